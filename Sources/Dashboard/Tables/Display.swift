import Catalog
import Records
import Storage

/// Values as screens show them: personal data masked, references by name, codes with what they stand for.
enum Display {
  static func text(_ row: Row, _ index: Int, _ shape: Shape, _ language: Language) -> String {
    let text = row.text(index, of: shape, language)
    let field = shape.fields[index]
    if field.isPersonal { return PersonalText.masked(text) }
    if case .code(let scheme) = field.kind, let name = CodeTables.name(of: text, scheme) {
      return text + " " + name
    }
    return text
  }

  /// The same with less room: of a code only what it stands for, where that is known.
  static func short(_ row: Row, _ index: Int, _ shape: Shape, _ language: Language) -> String {
    guard case .code(let scheme) = shape.fields[index].kind,
      let code = row.record.values[index].text, let name = CodeTables.name(of: code, scheme)
    else { return text(row, index, shape, language) }
    return name
  }

  /// What a record is called: its naming fields, or its kind and number.
  static func name(_ row: Row, _ shape: Shape, _ language: Language) -> String {
    row.name(of: shape, language) ?? "\(shape.title[language]) #\(row.id)"
  }

  /// What a value is called in every language.
  static func term(_ value: Value, _ field: FieldShape?) -> Term {
    guard !value.isBlank else { return Wording.blank }
    return Term(field?.text(value, .zh) ?? "", field?.text(value, .en) ?? "")
  }

  static func value(_ value: Value, _ field: FieldShape, _ language: Language) -> String {
    value.isBlank ? Wording.blank[language] : field.text(value, language)
  }
}
