import Canvas
import Catalog
import Records
import Storage
import Testing

@testable import Dashboard

/// Archived records: out of the lists, never out of reach.
struct ArchivedTests {
  /// A journey at the table of units, one of them archived, another one's owner.
  private func journey(
    size: Size = Size(width: 120, height: 40), _ language: Language = .zh
  ) async throws -> Journey {
    let store = try await SmallStore.make()
    var base = Base()
    (base.name, base.kind, base.owner) = ("焊接基地", .campus, Reference(2))
    _ = try await store.apply(
      ChangeSet(
        [
          .insert(entity: "base", values: Base.schema.values(of: base)),
          .archive(entity: "unit", id: 2, revision: 1),
        ], user: "wang", command: "test"))
    var journey = try await Journey(size: size, language: language, store: store)
    await journey.open(tableOf: "unit")
    return journey
  }

  @Test func theRowOneCameFromIsFoundAgainWhereNothingIsArchived() async throws {
    var journey = try await Journey(store: try await SmallStore.make())
    await journey.open(tableOf: "unit")
    await journey.press("Down", "Down", "Down")
    let row = journey.cursorRow
    await journey.press("~")
    journey.expect(contains: "0 条")
    await journey.press("~")
    #expect(journey.cursorRow == row)
    await journey.press("~")
    #expect(journey.cursorRow == row)
  }

  @Test func aTableShowsThoseKeptThoseArchivedOrBoth() async throws {
    var journey = try await journey()
    #expect(!journey.shows("兰州石化"))
    journey.expect(contains: "6 条")
    await journey.press("～")
    journey.expect(contains: "单位  已归档")
    journey.expect(contains: "1 条")
    #expect(journey.cursorRow?.contains("[归档] 兰州石化") == true)
    await journey.press("~")
    journey.expect(contains: "单位  现存与已归档")
    journey.expect(contains: "7 条")
    journey.expect(contains: "[归档] 兰州石化")
    await journey.press("~")
    journey.expect(contains: "6 条")
    #expect(!journey.shows("归档]"))
  }

  @Test func theCursorComesBackToItsRecord() async throws {
    var journey = try await journey()
    await journey.press("Down", "Down", "Down")
    #expect(journey.cursorRow?.contains("第2中学") == true)
    await journey.press("~", "~")
    #expect(journey.cursorRow?.contains("[归档] 兰州石化") == true)
    await journey.press("~")
    #expect(journey.cursorRow?.contains("第2中学") == true)
    await journey.press("~", "~", "^End")
    let last = try #require(journey.cursorRow?.split(separator: " ").dropFirst().first)
    await journey.press("~")
    #expect(journey.cursorRow?.contains(last) == true)
  }

  @Test func groupsByAnArchivedRecordSayIt() async throws {
    var journey = try await journey()
    await journey.open(tableOf: "base")
    await journey.press("Right", "Right", "Right", "!")
    journey.expect(contains: "兰州石化（已归档）")
    await journey.press("Enter")
    #expect(journey.screen[1].hasSuffix("兰州石化（已归档）"))
  }

  @Test func anArchivedRecordComesBack() async throws {
    var journey = try await journey()
    await journey.press("~", "F8")
    journey.expect(contains: "还原归档的记录？")
    await journey.press("F10")
    journey.expect(contains: "没有找到：只看已归档")
    #expect(try await journey.store.row("unit", id: 2)?.record.isArchived == false)
    await journey.press("^Z")
    #expect(journey.cursorRow?.contains("[归档] 兰州石化") == true)
    await journey.press("\\")
    journey.expect(contains: "6 条")
  }

  /// The last of more records than a page holds goes, by one's own hand or by somebody else's; the one
  /// before it has the cursor, and what is taken back gets it again.
  @Test func theLastOfManyRecordsLeavesTheTable() async throws {
    let names = (1...120).map { "第\($0)学院" }
    var journey = try await Journey(store: try await SmallStore.make(names))
    await journey.open(tableOf: "unit")
    await journey.press("^End")
    #expect(journey.cursorRow?.contains("第120学院") == true)
    await journey.press("F8", "F10")
    #expect(journey.cursorRow?.contains("第119学院") == true)
    journey.expect(contains: "119 条")
    journey.expect(contains: "第110学院")
    try await journey.change(.archive(entity: "unit", id: 119, revision: 1))
    #expect(journey.cursorRow?.contains("第118学院") == true)
    await journey.press("Up", "Up", "^Z")
    #expect(journey.cursorRow?.contains("第120学院") == true)
    await journey.press("^Y")
    #expect(journey.cursorRow?.contains("第118学院") == true)
    #expect(!journey.shows("已保存，但"))
  }

