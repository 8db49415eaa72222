import Catalog
import Records
import Testing

struct OutcomesTests {
  /// One college's real counts of 2023.
  private let college = Outcomes([
    "graduates": 3878, "o85": 3, "o80": 703, "o50": 3, "o46": 195, "o11": 224, "o10": 1610,
    "o70": 100, "o12": 1010, "o75": 30,
  ])

  @Test func ratesAreThoseTheCollegePublished() {
    #expect(text(college.settlementRate) == "97.42")
    #expect(text(college.rate(of: .contract)) == "52.40")
    #expect(text(college.rate(of: .flexible)) == "26.04")
    #expect(text(college.rate(of: .furtherStudy)) == "18.21")
    #expect(text(college.rate(of: .ownBusiness)) == "0.77")
    #expect(text(college.rate(of: .unsettled)) == "2.58")
  }

  /// The official table of 2012, in units of ten thousand.
  @Test func localRateDependsOnItsDenominator() {
    let table = Outcomes([
      "graduates": 538, "o10": 392.5, "o12": 67.65, "o80": 60.39, "local": 363.01,
    ])
    #expect(text(table.localRate(of: .employed)) == "69.74")
    #expect(text(table.localRate(of: .employedDirectly)) == "78.89")
    #expect(text(table.localRate(of: .graduates)) == "67.47")
  }

  @Test func noGraduatesGiveNoRate() {
    #expect(Outcomes([:]).settlementRate == nil)
    #expect(Outcomes(["local": 3]).localRate(of: .employed) == nil)
  }

  @Test func oldCodeListCalls71FurtherStudy() {
    let counts: [String: Double] = ["graduates": 10, "o10": 5, "o71": 5]
    #expect(Outcomes(counts).settled == 5)
    #expect(Outcomes(counts, edition: .old).settled == 10)
  }

  @Test func everyOutcomeCodeBelongsToOneClass() {
    let fields = Cohort.schema.shape.fields.map(\.name).filter {
      $0.first == "o" && $0.dropFirst().allSatisfy(\.isNumber)
    }
    #expect(Outcomes.allFields.sorted() == fields.sorted())
  }

  @Test func moreOutcomesThanGraduatesAreDoubtful() {
    var cohort = Cohort()
    (cohort.year, cohort.snapshot, cohort.level) = (2023, .yearEnd, .associate)
    (cohort.school, cohort.graduates, cohort.o10) = (Reference(1), 10, 11)
    let faults = Cohort.schema.shape.faults(in: Cohort.schema.values(of: cohort))
    #expect(faults.map(\.problem) == [.partsExceedWhole(parts: 11, whole: 10)])
  }

  private func text(_ rate: Double?) -> String { Numbers.text(rate ?? -1, decimals: 2) }
}
