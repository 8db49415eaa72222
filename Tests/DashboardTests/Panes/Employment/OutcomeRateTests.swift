import Catalog
import Records
import Storage
import Testing

@testable import Dashboard

struct OutcomeRateTests {
  /// Reports count those who study on among the local; over 直接就业 that can be more than there are.
  @Test func whatExceedsItsWholeIsNoRate() {
    var counts = OutcomeCounts()
    let sums: [String: Double] = ["graduates": 100, "o10": 20, "o80": 70, "local": 60]
    let reported: [Double?] = [100, 20, 70, nil, nil, 100]
    var found = Measurement(measure: Measure(Scope("cohort"), OutcomeCounts.figures))
    found.append(keys: [], figures: Outcomes.neededFields.map { sums[$0] } + reported)
    for row in found.rows { counts.add(row, edition: .current) }
    #expect(OutcomeRate.local.text(counts, .employed) == "66.67 %")
    #expect(OutcomeRate.local.text(counts, .graduates) == "60.00 %")
    #expect(OutcomeRate.local.text(counts, .employedDirectly) == "—")
    #expect(OutcomeRate.local.figure(counts, .employedDirectly) == nil)
  }

  /// What cohorts come to, asked of a store as the screen asks.
  private func counts(_ fill: ((inout Cohort) -> Void)...) async throws -> OutcomeCounts {
    let checked = try CheckedStore()
    let school = try await checked.addUnit("甲校", .secondaryVocational)
    for (index, fill) in fill.enumerated() {
      try await checked.add(Cohort.self) {
        ($0.school, $0.level, $0.year) = (school, .secondary, 2020 + index)
        ($0.snapshot, $0.graduates) = (.yearEnd, 100)
        fill(&$0)
      }
    }
    let measure = Measure(
      Scope(Cohort.entity), by: [.init("edition")], OutcomeCounts.detailedFigures)
    var counts = OutcomeCounts()
    for row in try await checked.store.measure(measure).rows {
      counts.add(row, edition: row.edition, isDetailed: true)
    }
    return counts
  }

  /// Who leaves 本地 or 对口 blank counts in neither part of that rate, and in both of the other (c.2).
  @Test func eachRateIsOfThoseWhoReportIt() async throws {
    let counts = try await counts(
      { ($0.o10, $0.matched) = (60, 30) }, { ($0.o10, $0.local) = (40, 10) })
    #expect(OutcomeRate.matched.text(counts, .employed) == "50.00 %")
    #expect(OutcomeRate.local.text(counts, .employedDirectly) == "25.00 %")
    #expect(OutcomeRate.local.text(counts, .graduates) == "10.00 %")
    #expect(OutcomeRate.settled.text(counts, .employed) == "50.00 %")
  }

  /// That a school tells of no outcome is not that nobody of it was settled.
  @Test func whoTellsOfNoOutcomeIsNotUnsettled() async throws {
    let counts = try await counts(
      { ($0.o10, $0.o71, $0.o70) = (50, 20, 30) }, { $0.graduates = 200 }, { $0.graduates = 0 })
    #expect(counts.graduates == 300)
    #expect(OutcomeRate.settled.text(counts, .employed) == "50.00 %")
    #expect(OutcomeRate.outcome(.unsettled).text(counts, .employed) == "50.00 %")
    #expect(OutcomeRate.outcome(.contract).text(counts, .employed) == "50.00 %")
  }

  /// 71 is 升学 in the old list of codes and 不就业拟升学 in today's: only there are those people employed.
  @Test(arguments: [(OutcomeEdition.old, "50.00 %"), (.current, "62.50 %")])
  func whoStudiesOnIsEmployedByTheEditionOfTheCodes(
    _ edition: OutcomeEdition, _ rate: String
  ) async throws {
    let counts = try await counts { cohort in
      (cohort.edition, cohort.o10, cohort.o71) = (edition, 40, 10)
      (cohort.local, cohort.elsewhere) = (25, 25)
    }
    #expect(OutcomeRate.local.text(counts, .employed) == rate)
    #expect(OutcomeRate.detail(.elsewhere).text(counts, .employed) == rate)
    #expect(OutcomeRate.local.text(counts, .employedDirectly) == "62.50 %")
  }
}
