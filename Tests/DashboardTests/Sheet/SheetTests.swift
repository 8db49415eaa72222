import Canvas
import Catalog
import Records
import Storage
import Testing

@testable import Dashboard

/// Many records entered in a sheet by keys alone, from the tables into the store.
struct SheetTests {
  @Test("leaving where there is no list leaves the sheet as it is")
  func escapeBehindNoListStays() async throws {
    var journey = try await Journey.atSheet(of: "unit")
    await journey.press("F4")
    journey.expect(contains: "没有可选的列表")
    await journey.press("Esc")
    #expect(journey.app.layers.last is SheetLayer)
    await journey.press("F4", "Right", "Esc")
    #expect(!(journey.app.layers.last is SheetLayer))
  }

  @Test func rowsAreTypedFromLeftToRightAndSavedAsOneChange() async throws {
    var journey = try await Journey.atSheet(of: "person")
    journey.expect(contains: "表格录入 人员")
    for (name, title) in [("王芳", "讲师"), ("李强", "教授")] {
      await journey.type(name)
      await journey.press("Tab")
      await journey.type("jclg")
      await journey.press("Enter")
      await journey.type("1")
      await journey.press("Enter")
      await journey.type(title)
      await journey.press("Enter")
    }
    journey.expect(contains: "2 行")
    await journey.press("F10")
    journey.expect(contains: "新增 人员 × 2")
    let values = try await journey.values("person", 2)
    #expect(values["name"] == .text("李强"))
    #expect(values["unit"] == .integer(1))
    #expect(values["jobTitle"] == .text("教授"))
    #expect(try await journey.store.history(HistoryQuery(limit: 1)).first?.command == "sheet")
    await journey.press("^Z")
    #expect(try await journey.count("person") == 0)
    await journey.press("^Y")
    #expect(try await journey.count("person") == 2)
  }

  @Test func columnsAreTypedDownwardsWithEnter() async throws {
    var journey = try await Journey.atSheet(of: "person")
    for name in ["王芳", "李强", "赵敏"] {
      await journey.type(name)
      await journey.press("Enter")
    }
    for (row, name) in [(1, "王芳"), (2, "李强"), (3, "赵敏")] {
      journey.expect(contains: "\(row) \(name)")
    }
    journey.expect(contains: "▶     4")
    #expect(!journey.shows("   5 "))
  }

  @Test func typingReplacesAndF2ChangesAndEscRestores() async throws {
    var journey = try await Journey.atSheet(of: "person")
    await journey.type("王芳")
    await journey.press("Enter", "Up")
    await journey.type("李")
    await journey.press("Esc")
    journey.expect(contains: "1 王芳")
    await journey.press("F2", "Home")
    await journey.type("小")
    await journey.press("Enter")
    journey.expect(contains: "1 小王芳")
    await journey.press("Up")
    await journey.type("李")
    await journey.press("Down")
    journey.expect(contains: "1 李")
    await journey.press("Up", "Del")
    #expect(!journey.shows("1 李"))
    journey.expect(contains: "0 行")
  }

  @Test func aMarkedBlockIsFilledWithItsFirstRow() async throws {
    var journey = try await Journey.atSheet(of: "person")
    for name in ["王芳", "李强", "赵敏"] {
      await journey.type(name)
      await journey.press("Enter")
    }
    await journey.press("Up", "Up", "Up", "Right")
    await journey.type("jclg")
    await journey.press("Enter", "Up", "S-Down", "S-Down", "^D")
    #expect(journey.screen.filter { $0.contains("金昌理工学校") }.count == 4)
    // The same without Shift, over two columns.
    await journey.press("Esc", "Up", "Up", "Right")
    await journey.type("1")
    await journey.press("Enter", "Up", "Right")
    await journey.type("讲师")
    await journey.press("Enter", "Up", "F7", "Down", "Down", "Left", "^D", "F10")
    journey.expect(contains: "新增 人员 × 3")
    let values = try await journey.values("person", 3)
    #expect(values["unit"] == .integer(1))
    #expect(values["kind"] != nil)
    #expect(values["jobTitle"] == .text("讲师"))
  }

