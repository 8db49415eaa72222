import Canvas
import Catalog
import Records
import Storage
import Testing

@testable import Dashboard

/// Records entered and changed by keys alone, from the tables into the store.
struct FormTests {
  @Test func anAwardIsEnteredByKeysAlone() async throws {
    var journey = try await Journey.at("award")
    await journey.press("F6")
    journey.expect(contains: "新增 获奖")
    await journey.type("智能焊接")
    await journey.press("Enter", "Enter")
    await journey.type("2023")
    await journey.type("gjj")
    journey.expect(contains: "级别")
    await journey.press("Esc")
    await journey.type("国家")
    await journey.press("Enter")
    await journey.type("z")
    await journey.press("Enter")
    await journey.type("70")
    journey.expect(contains: "一等奖")
    await journey.type("jclg")
    journey.expect(contains: "金昌理工学校")
    await journey.press("Enter", "F10")
    journey.expect(contains: "✓ 新增 获奖 #1")
    let values = try await journey.values("award", 1)
    #expect(values["workTitle"] == .text("智能焊接"))
    #expect(values["year"] == .integer(2023))
    #expect(values["level"] == .integer(Level.nation.rawValue))
    #expect(values["unit"] == .integer(1))
    #expect(values["highest"] == .integer(1))
  }

  @Test func nothingTrapsAndEveryFaultIsShownAtOnce() async throws {
    var journey = try await Journey.at("award")
    await journey.press("F6", "Down", "Down")
    await journey.type("去年")
    await journey.press("Down", "Down", "Down")
    journey.expect(contains: "应为整数")
    #expect(!journey.shows("✗ 必填"))
    await journey.press("F10")
    journey.expect(contains: "有 5 处需要更正")
    journey.expect(contains: "必填")
    #expect(!journey.asked.contains { if case .apply = $0 { true } else { false } })
    await journey.press("Up", "Up")
    journey.expect(contains: "应为整数")
  }

  /// Looking through a form with the arrow or Tab adds nothing: only Enter goes on from its last field.
  @Test(arguments: ["Down", "Tab"])
  func behindTheLastFieldComesTheFirst(key: String) async throws {
    var journey = try await Journey.at("risk")
    await journey.press("F6")
    await journey.type("资金断供")
    let fields = Risk.schema.shape.fields.count(where: { !$0.isComputed && $0.name != "sample" })
    for _ in 0..<fields { await journey.press(key) }
    #expect(journey.screen.contains { $0.contains("▶") && $0.contains("资金断供") })
    #expect(!journey.asked.contains { if case .apply = $0 { true } else { false } })
  }

  @Test func whatTheStoreRefusesStandsBesideItsField() async throws {
    var journey = try await Journey.at("award")
    await journey.press("F6", "^End")
    for _ in 0..<20 { await journey.press("Up") }
    await journey.press("Down", "Down", "Down", "Down", "Down")
    await journey.type("1")
    await journey.press("Enter")
    await journey.type("jclg")
    await journey.press("Enter", "F10")
    journey.expect(contains: "3 处需要更正")
    journey.expect(contains: "✗ 必填")
  }

  @Test func typedFormsAreForgiving() async throws {
    var journey = try await Journey.at("booking")
    await journey.press("F6", "Down", "Down")
    for (text, isFull, shown) in [
      ("20250701", true, "2025-07-01"), ("+7", false, "2025-07-08"), ("135", false, "一三五"),
      ("８", false, "08:00"), ("1730", true, "17:30"), ("1,200", false, "1200"),
    ] {
      await journey.type(text)
      if !isFull { await journey.press("Enter") }
      journey.expect(contains: shown)
    }
  }

  @Test func editingChangesOnlyWhatWasTouched() async throws {
    var journey = try await Journey.at("unit")
    await journey.press("F2", "^E")
    await journey.type("金昌理工中专")
    await journey.press("Enter")
    journey.expect(contains: "● 名称")
    await journey.press("F10")
    journey.expect(contains: "修改 单位 #1")
    journey.expect(contains: "金昌理工中专")
    let history = try await journey.store.history(HistoryQuery(entity: "unit", id: 1))
    #expect(history.first?.after.keys.sorted() == ["name"])
    #expect(history.first?.user == "li")
    await journey.press("^Z")
    journey.expect(contains: "已撤销：修改 单位 #1")
    journey.expect(contains: "金昌理工学校")
  }

