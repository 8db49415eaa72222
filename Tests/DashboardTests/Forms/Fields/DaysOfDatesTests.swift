import Catalog
import Records
import Storage
import Testing

@testable import Dashboard

/// The days of a teacher's practice follow from its dates where nobody wrote them.
struct DaysOfDatesTests {
  private func form(_ language: Language = .zh) async throws -> Journey {
    var journey = try await Journey.at("teacherPractice", language: language)
    await journey.press("F6")
    await journey.fill(["count": "3", "year": "2023"])
    return journey
  }

  private func days(_ journey: Journey, _ id: Int = 1) async throws -> Value? {
    try await journey.values("teacherPractice", id)["days"]
  }

  @Test(arguments: [
    (Language.zh, "（空则按起止日期算）", "31（按起止日期算）"),
    (.en, "(by the dates where blank)", "31 (by the dates)"),
  ])
  func theyAreShownAndKept(_ language: Language, _ unknown: String, _ known: String) async throws {
    var journey = try await form(language)
    journey.expect(contains: unknown)
    await journey.fill(["since": "20230301", "until": "20230331"])
    await journey.press("Down")
    journey.expect(contains: known)
    await journey.press("F10")
    #expect(try await days(journey) == .integer(31))
    #expect(journey.screen.contains { $0.contains(" 31 ") })
  }

  @Test func theyArePassedOverOnceTheDatesTellThem() async throws {
    var journey = try await form()
    await journey.fill("since", "20230301")
    await journey.press("Down")
    await journey.type("20230331")
    await journey.press("Enter")
    journey.expect(contains: "▶ 角色")
  }

  @Test func whatWasWrittenGoesBeforeThem() async throws {
    var journey = try await form()
    await journey.fill(["since": "20230301", "until": "20230331", "days": "20"])
    await journey.press("F10")
    #expect(try await days(journey) == .integer(20))
    await journey.press("F2")
    await journey.fill("until", "20230410")
    await journey.press("F10")
    #expect(try await days(journey) == .integer(20))
  }

  @Test(arguments: [("202303", "20230331"), ("20230301", ""), ("20220101", "20230630")])
  func datesThatTellNoDaysLeaveThemBlank(_ since: String, _ until: String) async throws {
    var journey = try await form()
    await journey.fill(["since": since, "until": until])
    await journey.press("F10")
    #expect(try await journey.count("teacherPractice") == 1)
    #expect(try await days(journey) == nil)
  }

  @Test func theyFollowDatesThatAreChangedAndWhatIsWrittenThenStays() async throws {
    var journey = try await form()
    await journey.fill(["since": "20230301", "until": "20230331"])
    await journey.press("F10", "F2")
    await journey.fill("until", "20230410")
    await journey.press("Down")
    journey.expect(contains: "41（按起止日期算）")
    await journey.press("F10")
    #expect(try await days(journey) == .integer(41))
    await journey.press("F2")
    await journey.fill(["until": "20230420", "days": "41"])
    await journey.press("F10")
    #expect(try await days(journey) == .integer(41))
    await journey.press("^Z")
    #expect(try await journey.values("teacherPractice", 1)["until"] == .text("2023-04-10"))
    await journey.press("^Z")
    #expect(try await days(journey) == .integer(31))
  }

  /// R-03 reads what the tables show.
  @Test func aYearIsJudgedByThem() async throws {
    let checked = try CheckedStore()
    let person = try await checked.add(Person.self) { ($0.name, $0.kind) = ("王芳", .teacher) }
    let faults = try await checked.faults(
      TeacherPractice.self, today: Day(year: 2024, month: 1, day: 1)
    ) {
      ($0.person, $0.year) = (person, 2023)
      ($0.since, $0.until) = (PartialDate(iso: "2023-03-01"), PartialDate(iso: "2023-03-20"))
    }
    #expect(
      faults.map(\.problem) == [.beside(.yearBelow(year: 2023, sum: 20, least: 30))])
  }
}
