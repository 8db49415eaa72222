import GRDB
import Records
import Storage

/// The condition that a record belongs to an alliance through its unit (``Shape/Belonging``), as SQL.
///
/// The units of a small alliance are listed, so that their indexes lead to the records; of a large one
/// each record asks whether its unit is a member.
struct BelongingSQL {
  /// What the condition is for: to lead to a few records that fit, to be asked of rows met on the way,
  /// or to be asked of nearly all.
  enum Use { case gathering, walking, measuring }

  /// Up to so many units are listed: those of which a few records each may be gathered.
  private var listLimit: Int { sql.gatheringLimit / 8 }

  private let sql: ScopeSQL
  private let shape: Shape
  private let belonging: Shape.Belonging
  private let membership: Holdings.Membership
  private let alliance: Int
  /// Only units that are members on this day; where records have years, these decide.
  private var asOf: Day?
  private let memberOn: Day?

  /// nil where the scope has no alliance, or the entity does not belong through a unit.
  init?(_ scope: Scope, _ shape: Shape, _ sql: ScopeSQL) {
    guard let alliance = scope.alliance, let belonging = shape.belonging,
      let membership = sql.holdings.membership
    else { return nil }
    self.sql = sql
    self.shape = shape
    self.belonging = belonging
    self.membership = membership
    self.alliance = alliance
    asOf = belonging.year == nil ? scope.asOf : nil
    memberOn = scope.memberOn
  }

  func conditions(alias: String, for use: Use) throws -> [SQLPiece] {
    var pieces = try belongs(alias: alias, for: use)
    if let memberOn {
      var then = self
      then.asOf = memberOn
      pieces.append(then.exists(try unit(alias), nil, among: try then.memberships()))
    }
    return pieces
  }

  private func belongs(alias: String, for use: Use) throws -> [SQLPiece] {
    let year = belonging.year.map { "\(alias).\(quoted($0))" }
    let unit = try unit(alias)
    guard let members = try members() else {
      if year == nil, use == .measuring {
        let memberships = try memberships()
        let isReached = try sql.reach(belonging.path, shape, alias) {
          exists($0, nil, among: memberships)
        }
        return [unindexed(isReached)]
      }
      let memberships = try memberships()
      let isMember = exists(unit, nil, among: memberships)
      guard let year else { return [isMember] }
      // Rows sorted by their unit are asked for membership once for each unit.
      return (use == .walking ? [isMember] : []) + [exists(unit, year, among: memberships)]
    }
    var isListed = try sql.reach(belonging.path, shape, alias) { column in
      Self.list(members.map(\.unit), column)
    }
    if use == .walking { isListed = unindexed(isListed) }
    let ended = members.filter(\.hasEnded).map(\.unit)
    guard let year, !ended.isEmpty else { return [isListed] }
    let isEnded = Self.list(ended, unit)
    let isMemberThen = exists(unit, year, among: try memberships())
    return [isListed, SQLPiece("(NOT ") + isEnded + " OR " + isMemberThen + ")"]
  }

  /// Whether the alliance is small enough for its units to lead to the records.
  func listsUnits() throws -> Bool { try members() != nil }

  /// A condition on a column that is asked of a row and leads to none: SQLite takes every list for a
  /// short one and would rather follow it.
  private func unindexed(_ condition: SQLPiece) -> SQLPiece {
    condition.text.hasPrefix("EXISTS") ? condition : SQLPiece("+") + condition
  }

  private static func list(_ units: [Int], _ column: String) -> SQLPiece {
    SQLPiece(
      "\(column) IN (\(units.map { _ in "?" }.joined(separator: ",")))",
      units.map(\.databaseValue))
  }

  /// The units of the alliance, and whether all their memberships have an end; nil where they are many.
  private func members() throws -> [(unit: Int, hasEnded: Bool)]? {
    let until = quoted(membership.until)
    let memberships = try memberships()
    let query =
      SQLPiece("SELECT \(quoted(membership.unit)), min(\(until) IS NOT NULL) FROM ")
      + "\(membershipTable) WHERE " + memberships
      + " GROUP BY 1 LIMIT \(listLimit + 1)"
    let rows = try GRDB.Row.fetchAll(
      sql.db.cachedStatement(sql: query.text), arguments: query.statementArguments)
    return rows.count > listLimit ? nil : rows.map { ($0[0], $0[1]) }
  }

  private var membershipTable: String {
    "\(quoted(membership.entity)) m INDEXED BY \(Layout.belongingIndex(membership))"
  }

  private func memberships() throws -> SQLPiece {
    let piece = SQLPiece(
      "m.\(quoted(membership.alliance)) = ? AND m.archived = 0", [alliance.databaseValue])
    guard let asOf else { return piece }
    let holds = PeriodIndex.holds(
      asOf...asOf, from: "m.\(quoted(membership.since))", to: "m.\(quoted(membership.until))",
      .excluded)
    let gone = try sql.gone(sql.holdings.shape(membership.entity), alias: "m")
    return .all([piece] + holds + gone.map { SQLPiece("NOT ") + $0 })
  }

  /// Whether the unit of a row is a member, up to the row's year where one is given.
  private func exists(
    _ unit: String, _ year: String?, among memberships: SQLPiece
  ) -> SQLPiece {
    var piece =
      SQLPiece("EXISTS (SELECT 1 FROM \(membershipTable) WHERE ") + memberships
      + " AND m.\(quoted(membership.unit)) = \(unit)"
    if let year {
      let until = "m.\(quoted(membership.until))"
      piece =
        piece + " AND (\(until) IS NULL OR CAST(substr(\(until), 1, 4) AS INTEGER) >= \(year))"
    }
    return piece + ")"
  }

  /// The unit of a row, looked up where it takes more than one step.
  private func unit(_ alias: String) throws(StorageError) -> String {
    let parts = belonging.path.split(separator: ".").map(String.init)
    var column = "\(alias).\(quoted(parts[0]))"
    var shape = shape
    for (part, next) in zip(parts, parts.dropFirst()) {
      guard case .reference(let entity)? = shape[part]?.kind else {
        throw .unknownField(entity: self.shape.name, field: belonging.path)
      }
      column = "(SELECT u.\(quoted(next)) FROM \(quoted(entity)) u WHERE u.id = \(column))"
      shape = try sql.holdings.shape(entity)
    }
    return column
  }
}
