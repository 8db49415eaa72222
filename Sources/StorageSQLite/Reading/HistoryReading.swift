import GRDB
import Records
import Storage

/// Reads the history: lines and ranges of records in one order, with the names of what they are about.
struct HistoryReading {
  let holdings: Holdings
  let db: Database

  func entries(_ query: HistoryQuery) throws -> [HistoryEntry] {
    let span = try span(of: query)
    var found: [HistoryEntry] = []
    for table in [Table.lines, .ranges] {
      let sql = Self.sql(query, table, span)
      found += try GRDB.Row.fetchAll(db, sql: sql.text, arguments: sql.statementArguments)
        .map { try Self.entry($0, of: query.id) }
    }
    // A change set has lines or ranges, not both, so that anchors order them all.
    found.sort { $0.anchor > $1.anchor }
    let page = query.place.isUpward ? found.suffix(query.limit) : found.prefix(query.limit)
    return try named(Array(page))
  }

  func counts(of query: HistoryQuery, by key: HistoryQuery.Key) throws -> [String: Int] {
    var query = query
    query.place = .newest
    let span = try span(of: query)
    let expression =
      switch key {
      case .minute: "substr(c.time, 1, 16)"
      case .user: "c.user"
      case .entity: "h.entity"
      }
    var counts: [String: Int] = [:]
    for table in [Table.lines, .ranges] {
      let sql =
        SQLPiece("SELECT \(expression), count(*) FROM ") + Self.part(query, table, span)
        + " GROUP BY 1"
      let rows = try GRDB.Row.fetchCursor(db, sql: sql.text, arguments: sql.statementArguments)
      while let row = try rows.next() { counts[row[0], default: 0] += row[1] }
    }
    return counts
  }

  /// Everybody who has made changes; each is found by a step along the index.
  func writers() throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        WITH RECURSIVE writer (name) AS (
          SELECT min(user) FROM change_set UNION ALL
          SELECT (SELECT min(user) FROM change_set WHERE user > writer.name) FROM writer
          WHERE writer.name IS NOT NULL)
        SELECT name FROM writer WHERE name IS NOT NULL
        """)
  }

  // MARK: Finding

  enum Table { case lines, ranges }

  /// The numbers of the changes made within the time asked for; clocks can be set back, so that time
  /// alone does not order them.
  private func span(of query: HistoryQuery) throws -> ClosedRange<Int>? {
    guard query.from != nil || query.until != nil else { return nil }
    let row = try GRDB.Row.fetchOne(
      db, sql: "SELECT min(number), max(number) FROM change_set WHERE time >= ? AND time < ?",
      arguments: [query.from ?? "", query.until ?? "~"])
    let (least, most): (Int?, Int?) = (row?[0], row?[1])
    guard let least, let most else { return 0...0 }
    return least...most
  }

  static func sql(_ query: HistoryQuery, _ table: Table, _ span: ClosedRange<Int>?) -> SQLPiece {
    let line = line(table)
    let number = number(query)
    let records =
      table == .lines
      ? "h.record, h.record, h.before, h.after, h.line" : "h.first, h.last, NULL, NULL, h.rowid"
    let order = query.place.isUpward ? "" : " DESC"
    return SQLPiece(
      "SELECT c.number, c.time, c.user, c.command, c.reason, h.entity, h.action, \(records) FROM ")
      + part(query, table, span)
      + " ORDER BY \(number)\(order), \(line)\(order) LIMIT \(query.limit)"
  }

  private static func line(_ table: Table) -> String { table == .lines ? "h.line" : "h.rowid" }

  /// A person's changes lead to their lines; otherwise the lines lead to their changes.
  private static func number(_ query: HistoryQuery) -> String {
    query.users == nil ? "h.change" : "c.number"
  }

  /// The lines of a table that are asked for, with their changes: what follows FROM.
  private static func part(
    _ query: HistoryQuery, _ table: Table, _ span: ClosedRange<Int>?
  ) -> SQLPiece {
    var pieces: [SQLPiece] = []
    func demand(_ text: String, _ values: (any DatabaseValueConvertible)?...) {
      pieces.append(SQLPiece(text, values.map { $0?.databaseValue ?? .null }))
    }
    let (number, line) = (number(query), line(table))
    if let users = query.users {
      let places = users.map { _ in "?" }.joined(separator: ", ")
      pieces.append(SQLPiece("c.user IN (\(places))", users.map(\.databaseValue)))
    }
    if let entity = query.entity { demand("h.entity = ?", entity) }
    if let id = query.id {
      demand(table == .lines ? "h.record = ?" : "? BETWEEN h.first AND h.last", id)
    }
    if let span { demand("\(number) BETWEEN ? AND ?", span.lowerBound, span.upperBound) }
    if let from = query.from { demand("c.time >= ?", from) }
    if let until = query.until { demand("c.time < ?", until) }
    switch query.place {
    case .newest, .oldest: break
    case .before(let edge):
      demand("\(number) <= ?", edge.change)
      demand("(\(number) < ? OR \(line) < ?)", edge.change, edge.line)
    case .after(let edge):
      demand("\(number) >= ?", edge.change)
      demand("(\(number) > ? OR \(line) > ?)", edge.change, edge.line)
    }
    let source = table == .lines ? "history" : "bulk_history"
    let joined =
      query.users == nil
      ? "\(source) h CROSS JOIN change_set c ON c.number = h.change"
      : "change_set c CROSS JOIN \(source) h ON h.change = c.number"
    return SQLPiece("\(joined) WHERE ") + .all(pieces)
  }

  static func entry(_ row: GRDB.Row, of id: Int?) throws -> HistoryEntry {
    let first: Int = row[7]
    let last: Int = row[8]
    return HistoryEntry(
      .init(change: row[0], line: row[11]), time: row[1], user: row[2], command: row[3],
      reason: row[4], entity: row[5], id: id ?? first, count: id == nil ? last - first + 1 : 1,
      action: HistoryEntry.Action(rawValue: row[6]) ?? .update,
      before: try Journal.decoded(row[9]), after: try Journal.decoded(row[10]))
  }

  // MARK: Naming

  /// The entries with the names of their records and of what their values refer to.
  func named(_ entries: [HistoryEntry]) throws -> [HistoryEntry] {
    var ids: [String: Set<Int>] = [:]
    for entry in entries {
      if entry.count == 1 { ids[entry.entity, default: []].insert(entry.id) }
      for field in holdings[entry.entity]?.fields ?? [] {
        guard case .reference(let entity) = field.kind else { continue }
        for value in [entry.before[field.name], entry.after[field.name]] {
          if let id = value?.integer { ids[entity, default: []].insert(id) }
        }
      }
    }
    let naming = Naming(holdings: holdings, db: db)
    var names: [String: [Int: String]] = [:]
    for (entity, ids) in ids { names[entity] = try naming.names(of: ids, entity) }
    return entries.map { entry in
      var entry = entry
      entry.names = RecordNames(names)
      return entry
    }
  }
}
