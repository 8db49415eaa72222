import Canvas
import Catalog
import Records
import Storage
import Testing

@testable import Dashboard

/// From a table to a record, to what refers to it, to its history, and back; and what happens to the
/// cursor when somebody else changes the records meanwhile.
struct RecordTests {
  @Test func aRecordLeadsToWhatRefersToItAndBack() async throws {
    var journey = try await Journey()
    await journey.press("3", "Down", "Down", "Down")
    let base = try #require(journey.cursorRow?.split(separator: " ").dropFirst().first)
    await journey.press("Enter")
    #expect(journey.screen[1] == " 基地 › \(base)")
    journey.expect(contains: "相关记录")
    await journey.press("Down", "Up", "Enter")
    #expect(journey.screen[1].hasPrefix(" 基地 › \(base) › "))
    await journey.press("Down", "F4", "^R")
    #expect(journey.screen[1].hasSuffix(" › 历史"))
    journey.expect(contains: "新增")
    journey.expect(contains: "sample")
    await journey.press("Esc", "F3", "q")
    #expect(journey.screen[1] == " 基地 › \(base)")
    await journey.press("^G")
    #expect(journey.cursorRow?.contains(base) == true)
    #expect(!journey.hasQuit())
    await journey.press("Esc")
    #expect(!journey.hasQuit())
    await journey.press("F3")
    #expect(journey.hasQuit())
  }

  /// A unit that a text names in full among others is told of on its card, as what refers to it is.
  @Test func aCardTellsOfTextsThatNameTheRecord() async throws {
    let checked = try CheckedStore()
    try await checked.add(Unit.self) {
      ($0.name, $0.kind, $0.aliases) = ("西宁城市职业技术学院", .higherVocational, "西宁职院、城职院")
    }
    try await checked.addUnit("职业技术学院", .higherVocational)
    for (title, attendees) in [
      ("考察", "西宁城市职业技术学院、市教育局"), ("年会", "市教育局"), ("论坛", "城职院等"),
    ] {
      try await checked.add(Meeting.self) {
        ($0.title, $0.kind, $0.attendees) = (title, .exchange, attendees)
      }
    }
    var journey = try await Journey.at(checked, "unit")
    await journey.press("Enter")
    journey.expect(contains: "会议与活动（参加单位与人员） 2")
    await journey.press("Enter")
    journey.expect(contains: "考察")
    journey.expect(contains: "论坛")
    #expect(!journey.shows("年会"))
    await journey.press("Esc", "Esc", "Down", "Enter")
    #expect(!journey.shows("会议与活动"))
  }

  /// All that refers to a school, more than the screen has room for.
  @Test func theKeysOfListsMoveThroughWhatRefersToARecord() async throws {
    var journey = try await Journey(size: Size(width: 80, height: 24))
    await journey.open(tableOf: "unit")
    await journey.press("/")
    await journey.type("甘肃有色冶金职业技术学院")
    await journey.press("Enter", "Enter")
    func line() -> String? { journey.screen.last { $0.hasPrefix("▶") } }
    let first = try #require(line())
    await journey.press("PgDn", "PgDn", "PgDn", "PgDn", "PgDn", "PgDn")
    let last = try #require(line())
    #expect(last != first)
    #expect(!journey.shows("▼"), "\(journey)")
    await journey.press("Home")
    #expect(line() == first)
    await journey.press("End")
    #expect(line() == last)
    await journey.press("Up", "PgUp")
    #expect(line() != last && line() != first)
    await journey.press("PgUp", "PgUp", "PgUp", "PgUp", "PgUp", "PgUp")
    #expect(line() == first)
    #expect(!journey.shows("▲"), "\(journey)")
  }

  /// The fields are read to their end first, then what refers to the record.
  @Test func theLastFieldOfALongCardComesIntoView() async throws {
    let checked = try CheckedStore()
    let school = try await checked.addUnit("金昌理工学校", .secondaryVocational)
    let firm = try await checked.add(Unit.self) {
      ($0.name, $0.kind, $0.parent) = ("金川集团", .enterprise, school)
      $0.profile = (1...40).map { "第\($0)行" }.joined(separator: "\n")
    }
    try await checked.add(Person.self) {
      ($0.name, $0.kind, $0.unit) = ("示例联系人", .contact, firm)
    }
    var journey = try await Journey.at(checked, "unit", size: Size(width: 80, height: 24))
    await journey.press("/")
    await journey.type("金川")
    await journey.press("Enter", "Enter")
    #expect(!journey.shows("第40行"))
    for _ in 1...8 { await journey.press("PgDn") }
    journey.expect(contains: "第40行")
    await journey.press("Home")
    journey.expect(contains: "企业")
    #expect(!journey.shows("第40行"))
  }

