import GRDB
import Records
import Storage

/// The order of a page as SQL: by id, by a field's index, or by the name of what a field refers to.
/// Blanks come first, as NULL does in SQLite.
struct Order {
  /// Where the keys of a stretch are.
  enum Bound {
    case at(String), above(String), below(String)
  }

  /// One stretch of an order that a single index walk can give.
  struct Leg {
    /// nil for all rows.
    let condition: SQLPiece?
    /// Whether its rows all refer to a record whose name they are sorted by.
    let isJoined: Bool
    /// What its condition says of the key, where that is a text, and what it says beside.
    var bound: Bound?
    var rest: SQLPiece?
  }

  private enum Basis {
    case id
    case column(key: String, canBeBlank: Bool, index: String?)
    case name(key: String, entity: String, field: String, index: String)
  }

  /// The index that has the rows with one value of a field together, in this order: a year's by level.
  private let ledIndex: String?
  /// The index whose lanes have this order; nil where it is none of theirs.
  private let laneIndex: String?

  let isDescending: Bool
  private let basis: Basis
  private let table: String

  init(_ query: Query, _ shape: Shape, _ holdings: Holdings) throws(StorageError) {
    table = quoted(shape.name)
    let sort = query.sort
    isDescending = sort?.isDescending ?? false
    ledIndex = Self.index(of: shape, sort?.field, among: query.scope.filter?.equalFields ?? [])
    let isByPeriod = sort != nil && sort?.field == shape.period?.from
    laneIndex = isByPeriod ? PeriodIndex(shape).map { quoted($0.name) } : nil
    guard let sort, sort.field != "id" else {
      basis = .id
      return
    }
    guard let field = shape[sort.field] else {
      throw .unknownField(entity: shape.name, field: sort.field)
    }
    if case .reference(let entity) = field.kind, let name = try holdings.shape(entity).sortName {
      basis = .name(
        key: name.sortColumn("s"), entity: quoted(entity), field: quoted(field.name),
        index: quoted("\(entity)_\(name.name)"))
    } else {
      basis = .column(
        key: field.sortColumn("r"), canBeBlank: !field.hasSortKey,
        index: field.hasIndex ? quoted("\(shape.name)_\(field.name)") : nil)
    }
  }

  private static func index(of shape: Shape, _ sort: String?, among equal: [String]) -> String? {
    for name in equal {
      guard let field = shape[name] else { continue }
      guard let sort, sort != "id" else {
        if field.hasIndex, !field.hasSortKey { return quoted("\(shape.name)_\(name)") }
        continue
      }
      if shape.orders.contains(Shape.Order(within: name, by: sort)) {
        return quoted(Layout.orderIndex(shape, within: name, by: sort).name)
      }
    }
    return nil
  }

  /// Whether rows are sorted by the day they begin to hold, as the lanes of a period are.
  var isByPeriod: Bool { laneIndex != nil }

  /// What a row's place is known by beside its id.
  func key(of leg: Leg) -> String {
    switch basis {
    case .id: "NULL"
    case .column(let key, _, _): key
    case .name(let key, _, _, _): leg.isJoined ? key : "NULL"
    }
  }

  /// The tables a leg is walked over, in the order its rows come in; told which index to use, since
  /// SQLite would rather gather and sort.
  func walk(_ leg: Leg, inLanes: Bool) -> String {
    let led = ledIndex.map { " INDEXED BY \($0)" }
    switch basis {
    case .id: return "\(table) r" + (led ?? " NOT INDEXED")
    case .column(_, _, let index):
      let index = inLanes ? laneIndex : index
      return "\(table) r" + ((inLanes ? nil : led) ?? index.map { " INDEXED BY \($0)" } ?? "")
    case .name(_, let entity, let field, let index):
      let rows = "\(table) r" + (led ?? "")
      return leg.isJoined
        ? "\(entity) s INDEXED BY \(index) CROSS JOIN \(rows) ON r.\(field) = s.id" : rows
    }
  }

  /// The tables when the rows are known by the ids a selection gives.
  func gather(_ candidates: SQLPiece) -> SQLPiece {
    let rows = SQLPiece("(") + candidates + ") c CROSS JOIN \(table) r ON r.id = c.id"
    guard case .name(_, let entity, let field, _) = basis else { return rows }
    return rows + " LEFT JOIN \(entity) s ON s.id = r.\(field)"
  }

