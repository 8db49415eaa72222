import Canvas
import Catalog
import Records
import Storage
import Testing

@testable import Dashboard

/// No number on the screens stands without what it is made of.
struct FigureTests {
  /// What is written among the words without being a figure: dates, years and spans of them, hours,
  /// what a rule asks for, lines of documents.
  private func withoutDates(_ text: String) -> String {
    text.replacing(/[0-9]{4}-[0-9]{2}-[0-9]{2}/, with: "").replacing(
      /[0-9]{1,2}-[0-9]{2}/, with: ""
    )
    .replacing(/(19|20)[0-9]{2}(–(19|20)[0-9]{2})?/, with: "")
    .replacing(/[0-9]{1,2}:[0-9]{2}/, with: "")
    .replacing(/[0-9]{3} (第 [0-9]+ 行|line [0-9]+)/, with: "").replacing(
      /(应有|needed|不少于|at least) [0-9]( colleges and [0-9])?/, with: "")
  }

  /// The sheets of all panes with the names of what they lie on.
  private func sheets(_ journey: Journey) -> [(name: String, sheet: FigureSheet)] {
    let (context, area) = (journey.app.context, journey.app.context.area)
    return journey.app.panes.flatMap { pane -> [(String, FigureSheet)] in
      switch pane {
      case let pane as OverviewPane: (0..<4).map { ("overview \($0)", pane.sheet($0, context)) }
      case let pane as StructurePane: [("structure", pane.facts.sheet(in: area))]
      case let pane as BasesPane: [("bases", pane.sheet(context))]
      case let pane as AwardsPane: [("awards", pane.sheet(context))]
      case let pane as EmploymentPane: [("employment", pane.sheet(context))]
      default: []
      }
    }
  }

  @Test(arguments: Journey.sizes.dropFirst(), Language.allCases)
  func everyFigureOpensAndNoneHidesAmongTheWords(size: Size, language: Language) async throws {
    var journey = try await Journey(size: size, language: language)
    for key in ["2", "3", "4", "5", "2", "Down"] { await journey.press(key) }
    for (name, sheet) in sheets(journey) { check(sheet, name, journey.app.context) }
    // The facts beside every row of the tree.
    await journey.press("*")
    for _ in 0..<60 {
      await journey.press("Down")
      for case let pane as StructurePane in journey.app.panes {
        check(pane.facts.sheet(in: journey.app.context.area), "facts", journey.app.context)
        if pane.current?.count != nil {
          var outline = pane.outline(journey.app.context)
          let node = try #require(pane.current)
          #expect(outline.figure(of: node) != nil, "\(node.label) does not open")
        }
      }
    }
  }

