import Canvas
import Catalog
import Records
import Storage
import StorageSQLite
import Testing

@testable import Dashboard

struct StructureTests {
  private func journey(
    _ keys: String..., size: Size = Size(width: 120, height: 40), language: Language = .zh
  ) async throws -> Journey {
    var journey = try await Journey(size: size, language: language)
    await journey.press("2")
    for key in keys { await journey.press(key) }
    return journey
  }

  private func row(_ label: String, in journey: Journey) -> String? {
    journey.screen.first { $0.contains(label) }
  }

  @Test func membersAreCountedBesideWhatTheDocumentsState() async throws {
    var journey = try await journey("Down", "Down", "Down")
    journey.expect(contains: "113 · 文件载明 113 ✓")
    await journey.press("Right")
    for (kind, note) in [
      ("政府部门", "15 · 文件载明 15 ✓"), ("行业协会", "2 · 文件载明 2 ✓"), ("高职院校", "5 · 文件载明 5 ✓"),
      ("中职学校", "36 · 文件载明 36 ✓"), ("企业", "54 · 文件载明 54 ✓"), ("医疗机构", "1 · 文件载明 1 ✓"),
    ] {
      #expect(row("▸ " + kind, in: journey)?.contains(note) == true, "\(kind)")
    }
    journey.expect(contains: "47.79 %")
    journey.expect(contains: "000 第 21 行")
  }

  @Test("what is missing below a body or a chain is added from the row that says so")
  func theFirstRecordBelowARowIsAddedThere() async throws {
    let store = try await SmallStore.make(["某集团"])
    try await store.fill(user: "test", command: "test") { sink throws(StorageError) in
      var body = Body()
      (body.alliance, body.name, body.kind) = (Reference(1), "测试理事会", .council)
      try sink.add(body)
    }
    var journey = try await Journey(store: store)
    await journey.press("2", "*", "*", "*", "Home")
    for _ in 0..<20 where journey.cursorRow?.contains("测试理事会") == false {
      await journey.press("Down")
    }
    await journey.press("Down")
    #expect(journey.cursorRow?.contains("没有下属记录") == true)
    await journey.press("F6")
    journey.expect(contains: "新增 席位")
    #expect(journey.fields["body"]?.value == .integer(1))
  }

  /// That a membership is made up says nothing of the unit, whose own record is not.
  @Test func aMadeUpTieIsMarkedBesideTheNameNotInIt() async throws {
    let store = try await SmallStore.make(["某集团"])
    try await store.fill(user: "test", command: "test") { sink throws(StorageError) in
      var member = Membership()
      (member.alliance, member.unit, member.role) = (Reference(1), Reference(1), .member)
      try sink.add(member, sample: true)
    }
    var journey = try await Journey(store: store)
    await journey.press("2", "*", "*", "*")
    let unit = try #require(row("某集团", in: journey))
    #expect(!unit.contains("示例 某集团"))
    #expect(unit.contains("示例 │"))
  }

  @Test func theAsOfDateMovesTheWholeTree() async throws {
    var journey = try await journey("Down", "Down", "Down", "Right", "Down", "Right", "Down")
    let before = journey.screen
    journey.expect(contains: "▶ │ │ │ ├▸ 市教育局")
    await journey.press("@", "^U")
    await journey.type("2020")
    await journey.press("Enter")
    // What a document says of 2021 is not held against 2020.
    #expect(journey.screen.contains { $0.contains("文件载明 113，2021") && !$0.contains("✕") })
    #expect(!journey.shows("市教育局"))
    await journey.press(".", ".", ".")
    #expect(journey.screen == before)
  }

  @Test func nothingIsAskedBeforeItsRowIsOpened() async throws {
    var journey = try await journey("Down")
    func asksForSeats(_ journey: Journey) -> Bool {
      journey.asked.contains {
        if case .load(let query) = $0 { query.scope.entity == Seat.entity } else { false }
      }
    }
    await journey.press("Right")
    #expect(!asksForSeats(journey))
    await journey.press("Down", "Right")
    #expect(asksForSeats(journey))
    journey.expect(contains: "理事长：甘肃有色冶金职业技术学院")
    journey.expect(contains: "示例秘书处")
  }

