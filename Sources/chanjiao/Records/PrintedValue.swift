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

  /// A field's value as JSON: numbers and flags as such, labels and names as text.
  static func json(
    _ row: Row, _ index: Int, _ shape: Shape, unmasked: Bool = false, _ language: Language
  ) -> JSON {
    let field = shape.fields[index]
    let value = row.record.values[index]
    switch (field.kind, value) {
    case (_, .blank): return .null
    case (.flag, .integer(let flag)): return .flag(flag != 0)
    case (.integer, .integer(let number)): return .integer(number)
    case (_, .number(let number)): return .number(number)
    case (_, .amount(let amount)):
      return .object([
        ("number", .number(amount.number)), ("qualifier", .text("\(amount.qualifier)")),
      ])
    default: return .text(text(row, index, shape, unmasked: unmasked, language))
    }
  }
}
