import Records
package import Storage

/// What is kept, and what is computed along with every change.
extension Catalog {
  package static let holdings = Holdings(
    shapes: shapes,
    tallies: [awardStandings, cohortOutcomes, capacities, usedHours, conflictHours],
    derivations: [highestAwards, bookingConflicts], checks: checks,
    membership: Holdings.Membership(
      entity: Membership.entity, alliance: "alliance", unit: "unit", since: "joinedOn",
      until: "leftOn"),
    migrations: migrations)

  /// Awards by year, level, place and group, counted apart where a better award of the work exists; and
  /// how many of them are made up.
  private static let awardStandings = Tally(
    "awardStandings", of: Award.entity, by: ["year", "level", "place", "group", "highest"],
    sums: ["sample"])

  /// Graduates and their outcomes by year, snapshot, level and edition of the code list (71 was 升学 in
  /// the old one), and by the day they were counted on.
  private static let cohortOutcomes = Tally(
    "cohortOutcomes", of: Cohort.entity,
    by: ["year", "snapshot", "level", "edition", "snapshotOn"],
    sums: Outcomes.neededFields + ["elsewhere", "abroad", "aboveScale", "partner", "sample"],
    reported: Outcomes.reportedSums)

  /// Workstations by kind of base, by when they are open and by when there are the bases: few
  /// combinations, whose hours on any days can be worked out.
  private static let capacities = Tally(
    "capacities", of: Base.entity,
    by: ["kind", "openDays", "opensAt", "closesAt", "foundedOn", "closedOn"],
    sums: ["workstations"])

  /// Workstation-hours used, by month: of the bases that tell what is open, so that both parts of the
  /// utilisation (I-56) are of the same ones.
  private static let usedHours = hours("usedHours", of: "usedMonths")

  /// Hours in which bases have more booked than workstations, by month.
  private static let conflictHours = hours("conflictHours", of: "conflictMonths")

  /// The hours that bases keep by month, added up.
  private static func hours(_ name: String, of field: String) -> Tally {
    let place = Base.schema.shape.index(of: field)
    return Tally(name, of: Base.entity, by: ["month"], sums: [name], heedsPeriod: true) { values in
      guard let place, let text = values[place].text else { return [] }
      return MonthlyHours(text).months.map {
        Tally.Contribution(keys: [.text($0.key)], sums: [$0.hours])
      }
    }
  }

  /// A booking's span from its values; only what it takes is read, since a filling asks for many.
  private static func span(_ values: [Value], id: Int) -> BookingSpan? {
    guard let places = spanFields else { return nil }
    var booking = Booking()
    booking.since = PartialDate(values[places.since])
    booking.until = PartialDate(values[places.until])
    booking.days = values[places.days].integer
    booking.startsAt = values[places.startsAt].integer
    booking.endsAt = values[places.endsAt].integer
    booking.workstations = values[places.workstations].integer
    booking.status = BookingStatus(values[places.status])
    return BookingSpan(booking, id: id)
  }

  private typealias SpanFields = (
    since: Int, until: Int, days: Int, startsAt: Int, endsAt: Int, workstations: Int, status: Int
  )

  private static let spanFields: SpanFields? = {
    let shape = Booking.schema.shape
    guard let since = shape.index(of: "since"), let until = shape.index(of: "until"),
      let days = shape.index(of: "days"), let startsAt = shape.index(of: "startsAt"),
      let endsAt = shape.index(of: "endsAt"),
      let workstations = shape.index(of: "workstations"), let status = shape.index(of: "status")
    else { return nil }
    return (since, until, days, startsAt, endsAt, workstations, status)
  }()

  /// Marks the best award of each work: the highest level, then the better place, then the first entered
  /// (就高不就低: one work counts once, at its highest level).
  private static let highestAwards = Derivation("highestAwards", of: Award.entity, per: "work") {
    members, _ in
    guard let level = fields.level, let place = fields.place else { return [] }
    func rank(_ record: Record) -> (Int, Int, Int) {
      (record.values[level].integer ?? 0, record.values[place].integer ?? 0, -record.id)
    }
    let best = members.max { rank($0) < rank($1) }
    return members.map {
      .init(Award.entity, $0.id, "highest", .integer($0.id == best?.id ? 1 : 0))
    }
  }

  private static let fields: (level: Int?, place: Int?) = {
    let shape = Award.schema.shape
    return (shape.index(of: "level"), shape.index(of: "place"))
  }()

  /// Counts for each base the hours in which more is booked than there are workstations (rule R-08),
  /// in all and by month, and the workstation-hours used by month; as long as there is the base.
  private static let bookingConflicts = Derivation(
    "bookingConflicts", of: Booking.entity, per: "base", owner: Base.entity, edition: 4
  ) { members, owner in
    guard let owner else { return [] }
    let capacity = BaseCapacity(Base.schema.entity(from: owner.values))
    let booked = members.compactMap { span($0.values, id: $0.id) }
    let spans = capacity?.held(booked) ?? booked
    let conflicts = capacity.map { MonthlyConflicts(spans, workstations: $0.workstations) }
    let used = capacity == nil ? "" : MonthlyHours(used: spans).text
    let isKnown = conflicts != nil && !spans.isEmpty
    return [
      .init(
        Base.entity, owner.id, "conflicts",
        isKnown ? .integer(conflicts?.hours ?? 0) : .blank),
      .init(
        Base.entity, owner.id, "conflictMonths",
        conflicts.map { $0.months.isEmpty ? .blank : .text($0.kept.text) } ?? .blank),
      .init(Base.entity, owner.id, "usedMonths", used.isEmpty ? .blank : .text(used)),
    ]
  }
}
