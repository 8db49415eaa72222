import Records
import Storage

/// Values as files and pipes get them; personal data leave masked, but for one record that was asked for.
nonisolated enum PrintedValue {
  /// A field's value as text, references by name; blank is empty.
  static func text(
    _ row: Row, _ index: Int, _ shape: Shape, unmasked: Bool = false, _ language: Language
  ) -> String {
    let text = row.text(index, of: shape, language)
    return shape.fields[index].isPersonal && !unmasked ? PersonalText.masked(text) : text
  }

  /// A value of the history.
  static func text(
    _ value: Value?, _ field: FieldShape, of entry: HistoryEntry, _ language: Language
  ) -> String {
    let text = entry.text(value, of: field, language)
    return field.isPersonal ? PersonalText.masked(text) : text
  }

  /// A field's value as JSON, in which nothing depends on the language but names of records: numbers and
  /// flags as such, choices by their identifiers, weekdays by number from Monday on.
  static func json(
    _ row: Row, _ index: Int, _ shape: Shape, unmasked: Bool = false, _ language: Language
  ) -> JSON {
    json(row.record.values[index], shape.fields[index]) {
      text(row, index, shape, unmasked: unmasked, language)
    }
  }

  /// The same of a value of the history.
  static func json(
    _ value: Value?, _ field: FieldShape, of entry: HistoryEntry, _ language: Language
  ) -> JSON {
    json(value ?? .blank, field) { text(value, field, of: entry, language) }
  }

  private static func json(_ value: Value, _ field: FieldShape, text: () -> String) -> JSON {
    switch (field.kind, value) {
    case (_, .blank): .null
    case (.flag, .integer(let flag)): .flag(flag != 0)
    case (.integer, .integer(let number)): .integer(number)
    case (.choice(let options), .integer(let code)):
      options[code: code].map { .text(options.id(of: $0)) } ?? .integer(code)
    case (.weekdays, .integer(let days)):
      .list((0..<7).filter { days & (1 << $0) != 0 }.map { .integer($0 + 1) })
    case (_, .number(let number)): .number(number)
    case (_, .amount(let amount)):
      .object([
        ("number", .number(amount.number)), ("qualifier", .text("\(amount.qualifier)")),
      ])
    case (.text, .text(let known)) where field.vocabulary != nil && !field.isPersonal: .text(known)
    default: .text(text())
    }
  }
}
