import Canvas
import Catalog
import Records
import Storage
import Testing

@testable import Dashboard

/// Values found in lists: choices, codes and records, by name, pinyin and code, and what no list has.
struct FieldListTests {
  @Test(arguments: ["金川区", "jinchuanqu"])
  func aNameWrittenForACodeIsLookedForInTheList(_ name: String) async throws {
    var journey = try await Journey.at("unit", field: "region")
    await journey.type(name)
    journey.expect(contains: "甘肃省金昌市金川区")
    await journey.press("Tab")
    #expect(journey.fields["region"]?.value == .text("620302"))
    #expect(journey.currentField != "region")
    await journey.press("Up")
    await journey.send(.input(.paste("永昌县")))
    journey.expect(contains: "甘肃省金昌市永昌县")
    await journey.press("Esc")
    #expect(journey.fields["region"]?.text == "620302")
  }

  @Test func whatMayBeACodeIsWrittenInTheField() async throws {
    var journey = try await Journey.at("unit", field: "region")
    await journey.type("629999")
    #expect(journey.app.layers.last is FormLayer)
    #expect(journey.fields.values.contains { $0.text == "629999" })
  }

  @Test func tabTakesTheMarkedValueAndGoesOn() async throws {
    var journey = try await Journey.at("unit", field: "kind")
    await journey.type("qiye")
    let marked = try #require((journey.app.layers.last as? PickerLayer)?.list.items.first?.title)
    await journey.press("Tab")
    #expect(journey.fields["kind"]?.text == marked)
    #expect(journey.currentField != "kind")
    #expect(journey.app.layers.last is FormLayer)
  }

  /// The list of the last field is open when the record is complete.
  @Test(arguments: ["F10", "^S", "F6"])
  func theRecordIsSavedFromTheListOfItsLastField(_ key: String) async throws {
    var journey = try await Journey.at("person")
    await journey.press("F6")
    await journey.type("示例甲")
    try await journey.go(to: "kind")
    await journey.type("专业")
    #expect(journey.app.layers.last is PickerLayer)
    await journey.press(key)
    let values = try await journey.values("person", 1)
    #expect(values["kind"] == PersonKind.majorTeacher.value)
    #expect((journey.app.layers.last is FormLayer) == (key == "F6"))
  }

  @Test func nothingIsChosenWhereNobodyChose() async throws {
    var journey = try await Journey.at("person")
    await journey.press("F6")
    await journey.type("示例甲")
    try await journey.go(to: "kind")
    await journey.press("F4", "F10")
    #expect(journey.fields["kind"]?.value == .blank)
    journey.expect(contains: "需要更正")
  }

  /// A search that was emptied again chooses nothing.
  @Test func whatWasLookedForAndDroppedIsNotChosen() async throws {
    var journey = try await Journey.at("person")
    await journey.press("F6")
    await journey.type("示例甲")
    try await journey.go(to: "kind")
    await journey.press("F4")
    await journey.type("x")
    await journey.press("Backspace", "F10")
    #expect(journey.fields["kind"]?.value == .blank)
  }

  /// Of several that are meant none is saved before it is chosen.
  @Test func ofSeveralOneIsChosenBeforeItIsSaved() async throws {
    var journey = try await Journey.at("person")
    await journey.press("F6")
    await journey.type("示例甲")
    try await journey.go(to: "kind")
    await journey.type("教师")
    let count = try #require((journey.app.layers.last as? PickerLayer)?.list.items.count)
    #expect(count > 1)
    await journey.press("F10")
    journey.expect(contains: "有 \(count) 条相符，先选定再保存")
    #expect(journey.app.layers.last is PickerLayer)
    await journey.press("Down", "F10")
    #expect(try await journey.store.page(Query(Scope("person"))).rows.count == 1)
  }

  @Test func whatSaysTooLittleIsNotSaved() async throws {
    var journey = try await Journey.at("person")
    await journey.press("F6")
    await journey.type("示例甲")
    try await journey.go(to: "kind")
    await journey.type("没有这类")
    await journey.press("F10")
    journey.expect(contains: "需要更正")
    #expect(try await journey.store.page(Query(Scope("person"))).rows.isEmpty)
  }

  @Test func aNameNoRecordHadIsTheOneToBeAdded() async throws {
    var journey = try await Journey.at("membership", field: "unit")
    await journey.type("示例新企业")
    await journey.press("Enter")
    try await journey.go(to: "unit")
    await journey.press("F4")
    journey.expect(contains: "示例新企业")
    await journey.press("F6")
    #expect(journey.fields["name"]?.text == "示例新企业")
  }

