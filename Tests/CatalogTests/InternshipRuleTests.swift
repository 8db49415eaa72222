import Catalog
import Records
import Testing

/// and what c.13 asks of students who do a post's work, each at the number where it begins.
struct InternshipRuleTests {
  private func problems(_ fill: (inout Internship) -> Void) -> [Fault.Problem] {
    var internship = Internship()
    (internship.school, internship.kind, internship.students) = (Reference(1), .working, 20)
    (internship.year, internship.status) = (2023, .running)
    fill(&internship)
    return Internship.schema.shape.faults(in: Internship.schema.values(of: internship))
      .map(\.problem)
  }

  @Test func atMostATenthOfTheStaff() {
    #expect(problems { $0.staff = 200 }.isEmpty)
    #expect(
      problems { $0.staff = 199 } == [.exceedsShare(20, of: "staff", share: 0.1, whole: 199)])
    #expect(problems { ($0.staff, $0.kind) = (199, .observing) }.isEmpty)
  }

  @Test func atMostAFifthOfTheWorkersOfAPost() {
    #expect(problems { $0.postWorkers = 100 }.isEmpty)
    #expect(
      problems { $0.postWorkers = 99 }
        == [.exceedsShare(20, of: "postWorkers", share: 0.2, whole: 99)])
  }

  @Test func atLeastFourFifthsOfThePayOnProbation() {
    #expect(problems { ($0.pay, $0.probationPay) = (1600, 2000) }.isEmpty)
    #expect(
      problems { ($0.pay, $0.probationPay) = (1599, 2000) }
        == [.belowShare(1599, of: "probationPay", share: 0.8, whole: 2000)])
  }

  @Test func eightHoursADayAndNobodyTooYoung() {
    #expect(problems { ($0.dailyHours, $0.firstYears, $0.minors) = (8, 0, 0) }.isEmpty)
    #expect(problems { $0.dailyHours = 8.5 } == [.aboveMaximum(8)])
    #expect(problems { $0.firstYears = 1 } == [.aboveMaximum(0)])
    #expect(problems { $0.minors = 1 } == [.aboveMaximum(0)])
    #expect(
      problems { ($0.entertainment, $0.viaAgency) = (2, 1) } == [
        .aboveMaximum(0), .aboveMaximum(0),
      ])
    #expect(problems { $0.personTimes = Amount(12.5) } == [.fraction])
    #expect(problems { $0.personTimes = Amount(12, .over) }.isEmpty)
    #expect(problems { $0.heavyLabour = 1 } == [.aboveMaximum(0)])
  }

  @Test func closedWithBothScoresOnly() {
    #expect(problems { ($0.status, $0.schoolScore) = (.closed, 80) }.count == 1)
    #expect(
      problems { ($0.status, $0.schoolScore, $0.enterpriseScore) = (.closed, 80, 90) }.isEmpty)
  }
}