  @Test(
    arguments: [("base", "示例"), ("programme", "应用化工技术")], Language.allCases)
  func cardsStayAsTheyAre(_ record: (kind: String, name: String), _ language: Language) async throws
  {
    for size in Journey.entrySizes {
      var journey = try await Journey(size: size, language: language)
      await journey.open(tableOf: record.kind)
      await journey.press("/")
      await journey.type(record.name)
      await journey.press("Enter", "Enter")
      try journey.expectGolden("card-" + record.kind)
    }
  }

  @Test func theCursorStaysOnItsRecordWhenOthersComeAndGo() async throws {
    var journey = try await SmallStore.journey()
    await journey.press("[", "^Home", "Down", "Down", "Down")
    #expect(journey.cursorRow?.contains("第2中学") == true)
    var unit = Unit()
    (unit.name, unit.kind) = ("安宁公司", .enterprise)
    try await journey.change(.insert(entity: Unit.entity, values: Unit.schema.values(of: unit)))
    journey.expect(contains: "安宁公司")
    journey.expect(contains: "8 条")
    #expect(journey.cursorRow?.contains("第2中学") == true)
    let first = try #require(try await journey.unit("白银公司"))
    try await journey.change(
      .archive(entity: Unit.entity, id: first.id, revision: first.record.revision))
    #expect(!journey.shows("白银公司"))
    #expect(journey.cursorRow?.contains("第2中学") == true)
  }

  @Test func theCursorFollowsARecordThatMoves() async throws {
    var journey = try await SmallStore.journey()
    await journey.press("[", "^Home", "Down")
    let row = try #require(try await journey.unit("包头轻工"))
    try await journey.change(
      .update(
        entity: Unit.entity, id: row.id, revision: row.record.revision,
        fields: ["name": .text("中卫轻工")]))
    #expect(journey.cursorRow?.contains("中卫轻工") == true)
    await journey.press("Up")
    #expect(journey.cursorRow?.contains("兰州石化") == true)
  }

  @Test func theCursorStaysDeepInALongTable() async throws {
    var journey = try await SmallStore.journey((1...700).map { "单位" + String(1000 + $0) })
    for _ in 0..<12 { await journey.press("PgDn") }
    let place = try #require(journey.screen.firstIndex { $0.contains("│▶") })
    let row = try #require(journey.cursorRow)
    var unit = Unit()
    (unit.name, unit.kind) = ("单位0001", .enterprise)
    try await journey.change(.insert(entity: Unit.entity, values: Unit.schema.values(of: unit)))
    #expect(journey.cursorRow == row)
    #expect(journey.screen.firstIndex { $0.contains("│▶") } == place)
    await journey.press("Up", "Up", "Down", "Down")
    #expect(journey.cursorRow == row)
    await journey.press("^Home")
    #expect(journey.cursorRow?.contains("单位1001") == true)
    await journey.press("^End")
    #expect(journey.cursorRow?.contains("单位0001") == true)
  }

  @Test func anOpenCardShowsTheChangeAndItsHistory() async throws {
    var journey = try await SmallStore.journey()
    await journey.press("Enter")
    let row = try #require(try await journey.unit("金昌铜业"))
    try await journey.change(
      .update(
        entity: Unit.entity, id: row.id, revision: row.record.revision,
        fields: ["shortName": .text("金铜")]))
    journey.expect(contains: "金铜")
    await journey.press("^R")
    journey.expect(contains: "简称 （空） → 金铜")
    journey.expect(contains: "someone")
  }

  @Test func personalDataAreMasked() {
    #expect(PersonalText.masked("13800001234") == "138****1234")
    #expect(PersonalText.masked("1234567") == "*******")
    #expect(PersonalText.masked("") == "")
  }
}