  @Test func theCellAboveIsTakenWithOneKey() async throws {
    var journey = try await Journey.atSheet(of: "person")
    await journey.press("^D")
    journey.expect(contains: "上面没有行")
    await journey.type("王芳")
    await journey.press("Tab")
    await journey.type("jclg")
    await journey.press("Enter", "Enter")
    await journey.type("李强")
    await journey.press("Tab", "^D")
    journey.expect(contains: "2 李强             金昌理工学校")
    // On along the row, as in a form.
    journey.expect(contains: "  人员类型  ")
  }

  @Test func aColumnKeepsItsValueForNewRows() async throws {
    var journey = try await Journey.atSheet(of: "person")
    await journey.type("王芳")
    await journey.press("Tab")
    await journey.type("jclg")
    await journey.press("Enter", "Left", "F11")
    journey.expect(contains: "·单位")
    await journey.press("Home", "Down")
    journey.expect(contains: "2                  金昌理工学校")
    // Nobody has written in that row, so that it is none yet.
    journey.expect(contains: "1 行")
  }

  @Test func rowsAreInsertedAndDeletedAndEachStepIsTakenBack() async throws {
    var journey = try await Journey.atSheet(of: "person")
    for name in ["王芳", "李强", "赵敏"] {
      await journey.type(name)
      await journey.press("Enter")
    }
    await journey.press("Up", "Up", "F6")
    journey.expect(contains: "3 李强")
    await journey.press("F8")
    journey.expect(contains: "2 李强")
    await journey.press("S-Down", "F8")
    #expect(!journey.shows("李强"))
    journey.expect(contains: "1 行")
    await journey.press("^Z")
    journey.expect(contains: "2 李强")
    journey.expect(contains: "3 赵敏")
    await journey.press("^Z", "^Z", "^Z")
    #expect(!journey.shows("赵敏"))
    await journey.press("^Y", "^Y", "^Y", "^Y")
    #expect(!journey.shows("李强"))
    await journey.press("^Y")
    journey.expect(contains: "没有可恢复的修改")
  }

  @Test("what must be filled in is insisted on before anybody is asked why rows are kept")
  func faultsComeBeforeDoubts() async throws {
    var journey = try await Journey.atSheet(of: "award")
    journey.expect(contains: "年度＊")
    await journey.send(
      .input(
        .paste(
          "获奖项目\t级别\t组别\t奖项\t单位\n焊接\t国家\t中职\t一等奖\t金昌理工学校\n"
            + "焊接\t国家\t中职\t一等奖\t金昌理工学校\n")))
    journey.expect(contains: "✗ 2")
    await journey.press("F10")
    journey.expect(contains: "有 2 处需要更正")
    #expect(!journey.shows("理由"))
  }

  @Test("what an award takes from its contest is missing only once that has none either")
  func whatAContestGivesIsNotMissing() async throws {
    let checked = try CheckedStore()
    try await checked.addUnit("金昌理工学校", .secondaryVocational)
    try await checked.add(Contest.self) {
      ($0.name, $0.level, $0.group) = ("技能大赛", .province, .secondary)
      $0.year = 2023
    }
    var journey = try await Journey.at(checked, "award")
    await journey.press("^N")
    await journey.send(
      .input(
        .paste("获奖项目\t赛事\t奖项\t单位\n焊接\t技能大赛\t一等奖\t金昌理工学校\n砌筑\t没有的\t一等奖\t金昌理工学校\n")))
    journey.expect(contains: "✗ 1")
    await journey.press("F8", "Down", "F8", "Up")
    await journey.press("F10")
    #expect(!journey.shows("必填"))
  }

