import Catalog
import Records
import Storage
import Testing

@testable import Dashboard

/// The figures the source documents give, counted end to end on the sample.
struct FactsTests {
  private func store() async throws -> any RecordStore { try await SampleStore.shared() }

  private func home() async throws -> Int {
    let query = Query(Scope(Alliance.entity, filter: .equals("name", .text("金昌市产教融合联盟"))))
    return try #require(try await store().page(query).rows.first).id
  }

  @Test func membersAre113AndTheirSharesAreThoseOfTheDocument() async throws {
    let scope = Scope(Membership.entity, asOf: Journey.today, alliance: try await home())
    let found = try await store().measure(
      Measure(scope, by: [.init("unit.kind")], [.distinct("unit")]))
    let all = try #require(found.total())
    #expect(all == 113)
    let expected: [(UnitKind, Double, String)] = [
      (.enterprise, 54, "47.79 %"), (.secondaryVocational, 36, "31.86 %"),
      (.government, 15, "13.27 %"), (.higherVocational, 5, "4.42 %"),
      (.association, 2, "1.77 %"), (.hospital, 1, "0.88 %"),
    ]
    #expect(found.rows.count == expected.count)
    for (kind, count, share) in expected {
      let row = found.rows.first { $0.keys[0] == kind.value }
      #expect(row?.figures[0] == count, "\(kind)")
      #expect(Numbers.rate(count, of: all) == share)
    }
  }

  @Test func nobodyIsAMemberBeforeTheFounding() async throws {
    let scope = Scope(
      Membership.entity, asOf: Day(year: 2021, month: 7, day: 2), alliance: try await home())
    #expect(try await store().count(scope) == 0)
  }

  @Test func awardsAre153InThreeParts() async throws {
    var years = Measure(
      Scope(
        Award.entity,
        filter: .all([
          .compare("year", .atLeast, .integer(2021)), .compare("year", .atMost, .integer(2023)),
          .oneOf("level", [Level.nation, Level.province].map(\.value)),
        ]), alliance: try await home()), by: [.init("group")])
    years.best = .init(per: "work", by: ["level", "place"])
    let found = try await store().measure(years)
    let parts = Dictionary(
      uniqueKeysWithValues: found.rows.map { ($0.keys[0], $0.figures[0] ?? 0) })
    #expect(found.total() == 153)
    #expect(parts[ContestGroup.secondary.value] == 36)
    #expect(parts[ContestGroup.higher.value] == 76)
    #expect(parts[ContestGroup.teacher.value] == 41)
  }

  @Test func basesOfEachKindAreAsMany() async throws {
    let found = try await store().measure(
      Measure(
        Scope(Base.entity, asOf: Journey.today, alliance: try await home()), by: [.init("kind")]))
    let counts = found.rows.compactMap { $0.figures[0] }.sorted(by: >)
    #expect(counts.prefix(7) == [108, 54, 46, 36, 29, 6, 5])
  }

  /// What the overview says is what the store counts, and what the panes say.
  @Test func theOverviewAgreesWithThePanes() async throws {
    var journey = try await Journey()
    let home = try await home()
    let bases = try await store().count(
      Scope(Base.entity, asOf: Journey.today, alliance: home))
    journey.expect(contains: "基地 \(bases)")
    let rate = try #require(
      journey.screen.first { $0.contains("工位利用率") }?.firstMatch(of: /工位利用率 ([0-9.]+ %)/)?.1)
    let settled = try #require(
      journey.screen.first { $0.contains("毕业去向落实率") }?
        .firstMatch(of: /毕业去向落实率 ([0-9.]+ %)/)?.1)
    await journey.press("3")
    #expect(journey.screen[2].contains("利用率 " + rate))
    await journey.press("5")
    journey.expect(contains: String(settled))
    await journey.press("4")
    journey.expect(contains: "153")
  }
}
