import GRDB
import Han
import Records
import Storage

/// An entity's table: its columns in order, and how records go in and out of them.
///
/// Beside a column for each field there are two of the store's own: an amount's qualifier, and the sort
/// key of a text that tables may sort by.
struct TableColumns: Sendable {
  let shape: Shape
  /// The columns that hold the record itself, in the order `record(from:)` reads them.
  let selected: [String]

  init(_ shape: Shape) {
    self.shape = shape
    selected =
      ["id", "revision", "archived"]
      + shape.fields.flatMap { field in
        field.kind == .amount ? [field.name, field.name + "_qualifier"] : [field.name]
      }
  }

  /// The select list over a table alias.
  func list(_ alias: String) -> String {
    selected.map { alias + "." + quoted($0) }.joined(separator: ", ")
  }

  func record(from row: GRDB.Row) -> Record {
    var values: [Value] = []
    values.reserveCapacity(shape.fields.count)
    var column = 3
    for field in shape.fields {
      let stored: DatabaseValue = row[column]
      column += 1
      if field.kind == .amount {
        let qualifier: Int? = row[column]
        column += 1
        if let number = Double.fromDatabaseValue(stored) {
          values.append(
            .amount(Amount(number, qualifier.flatMap(Qualifier.init(rawValue:)) ?? .exact)))
        } else {
          values.append(.blank)
        }
      } else {
        values.append(Value(stored))
      }
    }
    return Record(
      entity: shape.name, id: row[0], revision: row[1], isArchived: row[2], values: values)
  }

  /// The columns a record is written to, in the order of `bound(_:)`.
  var written: [String] { shape.fields.flatMap(\.writtenColumns) }

  /// What is written for a record.
  func bound(_ values: [Value]) -> [DatabaseValue] {
    var bound: [DatabaseValue] = []
    bound.reserveCapacity(values.count + 4)
    for (field, value) in zip(shape.fields, values) { field.bind(value, into: &bound) }
    return bound
  }

  /// The texts a search looks into.
  func searchText(_ values: [Value]) -> String {
    var text = ""
    for (field, value) in zip(shape.fields, values) where field.isSearchedText {
      guard let part = value.text else { continue }
      text += text.isEmpty ? part : "\n" + part
    }
    return text
  }
}

extension FieldShape {
  /// The columns the field is written to, in the order of `bind(_:into:)`.
  var writtenColumns: [String] {
    var columns = [name]
    if kind == .amount { columns.append(name + "_qualifier") }
    if hasSortKey { columns.append(name + "_sort") }
    return columns
  }

  func bind(_ value: Value, into bound: inout [DatabaseValue]) {
    bound.append(value.bound)
    if kind == .amount {
      if case .amount(let amount) = value {
        bound.append(amount.qualifier.rawValue.databaseValue)
      } else {
        bound.append(value.isBlank ? .null : Qualifier.exact.rawValue.databaseValue)
      }
    }
    if hasSortKey { bound.append(SortKey.make(value.text ?? "").databaseValue) }
  }

  /// Text sorts by pinyin, which takes a column of its own; dates and codes sort as they are.
  var hasSortKey: Bool { isSortable && kind == .text }

  var isSearchedText: Bool {
    guard isSearchable else { return false }
    switch kind {
    case .text, .note, .code: return true
    default: return false
    }
  }

  /// The entity a search follows this field to.
  var searchedReference: String? {
    if isSearchable, case .reference(let entity) = kind { entity } else { nil }
  }
}
