import Canvas
import Catalog
import Records
import Storage
import Testing

@testable import Dashboard

/// Records entered and changed one after another without leaving the form.
struct SeriesTests {
  /// People entered in a row: the form stands on a new record.
  private func entering(_ names: String...) async throws -> Journey {
    var journey = try await Journey.at("person")
    await journey.press("F6")
    for name in names {
      await journey.type(name)
      await journey.press("Enter", "Enter")
      await journey.type("1")
      await journey.press("Enter", "F6")
    }
    return journey
  }

  private func names(_ journey: Journey) async throws -> [String] {
    try await journey.store.page(Query(Scope("person"))).rows.compactMap {
      $0.record.values[0].text
    }
  }

  @Test func theSameComesFromWhatIsKeptUntilOneIsEntered() async throws {
    let checked = try CheckedStore()
    let unit = try await checked.addUnit("甲中专", .secondaryVocational)
    _ = try await checked.add(Person.self) {
      ($0.name, $0.unit, $0.kind) = ("示例甲", unit, .majorTeacher)
      $0.phone = "13800000000"
    }
    var journey = try await Journey.at(checked, "person")
    await journey.press("F6")
    await journey.type("示例乙")
    await journey.press("Enter", "^D", "^D")
    await journey.fill("phone", "")
    await journey.press("^D", "F10")
    let values = try await journey.values("person", 2)
    #expect(values["unit"] == .integer(unit.id))
    #expect(values["kind"] == PersonKind.majorTeacher.value)
    #expect(values["phone"] == nil)
  }

  /// Whoever is done with a stack has the next record open, with what was kept in it.
  @Test func theNextRecordIsNotSavedBeforeAnythingWasEnteredInIt() async throws {
    var journey = try await entering("示例甲")
    await journey.press("F6")
    journey.expect(contains: "这一条还没有填写")
    #expect(journey.app.layers.last is FormLayer)
    await journey.press("F10")
    #expect(!(journey.app.layers.last is FormLayer))
    #expect(try await names(journey) == ["示例甲"])
  }

  @Test func pagingGoesThroughWhatWasEnteredAndBackToTheNewOne() async throws {
    var journey = try await entering("王芳", "李强")
    await journey.type("赵")
    await journey.press("PgUp")
    journey.expect(contains: "编辑 人员 #2")
    journey.expect(contains: "未存 1")
    await journey.press("PgUp")
    journey.expect(contains: "编辑 人员 #1")
    await journey.press("PgUp")
    journey.expect(contains: "前面没有记录了")
    journey.expect(contains: "编辑 人员 #1")
    await journey.press("PgDn", "PgDn")
    journey.expect(contains: "新增 人员")
    await journey.type("敏")
    journey.expect(contains: "赵敏")
    await journey.press("PgDn")
    journey.expect(contains: "后面没有记录了")
  }

  @Test(
    "the next record is begun with what tells it from the one before",
    arguments: [
      ("membership", ["role": "成员", "joinedOn": "20230105"], "unit", ["joinedOn", "role"]),
      ("unitYear", ["year": "2023"], "unit", ["year"]),
    ])
  func whatARecordIsAboutIsNotKept(
    _ entity: String, _ common: [String: String], _ start: String, _ kept: [String]
  ) async throws {
    let checked = try CheckedStore()
    try await checked.addUnit("金昌理工学校", .secondaryVocational)
    try await checked.add(Alliance.self) {
      ($0.name, $0.kind) = ("测试联盟", .industryEducation)
    }
    var journey = try await Journey.at(checked, entity)
    await journey.press("F6")
    await journey.fill("unit", "金昌")
    if entity == "membership" { await journey.fill("alliance", "测试") }
    for (field, text) in common { await journey.fill(field, text) }
    await journey.press("F6")
    #expect(try await journey.count(entity) == 1)
    #expect(journey.currentField == start)
    #expect(journey.fields["unit"]?.text == "")
    #expect(kept.allSatisfy { journey.fields[$0]?.text.isEmpty == false })
  }