  @Test(
    arguments: [
      ("internship", "kind", "post", "Enter", "应为"), ("unit", "kind", "xyzzy", "Tab", "应为"),
      ("award", "unit", "没有这个单位", "Enter", "应为已有记录的名称"),
      ("unit", "region", "没有这个地方", "Tab", "代码中不应有"),
    ])
  func whatTheListDoesNotHaveStaysInTheFieldWithItsFault(
    _ entity: String, _ name: String, _ text: String, _ key: String, _ fault: String
  ) async throws {
    var journey = try await Journey.at(entity, field: name)
    await journey.type(text)
    #expect(journey.app.layers.last is PickerLayer)
    await journey.press(key)
    #expect(journey.fields[name]?.text == text)
    #expect(journey.currentField != name)
    await journey.press("^Home")
    journey.expect(contains: text)
    journey.expect(contains: fault)
    await journey.press("F10")
    journey.expect(contains: "需要更正")
  }

  @Test func afterAMissTypingGoesOnIntoTheFieldsThatFollow() async throws {
    var journey = try await Journey.at("internship", field: "kind")
    await journey.type("post")
    await journey.press("Enter")
    await journey.type("2024焊工")
    await journey.press("Enter")
    await journey.type("30")
    await journey.press("Enter")
    #expect(journey.fields["kind"]?.text == "post")
    #expect(journey.fields["year"]?.value == .integer(2024))
    #expect(journey.fields["post"]?.text == "焊工")
    #expect(journey.fields["students"]?.value == .integer(30))
    await journey.press("F3", "^D")
    journey.expect(contains: "post  ")
    #expect(journey.fields["kind"]?.error != nil)
  }

  @Test func aListThatIsLeftByEscapeFillsInNothing() async throws {
    var journey = try await Journey.at("unit", field: "kind")
    await journey.type("xyzzy")
    journey.expect(contains: "Enter 照写在字段里")
    await journey.press("Esc")
    journey.expect(contains: "没有“xyzzy”，没有填入")
    #expect(journey.currentField == "kind")
    #expect(journey.fields["kind"]?.text == "")
  }

  @Test func aMissOnWhatTheStoreIsStillLookingForLetsTheKeysGoOn() async throws {
    let journey = try await Journey.at("award", field: "unit")
    var app = journey.app
    var asked: [Effect] = []
    for character in "没有这个单位" {
      asked += app.receive(.input(.key(KeyPress(.character(character)))))
    }
    asked += app.receive(.input(.key(KeyPress(.enter))))
    asked += app.receive(.input(.key(KeyPress(.enter))))
    asked += app.receive(.input(.paste("作品甲")))
    let search = try #require(asked.last { if case .load = $0 { true } else { false } })
    let event = try #require(await Journey.answer(search, from: journey.store))
    _ = app.receive(event)
    let form = try #require(app.layers.last as? FormLayer)
    #expect(form.form.fields.first { $0.shape.name == "unit" }?.text == "没有这个单位")
    #expect(form.form.current.shape.name == "work")
    #expect(form.form.current.text == "作品甲")
  }

  @Test(
    arguments: [
      ("国家", "Enter"), ("guojia", "Enter"), ("50", ""), ("nation", "Enter"),
    ])
  func choicesAreFoundByNamePinyinAndCode(_ text: String, _ key: String) async throws {
    var journey = try await Journey.at("award", field: "level")
    await journey.type(text)
    if !key.isEmpty { await journey.press(key) }
    #expect(journey.fields["level"]?.text == "国家")
    #expect(journey.currentField == "group")
  }

  @Test(
    arguments: [
      ("1", Language.zh, "一等奖"), ("2", .zh, "二等奖"), ("3", .zh, "三等奖"), ("10", .zh, "优秀组织"),
      ("1", .en, "First prize"),
    ])
  func aDigitFindsFirstWhatANameBeginsWith(
    _ digits: String, _ language: Language, _ shown: String
  ) async throws {
    var journey = try await Journey.at("award", field: "place")
    if language == .en { await journey.press("^T") }
    await journey.type(digits)
    if journey.app.layers.last is PickerLayer { await journey.press("Enter") }
    #expect(journey.fields["place"]?.text == shown)
  }

  @Test(arguments: ["金昌理工", "jclg", "jinchangligong", "#1"])
  func referencesAreFoundByNamePinyinAndNumber(_ text: String) async throws {
    var journey = try await Journey.at("award", field: "unit")
    await journey.type(text)
    await journey.press("Enter")
    #expect(journey.fields["unit"]?.value == .integer(1))
    #expect(journey.fields["unit"]?.text == "金昌理工学校")
  }

