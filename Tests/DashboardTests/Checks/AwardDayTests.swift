import Catalog
import Records
import Testing

@testable import Dashboard

/// The day of an award goes with its year, also where that is taken over from its contest.
struct AwardDayTests {
  private func faults(_ wonOn: String, year: Int?) async throws -> [Fault] {
    let checked = try CheckedStore()
    let school = try await checked.addUnit("甲中专", .secondaryVocational)
    let contest = try await checked.add(Contest.self) {
      ($0.name, $0.year, $0.level, $0.group) = ("技能大赛", 2021, .province, .secondary)
    }
    return try await checked.faults(Award.self) {
      ($0.contest, $0.unit, $0.place, $0.year) = (contest, school, .first, year)
      $0.wonOn = PartialDate(iso: wonOn)
    }.filter { $0.field == "wonOn" }
  }

  @Test(
    arguments: [
      ("2021-05", nil, false), ("2022-01-10", nil, false), ("2020-12-31", nil, true),
      ("2023", nil, true), ("2020-12-31", 2020, false), ("2021-05-01", 2019, true),
    ])
  func itIsOfTheYearOrTheOneAfter(_ wonOn: String, _ year: Int?, _ isDoubtful: Bool) async throws {
    let doubt = Fault("wonOn", .disagrees(part: String(wonOn.prefix(4)), with: "year"), .warning)
    #expect(try await faults(wonOn, year: year) == (isDoubtful ? [doubt] : []))
  }

  @Test func itIsNotToCome() async throws {
    let tomorrow = Journey.today + 1
    let found = try await faults(tomorrow.iso, year: Journey.today.year)
    #expect(found == [Fault("wonOn", .beside(.aheadOf(Journey.today)), .warning)])
  }
}
