import Catalog
import Records
import Storage
import Testing

@testable import Dashboard

struct StatedMembersTests {
  private func stated(
    _ figures: [(kind: UnitKind, amount: Amount, period: String)], asOf day: Day = Journey.today
  ) async throws -> StatedMembers {
    let checked = try CheckedStore()
    let alliance = try await checked.add(Alliance.self) {
      ($0.name, $0.kind) = ("测试联盟", .industryEducation)
    }
    for (kind, amount, period) in figures {
      try await checked.add(StatedFigure.self) {
        ($0.subject, $0.metric) = ("测试联盟", kind.term.zh + StatedFigure.memberEnding)
        ($0.entity, $0.alliance, $0.kind) = (Membership.entity, alliance, .stock)
        ($0.amount, $0.period, $0.document, $0.line) = (amount, period, "000", 21)
      }
    }
    let context = try await Journey(store: checked.store).app.context
    return StatedMembers(
      try await checked.store.page(StatedMembers.query(context)), asOf: day)
  }

  @Test func theLatestPeriodHoldsThatHadBegun() async throws {
    let stated = try await stated([
      (.enterprise, Amount(50), "2023"), (.enterprise, Amount(54), "2023"),
      (.enterprise, Amount(40), "2021"), (.enterprise, Amount(90), "2024"),
    ])
    #expect(stated.byKind.mapValues(\.amount) == [.enterprise: Amount(54)])
    #expect(stated.byKind[.enterprise]?.ids == [2])
    #expect(stated.sources == [Term("000 第 21 行", "000 line 21")])
  }

  @Test func theirSumIsNoMoreExactThanItsParts() async throws {
    #expect(try await stated([]).total == nil)
    let exact = [(UnitKind.enterprise, Amount(54), "2023"), (.hospital, Amount(1), "2023")]
    #expect(
      try await stated(exact).total == Stated(amount: Amount(55), ids: [1, 2], period: "2023"))
    let more = exact + [(.secondaryVocational, Amount(30, .over), "2023")]
    #expect(
      try await stated(more).total
        == Stated(amount: Amount(85, .over), ids: [1, 2, 3], period: "2023"))
  }

  @Test func whatIsStatedOfALaterTimeIsNotHeldAgainstTheDay() async throws {
    let figures = [(UnitKind.enterprise, Amount(54), "2022"), (.enterprise, Amount(60), "2023")]
    func enterprises(_ iso: String) async throws -> Stated? {
      try await stated(figures, asOf: try #require(PartialDate(iso: iso)).first).byKind[.enterprise]
    }
    let before = try #require(try await enterprises("2021-12-31"))
    #expect(before.amount == Amount(54))
    #expect(before.agrees(with: 54) == nil)
    let within = try #require(try await enterprises("2023-06-30"))
    #expect(within.amount == Amount(60))
    #expect(within.agrees(with: 60) == true)
    #expect(within.agrees(with: 59) == nil)
    let after = try #require(try await enterprises("2023-12-31"))
    #expect(after.agrees(with: 59) == false)
  }

  /// Documents of the second alliance count schools and enterprises, not members.
  @Test func unitsOfAKindStandBesideItsMembers() async throws {
    var journey = try await Journey()
    await journey.press("^O")
    await journey.type("包头市域")
    await journey.press("Enter", "2", "Down", "Down", "Down", "Right", "Tab")
    for text in [
      "成员单位 21", "4 · 文件载明 5 ✕", "7 · 文件载明 公办中职学校 7 ✓", "10 · 文件载明 投产重点光伏制造企业 12 ·",
    ] { journey.expect(contains: text) }
    #expect(!journey.shows("文件载明 24"))
  }

  @Test func aLaterStatementIsShownWithItsTime() async throws {
    var journey = try await Journey()
    await journey.press(";")
    await journey.type("20210201")
    await journey.press("Enter")
    journey.expect(contains: "成员 0（文件载明 113，2021）")
    await journey.press("2")
    journey.expect(contains: "0 · 文件载明 113，2021")
    #expect(!journey.screen.contains { $0.contains("文件载明 113") && $0.contains("✕") })
    await journey.press(";")
    await journey.type("20200101")
    await journey.press("Enter")
    journey.expect(contains: "0 · 文件载明 113，2021")
    #expect(!journey.shows("不一致"))
  }
}
