import Canvas
import Catalog
import Records
import Storage
import Testing

@testable import Dashboard

/// What a record names should go with the record: a programme with its school, a contest with its year.
struct SharedFieldTests {
  private let checked: CheckedStore

  init() async throws {
    checked = try CheckedStore()
    for name in ["甲中专", "乙中专"] {
      let school = try await checked.addUnit(name, .secondaryVocational)
      try await checked.add(Offering.self) {
        ($0.localName, $0.school, $0.level, $0.status) = ("数控", school, .secondary, .enrolling)
      }
    }
    try await checked.add(Contest.self) {
      ($0.name, $0.year, $0.level, $0.group) = ("技能大赛", 2023, .nation, .higher)
    }
  }

  private func cohort(of school: Int, _ offering: Int) async throws -> [Fault] {
    try await checked.faults(Cohort.self) {
      ($0.school, $0.offering, $0.level) = (Reference(school), Reference(offering), .secondary)
      ($0.year, $0.snapshot, $0.graduates) = (2023, .yearEnd, 100)
    }
  }

  @Test func aProgrammeOfAnotherSchoolIsDoubtful() async throws {
    #expect(try await cohort(of: 1, 1) == [])
    let found = try await cohort(of: 1, 2)
    #expect(found.map(\.field) == ["offering"])
    #expect(!found.contains { !$0.isWarning })
    let said = found.map { FaultWording.term(for: $0, Cohort.schema.shape) }
    #expect(
      said == [
        Term(
          "“数控 乙中专”的学校是乙中专，与此处所填不同，请核对",
          "School of “数控 乙中专” is 乙中专, unlike here; check it")
      ])
  }

  @Test func whereTheSchoolIsAUnitToo() async throws {
    func certificate(_ offering: Int) async throws -> [String] {
      let found = try await checked.faults(Certificate.self) {
        ($0.name, $0.kind, $0.year) = ("数控车铣", .onePlusX, 2023)
        ($0.unit, $0.offering) = (Reference(1), Reference(offering))
      }
      return found.map(\.field)
    }
    #expect(try await certificate(1) == [])
    #expect(try await certificate(2) == ["offering"])
  }

  @Test func aContestOfAnotherYearOrGroupIsDoubtful() async throws {
    func award(_ year: Int?, _ group: ContestGroup?) async throws -> [String] {
      try await checked.faults(Award.self) {
        ($0.workTitle, $0.contest, $0.year, $0.group) = ("焊接", Reference(1), year, group)
        ($0.level, $0.place, $0.unit) = (.nation, .second, Reference(1))
      }.map(\.field)
    }
    #expect(try await award(nil, nil) == [])
    #expect(try await award(2023, .higher) == [])
    #expect(try await award(2022, .higher) == ["contest"])
    #expect(try await award(2022, .secondary) == ["contest", "contest"])
  }

  @Test func aTeacherOfAnotherSchoolIsDoubtful() async throws {
    let teacher = try await checked.add(Person.self) {
      ($0.name, $0.kind, $0.unit) = ("示例教师", .majorTeacher, Reference(1))
    }
    func practice(_ school: Int) async throws -> [Fault] {
      try await checked.faults(TeacherPractice.self) {
        ($0.person, $0.school, $0.year, $0.days) = (teacher, Reference(school), 2023, 40)
      }
    }
    #expect(try await practice(1) == [])
    #expect(try await practice(2).map(\.field) == ["person"])
  }

  @Test func itIsKeptWithAReason() async throws {
    var journey = try await Journey.at(checked, "trainingClass")
    await journey.press("F6")
    await journey.fill([
      "name": "数控订单班", "kind": "订单班", "school": "甲中专", "offering": "乙中专", "status": "在读",
    ])
    await journey.press("F10")
    journey.expect(contains: "“数控 乙中专”的学校是乙中专")
    await journey.type("联合办班")
    await journey.press("Enter")
    #expect(try await journey.reason("trainingClass", 1) == "联合办班")
  }

  @Test(arguments: [
    (SecondmentDirection.toSchool, 3, 1, [String]()), (.toSchool, 1, 2, ["sender"]),
    (.clinical, 1, 3, ["sender", "receiver"]), (.clinical, 4, 1, []),
    (.toEnterprise, 1, 3, []), (.betweenSchools, 1, 2, []), (.betweenSchools, 1, 3, ["receiver"]),
  ])
  func whoIsLentGoesTheWayTheDirectionSays(
    _ direction: SecondmentDirection, _ sender: Int, _ receiver: Int, _ fields: [String]
  ) async throws {
    try await checked.addUnit("甲厂", .enterprise)
    try await checked.addUnit("甲医院", .hospital)
    let found = try await checked.faults(Secondment.self) {
      ($0.count, $0.direction, $0.role) = (3, direction, .partTimeTeacher)
      ($0.sender, $0.receiver) = (Reference(sender), Reference(receiver))
    }
    #expect(found.map(\.field) == fields)
    #expect(!found.contains { !$0.isWarning })
  }

  @Test(arguments: [
    (Snapshot.first, "2023-08-31", 0), (.first, "2023-12-31", 1), (.yearEnd, "2023-12-31", 0),
    (.yearEnd, "2023-08-31", 1), (.monthly, "2023-12-31", 0), (.first, "2023", 0),
  ])
  func aCountIsOfItsTimeOfTheYear(_ snapshot: Snapshot, _ day: String, _ doubts: Int) async throws {
    let found = try await checked.faults(Cohort.self) {
      ($0.school, $0.level, $0.graduates) = (Reference(1), .secondary, 100)
      ($0.year, $0.snapshot, $0.snapshotOn) = (2023, snapshot, PartialDate(iso: day))
    }
    #expect(found.filter { $0.field == "snapshotOn" }.count == doubts)
  }

  @Test func aKeyOfAnotherWorkIsDoubtful() async throws {
    try await checked.add(Award.self) {
      ($0.workTitle, $0.unit, $0.work) = ("智能焊接", Reference(1), "W1")
      ($0.year, $0.level, $0.group, $0.place) = (2023, .nation, .secondary, .second)
    }
    func award(_ title: String, _ unit: Int) async throws -> [Bool] {
      try await checked.faults(Award.self) {
        ($0.workTitle, $0.unit, $0.work) = (title, Reference(unit), "W1")
        ($0.year, $0.level, $0.group, $0.place) = (2023, .province, .secondary, .first)
      }.filter { $0.field == "work" }.map { $0.weight == .warning }
    }
    #expect(try await award("智能焊接", 1) == [false])
    #expect(try await award("智能焊接（省赛）", 1) == [false])
    #expect(try await award("《智能 焊接》", 1) == [false])
    #expect(try await award("机器人", 1) == [true])
    #expect(try await award("智能焊接", 2) == [true])
  }

  @Test func membersAreHeldAgainstTheRecordsByWhatTheyAreCalled() async throws {
    let alliance = try await checked.add(Alliance.self) {
      ($0.name, $0.kind) = ("测试联盟", .industryEducation)
    }
    let plant = try await checked.addUnit("甲厂", .enterprise)
    try await checked.add(Membership.self) {
      ($0.alliance, $0.unit, $0.role) = (alliance, plant, .member)
      $0.joinedOn = PartialDate(year: 2021)
    }
    let found = try await checked.faults(StatedFigure.self) {
      ($0.subject, $0.metric, $0.amount, $0.kind) = ("测试联盟", "企业成员数", Amount(60), .stock)
      ($0.document, $0.alliance) = ("009", alliance)
    }
    #expect(found.map(\.problem) == [.beside(.counted(1, agrees: false))])
  }
}
