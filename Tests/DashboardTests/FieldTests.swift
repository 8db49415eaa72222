import Canvas
import Catalog
import Records
import Storage
import Testing

@testable import Dashboard

/// Every kind of field filled by keys alone, as people write: from the form into the store.
struct FieldTests {
  /// Opens a new record and goes to a field by name.
  private func journey(_ entity: String, at field: String) async throws -> Journey {
    var journey = try await Journey.at(entity)
    await journey.press("F6")
    try await go(to: field, of: entity, &journey)
    return journey
  }

  private func go(to field: String, of entity: String, _ journey: inout Journey) async throws {
    let shape = try #require(journey.app.context.holdings[entity])
    let place = try #require(RecordForm(shape).place(of: field))
    await journey.press("^Home")
    for _ in 0..<place { await journey.press("Down") }
  }

  /// What stands in the field that was just left or is being written.
  private func fields(_ journey: Journey) -> [String: FormField] {
    guard let layer = journey.app.layers.last as? FormLayer else { return [:] }
    return Dictionary(
      layer.form.fields.map { ($0.shape.name, $0) }, uniquingKeysWith: { $1 })
  }

  private func current(_ journey: Journey) -> String? {
    (journey.app.layers.last as? FormLayer)?.form.current.shape.name
  }

  @Test(
    arguments: [
      ("12", 12.0), ("1,200万元", 1200), ("３．５", 3.5), ("1.2亿元", 12_000), ("8000元", 0.8),
      ("¥20", 20), (" 20 ", 20),
    ])
  func numbersAreReadWithTheirUnits(_ text: String, _ number: Double) async throws {
    var journey = try await journey("fund", at: "planned")
    await journey.type(text)
    await journey.press("Enter")
    #expect(fields(journey)["planned"]?.value == .number(number))
    journey.expect(contains: "万元")
  }

  @Test(arguments: ["金川区", "jinchuanqu"])
  func aNameWrittenForACodeIsLookedForInTheList(_ name: String) async throws {
    var journey = try await journey("unit", at: "region")
    await journey.type(name)
    journey.expect(contains: "甘肃省金昌市金川区")
    await journey.press("Tab")
    #expect(fields(journey)["region"]?.value == .text("620302"))
    #expect(current(journey) != "region")
    await journey.press("Up")
    await journey.send(.input(.paste("永昌县")))
    journey.expect(contains: "甘肃省金昌市永昌县")
    await journey.press("Esc")
    #expect(fields(journey)["region"]?.text == "620302")
  }

  @Test func whatMayBeACodeIsWrittenInTheField() async throws {
    var journey = try await journey("unit", at: "region")
    await journey.type("629999")
    #expect(journey.app.layers.last is FormLayer)
    #expect(fields(journey).values.contains { $0.text == "629999" })
  }

  @Test func tabTakesTheMarkedValueAndGoesOn() async throws {
    var journey = try await journey("unit", at: "kind")
    await journey.type("qiye")
    let marked = try #require((journey.app.layers.last as? PickerLayer)?.list.items.first?.title)
    await journey.press("Tab")
    #expect(fields(journey)["kind"]?.text == marked)
    #expect(current(journey) != "kind")
    #expect(journey.app.layers.last is FormLayer)
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
    var journey = try await journey(entity, at: name)
    await journey.type(text)
    #expect(journey.app.layers.last is PickerLayer)
    await journey.press(key)
    #expect(fields(journey)[name]?.text == text)
    #expect(current(journey) != name)
    await journey.press("^Home")
    journey.expect(contains: text)
    journey.expect(contains: fault)
    await journey.press("F10")
    journey.expect(contains: "需要更正")
  }

  @Test func afterAMissTypingGoesOnIntoTheFieldsThatFollow() async throws {
    var journey = try await journey("internship", at: "kind")
    await journey.type("post")
    await journey.press("Enter")
    await journey.type("2024焊工")
    await journey.press("Enter")
    await journey.type("30")
    await journey.press("Enter")
    #expect(fields(journey)["kind"]?.text == "post")
    #expect(fields(journey)["year"]?.value == .integer(2024))
    #expect(fields(journey)["post"]?.text == "焊工")
    #expect(fields(journey)["students"]?.value == .integer(30))
    await journey.press("F3", "^D")
    journey.expect(contains: "post  ")
    #expect(fields(journey)["kind"]?.error != nil)
  }

