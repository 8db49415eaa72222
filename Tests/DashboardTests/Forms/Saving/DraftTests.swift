import Canvas
import Catalog
import Foundation
import Records
import Storage
import StorageSQLite
import Testing

@testable import Dashboard

/// What is typed and not saved is kept, offered again, and forgotten once it is saved.
struct DraftTests {
  @Test func whatIsTypedIsKeptAsItIsTyped() async throws {
    var journey = try await Journey.at("person")
    await journey.press("F6")
    #expect(journey.drafts().isEmpty)
    await journey.type("王")
    #expect(journey.drafts().map { $0.fields.map(\.text) } == [["王"]])
    await journey.type("芳")
    #expect(journey.drafts().map { $0.fields.map(\.text) } == [["王芳"]])
    await journey.press("Esc")
    #expect(journey.drafts().isEmpty)
    await journey.type("王芳")
    await journey.press("Enter")
    #expect(journey.drafts().map(\.count) == [1])
    await journey.type("jclg")
    await journey.press("Enter")
    #expect(journey.drafts().map(\.count) == [2])
  }

  @Test(arguments: Language.allCases)
  func theKeyThatOffersDraftsIsNeverCutOff(_ language: Language) async throws {
    var found: [Draft] = []
    for entity in ["award", "unit"] {
      var journey = try await Journey.at(entity)
      await journey.press("F6")
      await journey.type("金昌市产教联合体焊接技术与自动化专业群建设")
      found += journey.drafts().map { $0.kept(at: "2023-12-31 10:42") }
    }
    for drafts in [found, [found[0]]] {
      var journey = try await Journey(size: Size(width: 80, height: 24), language: language)
      await journey.send(.drafts(drafts))
      journey.expect(contains: language == .zh ? "按 ^D" : "^D ")
      journey.expect(contains: language == .zh ? "未保存的草稿" : "unsaved draft")
    }
  }

  /// Who may only read could do nothing with what is offered or told.
  @Test func aReaderIsToldOfNoDrafts() async throws {
    var writing = try await Journey.at("unit")
    await writing.press("F6")
    await writing.type("甲厂")
    let drafts = writing.drafts()
    #expect(drafts.count == 1)
    let holder = DraftHolder(count: 1, .run(process: 4711, since: "10:42"))
    for isReadOnly in [false, true] {
      for event in [Event.drafts(drafts), .draftsElsewhere(holder)] {
        var journey = try await Journey(isReadOnly: isReadOnly)
        await journey.send(event)
        #expect(journey.shows("草稿") != isReadOnly, "\(journey)")
      }
    }
  }

  @Test func aFormLeftIsGoneOnWith() async throws {
    var journey = try await Journey.at("person")
    await journey.press("F6")
    await journey.type("王芳")
    await journey.press("Enter")
    await journey.type("jclg")
    await journey.press("Enter", "Esc")
    journey.expect(contains: "草稿已保留")
    await journey.press("^D")
    journey.expect(contains: "新增 人员")
    journey.expect(contains: "王芳")
    journey.expect(contains: "金昌理工学校")
    await journey.press("Down")
    await journey.type("1")
    await journey.press("Enter", "F10")
    journey.expect(contains: "新增 人员 #1")
    #expect(journey.drafts().isEmpty)
    await journey.press("^D")
    journey.expect(contains: "没有草稿")
  }

  @Test func aNoteThatIsDoneIsWrittenAtOnce() async throws {
    var journey = try await Journey.at("person")
    await journey.press("F6")
    try await journey.go(to: "remark")
    await journey.press("F4")
    await journey.type("示例")
    let before = journey.asked.count
    await journey.press("F10")
    #expect(journey.asked[before...].contains(.writeDrafts))
  }

  @Test func draftsOfOneKindAreToldApartTheNewestFirst() async throws {
    var journey = try await Journey.at("unit")
    for name in ["甲厂", "乙厂"] {
      await journey.press("F6")
      await journey.type(name)
      await journey.press("Enter", "Esc")
    }
    await journey.press("^D")
    let lines = journey.screen
    let newer = try #require(lines.firstIndex { $0.contains("单位，1 个未保存字段“乙厂”") })
    let older = try #require(lines.firstIndex { $0.contains("单位，1 个未保存字段“甲厂”") })
    #expect(newer < older)
  }

