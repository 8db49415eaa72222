import Canvas
import Catalog
import Records
import Storage
import StorageSQLite
import Testing

@testable import Dashboard

/// Who changed what, and when: in one record and in the whole database.
struct HistoryTests {
  /// A small office where three people have done a few things.
  private func office() async throws -> TimedStore {
    let store = try await SmallStore.make()
    func apply(_ user: String, _ command: String, reason: String = "", _ changes: Change...)
      async throws
    {
      _ = try await store.apply(
        ChangeSet(changes, user: user, command: command, reason: reason))
    }
    var person = Person()
    (person.name, person.kind, person.phone) = ("示例联系人", .contact, "13812345678")
    person.unit = Reference(1)
    try await apply(
      "li", "new", .insert(entity: "person", values: Person.schema.values(of: person)))
    try await apply(
      "wang", "edit", reason: "只知道省份",
      .update(
        entity: "unit", id: 1, revision: 1,
        fields: ["name": .text("金昌铜业集团"), "region": .text("62")]))
    try await apply(
      "wang", "edit",
      .update(
        entity: "person", id: 1, revision: 1,
        fields: ["phone": .text("13900001111"), "unit": .integer(2)]))
    try await apply("zhao", "archive", .archive(entity: "unit", id: 7, revision: 1))
    return TimedStore(store: store)
  }

  @Test func theWholeHistoryIsOneKeyAway() async throws {
    var journey = try await Journey(store: try await office())
    await journey.press("8", "^R")
    #expect(journey.screen[1] == " 台账 › 历史")
    #expect(journey.cursorRow?.contains("2023-12-30 05:00 zhao") == true)
    #expect(journey.cursorRow?.hasSuffix("归档") == true)
    #expect(journey.cursorRow?.contains("包头轻工") == true)
    await journey.press("Down")
    journey.expect(contains: "单位 金昌铜业集团 → 兰州石化；电话 1")
    #expect(!journey.shows("13812345678"))
    await journey.press("Enter")
    journey.expect(contains: "138****5678 → 139****1111")
    await journey.press("Esc", "Down", "Enter")
    #expect(journey.screen[1] == " 台账 › 历史 › 改动 #3")
    journey.expect(contains: "只知道省份")
    journey.expect(contains: "名称     金昌铜业 → 金昌铜业集团")
    await journey.press("Enter")
    #expect(journey.screen[1] == " 台账 › 历史 › 改动 #3 › 金昌铜业集团")
    await journey.press("Esc", "Esc", "^End", "F4")
    #expect(journey.screen[1] == " 台账 › 历史 › 测试联盟")
    journey.expect(contains: "测试联盟")
  }

  @Test func aFillingIsOneLineAKindAndOpensItsRecords() async throws {
    var journey = try await Journey(store: try await office())
    await journey.press("^R", "^End", "Up")
    #expect(journey.cursorRow?.contains("#1 … #7") == true)
    #expect(journey.cursorRow?.contains("新增 7 条") == true)
    await journey.press("F4")
    journey.expect(contains: "7 条")
    journey.expect(contains: "[归档] 包头轻工")
  }

  @Test func itIsFilteredByUserKindAndDay() async throws {
    var journey = try await Journey(store: try await office())
    func lines() -> Int { journey.screen.count { $0.contains("2023-12-3") && $0.contains(":00") } }
    await journey.press("^R")
    #expect(lines() == 6)
    await journey.press("Right", "&")
    await journey.type("wang")
    await journey.press("Enter")
    journey.expect(contains: "用户 wang")
    #expect(lines() == 2)
    await journey.press("Right", "Right", "&")
    await journey.type("dw")
    await journey.press("Down", "Up", "Enter")
    journey.expect(contains: "用户 wang  种类 单位")
    #expect(lines() == 1)
    await journey.press("\\")
    journey.expect(contains: "全部修改")
    #expect(lines() == 6)
    await journey.press("Home", "&")
    journey.expect(contains: "2023-12-30")
    await journey.press("Enter")
    journey.expect(contains: "日期 2023-12-30")
    #expect(lines() == 6)
    await journey.press("&", "^U")
    await journey.type("2023-12-30..")
    await journey.press("Enter")
    journey.expect(contains: "日期 2023-12-30 起")
    #expect(lines() == 6)
    await journey.press("&", "^U")
    await journey.type("..2023-12-30")
    await journey.press("Enter")
    journey.expect(contains: "日期 至 2023-12-30")
    #expect(lines() == 6)
    await journey.press("&", "^U")
    await journey.type("2023-12-31..")
    await journey.press("Enter")
    #expect(lines() == 0)
    journey.expect(contains: "没有找到")
    await journey.press("&", "^U")
    await journey.type("某天")
    await journey.press("Enter")
    journey.expect(contains: "不是日期")
    await journey.press("^U", "Enter")
    #expect(lines() == 6)
    await journey.press("End", "&")
    journey.expect(contains: "可按时间、用户、种类列筛选")
  }

