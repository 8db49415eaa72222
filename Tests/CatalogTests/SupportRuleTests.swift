import Catalog
import Records
import Testing

/// what one may get at most, whether the largest payment is told or only the total.
struct SupportRuleTests {
  private func problems(_ fill: (inout SupportPayment) -> Void) -> [Fault.Problem] {
    var payment = SupportPayment()
    (payment.name, payment.kind, payment.year) = ("创业补贴", .startUpSubsidy, 2023)
    fill(&payment)
    return SupportPayment.schema.shape.faults(in: SupportPayment.schema.values(of: payment))
      .map(\.problem)
  }

  @Test func theAverageTellsWhereTheLargestIsNotTold() {
    #expect(
      problems { ($0.total, $0.receivers) = (Amount(10), 2) }
        == [.averageAbove(Amount(5), per: "receivers", most: 3)])
    #expect(problems { ($0.total, $0.receivers) = (Amount(6), 2) }.isEmpty)
    #expect(problems { $0.total = Amount(10) }.isEmpty)
    #expect(problems { ($0.total, $0.receivers) = (Amount(10), 0) }.isEmpty)
    #expect(problems { ($0.total, $0.receivers, $0.largest) = (Amount(10), 2, 3) }.isEmpty)
  }

  @Test func whatIsMoreThanTheLimitAllowsIsAboveIt() {
    #expect(problems { ($0.total, $0.receivers) = (Amount(9), 3) }.isEmpty)
    #expect(problems { ($0.total, $0.receivers) = (Amount(9, .atLeast), 3) }.isEmpty)
    #expect(
      problems { ($0.total, $0.receivers) = (Amount(9, .over), 3) }
        == [.averageAbove(Amount(3, .over), per: "receivers", most: 3)])
    #expect(
      problems { ($0.total, $0.receivers) = (Amount(9.01), 3) }
        == [.averageAbove(Amount(9.01 / 3), per: "receivers", most: 3)])
  }

  @Test func aCapOfThePolicyCountsInsteadAndForEveryKind() {
    #expect(problems { ($0.total, $0.receivers, $0.cap) = (Amount(10), 2, 5) }.isEmpty)
    #expect(
      problems { ($0.kind, $0.total, $0.receivers, $0.cap) = (.rentRelief, Amount(10), 2, 4) }
        == [.averageAbove(Amount(5), per: "receivers", most: 4)])
    #expect(
      problems { ($0.kind, $0.total, $0.receivers) = (.rentRelief, Amount(10), 2) }.isEmpty)
  }
}