  private func check(_ sheet: FigureSheet, _ name: String, _ context: Context) {
    for words in sheet.words {
      let rest = withoutDates(words)
      let hasNumber = rest.contains { $0.isASCII && $0.isNumber }
      #expect(!hasNumber, "\(name): \(words) has a number that opens nothing")
    }
    #expect(Set(sheet.spots.map(\.id)).count == sheet.spots.count, "\(name): ids come twice")
    for spot in sheet.spots where spot.text != "—" && spot.text != "…" {
      guard let figure = spot.opening(context) else {
        // A year of which nothing is known has nothing to open.
        #expect(spot.text.isEmpty, "\(name).\(spot.id) \(spot.text) opens nothing")
        continue
      }
      if spot.text.contains(where: { $0.isASCII && $0.isNumber }) {
        #expect(
          reads(figure.value, as: spot.text),
          "\(name).\(spot.id) shows \(spot.text) and opens \(figure.value)")
      }
      #expect(!figure.title.isEmpty)
      let labels = figure.lines.map(\.label) + figure.questions.map(\.label)
      var needed = [FigureWording.definition]
      if figure.value.contains("%") {
        needed += [FigureWording.numerator, FigureWording.denominator, FigureWording.coverage]
      }
      for label in needed {
        #expect(labels.contains(label), "\(name).\(spot.id) does not say \(label.en)")
      }
      #expect(
        labels.contains(FigureWording.snapshot) || labels.contains(FigureWording.period),
        "\(name).\(spot.id) does not say of when it is")
    }
  }

  /// Whether an opened figure is the one that was shown, which may have had less room for decimals.
  private func reads(_ opened: String, as shown: String) -> Bool {
    let rounded = opened.replacing(/[0-9,]+\.[0-9]+/) { number in
      let value = Double(number.output.filter { $0 != "," })
      return value.map { Numbers.grouped($0, decimals: 0) } ?? ""
    }
    return withoutDecimals(opened).contains(withoutDecimals(shown)) || rounded.contains(shown)
  }

  private func withoutDecimals(_ text: String) -> String { text.replacing(/\.[0-9]+/, with: "") }

  @Test(arguments: ["3", "4", "5"])
  func everyCellOfATableOpens(tab: String) async throws {
    var journey = try await Journey(size: Size(width: 200, height: 50))
    await journey.press(tab, "^Home")
    for row in 0..<2 {
      for _ in 0..<12 {
        let before = journey.screen
        await journey.press("Enter")
        #expect(journey.screen[1].contains(" › "), "row \(row) of tab \(tab) does not open")
        await journey.press("Esc")
        #expect(journey.screen == before)
        if tab != "4" { await journey.press("Right") }
      }
      await journey.press("Home", "Down")
    }
  }

  @Test func aSmallScreenScrollsToTheLastFigure() async throws {
    for (tab, text) in [("3", "产教融合示范园区"), ("4", "有获奖的学校"), ("5", "2014–2023")] {
      var journey = try await Journey(size: Size(width: 40, height: 12))
      await journey.press(tab, "F11", "^End")
      journey.expect(contains: text)
    }
  }

  @Test(arguments: ["3", "4", "5"])
  func figuresAroundATableAreReachedAndLeftByKeys(tab: String) async throws {
    for size in Journey.sizes {
      var journey = try await Journey(size: size)
      await journey.press(tab)
      let before = journey.screen
      await journey.press("F11", "Right", "Enter")
      #expect(journey.screen[1].contains(" › "))
      await journey.press("Esc")
      #expect(!journey.screen[1].contains(" › "))
      await journey.press("Esc")
      #expect(journey.screen == before)
    }
  }

  /// Somebody else's change of what a figure counts shows in the figure, not in its list alone.
  @Test(arguments: ["1", "4"])
  func anOpenedFigureFollows(tab: String) async throws {
    var journey = try await Journey(store: try await SampleStore.make())
    await journey.press(tab)
    if tab == "1" { await journey.press("Tab", "Tab", "F11") } else { await journey.press("^End") }
    await journey.press("Enter")
    let head = try #require(journey.line("数值"))
    let award = try #require(
      try await journey.store.page(
        Query(Scope(Award.entity, filter: .equals("workTitle", .text("示例作品153"))))
      ).rows.first)
    try await journey.change(
      .archive(entity: Award.entity, id: award.id, revision: award.record.revision))
    #expect(journey.line("数值") != head)
    await journey.press("Esc")
    journey.expect(contains: "152")
  }
}

/// What is listed below an opened figure begins with what the figure is made of.
struct OpenedRecordsTests {
  @Test func whatIsAddedUpStandsBesideTheNames() async throws {
    var journey = try await Journey(size: Size(width: 80, height: 24))
    await journey.press("5", "F11", "Enter")
    // Of one year and snapshot all, as the lines above say: the columns would say it of every row.
    let heads = try #require(journey.line("  学校 "))
    #expect(heads.contains(/学校 +毕业.+专业点/))
    #expect(!heads.contains("届") && !heads.contains("统计时点"))
  }

  @Test func whatAllHaveAlikeIsLeftOutAndCanBeHad() async throws {
    var journey = try await Journey(size: Size(width: 120, height: 40))
    await journey.press("1", "F11", "Enter")
    let heads = try #require(journey.line("  成员▲"))
    #expect(!heads.contains("联盟"))
    await journey.press("=")
    journey.expect(contains: "联盟")
  }

  @Test func membersOnNoChainAreARowOfTheirOwn() async throws {
    var journey = try await Journey(size: Size(width: 120, height: 40))
    await journey.press("2", "*")
    for _ in 0..<40 where !journey.screen.contains(where: { $0.contains(/▶.*按产业链/) }) {
      await journey.press("Down")
    }
    await journey.press("Right", "PgDn")
    // 41 of the 113 members are on a chain.
    #expect(journey.screen.contains { $0.contains(/未对接产业链 +72/) })
  }

  @Test(arguments: [
    ["4", "Enter"], ["5", "Enter"], ["3", "F11", "Right", "Right", "Enter"],
  ])
  func anOpenedFigureFollowsTheYear(keys: [String]) async throws {
    var journey = try await Journey()
    for key in keys { await journey.press(key) }
    let before = journey.screen.dropFirst().joined()
    await journey.press(",")
    journey.expect(contains: "年度 2022")
    #expect(journey.screen.dropFirst().joined() != before)
    #expect(!journey.shows("仍是 2023 年的数"), "\(journey)")
    await journey.press(".")
    #expect(journey.screen.dropFirst().joined() == before, "\(journey)")
  }
}
