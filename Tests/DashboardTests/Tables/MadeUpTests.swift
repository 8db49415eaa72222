import Canvas
import Catalog
import Records
import Storage
import StorageSQLite
import Testing

@testable import Dashboard

/// Rows of figures say that what they count is made up, as the records behind them do.
struct MadeUpTests {
  /// Two schools with awards and graduates, of the second some, of the third all made up.
  private func store() async throws -> SQLiteStore {
    let store = try SQLiteStore(inMemory: Catalog.holdings)
    try await store.fill(user: "test", command: "test") { sink throws(StorageError) in
      for (name, made) in [("甲校", [false, false]), ("乙校", [true, false]), ("丙校", [true, true])] {
        var unit = Unit()
        (unit.name, unit.kind) = (name, .secondaryVocational)
        let school = try sink.add(unit)
        for isSample in made {
          var award = Award()
          (award.workTitle, award.year, award.level) = ("作品", 2023, .city)
          (award.group, award.place, award.unit) = (.secondary, .first, school)
          try sink.add(award, sample: isSample)
          var cohort = Cohort()
          (cohort.school, cohort.year, cohort.snapshot) = (school, 2023, .yearEnd)
          (cohort.graduates, cohort.level) = (100, isSample ? .secondary : .associate)
          try sink.add(cohort, sample: isSample)
        }
      }
    }
    return store
  }

  @Test(arguments: ["4", "5"])
  func rowsAreMarkedAsTheirRecordsAre(tab: String) async throws {
    var journey = try await Journey(size: Size(width: 80, height: 24), store: try await store())
    await journey.press(tab)
    if tab == "4" { await journey.press("*", "*") }
    journey.expect(contains: "[含示例] 乙校")
    journey.expect(contains: "[示例] 丙校")
    journey.expect(contains: " 甲校 ")
    journey.expect(contains: "[含示例] 合计")
    #expect(!journey.shows("] 甲校"))
  }

  @Test func aNameThatSaysItStandsAlone() async throws {
    var journey = try await Journey(size: Size(width: 80, height: 24))
    await journey.press("5")
    journey.expect(contains: " 示例中职学校28")
    journey.expect(contains: "[示例] 永昌职专")
    #expect(!journey.shows("[示例] 示例"))
  }
}
