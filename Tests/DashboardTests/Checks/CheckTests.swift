import Canvas
import Catalog
import Records
import Storage
import Testing

@testable import Dashboard

/// What checks find, and that none of them counts the record it is asked about.
struct CheckTests {
  @Test func aCheckNeverCountsTheRecordItself() async throws {
    let store = try await SampleStore.make()
    var asked = 0
    for entity in Set(Catalog.checks.map(\.entity)).sorted() {
      for id in stride(from: 1, through: 120, by: 17) {
        guard let record = try await store.row(entity, id: id)?.record, !record.isArchived else {
          continue
        }
        func faults() async throws -> [Fault] {
          try await store.faults(
            of: record.values, entity, id: id, old: record.values,
            today: Day(year: 2025, month: 1, day: 1))
        }
        func apply(_ change: Change) async throws {
          _ = try await store.apply(ChangeSet([change], user: "li", command: "test"))
        }
        let among = try await faults()
        try await apply(.archive(entity: entity, id: id, revision: record.revision))
        #expect(try await faults() == among, "\(entity) #\(id)")
        try await apply(.restore(entity: entity, id: id, revision: record.revision + 1))
        asked += 1
      }
    }
    #expect(asked > 20)
  }

  @Test func aReasonHoldsForTheDoubtsItWasGivenAbout() async throws {
    let checked = try CheckedStore()
    try await checked.addUnit("甲中专", .secondaryVocational)
    var journey = try await Journey.at(checked, "cohort")
    await journey.press("F6")
    await journey.fill([
      "school": "甲", "level": "中职", "year": "2023", "snapshot": "年终", "graduates": "100",
      "o10": "60", "o70": "30",
    ])
    await journey.press("F10")
    await journey.type("已核实")
    // The line drops before it is kept; meanwhile another figure is changed.
    var app = journey.app
    let wanted = app.receive(.input(.key(KeyPress(.enter))))
    let set = try #require(wanted.first { if case .apply = $0 { true } else { false } })
    _ = app.receive(.failed(set, .busy))
    for key in ["^Home", "Down", "Down", "Down", "Down", "^E", "9", "0", "0", "F10"] {
      _ = app.receive(.input(.key(try #require(KeyPress(name: key)))))
    }
    let asked = app.receive(.input(.key(KeyPress(.function(10)))))
    #expect(!asked.contains { if case .apply = $0 { true } else { false } })
  }

  @Test func everyCheckNamesFieldsThereAre() {
    for check in Catalog.checks {
      let shape = Catalog.shapes.first { $0.name == check.entity }
      #expect(check.fields.allSatisfy { shape?[$0] != nil }, "\(check.name)")
    }
  }

  @Test(arguments: [
    ("2021", nil, "2022", nil, true), ("2021", "2021-12-31", "2022", nil, false),
    ("2021", "2022", "2022", nil, false), (nil, nil, "2022", nil, true),
    ("2021", "2022-03", "2022-02", "2022-05", true), ("2023", nil, "2021", "2022", false),
    ("2021-07-03", "2022-01-01", "2022-01-01", nil, false),
  ])
  func membershipsOverlapWhereTheirDatesSaySoForCertain(
    _ from: String?, _ to: String?, _ since: String?, _ until: String?, _ overlaps: Bool
  ) async throws {
    let checked = try CheckedStore()
    let alliance = try await checked.add(Alliance.self) {
      ($0.name, $0.kind) = ("测试联盟", .industryEducation)
    }
    let unit = try await checked.addUnit("甲厂", .enterprise)
    try await checked.add(Membership.self) {
      ($0.alliance, $0.unit, $0.role) = (alliance, unit, .member)
      ($0.joinedOn, $0.leftOn) = (
        from.flatMap { PartialDate(iso: $0) }, to.flatMap { PartialDate(iso: $0) }
      )
    }
    let faults = try await checked.faults(Membership.self) {
      ($0.alliance, $0.unit, $0.role) = (alliance, unit, .member)
      ($0.joinedOn, $0.leftOn) = (
        since.flatMap { PartialDate(iso: $0) }, until.flatMap { PartialDate(iso: $0) }
      )
    }
    #expect(faults.isEmpty != overlaps)
  }

  @Test func practiceIsJudgedOnceTheYearIsOver() async throws {
    let checked = try CheckedStore()
    let person = try await checked.add(Person.self) { ($0.name, $0.kind) = ("王芳", .teacher) }
    func faults(_ days: Int, _ year: Int, today: Day = Journey.today) async throws -> [Fault] {
      try await checked.faults(TeacherPractice.self, today: today) {
        ($0.person, $0.year, $0.days) = (person, year, days)
      }
    }
    #expect(try await faults(20, 2023).isEmpty)
    let later = Day(year: 2024, month: 1, day: 1)
    #expect(
      try await faults(20, 2023, today: later).map(\.problem) == [
        .beside(.yearBelow(year: 2023, sum: 20, least: 30))
      ])
    #expect(try await faults(30, 2023, today: later).isEmpty)
    // Six months in five years are as good as a month a year (c.10).
    try await checked.add(TeacherPractice.self) {
      ($0.person, $0.year, $0.days) = (person, 2020, 165)
    }
    #expect(try await faults(20, 2023, today: later).isEmpty)
    #expect(try await faults(20, 2025, today: Day(year: 2026, month: 1, day: 1)).count == 1)
  }

  /// where several rules of a school hold in a year, the one that asks most.
  @Test func ofSeveralRulesOfASchoolTheStrictestHolds() async throws {
    let checked = try CheckedStore()
    let school = try await checked.addUnit("甲学院", .higherVocational)
    let person = try await checked.add(Person.self) { ($0.name, $0.kind) = ("示例师", .teacher) }
    for (days, from, until) in [(60, "2020", nil), (40, "2021", nil), (90, "2019", "2021")]
      as [(Int, String, String?)]
    {
      try await checked.add(Policy.self) {
        ($0.title, $0.kind, $0.unit) = ("实践办法\(days)", .regulation, school)
        $0.practiceDays = days
        ($0.effectiveFrom, $0.effectiveTo) = (
          PartialDate(iso: from), until.flatMap { PartialDate(iso: $0) }
        )
      }
    }
    let faults = try await checked.faults(
      TeacherPractice.self, today: Day(year: 2024, month: 1, day: 1)
    ) { ($0.person, $0.year, $0.days, $0.school) = (person, 2023, 50, school) }
    #expect(
      faults.map(\.problem) == [.beside(.yearBelow(year: 2023, sum: 50, least: 60))])
  }

  @Test func refusedAndCancelledBookingsTakeNothing() async throws {
    let checked = try CheckedStore()
    let base = try await checked.add(Base.self) {
      ($0.name, $0.kind, $0.workstations) = ("数控基地", .campusShared, 40)
    }
    func book(_ booking: inout Booking, _ status: BookingStatus, _ count: Int) {
      (booking.base, booking.days, booking.startsAt, booking.endsAt) = (base, 127, 480, 600)
      (booking.since, booking.until) = (
        PartialDate(iso: "2023-09-04"), PartialDate(iso: "2023-09-05")
      )
      (booking.workstations, booking.purpose, booking.status) = (count, .training, status)
    }
    for status in [BookingStatus.refused, .cancelled] {
      try await checked.add(Booking.self) { book(&$0, status, 40) }
    }
    #expect(try await checked.faults(Booking.self) { book(&$0, .requested, 40) }.isEmpty)
    #expect(
      try await checked.faults(Booking.self) { book(&$0, .requested, 41) }.map(\.problem) == [
        .beside(
          .overbooked(
            hours: 4, day: Day(year: 2023, month: 9, day: 4), hour: 8, taken: 41, capacity: 40))
      ])
    for status in [BookingStatus.refused, .cancelled] {
      #expect(try await checked.faults(Booking.self) { book(&$0, status, 41) }.isEmpty)
    }
  }

