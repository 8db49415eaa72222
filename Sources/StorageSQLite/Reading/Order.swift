import GRDB
import Records
import Storage

/// The order of a page as SQL: by id, by a field's index, or by the name of what a field refers to.
/// Blanks come last, whichever way the others go.
struct Order {
  /// Where the keys of a stretch are.
  enum Bound {
    case at(String), above(String), below(String)
    /// All that have a key, and those that have none.
    case filled, blank
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

  /// How rows that leave the field blank are told from the others.
  private struct Blanks {
    let areBlank: SQLPiece
    let areFilled: SQLPiece
    /// What their key is.
    var key = Value.blank

    /// By the field itself. That a number is not below all numbers, or a text than the empty one,
    /// lets a walk begin behind what is blank; of IS NOT NULL SQLite would look at each.
    init(_ column: String, _ kind: ValueKind) {
      areBlank = SQLPiece("\(column) IS NULL")
      areFilled =
        switch kind {
        case .text, .note, .code, .date: SQLPiece("\(column) >= ''")
        default: SQLPiece("\(column) >= -9e999")
        }
    }

    /// By a key made of a text.
    init(ofText key: String) {
      areBlank = SQLPiece("\(key) = ''")
      areFilled = SQLPiece("\(key) > ''")
      self.key = .text("")
    }
  }

  private enum Basis {
    case id
    case column(key: String, index: String?)
    case name(key: String, entity: String, field: String, index: String)
  }

  /// The index that has the rows with one value of a field together, in this order: a year's by level.
  private let ledIndex: String?
  /// The index whose lanes have this order; nil where it is none of theirs.
  private let laneIndex: String?

  let isDescending: Bool
  private let basis: Basis
  /// nil where none can be blank.
  private let blanks: Blanks?
  private let table: String

  /// Whether rows can be walked in this order; if not, all there are have to be sorted.
  let isWalked: Bool

  init(_ query: Query, _ shape: Shape, _ holdings: Holdings) throws(StorageError) {
    table = quoted(shape.name)
    let sort = query.sort
    isDescending = sort?.isDescending ?? false
    ledIndex = Self.index(of: shape, sort?.field, among: query.scope.filter?.equalFields ?? [])
    let isByPeriod = sort != nil && sort?.field == shape.period?.from
    laneIndex = isByPeriod ? PeriodIndex(shape).map { quoted($0.name) } : nil
    guard let sort, sort.field != "id" else {
      (basis, blanks, isWalked) = (.id, nil, true)
      return
    }
    guard let field = shape[sort.field] else {
      throw .unknownField(entity: shape.name, field: sort.field)
    }
    isWalked = holdings.hasOrder(of: field)
    let column = "r." + quoted(field.name)
    let known = field.isRequired ? nil : Blanks(column, field.kind)
    guard case .reference(let entity) = field.kind else {
      let key = field.sortColumn("r")
      basis = .column(
        key: key, index: field.isSortable ? quoted("\(shape.name)_\(field.name)") : nil)
      blanks = field.hasSortKey && known != nil ? Blanks(ofText: key) : known
      return
    }
    blanks = known
    let target = try holdings.shape(entity)
    if let name = target.sortName {
      basis = .name(
        key: name.sortColumn("s"), entity: quoted(entity), field: quoted(field.name),
        index: quoted("\(entity)_\(name.name)"))
    } else {
      basis = .column(key: Self.name(of: column, target, holdings), index: nil)
    }
  }

  /// The sort key of what a record is called first, where no index has it.
  private static func name(of id: String, _ shape: Shape, _ holdings: Holdings) -> String {
    guard let field = shape.naming.first.flatMap({ shape[$0] }) else { return "IFNULL(\(id), '')" }
    func selected(_ value: String) -> String {
      "(SELECT \(value) FROM \(quoted(shape.name)) s WHERE s.id = \(id))"
    }
    guard case .reference(let entity) = field.kind, let target = holdings[entity] else {
      return "IFNULL(\(selected(field.sortColumn("s"))), '')"
    }
    return name(of: selected("s." + quoted(field.name)), target, holdings)
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
    case .column(let key, _): key
    case .name(let key, _, _, _): leg.isJoined ? key : "NULL"
    }
  }

  /// The tables a leg is walked over, in the order its rows come in; told which index to use, since
  /// SQLite would rather gather and sort.
  func walk(_ leg: Leg, inLanes: Bool) -> String {
    let led = ledIndex.map { " INDEXED BY \($0)" }
    switch basis {
    case .id: return "\(table) r" + (led ?? " NOT INDEXED")
    case .column(_, let index):
      let index = inLanes ? laneIndex : index
      return "\(table) r" + ((inLanes ? nil : led) ?? index.map { " INDEXED BY \($0)" } ?? "")
    case .name(_, let entity, let field, let index):
      let rows = "\(table) r" + (led ?? "")
      return leg.isJoined
        ? "\(entity) s INDEXED BY \(index) CROSS JOIN \(rows) ON r.\(field) = s.id" : rows
    }
  }

