import Canvas
import Catalog
import Foundation
import Records
import Storage
import StorageSQLite
import Testing

@testable import Dashboard

/// What a draft has to hold beside the fields, what it may not, and when it is done with.
struct DraftEdgeTests {
  @Test(arguments: Language.allCases)
  func aDraftThatCannotBeWrittenIsNotSaidToBeKept(_ language: Language) async throws {
    let store = try await SmallStore.make()
    var journey = try await Journey(
      size: Size(width: 80, height: 24), language: language, store: store)
    let isChinese = language == .zh
    await journey.open(tableOf: "person")
    await journey.press("F6")
    await journey.type("王")
    let id = try #require(journey.drafts().first?.id)
    let trouble = DraftTrouble(
      folder: "~/.local/state/chanjiao/drafts", reason: Term("磁盘已满", "disk full"))
    await journey.send(.draftKept(id: id, trouble))
    journey.expect(
      contains: isChinese
        ? "草稿无法保存（磁盘已满）：~/.local/state" : "Drafts cannot be kept (disk full): ~/.local")
    await journey.press("Enter", "Esc")
    journey.expect(contains: isChinese ? "草稿只保留到退出" : "Kept until you quit only")
    await journey.press("^Q")
    journey.expect(contains: isChinese ? "退出并丢弃草稿？" : "Quit and lose drafts?")
    await journey.press("Enter")
    #expect(journey.app.isRunning)
    await journey.press("^D", "^Q", "F10")
    #expect(!journey.app.isRunning && journey.asked.contains(.quit))
  }

  @Test func aDraftThatIsWrittenAfterAllIsNotAskedAbout() async throws {
    let store = try await SmallStore.make()
    var journey = try await Journey(store: store)
    await journey.open(tableOf: "person")
    await journey.press("F6")
    await journey.type("王")
    let id = try #require(journey.drafts().first?.id)
    let trouble = DraftTrouble(folder: "/state", reason: Term("磁盘已满", "disk full"))
    await journey.send(.draftKept(id: id, trouble))
    await journey.send(.draftKept(id: id, nil))
    await journey.press("^Q")
    #expect(!journey.app.isRunning)
  }

  // MARK: In popups

  @Test func whatIsTypedInAListIsKept() async throws {
    var first = try await Journey.at("award")
    await first.press("F6")
    try await first.go(to: "unit")
    await first.type("金昌理")
    let draft = try #require(first.drafts().first)
    #expect(draft.fields.map(\.text).contains("金昌理"))
    var second = try await Journey.at("award")
    await second.send(.drafts([draft]))
    await second.press("^D")
    #expect(second.fields["unit"]?.text == "金昌理")
    await first.press("Esc")
    #expect(!first.drafts().contains { $0.fields.map(\.text).contains("金昌理") })
  }

  @Test func theReasonBeingGivenIsKept() async throws {
    let checked = try CheckedStore()
    try await checked.addUnit("甲中专", .secondaryVocational)
    var first = try await Journey.at(checked, "cohort")
    await first.press("F6")
    await first.fill([
      "school": "甲", "level": "中职", "year": "2023", "snapshot": "年终", "graduates": "100",
      "o10": "60", "o70": "30",
    ])
    await first.press("F10")
    await first.type("已核实")
    let draft = try #require(first.drafts().first)
    let file = try JSONEncoder().encode(draft)
    var second = try await Journey.at(checked, "cohort")
    await second.send(.drafts([try JSONDecoder().decode(Draft.self, from: file)]))
    await second.press("^D", "F10")
    second.expect(contains: "已核实")
    await second.press("Enter")
    #expect(try await second.reason("cohort", 1) == "已核实")
  }

  // MARK: Identity numbers

  @Test func norAreThoseOfOneInAReason() async throws {
    let checked = try CheckedStore()
    try await checked.addUnit("甲中专", .secondaryVocational)
    var journey = try await Journey.at(checked, "cohort")
    await journey.press("F6")
    await journey.fill([
      "school": "甲", "level": "中职", "year": "2023", "snapshot": "年终", "graduates": "100",
      "o10": "60", "o70": "30",
    ])
    await journey.press("F10")
    await journey.type("本人 1101051949123100")
    let draft = try #require(journey.drafts().first)
    #expect(draft.reason == "本人 ")
    var second = try await Journey.at(checked, "cohort")
    await second.send(
      .drafts([try JSONDecoder().decode(Draft.self, from: try JSONEncoder().encode(draft))]))
    await second.press("^D", "F10")
    second.expect(contains: "请补全理由")
    #expect(second.drafts().allSatisfy { $0.reasonLacksDigits == true })
    await second.type("已核实")
    await second.press("Enter")
    #expect(try await second.reason("cohort", 1) == "已核实")
  }