  @Test func anotherSessionIsOfferedWhatOneLeft() async throws {
    var first = try await Journey.at("unit")
    await first.press("F2", "^E")
    await first.type("新名称")
    await first.press("Enter", "Enter")
    await first.type("简")
    var app = first.app
    let draft = try #require(first.drafts(ending: app.lastWishes()).first)
    #expect(draft.count == 2)
    var second = try await Journey(store: first.store)
    await second.send(.drafts([draft.kept(at: "10:42")]))
    second.expect(contains: "单位 #1，2 个未保存字段（10:42）")
    await second.press("^D")
    second.expect(contains: "新名称")
    await second.press("F10")
    let values = try await second.values("unit", 1)
    #expect(values["name"] == .text("新名称"))
    #expect(values["shortName"] == .text("简"))
    #expect(second.asked.contains(.dropDraft(draft.id)))
  }

  @Test func whatOthersChangedSinceADraftIsHeldAgainstIt() async throws {
    var first = try await Journey.at("unit")
    await first.press("F2", "^E")
    await first.type("我的名称")
    await first.press("Enter")
    let draft = try #require(first.drafts().first)
    let theirs = try #require(try await first.store.row("unit", id: 1)).record
    _ = try await first.store.apply(
      ChangeSet(
        [
          .update(
            entity: "unit", id: 1, revision: theirs.revision,
            fields: ["name": .text("他人的名称"), "shortName": .text("他简")])
        ], user: "wang", command: "edit"))
    var second = try await Journey(store: first.store)
    await second.send(
      .drafts([try JSONDecoder().decode(Draft.self, from: JSONEncoder().encode(draft))]))
    await second.press("^D")
    second.expect(contains: "他人刚修改了这条记录")
    second.expect(contains: "他简")
    await second.press("F10")
    second.expect(contains: "wang 也改了这条记录")
    for text in ["金昌理工学校", "我的名称", "他人的名称"] { second.expect(contains: text) }
    await second.press("F10")
    let values = try await second.values("unit", 1)
    #expect(values["name"] == .text("我的名称"))
    #expect(values["shortName"] == .text("他简"))
  }

  @Test func aDraftOfARecordThatIsGoneCanBeDropped() async throws {
    var first = try await Journey.at("unit")
    await first.press("F6")
    await first.fill(["name": "新学校", "kind": "中职"])
    await first.press("F10", "F2", "^E")
    await first.type("新名称")
    await first.press("Enter", "Esc")
    let draft = try #require(first.drafts().first)
    #expect(draft.record == 4)
    // Another file, in which there is no such record.
    var second = try await Journey.at("unit")
    await second.send(.drafts([draft]))
    await second.press("^D")
    second.expect(contains: "这条记录已不在")
    await second.press("Enter", "^D")
    second.expect(contains: "这条记录已不在")
    await second.press("F10")
    #expect(second.asked.last == .dropDraft(draft.id))
    await second.press("^D")
    second.expect(contains: "没有草稿")
  }

  @Test func thatARecordWasArchivedMeanwhileIsSaid() async throws {
    var journey = try await Journey.at("unit")
    await journey.press("F2", "^E")
    await journey.type("我的名称")
    await journey.press("Enter")
    let revision = try #require(try await journey.store.row("unit", id: 1)).record.revision
    try await journey.change(.archive(entity: "unit", id: 1, revision: revision))
    journey.expect(contains: "这条记录现已归档")
    await journey.press("F10")
    journey.expect(contains: "someone 也改了这条记录，它现已归档")
    await journey.press("F10")
    journey.expect(contains: "这条记录已归档，不列出也不计入")
    let row = try #require(try await journey.store.row("unit", id: 1))
    #expect(row.record.isArchived)
    #expect(row.record.values[0] == .text("我的名称"))
  }