  @Test func unitsOpenIntoWhatTheyHave() async throws {
    var journey = try await journey("Down", "Down", "Down", "Right")
    await journey.press("Down", "Down", "Down", "Right", "Down", "Right")
    journey.expect(contains: "▾ 甘肃有色冶金职业技术学院")
    #expect(row("▸ 专业点", in: journey) != nil)
    #expect(row("▸ 产业学院", in: journey)?.contains("9") == true)
    #expect(row("▸ 下属单位", in: journey) == nil)
    await journey.press("Down", "Right", "Down")
    journey.expect(contains: "在校生")
  }

  @Test func aUnitWithoutRecordsSaysSo() async throws {
    let journey = try await journey(
      "Down", "Down", "Down", "Right", "Down", "Down", "Right", "Down", "Right")
    journey.expect(contains: "没有下属记录")
  }

  @Test func chainsAreHeldToTheRule() async throws {
    var journey = try await journey("End")
    journey.expect(contains: "8/12 ✕")
    journey.expect(contains: "66.67 %")
    await journey.press("Right")
    #expect(row("示例有色金属产业链02", in: journey)?.contains("高职 1 · 中职 1 ✕") == true)
    await journey.press("End", "Up")
    journey.expect(contains: "尚缺")
    journey.expect(contains: "高职院校 1、中职学校 1")
  }

  @Test func membersOnAChainAreMembersOnly() async throws {
    var journey = try await journey("End", "Up", "Right", "Down")
    journey.expect(contains: "“2+4”现代化产业集群")
    await journey.press("F11")
    journey.expect(contains: "截至日在册的成员单位")
    let count = journey.asked.compactMap { effect -> Measure? in
      if case .measure(let measure) = effect { measure } else { nil }
    }.last { $0.scope.entity == Membership.entity }
    #expect(count?.scope.alliance != nil)
  }

  @Test func theRecordsOfACountOpenWithItsDefinition() async throws {
    var journey = try await journey("Down", "Down", "F11")
    journey.expect(contains: "成员单位总数：截至日")
    journey.expect(contains: "统计 113 · 文件载明 113 一致")
    journey.expect(contains: "113 条")
    await journey.press("Esc", "w")
    journey.expect(contains: "成员单位总数：截至日")
  }

  @Test func findingStartsWithAnInputMethodOrAKeyAndGoesOnToTheMembers() async throws {
    var journey = try await journey()
    await journey.type("八冶")
    journey.expect(contains: "▶ 在全部成员单位中查找…")
    await journey.press("Enter")
    journey.expect(contains: "八冶建设集团")
    #expect(!journey.shows("示例企业01"))
    await journey.press("Esc", "Esc", "/")
    await journey.type("jclg")
    await journey.press("Enter")
    journey.expect(contains: "金昌理工")
  }

  @Test func findingInTheTreeGoesToItsRow() async throws {
    var journey = try await journey()
    await journey.press("F7")
    await journey.type("cyldj")
    journey.expect(contains: "▶ 产业链对接")
    await journey.press("Enter")
    #expect(journey.cursorRow?.contains("产业链对接") == true)
    #expect(journey.screen[1].hasPrefix(" 1 总览"))
  }

  @Test func longListsAreReadPageByPage() async throws {
    let store = try SQLiteStore(inMemory: Catalog.holdings)
    try await store.fill(user: "test", command: "test") { sink throws(StorageError) in
      var alliance = Alliance()
      alliance.name = "示例联盟"
      alliance.kind = .industryEducation
      let home = try sink.add(alliance)
      for number in 1...450 {
        var unit = Unit()
        unit.name = "单位" + String(1000 + number)
        unit.kind = .enterprise
        var membership = Membership()
        membership.alliance = home
        membership.unit = try sink.add(unit)
        membership.role = .member
        try sink.add(membership)
      }
    }
    var journey = try await Journey(store: store)
    await journey.press("2", "Down", "Down", "Down", "Right", "Down", "Right")
    for last in ["单位1200", "单位1400"] {
      await journey.press("^End", "Up", "Up", "Up", "Up", "Up")
      journey.expect(contains: "▶ │ │   ├▸ " + last)
      await journey.press("Down", "Enter")
      journey.expect(contains: "▶ │ │   ├▸ " + last)
    }
    await journey.press("^End", "Up", "Up", "Up", "Up")
    journey.expect(contains: "▶ │ │   └▸ 单位1450")
    #expect(!journey.shows("还有更多"))
  }

