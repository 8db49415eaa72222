import Records
import Testing

@Suite("Rules") struct RuleTests {
  private func faults(_ sample: Sample) -> Set<Fault> {
    Set(Sample.schema.shape.faults(in: Sample.schema.values(of: sample)))
  }

  @Test("a sound record has no faults")
  func sound() {
    #expect(faults(Sample(name: "a", count: 1, rate: 100)).isEmpty)
  }

  @Test("all faults come at once, those that only warn marked so")
  func all() {
    let sample = Sample(
      credit: "1", count: 0, rate: 101, from: PartialDate(year: 2022),
      to: PartialDate(year: 2021), part: 3)
    #expect(
      faults(sample) == [
        Fault("name", .missing), Fault("count", .belowMinimum(1)),
        Fault("rate", .outsideRange(0, 100)), Fault("to", .wrongOrder("from", "to")),
        Fault(
          "credit", .doubtfulCode(.unifiedSocialCredit, .length(expected: 18)), isWarning: true),
        Fault(
          "count", .partsExceedWhole(parts: .init(["part"], 3), whole: .init(["count"], 0)),
          isWarning: true),
      ])
    #expect(faults(Sample(name: "a")) == [Fault("count", .allBlank(["count", "rate"]))])
  }

  @Test("dates that may be in order are not out of order")
  func partialOrder() {
    for (from, to) in [("2021-07", "2021"), ("2021", "2021-01"), ("2021-07-03", "2021-07")] {
      let sample = Sample(
        name: "a", count: 1, from: PartialDate(iso: from), to: PartialDate(iso: to))
      #expect(faults(sample).isEmpty, "\(from) \(to)")
    }
  }

  @Test("a choice must be one there is")
  func choice() {
    var values = Sample.schema.values(of: Sample(name: "a", count: 1))
    if let index = Sample.schema.shape.index(of: "grade") { values[index] = .integer(7) }
    #expect(Sample.schema.shape.faults(in: values) == [Fault("grade", .unknownChoice(7))])
  }

  @Test("an entity's values come back as they were")
  func entityRoundTrip() {
    let sample = Sample(
      name: "a", remarks: "b", credit: "c", count: 1, rate: 2, stated: Amount(3, .about),
      from: PartialDate(year: 2021, month: 7), opens: 4, days: 5, open: false, grade: .high,
      parent: Reference(6))
    let values = Sample.schema.values(of: sample)
    #expect(values.count == Sample.schema.shape.fields.count)
    #expect(Sample.schema.entity(from: values) == sample)
  }

  @Test(
    "codes are checked by the rules of their schemes",
    arguments: [
      ("91350100M000100Y43", .unifiedSocialCredit, nil),
      ("91350100M000100Y44", .unifiedSocialCredit, .checkDigit(expected: "3")),
      ("91350100M000100I43", .unifiedSocialCredit, .character("I")),
      ("91350100", .unifiedSocialCredit, .length(expected: 18)),
      ("620302", .division, nil), ("99", .division, .length(expected: 6)),
      ("990000", .division, .unknownProvince("99")), ("62O302", .division, .character("O")),
      ("3662000123", .school, nil), ("9962000123", .school, .unusualKind("99")),
      ("C", .industry, nil), ("C3", .industry, .character("C")), ("3982", .industry, nil),
      ("39821", .industry, .length(expected: 2)), ("660301", .programme, nil),
      ("66030", .programme, .length(expected: 6)),
    ] as [(String, CodeScheme, CodeFault?)])
  func codes(_ code: String, _ scheme: CodeScheme, _ fault: CodeFault?) {
    #expect(CodeCheck.fault(in: code, scheme) == fault)
  }
}