  @Test func itsColumnsAreChosenAndItsMarkedLinesCopied() async throws {
    var journey = try await Journey(store: try await office())
    await journey.press("^R", "=")
    await journey.type("理由")
    await journey.press("Enter", "Esc", "End")
    journey.expect(contains: "只知道省份")
    await journey.press("Home", "Right", "-")
    #expect(!journey.shows("用户"))
    await journey.press("Space", "Down", "Down", "Space", "^End", "Y")
    journey.expect(contains: "●2")
    let copied = journey.asked.compactMap { if case .copy(let text) = $0 { text } else { nil } }
    let lines = try #require(copied.first).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("时间\t命令\t种类\t记录"))
    #expect(lines[1].contains("包头轻工") && lines[2].hasSuffix("只知道省份"))
  }

  @Test func itStandsInTheOrderOfTimeEitherWay() async throws {
    let store = try await SmallStore.make()
    for number in 1...450 {
      _ = try await store.apply(
        ChangeSet(
          [
            .update(
              entity: "unit", id: 1, revision: number, fields: ["shortName": .text("第\(number)次")])
          ], user: "li", command: "edit"))
    }
    var journey = try await Journey(size: Size(width: 100, height: 24), store: store)
    await journey.press("^R", "[")
    #expect(journey.cursorRow?.contains("联盟") == true)
    await journey.press("Down", "Down")
    #expect(journey.cursorRow?.hasSuffix("→ 第1次") == true)
    // Pages go on by key, to the newest and back.
    for _ in 0..<40 { await journey.press("PgDn") }
    #expect(journey.cursorRow?.hasSuffix("→ 第450次") == true)
    for _ in 0..<40 { await journey.press("PgUp") }
    #expect(journey.cursorRow?.contains("联盟") == true)
    await journey.press("^End")
    #expect(journey.cursorRow?.hasSuffix("→ 第450次") == true)
    try await journey.change(
      .update(entity: "unit", id: 2, revision: 1, fields: ["shortName": .text("新")]))
    await journey.press("Down")
    #expect(journey.cursorRow?.hasSuffix("→ 新") == true)
    await journey.press("[")
    #expect(journey.cursorRow?.hasSuffix("→ 新") == true)
    await journey.press("Down")
    #expect(journey.cursorRow?.hasSuffix("→ 第450次") == true)
  }

  /// What a line says, however wide its columns are.
  private func words(_ row: String?) -> [Substring]? { row?.split(separator: " ") }

  @Test func itIsSortedByWhatItsLinesSay() async throws {
    var journey = try await Journey(store: try await office())
    func users() -> [String] {
      journey.screen.filter { $0.contains("2023-12-30 0") }
        .compactMap { $0.split(separator: " ").first { "lwzt".contains($0.first ?? " ") } }
        .map(String.init)
    }
    await journey.press("^R", "Right", "[")
    journey.expect(contains: "6 条")
    #expect(users() == ["li", "test", "test", "wang", "wang", "zhao"])
    // Of one person's changes the newest comes first.
    await journey.press("Down", "Down", "Down")
    #expect(journey.cursorRow?.contains("2023-12-30 04:00 wang") == true)
    await journey.press("[")
    #expect(users() == ["zhao", "wang", "wang", "test", "test", "li"])
    // What is done meanwhile takes its place, and the cursor stays on its line.
    await journey.press("Down")
    let row = journey.cursorRow
    try await journey.change(
      .update(entity: "unit", id: 2, revision: 1, fields: ["shortName": .text("新")]))
    journey.expect(contains: "7 条")
    #expect(words(journey.cursorRow) == words(row))
    await journey.press("End", "Left", "[", "F7")
    await journey.type("jc")
    await journey.press("Enter")
    journey.expect(contains: "3 条")
    await journey.press("\\", "[", "[")
    #expect(journey.cursorRow?.contains("新") == true)
  }

  @Test func tooMuchOfItIsNarrowedBeforeItIsSorted() async throws {
    let store = try await SmallStore.make()
    let looks = (0...Query.sortingLimit).map { _ in
      Change.reveal(entity: "unit", id: 3, fields: ["name"])
    }
    _ = try await store.apply(ChangeSet(looks, user: "li", command: "unmask"))
    var journey = try await Journey(store: store)
    await journey.press("^R", "Right", "[")
    journey.expect(contains: "超过 20,000 条修改")
    #expect(!journey.shows("▲"))
    #expect(journey.cursorRow?.contains("li") == true)
  }

