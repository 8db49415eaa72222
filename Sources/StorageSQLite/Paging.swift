import GRDB
import Records
import Storage

/// Finds the rows of a page.
///
/// Without conditions a page is a short walk along the index of its order. With conditions there are
/// two ways: gather what fits and sort it, good when that is little; or walk along the order and take
/// what fits, good when that is much. Counting up to a limit tells which.
struct Paging {
  let holdings: Holdings
  let db: Database
  /// Up to so many fitting records are gathered and sorted.
  static let gatheringLimit = 4000

  func page(_ query: Query) throws -> Page {
    let shape = try holdings.shape(query.scope.entity)
    let columns = TableColumns(shape)
    let order = try Order(query.sort, shape, holdings)
    let source = try self.source(query.scope, shape, order)
    let backward =
      switch query.place {
      case .last, .before: true
      case .first, .after, .from: false
      }
    var rows: [(Record, Value)] = []
    func take(_ condition: SQLPiece?, ascending: Bool) throws {
      let wanted = query.limit + 1 - rows.count
      guard wanted > 0 else { return }
      let conditions = source.conditions + (condition.map { [$0] } ?? [])
      let up = ascending != order.isDescending
      let sql =
        SQLPiece("SELECT \(columns.list("r")), \(order.key) ") + source.from
        + " WHERE " + .all(conditions)
        + " ORDER BY \(order.clause(up: up)) LIMIT \(wanted)"
      let statement = try db.cachedStatement(sql: sql.text)
      let cursor = try GRDB.Row.fetchCursor(statement, arguments: sql.statementArguments)
      while let row = try cursor.next() {
        rows.append((columns.record(from: row), Value(row[columns.selected.count])))
      }
    }
    switch query.place {
    case .first: try take(nil, ascending: true)
    case .last: try take(nil, ascending: false)
    case .after(let anchor), .before(let anchor), .from(let anchor):
      for condition in order.beyond(
        anchor, forward: !backward, including: query.place.includesAnchor)
      {
        try take(condition, ascending: !backward)
      }
    }
    let more = rows.count > query.limit
    if more { rows.removeLast() }
    if backward { rows.reverse() }
    let reachedEdge = !more
    let hasEarlier =
      backward
      ? more
      : (query.place == .first ? false : try exists(before: rows.first, source, order, query))
    let hasLater = backward ? (query.place == .last ? false : true) : !reachedEdge
    let names = try Naming(holdings: holdings, db: db).names(in: rows.map(\.0), shape)
    let result = zip(rows, names).map { pair, names in
      Row(record: pair.0, names: names, anchor: .init(key: pair.1, id: pair.0.id))
    }
    return Page(query: query, rows: result, hasEarlier: hasEarlier, hasLater: hasLater)
  }

  private func exists(
    before row: (Record, Value)?, _ source: Source, _ order: Order, _ query: Query
  ) throws -> Bool {
    guard case .from = query.place else { return true }
    guard let row else { return false }
    let anchor = Query.Anchor(key: row.1, id: row.0.id)
    for condition in order.beyond(anchor, forward: false, including: false) {
      let sql =
        SQLPiece("SELECT 1 ") + source.from + " WHERE " + .all(source.conditions + [condition])
        + " LIMIT 1"
      if try Int.fetchOne(db, sql: sql.text, arguments: sql.statementArguments) != nil {
        return true
      }
    }
    return false
  }

  private struct Source {
    var from: SQLPiece
    var conditions: [SQLPiece]
  }

  private func source(_ scope: Scope, _ shape: Shape, _ order: Order) throws -> Source {
    let table = quoted(shape.name)
    var sql = ScopeSQL(holdings: holdings)
    let plain =
      scope.filter == nil && scope.search.isEmpty && scope.asOf == nil && scope.alliance == nil
    if plain {
      return Source(
        from: SQLPiece("FROM " + order.tables(table, walking: true)),
        conditions: try sql.conditions(scope, shape, alias: "r"))
    }
    let gathered =
      try sql.conditions(scope, shape, alias: "g") + sql.search(scope.search, shape, alias: "g")
    let candidates =
      SQLPiece("SELECT g.id FROM \(table) g WHERE ") + .all(gathered)
      + " LIMIT \(Self.gatheringLimit + 1)"
    let count = SQLPiece("SELECT count(*) FROM (") + candidates + ")"
    let found =
      try Int.fetchOne(db, sql: count.text, arguments: count.statementArguments) ?? 0
    if found <= Self.gatheringLimit {
      return Source(
        from: SQLPiece("FROM (") + candidates + ") c CROSS JOIN "
          + "\(table) r ON r.id = c.id" + order.join,
        conditions: [])
    }
    sql.walking = true
    return Source(
      from: SQLPiece("FROM " + order.tables(table, walking: true)),
      conditions: try sql.conditions(scope, shape, alias: "r")
        + sql.search(scope.search, shape, alias: "r"))
  }
}

extension Query.Place {
  fileprivate var includesAnchor: Bool {
    if case .from = self { true } else { false }
  }
}