  @Test(arguments: ["Enter", "Tab"])
  func oneKeyBehindAFieldThatWentOnByItselfIsSwallowed(_ key: String) async throws {
    var journey = try await journey("internship", at: "year")
    await journey.type("2024")
    await journey.press(key)
    #expect(current(journey) == "post")
    await journey.press(key)
    #expect(current(journey) == "students")
    await journey.press("Up", "Up")
    await journey.press("Backspace", "Backspace")
    await journey.type("23")
    await journey.type("焊")
    await journey.press(key)
    #expect(fields(journey)["post"]?.text == "焊")
    #expect(current(journey) == "students")
  }

  @Test func soIsOneBehindACodeThatWasTypedToItsEndInTheList() async throws {
    var journey = try await journey("internship", at: "kind")
    await journey.type("20")
    #expect(current(journey) == "year")
    await journey.press("Enter")
    #expect(current(journey) == "year")
    await journey.press("Enter")
    #expect(current(journey) == "post")
  }

  @Test(
    arguments: [
      ("1", Language.zh, "一等奖"), ("2", .zh, "二等奖"), ("3", .zh, "三等奖"), ("10", .zh, "优秀组织"),
      ("1", .en, "First prize"),
    ])
  func aDigitFindsFirstWhatANameBeginsWith(
    _ digits: String, _ language: Language, _ shown: String
  ) async throws {
    var journey = try await journey("award", at: "place")
    if language == .en { await journey.press("^T") }
    await journey.type(digits)
    if journey.app.layers.last is PickerLayer { await journey.press("Enter") }
    #expect(fields(journey)["place"]?.text == shown)
  }

  @Test func helpSaysFirstWhatMustBeFilledAndTimesAsTheyAreWritten() async throws {
    var journey = try await journey("booking", at: "startsAt")
    let help = try #require(journey.screen.last { $0.contains("冲突按小时判断") })
    #expect(help.hasPrefix("  不能留空；"))
    await journey.press("F1")
    journey.expect(contains: "00:00 至 24:00")
    await journey.press("Enter")
    await journey.type("24:30")
    await journey.press("Enter")
    journey.expect(contains: "应在 00:00 与 24:00 之间")
  }

  @Test func aListThatIsLeftByEscapeFillsInNothing() async throws {
    var journey = try await journey("unit", at: "kind")
    await journey.type("xyzzy")
    journey.expect(contains: "Enter 照写在字段里")
    await journey.press("Esc")
    journey.expect(contains: "没有“xyzzy”，没有填入")
    #expect(current(journey) == "kind")
    #expect(fields(journey)["kind"]?.text == "")
  }

