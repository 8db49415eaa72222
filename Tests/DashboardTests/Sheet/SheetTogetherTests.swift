import Canvas
import Catalog
import Records
import Storage
import Testing

@testable import Dashboard

/// Rows of one sheet see each other: what is doubtful about them together is asked about before any of
/// them is kept.
struct SheetTogetherTests {
  private func journey(_ checked: CheckedStore, _ entity: String) async throws -> Journey {
    var journey = try await Journey.at(checked, entity, size: Size(width: 200, height: 50))
    await journey.press("^N")
    return journey
  }

  private func memberships(_ last: String = "F10") async throws -> Journey {
    let checked = try CheckedStore()
    try await checked.add(Alliance.self) { ($0.name, $0.kind) = ("测试联盟", .industryEducation) }
    for name in ["甲厂", "乙矿"] { try await checked.addUnit(name, .enterprise) }
    var journey = try await journey(checked, "membership")
    await journey.send(
      .input(
        .paste(
          "联盟\t成员\t成员角色\t加入日期\t退出日期\n测试联盟\t甲厂\t成员\t2021\t\n"
            + "测试联盟\t乙矿\t成员\t2021\t\n测试联盟\t甲厂\t成员\t2022\t\n")))
    await journey.press(last)
    return journey
  }

  /// All that is doubtful is marked at once, before anybody saves.
  @Test func whatIsPastedIsHeldAgainstWhatIsKeptAtOnce() async throws {
    let journey = try await memberships("^N")
    #expect(!journey.shows("没有错处"))
    #expect(journey.app.layers.last is SheetLayer)
    journey.expect(contains: "! 2  3 行")
  }

  /// That there is no fault is said once all is known.
  @Test func whatIsTypedIsHeldAgainstWhatIsKeptBeforeItIsSaidToBeRight() async throws {
    let checked = try CheckedStore()
    try await checked.addUnit("甲厂", .enterprise)
    var journey = try await journey(checked, "unit")
    await journey.type("甲厂")
    await journey.press("Tab")
    await journey.type("qiye")
    await journey.press("Enter", "^N")
    #expect(!journey.shows("没有错处"))
    journey.expect(contains: "可能已有")
  }

  @Test func periodsThatOverlapInOneSheetAreAskedAbout() async throws {
    var journey = try await memberships()
    journey.expect(contains: "说明理由")
    journey.expect(contains: "第 1 行 加入日期：与第 3 行（2022 至 今）重叠")
    journey.expect(contains: "第 3 行 加入日期：与第 1 行（2021 至 今）重叠")
    #expect(!journey.shows("第 2 行 加入日期"))
    await journey.type("分厂")
    await journey.press("Enter")
    journey.expect(contains: "新增 成员关系 × 3")
    #expect(try await journey.reason("membership", 3) == "分厂")
  }

  @Test func mendingOneRowMendsThoseItHadToDoWith() async throws {
    var journey = try await memberships()
    await journey.press("Esc", "^Home", "Right", "Right", "Right", "Right")
    await journey.type("2021-12-31")
    await journey.press("Enter", "F10")
    journey.expect(contains: "新增 成员关系 × 3")
    #expect(try await journey.reason("membership", 1) == "")
  }

  @Test func rowsPastedTwiceAreAskedAbout() async throws {
    var journey = try await Journey.atSheet(of: "person")
    let rows = "王芳\t金川集团\t10\n李强\t金川集团\t10\n"
    await journey.send(.input(.paste(rows + rows + "王芳\t金昌理工学校\t10\n")))
    journey.expect(contains: "! 4  5 行")
    await journey.press("F10")
    journey.expect(contains: "第 1 行 姓名：可能与第 3 行是同一条")
    journey.expect(contains: "第 4 行 姓名：可能与第 2 行是同一条")
    await journey.press("Esc", "Down", "Down", "F7", "Down", "F8")
    journey.expect(contains: "3 行")
    await journey.press("F10")
    journey.expect(contains: "新增 人员 × 3")
  }

