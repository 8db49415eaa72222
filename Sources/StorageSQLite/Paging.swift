import GRDB
import Records
import Storage

/// Finds the rows of a page.
///
/// Without conditions a page is a short walk along the index of its order. With conditions there are
/// two ways: gather what fits and sort it, good when that is little; or walk along the order and take
/// what fits, good when that is much. ``Candidates`` tells which.
struct Paging {
  let holdings: Holdings
  let db: Database
  var gatheringLimit = Candidates.gatheringLimit

  func page(_ query: Query) throws -> Page {
    let shape = try holdings.shape(query.scope.entity)
    let walk = Walk(
      db: db, columns: TableColumns(shape),
      order: try Order(query.sort, shape, holdings),
      source: try Candidates(holdings: holdings, db: db, gatheringLimit: gatheringLimit)
        .source(query.scope, shape))
    let isBackward =
      switch query.place {
      case .last, .before: true
      case .first, .after, .from: false
      }
    let legs = try walk.legs(query.place, isBackward: isBackward)
    var rows: [Walk.Found] = []
    for leg in legs where rows.count <= query.limit {
      try walk.take(leg, isBackward: isBackward, upTo: query.limit + 1, into: &rows)
    }
    let isCut = rows.count > query.limit
    if isCut { rows.removeLast() }
    if isBackward { rows.reverse() }
    let hasEarlier: Bool
    switch query.place {
    case .first: hasEarlier = false
    case .after: hasEarlier = true
    case .last, .before: hasEarlier = isCut
    case .from(let anchor): hasEarlier = try walk.isAnything(before: rows.first?.anchor ?? anchor)
    }
    let hasLater =
      switch query.place {
      case .last: false
      case .before: true
      case .first, .after, .from: isCut
      }
    let names = try Naming(holdings: holdings, db: db).names(in: rows.map(\.record), shape)
    let result = zip(rows, names).map { row, names in
      Row(record: row.record, names: names, anchor: row.anchor)
    }
    return Page(query: query, rows: result, hasEarlier: hasEarlier, hasLater: hasLater)
  }
}

/// One way along an order through the records of a scope.
private struct Walk {
  struct Found {
    let record: Record
    let anchor: Query.Anchor
  }

  let db: Database
  let columns: TableColumns
  let order: Order
  let source: Candidates.Source

  func legs(_ place: Query.Place, isBackward: Bool) throws -> [Order.Leg] {
    let up = isBackward == order.isDescending
    switch place {
    case .first, .last: return order.everything(up: up)
    case .after(let anchor), .before(let anchor):
      return try order.beyond(anchor, up: up, including: false, db)
    case .from(let anchor): return try order.beyond(anchor, up: up, including: true, db)
    }
  }

  func take(
    _ leg: Order.Leg, isBackward: Bool, upTo limit: Int, into rows: inout [Found]
  ) throws {
    let up = isBackward == order.isDescending
    let sql =
      SQLPiece("SELECT \(columns.list("r")), \(order.key(of: leg)) ") + body(leg)
      + " ORDER BY \(order.clause(up: up, leg)) LIMIT ?"
    let statement = try db.cachedStatement(sql: sql.text)
    let arguments = sql.arguments + [(limit - rows.count).databaseValue]
    let cursor = try GRDB.Row.fetchCursor(statement, arguments: StatementArguments(arguments))
    while let row = try cursor.next() {
      let record = columns.record(from: row)
      let key = Value(row[columns.selected.count] as DatabaseValue)
      rows.append(Found(record: record, anchor: Query.Anchor(key: key, id: record.id)))
    }
  }

  func isAnything(before anchor: Query.Anchor) throws -> Bool {
    for leg in try order.beyond(anchor, up: order.isDescending, including: false, db) {
      let sql = SQLPiece("SELECT 1 ") + body(leg) + " LIMIT 1"
      if try Int.fetchOne(db, sql: sql.text, arguments: sql.statementArguments) != nil {
        return true
      }
    }
    return false
  }

  private func body(_ leg: Order.Leg) -> SQLPiece {
    let condition = leg.condition.map { [$0] } ?? []
    switch source {
    case .gathered(let ids): return SQLPiece("FROM ") + order.gather(ids) + " WHERE " + .all(condition)
    case .walked(let conditions):
      return SQLPiece("FROM \(order.walk(leg)) WHERE ")
        + .all(condition + conditions.map { order.condition($0, on: leg) })
    }
  }
}
