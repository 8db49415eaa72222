import Canvas
import Catalog
import Records
import Storage
import Testing

@testable import Dashboard

/// Keys typed while the store is busy are kept, and wait where they were not meant for what came.
struct TypeAheadTests {
  /// A form for a person with a name and a unit, and what the store is asked when it is saved.
  private struct Desk {
    var app: App
    let store: any RecordStore
    var asked: [Effect] = []

    init(isChecked: Bool = true) async throws {
      let journey = try await Journey.at("person")
      app = journey.app
      store = journey.store
      press("F6")
      type("王芳")
      press("Enter", "Enter")
      type("1")
      press("Enter")
      if isChecked { try await check() }
    }

    /// Lets the store say what it finds about the record.
    mutating func check() async throws {
      let check = try #require(checking)
      let event = try #require(await Journey.answer(check, from: store))
      asked += app.receive(event)
      app.noticed()
    }

    mutating func press(_ names: String...) {
      for name in names {
        guard let key = KeyPress(name: name) else { continue }
        asked += app.receive(.input(.key(key)))
      }
    }

    mutating func type(_ text: String) {
      for character in text {
        asked += app.receive(.input(.key(KeyPress(.character(character)))))
      }
    }

    var checking: Effect? { asked.last { if case .check = $0 { true } else { false } } }
    var saving: Effect? { asked.last { if case .apply = $0 { true } else { false } } }

    /// Lets the store answer the last save.
    mutating func answer() async throws {
      let saving = try #require(saving)
      let event = try #require(await Journey.answer(saving, from: store))
      asked += app.receive(event)
      app.noticed()
    }

    mutating func fail() throws {
      let saving = try #require(saving)
      asked += app.receive(.failed(saving, .busy))
      app.noticed()
    }

    func shows(_ text: String) -> Bool { app.draw().lines.contains { $0.contains(text) } }
  }

  @Test func theyGoIntoTheNextRecord() async throws {
    var desk = try await Desk()
    desk.press("F6")
    desk.type("李强")
    _ = desk.app.receive(.input(.paste("（兼）")))
    #expect(!desk.shows("李强"))
    try await desk.answer()
    #expect(desk.shows("李强（兼）"))
    #expect(desk.shows("本次已录 1"))
    #expect(!desk.shows("已暂存"))
  }

  @Test func whereNothingFollowsTheyAreDroppedWithAWord() async throws {
    var desk = try await Desk()
    desk.press("F10")
    desk.type("李强")
    _ = desk.app.receive(.waited)
    #expect(desk.shows("保存中… 已暂存 2 键"))
    try await desk.answer()
    #expect(desk.shows("✓ 新增 人员 #1 王芳；已丢弃暂存的 2 键"))
    #expect(!desk.shows("李强"))
  }

  @Test func whoBeginsTheNextRecordAheadWritesInIt() async throws {
    var desk = try await Desk()
    desk.press("F10")
    desk.type("李")
    desk.press("F6")
    desk.type("赵敏")
    try await desk.answer()
    #expect(desk.shows("新增 人员"))
    #expect(desk.shows("赵敏"))
    #expect(!desk.shows("李"))
  }

  @Test func afterAnErrorTheyWaitAndEnterGoesOn() async throws {
    var desk = try await Desk()
    desk.press("F6")
    desk.type("李强")
    try desk.fail()
    #expect(desk.shows("已暂存 2 键 — Enter 继续，F12 丢弃"))
    #expect(!desk.shows("李强"))
    desk.press("Enter")
    #expect(!desk.shows("已暂存"))
    #expect(desk.shows("李强"))
  }

  @Test func theyCanBeDropped() async throws {
    var desk = try await Desk()
    desk.press("F6")
    desk.type("李强")
    try desk.fail()
    desk.press("F12")
    #expect(desk.shows("已丢弃暂存的 2 键"))
    #expect(desk.shows("新增 人员"))
    #expect(desk.shows("王芳"))
    desk.press("F6")
    try await desk.answer()
    #expect(!desk.shows("李强"))
  }

  @Test func whoPutsTheFaultRightGetsThemAfterTheSave() async throws {
    var desk = try await Desk()
    desk.press("F6")
    desk.type("李强")
    try desk.fail()
    desk.press("Up", "Tab")
    #expect(desk.shows("已暂存 2 键 — 存后继续，F12 丢弃"))
    desk.press("Enter")
    #expect(!desk.shows("李强"))
    desk.press("F6")
    desk.type("来")
    try await desk.answer()
    #expect(desk.shows("李强来"))
  }

  @Test func aFaultFoundWhileTheyGoOnHoldsTheRest() async throws {
    var desk = try await Desk()
    desk.press("F6")
    // Without a name the second record cannot be saved; what follows is not for it.
    desk.press("Tab", "Tab", "Tab")
    desk.type("工")
    desk.press("F6")
    desk.type("李强")
    try await desk.answer()
    #expect(desk.shows("需要更正"))
    #expect(desk.shows("已暂存 2 键"))
    #expect(!desk.shows("李强"))
  }