  @Test(arguments: [3, 400])
  func theTableGoesToWhatWasAdded(_ count: Int) async throws {
    var journey = try await SmallStore.journey((1...count).map { "单位\($0)" })
    await journey.press("F6")
    await journey.fill(["name": "新学校", "kind": "中职"])
    await journey.press("F10")
    #expect(journey.cursorRow?.contains("新学校") == true)
    await journey.press("Up")
    #expect(journey.cursorRow?.contains("单位\(count)") == true)
    await journey.press("F6")
    await journey.fill(["name": "甲学校", "kind": "中职"])
    await journey.press("F6", "Esc")
    #expect(journey.cursorRow?.contains("甲学校") == true)
    await journey.press("[", "F6")
    await journey.fill(["name": "单位150乙", "kind": "中职"])
    await journey.press("F10")
    #expect(journey.cursorRow?.contains("单位150乙") == true)
  }

  @Test func aTableThatDoesNotShowWhatWasAddedStaysWhereItIs() async throws {
    var journey = try await SmallStore.journey()
    await journey.type("金")
    await journey.press("Enter", "Down", "F6")
    await journey.fill(["name": "新学校", "kind": "中职"])
    await journey.press("F10")
    #expect(journey.cursorRow?.contains("北京金隅") == true)
    journey.expect(contains: "2 条")
  }

  @Test func whatIsTypedStaysWithItsRecord() async throws {
    var journey = try await entering("王芳", "李强")
    await journey.press("PgUp")
    await journey.type("二")
    await journey.press("PgUp")
    await journey.type("一")
    await journey.press("PgDn")
    journey.expect(contains: "李强二")
    journey.expect(contains: "未存 1")
    #expect(try await names(journey) == ["王芳", "李强"])
    await journey.press("F10")
    journey.expect(contains: "新增 人员")
    #expect(try await names(journey) == ["王芳", "李强二"])
    await journey.press("PgUp", "PgUp")
    journey.expect(contains: "王芳一")
    await journey.press("F6")
    journey.expect(contains: "编辑 人员 #2")
    #expect(try await names(journey) == ["王芳一", "李强二"])
  }

  /// Nobody takes one saved record for all that was typed on the way.
  @Test func savingOneTellsOfTheOthersThatAreNotSaved() async throws {
    var journey = try await SmallStore.journey()
    await journey.press("F2")
    await journey.type("甲")
    await journey.press("PgDn")
    await journey.type("乙")
    await journey.press("PgDn", "F10")
    journey.expect(contains: "没有修改")
    journey.expect(contains: "另有 2 条未存")
    await journey.press("F2")
    await journey.type("丙")
    await journey.press("F10")
    #expect(!journey.shows("未存"))
  }

  @Test func leavingAnEarlierRecordGoesBackToTheNewOne() async throws {
    var journey = try await entering("王芳")
    await journey.type("李")
    await journey.press("PgUp", "F3")
    journey.expect(contains: "新增 人员")
    journey.expect(contains: "李")
    await journey.press("F3")
    journey.expect(contains: "草稿已保留")
  }

  @Test func droppingWhatWasTypedGoesOnWithTheNextRecord() async throws {
    var journey = try await Journey.at("unit")
    await journey.press("F2", "PgDn")
    await journey.type("二")
    await journey.press("F8")
    journey.expect(contains: "放弃所填内容？")
    await journey.press("F10")
    journey.expect(contains: "编辑 单位 #3")
    #expect(!journey.shows("未存"))
    await journey.type("三")
    await journey.press("F8", "F10")
    // There is none behind the last: it stays, as it was.
    journey.expect(contains: "编辑 单位 #3")
    #expect(!journey.shows("三"))
    await journey.press("PgUp")
    #expect(!journey.shows("二"))
    await journey.press("F8")
    #expect(!journey.shows("编辑 单位"))
  }

