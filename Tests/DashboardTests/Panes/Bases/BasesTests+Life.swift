import Canvas
import Catalog
import Records
import Storage
import Testing

@testable import Dashboard

/// Both parts of the utilisation are of the same bases, each for the days there is it (I-56).
extension BasesTests {
  private func journey(
    closing closedOn: String? = nil, opening foundedOn: String? = nil,
    used percents: [Int?] = [50, 100]
  ) async throws -> Journey {
    let store = try await bases(used: percents)
    let fields = ["closedOn": closedOn, "foundedOn": foundedOn].compactMapValues { $0 }
    _ = try await store.apply(
      ChangeSet(
        [
          .update(
            entity: Base.entity, id: 2, revision: 1, fields: fields.mapValues { Value.text($0) })
        ], user: "li", command: "edit"))
    var journey = try await Journey(store: store)
    await journey.press("3")
    return journey
  }

  /// One base is half used all year, the other full for the 181 days until July.
  @Test(arguments: [("2023-07-01", "363,500/546,000"), ("2023-07", "393,500/576,000")])
  func aBaseThatClosedBeforeTheAsOfDayWasOpenAndUsedUntilThen(
    _ day: String, _ hours: String
  ) async throws {
    var journey = try await journey(closing: day)
    journey.expect(contains: "合计 1 ")
    journey.expect(contains: "工位时 " + hours)
    #expect(!journey.shows("基地2"), "it is no base of the as-of day")
    await journey.press("1", "F11", "Tab", "Down", "Enter")
    journey.expect(contains: "2 个基地")
    journey.expect(contains: "2 条")
  }

  /// Full for the 184 days from July on, and not half used over the whole year.
  @Test func aBaseIsOpenFromTheDayItIsCompleted() async throws {
    var journey = try await journey(opening: "2023-07")
    journey.expect(contains: "合计 2 ")
    journey.expect(contains: "工位时 366,500/549,000")
    #expect(journey.screen.contains { $0.contains("基地2") && $0.contains("100.0 %") })
    await journey.press("^Home")
    #expect(journey.cursorRow?.contains("基地2") == true)
    await journey.press("Tab", "Home")
    journey.expect(contains: "2023-01-01")
    journey.expect(contains: "0 项安排  不开放")
  }

  /// It is closed on the last day of January: the days after it have neither hours nor bookings.
  @Test func whatWasBookedBeyondTheClosingNeverTookPlace() async throws {
    var journey = try await journey(closing: "2023-01-31")
    await journey.press("^E", "Down", "Down", "Enter")
    journey.expect(contains: "2023-02 利用率 50.0 %")
    await journey.press("^E", "Down", "Enter")
    // 31 days at half, and 30 days in full.
    journey.expect(contains: "工位时 45,500/61,000")
  }

  @Test func aBaseThatClosesMeanwhileHasNoWorkstationsFree() async throws {
    var journey = try await journey(closing: "2023-06-10", used: [50, 50])
    await journey.press("^W")
    await journey.type("0603 0614 1")
    await journey.press("Enter")
    #expect(count(in: try #require(journey.line("基地  2023"))) == 1)
  }

  /// A year of which no booking is kept has no utilisation; one of which some are has zeros.
  @Test func noBookingsAtAllAreNoZero() async throws {
    var journey = try await Journey(store: try await bases(used: [50, 0]))
    await journey.press("3")
    #expect(journey.screen.contains { $0.contains("基地2") && $0.contains("0.0 %") })
    await journey.press(",")
    journey.expect(contains: "2022 利用率 —")
    #expect(journey.screen.contains { $0.contains("基地1") && $0.contains(" — ") })
    #expect(!journey.shows("0.0 %"))
    journey.expect(contains: "冲突时段 —")
    #expect(!journey.shows("冲突时段 0"))
    await journey.press("1")
    journey.expect(contains: "2022 工位利用率 —")
    await journey.press(".", "3")
    journey.expect(contains: "2023 利用率 25.0 %")
    #expect(journey.screen.contains { $0.contains("基地2") && $0.contains("0.0 %") })
    #expect(journey.screen.contains { $0.contains("基地1") && $0.contains("50.0 %") })
  }
}