  @Test func theyAreDroppedWithTheFormTheyWereFor() async throws {
    var desk = try await Desk()
    desk.press("F6")
    desk.type("李强")
    try desk.fail()
    desk.press("F3")
    #expect(!desk.shows("新增 人员"))
    #expect(desk.shows("已丢弃暂存的 2 键"))
    desk.press("Down")
    #expect(!desk.shows("已暂存"))
  }

  @Test func enterBeforeTheStoreHasFoundTakesTheBestMatch() async throws {
    var desk = try await Desk()
    desk.press("Up", "Up")
    desk.type("jc")
    let search = try #require(desk.asked.last { if case .load = $0 { true } else { false } })
    desk.press("Enter")
    desk.type("1")
    let event = try #require(await Journey.answer(search, from: desk.store))
    _ = desk.app.receive(event)
    let form = try #require(
      desk.app.layers.first { $0 is FormLayer } as? FormLayer)
    #expect(form.form.fields[1].value == .integer(3) || form.form.fields[1].value == .integer(1))
    #expect(form.form.cursor == 2)
  }

  @Test func whileARecordIsCheckedTheyWaitForTheNext() async throws {
    var desk = try await Desk(isChecked: false)
    desk.press("F6")
    #expect(desk.shows("核对中…"))
    #expect(desk.saving == nil)
    desk.type("李强")
    try await desk.check()
    #expect(!desk.shows("李强"))
    try await desk.answer()
    #expect(desk.shows("李强"))
    #expect(desk.shows("本次已录 1"))
  }

  @Test func aQuestionAboutTheRecordHoldsThem() async throws {
    var desk = try await Desk(isChecked: false)
    var person = Person()
    (person.name, person.kind) = ("王芳", .teacher)
    let values = Person.schema.values(of: person)
    _ = try await desk.store.apply(
      ChangeSet([.insert(entity: "person", values: values)], user: "wang", command: "test"))
    desk.press("F6")
    desk.type("李强")
    try await desk.check()
    #expect(desk.shows("可能已有这条记录"))
    #expect(desk.shows("已暂存 2 键"))
    desk.press("F10")
    #expect(desk.saving != nil)
    try await desk.answer()
    #expect(desk.shows("李强"))
  }

  @Test(arguments: [
    (StorageError.busy, "未能与已有记录核对", true), (.cancelled, "已停止核对，没有保存", false),
  ])
  func aStoreThatCannotTellKeepsNothingFromBeingSaved(
    _ error: StorageError, _ said: String, _ saves: Bool
  ) async throws {
    var desk = try await Desk(isChecked: false)
    desk.press("F10")
    desk.asked += desk.app.receive(.failed(try #require(desk.checking), error))
    #expect(desk.shows(said))
    #expect(desk.saving == nil)
    desk.asked = []
    desk.press("F10")
    #expect((desk.saving != nil) == saves)
    #expect((desk.checking == nil) == saves)
  }

  /// A form for a payment above what the rules allow, all of it filled in.
  private func doubtful() async throws -> Journey {
    var journey = try await Journey.at(try CheckedStore(), "supportPayment")
    await journey.press("F6")
    await journey.fill(["name": "创业补贴", "kind": "一次性", "year": "2023", "largest": "5"])
    await journey.press("Down")
    return journey
  }

  @Test func aQuestionNobodyHasReadIsNotAnswered() async throws {
    var journey = try await doubtful()
    await journey.rush("F6", "x", "y", "Enter")
    journey.expect(contains: "说明理由")
    journey.expect(contains: "已暂存 3 键 — 存后继续，F12 丢弃")
    #expect(!journey.shows("xy"))
    // Enter is the question's own; no key that was held answers it.
    await journey.press("Enter")
    journey.expect(contains: "请说明理由")
    #expect(!journey.shows("xy"))
    #expect(try await journey.count("supportPayment") == 0)
    // Who has read it says why, and the keys go on into the next record they were meant for.
    await journey.type("已核实")
    await journey.press("Enter")
    #expect(try await journey.reason("supportPayment", 1) == "已核实")
    #expect(journey.fields["name"]?.text == "xy")
    #expect(!journey.shows("已暂存"))
  }

  @Test func whatIsTypedBehindAFaultNobodyHasReadChangesNothing() async throws {
    var journey = try await doubtful()
    await journey.fill("largest", "五")
    await journey.press("Up")
    let before = journey.fields.mapValues(\.text)
    await journey.rush("F6", "a", "b", "Enter")
    journey.expect(contains: "需要更正")
    journey.expect(contains: "已暂存 3 键")
    #expect(journey.fields.mapValues(\.text) == before)
    await journey.press("F12")
    journey.expect(contains: "已丢弃暂存的 3 键")
  }

  @Test func whatIsTypedBehindARecordThatIsRightGoesOn() async throws {
    var journey = try await doubtful()
    await journey.fill("largest", "3")
    await journey.rush("F6", "x", "y")
    #expect(journey.fields["name"]?.text == "xy")
    #expect(try await journey.count("supportPayment") == 1)
  }
}