  @Test func aConflictSettledGoesOnWithTheNextRecord() async throws {
    var journey = try await Journey.at("unit")
    await journey.press("F2", "Down", "Down")
    await journey.type("我的")
    let theirs = try #require(try await journey.store.row("unit", id: 1)).record
    _ = try await journey.store.apply(
      ChangeSet(
        [
          .update(
            entity: "unit", id: 1, revision: theirs.revision,
            fields: ["shortName": .text("他人的")])
        ], user: "wang", command: "edit"))
    await journey.press("F6")
    journey.expect(contains: "wang 也改了这条记录")
    await journey.press("F10")
    journey.expect(contains: "编辑 单位 #2")
    let values = try await journey.values("unit", 1)
    #expect(values["shortName"] == .text("我的"))
  }

  @Test func turningToARecordGoesOnWithItsDraft() async throws {
    var journey = try await Journey.at("unit")
    await journey.press("F2", "PgDn", "Down", "Down")
    await journey.type("甲乙")
    await journey.press("F3", "F2", "PgDn")
    journey.expect(contains: "甲乙")
    journey.expect(contains: "接着上次未保存的内容")
    await journey.press("Down", "Down")
    await journey.type("丙")
    await journey.press("F10")
    let row = try await journey.store.page(Query(Scope("unit", filter: .ids([2])))).rows.first
    let place = try #require(journey.app.context.holdings["unit"]?.index(of: "shortName"))
    #expect(row?.record.values[place] == .text("甲乙丙"))
    #expect(journey.app.context.drafts.isEmpty)
  }

  @Test func aTablesRowsArePagedThroughInItsOrder() async throws {
    var journey = try await Journey.at("unit")
    await journey.press("Home", "[", "[")
    let order = journey.screen.compactMap { line in
      ["金昌理工学校", "甘肃有色冶金职业技术学院", "金川集团"].first { line.contains($0) }
    }
    await journey.press("^Home", "F2")
    journey.expect(contains: order[0])
    for name in order.dropFirst() {
      await journey.press("PgDn")
      journey.expect(contains: name)
    }
    await journey.press("PgDn")
    journey.expect(contains: "后面没有记录了")
    await journey.press("PgUp")
    journey.expect(contains: order[1])
    #expect(!journey.asked.contains { if case .keepDraft = $0 { true } else { false } })
  }

  @Test func savingGoesOnWithTheNextRowOfTheTable() async throws {
    var journey = try await Journey.at("unit")
    await journey.press("F2", "Down", "Down")
    await journey.type("甲")
    await journey.press("F6")
    await journey.type("乙")
    await journey.press("F6")
    await journey.type("丙")
    await journey.press("F10")
    #expect(!journey.shows("编辑 单位"))
    let rows = try await journey.store.page(Query(Scope("unit"))).rows
    let shape = try #require(journey.app.context.holdings["unit"])
    let index = try #require(shape.index(of: "shortName"))
    #expect(Set(rows.compactMap { $0.record.values[index].text }) == ["甲", "乙", "丙"])
  }

  @Test func aSingleRecordHasNoneBesideIt() async throws {
    var journey = try await Journey.at("unit")
    await journey.press("Enter", "F2", "PgDn")
    journey.expect(contains: "没有前后的记录可翻")
    journey.expect(contains: "编辑 单位 #1")
  }

  @Test func sectionsAreGoneThroughRoundAndRound() async throws {
    var journey = try await Journey.at("base")
    await journey.press("F6")
    let first = journey.caret
    await journey.press("^F")
    #expect(journey.caret != first)
    for _ in 0..<10 where journey.caret != first { await journey.press("^F") }
    #expect(journey.caret == first)
  }

