import GRDB
import Han
import Records
import Storage

/// An entity's table: its columns in order, and how records go in and out of them.
///
/// Beside a column for each field there are two of the store's own: an amount's qualifier, and the sort
/// key of a text that tables may sort by.
struct TableColumns: Sendable {
  /// How a field's value becomes columns: all that is asked about a field for each of many rows.
  enum Role: Sendable {
    case plain, number, amount, sortedText
  }

  let shape: Shape
  /// The columns that hold the record itself, in the order `record(from:)` reads them.
  let selected: [String]
  let roles: [Role]
  private let searched: [Int]

  init(_ shape: Shape) {
    self.shape = shape
    selected =
      ["id", "revision", "archived"]
      + shape.fields.flatMap { field in
        field.kind == .amount ? [field.name, field.name + "_qualifier"] : [field.name]
      }
    roles = shape.fields.map(\.role)
    searched = shape.fields.indices.filter { shape.fields[$0].isSearchedText }
  }

  /// The select list over a table alias.
  func list(_ alias: String) -> String {
    selected.map { alias + "." + quoted($0) }.joined(separator: ", ")
  }

  /// The record in a row, its columns starting at one of the row's.
  func record(from row: GRDB.Row, startingAt start: Int = 0) -> Record {
    var values: [Value] = []
    values.reserveCapacity(roles.count)
    var column = start + 3
    for role in roles {
      let stored: DatabaseValue = row[column]
      column += 1
      guard role == .amount else {
        values.append(Value(stored))
        continue
      }
      let qualifier: Int? = row[column]
      column += 1
      if let number = Double.fromDatabaseValue(stored) {
        values.append(
          .amount(Amount(number, qualifier.flatMap(Qualifier.init(rawValue:)) ?? .exact)))
      } else {
        values.append(.blank)
      }
    }
    return Record(
      entity: shape.name, id: row[start], revision: row[start + 1], isArchived: row[start + 2],
      values: values)
  }

  /// Values as they come back once they are kept: of the types of their fields, an empty text blank.
  func stored(_ values: [Value]) -> [Value] {
    var stored = values
    for index in roles.indices {
      if index >= stored.count { stored.append(.blank) }
      switch (roles[index], stored[index]) {
      case (_, .text(let text)):
        // SQLite would end the text at a NUL.
        let kept = text.utf8.contains(0) ? text.filter { $0 != "\0" } : text
        stored[index] = kept.isEmpty ? .blank : .text(kept)
      case (.amount, .integer(let number)): stored[index] = .amount(Amount(Double(number)))
      case (.amount, .number(let number)): stored[index] = .amount(Amount(number))
      case (.number, .integer(let number)): stored[index] = .number(Double(number))
      default: break
      }
    }
    return stored
  }

  /// The columns a record is written to, in the order of `bound(_:)`.
  var written: [String] { shape.fields.flatMap(\.writtenColumns) }

  /// What is written for a record.
  func bound(_ values: [Value]) -> [DatabaseValue] {
    var bound: [DatabaseValue] = []
    bound.reserveCapacity(values.count + 4)
    for (role, value) in zip(roles, values) { role.bind(value, into: &bound) }
    return bound
  }

  /// The texts a search looks into.
  func searchText(_ values: [Value]) -> String {
    var text = ""
    for index in searched {
      guard let part = values[index].text else { continue }
      text += text.isEmpty ? part : "\n" + part
    }
    return text
  }
}

extension TableColumns.Role {
  func bind(_ value: Value, into bound: inout [DatabaseValue]) {
    bound.append(value.bound)
    switch self {
    case .plain, .number: break
    case .amount:
      if case .amount(let amount) = value {
        bound.append(amount.qualifier.rawValue.databaseValue)
      } else {
        bound.append(.null)
      }
    case .sortedText: bound.append(SortKey.make(value.text ?? "").databaseValue)
    }
  }
}

extension FieldShape {
  /// The columns the field is written to, in the order its role binds them.
  var writtenColumns: [String] {
    var columns = [name]
    if kind == .amount { columns.append(name + "_qualifier") }
    if hasSortKey { columns.append(name + "_sort") }
    return columns
  }

  var role: TableColumns.Role {
    switch kind {
    case .amount: .amount
    case .number: .number
    default: hasSortKey ? .sortedText : .plain
    }
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