  @Test func escapeRestoresTheFieldAndThenLeaves() async throws {
    var journey = try await Journey.at("unit")
    await journey.press("F2")
    await journey.type("改")
    journey.expect(contains: "金昌理工学校改")
    await journey.press("Esc")
    journey.expect(contains: "编辑 单位")
    #expect(!journey.shows("金昌理工学校改"))
    await journey.press("Esc")
    #expect(!journey.shows("编辑 单位"))
  }

  @Test func theNextRecordKeepsWhatStaysAndTakesFieldsFromTheLast() async throws {
    var journey = try await Journey.at("person")
    await journey.press("F6")
    await journey.type("王芳")
    await journey.press("Enter")
    await journey.type("jclg")
    await journey.press("Enter")
    await journey.type("1")
    await journey.press("Enter")
    await journey.type("讲师")
    await journey.press("F6")
    journey.expect(contains: "本次已录 1")
    await journey.type("李强")
    await journey.press("Enter", "Enter", "Enter", "^D", "F10")
    let values = try await journey.values("person", 2)
    #expect(values["name"] == .text("李强"))
    #expect(values["unit"] == .integer(1))
    #expect(values["jobTitle"] == .text("讲师"))
  }

  @Test func fieldExitClearsTheRest() async throws {
    var journey = try await Journey.at("unit")
    await journey.press("F2", "Home", "Right", "Right", "^K")
    await journey.press("F10")
    #expect(try await journey.values("unit", 1)["name"] == .text("金昌"))
  }

  @Test func aMissingRecordIsAddedFromTheListAndTaken() async throws {
    var journey = try await Journey.at("person")
    await journey.press("F6")
    await journey.type("王芳")
    await journey.press("Enter")
    await journey.type("永昌职教中心")
    journey.expect(contains: "没有找到")
    await journey.press("F6")
    journey.expect(contains: "新增 单位")
    await journey.press("F4")
    await journey.type("zzxx")
    await journey.press("Enter", "F10")
    journey.expect(contains: "新增 人员")
    journey.expect(contains: "永昌职教中心")
  }

  @Test func notesHaveSeveralLines() async throws {
    var journey = try await Journey.at("unit")
    await journey.press("F2", "^End", "F4")
    await journey.type("第一行")
    await journey.press("Enter")
    await journey.type("第二行")
    await journey.press("F10")
    journey.expect(contains: "第一行⏎第二行")
    await journey.press("F10")
    #expect(try await journey.values("unit", 1)["remark"] == .text("第一行\n第二行"))
  }

  @Test func aDayIsChosenInTheCalendar() async throws {
    var journey = try await Journey.at("unit")
    await journey.press("F2")
    for _ in 0..<7 { await journey.press("Down") }
    await journey.press("F4", "Left", "PgUp", "Enter", "F10")
    #expect(try await journey.values("unit", 1)["foundedOn"] == .text("2023-11-30"))
  }

  @Test func identityNumbersAreRefusedWithTheReason() async throws {
    var journey = try await Journey.at("person")
    await journey.press("F6")
    await journey.type("王芳 11010519491231002X")
    await journey.press("Enter")
    journey.expect(contains: "不得保存完整身份证号")
    await journey.press("F10")
    #expect(!journey.asked.contains { if case .apply = $0 { true } else { false } })
  }

  @Test func personalDataAreMaskedUntilEdited() async throws {
    var journey = try await Journey.at("person")
    await journey.press("F6")
    for _ in 0..<7 { await journey.press("Down") }
    await journey.type("13912345678")
    journey.expect(contains: "13912345678")
    await journey.press("Up")
    journey.expect(contains: "139****5678")
    #expect(!journey.shows("13912345678"))
  }

