import Catalog
import Records
import Storage
import Testing

@testable import Dashboard

struct StatedMembersTests {
  private func stated(
    _ figures: [(kind: UnitKind, amount: Amount, period: String)]
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
      try await checked.store.page(StatedMembers.query(context)), asOf: Journey.today)
  }

  @Test func theLatestPeriodHoldsThatHadBegun() async throws {
    let stated = try await stated([
      (.enterprise, Amount(50), "2023"), (.enterprise, Amount(54), "2023"),
      (.enterprise, Amount(40), "2021"), (.enterprise, Amount(90), "2024"),
    ])
    #expect(stated.byKind.mapValues(\.amount) == [.enterprise: Amount(54)])
    #expect(stated.byKind[.enterprise]?.ids == [2])
    #expect(stated.sources == ["000 L21"])
  }

  @Test func theirSumIsNoMoreExactThanItsParts() async throws {
    #expect(try await stated([]).total == nil)
    let exact = [(UnitKind.enterprise, Amount(54), "2023"), (.hospital, Amount(1), "2023")]
    #expect(try await stated(exact).total == Stated(amount: Amount(55), ids: [1, 2]))
    let more = exact + [(.secondaryVocational, Amount(30, .over), "2023")]
    #expect(try await stated(more).total == Stated(amount: Amount(85, .over), ids: [1, 2, 3]))
  }
}