  @Test func sectionsAreGoneThroughInBothDirections() async throws {
    var journey = try await Journey.at("base")
    await journey.press("F6")
    var heads: [String?] = [journey.currentField]
    for _ in 0..<3 {
      await journey.press("^F")
      heads.append(journey.currentField)
    }
    #expect(Set(heads).count == 4)
    for head in heads.dropLast().reversed() {
      await journey.press("^PgUp")
      #expect(journey.currentField == head)
    }
    await journey.press("^PgUp")
    #expect(journey.currentField == heads[0])
    // From within a section its own first field comes before that of the one before.
    await journey.press("^F", "Down", "^PgUp")
    #expect(journey.currentField == heads[1])
  }

  /// A field that is the same for all is passed over only as long as it is.
  @Test func aFixedFieldThatWasChangedIsNotPassedOver() async throws {
    var journey = try await Journey.at("award")
    await journey.press("F6")
    await journey.fill("workTitle", "甲")
    try await journey.go(to: "year")
    await journey.type("2022")
    try await journey.go(to: "year")
    await journey.press("F11")
    await journey.fill(["level": "国家", "group": "中职", "place": "一等", "unit": "金昌"])
    await journey.press("F6")
    await journey.type("乙")
    try await journey.go(to: "contest")
    await journey.press("Enter")
    #expect(journey.currentField == "level")
    await journey.fill("year", "2021")
    try await journey.go(to: "contest")
    await journey.press("Enter")
    #expect(journey.currentField == "year")
  }

  @Test func fixedFieldsArePassedOverAndKeptOnesReplacedByTyping() async throws {
    var journey = try await Journey.at("award")
    await journey.press("F6")
    await journey.type("甲")
    await journey.press("Enter", "Enter")
    await journey.type("2022")
    await journey.type("50")
    await journey.press("Up", "F11")
    journey.expect(contains: "Enter 不再停留")
    await journey.press("Enter")
    await journey.type("10")
    await journey.press("Up", "F11", "Enter")
    await journey.type("70")
    await journey.type("jclg")
    await journey.press("Enter", "F6")
    journey.expect(contains: "= 级别")
    journey.expect(contains: "· 奖项")
    await journey.type("乙")
    await journey.press("Enter", "Enter")
    await journey.type("2023")
    await journey.type("50")
    await journey.press("F10")
    let values = try await journey.values("award", 2)
    #expect(values["year"] == .integer(2023))
    #expect(values["level"] == .integer(50))
    #expect(values["place"] == .integer(50))
    #expect(values["unit"] == .integer(1))
  }

  @Test func fieldsThatFollowAReferenceArePassedOverOnceItIsKept() async throws {
    var journey = try await Journey.at("award")
    _ = try await journey.store.apply(
      ChangeSet(
        [
          .insert(
            entity: "contest",
            values: try contest(journey, "省赛", year: 2023, level: 40, group: 10))
        ], user: "wang", command: "test"))
    await journey.press("F6")
    await journey.type("甲")
    await journey.press("Enter", "F11")
    await journey.type("省赛")
    // From here on year, level and group are the contest's; Tab still reaches them.
    await journey.press("Enter")
    await journey.type("70")
    await journey.press("S-Tab", "S-Tab", "S-Tab", "S-Tab", "Tab")
    #expect(journey.screen.contains { $0.hasPrefix("▶ 级别") })
    await journey.press("Enter", "Enter")
    await journey.type("jclg")
    await journey.press("Enter", "F6")
    await journey.type("乙")
    await journey.press("Enter")
    await journey.type("50")
    await journey.press("F10")
    let values = try await journey.values("award", 2)
    #expect(values["contest"] == .integer(1))
    #expect(values["place"] == .integer(50))
  }

  private func contest(
    _ journey: Journey, _ name: String, year: Int, level: Int, group: Int
  ) throws -> [Value] {
    let shape = try #require(journey.app.context.holdings["contest"])
    let given: [String: Value] = [
      "name": .text(name), "year": .integer(year), "level": .integer(level),
      "group": .integer(group),
    ]
    return shape.fields.map { given[$0.name] ?? $0.initial }
  }
}
