import Catalog
import Records
import Storage
import Testing

@testable import Dashboard

/// What the checks across records leave out of what they count.
struct CheckEdgeTests {
  @Test(
    arguments: [
      ("unit", ["region": "990302", "name": "甲厂"], "没有省份 99", "region", "620302"),
      (
        "internship", ["students": "10", "insured": "12", "students": "11"],
        "投保人数 12，多于实习人数 11，请核对",
        "insured", "5"
      ),
    ] as [(String, KeyValuePairs<String, String>, String, String, String)])
  func whatIsRightAgainIsNoLongerDoubted(
    _ entity: String, _ fields: KeyValuePairs<String, String>, _ doubt: String,
    _ field: String, _ right: String
  ) async throws {
    var journey = try await Journey.at(try CheckedStore(), entity)
    await journey.press("F6")
    await journey.fill(fields)
    await journey.press("Down")
    journey.expect(contains: doubt)
    await journey.fill(field, right)
    await journey.press("Down")
    #expect(!journey.shows(doubt))
  }

  /// Somebody else archives what was chosen while the form is open.
  @Test func whatWasChosenAndIsArchivedMeanwhileIsAskedAbout() async throws {
    let checked = try CheckedStore()
    try await checked.add(Alliance.self) { ($0.name, $0.kind) = ("测试联盟", .industryEducation) }
    try await checked.addUnit("甲厂", .enterprise)
    var journey = try await Journey.at(checked, "membership")
    await journey.press("F6")
    await journey.fill(["alliance": "测试联盟", "unit": "甲厂", "role": "成员"])
    try await journey.change(.archive(entity: "unit", id: 1, revision: 1))
    journey.expect(contains: "已归档，引用它的记录不列出、不计入")
    await journey.press("F10")
    journey.expect(contains: "说明理由")
  }

  @Test func nothingIsMissedBeforeSomebodyWantsToSave() async throws {
    var journey = try await Journey.at("internship")
    await journey.press("F6")
    for _ in 0..<12 { await journey.press("Down") }
    #expect(!journey.shows("至少填一项"))
    await journey.press("F10")
    journey.expect(contains: "至少填一项")
  }

  @Test func aCapThatAPolicySetsIsNotHeldAgainstTheOneThatHoldsWithoutIt() async throws {
    let checked = try CheckedStore()
    try await checked.add(Policy.self) {
      ($0.title, $0.kind, $0.cap) = ("补贴办法", .incentive, 5)
    }
    var journey = try await Journey.at(checked, "supportPayment")
    await journey.press("F6")
    await journey.fill(["name": "创业补贴", "kind": "一次性", "year": "2023", "largest": "4"])
    await journey.press("Down")
    journey.expect(contains: "不应大于 3")
    await journey.fill("policy", "补贴")
    #expect(!journey.shows("不应大于 3"))
    await journey.fill("largest", "6")
    await journey.press("Down")
    journey.expect(contains: "单笔最高 6，多于单笔上限 5")
  }

  @Test func aReasonMayHoldNoIdentityNumberEither() async throws {
    let checked = try CheckedStore()
    var journey = try await Journey.at(checked, "unit")
    await journey.press("F6")
    await journey.fill(["name": "甲厂", "kind": "企业", "region": "62"])
    await journey.press("F10")
    await journey.type("找 110105 19491231 002X")
    await journey.press("Enter")
    journey.expect(contains: "不得保存完整身份证号")
    journey.expect(contains: "002X")
    #expect(try await journey.count("unit") == 0)
    await journey.press("^U")
    await journey.type("只知道省份")
    await journey.press("Enter")
    #expect(try await journey.reason("unit", 1) == "只知道省份")
  }

  @Test func aChainThatHasEndedNeedsNoSchools() async throws {
    let checked = try CheckedStore()
    let chain = try await checked.add(Chain.self) { ($0.name, $0.kind) = ("铜", .chain) }
    let kept = try await checked.entity(Chain.self, chain.id)
    func weights(until end: PartialDate?) async throws -> [Fault.Weight] {
      try await checked.faults(Chain.self, id: chain.id, old: kept) { $0.until = end }
        .map(\.weight)
    }
    #expect(try await weights(until: nil) == [.warning])
    #expect(try await weights(until: PartialDate(year: 2023)) == [.warning])
    #expect(try await weights(until: PartialDate(year: 2022)).isEmpty)
  }

