import Canvas
import Catalog
import Foundation
import Records
import Testing

@testable import Dashboard

/// Drafts of forms that wait for a record being added in another, and whose drafts are whose.
struct LinkedDraftTests {
  /// What the next start finds of what was kept.
  private func found(_ journey: Journey, ending: [Effect] = []) throws -> [Draft] {
    try journey.drafts(ending: ending).map {
      try JSONDecoder().decode(Draft.self, from: JSONEncoder().encode($0)).kept(at: "10:42")
    }
  }

  /// A person whose unit is being added.
  private func adding() async throws -> Journey {
    var journey = try await Journey.at("person")
    await journey.press("F6")
    await journey.type("王芳")
    try await journey.go(to: "unit")
    await journey.type("新示例厂")
    await journey.press("F6")
    journey.expect(contains: "新增 单位")
    return journey
  }

  @Test(arguments: [true, false])
  func whatIsAddedReachesTheFieldThatWaited(isTouched: Bool) async throws {
    var first = try await adding()
    if isTouched { await first.fill("kind", "企业") }
    var second = try await Journey(store: first.store)
    await second.send(.drafts(try found(first)))
    second.expect(contains: "新示例厂")
    second.expect(contains: "供人员选用")
    await second.press("^D")
    second.expect(contains: "新增 单位")
    await second.fill("kind", "企业")
    await second.press("F10")
    second.expect(contains: "新增 人员")
    #expect(second.fields["name"]?.text == "王芳")
    #expect(second.fields["unit"]?.text == "新示例厂")
    await second.fill("kind", "专任")
    await second.press("F10")
    second.expect(contains: "✓ 新增 人员 #1")
    #expect(try await second.values("person", 1)["unit"] == .integer(4))
    #expect(second.drafts().isEmpty)
  }

  @Test func aFormInWhichNothingWasWrittenComesBackAsWell() async throws {
    var first = try await Journey.at("person")
    await first.press("F6")
    try await first.go(to: "unit")
    await first.press("F4", "F6")
    await first.type("新示例厂")
    var app = first.app
    var second = try await Journey(store: first.store)
    await second.send(.drafts(try found(first, ending: app.lastWishes())))
    await second.press("^D", "Esc")
    second.expect(contains: "新增 人员")
    await second.press("Esc")
    #expect(second.drafts().map(\.entity) == ["unit"])
    await first.press("Esc", "Esc")
    first.expect(contains: "新增 人员")
    #expect(first.drafts().isEmpty)
  }

  @Test func aRecordBeingEditedWaitsAsWell() async throws {
    var first = try await Journey.at("person")
    await first.press("F6")
    await first.fill(["name": "王芳", "unit": "金昌理", "kind": "专任"])
    await first.press("F10", "F2")
    try await first.go(to: "unit")
    await first.press("^E")
    await first.type("新示例厂")
    await first.press("F6")
    await first.fill("kind", "企业")
    var second = try await Journey(store: first.store)
    await second.send(.drafts(try found(first)))
    await second.press("^D", "F10")
    second.expect(contains: "编辑 人员 #1")
    #expect(second.fields["unit"]?.text == "新示例厂")
    await second.press("F10")
    #expect(try await second.values("person", 1)["unit"] == .integer(4))
  }

  @Test func aCellOfASheetWaitsAsWell() async throws {
    var first = try await Journey.at("person")
    await first.press("^N")
    await first.send(.input(.paste("姓名\t单位\n王芳\t\n李强\t\n")))
    await first.press("Up", "Right")
    await first.press("F4")
    await first.type("新示例厂")
    await first.press("F6")
    await first.fill("kind", "企业")
    var second = try await Journey(store: first.store)
    await second.send(.drafts(try found(first)))
    await second.press("^D", "F10")
    let sheet = try #require(second.app.layers.last as? SheetLayer).sheet
    let place = try #require(sheet.place(of: "unit"))
    #expect(sheet.rows.map { $0.cells[place].text } == ["新示例厂", ""])
  }

  @Test(arguments: Language.allCases)
  func aSharedLoginTellsWhoseDraftsAre(_ language: Language) async throws {
    var found: [Draft] = []
    let store = try await SmallStore.make()
    for (user, name) in [("王敏", "甲厂"), ("李强", "乙厂")] {
      var journey = try await Journey(store: store, asksWho: true)
      await journey.open(tableOf: "unit")
      await journey.press("F6")
      await journey.type(user)
      await journey.press("Enter")
      await journey.type(name)
      found += try self.found(journey)
    }
    var journey = try await Journey(language: language, store: store)
    await journey.send(.drafts(found))
    journey.expect(contains: "李强")
    await journey.press("^D")
    let isChinese = language == .zh
    journey.expect(contains: isChinese ? "（10:42，王敏）“甲厂”" : "from 10:42 by 王敏 “甲厂”")
    journey.expect(contains: isChinese ? "（10:42，李强）“乙厂”" : "from 10:42 by 李强 “乙厂”")
  }
}
