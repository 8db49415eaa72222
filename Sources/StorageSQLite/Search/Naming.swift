import GRDB
import Records
import Storage

/// Finds the names of records that others refer to.
struct Naming {
  let holdings: Holdings
  let db: Database

  /// For each record, what it refers to: one query a reference field.
  func references(in records: [Record], _ shape: Shape) throws -> [Storage.Row.References] {
    var result = Array(repeating: Storage.Row.References(), count: records.count)
    for (index, field) in shape.fields.enumerated() {
      guard case .reference(let entity) = field.kind else { continue }
      let ids = Set(records.compactMap { $0.values[index].integer })
      let found = try named(ids, entity)
      for (place, record) in records.enumerated() {
        guard let id = record.values[index].integer, let named = found[id] else { continue }
        result[place].names[index] = named.name
        if named.isArchived { result[place].archived.insert(index) }
      }
    }
    return result
  }

  func names(of ids: Set<Int>, _ entity: String) throws -> [Int: String] {
    try named(ids, entity).compactMapValues(\.name)
  }

  /// What a record is called, and whether it is archived.
  typealias Name = (name: String?, isArchived: Bool)

  func named(_ ids: Set<Int>, _ entity: String) throws -> [Int: Name] {
    guard !ids.isEmpty, let shape = holdings[entity] else { return [:] }
    let list = ids.sorted().map(String.init).joined(separator: ",")
    let naming = expression(shape, alias: "t", depth: 0)
    let sql =
      "SELECT t.id, \(naming.text), t.archived FROM \(quoted(entity)) t\(naming.joins) WHERE t.id IN (\(list))"
    var found: [Int: Name] = [:]
    let rows = try GRDB.Row.fetchCursor(db, sql: sql)
    while let row = try rows.next() { found[row[0]] = (row[1], row[2]) }
    return found
  }

  /// What a choice is called, of which records hold the code; names are in the language of the records.
  private func worded(_ column: String, _ options: Options) -> String {
    let cases = options.all.map { option in
      "WHEN \(option.code) THEN '\(option.term.zh.replacing("'", with: "''"))'"
    }
    return "CASE \(column) \(cases.joined(separator: " ")) ELSE \(column) END"
  }

  /// The naming fields put together, following references once or twice; what a record has told, as the
  /// school of a cohort, is not told again by a record it names, as its offering.
  private func expression(
    _ shape: Shape, alias: String, depth: Int, told: Set<String> = []
  ) -> (text: String, joins: String) {
    var parts: [String] = []
    var joins = ""
    for name in shape.naming {
      guard let field = shape[name] else { continue }
      let column = "\(alias).\(quoted(name))"
      if case .reference(let entity) = field.kind {
        guard depth < 2, !told.contains(name), let target = holdings[entity] else { continue }
        let inner = "\(alias)_\(name)"
        joins += " LEFT JOIN \(quoted(entity)) \(inner) ON \(inner).id = \(column)"
        let nested = expression(
          target, alias: inner, depth: depth + 1, told: told.union(shape.naming))
        joins += nested.joins
        parts.append("NULLIF(\(nested.text), '')")
      } else if case .choice(let options) = field.kind {
        parts.append(worded(column, options))
      } else {
        parts.append("NULLIF(\(column), '')")
      }
    }
    guard let first = parts.first else { return ("'#' || \(alias).id", joins) }
    if parts.count == 1 { return ("IFNULL(\(first), '')", joins) }
    let joined = parts.map { "IFNULL(' ' || \($0), '')" }.joined(separator: " || ")
    return ("ltrim(\(joined))", joins)
  }
}
