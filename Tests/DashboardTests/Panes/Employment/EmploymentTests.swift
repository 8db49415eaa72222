import Canvas
import Catalog
import Records
import Storage
import StorageSQLite
import Testing

@testable import Dashboard

struct EmploymentTests {
  func journey(
    _ keys: String..., size: Size = Size(width: 120, height: 40), language: Language = .zh,
    store: SQLiteStore? = nil
  ) async throws -> Journey {
    var journey = try await Journey(size: size, language: language, store: store)
    await journey.press("5")
    for key in keys { await journey.press(key) }
    return journey
  }

  /// A store of schools with one cohort each, of 2023 at the end of the year.
  private func store(_ cohorts: [(school: String, Cohort)]) async throws -> SQLiteStore {
    let store = try SQLiteStore(inMemory: Catalog.holdings)
    try await store.fill(user: "test", command: "test") { sink throws(StorageError) in
      for (name, cohort) in cohorts {
        var unit = Unit()
        (unit.name, unit.kind) = (name, .higherVocational)
        let id = try sink.add(Unit.schema.shape, Unit.schema.values(of: unit))
        var cohort = cohort
        (cohort.school, cohort.year, cohort.level) = (Reference(id), 2023, .associate)
        if cohort.snapshot == nil { cohort.snapshot = .yearEnd }
        _ = try sink.add(Cohort.schema.shape, Cohort.schema.values(of: cohort))
      }
    }
    return store
  }

  /// One college's real counts of 2023.
  private var college: Cohort {
    var cohort = Cohort()
    (cohort.graduates, cohort.o70, cohort.o75) = (3878, 100, 30)
    (cohort.o10, cohort.o11, cohort.o46, cohort.o50) = (1610, 224, 195, 3)
    (cohort.o12, cohort.o80, cohort.o85) = (1010, 703, 3)
    cohort.snapshotOn = PartialDate(year: 2023, month: 12, day: 31)
    return cohort
  }

  /// The official table of 2012, in hundreds of graduates.
  private var table2012: Cohort {
    var cohort = Cohort()
    (cohort.graduates, cohort.o10, cohort.o12) = (53_800, 39_250, 6765)
    (cohort.o80, cohort.local) = (6039, 36_301)
    return cohort
  }

  @Test func ratesAreThoseTheCollegePublished() async throws {
    var journey = try await journey(store: try await store([("某学院", college)]))
    for text in [
      "毕业生 3,878 人", "年终 12-31 97.42 %", "协议合同率 52.40 %", "灵活就业率 26.04 %", "创业率 0.77 %",
      "升学率 18.21 %", "未落实率 2.58 %", "报送学校 1/1",
    ] {
      journey.expect(contains: text)
    }
    await journey.press("Enter")
    for text in ["某学院 毕业去向落实率", "3,778 人", "3,878 人  毕业生总数", "2023 年终 12-31", "1 / 1"] {
      journey.expect(contains: text)
    }
  }

  @Test func localRateNamesItsDenominator() async throws {
    var journey = try await journey(store: try await store([("全国", table2012)]))
    journey.expect(contains: "本地就业率（本市，分母：就业含升学） 69.74 %")
    await journey.press("+")
    journey.expect(contains: "本地就业率（本市，分母：直接就业） 78.89 %")
    await journey.press("Tab", "Down", "Down", "Down", "Home", "Enter")
    for text in ["本地就业人数÷直接就业", "分不出本县和本省", "36,301 人", "46,015 人  直接就业", "78.89 %"] {
      journey.expect(contains: text)
    }
    await journey.press("Esc", "Esc", "+")
    journey.expect(contains: "本地就业率（本市，分母：毕业生总数） 67.47 %")
  }

  @Test func aLocalRateThatCannotBeSaysWhy() async throws {
    var cohort = Cohort()
    (cohort.graduates, cohort.o10, cohort.o80, cohort.local) = (100, 20, 70, 60)
    let store = try await store([("甲校", cohort)])
    var journey = try await journey(store: store)
    await journey.press("+")
    journey.expect(contains: "本地就业率（本市，分母：直接就业） —（分子多于分母）")
    journey.expect(contains: "分子多于分母：报送的本地就业含升学的人")
    await journey.press("+")
    #expect(!journey.screen.contains { $0.contains("分子多于分母") })
    journey = try await self.journey("+", size: Size(width: 40, height: 12), store: store)
    journey.expect(contains: "分子多于分母")
  }