  /// The rows whose ids a selection gives, in their order, where that is the one wanted: a page from an end
  /// is had without looking at all that the selection finds.
  func stepped(_ candidates: SQLPiece) -> SQLPiece? {
    guard case .id = basis else { return nil }
    return SQLPiece("\(table) r NOT INDEXED WHERE r.id IN (") + candidates + ")"
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
      case .column(let key, _): [key, "r.id"]
      case .name(let key, _, _, _): leg.isJoined ? [key, "s.id", "r.id"] : ["r.id"]
      }
    return columns.map { $0 + (up ? " ASC" : " DESC") }.joined(separator: ", ")
  }

  private var isJoined: Bool { if case .name = basis { true } else { false } }

  private var filledLeg: Leg {
    Leg(condition: blanks?.areFilled, isJoined: isJoined, bound: blanks == nil ? nil : .filled)
  }

  private func blankLeg(_ blanks: Blanks) -> Leg {
    Leg(condition: blanks.areBlank, isJoined: false, bound: .blank)
  }

  /// All rows, in legs that follow each other from the first row or from the last.
  func everything(up: Bool) -> [Leg] {
    guard let blanks else { return [filledLeg] }
    return isBackward(up) ? [blankLeg(blanks), filledLeg] : [filledLeg, blankLeg(blanks)]
  }

  private func isBackward(_ up: Bool) -> Bool { up == isDescending }

  /// What lies beyond a place, nearest leg first: equal in the key with a further id, then further in
  /// the key. Several walks, since one condition for all would not start at the place.
  func beyond(
    _ anchor: Query.Anchor, up: Bool, including: Bool, _ db: Database
  ) throws -> [Leg] {
    let sign = up ? ">" : "<"
    let byId = SQLPiece("r.id \(including ? sign + "=" : sign) ?", [anchor.id.databaseValue])
    if let blanks, anchor.key == blanks.key {
      let same = Leg(
        condition: blanks.areBlank + " AND " + byId, isJoined: false, bound: .blank, rest: byId)
      return isBackward(up) ? [same, filledLeg] : [same]
    }
    let further: [Leg]
    switch basis {
    case .id: return [Leg(condition: byId, isJoined: false)]
    case .column(let key, _):
      let text = anchor.key.text
      var beyond = SQLPiece("\(key) \(sign) ?", [anchor.key.bound])
      // NULL is below nothing, but an empty text is.
      if !up, let blanks, blanks.key != .blank { beyond = beyond + " AND " + blanks.areFilled }
      further = [
        Leg(
          condition: SQLPiece("\(key) = ? AND ", [anchor.key.bound]) + byId, isJoined: false,
          bound: text.map(Bound.at), rest: byId),
        Leg(
          condition: beyond, isJoined: false, bound: text.map(up ? Bound.above : Bound.below)),
      ]
    case .name(let key, _, let field, _):
      let target = try Int.fetchOne(
        db, sql: "SELECT \(field) FROM \(table) WHERE id = ?", arguments: [anchor.id])
      let equal = SQLPiece("\(key) = ? AND ", [anchor.key.bound])
      further = [
        equal + SQLPiece("s.id = ? AND ", [(target ?? 0).databaseValue]) + byId,
        equal + SQLPiece("s.id \(sign) ?", [(target ?? 0).databaseValue]),
        SQLPiece("\(key) \(sign) ?", [anchor.key.bound]),
      ].map { Leg(condition: $0, isJoined: true) }
    }
    guard let blanks, !isBackward(up) else { return further }
    return further + [blankLeg(blanks)]
  }
}

extension Filter {
  /// The record's own fields that have to be equal to something.
  fileprivate var equalFields: [String] {
    switch self {
    case .equals(let path, let value): value.isBlank || path.contains(".") ? [] : [path]
    case .all(let parts): parts.flatMap(\.equalFields)
    case .oneOf, .compare, .blank, .prefix, .matches, .lists, .ids, .any, .not: []
    }
  }
}

extension FieldShape {
  /// Whether its table has an index in its order.
  var hasIndex: Bool {
    if case .reference = kind { true } else { isSortable }
  }

  /// What rows are sorted by: text that tables are sorted by at any size has a column of its own.
  func sortColumn(_ alias: String) -> String {
    let column = alias + "." + quoted(hasSortKey ? name + "_sort" : name)
    switch kind {
    case .text, .note: return hasSortKey ? column : "sort_key(\(column))"
    default: return column
    }
  }
}