  @Test func itsLinesAreCountedByDayUserAndKind() async throws {
    var journey = try await Journey(store: try await office())
    await journey.press("^R", "!")
    #expect(journey.screen[1] == " 总览 › 历史 › 日")
    #expect(journey.screen.contains { $0.contains("2023-12-30") && $0.contains("100.00 %") })
    await journey.press("!")
    await journey.type("用户")
    await journey.press("Enter")
    #expect(journey.screen.contains { $0.contains("wang") && $0.contains("33.33 %") })
    #expect(journey.screen.contains { $0.contains("合计") && $0.contains(" 6 ") })
    await journey.press("/")
    await journey.type("zhao")
    await journey.press("Enter", "Enter")
    journey.expect(contains: "用户 zhao")
    #expect(journey.cursorRow?.contains("2023-12-30 05:00 zhao") == true)
    // What is narrowed already is counted as it stands, by kind from its column.
    await journey.press("Esc", "Esc", "F7")
    await journey.type("jc")
    await journey.press("Enter", "Right", "Right", "Right", "!")
    #expect(journey.screen[1] == " 总览 › 历史 › 种类")
    #expect(journey.screen.contains { $0.contains("合计") && $0.contains(" 2 ") })
    journey.expect(contains: "全部修改  查找“jc”")
    await journey.press("/")
    await journey.type("dw")
    await journey.press("Enter", "Enter")
    journey.expect(contains: "种类 单位  查找“jc”")
    await journey.press("Esc", "Esc", "End", "!")
    journey.expect(contains: "可按时间、用户、种类列分组")
  }

  @Test func aRecordsHistoryIsCountedByDayAndUser() async throws {
    var journey = try await Journey(store: try await office())
    await journey.press("8")
    await journey.type("单位")
    await journey.press("Enter", "Tab", "^Home", "Enter", "^R", "Right", "!")
    #expect(journey.screen[1].hasSuffix(" › 历史 › 用户"))
    #expect(journey.shows("wang") || journey.shows("test"))
    await journey.press("!")
    #expect(!journey.shows("种类"))
  }

  @Test func itIsFoundInAsOneTypes() async throws {
    var journey = try await Journey(store: try await office())
    func lines() -> Int { journey.screen.count { $0.contains("2023-12-3") && $0.contains(":00") } }
    await journey.press("^R", "F7")
    await journey.type("jc")
    journey.expect(contains: "查找 jc")
    #expect(lines() == 2)
    journey.expect(contains: "金昌铜业 → 金昌铜业集团")
    await journey.press("^U")
    #expect(lines() == 6)
    await journey.type("bt")
    #expect(lines() == 1)
    #expect(journey.screen.contains { $0.contains("包头轻工") && $0.contains("归档") })
    await journey.press("Enter", "Enter")
    #expect(journey.screen[1].hasPrefix(" 总览 › 历史 › 改动 #"))
    await journey.press("Esc")
    journey.expect(contains: "查找“bt”")
    await journey.press("\\")
    #expect(lines() == 6)
    // What was typed is found with its reason; what is masked is not.
    await journey.type("只")
    #expect(lines() == 1)
    await journey.send(.input(.paste("知道省份")))
    journey.expect(contains: "查找 只知道省份")
    await journey.press("Esc")
    #expect(lines() == 6)
    await journey.press("/")
    await journey.type("13900001111")
    #expect(lines() == 0)
    journey.expect(contains: "没有找到")
    await journey.press("Down", "\\", "Right", "&")
    await journey.type("wang")
    await journey.press("Enter", "/")
    await journey.type("dianhua")
    await journey.press("Enter")
    journey.expect(contains: "用户 wang  查找“dianhua”")
    #expect(lines() == 1)
  }

