import Canvas
import Catalog
import Records
import Storage
import StorageSQLite
import Testing

@testable import Dashboard

struct AwardsTests {
  private func journey(
    _ keys: String..., size: Size = Size(width: 120, height: 40), language: Language = .zh,
    store: SQLiteStore? = nil
  ) async throws -> Journey {
    var journey = try await Journey(size: size, language: language, store: store)
    await journey.press("4")
    for key in keys { await journey.press(key) }
    return journey
  }

  /// The figures of the matrix's line that begins with a label.
  private func counts(_ label: String, in journey: Journey) -> [String] {
    let lines = journey.screen.map { $0.dropFirst(2).replacing("[示例] ", with: "") }
    let line = lines.first { $0.hasPrefix(label) } ?? ""
    let words = line.split(separator: "│").first?.split(separator: " ") ?? []
    return words.dropFirst().map(String.init)
  }

  /// Schools with awards, as many of each level and place as given.
  private func store(
    _ awards: [(school: String, level: Level, place: Place, count: Int)]
  ) async throws -> SQLiteStore {
    let store = try SQLiteStore(inMemory: Catalog.holdings)
    try await store.fill(user: "test", command: "test") { sink throws(StorageError) in
      var schools: [String: Int] = [:]
      for (name, level, place, count) in awards {
        var unit = Unit()
        (unit.name, unit.kind) = (name, .secondaryVocational)
        if schools[name] == nil {
          schools[name] = try sink.add(Unit.schema.shape, Unit.schema.values(of: unit))
        }
        for number in 0..<count {
          var award = Award()
          (award.workTitle, award.year) = ("\(name)作品\(number + 1)", 2023 - number % 3)
          (award.level, award.group, award.place) = (level, .secondary, place)
          award.unit = schools[name].map { Reference($0) }
          _ = try sink.add(Award.schema.shape, Award.schema.values(of: award))
        }
      }
    }
    return store
  }

  @Test func groupsCountWhatTheDocumentCounts() async throws {
    let journey = try await journey("*")
    for (group, count) in [("中职", "36"), ("高职", "76"), ("教师", "41"), ("合计", "153")] {
      #expect(counts(group, in: journey).first == count)
    }
    journey.expect(contains: "期间：2021–2023")
    journey.expect(contains: "就高不就低：开")
  }