  @Test func internshipsBrokenOffTakeNoShareOfTheStaff() async throws {
    let checked = try CheckedStore()
    let enterprise = try await checked.addUnit("铜业公司", .enterprise)
    func fill(_ own: inout Internship, _ status: InternshipStatus) {
      (own.enterprise, own.kind, own.status) = (enterprise, .working, status)
      (own.students, own.staff, own.year) = (10, 150, 2023)
    }
    try await checked.add(Internship.self) { fill(&$0, .broken) }
    #expect(try await checked.faults(Internship.self) { fill(&$0, .running) }.isEmpty)
    try await checked.add(Internship.self) { fill(&$0, .running) }
    #expect(
      try await checked.faults(Internship.self) { fill(&$0, .running) }.map(\.problem) == [
        .exceedsShare(20, of: "staff", share: 0.1, whole: 150, together: true)
      ])
  }

  @Test(
    "what a record leaves blank is taken from another of the same time", arguments: [true, false])
  func staffStatedElsewhere(_ isPost: Bool) async throws {
    let checked = try CheckedStore()
    let enterprise = try await checked.addUnit("铜业公司", .enterprise)
    func fill(_ record: inout Internship, _ students: Int?, _ whole: Int?) {
      (record.enterprise, record.kind, record.status) = (enterprise, .working, .running)
      (record.students, record.year, record.post) = (students, 2023, "焊工")
      if isPost { record.postWorkers = whole.map { $0 / 2 } } else { record.staff = whole }
    }
    func problems(_ students: Int, _ whole: Int? = nil) async throws -> [Fault.Problem] {
      try await checked.faults(Internship.self) { fill(&$0, students, whole) }.map(\.problem)
    }
    func above(_ sum: Double, together: Bool = true) -> [Fault.Problem] {
      let (field, share, whole) = isPost ? ("postWorkers", 0.2, 50.0) : ("staff", 0.1, 100.0)
      return [.exceedsShare(sum, of: field, share: share, whole: whole, together: together)]
    }
    try await checked.add(Internship.self) { fill(&$0, nil, 100) }
    #expect(try await problems(10).isEmpty)
    #expect(try await problems(11) == above(11, together: false))
    try await checked.add(Internship.self) { fill(&$0, 6, 80) }
    #expect(try await problems(4).isEmpty)
    #expect(try await problems(5) == above(11))
    #expect(try await problems(5, 120).isEmpty)
  }

  /// c.13: at most a tenth, so a tenth is not too much, alone or with others.
  @Test(arguments: [(10, 10, false), (10, 11, true), (20, 1, true), (21, 1, false)])
  func aTenthOfTheStaffIsNotTooMany(_ own: Int, _ others: Int, _ isTold: Bool) async throws {
    let checked = try CheckedStore()
    let enterprise = try await checked.addUnit("铜业公司", .enterprise)
    func fill(_ record: inout Internship, _ students: Int) {
      (record.enterprise, record.kind, record.status) = (enterprise, .working, .running)
      (record.students, record.staff, record.year) = (students, 200, 2023)
    }
    try await checked.add(Internship.self) { fill(&$0, others) }
    let together = try await checked.faults(Internship.self) { fill(&$0, own) }
    #expect(together.contains { $0.isTold(together: true) } == isTold)
    // What one record has too many of by itself is told by its own rule.
    var record = Internship()
    fill(&record, own)
    let alone = Internship.schema.shape.faults(in: Internship.schema.values(of: record))
    #expect(alone.contains { $0.isTold(together: false) } == (own > 20))
  }

  @Test func aBookingIsNotDoubtedForHoursItDoesNotTake() async throws {
    let checked = try CheckedStore()
    let school = try await checked.addUnit("甲校", .higherVocational)
    let base = try await checked.add(Base.self) {
      ($0.name, $0.owner, $0.kind, $0.workstations) = ("焊接基地", school, .campus, 10)
    }
    func fill(_ booking: inout Booking, from start: Int, to end: Int, _ workstations: Int) {
      (booking.base, booking.user, booking.status) = (base, school, .approved)
      (booking.since, booking.until) = (
        PartialDate(year: 2023, month: 7, day: 3), PartialDate(year: 2023, month: 7, day: 7)
      )
      (booking.days, booking.startsAt, booking.endsAt) = (127, start, end)
      (booking.workstations, booking.purpose) = (workstations, .training)
    }
    for _ in 0..<2 { try await checked.add(Booking.self) { fill(&$0, from: 480, to: 600, 8) } }
    let later = try await checked.faults(Booking.self) { fill(&$0, from: 600, to: 720, 8) }
    #expect(later.isEmpty)
    let same = try await checked.faults(Booking.self) { fill(&$0, from: 540, to: 720, 1) }
    #expect(same.map(\.weight) == [.warning])
  }

  @Test func aStatedFigureIsHeldAgainstRecordsOnlyWhereThereAreAny() async throws {
    let checked = try CheckedStore()
    let school = try await checked.addUnit("甲校", .higherVocational)
    func fill(_ figure: inout StatedFigure, _ amount: Amount) {
      (figure.subject, figure.document, figure.kind) = ("甲校", "000", .stock)
      (figure.entity, figure.metric) = ("honour", HonourKind.allCases[0].term.zh)
      (figure.unit, figure.amount) = (school, amount)
    }
    #expect(try await checked.faults(StatedFigure.self) { fill(&$0, Amount(5)) }.isEmpty)
    // A record may stand for several: what is not listed one by one.
    for count in [nil, 4] as [Int?] {
      try await checked.add(Honour.self) {
        ($0.name, $0.kind, $0.unit) = ("荣誉", HonourKind.allCases[0], school)
        ($0.level, $0.count) = (.province, count)
      }
    }
    #expect(
      try await checked.faults(StatedFigure.self) { fill(&$0, Amount(5)) }.map(\.problem) == [
        .beside(.counted(5, agrees: true))
      ])
    #expect(
      try await checked.faults(StatedFigure.self) { fill(&$0, Amount(6)) }.map(\.weight) == [
        .warning
      ])
  }

  /// c.12: of awards of one work that are alike in level and place the one entered first counts.
  @Test func ofEqualAwardsTheFirstCounts() async throws {
    let checked = try CheckedStore()
    let school = try await checked.addUnit("甲校", .higherVocational)
    for level in [Level.province, .nation, .nation, .city] {
      try await checked.add(Award.self) {
        ($0.workTitle, $0.work, $0.year, $0.unit) = ("智能焊接", "w1", 2023, school)
        ($0.level, $0.place, $0.group) = (level, .first, .secondary)
      }
    }
    var highest: [Bool] = []
    for id in 1...4 { highest.append(try await checked.entity(Award.self, id).highest) }
    #expect(highest == [false, true, false, false])
    // What is said of another one names the one that counts.
    let said = try await checked.faults(Award.self) {
      ($0.workTitle, $0.work, $0.year, $0.unit) = ("智能焊接", "w1", 2023, school)
      ($0.level, $0.place, $0.group) = (.nation, .first, .secondary)
    }
    let called = [Level.nation.term, Place.first.term]
    #expect(
      said.map(\.problem) == [.beside(.countedOnce(others: 4, best: 2, called: called))])
  }

  @Test func membershipsBroughtBackTogetherAreHeldAgainstEachOther() async throws {
    let checked = try CheckedStore()
    let alliance = try await checked.add(Alliance.self) {
      ($0.name, $0.kind) = ("测试联盟", .industryEducation)
    }
    let unit = try await checked.addUnit("金川集团", .enterprise)
    for year in [2020, 2021] {
      let membership = try await checked.add(Membership.self) {
        ($0.alliance, $0.unit, $0.role) = (alliance, unit, .member)
        $0.joinedOn = PartialDate(year: year)
      }
      let archive = Change.archive(entity: "membership", id: membership.id, revision: 1)
      _ = try await checked.store.apply(ChangeSet([archive], user: "wang", command: "test"))
    }
    var journey = try await Journey.at(checked, "membership")
    await journey.press("~", "Space", "Down", "Space", "F8", "F10")
    journey.expect(contains: "有存疑之处")
    journey.expect(contains: "与 #2（2021 至 今）重叠")
    await journey.press("Esc", "Esc", "Space", "F8", "F10")
    #expect(try await journey.count("membership") == 1)
  }
}

extension Fault {
  /// Whether it tells of a share that is exceeded, together with other records or alone.
  fileprivate func isTold(together: Bool) -> Bool {
    if case .exceedsShare(_, _, _, _, together) = problem { true } else { false }
  }
}
