import Catalog
import Records
import Storage
import Widgets

/// Values as screens show them: personal data masked, references by name, codes with what they stand for.
enum Display {
  static func text(
    _ row: Row, _ index: Int, _ shape: Shape, unmasked: Bool = false, _ language: Language
  ) -> String {
    let text = value(row, index, shape, unmasked: unmasked, language)
    return row.references.archived.contains(index) ? text + Wording.archived[language] : text
  }

  /// The same without the mark of a reference whose record is archived.
  private static func value(
    _ row: Row, _ index: Int, _ shape: Shape, unmasked: Bool, _ language: Language
  ) -> String {
    let text = row.text(index, of: shape, language)
    let field = shape.fields[index]
    if field.isPersonal, !unmasked { return PersonalText.masked(text) }
    if case .code(let scheme) = field.kind, let name = CodeTables.name(of: text, scheme) {
      return text + " " + name
    }
    if field.isByMonth, !text.isEmpty { return MonthlyHours(text).words(language) }
    if case .amount(let amount) = row.record.values[index] {
      return amount.text(language, grouped: true)
    }
    return text
  }

  /// The same with less room: of a code only what it stands for, where that is known and the code is not
  /// what tells the records from each other. The mark of an archived reference is ``mark(_:_:_:)``.
  static func short(
    _ row: Row, _ index: Int, _ shape: Shape, unmasked: Bool = false, _ language: Language
  ) -> String {
    if case .amount(let amount) = row.record.values[index] { return amount.short(language) }
    guard case .code(let scheme) = shape.fields[index].kind,
      let code = row.record.values[index].text
    else { return value(row, index, shape, unmasked: unmasked, language) }
    return shape.isNamed(by: index) ? code : CodeTables.name(of: code, scheme) ?? code
  }

  /// What stands behind the name of a reference whose record is archived, however much is cut of it.
  static func mark(_ row: Row, _ index: Int, _ language: Language) -> CellMark? {
    guard row.references.archived.contains(index) else { return nil }
    return CellMark(Wording.archived[language], short: Wording.archivedMark[language])
  }

  /// What a record is called: its naming fields, or its kind and number.
  static func name(_ row: Row, _ shape: Shape, _ language: Language) -> String {
    row.name(of: shape, language) ?? "\(shape.title[language]) #\(row.id)"
  }

  /// What a value is called in every language; a blank says of what it is missing.
  static func term(_ value: Value, _ field: FieldShape?, missing: Term? = nil) -> Term {
    guard !value.isBlank else {
      guard let label = missing ?? field?.label else { return Wording.blank }
      return self.missing(label)
    }
    return Term(field?.text(value, .zh) ?? "", field?.text(value, .en) ?? "")
  }

  /// What a group of records is called that leave something open: 学校未填.
  static func missing(_ label: Term) -> Term { Term("\(label.zh)未填", "\(label.en) blank") }

  static func value(_ value: Value, _ field: FieldShape, _ language: Language) -> String {
    if value.isBlank { return Wording.blank[language] }
    let text = field.text(value, language)
    return field.isPersonal ? PersonalText.masked(text) : text
  }

  /// A value of the history.
  static func value(
    _ value: Value?, _ field: FieldShape, in entry: HistoryEntry, _ language: Language
  ) -> String {
    guard let value, !value.isBlank else { return Wording.blank[language] }
    let text = entry.text(value, of: field, language)
    return field.isPersonal ? PersonalText.masked(text) : text
  }
}

extension Measurement.Row {
  /// What the record of a dimension is called, marked where it is archived; nil where it is none.
  func term(at index: Int) -> Term? {
    guard let name = name(index), let text = name.text else { return nil }
    guard name.isArchived else { return Term(text, text) }
    return Term(text + Wording.archived.zh, text + Wording.archived.en)
  }
}

extension Row {
  /// What a record it refers to is called, and whether that is archived.
  func name(at index: Int, _ language: Language) -> String? {
    let mark = references.archived.contains(index) ? Wording.archived[language] : ""
    return names[index].map { $0 + mark }
  }
}
