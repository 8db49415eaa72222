import Canvas
import Catalog
import Records
import Storage
import Testing

@testable import Dashboard

/// Every kind of field filled by keys alone, as people write: from the form into the store.
struct FieldTests {
  @Test("what is taken over from a contest is demanded until one is named")
  func whatFollowsIsMarkedWhereItMustBeFilledIn() async throws {
    let checked = try CheckedStore()
    try await checked.add(Contest.self) {
      ($0.name, $0.year, $0.level, $0.group) = ("技能大赛", 2021, .province, .secondary)
    }
    var journey = try await Journey.at(checked, "award")
    await journey.press("F6")
    func marked() -> [Bool] {
      ["年度  ", "级别  ", "组别  "].map { label in
        journey.screen.contains { $0.contains(label) && $0.contains("＊") }
      }
    }
    #expect(marked() == [true, true, true])
    await journey.fill("contest", "技能大赛")
    #expect(marked() == [false, false, false])
  }

  @Test("leaving where there is no list leaves the form as it is")
  func escapeBehindNoListStays() async throws {
    var journey = try await Journey.at("booking", field: "group")
    await journey.press("F4")
    journey.expect(contains: "没有")
    await journey.press("Esc")
    #expect(journey.currentField == "group")
    await journey.press("Esc")
    #expect(journey.currentField == nil)
  }

  @Test func weekdaysAreChosenFromTheUsualSets() async throws {
    var journey = try await Journey.at("booking", field: "days")
    await journey.press("F4", "Enter")
    #expect(journey.fields["days"]?.text == "一二三四五")
    #expect(journey.fields["days"]?.value == .integer(31))
  }

  @Test func aPersonAddedForASeatIsOfItsUnit() async throws {
    var journey = try await Journey.at("seat")
    await journey.press("F6")
    await journey.fill("unit", "金川集团")
    try await journey.go(to: "person")
    await journey.type("新")
    await journey.press("F6")
    #expect(journey.fields["unit"]?.text == "金川集团")
    #expect(journey.fields["name"]?.text == "新")
  }

  @Test(
    arguments: [
      ("12", 12.0), ("1,200万元", 1200), ("３．５", 3.5), ("1.2亿元", 12_000), ("8000元", 0.8),
      ("¥1,200", 0.12), (" 20 ", 20),
    ])
  func numbersAreReadWithTheirUnits(_ text: String, _ number: Double) async throws {
    var journey = try await Journey.at("fund", field: "planned")
    await journey.type(text)
    await journey.press("Enter")
    #expect(journey.fields["planned"]?.value == .number(number))
    journey.expect(contains: "万元")
  }

  @Test func aFieldShowsAllThatIsKeptAndTheSameIsTheSameNumber() async throws {
    let checked = try CheckedStore()
    let unit = try await checked.addUnit("金川集团", .enterprise)
    try await checked.add(Fund.self) {
      ($0.name, $0.unit, $0.year, $0.planned) = ("甲", unit, 2023, 1.2345)
      $0.origin = .society
    }
    var journey = try await Journey.at(checked, "fund")
    journey.expect(contains: "1.23 ")
    await journey.press("F2")
    try await journey.go(to: "planned")
    journey.expect(contains: "1.2345")
    await journey.press("Enter", "Esc", "F6")
    try await journey.go(to: "planned")
    await journey.press("^D")
    #expect(journey.fields["planned"]?.value == .number(1.2345))
    await journey.press("Up")
    await journey.type("1,5")
    await journey.press("Enter")
    journey.expect(contains: "逗号只分千位")
  }

  @Test(arguments: ["139 0013 8000", "139-0013-8000", "１３９００１３８０００"])
  func aMobileNumberIsKeptTheSameHoweverItIsSpaced(_ text: String) async throws {
    var journey = try await Journey.at("person", field: "phone")
    await journey.type(text)
    await journey.press("Enter")
    #expect(journey.fields["phone"]?.value == .text("13900138000"))
  }

