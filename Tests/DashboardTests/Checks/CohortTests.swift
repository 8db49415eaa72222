import Canvas
import Catalog
import Records
import Storage
import Testing

@testable import Dashboard

/// Graduates are not counted twice unseen: the same cohort again, and a school's total beside its parts.
struct CohortTests {
  private func school() async throws -> CheckedStore {
    let checked = try CheckedStore()
    let school = try await checked.addUnit("甲中专", .secondaryVocational)
    try await checked.add(Offering.self) {
      ($0.school, $0.localName, $0.level) = (school, "机电", .secondary)
      $0.status = .enrolling
    }
    return checked
  }

  private func add(
    _ checked: CheckedStore, offering: Reference<Offering>? = nil, _ graduates: Int,
    on day: String? = nil, _ snapshot: Snapshot = .yearEnd
  ) async throws {
    try await checked.add(Cohort.self) {
      ($0.school, $0.offering, $0.level) = (Reference(1), offering, .secondary)
      ($0.year, $0.snapshot, $0.graduates) = (2023, snapshot, graduates)
      $0.snapshotOn = day.flatMap { PartialDate(iso: $0) }
    }
  }

  private let total: KeyValuePairs = [
    "school": "甲", "level": "中职", "year": "2023", "snapshot": "年终", "graduates": "100",
    "o10": "100",
  ]

  @Test("a cohort is called by words, and its school once")
  func aCohortIsCalledByWhatItIs() async throws {
    let checked = try await school()
    try await add(checked, offering: Reference(1), 30)
    let row = try #require(try await checked.store.row("cohort", id: 1))
    #expect(row.name(of: Cohort.schema.shape, .zh) == "甲中专 机电 2023 年终")
    let entry = try await checked.store.history(HistoryQuery(entity: "cohort", id: 1)).first
    #expect(entry?.name == "甲中专 机电 2023 年终")
  }

  @Test func theDayCountedToIsOfTheYearAndNotAhead() async throws {
    let checked = try await school()
    func doubts(_ year: Int, _ day: String) async throws -> [Fault.Problem] {
      try await checked.faults(Cohort.self) {
        ($0.school, $0.level, $0.year) = (Reference(1), .secondary, year)
        ($0.snapshot, $0.snapshotOn) = (.yearEnd, PartialDate(iso: day))
      }.map(\.problem)
    }
    #expect(try await doubts(2023, "2023-12-31").isEmpty)
    #expect(try await doubts(2023, "2022-12-31") == [.disagrees(part: "2022", with: "year")])
    #expect(try await doubts(2022, "2024-01-01") == [.beside(.aheadOf(Journey.today))])
    var journey = try await Journey.at(checked, "cohort")
    await journey.press("F6")
    await journey.fill(["year": "2021", "snapshotOn": "1231"])
    await journey.press("Enter")
    journey.expect(contains: "2021-12-31")
  }

  @Test func theSameCohortAgainIsAskedAbout() async throws {
    let checked = try await school()
    try await add(checked, 100)
    var journey = try await Journey.at(checked, "cohort")
    await journey.press("F6")
    await journey.fill(total)
    await journey.press("F10")
    journey.expect(contains: "可能已有这条记录")
    journey.expect(contains: "学校、学段、届、统计时点均相同")
    #expect(try await journey.count("cohort") == 1)
    await journey.press("F10")
    journey.expect(contains: "✓ 新增 毕业生批次 #2")
    #expect(try await journey.reason("cohort", 2) == "与 #1 不是同一条")
  }

  @Test func aCohortThatBecomesTheSameIsAskedAbout() async throws {
    let checked = try await school()
    try await add(checked, 100)
    try await add(checked, 100, .first)
    var journey = try await Journey.at(checked, "cohort")
    await journey.press("F2")
    await journey.fill("snapshot", "初次")
    await journey.press("F10")
    journey.expect(contains: "可能已有这条记录")
    journey.expect(contains: "▶ #2 ")
  }

  @Test func rowsOfOneSheetAreTheSameWithBlanks() async throws {
    var journey = try await Journey.at(try await school(), "cohort")
    await journey.press("^N")
    let row = "甲中专\t中职\t2023\t年终\t100\t100\n"
    await journey.send(
      .input(.paste("学校\t学段\t届\t统计时点\t毕业生数\t10 签就业协议\n" + row + row)))
    await journey.press("F10")
    journey.expect(contains: "第 1 行 学校：可能与第 2 行是同一条")
    #expect(try await journey.count("cohort") == 0)
    await journey.type("两个校区")
    await journey.press("Enter")
    journey.expect(contains: "新增 毕业生批次 × 2")
  }

  @Test func aTotalBesideItsPartsAsksForAReason() async throws {
    let checked = try await school()
    try await add(checked, offering: Reference(1), 60)
    var journey = try await Journey.at(checked, "cohort")
    await journey.press("F6")
    await journey.fill(total)
    await journey.press("F10")
    journey.expect(contains: "专业点：合计 100 人与分专业点 #1（共 60 人）并存，毕业生会重复计")
    await journey.type("已核实")
    await journey.press("Enter")
    journey.expect(contains: "✓ 新增 毕业生批次 #2")
    #expect(try await journey.reason("cohort", 2) == "已核实")
  }

  @Test func partsBesideATotalAreToldWithTheirSum() async throws {
    let checked = try await school()
    try await add(checked, 200)
    func faults(
      _ day: String?, _ snapshot: Snapshot = .yearEnd, _ offering: Reference<Offering>? = nil
    ) async throws -> [Fault] {
      try await checked.faults(Cohort.self) {
        ($0.school, $0.offering, $0.level) = (Reference(1), offering, .secondary)
        ($0.year, $0.snapshot, $0.graduates) = (2023, snapshot, 80)
        $0.snapshotOn = day.flatMap { PartialDate(iso: $0) }
      }
    }
    func twice(_ field: String, _ overlap: Fault.Overlap, own: Int) -> Fault {
      let twice = Fault.Beside.countedTwice(overlap, ids: [1], sum: 200, own: own)
      return Fault(field, .beside(twice), .warning)
    }
    let part = Reference<Offering>(1)
    #expect(
      try await faults(nil, .yearEnd, part) == [twice("offering", .partBesideTotal, own: 80)])
    #expect(try await faults("2023-12-31") == [twice("snapshotOn", .otherDay, own: 80)])
    #expect(try await faults(nil, .first, part) == [])
    // Identical ones are offered as likely the same instead.
    #expect(try await faults(nil) == [])
    try await add(checked, 50, on: "2023-05-31", .monthly)
    #expect(try await faults("2023-06-30", .monthly) == [])
    try await add(checked, offering: part, 70, on: "2023-12-31")
    #expect(
      try await faults(nil, .yearEnd, Reference(2)) == [
        twice("offering", .partBesideTotal, own: 150)
      ])
  }
}
