import Canvas
import Catalog
import Records
import Storage
import Testing

@testable import Dashboard

/// A school field should name a school: any other unit is asked about, and kept with a reason.
struct ExpectedKindTests {
  private let checked: CheckedStore

  init() async throws {
    checked = try CheckedStore()
    for (name, kind) in [
      ("甲中专", UnitKind.secondaryVocational), ("甲铜业", .enterprise), ("甲医院", .hospital),
      ("甲高中", .other),
    ] { try await checked.addUnit(name, kind) }
  }

  private func faults(school id: Int) async throws -> [Fault] {
    try await checked.faults(Cohort.self) {
      ($0.school, $0.level, $0.year) = (Reference(id), .secondary, 2023)
      ($0.snapshot, $0.graduates) = (.yearEnd, 100)
    }
  }

  @Test func aUnitThatIsNoSchoolIsDoubtful() async throws {
    #expect(try await faults(school: 1) == [])
    let problem = Fault.Problem.beside(
      .otherKind(
        name: Term("甲铜业", "甲铜业"), kind: UnitKind.enterprise.term, wanted: Term("学校", "a school")))
    let found = try await faults(school: 2)
    #expect(found == [Fault("school", problem, .warning)])
    let said = found.map { FaultWording.term(for: $0, Cohort.schema.shape) }
    #expect(
      said == [
        Term("应填学校，不是“甲铜业”（企业），请核对", "takes a school, not “甲铜业” (Enterprise); check it")
      ])
  }

  /// There is no kind for them but that of what has none.
  @Test func ordinarySchoolsAreSchoolsToo() async throws {
    #expect(try await faults(school: 4) == [])
  }

  /// Hospitals and departments take students in as well.
  @Test func whereStudentsGoMayBeAnyUnit() async throws {
    let faults = try await checked.faults(Internship.self) {
      ($0.kind, $0.school, $0.enterprise) = (.working, Reference(1), Reference(3))
      ($0.year, $0.status) = (2023, .running)
    }
    #expect(!faults.contains { $0.field == "enterprise" })
  }

  @Test(arguments: [Language.zh, .en])
  func itIsKeptWithAReasonAndNotAskedAgain(_ language: Language) async throws {
    let doubt = language == .zh ? "应填学校，不是“甲铜业”（企业）" : "takes a school, not “甲铜业” (Enterprise)"
    var journey = try await Journey.at(checked, "offering", language: language)
    await journey.press("F6")
    await journey.fill(["school": "甲铜业", "localName": "焊接技术"])
    await journey.fill("level", language == .zh ? "中职" : "secondary")
    await journey.fill("status", language == .zh ? "在招" : "enrolling")
    await journey.press("Down")
    journey.expect(contains: doubt)
    await journey.press("F10")
    await journey.type("企业办学")
    await journey.press("Enter")
    #expect(try await journey.reason("offering", 1) == "企业办学")
    await journey.press("F2")
    await journey.fill("localName", "焊接")
    await journey.press("F10")
    #expect(try await journey.values("offering", 1)["localName"] == .text("焊接"))
  }

  /// F4 lists schools, and others only where no school goes with what is typed.
  @Test func theListShowsSchoolsFirst() async throws {
    var journey = try await Journey.at(checked, "offering")
    await journey.press("F6", "F4")
    journey.expect(contains: "甲中专")
    #expect(!journey.shows("甲铜业"))
    await journey.type("甲铜")
    journey.expect(contains: "甲铜业")
  }

  @Test func rowsOfASheetAreAskedAboutAndEachUnitLookedUpOnce() async throws {
    let rows = (0..<200).map { index in
      var practice = TeacherPractice()
      (practice.year, practice.count, practice.result) = (2023, 1 + index, "第\(index)项")
      practice.school = Reference(index == 7 ? 2 : 1)
      return TeacherPractice.schema.values(of: practice)
    }
    let store = CountingStore(checked.store)
    let found = try await store.findings(
      JointRequest(
        entity: TeacherPractice.entity, rows: rows, asked: Array(rows.indices),
        today: Journey.today))
    #expect(found.indices.filter { found[$0].faults.contains { $0.field == "school" } } == [7])
    #expect(store.rows == 2)
    var journey = try await Journey.at(checked, "offering", size: Size(width: 200, height: 50))
    await journey.press("^N")
    await journey.send(
      .input(.paste("学校\t专业名称\t学段\t状态\n甲中专\t焊接技术\t中职\t在招\n甲铜业\t数控技术\t中职\t在招\n")))
    await journey.press("F10")
    journey.expect(contains: "第 2 行 学校：应填学校，不是“甲铜业”（企业）")
  }
}
