import GRDB
import Records
import Storage

/// The order of a page as SQL: by id, by a field's index, or by the name of what a field refers to.
/// Blanks come first, as NULL does in SQLite.
struct Order {
  /// One stretch of an order that a single index walk can give.
  struct Leg {
    /// nil for all rows.
    let condition: SQLPiece?
    /// Whether its rows all refer to a record whose name they are sorted by.
    let isJoined: Bool
  }

  private enum Basis {
    case id
    case column(key: String, canBeBlank: Bool, index: String?)
    case name(key: String, entity: String, field: String, index: String)
  }

  let isDescending: Bool
  private let basis: Basis
  private let table: String

  init(_ sort: Query.Sort?, _ shape: Shape, _ holdings: Holdings) throws(StorageError) {
    table = quoted(shape.name)
    isDescending = sort?.isDescending ?? false
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
  func walk(_ leg: Leg) -> String {
    switch basis {
    case .id: return "\(table) r NOT INDEXED"
    case .column(_, _, let index):
      return index.map { "\(table) r INDEXED BY \($0)" } ?? "\(table) r"
    case .name(_, let entity, let field, let index):
      return leg.isJoined
        ? "\(entity) s INDEXED BY \(index) CROSS JOIN \(table) r ON r.\(field) = s.id"
        : "\(table) r"
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
      let legs = [same, further] + (canBeBlank && !up ? [blank] : [])
      return legs.map { Leg(condition: $0, isJoined: false) }
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