  @Test func noDigitsOfAnIdentityNumberAreKept() async throws {
    var journey = try await Journey.at("person")
    await journey.press("F6")
    try await journey.go(to: "remark")
    await journey.type("身份证 1101051949123100")
    let texts = journey.drafts().flatMap { $0.fields.map(\.text) }
    #expect(texts == ["身份证 "])
    for case .keepDraft(let draft) in journey.asked {
      #expect(!draft.fields.contains { $0.text.contains("110105194912310") })
    }
  }

  @Test("no stars become a value: what a draft may not keep is asked for again")
  func whatADraftLacksIsAskedFor() async throws {
    var first = try await Journey.at("person")
    await first.press("F6")
    await first.fill(["name": "王芳", "unit": "金昌理", "kind": "10"])
    try await first.go(to: "remark")
    await first.type("110105194912310")
    let draft = try #require(first.drafts().first)
    #expect(draft.fields.last?.text.isEmpty == true)
    var second = try await Journey.at("person")
    await second.send(
      .drafts([try JSONDecoder().decode(Draft.self, from: try JSONEncoder().encode(draft))]))
    await second.press("^D")
    #expect(second.fields["remark"]?.text.isEmpty == true)
    await second.press("F10")
    second.expect(contains: "草稿不存可能是身份证号的数字")
    #expect(try await second.count("person") == 0)
    try await second.go(to: "remark")
    await second.type("设备号 110105194912310")
    await second.press("F10")
    #expect(try await second.values("person", 1)["remark"] == .text("设备号 110105194912310"))
  }

  @Test(
    "what a draft left out is missing until somebody writes there, not until the field is passed")
  func whatIsMissingIsNotForgotten() async throws {
    var journey = try await Journey.at("person")
    await journey.press("F6")
    await journey.fill(["name": "王芳", "unit": "金昌理", "kind": "10"])
    try await journey.go(to: "remark")
    await journey.type("焊接11010519491231002X铸造")
    // Also after another time.
    for _ in 0..<2 {
      let draft = try #require(journey.drafts().first)
      journey = try await Journey.at("person")
      await journey.send(
        .drafts([try JSONDecoder().decode(Draft.self, from: try JSONEncoder().encode(draft))]))
      await journey.press("^D")
      try await journey.go(to: "remark")
      await journey.press("Up", "Down", "F10")
      journey.expect(contains: "草稿不存可能是身份证号的数字")
      #expect(try await journey.count("person") == 0)
      try await journey.go(to: "name")
      await journey.press("End")
      await journey.type("芳")
    }
    try await journey.go(to: "remark")
    await journey.press("End")
    await journey.type("工")
    await journey.press("F10")
    #expect(try await journey.values("person", 1)["remark"] == .text("焊接铸造工"))
  }

  @Test("no identity number is in the draft of a sheet, be it in cells for numbers")
  func sheetsKeepNone() async throws {
    var journey = try await Journey.at("supportPayment")
    await journey.press("^N")
    let number = "620302900307775"
    await journey.send(
      .input(.paste("名称\t受益人数\t单笔最高\n示例\t\(number)\t\(number)\n")))
    for _ in 0..<2 {
      let draft = try #require(journey.drafts().first)
      let file = try JSONEncoder().encode(draft)
      #expect(!String(decoding: file, as: UTF8.self).contains(number))
      journey = try await Journey.at("supportPayment")
      await journey.send(.drafts([try JSONDecoder().decode(Draft.self, from: file)]))
      await journey.press("^D", "F10")
      // The kind, the year, and what is missing.
      journey.expect(contains: "✗ 4  1 行")
      await journey.press("Home")
      await journey.type("示例二")
      await journey.press("Enter")
    }
  }

  @Test(arguments: Language.allCases)
  func aDraftOfAnUnknownKindIsLeftAsItIs(_ language: Language) async throws {
    let text = #"{"id":"d","entity":"nosuch","fields":[],"count":1,"time":""}"#
    let draft = try JSONDecoder().decode(Draft.self, from: Data(text.utf8))
    var journey = try await Journey.at(
      "unit", size: Size(width: 80, height: 24), language: language)
    await journey.send(.drafts([draft]))
    journey.expect(contains: language == .zh ? "文件原样保留" : "left as found")
    journey.expect(contains: "nosuch")
    await journey.press("^D")
    journey.expect(contains: language == .zh ? "没有草稿" : "There are no drafts")
    #expect(!journey.asked.contains(.dropDraft("d")))
  }