  @Test func helpSaysFirstWhatMustBeFilledAndTimesAsTheyAreWritten() async throws {
    var journey = try await Journey.at("booking", field: "startsAt")
    let help = try #require(journey.screen.last { $0.contains("冲突按小时判断") })
    #expect(help.hasPrefix("  不能留空；"))
    await journey.press("F1")
    journey.expect(contains: "00:00 至 24:00")
    journey.expect(contains: "下一个要填的字段")
    await journey.press("Enter")
    await journey.type("24:30")
    await journey.press("Enter")
    journey.expect(contains: "应在 00:00 与 24:00 之间")
  }

  @Test func helpOfAFieldFindsAndPerformsWhatTheFormCanDo() async throws {
    var journey = try await Journey.at("person", field: "remark")
    await journey.press("F1")
    await journey.type("qingkong")
    journey.expect(contains: "清空这个字段")
    await journey.press("Esc")
    // What only was to be read is left as it is found, on the last field of a new record too.
    await journey.press("^End", "F1", "Enter")
    journey.expect(contains: "新增 人员")
    #expect(!journey.asked.contains { if case .apply = $0 { true } else { false } })
    await journey.press("^Home", "F1", "Down", "Down", "Enter")
    #expect(journey.fields.count > 0)
    journey.expect(contains: "第 2 项")
  }

  @Test(
    arguments: [
      ("约30", "约30", Qualifier.about, 30.0), ("1500余人次", "1500余", .over, 1500),
      ("近1,000", "近1000", .nearly, 1000), ("不少于２００", "200", .atLeast, 200),
      ("1500多人次", "1500余", .over, 1500), ("30人次左右", "约30", .about, 30),
    ])
  func amountsKeepTheirQualifier(
    _ text: String, _ shown: String, _ qualifier: Qualifier, _ number: Double
  ) async throws {
    var journey = try await Journey.at("training", field: "personTimes")
    await journey.type(text)
    await journey.press("Enter")
    #expect(journey.fields["personTimes"]?.value == .amount(Amount(number, qualifier)))
    journey.expect(contains: shown)
  }

  @Test(arguments: ["30～40人次", "300 ~ 400", "3+2", "100余30"])
  func aRangeIsNotMadeOneNumber(_ text: String) async throws {
    var journey = try await Journey.at("training", field: "personTimes")
    await journey.type(text)
    await journey.press("Enter")
    #expect(journey.fields["personTimes"]?.text == text)
    #expect(journey.fields["personTimes"]?.value == .blank)
    journey.expect(contains: "应为一个数")
  }

  @Test(
    arguments: [
      ("20250701", "2025-07-01"), ("2025-7-1", "2025-07-01"), ("0701", "2023-07-01"),
      ("7月1日", "2023-07-01"), ("+7", "2024-01-07"), ("今天", "2023-12-31"), ("t", "2023-12-31"),
      ("２０２５．７", "2025-07"), ("2025年", "2025"), ("202507", "2025-07"),
    ])
  func datesAreReadHoweverTheyAreWritten(_ text: String, _ date: String) async throws {
    var journey = try await Journey.at("award", field: "wonOn")
    await journey.type(text)
    if journey.currentField == "wonOn" { await journey.press("Enter") }
    #expect(journey.fields["wonOn"]?.value == .text(date))
    #expect(journey.currentField == "isTeam")
  }

  @Test func aMonthOrAYearIsTakenFromTheCalendar() async throws {
    for (key, date) in [("=", "2023-12"), ("-", "2023"), ("Enter", "2023-12-31")] {
      var journey = try await Journey.at("award", field: "wonOn")
      await journey.press("F4", key)
      #expect(journey.fields["wonOn"]?.value == .text(date))
    }
  }

