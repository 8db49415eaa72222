import Catalog
import Records
import Sample
import Testing

/// What the source documents state has a field that holds it.
struct TraceTests {
  @Test(arguments: TraceLine.all)
  func everyThingALineNamesHasAFieldAndOptionsToHoldIt(_ line: TraceLine) {
    #expect(!line.things.isEmpty)
    for thing in line.things {
      #expect(!thing.holders.isEmpty, "\(thing.name)")
      for holder in thing.holders {
        let field = field(holder.kind + "." + holder.field)
        #expect(field != nil, "\(thing.name): \(holder.kind).\(holder.field)")
        guard !holder.options.isEmpty, let field else { continue }
        guard case .choice(let options) = field.kind else {
          Issue.record("\(thing.name): \(holder.kind).\(holder.field) has no options")
          continue
        }
        let labels = Set(options.all.map(\.term.zh))
        #expect(labels.isSuperset(of: holder.options), "\(thing.name): \(holder.options)")
      }
    }
  }

  @Test(arguments: TraceLine.all)
  func everyEntityALineIsSaidToBeHeldByHoldsSomethingOfIt(_ line: TraceLine) {
    for entity in line.entities {
      let kinds = TraceLine.holders[entity] ?? []
      #expect(!kinds.isDisjoint(with: line.kinds), "\(line.testDescription) \(entity)")
    }
  }

  @Test func everyBusinessEntityOfTheDomainHasItsKinds() {
    let known = Set(Catalog.shapes.map(\.name))
    for entity in 1...55 {
      let kinds = TraceLine.holders[entity] ?? []
      #expect(!kinds.isEmpty && kinds.isSubset(of: known), "\(entity)")
    }
  }

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
    func records(_ document: String, _ place: String) -> Set<String> {
      TraceLine.lines(place).reduce(into: []) { $0.formUnion(found["\(document) \($1)"] ?? []) }
    }
    var missing: Set<String> = []
    for trace in TraceLine.all {
      for kind in trace.kinds.subtracting(records(trace.document, trace.line)) {
        let name = "\(trace.testDescription) \(kind)"
        missing.insert(name)
        guard let place = TraceLine.recordedElsewhere[name] else { continue }
        #expect(records(trace.document, place).contains(kind), "\(name) at \(place)")
      }
    }
    let told = TraceLine.unfilled.union(TraceLine.recordedElsewhere.keys)
    #expect(missing.subtracting(told).sorted() == [])
    #expect(told.subtracting(missing).sorted() == [])
  }

  @Test func everyKindHoldsSomethingTheDocumentsState() {
    let kinds = TraceLine.all.reduce(into: Set<String>()) { $0.formUnion($1.kinds) }
    // Reported by form, or the everyday work of what the documents state.
    let ownWork: Set = ["baseYear", "booking", "person"]
    #expect(kinds.union(ownWork) == Set(Catalog.shapes.map(\.name)))
  }

  /// What a rule of the documents needs, as entity and field.
  @Test(arguments: [
    ("R-01", ["chainLink.chain", "chainLink.school", "unit.kind"]),
    ("R-02", ["workTask.recurrence", "workTask.dueOn"]),
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
