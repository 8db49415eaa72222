import Catalog
import Records
import Testing

/// What the source documents state has a kind of record that holds it.
struct TraceTests {
  /// A line of a source document and the entities that hold what it states.
  struct Line: Sendable, CustomTestStringConvertible {
    let document: String
    let line: String
    let entities: [String]

    init(_ document: String, _ line: String, _ entities: String...) {
      (self.document, self.line, self.entities) = (document, line, entities)
    }

    var testDescription: String { "\(document) L\(line)" }
  }

  static let jinchang = [
    Line("000", "5-11", "policy", "plan"),
    Line("000", "13", "alliance", "unit", "chain", "plan"),
    Line("000", "17", "alliance"),
    Line("000", "19", "policy", "body"),
    Line("000", "21", "membership", "unit", "meeting", "seat"),
    Line("000", "23", "fund", "policy"),
    Line("000", "25", "unitRelation", "industryCollege", "agreement"),
    Line("000", "29", "chain", "chainLink", "base"),
    Line("000", "31", "chainLink", "adjustment", "unit"),
    Line("000", "33", "honour", "programmeGroup", "course", "base", "award", "membership"),
    Line("000", "35", "unit", "cohort"),
    Line("000", "37", "unit", "trainingClass", "base"),
    Line("000", "39", "dualTeacher", "statedFigure", "base", "honour"),
    Line("000", "41", "resourcePool", "teacherPractice"),
    Line("000", "43", "award", "certificate", "course"),
    Line("000", "47", "base", "plan"),
    Line("000", "49", "base", "internship", "cohort", "trainingClass", "honour"),
    Line("000", "51", "chainLink", "course", "adjustment"),
    Line("000", "53", "agreement", "base", "jobFair", "vacancy"),
    Line("000", "55", "base", "statedFigure"),
    Line("000", "57", "industryCollege"),
    Line("000", "59", "offering", "base", "project"),
    Line("000", "61", "alliance"),
    Line("000", "63", "jointProgramme"),
    Line("000", "65", "meeting"),
    Line("000", "67", "agreement"),
    Line("000", "69", "training", "certificate"),
    Line("000", "71", "plan"),
  ]

  static let baotou = [
    Line("001", "6-12", "plan", "alliance"),
    Line("001", "16", "unit", "unitYear", "offering", "honour", "dualTeacher"),
    Line("001", "18", "unit", "plan"),
    Line("001", "20", "honour", "base", "course"),
    Line("001", "22", "agreement", "alliance", "industryCollege", "base", "statedFigure"),
    Line("001", "24", "honour"),
    Line("001", "26", "tracking"),
    Line("001", "30", "alliance", "platform", "course", "secondment", "unit"),
    Line("001", "32", "body", "seat", "membership"),
    Line("001", "34", "alliance", "project"),
    Line("001", "36", "body", "fund"),
    Line("001", "40", "unit", "offering"),
    Line("001", "42", "chain", "chainLink", "unit", "statedFigure"),
    Line("001", "44-46", "risk", "vacancy", "plan"),
    Line("001", "50", "policy"),
    Line("001", "54", "chain", "chainLink"),
    Line("001", "58", "vacancy", "supply", "match"),
    Line("001", "60", "resourcePool", "platform"),
    Line("001", "62", "platform", "resourcePool", "project"),
    Line("001", "64", "risk"),
    Line("001", "68", "fund", "policy", "base"),
    Line("001", "72-76", "risk", "course"),
    Line("001", "六", "plan"),
  ]

  static let jinxiang = [
    Line("002", "8", "policy"),
    Line("002", "12", "plan", "offering", "developmentPlan", "project"),
    Line("002", "14", "agreement", "base", "course", "resourcePool"),
    Line("002", "16", "base"),
    Line("002", "18", "meeting", "course", "trainingClass", "project"),
    Line("002", "20", "internship", "jobFair"),
    Line("002", "22", "dualTeacher", "teacherPractice", "secondment", "policy"),
    Line("002", "24", "training"),
    Line("002", "26", "project", "base", "meeting"),
    Line("002", "28", "body", "meeting", "honour"),
    Line("002", "30-32", "body", "seat", "resourcePool"),
    Line("002", "34", "meeting"),
  ]

  static let bureauAndSpeech = [
    Line("003", "7", "policy", "plan"),
    Line("003", "11", "plan"),
    Line("003", "13", "statedFigure"),
    Line(
      "003", "17", "chain", "adjustment", "programmeGroup", "resourcePool", "vacancy", "supply",
      "match"),
    Line(
      "003", "19", "industryCollege", "base", "alliance", "pairUp", "trainingClass", "certificate"),
    Line("003", "21", "trainingClass", "training", "cohort"),
    Line("003", "43", "body", "seat"),
    Line("003", "45", "policy", "fund"),
    Line("004", "16-17", "chain", "project"),
    Line("004", "23", "meeting", "plan"),
    Line("004", "29", "contest", "award"),
    Line("004", "31", "jointProgramme", "cohort"),
    Line("004", "37", "trainingClass", "tracking"),
    Line("004", "39", "platform", "industryCollege", "cohort"),
    Line("004", "43", "teacherPractice", "project", "secondment"),
    Line("004", "45", "dualTeacher", "training", "secondment"),
    Line("004", "49", "base", "startUp"),
    Line("004", "51", "supportPayment", "policy", "training"),
    Line("004", "55-57", "adjustment"),
  ]

  @Test(arguments: jinchang + baotou + jinxiang + bureauAndSpeech)
  func whatTheDocumentsStateHasARecordToHoldIt(_ line: Line) {
    for entity in line.entities { #expect(shape(entity) != nil, "\(entity)") }
  }

  @Test func everyKindHoldsSomethingTheDocumentsState() {
    let lines = Self.jinchang + Self.baotou + Self.jinxiang + Self.bureauAndSpeech
    // Reported by form, listed by the ministry, or the everyday work of what the documents state.
    let ownWork: Set = ["baseYear", "booking", "person", "programme"]
    let traced = Set(lines.flatMap(\.entities)).union(ownWork)
    #expect(traced == Set(Catalog.shapes.map(\.name)))
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
    for path in fields {
      let parts = path.split(separator: ".").map(String.init)
      #expect(shape(parts[0])?[parts[1]] != nil, "\(rule) \(path)")
    }
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

  private func shape(_ name: String) -> Shape? { Catalog.shapes.first { $0.name == name } }
}