  @Test func everyFaultIsMarkedAtOnceAndFoundOneAfterAnother() async throws {
    var journey = try await Journey.atSheet(of: "person")
    await journey.type("王芳")
    await journey.press("Enter", "Enter")
    await journey.press("End")
    for _ in 1...7 { await journey.press("Left") }
    await journey.type("后天下午")
    await journey.press("Enter")
    journey.expect(contains: "✗ 4")
    await journey.press("F10")
    journey.expect(contains: "有 4 处需要更正")
    journey.expect(contains: "✗ 必填")
    #expect(!journey.asked.contains { if case .apply = $0 { true } else { false } })
    let before = journey.screen
    await journey.press("^N")
    #expect(journey.screen != before)
    journey.expect(contains: "✗ 必填")
    await journey.press("^N", "^N")
    journey.expect(contains: "应为日期")
    await journey.press("^N")
    journey.expect(contains: "  人员类型  ")
  }

  @Test func theOnlyFaultIsFoundFromWhereItStands() async throws {
    var journey = try await Journey.atSheet(of: "unit")
    await journey.send(.input(.paste("名称\t成立日期\t单位类型\n甲厂\t后天下午\t企业\n")))
    for _ in 0..<2 {
      await journey.press("^N")
      journey.expect(contains: "应为日期")
      #expect(!journey.shows("没有错处"))
    }
  }

  /// Whatever was taken back is gone for good once something else is written.
  @Test func aChangeEndsWhatCanBeDoneAgain() async throws {
    var journey = try await Journey.atSheet(of: "person")
    await journey.send(.input(.paste("王芳\n李强\n赵敏\n")))
    await journey.press("^Z")
    await journey.type("孙丽")
    await journey.press("Enter", "^Y")
    journey.expect(contains: "没有可恢复的修改")
    journey.expect(contains: "1 孙丽")
    #expect(!journey.shows("李强"))
  }

  @Test func doubtsAreAcceptedWithOneReason() async throws {
    var journey = try await Journey.atSheet(of: "unit")
    await journey.send(.input(.paste("名称\t单位类型\t行政区划\n甲厂\t企业\t62\n乙厂\t企业\t63\n")))
    journey.expect(contains: "! 2")
    await journey.press("F10")
    journey.expect(contains: "说明理由")
    await journey.type("只知道省份")
    await journey.press("Enter")
    journey.expect(contains: "新增 单位 × 2")
    let history = try await journey.store.history(HistoryQuery(entity: "unit", id: 5))
    #expect(history.first?.reason == "只知道省份")
  }

  @Test func whatIsKeptAlreadyIsDoubtedBeforeItIsSavedAgain() async throws {
    var journey = try await Journey.atSheet(of: "unit")
    await journey.send(.input(.paste("名称\t单位类型\n金川集团\t企业\n新来的厂\t企业\n")))
    journey.expect(contains: "! 1")
    await journey.press("F10")
    journey.expect(contains: "第 1 行 名称：可能已有 #3 金川集团（名称相同）")
    #expect(try await journey.count("unit") == 3)
    await journey.press("Esc")
    journey.expect(contains: "! 金川集团")
    await journey.press("F8", "F10")
    journey.expect(contains: "新增 单位 #4")
  }

  @Test func rulesAcrossRecordsAreDoubtsToo() async throws {
    var journey = try await Journey.atSheet(of: "membership")
    try await Self.makeAlliance(journey)
    let head = "联盟\t成员\t成员角色\t加入日期\t退出日期\n"
    await journey.send(.input(.paste(head + "测试联盟\t金川集团\t成员\t2020\t2022\n")))
    await journey.press("F10", "^N")
    await journey.send(.input(.paste(head + "测试联盟\t金川集团\t成员\t2021\t\n")))
    await journey.press("F10")
    journey.expect(contains: "说明理由")
    await journey.type("换届")
    await journey.press("Enter")
    #expect(try await journey.count("membership") == 2)
  }

