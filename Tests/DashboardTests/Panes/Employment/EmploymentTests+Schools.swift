import Catalog
import Records
import Storage
import Testing

@testable import Dashboard

/// Of how many schools the graduates are told.
extension EmploymentTests {
  /// Who is a member and tells nothing at all is missing as well.
  @Test func aSilentSchoolIsExpectedToReport() async throws {
    let store = try await SampleStore.make()
    let units = try await store.page(Query(Scope(Unit.entity, search: "示例中职学校28")))
    let school = try #require(units.rows.first)
    let filter = Filter.equals("school", .integer(school.id))
    let cohorts = try await store.page(Query(Scope(Cohort.entity, filter: filter), limit: 100)).rows
    _ = try await store.apply(
      ChangeSet(
        cohorts.map {
          .archive(entity: Cohort.entity, id: $0.id, revision: $0.record.revision)
        }, user: "wang", command: "test"))
    var journey = try await journey(store: store)
    journey.expect(contains: "报送学校 40/41")
    await journey.press("Tab", "Enter")
    journey.expect(contains: "报送学校 40 / 41  97.56 %")
    await journey.press("Esc", "Tab", "*", "*", "*", "Enter")
    journey.expect(contains: "2023 毕业去向落实率")
    journey.expect(contains: "报送学校 40 / 41  97.56 %")
  }

  /// Of a school that is no longer there the graduates count on, but it is none of the schools.
  @Test func noMoreSchoolsReportThanThereAre() async throws {
    let store = try await SampleStore.make()
    let units = try await store.page(Query(Scope(Unit.entity, search: "示例中职学校02")))
    let school = try #require(units.rows.first)
    _ = try await store.apply(
      ChangeSet(
        [.archive(entity: Unit.entity, id: school.id, revision: school.record.revision)],
        user: "wang", command: "test"))
    var journey = try await journey(store: store)
    journey.expect(contains: "报送学校 40/40")
    await journey.press("Tab", "Enter")
    journey.expect(contains: "报送学校 40 / 40  100.00 % 另计 1 个不在其列的单位")
  }
}
