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

  /// The written columns with the values of a record.
  func assignments(_ values: [Value]) -> [(column: String, value: DatabaseValue)] {
    var pairs: [(String, DatabaseValue)] = []
    pairs.reserveCapacity(values.count + 4)
    for (field, value) in zip(shape.fields, values) {
      pairs.append((field.name, value.bound))
      if field.kind == .amount {
        if case .amount(let amount) = value {
          pairs.append((field.name + "_qualifier", amount.qualifier.rawValue.databaseValue))
        } else {
          pairs.append((field.name + "_qualifier", .null))
        }
      }
      if field.hasSortKey {
        pairs.append((field.name + "_sort", SortKey.make(value.text ?? "").databaseValue))
      }
    }
    return pairs
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

  /// What rows are sorted by: never NULL, so that an index can find a place in it.
  func sortExpression(_ alias: String) -> String {
    let column = alias + "." + quoted(name)
    return switch kind {
    case .text where isSortable: alias + "." + quoted(name + "_sort")
    case .text, .note, .code, .date: "IFNULL(\(column), '')"
    case .number, .amount: "IFNULL(\(column), -1e308)"
    case .integer, .time, .weekdays, .flag, .choice, .reference:
      "IFNULL(\(column), -9223372036854775807)"
    }
  }
}
