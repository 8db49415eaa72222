import Catalog
import Records
import Storage
import Testing

@testable import Dashboard

/// A journey for each rule of the domain (e.3): what is doubtful is shown beside its field, asked about
/// when somebody saves, and kept with the reason given.
struct RuleJourneyTests {
  /// Saves, reads the question, gives a reason, and finds it in the history.
  private func accept(
    _ doubt: String, _ entity: String, _ id: Int, _ journey: inout Journey,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    await journey.press("F10")
    journey.expect(contains: "说明理由", sourceLocation: sourceLocation)
    journey.expect(contains: doubt, sourceLocation: sourceLocation)
    await journey.type("已核实")
    await journey.press("Enter")
    let reason = try await journey.reason(entity, id)
    #expect(reason == "已核实", sourceLocation: sourceLocation)
  }

  @Test func aChainLeftWithTooFewSchoolsIsAskedAbout() async throws {
    let checked = try CheckedStore()
    let chain = try await checked.add(Chain.self) { ($0.name, $0.kind) = ("铜加工链", .chain) }
    for (name, kind) in [
      ("甲学院", UnitKind.higherVocational), ("乙学院", .higherVocational),
      ("丙中专", .secondaryVocational), ("丁中专", .secondaryVocational),
    ] {
      let school = try await checked.addUnit(name, kind)
      try await checked.add(ChainLink.self) {
        ($0.chain, $0.school, $0.relation) = (chain, school, .serving)
      }
    }
    var journey = try await Journey.at(checked, "chainLink")
    await journey.press("F2")
    await journey.fill("until", "20230630")
    await journey.press("Down")
    journey.expect(contains: "铜加工链：高职院校 1、")
    try await accept("高职院校 1", "chainLink", 1, &journey)
  }

  @Test func archivingWhatAChainNeedsIsAskedAbout() async throws {
    let checked = try CheckedStore()
    let chain = try await checked.add(Chain.self) { ($0.name, $0.kind) = ("铜加工链", .chain) }
    let stage = try await checked.add(Chain.self) {
      ($0.name, $0.kind, $0.parent) = ("铜箔环节", .stage, chain)
    }
    for (name, kind) in [
      ("甲学院", UnitKind.higherVocational), ("乙学院", .higherVocational),
      ("戊学院", .higherVocational), ("丙中专", .secondaryVocational), ("丁中专", .secondaryVocational),
    ] {
      let school = try await checked.addUnit(name, kind)
      try await checked.add(ChainLink.self) {
        ($0.chain, $0.school, $0.relation) = (name == "丁中专" ? stage : chain, school, .serving)
      }
    }
    var journey = try await Journey.at(checked, "chainLink")
    // One college of three can go; of the two that are left none can without a word.
    await journey.press("F8", "F10")
    #expect(!journey.shows("说明理由"))
    #expect(try await journey.count("chainLink") == 4)
    await journey.press("F8", "F10")
    journey.expect(contains: "铜加工链：高职院校 1、中职学校 2，各应不少于 2")
    await journey.press("Enter")
    journey.expect(contains: "请说明理由")
    await journey.type("已停办")
    await journey.press("Enter")
    #expect(try await journey.count("chainLink") == 3)
    #expect(try await journey.reason("chainLink", 2) == "已停办")
    // A stage takes its schools with it.
    await journey.open(tableOf: "chain")
    while journey.cursorRow?.contains("铜箔") != true { await journey.press("Down") }
    await journey.press("F8", "F10")
    journey.expect(contains: "铜加工链：高职院校 1、中职学校 1，各应不少于 2")
  }

  @Test func bringingBackAMembershipThatOverlapsByNowIsAskedAbout() async throws {
    let checked = try CheckedStore()
    let alliance = try await checked.add(Alliance.self) {
      ($0.name, $0.kind) = ("测试联盟", .industryEducation)
    }
    let unit = try await checked.addUnit("甲厂", .enterprise)
    for year in [2021, 2022] {
      let membership = try await checked.add(Membership.self) {
        ($0.alliance, $0.unit, $0.role) = (alliance, unit, .member)
        $0.joinedOn = PartialDate(year: year)
      }
      if year == 2021 {
        _ = try await checked.store.apply(
          ChangeSet(
            [.archive(entity: "membership", id: membership.id, revision: 1)], user: "wang",
            command: "test"))
      }
    }
    var journey = try await Journey.at(checked, "membership")
    await journey.press("~", "F8", "F10")
    journey.expect(contains: "与 #2（2022 至 今）重叠")
    await journey.press("Esc")
    journey.expect(contains: "还原归档的记录？")
    await journey.press("F10")
    await journey.type("补登")
    await journey.press("Enter")
    #expect(try await journey.reason("membership", 1) == "补登")
    #expect(try await journey.count("membership") == 2)
  }

