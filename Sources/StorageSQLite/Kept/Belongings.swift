import GRDB
import Records
import Storage

/// The alliances records belong to, as the database has it at the moment. What was looked up is
/// remembered until told to forget, since many records share a unit.
struct Belongings {
  private struct Reach {
    let alliance: Int
    /// The last year in which the unit was a member; nil where it still is.
    let lastYear: Int?
  }

  private let membership: MembershipColumns
  private let db: Database
  private var reaches: [Int: [Reach]] = [:]
  /// The sets of alliances of a unit's records, by their years.
  private var sets: [Int: [Int?: AllianceSets.Number]] = [:]
  /// The units that references lead to, by entity and reference.
  private var units: [String: [Int: Int]] = [:]
  /// Whether every membership there is has been noted, so that none has to be looked up.
  private var isComplete = false

  /// nil where nothing belongs to alliances through memberships.
  init?(_ holdings: Holdings, _ db: Database) {
    guard let membership = MembershipColumns(holdings) else { return nil }
    self.membership = membership
    self.db = db
  }

  mutating func unit(of values: [Value], id: Int, _ route: BelongingRoute) throws -> Int? {
    guard let start = route.start(values, id: id) else { return nil }
    if route.steps.isEmpty { return start }
    if let known = units[route.shape.name]?[start] { return known }
    guard let unit = try route.unit(from: start, db) else { return nil }
    units[route.shape.name, default: [:]][start] = unit
    return unit
  }

  /// The alliances a unit's record belongs to, with the one that stands for everything.
  mutating func set(
    _ unit: Int, _ values: [Value], _ route: BelongingRoute, _ numbers: inout AllianceSets
  ) throws -> AllianceSets.Number {
    // Without a year of its own a record counts as long as there is a membership, ended or not.
    let year = route.hasYear ? route.year(values) ?? Int.max : nil
    if let known = sets[unit]?[year] { return known }
    var alliances: Set<Int> = []
    for reach in try reaches(of: unit) where reach.lastYear ?? Int.max >= year ?? Int.min {
      alliances.insert(reach.alliance)
    }
    let number = numbers.number(of: [AllianceSets.everything] + alliances.sorted())
    sets[unit, default: [:]][year] = number
    return number
  }

  private mutating func reaches(of unit: Int) throws -> [Reach] {
    if let known = reaches[unit] { return known }
    if isComplete { return [] }
    let rows = try GRDB.Row.fetchAll(
      db.cachedStatement(sql: membership.ofUnit), arguments: [unit])
    let found = rows.map { Reach(alliance: $0[0], lastYear: Self.year($0[1])) }
    reaches[unit] = found
    return found
  }

  private static func year(_ date: String?) -> Int? { date.flatMap { Int($0.prefix(4)) } }

  /// Begins with no memberships at all: those that come are told by ``note(_:)``.
  mutating func beginFromNothing() {
    forget()
    isComplete = true
  }

  /// Notes a new membership.
  mutating func note(_ values: [Value]) {
    guard let unit = values[membership.unit].integer,
      let alliance = values[membership.alliance].integer
    else { return }
    sets[unit] = nil
    guard isComplete else {
      reaches[unit] = nil
      return
    }
    reaches[unit, default: []].append(
      Reach(alliance: alliance, lastYear: Self.year(values[membership.until].text)))
  }

  /// Forgets the unit of a membership that is about to change.
  mutating func forget(unitOf values: [Value]) {
    guard let unit = values[membership.unit].integer else { return }
    reaches[unit] = nil
    sets[unit] = nil
  }

  mutating func forget() {
    reaches = [:]
    sets = [:]
    units = [:]
    isComplete = false
  }
}

/// Sets of alliances, each with a number: of a million records most belong to the same few.
struct AllianceSets {
  typealias Number = Int

  /// Stands among the alliances for everything, whoever it belongs to.
  static let everything = 0

  private var sets: [[Int]] = [[everything]]
  private var numbers: [[Int]: Number] = [[everything]: 0]

  /// The set of everything alone.
  static let onlyEverything: Number = 0

  subscript(number: Number) -> [Int] { sets[number] }

  mutating func number(of set: [Int]) -> Number {
    if let known = numbers[set] { return known }
    sets.append(set)
    numbers[set] = sets.count - 1
    return sets.count - 1
  }

  /// A set's alliances alone, without everything.
  mutating func alliances(in number: Number) -> Number {
    self.number(of: sets[number].filter { $0 != Self.everything })
  }
}

/// Where the fields of memberships stand, and the statement that finds those of a unit.
struct MembershipColumns {
  let entity: String
  let alliance: Int
  let unit: Int
  let until: Int
  let ofUnit: String

  init?(_ holdings: Holdings) {
    guard let membership = holdings.membership, let shape = holdings[membership.entity],
      let alliance = shape.index(of: membership.alliance),
      let unit = shape.index(of: membership.unit), let until = shape.index(of: membership.until)
    else { return nil }
    entity = membership.entity
    (self.alliance, self.unit, self.until) = (alliance, unit, until)
    ofUnit =
      "SELECT \(quoted(membership.alliance)), \(quoted(membership.until)) "
      + "FROM \(quoted(membership.entity)) WHERE \(quoted(membership.unit)) = ? AND archived = 0"
  }

  /// What of a membership decides who belongs; nil where it is archived.
  func essence(_ values: [Value], archived: Bool) -> [Value]? {
    archived ? nil : [values[alliance], values[unit], values[until]]
  }
}
