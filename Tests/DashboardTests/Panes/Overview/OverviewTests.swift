import Canvas
import Catalog
import Records
import Storage
import Testing

@testable import Dashboard

struct OverviewTests {
  @Test func tilesShowTheStateOfTheAlliance() async throws {
    let journey = try await Journey()
    journey.expect(contains: "成员 113（文件载明 113）")
    journey.expect(contains: "基地 287")
    journey.expect(contains: "2021–2023 年获奖 153")
    journey.expect(contains: "工位利用率")
    journey.expect(contains: "本地就业率")
  }

  @Test func figuresSayOfWhichYearTheyAre() async throws {
    var journey = try await Journey()
    await journey.press(";", "^U")
    await journey.type("2022-06-30")
    await journey.press("Enter")
    for text in ["2020–2022 年获奖", "2022 届毕业去向落实率", "2022 工位利用率"] {
      journey.expect(contains: text)
    }
    await journey.press("3")
    journey.expect(contains: "2022 利用率")
    await journey.press("5")
    journey.expect(contains: "2022 届毕业生")
  }

  @Test func aDayBeforeTheAllianceSaysSo() async throws {
    var journey = try await Journey()
    #expect(!journey.screen[0].contains("尚未成立"))
    await journey.press(";", "^U")
    await journey.type("2021-07-02")
    await journey.press("Enter")
    #expect(journey.screen[0].contains("截至 2021-07-02（联盟尚未成立）"))
    journey.expect(contains: "联盟 2021-07-03 成立")
    await journey.press("2", ";", "^U")
    await journey.type("2021-07-03")
    await journey.press("Enter")
    #expect(!journey.screen[0].contains("尚未成立"))
  }

  @Test func theDayIsToldInLittleRoom() async throws {
    for language in Language.allCases {
      let journey = try await Journey(size: Size(width: 40, height: 12), language: language)
      let mark = language == .zh ? "示例数据" : "Sample data"
      #expect(journey.screen[0].hasPrefix(" 金昌产教联盟  2023-12-31 "))
      #expect(journey.screen[0].hasSuffix(mark))
    }
  }

  @Test func theOverviewAndTheStructureSayTheSameIsStated() async throws {
    let checked = try CheckedStore()
    let alliance = try await checked.add(Alliance.self) {
      ($0.name, $0.kind) = ("测试联盟", .industryEducation)
    }
    let stated: [(String, Double, String, FigureKind)] = [
      ("企业成员数", 40, "2021", .stock), ("企业成员数", 54, "2023-05", .stock),
      ("中职学校成员数", 36, "2023-05", .stock), ("企业成员数", 80, "2024", .stock),
      ("企业成员数", 99, "2023-06", .target),
    ]
    for (metric, number, period, kind) in stated {
      try await checked.add(StatedFigure.self) {
        ($0.subject, $0.metric, $0.amount) = ("测试联盟", metric, Amount(number, .about))
        ($0.kind, $0.period, $0.document) = (kind, period, "000")
        ($0.entity, $0.alliance) = (Membership.entity, alliance)
      }
    }
    var journey = try await Journey(store: checked.store)
    journey.expect(contains: "成员 0（文件载明 约90）")
    await journey.press("F11", "Right", "Enter")
    journey.expect(contains: "2 条")
    await journey.press("Esc", "2", "Down", "Down", "Down")
    journey.expect(contains: "文件载明 约90")
    await journey.press(";", "^U")
    await journey.type("2022-12-31")
    await journey.press("Enter")
    journey.expect(contains: "文件载明 约40")
    await journey.press("1")
    journey.expect(contains: "成员 0（文件载明 约40）")
  }

  @Test(arguments: [(0, "按类型"), (1, "工位时"), (2, "就高不就低"), (3, "去向落实率")])
  func enterOpensThePaneOfTheTile(tile: Int, text: String) async throws {
    var journey = try await Journey()
    for _ in 0..<tile { await journey.press("Tab") }
    await journey.press("Enter")
    if tile == 0 { await journey.press("Down", "Down", "Down", "Right") }
    journey.expect(contains: text)
    #expect(!journey.shows("成员 113（文件载明 113）"))
  }

  @Test func arrowsGoOverTheGridAndRound() async throws {
    var journey = try await Journey()
    for (key, title) in [
      ("Right", "▶ 基地"), ("Down", "▶ 2023 届毕业去向"), ("Left", "▶ 2021–2023 年获奖"), ("Up", "▶ 成员"),
      ("S-Tab", "▶ 2023 届毕业去向"),
    ] {
      await journey.press(key)
      journey.expect(contains: title)
    }
  }