  @Test func aLinkThatDoesNotSufficeYetIsOnlySaid() async throws {
    let checked = try CheckedStore()
    try await checked.add(Chain.self) { ($0.name, $0.kind) = ("铜加工链", .chain) }
    try await checked.addUnit("甲学院", .higherVocational)
    var journey = try await Journey.at(checked, "chainLink")
    await journey.press("F6")
    await journey.fill(["chain": "铜", "school": "甲", "relation": "服务"])
    await journey.press("F10")
    journey.expect(contains: "✓ 新增 产业对接 #1；铜加工链：高职院校 1、中职学校 0，各应不少于 2")
  }

  @Test func anOngoingTaskIsDueOnADayOfEachYear() async throws {
    var journey = try await Journey.at(try CheckedStore(), "workTask")
    await journey.press("F6")
    await journey.fill(["title": "开展技能培训", "recurrence": "持续实施"])
    try await accept("完成期限：实施方式为“持续”时应填写", "workTask", 1, &journey)
    await journey.press("F2")
    await journey.fill("dueOn", "20231231")
    await journey.press("F10")
    journey.expect(contains: "✓ 修改 任务 #1")
    #expect(try await journey.reason("workTask", 1) == "")
  }

  @Test func tooFewDaysOfPracticeInAYearThatIsOver() async throws {
    let checked = try CheckedStore()
    let school = try await checked.addUnit("建材学院", .higherVocational)
    try await checked.add(Policy.self) {
      ($0.title, $0.kind, $0.unit, $0.practiceDays) = ("实践制度", .regulation, school, 60)
    }
    let person = try await checked.add(Person.self) {
      ($0.name, $0.kind, $0.unit) = ("王芳", .teacher, school)
    }
    try await checked.add(TeacherPractice.self) {
      ($0.person, $0.school, $0.year, $0.days) = (person, school, 2022, 30)
    }
    var journey = try await Journey.at(checked, "teacherPractice")
    await journey.press("F6")
    await journey.fill(["person": "王芳", "school": "建材", "year": "2022", "days": "20"])
    await journey.press("Down")
    journey.expect(contains: "2022 年合计 50，少于要求的 60")
    try await accept("2022 年合计 50", "teacherPractice", 2, &journey)
  }

  @Test func subsidiesThatAreAboveTheirCapOnAverage() async throws {
    let checked = try CheckedStore()
    var journey = try await Journey.at(checked, "supportPayment")
    await journey.press("F6")
    await journey.fill([
      "name": "创业补贴", "kind": "一次性", "year": "2023", "total": "10", "receivers": "2",
    ])
    await journey.press("Down")
    journey.expect(contains: "按受益人数平均 5，不应大于 3")
    try await accept("总额：按受益人数平均 5", "supportPayment", 1, &journey)
  }

  @Test func aSubsidyAboveItsCap() async throws {
    let checked = try CheckedStore()
    var journey = try await Journey.at(checked, "supportPayment")
    await journey.press("F6")
    await journey.fill(["name": "创业补贴", "kind": "一次性", "year": "2023", "largest": "5"])
    await journey.press("Down")
    journey.expect(contains: "不应大于 3")
    try await accept("单笔最高：不应大于 3", "supportPayment", 1, &journey)
  }

  @Test func thePolicyBehindAPaymentSetsTheCap() async throws {
    let checked = try CheckedStore()
    try await checked.add(Policy.self) {
      ($0.title, $0.kind, $0.cap) = ("补贴办法", .incentive, 2)
    }
    var journey = try await Journey.at(checked, "supportPayment")
    await journey.press("F6")
    await journey.fill([
      "name": "创业补贴", "kind": "一次性", "year": "2023", "policy": "补贴", "largest": "2.5",
    ])
    try await accept("单笔最高 2.50，多于单笔上限 2", "supportPayment", 1, &journey)
  }

  @Test func anInternshipIsClosedWithBothScores() async throws {
    let checked = try CheckedStore()
    try await checked.addUnit("甲中专", .secondaryVocational)
    var journey = try await Journey.at(checked, "internship")
    await journey.press("F6")
    await journey.fill(["school": "甲", "kind": "认识", "status": "已结束", "schoolScore": "90"])
    try await accept("企业评分：状态为“已结束”时应填写", "internship", 1, &journey)
  }