  @Test func oneRowIsNoRows() async throws {
    var cohort = Cohort()
    (cohort.graduates, cohort.o10) = (100, 20)
    let journey = try await journey(language: .en, store: try await store([("甲校", cohort)]))
    #expect(journey.screen.contains { $0.hasSuffix(" 1 row + total") })
  }

  @Test func thoseWhoReportAPartCountAlone() async throws {
    var reporting = Cohort()
    (reporting.graduates, reporting.o10, reporting.o12, reporting.o80) = (100, 50, 10, 20)
    (reporting.local, reporting.matched) = (40, 30)
    var silent = reporting
    (silent.local, silent.matched) = (nil, nil)
    var none = reporting
    (none.local, none.matched) = (0, 0)
    let cohorts = [("甲校", reporting), ("乙校", silent), ("丙校", none)]
    var journey = try await journey(store: try await store(cohorts))
    // Of 40 + 0 local: what the first and third have, not the second.
    journey.expect(contains: "本地就业率（本市，分母：就业含升学） 25.00 %")
    journey.expect(contains: "对口率 25.00 %")
    await journey.press("+")
    journey.expect(contains: "本地就业率（本市，分母：直接就业） 33.33 %")
    await journey.press("+")
    journey.expect(contains: "本地就业率（本市，分母：毕业生总数） 20.00 %")
    #expect(journey.screen.first { $0.contains(/^ +合计/) }?.contains("20.00 %") == true)
    await journey.press("Tab", "Down", "Down", "Down", "Home", "Enter")
    for text in ["40 人", "200 人  毕业生总数", "报送此项的学校", "2 / 3  66.67 %"] {
      journey.expect(contains: text)
    }
    await journey.press("Esc", "1")
    journey.expect(contains: "25.00 %")
  }

  @Test func whatNobodyReportedIsNoZero() async throws {
    var silent = Cohort()
    silent.graduates = 10
    let journey = try await journey(store: try await store([("无报送学校", silent)]))
    journey.expect(contains: "毕业去向落实率 年终 —")
    journey.expect(contains: "对口率 —")
    #expect(!journey.shows("0.00 %"))
  }

  @Test func oldCodesCountAsTheyMeant() async throws {
    var old = Cohort()
    (old.graduates, old.o10, old.o71, old.edition) = (10, 5, 5, .old)
    var current = old
    current.edition = .current
    let journey = try await journey(
      "Right", store: try await store([("旧码学校", old), ("新码学校", current)]))
    #expect(journey.screen.contains { $0.contains("旧码学校") && $0.contains("100.00 %") })
    #expect(journey.screen.contains { $0.contains("新码学校") && $0.contains("50.00 %") })
    journey.expect(contains: "年终 75.00 %")
  }

  @Test func snapshotsAreKeptApart() async throws {
    var journey = try await journey()
    func snapshots() -> [Substring] {
      journey.screen[2].split(separator: " ").filter { $0 == "年终" || $0 == "初次" }
    }
    #expect(snapshots() == ["年终", "初次"])
    let before = journey.screen[2].split(separator: " ").filter { $0.contains(".") }
    await journey.press("(")
    #expect(snapshots() == ["初次", "年终"])
    let after = journey.screen[2].split(separator: " ").filter { $0.contains(".") }
    #expect(after == before.reversed())
    #expect(Set(after).count == 2)
    journey.expect(contains: "2023  学校  初次")
  }

  @Test func equalRatesShareAPlaceAndUnknownComesLast() async throws {
    func cohort(_ settled: Int?, of graduates: Int) -> Cohort {
      var cohort = Cohort()
      (cohort.graduates, cohort.o10) = (graduates, settled)
      return cohort
    }
    let store = try await store([
      ("甲校", cohort(9, of: 10)), ("乙校", cohort(nil, of: 8)), ("丙校", cohort(18, of: 20)),
      ("丁校", cohort(10, of: 10)),
    ])
    var journey = try await journey(store: store)
    func rows() -> [String] {
      journey.screen.filter { $0.contains("校  ") && !$0.contains("位次") && !$0.contains("学校  年终") }
        .map { $0.split(separator: " ").filter { $0 != "▶" }.prefix(2).joined(separator: " ") }
    }
    #expect(rows() == ["1 丁校", "2 甲校", "2 丙校", "— 乙校"])
    await journey.press("Right", "Right", "Right", "Right", "[", "[")
    #expect(rows() == ["2 丙校", "2 甲校", "1 丁校", "— 乙校"])
    await journey.press("Home", "Right", "[")
    #expect(rows() == ["2 丙校", "1 丁校", "2 甲校", "— 乙校"])
    await journey.press("Right", "[")
    #expect(rows().first == "1 丙校")
  }