  @Test(arguments: [("y", 1), ("是", 1), ("1", 1), ("n", 0), ("否", 0), ("0", 0)])
  func flagsAreAnsweredWithOneKey(_ text: String, _ value: Int) async throws {
    var journey = try await Journey.at("award", field: "isTeam")
    await journey.type(text)
    if journey.currentField == "isTeam" { await journey.press("Enter") }
    #expect(journey.fields["isTeam"]?.value == .integer(value))
  }

  @Test func notesOfSeveralLinesComeFromThePasteToo() async throws {
    var journey = try await Journey.at("award", field: "remark")
    await journey.send(.input(.paste("第一行\n第二行")))
    journey.expect(contains: "第一行⏎第二行")
    #expect(journey.fields["remark"]?.text == "第一行\n第二行")
  }

  @Test func codesAreShownWithWhatTheyStandFor() async throws {
    var journey = try await Journey.at("base", field: "region")
    await journey.type("620300")
    journey.expect(contains: "金昌")
    #expect(journey.currentField == "location")
  }

  @Test func theKeypadsSignsLeaveQuantities() async throws {
    var journey = try await Journey.at("fund", field: "planned")
    await journey.type("12")
    await journey.press("KeypadMinus")
    #expect(journey.fields["planned"]?.value == .number(-12))
    #expect(journey.currentField == "received")
    await journey.press("KeypadMinus")
    await journey.type("3")
    #expect(journey.fields["received"]?.text == "-3")
    await journey.press("KeypadPlus")
    #expect(journey.fields["received"]?.value == .number(3))
    try await journey.go(to: "document")
    await journey.press("KeypadPlus", "KeypadMinus")
    #expect(journey.fields["document"]?.text == "+-")
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

  @Test func whatAFieldLeftBlankTakesOverIsShown() async throws {
    let checked = try CheckedStore()
    try await checked.addUnit("甲中专", .secondaryVocational)
    for (name, year) in [("甲赛", 2022), ("乙赛", 2023)] {
      try await checked.add(Contest.self) {
        ($0.name, $0.year, $0.level, $0.group) = (name, year, .province, .secondary)
      }
    }
    var journey = try await Journey.at(checked, "award")
    await journey.press("F6")
    journey.expect(contains: "（空则随赛事）")
    await journey.fill("contest", "甲赛")
    journey.expect(contains: "2022（随赛事）")
    journey.expect(contains: "中职（随赛事）")
    await journey.fill("wonOn", "0701")
    await journey.press("Enter")
    journey.expect(contains: "2022-07-01")
    await journey.fill("contest", "乙赛")
    journey.expect(contains: "2023（随赛事）")
    await journey.fill("contest", "")
    #expect(!journey.shows("2023（随赛事）"))
  }

  @Test(
    "a last day without a year that would come before the first is of the next year, and that is said"
  )
  func aSpanOverNewYearIsSaid() async throws {
    var journey = try await Journey.at("booking", field: "since")
    await journey.type("20250901")
    await journey.press("Enter")
    await journey.type("0115")
    await journey.press("Tab")
    #expect(journey.fields["until"]?.value == .text("2026-01-15"))
    journey.expect(contains: "没写年份，早于起始，按 2026 年读")
    await journey.press("Up")
    await journey.type("1215")
    await journey.press("Tab")
    #expect(journey.fields["until"]?.value == .text("2025-12-15"))
    #expect(!journey.shows("没写年份"))
  }

  /// Why, and what to do instead, in one line of a small screen.
  @Test(arguments: [
    (Language.zh, ["不得保存", "个人信息", "用不着", "删去", "后四位"]),
    (.en, ["identity number", "personal", "not needed", "leave out", "last 4 digits"]),
  ])
  func theReasonAgainstIdentityNumbersSaysWhatToDo(
    _ language: Language, _ words: [String]
  ) async throws {
    var journey = try await Journey.at(
      "person", size: Size(width: 80, height: 24), language: language)
    await journey.press("F6")
    await journey.type("王芳 11010519491231002X")
    await journey.press("Enter", "Up")
    #expect(
      journey.screen.contains { line in words.allSatisfy(line.contains) }, "\(journey)")
  }
}