  @Test func warningsAreAcceptedWithAReason() async throws {
    var journey = try await Journey.at("unit")
    await journey.press("F2", "Down", "Down", "Down")
    await journey.type("62")
    await journey.press("Enter", "F10")
    journey.expect(contains: "说明理由")
    await journey.type("只知道省份")
    await journey.press("Enter")
    let history = try await journey.store.history(HistoryQuery(entity: "unit", id: 1))
    #expect(history.first?.reason == "只知道省份")
    #expect(history.first?.after["region"] == .text("62"))
  }

  @Test func archivingAsksAndEnterLeavesThings() async throws {
    var journey = try await Journey.at("unit")
    await journey.press("F8")
    journey.expect(contains: "归档？")
    await journey.press("Enter")
    #expect(try await journey.store.row("unit", id: 1)?.record.isArchived == false)
    await journey.press("F8", "F10")
    journey.expect(contains: "归档 单位 #1 金昌理工学校")
    #expect(!journey.screen.dropLast().contains { $0.contains("金昌理工学校") })
    await journey.press("^Z")
    journey.expect(contains: "金昌理工学校")
  }

  @Test func readOnlyStoresSayWhyNothingCanBeChanged() async throws {
    var journey = try await Journey.at("unit", isReadOnly: true)
    for key in ["F2", "F6", "F8", "^Z"] {
      await journey.press(key)
      journey.expect(contains: "数据库只读，不能修改")
    }
  }

  @Test func twoPeoplesChangesAreHeldAgainstEachOther() async throws {
    var journey = try await Journey.at("unit")
    await journey.press("F2", "^E")
    await journey.type("我的名称")
    await journey.press("Enter", "Enter")
    await journey.type("我的简称")
    _ = try await journey.store.apply(
      ChangeSet(
        [
          .update(
            entity: "unit", id: 1, revision: 1,
            fields: ["name": .text("他的名称"), "address": .text("他的地址")])
        ], user: "wang", command: "test"))
    await journey.press("F10")
    journey.expect(contains: "wang 也改了这条记录")
    for text in ["金昌理工学校", "我的名称", "他的名称", "我的简称", "他的地址"] {
      journey.expect(contains: text)
    }
    await journey.press("Right", "F10")
    let values = try await journey.values("unit", 1)
    #expect(values["name"] == .text("他的名称"))
    #expect(values["shortName"] == .text("我的简称"))
    #expect(values["address"] == .text("他的地址"))
  }

  /// What both changed is proposed as one wrote it oneself; who wrote last is told of what others changed.
  @Test func onesOwnIsProposedWhereBothChangedAField() async throws {
    var journey = try await Journey.at("unit")
    func change(_ revision: Int, _ user: String, _ fields: [String: Value]) async throws {
      _ = try await journey.store.apply(
        ChangeSet(
          [.update(entity: "unit", id: 1, revision: revision, fields: fields)], user: user,
          command: "test"))
    }
    try await change(1, "zhao", ["shortName": .text("旧简称")])
    await journey.send(.changed(version: try await journey.store.version()))
    await journey.press("F2")
    await journey.fill(["name": "我的名称", "shortName": "我的简称"])
    try await change(2, "wang", ["name": .text("他的名称")])
    await journey.press("F10")
    journey.expect(contains: "wang 2")
    await journey.press("Down")
    journey.expect(contains: "旧简称")
    #expect(!journey.shows("zhao"), "nobody else changed that one meanwhile")
    await journey.press("F10")
    let values = try await journey.values("unit", 1)
    #expect(values["name"] == .text("我的名称"))
    #expect(values["shortName"] == .text("我的简称"))
  }

  @Test func whatTwoPeopleChangedAlikeIsNoQuestion() async throws {
    var journey = try await Journey.at("unit")
    await journey.press("F2", "^E")
    await journey.type("新的名称")
    _ = try await journey.store.apply(
      ChangeSet(
        [.update(entity: "unit", id: 1, revision: 1, fields: ["name": .text("新的名称")])],
        user: "wang", command: "test"))
    await journey.press("F10")
    journey.expect(contains: "wang 刚作了同样的修改，不必再保存")
    let history = try await journey.store.history(HistoryQuery(entity: "unit", id: 1))
    #expect(history.count == 2)
  }