  @Test func whatTwoRowsMayNotShareIsSaidOfBoth() async throws {
    var journey = try await Journey.atSheet(of: "membership")
    try await Self.makeAlliance(journey)
    await journey.send(
      .input(
        .paste(
          "联盟\t成员\t成员角色\t加入日期\n"
            + "测试联盟\t金川集团\t成员\t2021\n测试联盟\t金川集团\t成员\t2021\n")))
    journey.expect(contains: "✗ 2")
    await journey.press("^N")
    journey.expect(contains: "与第 1 行相同")
    await journey.press("F8")
    #expect(!journey.shows("✗"))
    await journey.press("F10")
    journey.expect(contains: "新增 成员关系 #1")
  }

  @Test func whatTheStoreRefusesStandsInItsRow() async throws {
    var journey = try await Journey.atSheet(of: "membership")
    try await Self.makeAlliance(journey)
    let head = "联盟\t成员\t成员角色\t加入日期\n"
    let row = "测试联盟\t金川集团\t成员\t2021\n"
    await journey.send(.input(.paste(head + row)))
    await journey.press("F10", "^N")
    await journey.send(
      .input(.paste(head + "测试联盟\t金昌理工学校\t成员\t2021\n" + row)))
    await journey.press("F10")
    await journey.type("换届")
    await journey.press("Enter")
    journey.expect(contains: "有 1 处需要更正")
    journey.expect(contains: "▶    ✗2 ✗ 测试联盟")
    journey.expect(contains: "相同的记录，请改正")
    #expect(try await journey.count("membership") == 1)
    await journey.press("End", "Home", "Right", "Right", "Right")
    await journey.type("2022")
    await journey.press("Enter", "F10")
    #expect(try await journey.count("membership") == 3)
  }

  @Test func theLanguageChangesInTheCellsToo() async throws {
    var journey = try await Journey.atSheet(of: "person")
    await journey.send(.input(.paste("姓名\t单位\t技能等级\n王芳\t金川集团\t技师\n")))
    await journey.press("^T")
    journey.expect(contains: "Sheet: Person")
    journey.expect(contains: "Technician")
    journey.expect(contains: "1 王芳   金川集团")
    await journey.press("^Z", "^Y")
    journey.expect(contains: "Technician")
    await journey.press("^T")
    journey.expect(contains: "技师")
  }

  @Test func aReadOnlyStoreSaysWhyThereIsNoSheet() async throws {
    var journey = try await Journey.at("unit", isReadOnly: true)
    await journey.press("^N")
    journey.expect(contains: "数据库只读，不能修改")
  }

  static func makeAlliance(_ journey: Journey) async throws {
    var alliance = Alliance()
    (alliance.name, alliance.kind) = ("测试联盟", .industryEducation)
    _ = try await journey.store.apply(
      ChangeSet(
        [.insert(entity: Alliance.entity, values: Alliance.schema.values(of: alliance))],
        user: "wang", command: "test"))
  }

  @Test func aCodeIsFoundByTheNameOfWhatHasIt() async throws {
    var journey = try await Journey.atSheet(of: "unit")
    await journey.type("甲厂")
    await journey.press("Tab")
    await journey.type("企业")
    await journey.press("Enter")
    for _ in 0..<12 where !journey.screen[2].hasPrefix("  行政区划") { await journey.press("Tab") }
    await journey.type("永昌")
    journey.expect(contains: "620321  甘肃省金昌市永昌县")
    await journey.press("Enter")
    await journey.press("S-Tab")
    journey.expect(contains: "行政区划  620321")
    // By initials too; and what is left without choosing leaves the cell as it was.
    await journey.type("jcsjcq")
    journey.expect(contains: "620302  甘肃省金昌市金川区")
    await journey.press("Esc")
    journey.expect(contains: "行政区划  620321")
    await journey.press("F10")
    journey.expect(contains: "新增 单位 #4")
    let values = try await journey.values("unit", 4)
    #expect(values["region"] == .text("620321"))
  }
}
