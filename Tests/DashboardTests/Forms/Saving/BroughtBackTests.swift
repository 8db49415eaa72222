import Canvas
import Catalog
import Records
import Storage
import Testing

@testable import Dashboard

/// Whatever brings a record back asks what saving it new would: no two stand for one thing unseen.
struct BroughtBackTests {
  /// A school whose cohort li archived, and whose cohort is there once more.
  private func cohortTwice() async throws -> Journey {
    let checked = try CheckedStore()
    try await checked.addUnit("甲中专", .secondaryVocational)
    try await cohort(checked)
    var journey = try await Journey.at(checked, "cohort")
    await journey.press("F8", "F10")
    try await cohort(checked)
    return journey
  }

  private func cohort(_ checked: CheckedStore) async throws {
    try await checked.add(Cohort.self) {
      ($0.school, $0.level, $0.year) = (Reference(1), .secondary, 2023)
      ($0.snapshot, $0.graduates) = (.yearEnd, 100)
    }
  }

  private func expectQuestion(_ journey: Journey) async throws {
    journey.expect(contains: "可能已有这条记录")
    journey.expect(contains: "▶ #2 ")
    journey.expect(contains: "学校、学段、届、统计时点均相同")
    journey.expect(contains: "F10 仍要还原")
    // What led to the question is not seen beside it.
    #expect(journey.screen.count { $0.contains("╭") } == 1)
    #expect(try await journey.count("cohort") == 1)
  }

  @Test func restoringAsksWhetherItIsThereAgain() async throws {
    var journey = try await cohortTwice()
    await journey.press("~", "F8", "F10")
    try await expectQuestion(journey)
    await journey.press("Esc", "Esc")
    #expect(try await journey.count("cohort") == 1)
    await journey.press("F8", "F10", "F10")
    #expect(try await journey.count("cohort") == 2)
    #expect(try await journey.reason("cohort", 1) == "与 #2 不是同一条")
  }

  @Test func undoAsksLikewise() async throws {
    var journey = try await cohortTwice()
    await journey.press("^Z")
    try await expectQuestion(journey)
    await journey.press("Esc", "Esc")
    #expect(try await journey.count("cohort") == 1)
    await journey.press("^Z", "F10")
    journey.expect(contains: "已撤销：归档 毕业生批次 #1")
    #expect(try await journey.count("cohort") == 2)
    #expect(try await journey.reason("cohort", 1) == "与 #2 不是同一条")
  }

  @Test func redoAsksLikewise() async throws {
    let checked = try CheckedStore()
    try await checked.addUnit("甲中专", .secondaryVocational)
    var journey = try await Journey.at(checked, "cohort")
    await journey.press("F6")
    await journey.fill([
      "school": "甲", "level": "中职", "year": "2023", "snapshot": "年终", "graduates": "100",
      "o10": "100",
    ])
    await journey.press("F10", "^Z")
    try await cohort(checked)
    await journey.press("^Y")
    try await expectQuestion(journey)
    await journey.press("F10")
    journey.expect(contains: "已恢复：新增 毕业生批次 #1")
  }

  @Test func takingBackAnArchivingFromTheHistoryAsksLikewise() async throws {
    var journey = try await cohortTwice()
    await journey.press("Esc", "^R", "Down", "F8")
    journey.expect(contains: "的“归档 毕业生批次 #1 甲中专")
    #expect(try await journey.count("cohort") == 1)
    await journey.press("F10")
    try await expectQuestion(journey)
    await journey.press("F10")
    #expect(try await journey.count("cohort") == 2)
  }

  @Test func recordsThatComeBackTogetherAreHeldAgainstEachOther() async throws {
    var journey = try await cohortTwice()
    await journey.press("F5", "F8", "F10")
    #expect(try await journey.count("cohort") == 0)
    await journey.press("~", "Space", "Down", "Space", "F8", "F10")
    journey.expect(contains: "可能已有这条记录")
    #expect(try await journey.count("cohort") == 0)
    await journey.press("F10")
    #expect(try await journey.count("cohort") == 2)
  }

  @Test func aKeyThatIsTakenIsRefusedWhateverBringsItBack() async throws {
    let checked = try CheckedStore()
    let school = try await checked.addUnit("甲中专", .secondaryVocational)
    func year() async throws {
      try await checked.add(UnitYear.self) { ($0.unit, $0.year) = (school, 2023) }
    }
    try await year()
    var journey = try await Journey.at(checked, "unitYear")
    await journey.press("F8", "F10")
    try await year()
    await journey.press("^Z")
    journey.expect(contains: "不能撤销")
    journey.expect(contains: "已有单位、年度相同的记录")
    await journey.press("~", "F8", "F10")
    journey.expect(contains: "已有单位、年度相同的记录")
    #expect(try await journey.count("unitYear") == 1)
  }

  @Test func whatIsNotThereAgainComesBackAtOnce() async throws {
    let checked = try CheckedStore()
    try await checked.addUnit("甲中专", .secondaryVocational)
    try await cohort(checked)
    var journey = try await Journey.at(checked, "cohort")
    await journey.press("F8", "F10", "^Z")
    journey.expect(contains: "已撤销：归档 毕业生批次 #1")
  }

  @Test func aFillingWhoseKeysAreTakenStaysTakenBack() async throws {
    let checked = try CheckedStore()
    let school = try await checked.addUnit("甲中专", .secondaryVocational)
    try await checked.store.fill(user: "li", command: "import") { sink throws(StorageError) in
      for number in [2022, 2023] {
        var year = UnitYear()
        (year.unit, year.year) = (school, number)
        try sink.add(year)
      }
    }
    var journey = try await Journey.at(checked, "unitYear")
    await journey.press("^Z", "F10")
    #expect(try await journey.count("unitYear") == 0)
    try await checked.add(UnitYear.self) { ($0.unit, $0.year) = (school, 2023) }
    await journey.press("^Y", "F10")
    journey.expect(contains: "不能恢复“")
    journey.expect(contains: "：其中有的记录已另有一条相同的")
    #expect(try await journey.count("unitYear") == 1)
  }
}
