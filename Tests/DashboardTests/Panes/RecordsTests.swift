import Canvas
import Catalog
import Records
import Storage
import Testing

@testable import Dashboard

struct RecordsTests {
  private func journey(
    _ keys: String..., size: Size = Size(width: 120, height: 40), language: Language = .zh
  ) async throws -> Journey {
    var journey = try await Journey(size: size, language: language)
    await journey.press("8")
    for key in keys { await journey.press(key) }
    return journey
  }

  /// Goes down the kinds until the table has this title.
  private func open(_ title: String, in journey: inout Journey) async {
    for _ in 0..<90 where journey.line(title + " ") == nil { await journey.press("Down") }
    await journey.press("Enter")
  }

  @Test func everyKindIsListedWithItsCount() async throws {
    let journey = try await journey(size: Size(width: 120, height: 120))
    for shape in Catalog.shapes { journey.expect(contains: "─ " + shape.title.zh) }
    #expect(journey.line("  ├─ 单位   ") != nil)
  }

  @Test(arguments: [80, 120], Language.allCases)
  func kindsAreShownByTheirWholeNames(width: Int, language: Language) async throws {
    let journey = try await journey(size: Size(width: width, height: 120), language: language)
    for shape in Catalog.shapes { journey.expect(contains: "─ " + shape.plural[language] + " ") }
    journey.expect(contains: language == .zh ? "联盟  全库" : "Alliances  whole database")
  }

  /// The table's own count is that of its kind only while it shows those kept and no others.
  @Test func aKindIsCountedWhileItsTableShowsTheArchived() async throws {
    var journey = try await Journey(store: try await SampleStore.make())
    await journey.press("8", "Tab")
    func count() -> String? {
      journey.screen.compactMap { $0.firstMatch(of: /─ 联盟 +([0-9]+)│/)?.1 }.first.map(String.init)
    }
    #expect(count() == "6")
    await journey.press("F8", "F10")
    #expect(count() == "5")
    await journey.press("~", "F8", "F10")
    #expect(count() == "6")
  }

  @Test func onlyKindsOnTheScreenAreCountedAndEachOnce() async throws {
    var journey = try await journey(size: Size(width: 80, height: 24))
    func counted() -> [String] {
      journey.asked.compactMap { effect in
        guard case .measure(let measure) = effect, measure == Measure(Scope(measure.scope.entity))
        else { return nil }
        return measure.scope.entity
      }
    }
    #expect(counted().count <= 21)
    #expect(Set(counted()).count == counted().count)
    await journey.press("^End")
    journey.expect(contains: Catalog.shapes.last?.title.zh ?? "")
    #expect(counted().count > 21)
  }

  @Test func everyKindOpensAsATable() async throws {
    var journey = try await journey(size: Size(width: 200, height: 120))
    for _ in Catalog.shapes {
      #expect(!journey.shows("读取中"))
      #expect(journey.screen[2].hasSuffix("条"))
      await journey.press("Down")
    }
  }

  @Test(
    arguments: [
      ("打开 获奖", "获奖"), ("hj", "获奖"), ("huojiang", "获奖"), ("table.award", "获奖"),
    ])
  func aKindIsOpenedByNameFromAnywhere(_ typed: String, _ title: String) async throws {
    var journey = try await Journey()
    await journey.press("F9")
    await journey.type(typed)
    await journey.press("Enter")
    #expect(journey.screen[1].hasSuffix(title), "\(journey.screen[1])")
    await journey.press("Esc")
    #expect(!journey.screen[1].hasSuffix(title))
  }

  @Test func theCursorPassesOverTheHeadingsAndTheTableFollowsEveryStep() async throws {
    for step in ["Down", "PgDn", "Up", "PgUp", "Home", "End"] {
      var journey = try await journey(size: Size(width: 120, height: 24))
      if step == "Up" || step == "PgUp" { await journey.press("End") }
      for _ in Catalog.shapes {
        await journey.press(step)
        let pane = try #require(journey.app.panes[journey.app.current] as? RecordsPane)
        let title = try #require(Catalog.holdings[pane.table.entity]).title.zh
        #expect(journey.screen.contains { $0.contains("▶") && $0.contains("─ " + title) })
      }
    }
  }

  @Test func enterAndTabLeadIntoTheTableAndLeftBack() async throws {
    var journey = try await journey("Enter", "Down", "Enter")
    #expect(journey.screen[1].hasPrefix(" 台账 › "))
    await journey.press("Esc", "Left", "Down")
    #expect(journey.line("机构") != nil)
    await journey.press("Tab", "Down", "Tab", "Down")
    #expect(journey.line("席位") != nil)
  }

  @Test func aKindIsFoundAgainAsItWasLeft() async throws {
    var journey = try await journey("Down", "Enter", "Down", "Space", "Left", "Down", "Up")
    journey.expect(contains: "●1  15 条")
    await journey.press("Down")
    #expect(!journey.shows("●1"))
  }

  @Test func chineseTypedAtTheKindsFindsAKind() async throws {
    for size in [Size(width: 120, height: 40), Size(width: 50, height: 14)] {
      var journey = try await journey(size: size)
      await journey.type("基地")
      journey.expect(contains: "查找种类")
      journey.expect(contains: "▶ 基地")
      #expect(journey.caret != nil)
    }
  }

  /// By one of them or several, and by what else people call it; what is called just so comes first.
  @Test(
    arguments: [
      ("person", "People"), ("people", "People"), ("body", "Bodies"), ("policy", "Policies"),
      ("supply", "Supplies"), ("company", "Units"), ("training", "Training"),
      ("订单班", "Training classes"), ("单位", "Units"),
    ])
  func aKindIsFoundByOneOfThemAndByOtherWords(_ typed: String, _ kind: String) async throws {
    var journey = try await journey("F7", language: .en)
    await journey.type(typed)
    journey.expect(contains: "▶ \(kind) ")
    await journey.press("Enter")
    #expect(journey.line("\(kind)  ") != nil, "\(journey)")
  }

  @Test func theCatalogueOfProgrammesShowsItsCodes() async throws {
    var journey = try await Journey()
    await journey.open(tableOf: "programme")
    let row = try #require(journey.cursorRow)
    #expect(row.contains(/\ [0-9]{6}\ /), "\(journey)")
    await journey.press("/")
    await journey.type("应用化工技术")
    await journey.press("Enter")
    journey.expect(contains: " 470201 ")
  }

  @Test(arguments: Journey.sizes, Language.allCases)
  func kindsStayAsTheyAre(_ size: Size, _ language: Language) async throws {
    let journey = try await journey("Down", "Down", size: size, language: language)
    try journey.expectGolden("kinds")
  }

  @Test(arguments: Journey.sizes, Language.allCases)
  func awardsAsRecordsStayAsTheyAre(_ size: Size, _ language: Language) async throws {
    var journey = try await journey(size: Size(width: 120, height: 40), language: language)
    await open(Award.schema.shape.plural[language], in: &journey)
    await journey.send(.input(.resize(size)))
    await journey.press("Down", "Right")
    try journey.expectGolden("records")
  }
}