  @Test(
    arguments: [(40, 12), (80, 24), (120, 40), (200, 50), (20, 6)].map {
      Size(width: $0, height: $1)
    }, Language.allCases)
  func inputsStayAboveTheLastTwoLines(_ size: Size, _ language: Language) async throws {
    for entity in ["cohort", "award", "person"] {
      var journey = try await Journey.at(entity, size: size, language: language)
      await journey.press("F6")
      for _ in 0..<45 {
        let surface = journey.app.draw()
        if let cursor = surface.cursor, size.height >= 12 { #expect(cursor.y < size.height - 2) }
        await journey.press("Down")
        if journey.asked.contains(where: { if case .apply = $0 { true } else { false } }) { break }
      }
    }
  }

  @Test func aListBeginsOnWhatTheFieldHolds() async throws {
    var journey = try await Journey.at("unit")
    await journey.press("F2", "Down", "F4")
    journey.expect(contains: "▶ 中职学校")
    await journey.press("Enter", "Esc")
    #expect(!journey.asked.contains { if case .keepDraft = $0 { true } else { false } })
  }

  @Test func theCursorStaysOnItsRecordWhateverWasSaved() async throws {
    var journey = try await Journey.at("unit")
    await journey.press("End", "Home", "Down", "Down")
    journey.expect(contains: "▶ 金川集团")
    await journey.press("F2", "^E")
    await journey.type("阿拉善集团")
    await journey.press("F10")
    journey.expect(contains: "▶ 阿拉善集团")
    _ = try await journey.store.apply(
      ChangeSet(
        [.update(entity: "unit", id: 1, revision: 1, fields: ["name": .text("他的")])],
        user: "wang", command: "test"))
    await journey.send(.changed(version: 99))
    journey.expect(contains: "▶ 阿拉善集团")
    journey.expect(contains: "他的")
  }

  @Test func aRecordIsArchivedFromItsCardAndBroughtBack() async throws {
    var journey = try await Journey.at("unit")
    await journey.press("Enter", "F8", "F10")
    journey.expect(contains: "（已归档）")
    await journey.press("F8", "F10")
    #expect(!journey.shows("（已归档）"))
    #expect(try await journey.store.row("unit", id: 1)?.record.isArchived == false)
  }

  @Test func newRecordsAreFilledWithWhatTheFilterSays() async throws {
    var journey = try await Journey.at("unit")
    await journey.press("Enter", "Esc")
    let person = Scope("person", filter: .equals("unit", .integer(2)))
    await journey.open(person)
    await journey.press("F6")
    journey.expect(contains: "甘肃有色冶金职业技术学院")
    await journey.type("王芳")
    await journey.press("Enter", "Enter")
    await journey.type("1")
    await journey.press("Enter", "F10")
    #expect(try await journey.values("person", 1)["unit"] == .integer(2))
  }

  @Test func theLanguageMayChangeInTheMiddle() async throws {
    var journey = try await Journey.at("unit", language: .en)
    await journey.press("F2", "Down")
    journey.expect(contains: "Secondary vocational school")
    await journey.press("^T")
    journey.expect(contains: "中职学校")
    await journey.press("Esc")
    #expect(!journey.shows("草稿"))
    #expect(!journey.asked.contains { if case .keepDraft = $0 { true } else { false } })
  }

  @Test(arguments: Journey.entrySizes, Language.allCases)
  func formsStayAsTheyAre(_ size: Size, _ language: Language) async throws {
    for entity in ["award", "base"] {
      var journey = try await Journey.at(entity, size: size, language: language)
      await journey.press("F6", "Down", "Down")
      if entity == "award" {
        await journey.type("MMXX")
      } else {
        await journey.press("Down", "Down")
      }
      await journey.press("F10")
      try journey.expectGolden("form-\(entity)")
    }
  }
}