  @Test func runningDownTheTreeAsksForOneCardAtATime() async throws {
    let journey = try await journey("Down", "Down", "Down", "Right", "Down", "Right")
    var app = journey.app
    var asked: [Effect] = []
    for _ in 0..<5 { asked += app.receive(.input(.key(KeyPress(.down)))) }
    let cards = asked.filter { if case .find = $0 { true } else { false } }
    #expect(cards.count == 1)
    guard let first = cards.first, let event = await Journey.answer(first, from: journey.store)
    else {
      Issue.record("no card was asked for")
      return
    }
    let next = app.receive(event).filter { if case .find = $0 { true } else { false } }
    #expect(next.count == 1 && next != cards)
  }

  @Test func aFailureIsShownWhereItHappened() async throws {
    let journey = try await journey("Down")
    var app = journey.app
    for effect in app.receive(.input(.key(KeyPress(.right)))) {
      _ = app.receive(.failed(effect, .busy))
    }
    #expect(app.draw().lines.contains { $0.contains("读取失败，F5 重试") })
  }

  @Test func theCardTakesTheKeysAfterTab() async throws {
    var journey = try await journey("Tab", "Down", "Down", "Enter")
    journey.expect(contains: "结构 › 成员关系")
    await journey.press("Esc", "Left", "Down")
    journey.expect(contains: "▶ ├▸ 机构")
  }

  @Test func whatDocumentsStateOfAKindOpensWhatTheySayOfIt() async throws {
    var journey = try await journey("Down", "Down", "Tab", "Down", "Home", "Right", "Enter")
    journey.expect(contains: "文件载明")
    journey.expect(contains: "1 条")
    await journey.press("Esc", "Left", "Enter")
    journey.expect(contains: "占比")
  }

  @Test func narrowScreensShowOnePartAtATime() async throws {
    var journey = try await journey(size: Size(width: 60, height: 20))
    #expect(!journey.shows("联盟类型"))
    await journey.press("Tab")
    journey.expect(contains: "联盟类型")
    #expect(!journey.shows("产业链对接"))
  }

  @Test func theMouseOpensAndCloses() async throws {
    var journey = try await journey()
    let mark = { (x: Int, y: Int) in
      Event.input(.mouse(MouseEvent(.press, at: Point(x: x, y: y))))
    }
    await journey.send(mark(3, 3))
    journey.expect(contains: "▶ ├▾ 机构")
    await journey.send(mark(3, 3))
    journey.expect(contains: "▶ ├▸ 机构")
  }

  @Test func aCardGivesItsRoomToWhatRefersAndShowsThatMoreFollow() async throws {
    var journey = try await journey(
      "Down", "Down", "Down", "Right", "Down", "Down", "Down", "Right", "Down", "Right")
    let start = try #require(journey.screen.firstIndex { $0.contains("相关记录") })
    #expect(journey.screen[start - 2].contains("示例       否"), "room is left empty above the list")
    #expect(journey.screen.dropLast().last?.hasSuffix("▼") == true)
    await journey.press("Tab")
    for _ in 0..<40 { await journey.press("Down") }
    #expect(journey.screen.dropLast().last?.hasSuffix("▼") == false)
    #expect(journey.screen.contains { $0.hasSuffix("▲") })
  }

  @Test(arguments: Journey.sizes, Language.allCases)
  func screensStayAsTheyAre(_ size: Size, _ language: Language) async throws {
    let journey = try await journey(
      "Down", "Down", "Down", "Right", "Down", "Down", "Down", "Right", "Down", "Right",
      size: size, language: language)
    try journey.expectGolden("structure")
  }
}