  @Test("of what may not be kept nothing is left to go on with, and it counts for nothing")
  func whatMayNotBeKeptIsNotCounted() async throws {
    var journey = try await Journey.at("person")
    await journey.press("F6")
    await journey.type("王芳")
    await journey.press("Enter")
    try await journey.go(to: "phone")
    await journey.type("11010519491231002")
    let draft = try #require(journey.drafts().first)
    #expect(draft.count == 1)
    #expect(draft.fields.map(\.text) == ["王芳", ""])
  }

  @Test("a draft gone on with counts what was written, not what was kept from the record before")
  func keptValuesAreNotCounted() async throws {
    var first = try await Journey.at("person")
    await first.press("F6")
    await first.fill(["name": "王芳", "unit": "金昌理", "kind": "10"])
    await first.press("F6")
    await first.type("李强")
    let draft = try #require(first.drafts().first)
    #expect(draft.count == 1)
    #expect(draft.fields.count > 1)
    var second = try await Journey.at("person")
    await second.send(
      .drafts([try JSONDecoder().decode(Draft.self, from: try JSONEncoder().encode(draft))]))
    await second.press("^D")
    #expect(second.fields["unit"]?.text == "金昌理工学校")
    try await second.go(to: "remark")
    await second.type("示例")
    #expect(second.drafts().map(\.count) == [2])
  }

  // MARK: Saved after all

  @Test func aDraftOfWhatWasSavedIsNotOfferedAgain() async throws {
    var journey = try await Journey.at("person")
    await journey.press("F6")
    await journey.type("王芳")
    await journey.press("Enter")
    await journey.type("jclg")
    await journey.press("Enter")
    await journey.type("专任")
    await journey.press("Enter")
    let draft = try #require(journey.drafts().first)
    let store = journey.store
    #expect(try await !store.holds(draft: draft.id))
    await journey.press("F10")
    journey.expect(contains: "✓ 新增 人员 #1")
    #expect(try await store.holds(draft: draft.id))
  }

  @Test func theSameSavedBySomebodyElseIsAnotherRecord() async throws {
    var journey = try await Journey.at("unit")
    await journey.press("F6")
    await journey.fill("name", "丙中专")
    let draft = try #require(journey.drafts().first)
    var unit = Unit()
    (unit.name, unit.kind) = ("丙中专", .secondaryVocational)
    _ = try await journey.store.apply(
      ChangeSet(
        [.insert(entity: Unit.entity, values: Unit.schema.values(of: unit))], user: "wang",
        command: "new"))
    #expect(try await !journey.store.holds(draft: draft.id))
  }

  @Test func theNextRecordIsNotTakenForTheOneBefore() async throws {
    var journey = try await Journey.at("person")
    await journey.press("F6")
    await journey.type("王芳")
    await journey.press("Enter")
    await journey.type("jclg")
    await journey.press("Enter")
    await journey.type("专任")
    await journey.press("Enter", "F6")
    journey.expect(contains: "✓ 新增 人员 #1")
    for name in ["李芳", "赵芳"] {
      await journey.fill("name", name)
      let draft = try #require(journey.drafts().first)
      #expect(try await !journey.store.holds(draft: draft.id))
      await journey.press("F6")
      #expect(try await journey.store.holds(draft: draft.id))
    }
    #expect(try await journey.count("person") == 3)
    // So is a form that is opened afterwards.
    await journey.press("F10", "F6")
    await journey.type("钱芳")
    let draft = try #require(journey.drafts().first)
    #expect(try await !journey.store.holds(draft: draft.id))
  }

  @Test func soAreChangesAndSheets() async throws {
    var journey = try await Journey.at("unit")
    await journey.press("F2")
    await journey.fill("address", "金川路1号")
    let change = try #require(journey.drafts().first)
    let store = journey.store
    #expect(try await !store.holds(draft: change.id))
    await journey.press("F10")
    #expect(try await store.holds(draft: change.id))
    await journey.press("^N")
    await journey.send(.input(.paste("名称\t单位类型\n丙中专\t中职学校\n丁厂\t企业\n")))
    let sheet = try #require(journey.drafts().first)
    #expect(try await !store.holds(draft: sheet.id))
    await journey.press("F10")
    #expect(try await journey.count("unit") == 5)
    #expect(try await store.holds(draft: sheet.id))
  }
}