  @Test func aMissOnWhatTheStoreIsStillLookingForLetsTheKeysGoOn() async throws {
    let journey = try await journey("award", at: "unit")
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
      ("约30", "约30", Qualifier.about, 30.0), ("1500余人次", "1500余", .over, 1500),
      ("近1,000", "近1000", .nearly, 1000), ("不少于２００", "200", .atLeast, 200),
    ])
  func amountsKeepTheirQualifier(
    _ text: String, _ shown: String, _ qualifier: Qualifier, _ number: Double
  ) async throws {
    var journey = try await journey("training", at: "personTimes")
    await journey.type(text)
    await journey.press("Enter")
    #expect(fields(journey)["personTimes"]?.value == .amount(Amount(number, qualifier)))
    journey.expect(contains: shown)
  }

  @Test func aQualifierIsChosenFromItsList() async throws {
    var journey = try await journey("training", at: "personTimes")
    await journey.type("300")
    await journey.press("F4")
    await journey.type("约")
    await journey.press("Enter", "Enter")
    #expect(fields(journey)["personTimes"]?.value == .amount(Amount(300, .about)))
  }

  @Test(
    arguments: [
      ("20250701", "2025-07-01"), ("2025-7-1", "2025-07-01"), ("0701", "2023-07-01"),
      ("7月1日", "2023-07-01"), ("+7", "2024-01-07"), ("今天", "2023-12-31"), ("t", "2023-12-31"),
      ("２０２５．７", "2025-07"), ("2025年", "2025"), ("202507", "2025-07"),
    ])
  func datesAreReadHoweverTheyAreWritten(_ text: String, _ date: String) async throws {
    var journey = try await journey("award", at: "wonOn")
    await journey.type(text)
    if current(journey) == "wonOn" { await journey.press("Enter") }
    #expect(fields(journey)["wonOn"]?.value == .text(date))
    #expect(current(journey) == "isTeam")
  }

  @Test func aMonthOrAYearIsTakenFromTheCalendar() async throws {
    for (key, date) in [("=", "2023-12"), ("-", "2023"), ("Enter", "2023-12-31")] {
      var journey = try await journey("award", at: "wonOn")
      await journey.press("F4", key)
      #expect(fields(journey)["wonOn"]?.value == .text(date))
    }
  }

  @Test(
    arguments: [
      ("国家", "Enter"), ("gj", "Enter"), ("50", ""), ("nation", "Enter"),
    ])
  func choicesAreFoundByNamePinyinAndCode(_ text: String, _ key: String) async throws {
    var journey = try await journey("award", at: "level")
    await journey.type(text)
    if !key.isEmpty { await journey.press(key) }
    #expect(fields(journey)["level"]?.text == "国家")
    #expect(current(journey) == "group")
  }

  @Test(arguments: [("y", 1), ("是", 1), ("1", 1), ("n", 0), ("否", 0), ("0", 0)])
  func flagsAreAnsweredWithOneKey(_ text: String, _ value: Int) async throws {
    var journey = try await journey("award", at: "isTeam")
    await journey.type(text)
    if current(journey) == "isTeam" { await journey.press("Enter") }
    #expect(fields(journey)["isTeam"]?.value == .integer(value))
  }

  @Test(arguments: ["金昌理工", "jclg", "jinchangligong", "#1"])
  func referencesAreFoundByNamePinyinAndNumber(_ text: String) async throws {
    var journey = try await journey("award", at: "unit")
    await journey.type(text)
    await journey.press("Enter")
    #expect(fields(journey)["unit"]?.value == .integer(1))
    #expect(fields(journey)["unit"]?.text == "金昌理工学校")
  }

  @Test func notesOfSeveralLinesComeFromThePasteToo() async throws {
    var journey = try await journey("award", at: "remark")
    await journey.send(.input(.paste("第一行\n第二行")))
    journey.expect(contains: "第一行⏎第二行")
    #expect(fields(journey)["remark"]?.text == "第一行\n第二行")
  }

  @Test func codesAreShownWithWhatTheyStandFor() async throws {
    var journey = try await journey("base", at: "region")
    await journey.type("620300")
    journey.expect(contains: "金昌")
    #expect(current(journey) == "location")
  }

  // MARK: Going on by itself

  @Test func aFullFieldIsLeftAndBackspaceGoesBack() async throws {
    var journey = try await journey("award", at: "year")
    await journey.type("2023")
    #expect(current(journey) == "level")
    await journey.press("Backspace")
    #expect(current(journey) == "year")
    await journey.press("Backspace")
    #expect(fields(journey)["year"]?.text == "202")
    await journey.type("2")
    #expect(current(journey) == "level")
    await journey.press("Up")
    await journey.press("Backspace")
    #expect(fields(journey)["year"]?.text == "202")
  }

  @Test(
    arguments: [
      ("award", "year", "1023"), ("award", "year", "２０２３"), ("award", "workTitle", "2023"),
      ("award", "wonOn", "20231399"), ("award", "wonOn", "2023"), ("award", "level", "5"),
      ("base", "region", "990000"), ("base", "opensAt", "9999"),
    ])
  func nobodyIsSentOnByWhatMayGoOnOrIsWrong(
    _ entity: String, _ field: String, _ text: String
  ) async throws {
    var journey = try await journey(entity, at: field)
    await journey.type(text)
    if journey.app.layers.last is PickerLayer { return }
    #expect(current(journey) == field)
  }

  @Test func pastedTextStays() async throws {
    var journey = try await journey("award", at: "year")
    await journey.send(.input(.paste("2023")))
    #expect(current(journey) == "year")
  }

  @Test func theKeypadsSignsLeaveQuantities() async throws {
    var journey = try await journey("fund", at: "planned")
    await journey.type("12")
    await journey.press("KeypadMinus")
    #expect(fields(journey)["planned"]?.value == .number(-12))
    #expect(current(journey) == "received")
    await journey.press("KeypadMinus")
    await journey.type("3")
    #expect(fields(journey)["received"]?.text == "-3")
    await journey.press("KeypadPlus")
    #expect(fields(journey)["received"]?.value == .number(3))
    try await go(to: "document", of: "fund", &journey)
    await journey.press("KeypadPlus", "KeypadMinus")
    #expect(fields(journey)["document"]?.text == "+-")
  }

  @Test func theKeypadsSignsAreCommandsWhereTheOthersAre() async throws {
    var journey = try await Journey()
    await journey.press("4")
    let before = journey.screen
    await journey.press("KeypadPlus")
    #expect(journey.screen != before)
    await journey.press("+")
    #expect(journey.screen == before)
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
}
