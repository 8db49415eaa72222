import Canvas
import Catalog
import Records
import Testing

@testable import Dashboard

/// Where things stand in a form, and what its results are called.
struct FormRoomTests {
  /// The rows of the screen on which fields stand, by their labels.
  private func rows(_ journey: Journey, _ labels: [String]) -> [Int?] {
    labels.map { label in
      journey.screen.firstIndex { $0.contains("  " + label) || $0.contains("· " + label) }
    }
  }

  @Test("what is wrong with fields moves none of them", arguments: Journey.entrySizes)
  func faultsMoveNothing(_ size: Size) async throws {
    let checked = try CheckedStore()
    try await checked.addUnit("金昌理工学校", .secondaryVocational)
    var journey = try await Journey(size: size, store: checked.store)
    await journey.open(tableOf: "person")
    await journey.press("F6")
    let labels = ["人员类型", "职称/职务", "技能等级", "专长", "离开日期", "兼有类型"]
    let before = rows(journey, labels)
    await journey.fill("unit", "没有这样的学校")
    await journey.fill("since", "明年春天某一天")
    await journey.fill("until", "1,5")
    await journey.press("F10")
    #expect(before.allSatisfy { $0 != nil }, "\(before) \(journey)")
    #expect(rows(journey, labels) == before)
  }

  @Test("a fault that has no room beside its field stands in full below, where it has the cursor")
  func aLongFaultIsReadInFull() async throws {
    let checked = try CheckedStore()
    try await checked.addUnit("金昌理工学校", .secondaryVocational)
    var journey = try await Journey(size: Size(width: 60, height: 24), store: checked.store)
    await journey.open(tableOf: "agreement")
    await journey.press("F6")
    await journey.fill("amount", "30-40")
    try await journey.go(to: "amount")
    let words = FaultWording.wanted(.oneNumber).zh
    let said = journey.screen.suffix(3).joined().replacing(" ", with: "")
    #expect(said.contains(words.replacing(" ", with: "")), "\(journey)")
  }

  @Test("what was done says what the record is called")
  func resultsNameTheirRecord() async throws {
    let checked = try CheckedStore()
    try await checked.addUnit("金昌理工学校", .secondaryVocational)
    var journey = try await Journey.at(checked, "person")
    await journey.press("F6")
    await journey.fill(["name": "王芳", "kind": "专任教师"])
    await journey.press("F10")
    journey.expect(contains: "✓ 新增 人员 #1 王芳")
    await journey.press("F2")
    await journey.fill("jobTitle", "高级讲师")
    await journey.press("F10")
    journey.expect(contains: "✓ 修改 人员 #1 王芳")
  }

  @Test("the line above the fields never shows a part of a number", arguments: [40, 52, 60, 80])
  func aBatchIsToldInFull(_ width: Int) async throws {
    let checked = try CheckedStore()
    try await checked.addUnit("金昌理工学校", .secondaryVocational)
    var journey = try await Journey(size: Size(width: width, height: 24), store: checked.store)
    await journey.open(tableOf: "award")
    await journey.press("F6", "F7")
    await journey.type("20")
    await journey.press("Down")
    await journey.type("5000")
    await journey.press("F10")
    await journey.fill("year", "去年")
    await journey.press("Tab")
    let line = try #require(journey.screen.first { $0.contains("批 0/20") }, "\(journey)")
    #expect(line.contains("✗ 1") && (line.contains("4/20") || line.contains("第 4 项，共 20 项")))
    #expect(line.contains("获奖人数 0/5,000") || !line.contains("获奖人数"))
  }
}