  @Test func recordsThatFitWhatIsFilledAreListedFirst() async throws {
    let checked = try CheckedStore()
    let programme = try await checked.add(Programme.self) {
      ($0.edition, $0.code, $0.name) = (.y2021, "660104", "焊接技术应用")
      $0.level = .secondary
    }
    for name in ["甲中专", "乙中专"] {
      let school = try await checked.addUnit(name, .secondaryVocational)
      try await checked.add(Offering.self) {
        ($0.school, $0.programme, $0.localName) = (school, programme, "焊接技术应用")
        $0.status = .filed
      }
    }
    for isSheet in [false, true] {
      var journey = try await Journey.at(checked, "cohort")
      await journey.press(isSheet ? "^N" : "F6")
      await journey.type("乙")
      await journey.press("Enter")
      if isSheet { await journey.press("Up", "Right") }
      await journey.press("F4")
      journey.expect(contains: "先列与已填相符的")
      await journey.type("焊接")
      #expect(journey.screen.count { $0.contains("焊接技术应用 ") } == 1)
      journey.expect(contains: "焊接技术应用 乙中专")
      // What no record of that school goes with is still found elsewhere.
      await journey.press("^U")
      await journey.type("甲")
      journey.expect(contains: "焊接技术应用 甲中专")
      await journey.press("Enter")
      journey.expect(contains: "焊接技术应用")
    }
  }

  @Test func aQualifierIsChosenFromItsList() async throws {
    var journey = try await Journey.at("training", field: "personTimes")
    await journey.type("300")
    await journey.press("F4")
    await journey.type("约")
    await journey.press("Enter", "Enter")
    #expect(journey.fields["personTimes"]?.value == .amount(Amount(300, .about)))
  }

  // MARK: Codes by their beginning

  /// The place of an award is numbered in words; 4 is no beginning of 铜奖, whose code is 40.
  @Test func theBeginningOfACodeIsNotTakenAmongNamesThatAreNumbered() async throws {
    var journey = try await Journey.at("award", field: "place")
    await journey.type("4")
    journey.expect(contains: "铜奖")
    #expect(!journey.shows("▶ 铜奖"))
    await journey.press("Enter")
    journey.expect(contains: "“4”只是代码的开头")
    #expect(journey.app.layers.last is PickerLayer)
    await journey.type("0")
    #expect(journey.fields["place"]?.text == "铜奖")
  }

  @Test func theBeginningOfSeveralCodesIsNotTaken() async throws {
    var journey = try await Journey.at("unit", field: "kind")
    await journey.type("1")
    await journey.press("Enter")
    journey.expect(contains: "“1”只是代码的开头")
    await journey.press("Tab")
    #expect(journey.app.layers.last is PickerLayer)
    await journey.press("Down", "Enter")
    #expect(journey.fields["kind"]?.text == "政府部门")
  }

  @Test(arguments: [("unit", "kind", "6", "中职学校"), ("award", "level", "5", "国家")])
  func theBeginningOfOneCodeIsShownAndTaken(
    _ entity: String, _ field: String, _ typed: String, _ shown: String
  ) async throws {
    var journey = try await Journey.at(entity, field: field)
    await journey.type(typed)
    journey.expect(contains: "▶ " + shown)
    await journey.press("Enter")
    #expect(journey.fields[field]?.text == shown)
  }

  @Test func aPastedBeginningOfACodeMeansNothing() async throws {
    var journey = try await Journey.atSheet(of: "award")
    await journey.send(.input(.paste("级别\t奖项\n50\t1\n5\t4\n")))
    let sheet = try #require((journey.app.layers.last as? SheetLayer)?.sheet)
    let (level, place) = (try #require(sheet.place(of: "level")), sheet.place(of: "place") ?? 0)
    #expect(sheet.rows[0].cells[level].text == "国家")
    #expect(sheet.rows[0].cells[place].text == "一等奖")
    #expect(sheet.rows[1].cells[level].error != nil)
    #expect(sheet.rows[1].cells[place].error != nil)
  }

  // MARK: Failures

  @Test func whatWasFoundBeforeAFailureIsNotTakenForWhatIsTyped() async throws {
    var journey = try await Journey.at("award", field: "unit")
    await journey.type("金昌")
    journey.expect(contains: "▶ 金昌理工学校")
    var app = journey.app
    let asked = app.receive(.input(.key(KeyPress(.character("冶")))))
    let search = try #require(asked.first { if case .load = $0 { true } else { false } })
    _ = app.receive(.failed(search, .failed("disk")))
    let screen = app.draw().lines
    #expect(!screen.contains { $0.contains("▶ 金昌理工学校") })
    #expect(screen.contains { $0.contains("没有查成；Enter 再查一次") })
    let again = app.receive(.input(.key(KeyPress(.enter))))
    #expect(again.contains(search))
    let event = try #require(await Journey.answer(search, from: journey.store))
    _ = app.receive(event)
    let form = try #require(app.layers.last as? FormLayer)
    #expect(form.form.fields.first { $0.shape.name == "unit" }?.value == .blank)
  }

  @Test(
    "a record added from a list is called what was typed, but for numbers and sounds others have",
    arguments: [("新学校", "新学校"), ("#1", ""), ("60", ""), ("jclg", ""), ("ABB", "ABB")])
  func whatIsAddedIsCalledWhatWasTyped(_ text: String, _ name: String) async throws {
    var journey = try await Journey.at("award", field: "unit")
    await journey.type(text)
    await journey.press("F6")
    journey.expect(contains: "新增 单位")
    #expect(journey.fields["name"]?.text == name)
  }
}