  @Test func aDraftHoldsNoPersonalValueNobodyTyped() async throws {
    let checked = try CheckedStore()
    try await checked.add(Person.self) {
      ($0.name, $0.kind, $0.phone) = ("王芳", .teacher, "13812345678")
    }
    var journey = try await Journey.at(checked, "person")
    await journey.press("F2")
    await journey.fill(["name": "王方", "phone": "13900000000"])
    await journey.press("Enter")
    let draft = try #require(journey.drafts().first)
    #expect(draft.fields.contains { $0.text == "13900000000" })
    let file = String(decoding: try JSONEncoder().encode(draft), as: UTF8.self)
    #expect(file.contains("王芳") && !file.contains("13812345678"))
  }

  @Test func whatIsKeptForTheNextRecordIsInTheDraft() async throws {
    var first = try await Journey.at("person")
    await first.press("F6")
    await first.type("王芳")
    await first.press("F11", "Enter")
    await first.type("jclg")
    await first.press("Enter", "Up", "F11", "Enter")
    let draft = try #require(first.drafts().first)
    var second = try await Journey(store: first.store)
    await second.send(
      .drafts([try JSONDecoder().decode(Draft.self, from: JSONEncoder().encode(draft))]))
    await second.press("^D", "Down", "Down")
    second.expect(contains: "· 姓名")
    second.expect(contains: "= 单位")
  }

  @Test func whatIsWrittenInTheEditorIsNotLost() async throws {
    var journey = try await Journey.at("award")
    await journey.press("F6", "^End")
    await journey.press("F4")
    journey.expect(contains: "备注")
    await journey.type("第一行")
    await journey.press("Enter")
    await journey.type("第二行")
    func isKept(_ ending: [Effect] = []) -> Bool {
      journey.drafts(ending: ending).first?.fields.contains { $0.text == "第一行\n第二行" } == true
    }
    #expect(isKept())
    await journey.press("F8")
    journey.expect(contains: "放弃所填内容？")
    // While it is asked, and where the line drops then.
    #expect(isKept())
    var app = journey.app
    #expect(isKept(app.lastWishes()))
    await journey.press("Enter")
    journey.expect(contains: "第二行")
    await journey.press("F10")
    journey.expect(contains: "第一行⏎第二行")
    await journey.press("F4")
    await journey.type("，多余")
    await journey.press("F8", "F10")
    #expect(isKept())
  }

  @Test func aDraftThatWaitsForItsRecordOutlivesAHangUp() async throws {
    var first = try await Journey.at("unit")
    await first.press("F2", "^E")
    await first.type("新名称")
    let draft = try #require(first.drafts().first)
    var second = try await Journey(store: first.store)
    await second.send(.drafts([draft]))
    var app = second.app
    let asked = app.receive(.input(.key(KeyPress(.character("d"), .control))))
    #expect(asked.contains(.find(entity: "unit", id: 1)))
    #expect(!(asked + app.lastWishes()).contains(.dropDraft(draft.id)))
  }

  @Test func aFormBegunAnewLeavesTheDraftOfTheOneBefore() async throws {
    var journey = try await Journey.at("person")
    for name in ["王芳", "李强"] {
      await journey.press("F6")
      await journey.type(name)
      await journey.press("Enter", "Esc")
    }
    await journey.press("^D")
    journey.expect(contains: "继续填哪一份？")
    await journey.press("Enter")
    journey.expect(contains: "李强")
    await journey.press("Esc", "^D", "Down", "Enter")
    journey.expect(contains: "王芳")
  }

  @Test func droppingAsksAndForgets() async throws {
    var journey = try await Journey.at("unit")
    await journey.press("F2", "^E")
    await journey.type("别的")
    await journey.press("Enter", "F8")
    journey.expect(contains: "放弃所填内容？")
    await journey.press("Enter")
    journey.expect(contains: "编辑 单位")
    await journey.press("F8", "F10")
    #expect(!journey.shows("编辑 单位"))
    #expect(journey.drafts().isEmpty)
    #expect(try await journey.values("unit", 1)["name"] == .text("金昌理工学校"))
  }
}