  @Test func findingNarrowsAsOneTypes() async throws {
    var journey = try await journey("F7")
    await journey.type("ycz")
    journey.expect(contains: "永昌职专")
    #expect(!journey.shows("八冶技工学校"))
    await journey.press("Enter", "Enter")
    journey.expect(contains: "就业 › 永昌职专 毕业去向落实率")
    await journey.press("Esc", "\\", "Down")
    journey.expect(contains: "示例中职学校33")
    await journey.press("Up")
    #expect(journey.screen.contains { $0.hasPrefix("▶") && $0.contains("永昌职专") })
  }

  /// A table of computed rows has what every table has.
  @Test func theTableIsFilteredMarkedAndItsColumnsChosen() async throws {
    func cohort(_ settled: Int, of graduates: Int) -> Cohort {
      var cohort = Cohort()
      (cohort.graduates, cohort.o10) = (graduates, settled)
      return cohort
    }
    let store = try await store([
      ("甲校", cohort(9, of: 10)), ("乙校", cohort(10, of: 20)), ("丙校", cohort(30, of: 30)),
    ])
    var journey = try await journey(store: store)
    func names() -> [String] {
      journey.screen.compactMap { line in
        ["甲校", "乙校", "丙校"].first { line.contains(" \($0) ") && line.contains("%") }
      }
    }
    #expect(names() == ["丙校", "甲校", "乙校"])
    #expect(journey.screen.contains { $0.contains("合计 ") && $0.contains(" 60 ") })
    await journey.press("Right", "Right", "Right", "&")
    await journey.type(">80")
    await journey.press("Enter")
    #expect(names() == ["丙校", "甲校"])
    journey.expect(contains: "落实率 >80")
    journey.expect(contains: "2/3")
    await journey.press("^T")
    journey.expect(contains: "Placed >80")
    await journey.press("^T", "\\")
    #expect(names().count == 3)
    await journey.press("^Home", "Down", "Space", "Down", "Down", "Space")
    journey.expect(contains: "已标 2")
    journey.expect(contains: "80.00 %")
    await journey.press("^Home", "Enter")
    for text in ["已标 2 毕业去向落实率", "40 人", "50 人  毕业生总数", "2 条"] { journey.expect(contains: text) }
    await journey.press("Esc", "-")
    #expect(
      !journey.screen.contains { line in
        ["学校", "落实率 ", "协议合同率"].allSatisfy { line.contains($0) }
      })
    await journey.press("=")
    await journey.type("创业")
    await journey.press("Enter", "Esc")
    journey.expect(contains: "创业率")
    await journey.press("!")
    journey.expect(contains: "表格按什么分行")
  }

  @Test func whatElseCohortsReportIsChosenAsColumns() async throws {
    func cohort(_ direct: Int, _ study: Int, _ fill: (inout Cohort) -> Void) -> Cohort {
      var cohort = Cohort()
      (cohort.graduates, cohort.o10, cohort.o80) = (100, direct, study)
      fill(&cohort)
      return cohort
    }
    let store = try await store([
      ("甲校", cohort(60, 20) { ($0.aboveScale, $0.startPay, $0.elsewhere) = (30, 3000, 20) }),
      ("乙校", cohort(20, 60) { ($0.aboveScale, $0.startPay) = (4, 5000) }),
      ("丙校", cohort(50, 0) { _ in }),
    ])
    var journey = try await journey(size: Size(width: 200, height: 50), store: store)
    for name in ["规上", "平均起薪", "异地"] {
      await journey.press("=")
      await journey.type(name)
      await journey.press("Enter", "Esc")
    }
    func line(_ name: String) throws -> String {
      try #require(journey.screen.first { $0.contains(" \(name) ") && $0.contains("%") })
    }
    for (name, texts) in [
      ("合计", ["42.50 %", "3,500", "25.00 %"]), ("甲校", ["50.00 %", "3,000", "25.00 %"]),
      ("乙校", ["20.00 %", "5,000"]),
    ] {
      let line = try line(name)
      for text in texts { #expect(line.contains(text), "\(line) lacks \(text)") }
    }
    for _ in 0..<20 { await journey.press("Right") }
    await journey.press("[")
    #expect(journey.screen.contains { $0.contains("平均起薪▼") })
    await journey.press("^Home")
    for _ in 0..<20 { await journey.press("Right") }
    await journey.press("Enter")
    for text in ["平均起薪（元/月）", "按直接就业人数加权", "80 人", "2 / 3"] { journey.expect(contains: text) }
  }

  /// The line of totals over the table says what the whole above it says.
  @Test func totalsAgreeWithTheWhole() async throws {
    let journey = try await journey(
      size: Size(width: 200, height: 50),
      store: try await store([("某学院", college), ("全国", table2012)]))
    let line = try #require(journey.screen.first { $0.contains(" 合计 ") && !$0.contains("行") })
    for rate in ["96.80 %", "69.74 %"] {
      journey.expect(contains: rate)
      #expect(line.contains(rate), "\(line) lacks \(rate)")
    }
  }

  @Test func rowsAreByLevelOrYearToo() async throws {
    var journey = try await journey("!", "Down", "Down", "Enter")
    for level in ["中职", "高职专科"] { journey.expect(contains: level) }
    await journey.press("*")
    let years = journey.screen.compactMap { line in
      [2023, 2022, 2021].first { line.contains(" \($0)  ") && line.contains("协") }
    }
    #expect(years == [2023, 2022, 2021])
    await journey.press("Down", "Enter")
    journey.expect(contains: "就业 › 2022 毕业去向落实率")
    // Years end at the one that is looked at, as everywhere else.
    await journey.press("Esc", ",")
    #expect(!journey.screen.contains { $0.contains(" 2023  ") && $0.contains("协") })
    journey.expect(contains: "2 行 + 合计")
  }

  /// Schools have programmes that the catalogue does not: they stand in rows of their own, and every row
  /// opens exactly what it counts.
  @Test func programmesOfNoCatalogueGoByTheirNames() async throws {
    let journey = try await Journey(size: Size(width: 200, height: 50))
    var question = OutcomeQuestion(year: 2023)
    question.rows = .programme
    let context = journey.app.context
    let found = try await journey.store.measure(question.measure(context))
    let rows = OutcomeTable(found, question, context).content(.graduates).rows
    let named = rows.filter { $0.key.text != nil }
    #expect(named.map(\.name.zh).contains("会计事务"))
    #expect(rows.allSatisfy { !$0.key.isBlank })
    #expect(Set(rows.map(\.id)).count == rows.count)
    for keys in named.map({ [$0.key] }) + [rows.map(\.key), [rows[0].key, named[0].key]] {
      let scope = question.scope(context).filtered(question.rows.filter(keys))
      let sum = try await journey.store.measure(Measure(scope, [.sum(["graduates"])])).figure()
      let shown = rows.filter { keys.contains($0.key) }.compactMap(\.counts.graduates)
      #expect(sum == shown.reduce(0, +))
    }
  }

  @Test(arguments: Journey.allSizes, Language.allCases)
  func everySizeIsDrawn(size: Size, language: Language) async throws {
    var journey = try await journey(size: size, language: language)
    for _ in OutcomeQuestion.Rows.allCases {
      await journey.press("*", "Down", "Right", "Tab", "Right", "PgDn", "Tab", "[")
      #expect(journey.screen.count == size.height)
    }
  }

  @Test(arguments: Journey.sizes, Language.allCases)
  func screensStayAsTheyAre(size: Size, language: Language) async throws {
    var silent = Cohort()
    silent.graduates = 12
    let store = try await store([("某学院", college), ("全国", table2012), ("无报送学校", silent)])
    let journey = try await journey(size: size, language: language, store: store)
    try journey.expectGolden("employment")
  }

  @Test func whatWasFoundStaysWhenTheRowsAreLaidOutByAnother() async throws {
    var journey = try await Journey()
    await journey.press("5", "*")
    await journey.type("机电")
    await journey.press("Enter", "*", "*")
    #expect(journey.line("届  年终")?.contains("专业 “机电”") == true, "\(journey)")
    let some = journey.screen
    await journey.press("Enter")
    #expect(journey.screen[1].contains("机电"), "\(journey)")
    await journey.press("Esc", "^U")
    #expect(journey.line("届  年终")?.contains("机电") == false)
    #expect(journey.screen != some)
  }
}
