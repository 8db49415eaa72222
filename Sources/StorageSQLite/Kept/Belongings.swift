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
    /// The days on which it is one.
    let span: DaySpan
  }

  private let membership: MembershipColumns
  private let db: Database
  private var reaches: [Int: [Reach]] = [:]
  /// The sets of a unit's records, by their years.
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

  /// The alliances a unit's record belongs to, with the one that stands for everything; by days as well
  /// where no year of its own decides.
  mutating func set(
    _ unit: Int, _ values: [Value], _ route: BelongingRoute, _ numbers: inout AllianceSets
  ) throws -> AllianceSets.Number {
    // Without a year of its own a record counts as long as there is a membership, ended or not.
    let year = route.hasYear ? route.year(values) ?? Int.max : nil
    if let known = sets[unit]?[year] { return known }
    var spans: [Int: [DaySpan]] = [:]
    for reach in try reaches(of: unit) where reach.lastYear ?? Int.max >= year ?? Int.min {
      spans[reach.alliance, default: []] += route.hasYear ? [] : [reach.span]
    }
    var stays = numbers[AllianceSets.onlyEverything(route)]
    for (alliance, spans) in spans { stays += Stay.all(alliance, spans) }
    let number = numbers.number(of: stays.sorted())
    sets[unit, default: [:]][year] = number
    return number
  }

  private mutating func reaches(of unit: Int) throws -> [Reach] {
    if let known = reaches[unit] { return known }
    if isComplete { return [] }
    let rows = try GRDB.Row.fetchAll(
      db.cachedStatement(sql: membership.ofUnit), arguments: [unit])
    let found = rows.map { row in
      reach(row[0], since: row[1], until: row[2], isArchived: row[3])
    }
    reaches[unit] = found
    return found
  }

  /// A membership of an archived unit counts on no day.
  private func reach(
    _ alliance: Int, since: String?, until: String?, isArchived: Bool
  ) -> Reach {
    let span = DaySpan(
      from: since.flatMap { PartialDate(iso: $0) }, to: until.flatMap { PartialDate(iso: $0) })
    return Reach(
      alliance: alliance, lastYear: Self.year(until),
      span: isArchived ? DaySpan(from: "~", until: "") : span)
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
      reach(
        alliance, since: values[membership.since].text, until: values[membership.until].text,
        isArchived: false))
  }

  /// Forgets the unit of a membership that is about to change.
  mutating func forget(unitOf values: [Value]) {
    if let unit = values[membership.unit].integer { forget(unit: unit) }
  }

  mutating func forget(unit: Int) {
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

/// Sets of stays, each with a number: of a million records most belong to the same few.
struct AllianceSets {
  typealias Number = Int

  /// Stands among the alliances for everything, whoever it belongs to.
  static let everything = 0

  private var sets: [[Stay]]
  private var numbers: [[Stay]: Number]

  init() {
    sets = [[.ever(Self.everything)], Stay.all(Self.everything, [.always]).sorted()]
    numbers = [sets[0]: 0, sets[1]: 1]
  }

  /// The set of what counts for everything alone; what belongs by days does so on every day.
  static func onlyEverything(_ route: BelongingRoute?) -> Number {
    route?.hasYear == false ? 1 : 0
  }

  subscript(number: Number) -> [Stay] { sets[number] }

  mutating func number(of set: [Stay]) -> Number {
    if let known = numbers[set] { return known }
    sets.append(set)
    numbers[set] = sets.count - 1
    return sets.count - 1
  }

  /// What of a set is with alliances, without everything.
  mutating func alliances(in number: Number) -> Number {
    self.number(of: sets[number].filter { $0.alliance != Self.everything })
  }
}

/// Where the fields of memberships stand, and the statement that finds those of a unit.
struct MembershipColumns {
  let entity: String
  let alliance: Int
  let unit: Int
  /// The entity units are of.
  let unitEntity: String
  let since: Int
  let until: Int
  let ofUnit: String

  init?(_ holdings: Holdings) {
    guard let membership = holdings.membership, let shape = holdings[membership.entity],
      let alliance = shape.index(of: membership.alliance),
      let unit = shape.index(of: membership.unit),
      case .reference(let unitEntity) = shape.fields[unit].kind,
      let since = shape.index(of: membership.since), let until = shape.index(of: membership.until)
    else { return nil }
    entity = membership.entity
    self.unitEntity = unitEntity
    (self.alliance, self.unit, self.since, self.until) = (alliance, unit, since, until)
    let fields = [membership.alliance, membership.since, membership.until].map { "m." + quoted($0) }
    ofUnit =
      "SELECT \(fields.joined(separator: ", ")), u.archived FROM \(quoted(membership.entity)) m "
      + "JOIN \(quoted(unitEntity)) u ON u.id = m.\(quoted(membership.unit)) "
      + "WHERE m.\(quoted(membership.unit)) = ? AND m.archived = 0"
  }

  /// What of a membership decides who belongs; nil where it is archived.
  func essence(_ values: [Value], archived: Bool) -> [Value]? {
    archived ? nil : [values[alliance], values[unit], values[since], values[until]]
  }
}