  @Test func aClickChoosesATileAndASecondOpensIt() async throws {
    var journey = try await Journey()
    let place = Point(x: 80, y: 6)
    await journey.send(.input(.mouse(MouseEvent(.press, at: place))))
    journey.expect(contains: "▶ 基地")
    await journey.send(.input(.mouse(MouseEvent(.press, at: place))))
    journey.expect(contains: "基地  2023")
  }

  /// From the overview on, any number is a few arrows away from its records.
  @Test func arrowsWalkTheFiguresOfATileAndEnterOpensThem() async throws {
    var journey = try await Journey()
    await journey.press("F11", "Down", "Down")
    journey.expect(contains: "中职学校 36 ")
    await journey.press("Enter")
    journey.expect(contains: "总览 › 中职学校")
    journey.expect(contains: "占比")
    journey.expect(contains: "36 条")
    await journey.press("Esc")
    journey.expect(contains: "中职学校 36 ")
    await journey.press("Tab", "Down", "Enter")
    for text in ["工位利用率", "分子", "分母", "口径", "期间", "覆盖"] { journey.expect(contains: text) }
    await journey.press("Esc", "Esc", "Enter")
    journey.expect(contains: "基地  2023")
  }

  @Test func aClickOnAFigureThenAnotherOpensIt() async throws {
    var journey = try await Journey()
    let line = try #require(journey.screen.firstIndex { $0.contains("中职学校") })
    let place = Point(x: 22, y: line)
    for _ in 0..<2 { await journey.send(.input(.mouse(MouseEvent(.press, at: place)))) }
    journey.expect(contains: "总览 › 中职学校")
  }

  @Test func everyYearOfATrendOpens() async throws {
    var journey = try await Journey(size: Size(width: 80, height: 24))
    await journey.press("Tab", "Tab", "Tab", "F11")
    for _ in 0..<6 { await journey.press("Down") }
    await journey.press("End", "Left")
    journey.expect(contains: "毕业去向落实率 ")
    await journey.press("Enter")
    journey.expect(contains: "2022 年终")
    journey.expect(contains: "报送学校")
  }

  @Test func theRateSaysOfHowManySchoolsItIs() async throws {
    var journey = try await Journey(size: Size(width: 80, height: 24))
    let line = try #require(journey.screen.first { $0.contains("年终 12-31") })
    await journey.press("5")
    let told = try #require(journey.screen.joined(separator: " ").firstMatch(of: /报送学校 \d+\/\d+/))
    #expect(line.contains(String(told.output)), "\(line)")
  }

  @Test func roomIsUsedForChartsThatOpen() async throws {
    var journey = try await Journey()
    for text in ["各月利用率", "历年获奖", "按组别", "按成员角色", "历年落实率"] { journey.expect(contains: text) }
    await journey.press("Tab", "F11", "^End", "Enter")
    journey.expect(contains: "2023-12-01 – 2023-12-31")
    await journey.press("Esc", "Tab")
    for _ in 0..<3 { await journey.press("Down") }
    await journey.press("End", "Left", "Enter")
    journey.expect(contains: "全部获奖 · 2022")
    journey.expect(contains: "51 条")
  }

  @Test func kindsWithoutALineAreToldTogetherAndOpen() async throws {
    var journey = try await Journey(size: Size(width: 80, height: 24))
    journey.expect(contains: "其余各类                79 ")
    await journey.press("Tab", "F11")
    for _ in 0..<7 { await journey.press("Down") }
    await journey.press("Enter")
    journey.expect(contains: "总览 › 其余各类")
    journey.expect(contains: "79 条")
  }

  @Test func tabsAnswerDigitsAndClicks() async throws {
    var journey = try await Journey()
    for key in ["2", "3", "4", "5", "8", "1", "M-3", "M-1"] {
      await journey.press(key)
      #expect(journey.asked.allSatisfy { $0 != .quit })
    }
    journey.expect(contains: "▶ 成员")
    await journey.send(.input(.mouse(MouseEvent(.press, at: Point(x: 19, y: 1)))))
    journey.expect(contains: "基地  2023")
  }

  @Test func anEarlierYearHasItsOwnFigures() async throws {
    var journey = try await Journey()
    let now = journey.screen
    await journey.press(",", ",", ",")
    journey.expect(contains: "年度 2020")
    journey.expect(contains: "成员 0")
    await journey.press(".", ".", ".")
    #expect(journey.screen == now)
  }

  @Test(arguments: Journey.sizes, Language.allCases)
  func screensStayAsTheyAre(_ size: Size, _ language: Language) async throws {
    let journey = try await Journey(size: size, language: language)
    try journey.expectGolden("overview")
  }
}
