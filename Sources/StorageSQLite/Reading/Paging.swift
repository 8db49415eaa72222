import GRDB
import Records
import Storage

/// Finds the rows of a page.
///
/// Without conditions a page is a short walk along the index of its order. With conditions there are
/// two ways: gather what fits and sort it, good when that is little; or walk along the order and take
/// what fits, good when that is much. ``Candidates`` tells which. In an order no index has, there is
/// only gathering.
struct Paging {
  let holdings: Holdings
  let db: Database
  var gatheringLimit = Candidates.gatheringLimit

  func page(_ query: Query) throws -> Page {
    let shape = try holdings.shape(query.scope.entity)
    let order = try Order(query, shape, holdings)
    let candidates = Candidates(holdings: holdings, db: db, gatheringLimit: gatheringLimit)
    let source =
      if let field = query.sort?.field, !order.isWalked {
        try candidates.sortable(query.scope, shape, by: field)
      } else { try candidates.source(query.scope, shape) }
    let walk = Walk(db: db, columns: TableColumns(shape), order: order, source: source)
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
    let references = try Naming(holdings: holdings, db: db)
      .references(in: rows.map(\.record), shape)
    let result = zip(rows, references).map { row, references in
      Row(record: row.record, references: references, anchor: row.anchor)
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
    let lanes = lanes
    if lanes.isEmpty { return try take(leg, lane: nil, up: up, upTo: limit, into: &rows) }
    var found: [Found] = []
    for lane in lanes {
      var ofLane: [Found] = []
      try take(leg, lane: lane, up: up, upTo: limit - rows.count, into: &ofLane)
      found += ofLane
    }
    found.sort { up ? $0.anchor.precedes($1.anchor) : $1.anchor.precedes($0.anchor) }
    rows += found.prefix(limit - rows.count)
  }

  /// The lanes that rows are walked in where each lane has them in the order wanted.
  private var lanes: [PeriodIndex.Lane] {
    if case .walked(_, let lanes) = source, order.isByPeriod { lanes } else { [] }
  }

  private func take(
    _ leg: Order.Leg, lane: PeriodIndex.Lane?, up: Bool, upTo limit: Int, into rows: inout [Found]
  ) throws {
    // What is gathered is sorted before it is cut: only places are, the records come after.
    let selection = isGathered ? "r.id" : columns.list("r")
    let sql =
      SQLPiece("SELECT \(order.key(of: leg)), \(selection) ") + body(leg, lane)
      + " ORDER BY \(order.clause(up: up, leg)) LIMIT ?"
    let statement = try db.cachedStatement(sql: sql.text)
    let arguments = sql.arguments + [(limit - rows.count).databaseValue]
    let cursor = try GRDB.Row.fetchCursor(statement, arguments: StatementArguments(arguments))
    while let row = try cursor.next() {
      let found =
        isGathered ? try record(row[1]) : columns.record(from: row, startingAt: 1)
      guard let found else { continue }
      let key = Value(row[0] as DatabaseValue)
      rows.append(Found(record: found, anchor: Query.Anchor(key: key, id: found.id)))
    }
  }

  private var isGathered: Bool {
    if case .gathered = source { true } else { false }
  }

  private func record(_ id: Int) throws -> Record? {
    let sql = "SELECT \(columns.list("r")) FROM \(quoted(columns.shape.name)) r WHERE r.id = ?"
    return try GRDB.Row.fetchOne(db.cachedStatement(sql: sql), arguments: [id])
      .map { columns.record(from: $0) }
  }

  func isAnything(before anchor: Query.Anchor) throws -> Bool {
    for leg in try order.beyond(anchor, up: order.isDescending, including: false, db) {
      for lane in lanes.isEmpty ? [nil] : lanes.map(Optional.some) {
        let sql = SQLPiece("SELECT 1 ") + body(leg, lane) + " LIMIT 1"
        if try Int.fetchOne(db, sql: sql.text, arguments: sql.statementArguments) != nil {
          return true
        }
      }
    }
    return false
  }

  private func body(_ leg: Order.Leg, _ lane: PeriodIndex.Lane?) -> SQLPiece {
    let isInLane = lane?.condition(leg.bound)
    let isSaid = lane != nil && leg.bound != nil
    let condition = [isSaid ? leg.rest : leg.condition, isInLane].compactMap(\.self)
    switch source {
    case .gathered(let ids, let conditions):
      if condition.isEmpty, let rows = order.stepped(ids) {
        return conditions.reduce(SQLPiece("FROM ") + rows) { $0 + " AND " + $1 }
      }
      return SQLPiece("FROM ") + order.gather(ids) + " WHERE " + .all(condition + conditions)
    case .walked(let conditions, _):
      return SQLPiece("FROM \(order.walk(leg, inLanes: lane != nil)) WHERE ")
        + .all(condition + conditions.map { order.condition($0, on: leg) })
    }
  }
}

extension Query.Anchor {
  /// The order of keys as the store has it, and of ids where keys are equal.
  fileprivate func precedes(_ other: Query.Anchor) -> Bool {
    key == other.key ? id < other.id : key.precedes(other.key)
  }
}