  @Test func aStatedFigureIsShownBesideTheCountedOne() async throws {
    let checked = try CheckedStore()
    let alliance = try await checked.add(Alliance.self) {
      ($0.name, $0.kind) = ("测试联盟", .industryEducation)
    }
    for name in ["甲厂", "乙矿"] {
      let unit = try await checked.addUnit(name, .enterprise)
      try await checked.add(Membership.self) {
        ($0.alliance, $0.unit, $0.role) = (alliance, unit, .member)
        $0.joinedOn = PartialDate(year: 2021)
      }
    }
    var journey = try await Journey.at(checked, "statedFigure")
    await journey.press("F6")
    await journey.fill([
      "subject": "测试联盟", "metric": "企业成员数", "amount": "54", "kind": "存量", "period": "2021",
      "document": "000", "entity": "membership", "alliance": "测试",
    ])
    await journey.press("Down")
    journey.expect(contains: "台账计得 2，与所填不符")
    try await accept("数值：台账计得 2", "statedFigure", 1, &journey)
    await journey.press("F2")
    await journey.fill("amount", "2")
    await journey.press("F10")
    journey.expect(contains: "台账计得 2，相符")
    #expect(try await journey.reason("statedFigure", 1) == "")
  }

  @Test func internsAreAShareOfTheStaff() async throws {
    let checked = try CheckedStore()
    let enterprise = try await checked.addUnit("铜业公司", .enterprise)
    try await checked.add(Internship.self) {
      ($0.enterprise, $0.kind, $0.status, $0.students) = (enterprise, .working, .running, 12)
      $0.since = PartialDate(year: 2023, month: 3, day: 1)
      $0.until = PartialDate(year: 2023, month: 8, day: 31)
    }
    var journey = try await Journey.at(checked, "internship")
    await journey.press("F6")
    await journey.fill([
      "enterprise": "铜业", "kind": "岗位", "status": "进行中", "students": "10", "staff": "200",
      "since": "20230601", "until": "20231130",
    ])
    await journey.press("Down")
    journey.expect(contains: "与同期其他记录合计 22")
    await journey.fill("students", "21")
    await journey.press("Down")
    journey.expect(contains: "21 多于单位在岗职工 200 的 10 %")
    await journey.fill("students", "10")
    try await accept("合计 22", "internship", 2, &journey)
  }

  /// A base of 40 workstations, 30 of them taken on three Mondays.
  private func addBookedBase(to checked: CheckedStore) async throws {
    let base = try await checked.add(Base.self) {
      ($0.name, $0.kind, $0.workstations) = ("数控基地", .campusShared, 40)
    }
    try await checked.add(Booking.self) {
      ($0.base, $0.days, $0.startsAt, $0.endsAt, $0.workstations) = (base, 1, 540, 660, 30)
      ($0.since, $0.until) = (PartialDate(iso: "2023-09-04"), PartialDate(iso: "2023-09-18"))
      ($0.purpose, $0.status) = (.training, .approved)
    }
  }

  @Test func bookingsAboveTheCapacityOfABase() async throws {
    let checked = try CheckedStore()
    try await addBookedBase(to: checked)
    var journey = try await Journey.at(checked, "booking")
    await journey.press("F6")
    await journey.fill([
      "base": "数控", "since": "20230901", "until": "20230912", "days": "12", "startsAt": "10",
      "endsAt": "12", "workstations": "20", "purpose": "实训", "status": "申请",
    ])
    await journey.press("Down")
    journey.expect(contains: "2 个时段超出工位：2023-09-04 10:00")
    try await accept("占用 50", "booking", 2, &journey)
  }

  @Test func aBaseLeftWithFewerWorkstationsThanAreBooked() async throws {
    let checked = try CheckedStore()
    try await addBookedBase(to: checked)
    var journey = try await Journey.at(checked, "base")
    await journey.press("F2")
    await journey.fill("workstations", "30")
    await journey.press("Down")
    #expect(!journey.shows("超出工位"))
    await journey.fill("workstations", "20")
    await journey.press("Down")
    journey.expect(contains: "6 个时段超出工位：2023-09-04 09:00")
    try await accept("占用 30", "base", 1, &journey)
    await journey.press("F2")
    await journey.fill("location", "2号楼")
    await journey.press("F10")
    journey.expect(contains: "✓ 修改 基地 #1")
  }

