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
        ($0.subject, $0.metric) = ("测试联盟", StatedFigure.memberMetric + kind.term.zh)
        ($0.entity, $0.alliance, $0.kind) = (Membership.entity, alliance, .stock)
        ($0.amount, $0.period, $0.document, $0.line) = (amount, period, "000", 21)
      }
    }
    let context = try await Journey(store: checked.store).app.context
    return StatedMembers(try await checked.store.page(StatedMembers.query(context)))
  }

  @Test func theLatestPeriodHoldsWhicheverWasEnteredLast() async throws {
    let stated = try await stated([
      (.enterprise, Amount(54), "2023"), (.enterprise, Amount(40), "2021"),
    ])
    #expect(stated.byKind == [.enterprise: Amount(54)])
    #expect(stated.sources == ["000 L21"])
  }

  @Test func theirSumIsNoMoreExactThanItsParts() async throws {
    #expect(try await stated([]).total == nil)
    let exact = [(UnitKind.enterprise, Amount(54), "2023"), (.hospital, Amount(1), "2023")]
    #expect(try await stated(exact).total == Amount(55))
    let more = exact + [(.secondaryVocational, Amount(30, .over), "2023")]
    #expect(try await stated(more).total == Amount(85, .over))
  }
}