  @Test func whatIsKnownToTheMonthOrYearLastsToItsEnd() async throws {
    let checked = try CheckedStore()
    let base = try await checked.add(Base.self) {
      ($0.name, $0.kind, $0.workstations) = ("数控基地", .campusShared, 40)
      ($0.openDays, $0.opensAt, $0.closesAt) = (127, 480, 1080)
      $0.closedOn = PartialDate(year: 2023)
    }
    func book(_ booking: inout Booking, _ since: String, _ until: String, _ count: Int) {
      (booking.base, booking.days, booking.startsAt, booking.endsAt) = (base, 127, 480, 600)
      (booking.since, booking.until) = (PartialDate(iso: since), PartialDate(iso: until))
      (booking.workstations, booking.purpose, booking.status) = (count, .training, .approved)
    }
    try await checked.add(Booking.self) { book(&$0, "2023-09", "2023-09", 30) }
    try await checked.add(Booking.self) { book(&$0, "2022", "2022", 30) }
    for (day, count) in [("2023-09-10", 1), ("2022-06-30", 1), ("2023-10-01", 0)] {
      let faults = try await checked.faults(Booking.self) { book(&$0, day, day, 20) }
      #expect(faults.count == count, "\(day)")
    }
    let days = Day(year: 2023, month: 9, day: 10)...Day(year: 2023, month: 9, day: 12)
    let bookings = BaseBookings(checked.store)
    let uses = try await bookings.uses(of: Scope(Base.entity), days)
    #expect(uses?.sums[base.id]?.free == 10)
    #expect(try await bookings.uses(of: Scope(Base.entity), days, atMost: 0) == nil)
    #expect(try await bookings.rows([base.id], days).map(\.id) == [1])
    // Dates in the wrong order are told by the record's own rules, and ask nothing here.
    let turned = try await checked.faults(Booking.self) {
      book(&$0, "2023-09-10", "2023-09-01", 50)
    }
    #expect(turned.isEmpty)

    let enterprise = try await checked.addUnit("铜业公司", .enterprise)
    func intern(_ internship: inout Internship, _ since: String, _ until: String) {
      (internship.enterprise, internship.kind, internship.status) = (enterprise, .working, .running)
      (internship.since, internship.until) = (PartialDate(iso: since), PartialDate(iso: until))
      (internship.students, internship.staff) = (12, 200)
    }
    try await checked.add(Internship.self) { intern(&$0, "2023-03", "2023") }
    for (day, count) in [("2023-09-10", 1), ("2023-02-28", 0), ("2024-01-01", 0)] {
      let faults = try await checked.faults(Internship.self) { intern(&$0, day, day) }
      #expect(faults.count == count, "\(day)")
    }
    #expect(
      try await checked.faults(Internship.self) { intern(&$0, "2023-09-10", "2023-09-01") }.isEmpty)
  }

  @Test func aChainIsCountedWithItsStages() async throws {
    let checked = try CheckedStore()
    let chain = try await checked.add(Chain.self) { ($0.name, $0.kind) = ("铜", .chain) }
    let stage = try await checked.add(Chain.self) {
      ($0.name, $0.kind, $0.parent) = ("铜箔", .stage, chain)
    }
    var schools: [Reference<Unit>] = []
    for (name, kind) in [
      ("甲", UnitKind.higherVocational), ("乙", .higherVocational), ("丙", .secondaryVocational),
      ("丁", .secondaryVocational),
    ] {
      schools.append(try await checked.addUnit(name, kind))
    }
    for school in schools.dropLast() {
      try await checked.add(ChainLink.self) {
        ($0.chain, $0.school, $0.relation) = (stage, school, .serving)
      }
    }
    let link = try await checked.faults(ChainLink.self) {
      ($0.chain, $0.school, $0.relation) = (chain, schools[0], .serving)
    }
    #expect(link.map(\.weight) == [.note])
    let last = try await checked.faults(ChainLink.self) {
      ($0.chain, $0.school, $0.relation) = (chain, schools[3], .serving)
    }
    #expect(last.isEmpty)
    let whole = try await checked.entity(Chain.self, chain.id)
    let short = try await checked.faults(Chain.self, id: chain.id, old: whole) { _ in }
    #expect(short.map(\.weight) == [.warning])
    try await checked.add(ChainLink.self) {
      ($0.chain, $0.school, $0.relation) = (chain, schools[3], .serving)
    }
    #expect(try await checked.faults(Chain.self, id: chain.id, old: whole) { _ in }.isEmpty)
    // A link that moves away leaves the chain it comes from short.
    let other = try await checked.add(Chain.self) { ($0.name, $0.kind) = ("镍", .chain) }
    let moved = try await checked.entity(ChainLink.self, 1)
    let faults = try await checked.faults(ChainLink.self, id: 1, old: moved) { $0.chain = other }
    #expect(faults.map(\.weight) == [.warning])
  }

  @Test func whatARecordTakesOverIsHeldAgainstItsRules() async throws {
    let checked = try CheckedStore()
    let policy = try await checked.add(Policy.self) {
      ($0.title, $0.kind, $0.cap, $0.capYears) = ("办法", .incentive, 5, 2)
    }
    func faults(_ fill: (inout SupportPayment) -> Void) async throws -> [Fault.Problem] {
      try await checked.faults(SupportPayment.self) {
        ($0.name, $0.year) = ("补贴", 2023)
        fill(&$0)
      }.map(\.problem)
    }
    #expect(
      try await faults { ($0.kind, $0.policy, $0.largest) = (.startUpSubsidy, policy, 4) }.isEmpty)
    #expect(
      try await faults { ($0.kind, $0.policy, $0.longest) = (.rentRelief, policy, 3) } == [
        .partsExceedWhole(parts: .init(["longest"], 3), whole: .init(["capYears"], 2))
      ])
    // What a record says by itself is not told again.
    #expect(try await faults { ($0.kind, $0.longest) = (.rentRelief, 4) }.isEmpty)
    #expect(try await faults { ($0.kind, $0.largest) = (.loan, 50) }.isEmpty)
  }
}