  @Test func whatLiesFarBackIsFoundPieceByPiece() async throws {
    let store = try await SmallStore.make()
    _ = try await store.apply(
      ChangeSet(
        [.update(entity: "unit", id: 2, revision: 1, fields: ["shortName": .text("远")])],
        user: "li", command: "edit"))
    let looks = (0..<HistorySearch.reach * 5 / 2).map { _ in
      Change.reveal(entity: "unit", id: 3, fields: ["name"])
    }
    _ = try await store.apply(ChangeSet(looks, user: "li", command: "unmask"))
    var journey = try await Journey(size: Size(width: 100, height: 24), store: store)
    await journey.press("^R", "/")
    await journey.type("远")
    #expect(journey.asked.count { if case .findInHistory = $0 { true } else { false } } == 1 + 3)
    #expect(journey.cursorRow?.hasSuffix("→ 远") == true)
    // What is done meanwhile is looked at, and nothing else again.
    try await journey.change(
      .update(entity: "unit", id: 1, revision: 1, fields: ["shortName": .text("更远")]))
    #expect(journey.screen.count { $0.contains("→") && $0.contains("远") } == 2)
    #expect(journey.asked.count { if case .findInHistory = $0 { true } else { false } } == 1 + 4)
    await journey.press("Enter", "^End", "^Home")
    #expect(journey.cursorRow?.hasSuffix("→ 更远") == true)
  }

  @Test(arguments: [
    ("2023-12-31", "2023-12-31"), ("2023-02", "2023-02-01..2023-02-28"),
    ("2022", "2022-01-01..2022-12-31"), ("今天", "2023-12-31"),
    ("2023-05..2023-06", "2023-05-01..2023-06-30"), ("..2023-06", "..2023-06-30"),
    ("2023-06..", "2023-06-01.."), ("x..2023", ""), ("2023..x", ""), ("..x", ""),
    ("2023-06..2023-05", ""), ("..", ""), ("x", ""),
  ])
  func daysAreReadAsPeopleTypeThem(_ text: String, _ read: String) {
    let days = HistoryFilter.days(text, today: Journey.today)
    #expect(days.map(HistoryFilter.text) ?? "" == read)
  }

  @Test func itGoesOnToItsBeginningAndBack() async throws {
    let store = try await SmallStore.make()
    for number in 1...450 {
      _ = try await store.apply(
        ChangeSet(
          [
            .update(
              entity: "unit", id: 1, revision: number, fields: ["shortName": .text("第\(number)次")])
          ], user: "li", command: "edit"))
    }
    var journey = try await Journey(size: Size(width: 100, height: 24), store: store)
    await journey.press("^R")
    #expect(journey.cursorRow?.hasSuffix("→ 第450次") == true)
    for _ in 0..<40 { await journey.press("PgDn") }
    #expect(journey.cursorRow?.contains("联盟") == true)
    for _ in 0..<40 { await journey.press("PgUp") }
    #expect(journey.cursorRow?.hasSuffix("→ 第450次") == true)
    await journey.press("^End")
    #expect(journey.cursorRow?.contains("联盟") == true)
    await journey.press("Up", "Up", "Up")
    #expect(journey.cursorRow?.hasSuffix("→ 第2次") == true)
    try await journey.change(
      .update(entity: "unit", id: 2, revision: 1, fields: ["shortName": .text("新")]))
    #expect(journey.cursorRow?.hasSuffix("→ 第2次") == true)
    await journey.press("^Home")
    #expect(journey.cursorRow?.hasSuffix("→ 新") == true)
  }

  @Test func whatOthersDoAppearsAboveTheCursor() async throws {
    var journey = try await Journey(store: try await office())
    await journey.press("^R", "Down")
    let row = journey.cursorRow
    try await journey.change(
      .update(entity: "unit", id: 2, revision: 1, fields: ["shortName": .text("新来的")]))
    journey.expect(contains: "新来的")
    #expect(words(journey.cursorRow) == words(row))
  }

  @Test func onesOwnLatestChangeIsTakenBackFromHere() async throws {
    let store = try await office()
    _ = try await store.apply(
      ChangeSet([.archive(entity: "unit", id: 5, revision: 1)], user: "li", command: "archive"))
    var journey = try await Journey(store: store)
    await journey.press("^R", "^Z")
    journey.expect(contains: "已撤销：归档 单位 #5")
    let words = journey.screen.first { $0.contains("撤销  ") }?.split(separator: " ")
    #expect(words?.suffix(5) == ["li", "撤销", "单位", "第2中学", "还原"])
    await journey.press("^Z")
    journey.expect(contains: "wang 后来又改过")
  }

  @Test(arguments: Journey.entrySizes, Language.allCases)
  func screensStayAsTheyAre(_ size: Size, _ language: Language) async throws {
    var journey = try await Journey(size: size, language: language, store: try await office())
    await journey.press("8", "^R")
    try journey.expectGolden("history")
    await journey.press("Down", "Down", "Enter")
    try journey.expectGolden("history-entry")
    await journey.press("Esc", "Right", "&")
    await journey.type("wang")
    await journey.press("Enter")
    try journey.expectGolden("history-filtered")
  }
}
