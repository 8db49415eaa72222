import Catalog
import Records
import Sample
import Testing

/// What the source documents state has a field that holds it.
struct TraceTests {
  @Test(arguments: TraceLine.all)
  func whatTheDocumentsStateHasAFieldToHoldIt(_ line: TraceLine) {
    #expect(!line.fields.isEmpty)
    for path in line.fields { #expect(field(path) != nil, "\(path)") }
  }

  /// Lines no record comes from, and why.
  private static let unrecorded = [
    "000 L5-11": "the title, and what is said of the whole country",
    "000 L31": "said of kinds of schools; what of it is a school's own is in its record",
    "000 L35": "as L31",
    "000 L51": "how all programmes are to follow the market; names none",
    "001 L六": "a heading with no dates behind it",
    "004 L16-17": "headings of a part that was cut off",
  ]

  @Test func whatTheDocumentsStateIsInTheSample() throws {
    var sink = ListSink()
    try SampleAlliance().write(to: &sink)
    var found: [String: Set<String>] = [:]
    for shape in Catalog.shapes {
      guard let source = shape.index(of: "source"), let place = shape.index(of: "sourcePlace")
      else { continue }
      for record in sink.records[shape.name] ?? [] {
        guard let document = record.values[source].text else { continue }
        for line in TraceLine.lines(record.values[place].text ?? "") {
          found["\(document) \(line)", default: []].insert(shape.name)
        }
      }
    }
    for trace in TraceLine.all {
      let kinds = Set(trace.fields.compactMap { $0.split(separator: ".").first.map(String.init) })
      let records = TraceLine.lines(trace.line).reduce(into: Set<String>()) {
        $0.formUnion(found["\(trace.document) \($1)"] ?? [])
      }
      let isRecorded = !kinds.isDisjoint(with: records)
      let isExpected = Self.unrecorded[trace.testDescription] == nil
      #expect(isRecorded == isExpected, "\(trace.testDescription)")
    }
  }

  @Test func everyKindHoldsSomethingTheDocumentsState() {
    let entities = TraceLine.all.flatMap(\.fields).compactMap { $0.split(separator: ".").first }
    // Reported by form, or the everyday work of what the documents state.
    let ownWork: Set = ["baseYear", "booking", "person"]
    #expect(
      Set(entities.map(String.init)).union(ownWork) == Set(Catalog.shapes.map(\.name)))
  }

  /// What a rule of the documents needs, as entity and field.
  @Test(arguments: [
    ("R-01", ["chainLink.chain", "chainLink.school", "unit.kind"]),
    ("R-02", ["statedFigure.kind", "statedFigure.text"]),
    ("R-03", ["policy.practiceDays", "policy.unit", "teacherPractice.requiredDays"]),
    ("R-03", ["teacherPractice.person", "teacherPractice.year", "teacherPractice.days"]),
    ("R-04", ["supportPayment.largest", "supportPayment.cap", "policy.cap"]),
    ("R-04", ["supportPayment.longest", "supportPayment.capYears", "policy.capYears"]),
    ("R-05", ["internship.schoolScore", "internship.enterpriseScore", "internship.status"]),
    ("R-06", ["statedFigure.amount", "statedFigure.metric"]),
    ("R-07", ["internship.students", "internship.staff", "internship.postWorkers"]),
    ("R-08", ["booking.workstations", "base.workstations"]),
    ("R-09", ["membership.unit", "membership.joinedOn", "membership.leftOn"]),
    ("R-10", ["award.work", "award.level", "award.highest"]),
  ])
  func rulesHaveTheFieldsTheyNeed(rule: String, fields: [String]) {
    for path in fields { #expect(field(path) != nil, "\(rule) \(path)") }
  }

  @Test func supportAboveItsCapsIsDoubtful() {
    var payment = SupportPayment()
    (payment.name, payment.kind, payment.year) = ("示例补贴", .startUpSubsidy, 2024)
    (payment.largest, payment.cap, payment.longest, payment.capYears) = (3, 3, 3, 3)
    #expect(faults(of: payment).isEmpty)
    (payment.largest, payment.longest) = (3.5, 4)
    #expect(faults(of: payment).map(\.field) == ["cap", "capYears"])
    #expect(faults(of: payment).allSatisfy { $0.isWarning })
  }

  @Test func risksAreRatedFromOneToFive() {
    var risk = Risk()
    (risk.name, risk.category, risk.status) = ("示例风险", .money, .identified)
    (risk.likelihood, risk.impact) = (5, 1)
    #expect(faults(of: risk).isEmpty)
    (risk.likelihood, risk.impact) = (6, 0)
    #expect(faults(of: risk).map(\.field) == ["likelihood", "impact"])
  }

  private func faults<E: Entity>(of entity: E) -> [Fault] {
    E.schema.shape.faults(in: E.schema.values(of: entity))
  }

  /// A field by its entity and name, as `award.level`.
  private func field(_ path: String) -> FieldShape? {
    let parts = path.split(separator: ".").map(String.init)
    return Catalog.shapes.first { $0.name == parts[0] }?[parts[1]]
  }
}
