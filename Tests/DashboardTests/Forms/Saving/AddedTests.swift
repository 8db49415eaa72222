import Canvas
import Catalog
import Records
import Storage
import Testing

@testable import Dashboard

/// Where one stands after a record was added, and how kinds are found in the tree of kinds.
struct AddedTests {
  private func addPlace(_ name: String, in journey: inout Journey) async {
    await journey.press("F6")
    await journey.fill("name", name)
    await journey.fill("kind", "60")
    await journey.press("F10")
  }

  @Test func aRecordTheFiltersHideIsToldAndGoneToOnceTheyAreCleared() async throws {
    var journey = try await Journey.at("unit")
    await journey.press("/")
    await journey.type("金川")
    await journey.press("Enter")
    await addPlace("新单位", in: &journey)
    journey.expect(contains: "已保存，但被筛选隐藏；^U 清除筛选")
    #expect(!journey.shows("新单位"))
    await journey.press("\\")
    #expect(journey.cursorRow?.contains("新单位") == true)
  }

  @Test func whatIsAddedElsewhereIsSaidToBeDoneAndNotListedHere() async throws {
    let checked = try CheckedStore()
    try await checked.addUnit("甲校", .secondaryVocational)
    var journey = try await Journey(store: checked.store)
    await journey.open(Scope("unit", filter: .equals("kind", UnitKind.hospital.value)))
    await addPlace("乙校", in: &journey)
    journey.expect(contains: "✓ 新增 单位 #2 乙校；不在本表范围内，这里不列出")
  }

  @Test("of many records saved at once it is told how many are not listed, and why")
  func ofManyItIsToldHowManyAreNotListed() async throws {
    var journey = try await Journey.at("unit")
    await journey.press("/")
    await journey.type("金川")
    await journey.press("Enter", "^N")
    let rows = ["甲厂", "金川二厂", "乙厂"].map { $0 + "\t60\n" }.joined()
    await journey.send(.input(.paste("名称\t单位类型\n" + rows)))
    await journey.press("F10")
    journey.expect(contains: "新增 单位 × 3；新增的有 2 条被筛选隐藏，^U 清除筛选")
    await journey.press("\\")
    #expect(journey.cursorRow?.contains("乙厂") == true)
    let checked = try CheckedStore()
    var elsewhere = try await Journey(store: checked.store)
    await elsewhere.open(Scope("unit", filter: .equals("kind", UnitKind.hospital.value)))
    await elsewhere.press("^N")
    await elsewhere.send(.input(.paste("名称\t单位类型\n" + rows)))
    await elsewhere.press("F10")
    elsewhere.expect(contains: "新增 单位 × 3；新增的有 3 条不在本表范围内")
  }

  @Test func aRecordThatIsSeenIsNotToldOf() async throws {
    var journey = try await Journey.at("unit")
    await addPlace("新单位", in: &journey)
    #expect(journey.cursorRow?.contains("新单位") == true)
    #expect(!journey.shows("隐藏"))
  }

  @Test func fromACardOneGoesToTheCardOfTheNewRecordAndBack() async throws {
    var journey = try await Journey.at("unit")
    await journey.press("Enter")
    await addPlace("新单位", in: &journey)
    #expect(journey.screen[1].hasSuffix("金昌理工学校 › 新单位"), "\(journey.screen[1])")
    await journey.press("Esc")
    #expect(journey.screen[1].hasSuffix("金昌理工学校"))
  }

  @Test func inTheTreeTheCursorGoesToTheRecordThatWasAdded() async throws {
    var journey = try await Journey(store: try await SampleStore.make())
    await journey.press("2", "Down", "F6")
    await journey.fill("name", "新机构")
    await journey.fill("kind", "50")
    await journey.press("F10")
    if journey.shows("理由") { await journey.press("Enter") }
    #expect(journey.cursorRow?.contains("新机构") == true, "\(journey)")
  }

  @Test func findingAtTheKindsFindsAKind() async throws {
    for keys in [["F7", "j", "d"], ["/", "j", "d"], ["基", "地"]] {
      var journey = try await Journey()
      await journey.press("8")
      for key in keys {
        if key.count > 1 { await journey.press(key) } else { await journey.type(key) }
      }
      journey.expect(contains: "查找种类")
      await journey.press("Enter")
      #expect(!journey.shows("查找种类"))
      #expect(journey.screen.contains { $0.contains("▶") && $0.contains("─ 基地 ") }, "\(journey)")
      #expect(journey.line("基地  ") != nil)
    }
  }

  @Test func findingAtTheTableFindsItsRecords() async throws {
    var journey = try await Journey()
    await journey.press("8", "Enter", "F7")
    await journey.type("包头")
    #expect(!journey.shows("查找种类"))
    journey.expect(contains: "包头市域产教")
  }
}