  @Test func overlappingMemberships() async throws {
    let checked = try CheckedStore()
    let alliance = try await checked.add(Alliance.self) {
      ($0.name, $0.kind) = ("测试联盟", .industryEducation)
    }
    let unit = try await checked.addUnit("甲厂", .enterprise)
    try await checked.add(Membership.self) {
      ($0.alliance, $0.unit, $0.role) = (alliance, unit, .member)
      ($0.joinedOn, $0.leftOn) = (PartialDate(year: 2021), PartialDate(iso: "2022-06-30"))
    }
    var journey = try await Journey.at(checked, "membership")
    await journey.press("F6")
    await journey.fill(["alliance": "测试", "unit": "甲", "role": "成员", "joinedOn": "20220630"])
    await journey.press("Down")
    #expect(!journey.shows("重叠"))
    await journey.fill("joinedOn", "20220629")
    await journey.press("Down")
    journey.expect(contains: "与 #1（2021 至 2022-06-30）重叠")
    try await accept("重叠", "membership", 2, &journey)
  }

  @Test func aWorkAwardedTwiceCountsOnce() async throws {
    let checked = try CheckedStore()
    let unit = try await checked.addUnit("甲中专", .secondaryVocational)
    try await checked.add(Award.self) {
      ($0.workTitle, $0.year, $0.level, $0.group) = ("智能焊接", 2023, .nation, .secondary)
      ($0.place, $0.unit, $0.work) = (.second, unit, "W1")
    }
    var journey = try await Journey.at(checked, "award")
    await journey.press("F6")
    await journey.fill([
      "workTitle": "智能焊接", "year": "2023", "level": "省", "group": "中职", "place": "一等",
      "unit": "甲", "work": "W1",
    ])
    await journey.press("Down")
    journey.expect(contains: "i 同一作品已有国家二等奖（#1）")
    await journey.press("F10")
    journey.expect(contains: "✓ 新增 获奖 #2；同一作品已有国家二等奖（#1）")
    #expect(try await journey.reason("award", 2) == "")
  }

  @Test func whatIsSaidOfAWorkIsWhatIsCounted() async throws {
    let checked = try CheckedStore()
    let unit = try await checked.addUnit("甲中专", .secondaryVocational)
    func win(_ award: inout Award, _ year: Int, _ level: Level) {
      (award.workTitle, award.year, award.level, award.group) = ("焊接", year, level, .secondary)
      (award.place, award.unit, award.work) = (.second, unit, "W1")
    }
    let national = try await checked.add(Award.self) { win(&$0, 2023, .nation) }
    let faults = try await checked.faults(Award.self) { win(&$0, 2022, .province) }
    #expect(
      faults.map(\.problem) == [
        .beside(
          .countedOnce(
            others: 1, best: national.id, called: [Level.nation.term, Place.second.term]))
      ])
    let provincial = try await checked.add(Award.self) { win(&$0, 2022, .province) }
    #expect(try await checked.entity(Award.self, provincial.id).highest == false)
  }

  @Test func outcomesThatDoNotAddUpToTheGraduates() async throws {
    let checked = try CheckedStore()
    try await checked.addUnit("甲中专", .secondaryVocational)
    var journey = try await Journey.at(checked, "cohort")
    await journey.press("F6")
    await journey.fill([
      "school": "甲", "level": "中职", "year": "2023", "snapshot": "年终", "graduates": "100",
      "o10": "60", "o70": "30",
    ])
    await journey.press("Down")
    // While numbers are still being filled in they may fall short; not once that is to be kept.
    #expect(!journey.shows("合计 90"))
    try await accept("10 签就业协议、70 待就业 合计 90，比毕业生数 100 少 10", "cohort", 1, &journey)
  }

  @Test func whatWasDoubtfulBeforeIsNotAskedAgain() async throws {
    let checked = try CheckedStore()
    let alliance = try await checked.add(Alliance.self) {
      ($0.name, $0.kind) = ("测试联盟", .industryEducation)
    }
    let unit = try await checked.addUnit("甲厂", .enterprise)
    for year in [2021, 2022] {
      try await checked.add(Membership.self) {
        ($0.alliance, $0.unit, $0.role) = (alliance, unit, .member)
        $0.joinedOn = PartialDate(year: year)
      }
    }
    var journey = try await Journey.at(checked, "membership")
    await journey.press("F2")
    await journey.fill("agreement", "协议一")
    await journey.press("F10")
    journey.expect(contains: "✓ 修改 成员关系 #1")
  }
}