  /// A condition in the words of a leg: what is asked of a reference that rows are joined by is asked
  /// once for each record referred to.
  func condition(_ condition: SQLPiece, on leg: Leg) -> SQLPiece {
    guard case .name(_, _, let field, _) = basis, leg.isJoined else { return condition }
    return SQLPiece(condition.text.replacing("r.\(field)", with: "s.id"), condition.arguments)
  }

  func clause(up: Bool, _ leg: Leg) -> String {
    let columns =
      switch basis {
      case .id: ["r.id"]
      case .column(let key, _, _): [key, "r.id"]
      case .name(let key, _, _, _): leg.isJoined ? [key, "s.id", "r.id"] : ["r.id"]
      }
    return columns.map { $0 + (up ? " ASC" : " DESC") }.joined(separator: ", ")
  }

  /// All rows, in legs that follow each other upwards or downwards.
  func everything(up: Bool) -> [Leg] {
    guard case .name(_, _, let field, _) = basis else {
      return [Leg(condition: nil, isJoined: false)]
    }
    let blank = Leg(condition: SQLPiece("r.\(field) IS NULL"), isJoined: false)
    let named = Leg(condition: SQLPiece("r.\(field) IS NOT NULL"), isJoined: true)
    return up ? [blank, named] : [named, blank]
  }

  /// What lies beyond a place, nearest leg first: equal in the key with a further id, then further in
  /// the key. Several walks, since one condition for all would not start at the place.
  func beyond(
    _ anchor: Query.Anchor, up: Bool, including: Bool, _ db: Database
  ) throws -> [Leg] {
    let sign = up ? ">" : "<"
    let byId = SQLPiece("r.id \(including ? sign + "=" : sign) ?", [anchor.id.databaseValue])
    switch basis {
    case .id: return [Leg(condition: byId, isJoined: false)]
    case .column(let key, let canBeBlank, _):
      let blank = SQLPiece("\(key) IS NULL")
      if anchor.key.isBlank {
        let same = Leg(condition: blank + " AND " + byId, isJoined: false)
        let filled = Leg(condition: SQLPiece("\(key) IS NOT NULL"), isJoined: false)
        return up ? [same, filled] : [same]
      }
      let same = SQLPiece("\(key) = ? AND ", [anchor.key.bound]) + byId
      let further = SQLPiece("\(key) \(sign) ?", [anchor.key.bound])
      let blanks = canBeBlank && !up ? [Leg(condition: blank, isJoined: false)] : []
      let text = anchor.key.text
      return [
        Leg(condition: same, isJoined: false, bound: text.map(Bound.at), rest: byId),
        Leg(condition: further, isJoined: false, bound: text.map(up ? Bound.above : Bound.below)),
      ] + blanks
    case .name(let key, _, let field, _):
      let blank = SQLPiece("r.\(field) IS NULL")
      if anchor.key.isBlank {
        let same = Leg(condition: blank + " AND " + byId, isJoined: false)
        let named = Leg(condition: SQLPiece("r.\(field) IS NOT NULL"), isJoined: true)
        return up ? [same, named] : [same]
      }
      let target = try Int.fetchOne(
        db, sql: "SELECT \(field) FROM \(table) WHERE id = ?", arguments: [anchor.id])
      let equal = SQLPiece("\(key) = ? AND ", [anchor.key.bound])
      let named =
        [
          equal + SQLPiece("s.id = ? AND ", [(target ?? 0).databaseValue]) + byId,
          equal + SQLPiece("s.id \(sign) ?", [(target ?? 0).databaseValue]),
          SQLPiece("\(key) \(sign) ?", [anchor.key.bound]),
        ].map { Leg(condition: $0, isJoined: true) }
      return up ? named : named + [Leg(condition: blank, isJoined: false)]
    }
  }
}

extension Filter {
  /// The record's own fields that have to be equal to something.
  fileprivate var equalFields: [String] {
    switch self {
    case .equals(let path, let value): value.isBlank || path.contains(".") ? [] : [path]
    case .all(let parts): parts.flatMap(\.equalFields)
    case .oneOf, .compare, .blank, .prefix, .matches, .ids, .any, .not: []
    }
  }
}

extension FieldShape {
  /// Whether its table has an index in its order.
  var hasIndex: Bool {
    if case .reference = kind { true } else { isSortable }
  }

  /// The column rows are sorted by; text has one of its own.
  func sortColumn(_ alias: String) -> String {
    alias + "." + quoted(hasSortKey ? name + "_sort" : name)
  }
}