  @Test(
    arguments: [
      ("示例己職業學校", "示例己职业学校"), ("ＡＢ学校", "ab学校"), ("金川集团公司", "金传集团有限公司"),
    ])
  func namesSpelledOtherwiseAreAskedAbout(_ one: String, _ other: String) async throws {
    var journey = try await Journey.atSheet(of: "unit")
    await journey.send(.input(.paste("名称\t单位类型\n\(one)\t中职\n\(other)\t中职\n示例庚职业学校\t中职\n")))
    let sheet = try #require((journey.app.layers.last as? SheetLayer)?.sheet)
    #expect(Set(sheet.doubts.map(\.row)) == [0, 1])
  }

  @Test func documentNumbersWrittenOtherwiseAreAskedAbout() async throws {
    var journey = try await Journey.atSheet(of: "policy")
    await journey.send(
      .input(.paste("标题\t文号\n甲方案\t国发〔2019〕4号\n乙办法\t国发（２０１９）4 号\n丙通知\t国发〔2019〕14号\n")))
    let sheet = try #require((journey.app.layers.last as? SheetLayer)?.sheet)
    #expect(sheet.doubts.map(\.row) == [0, 1])
    #expect(sheet.doubts.map(\.remark.place) == [1, 1])
  }

  @Test func bookingsOfOneSheetTakeWorkstationsTogether() async throws {
    let checked = try CheckedStore()
    let owner = try await checked.addUnit("甲学院", .higherVocational)
    let base = try await checked.add(Base.self) {
      ($0.name, $0.kind, $0.owner, $0.workstations) = ("焊接基地", .campusShared, owner, 10)
    }
    try await checked.add(Booking.self) {
      ($0.base, $0.user, $0.workstations, $0.status) = (base, owner, 4, .approved)
      ($0.since, $0.until) = (PartialDate(iso: "2023-03-01"), PartialDate(iso: "2023-03-31"))
      ($0.days, $0.startsAt, $0.endsAt, $0.purpose) = (127, 480, 720, .training)
    }
    var journey = try await journey(checked, "booking")
    let row = "焊接基地\t甲学院\t2023-03-06\t2023-03-06\t一\t8\t10\t4\t实训\t批准"
    await journey.send(
      .input(
        .paste("基地\t使用单位\t起始日期\t截止日期\t星期\t开始时间\t结束时间\t占用工位\t用途\t状态\n\(row)\n\(row)\n")))
    await journey.press("F10")
    journey.expect(contains: "2023-03-06 08:00 起占用 12")
    journey.expect(contains: "第 1 行 基地：可能与第 2 行是同一条")
  }

  @Test func awardsOfOneTitleAreMarkedOnce() async throws {
    var journey = try await Journey.atSheet(of: "award")
    let row = "金昌理工学校\t2023\t国家\t中职\t一等奖\t焊接\n"
    await journey.send(.input(.paste("单位\t年度\t级别\t组别\t奖项\t作品\n" + row + row)))
    let sheet = try #require((journey.app.layers.last as? SheetLayer)?.sheet)
    #expect(sheet.warnings == 2)
    let untitled = "金昌理工学校\t2023\t国家\t中职\t一等奖\t\n"
    await journey.press("^Home", "F7", "Down", "F8", "F7")
    await journey.send(.input(.paste("单位\t年度\t级别\t组别\t奖项\t作品\n" + untitled + untitled)))
    let again = try #require((journey.app.layers.last as? SheetLayer)?.sheet)
    #expect(again.warnings == 2)
  }

  @Test func aMembershipWithoutADateIsAskedAboutOnce() async throws {
    let checked = try CheckedStore()
    try await checked.add(Alliance.self) { ($0.name, $0.kind) = ("测试联盟", .industryEducation) }
    try await checked.addUnit("甲厂", .enterprise)
    try await checked.add(Membership.self) {
      ($0.alliance, $0.unit, $0.role) = (Reference(1), Reference(1), .member)
    }
    var journey = try await Journey.at(checked, "membership")
    await journey.press("F6")
    await journey.fill(["unit": "甲厂", "role": "成员"])
    await journey.press("F10")
    #expect(!journey.shows("可能已有这条记录"))
    journey.expect(contains: "说明理由")
    await journey.type("补登")
    await journey.press("Enter")
    journey.expect(contains: "✓ 新增 成员关系 #2")
    #expect(try await journey.reason("membership", 2) == "补登")
  }
}