  @Test func totalsAddUpBothWays() async throws {
    let journey = try await journey()
    let lines = ["合计", "国家", "省"].map { counts($0, in: journey).compactMap { Int($0) } }
    for line in lines { #expect(line[0] == line.dropFirst().reduce(0, +)) }
    for column in lines[0].indices {
      #expect(lines[0][column] == lines[1][column] + lines[2][column])
    }
  }

  @Test func everyAwardCountsWhenTheRuleIsOff() async throws {
    var journey = try await journey("(")
    journey.expect(contains: "就高不就低：关")
    #expect(counts("合计", in: journey).first == "178")
    #expect(counts("市", in: journey).first == "25")
    await journey.press("(")
    #expect(counts("合计", in: journey).first == "153")
  }

  @Test func periodIsOneYearOrThree() async throws {
    var journey = try await journey("+")
    journey.expect(contains: "期间：2023")
    #expect(counts("合计", in: journey).first == "57")
    await journey.press(",")
    journey.expect(contains: "期间：2022")
    await journey.press("+")
    journey.expect(contains: "期间：2020–2022")
  }

  @Test func levelsCanBeNarrowed() async throws {
    var journey = try await journey("^E", "Down", "Enter", "^E", "Down", "Down", "Down", "Enter")
    journey.expect(contains: "级别：国家")
    #expect(counts("合计", in: journey).first == "16")
    await journey.press("^E", "Down", "Enter", "(")
    journey.expect(contains: "级别：国家+省")
    #expect(counts("合计", in: journey).first == "153")
  }

  @Test func awardsOfNoProgrammeHaveNoPlaceAndStandLast() async throws {
    let journey = try await journey("*", "*", "*", size: Size(width: 80, height: 24))
    let heads = try #require(journey.screen.firstIndex { $0.contains("位次") })
    let rows = journey.screen[(heads + 1)...].prefix { !$0.contains("2014–2023") }
      .map { $0.replacing("[示例] ", with: "") }
      .map { $0.split(separator: " ").filter { $0 != "▶" }.prefix(2).joined(separator: " ") }
    #expect(rows.first == "合计 153")
    #expect(rows.dropFirst().first?.hasPrefix("1 ") == true)
    #expect(!rows.contains("1 专业未填"))
    var end = journey
    await end.press("^End")
    #expect(end.screen.contains { $0.contains("— [示例] 专业未填") })
  }

  @Test func listFollowsTheCursor() async throws {
    var journey = try await journey("Down", "Right")
    journey.expect(contains: "国家 · 一等奖")
    let first = counts("国家", in: journey)[1]
    #expect(journey.shows("国家 · 一等奖") && journey.shows(" \(first) 条"))
    await journey.press("Down", "Right")
    journey.expect(contains: "省(自治区) · 二等奖")
    let second = counts("省", in: journey)[2]
    #expect(journey.shows(" \(second) 条"))
  }

  @Test func chartsAreOfTheCellUnderTheCursor() async throws {
    var journey = try await journey()
    journey.expect(contains: "全部获奖  历年（项）")
    journey.expect(contains: "高职      76 █")
    await journey.press("Down", "Right")
    journey.expect(contains: "国家 · 一等奖  历年（项）")
    journey.expect(contains: "国家 · 一等奖  按组别")
    await journey.press("F11", "^End", "Enter")
    journey.expect(contains: "国家 · 一等奖 · ")
    await journey.press("Esc", "Esc", "*")
    journey.expect(contains: "按级别")
  }

  @Test func figureSaysAllItTakesToCheckIt() async throws {
    var journey = try await journey("Down", "Right")
    let count = counts("国家", in: journey)[1]
    await journey.press("Enter")
    for text in [
      "国家 · 一等奖", "\(count) 项", "2021–2023 近三年", "同一作品只计最高级别的一项", "1 / 41 所 2.44 %",
      "\(count) 条",
    ] {
      journey.expect(contains: text)
    }
    await journey.press("Esc", "Tab", "Enter")
    journey.expect(contains: "竞赛 › 示例作品")
  }

  @Test func rankingSharesPlacesAmongEquals() async throws {
    let store = try await store([
      ("甲校", .city, .first, 2), ("乙校", .city, .first, 3), ("丙校", .city, .first, 2),
      ("丁校", .city, .first, 1),
    ])
    let journey = try await journey("*", "*", store: store)
    let heads = journey.screen.dropFirst(6).prefix(4).map {
      $0.split(separator: " ").prefix(3).joined(separator: " ")
    }
    #expect(heads == ["1 乙校 3", "2 甲校 2", "2 丙校 2", "4 丁校 1"])
    #expect(Ranking.places(of: [5, 5, 4, nil, nil]) == [1, 1, 3, nil, nil])
  }

  @Test func anAwardJustEnteredIsShownWhereverTheCursorIs() async throws {
    var journey = try await Journey(store: try await SampleStore.make())
    await journey.press("4", "F6")
    await journey.fill(["workTitle": "新录的作品", "contest": "全省", "place": "70", "unit": "jclg"])
    await journey.press("F10")
    journey.expect(contains: "▷ 新录的作品")
  }

  /// On a low screen the list stands below the counts, on a lower one the hint line leads to it first.
  @Test(arguments: [(60, 16, true), (40, 12, false)], Language.allCases)
  func smallScreensReachTheList(
    screen: (width: Int, height: Int, both: Bool), language: Language
  ) async throws {
    var journey = try await Journey(
      size: Size(width: screen.width, height: screen.height), language: language)
    await journey.press("4")
    #expect(journey.shows("示例作品153") == screen.both)
    #expect(journey.screen.last?.contains("Tab") == true)
    if !screen.both { #expect(journey.screen.last?.hasPrefix(" Tab") == true) }
    await journey.press("Tab")
    journey.expect(contains: "示例作品153")
  }

  @Test func findingListsAwardsWhereverTheCursorIs() async throws {
    var journey = try await journey("Tab", "F7")
    await journey.type("slzp150")
    journey.expect(contains: "示例作品150")
    #expect(!journey.shows("示例作品149"))
    await journey.press("Esc", "Left", "Down")
    journey.expect(contains: "国家")
  }

  @Test func oldFiguresStayUntilTheNewOnesCome() async throws {
    var pane = AwardsPane()
    let context = Context(
      language: .zh, year: 2023, asOf: Journey.today, today: Journey.today,
      holdings: Catalog.holdings, size: Size(width: 120, height: 40))
    _ = pane.refresh(context)
    let first = pane.question.measure(context)
    _ = pane.receive(.measured(answer(first, rows: 2)), context)
    _ = pane.change(context) { $0.rows = .school }
    #expect(pane.isLoading)
    #expect(pane.standings?.measure == first)
    let abandoned = pane.question.measure(context)
    _ = pane.change(context) { $0.spansThreeYears = false }
    _ = pane.receive(.measured(answer(abandoned, rows: 5)), context)
    #expect(pane.standings?.measure == first)
    _ = pane.receive(
      .failed(.measure(pane.question.measure(context)), .cancelled), context)
    #expect(pane.isStopped)
  }

  private func answer(_ measure: Measure, rows: Int) -> Measurement {
    var found = Measurement(measure: measure)
    for number in 1...rows {
      found.append(
        keys: [.integer(number), Place.first.value], figures: [Double(number % 100), 0])
    }
    found.name(
      dimension: 0, Dictionary(uniqueKeysWithValues: (1...rows).map { ($0, .init("学校\($0)")) }))
    return found
  }

  @Test func elevenThousandSchoolsCostOnlyWhatIsSeen() async throws {
    var pane = AwardsPane()
    let context = Context(
      language: .zh, year: 2023, asOf: Journey.today, today: Journey.today,
      holdings: Catalog.holdings, size: Size(width: 120, height: 40))
    _ = pane.refresh(context)
    _ = pane.change(context) { $0.rows = .school }
    _ = pane.receive(
      .measured(answer(pane.question.measure(context), rows: 11_000)), context)
    for name in ["^End", "PgUp", "Up", "^Home", "PgDn", "^End"] {
      let key = try #require(KeyPress(name: name))
      _ = pane.receive(.input(.key(key)), context)
      #expect(pane.matrix.grid.rows.count <= 121)
      #expect(pane.matrix.grid.pinned == 1)
    }
    #expect(pane.matrix.current?[nil] == 0)
    let home = try #require(KeyPress(name: "^Home"))
    _ = pane.receive(.input(.key(home)), context)
    #expect(pane.matrix.isOnTotal)
  }

  @Test(arguments: Journey.allSizes, Language.allCases)
  func everySizeIsDrawn(size: Size, language: Language) async throws {
    var journey = try await journey(size: size, language: language)
    for _ in AwardQuestion.Rows.allCases {
      await journey.press("*", "Down", "Right", "Tab", "PgDn", "Tab")
      #expect(journey.screen.count == size.height)
    }
  }

  @Test(arguments: Journey.sizes, Language.allCases)
  func screensStayAsTheyAre(size: Size, language: Language) async throws {
    let store = try await store([
      ("甲校", .nation, .first, 1), ("甲校", .province, .second, 4), ("乙校", .province, .gold, 2),
      ("乙校", .city, .third, 12),
    ])
    let journey = try await journey(
      "Down", "Down", "Right", "Right", "Right", size: size, language: language, store: store)
    try journey.expectGolden("awards")
  }
}
