import Catalog
import Records
import Testing

struct OutcomesTests {
  @Test func oldCodeListCalls71FurtherStudy() {
    let classes = OutcomeEdition.allCases.map { edition in
      OutcomeClass.allCases.filter { $0.fields(edition).contains("o71") }
    }
    #expect(classes == [[.furtherStudy], [.unsettled]])
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
    #expect(
      faults.map(\.problem) == [
        .partsExceedWhole(parts: .init(["o10"], 11), whole: .init(["graduates"], 10))
      ])
    cohort.o10 = 9
    #expect(
      Cohort.schema.shape.faults(in: Cohort.schema.values(of: cohort)).map(\.problem)
        == [.partsFallShort(parts: .init(["o10"], 9), whole: .init(["graduates"], 10))])
    // Blank is not zero: what nobody reported adds up to nothing.
    cohort.o10 = nil
    #expect(Cohort.schema.shape.faults(in: Cohort.schema.values(of: cohort)).isEmpty)
  }
}