  @Test func whatRefersToItKeepsItsNameMarked() async throws {
    var journey = try await journey()
    await journey.open(tableOf: "base")
    journey.expect(contains: "兰州石化（已归档）")
    await journey.press("Enter")
    journey.expect(contains: "兰州石化（已归档）")
    await journey.press("F2")
    let field = try #require(journey.screen.first { $0.contains("所属单位") })
    #expect(field.contains("兰州石化") && field.contains("（已归档）"), "\(journey)")
    await journey.press("F10")
    journey.expect(contains: "没有修改")
  }

  /// Who reads a narrow table sees that a record is archived, whatever is cut of its name.
  @Test(arguments: Language.allCases)
  func theMarkOfAnArchivedReferenceIsNeverCut(_ language: Language) async throws {
    let names = ["甘肃省金昌市有色金属新材料职业技术学院", "甘肃省金昌市有色金属新材料高级技工学校", "永昌中专"]
    let store = try await SmallStore.make(names)
    var changes: [Change] = names.indices.map { place in
      var honour = Honour()
      (honour.name, honour.kind) = ("金昌市职业教育先进集体荣誉称号第\(place)批", .other)
      honour.unit = Reference(place + 1)
      return .insert(entity: "honour", values: Honour.schema.values(of: honour))
    }
    changes += names.indices.map { .archive(entity: "unit", id: $0 + 1, revision: 1) }
    _ = try await store.apply(ChangeSet(changes, user: "wang", command: "test"))
    let (whole, short) = (Wording.archived[language], Wording.archivedMark[language])
    for width in [80, 100, 200] {
      var journey = try await Journey(
        size: Size(width: width, height: 24), language: language, store: store)
      await journey.open(tableOf: "honour")
      let marked = journey.screen.filter { $0.contains(whole) || $0.contains(short) }
      #expect(marked.count == 3, "\(journey)")
      #expect(marked.count { $0.contains("永昌中专" + whole) || $0.contains("永昌中专" + short) } == 1)
      // Where all names have room, so have the marks.
      #expect((marked.count { $0.contains(whole) } == 3) == (width == 200), "\(journey)")
    }
  }

  @Test func aMemberThatIsArchivedIsNoMemberAnywhere() async throws {
    let store = try await SmallStore.make()
    for unit in [1, 2] {
      var membership = Membership()
      membership.alliance = Reference(1)
      (membership.unit, membership.role) = (Reference(unit), .member)
      let values = Membership.schema.values(of: membership)
      _ = try await store.apply(
        ChangeSet(
          [.insert(entity: "membership", values: values)], user: "wang", command: "test"))
    }
    var journey = try await Journey(store: store)
    journey.expect(contains: "成员 2")
    await journey.open(tableOf: "unit")
    await journey.press("Home", "F8")
    journey.expect(contains: "随它不再列出、计入：成员关系 1")
    await journey.press("F10", "F3")
    journey.expect(contains: "成员 1")
    await journey.open(tableOf: "membership")
    journey.expect(contains: "1 条")
    await journey.press("~")
    journey.expect(contains: "（已归档）")
  }

  @Test func anArchivedTwinIsOfferedBeforeItIsEnteredAgain() async throws {
    var journey = try await journey()
    await journey.press("F6")
    await journey.fill(["name": "兰州石化", "kind": "中职"])
    await journey.press("F10")
    journey.expect(contains: "可能已有这条记录")
    journey.expect(contains: "#2 兰州石化")
    journey.expect(contains: "已归档，名称相同 · 查看后按 F8 还原")
    await journey.press("Enter", "F8", "F10")
    #expect(try await journey.store.row("unit", id: 2)?.record.isArchived == false)
  }

  @Test func whatWasOnlyTakenBackIsEnteredAgainWithoutAQuestion() async throws {
    var journey = try await journey()
    for _ in 1...2 {
      await journey.press("F6")
      await journey.fill(["name": "永昌机械", "kind": "企业"])
      await journey.press("F10")
      journey.expect(contains: "✓ 新增 单位")
      await journey.press("^Z")
    }
  }

  @Test func aNameThatOnlyAnArchivedRecordHasIsSaidToBeArchived() async throws {
    var journey = try await journey()
    await journey.open(tableOf: "person")
    await journey.press("F6", "Down")
    await journey.type("兰州石化")
    journey.expect(contains: "“兰州石化”已归档")
  }

  @Test func aSheetSaysThatANameIsOfAnArchivedRecord() async throws {
    var journey = try await journey()
    await journey.open(tableOf: "person")
    await journey.press("^N")
    await journey.send(.input(.paste("姓名\t单位\n示例甲\t兰州石化\n")))
    await journey.press("Home", "Right")
    journey.expect(contains: "这一条已归档")
  }

  @Test(arguments: Journey.entrySizes, Language.allCases)
  func screensStayAsTheyAre(_ size: Size, _ language: Language) async throws {
    var journey = try await journey(size: size, language)
    await journey.press("~")
    try journey.expectGolden("archived")
    await journey.press("~")
    try journey.expectGolden("archived-and-kept")
  }
}
