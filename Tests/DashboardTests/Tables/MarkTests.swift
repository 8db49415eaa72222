import Catalog
import Canvas
import Records
import Storage
import Testing

@testable import Dashboard

/// Marked rows: counted, added up, shown alone, copied, and what is done is done to them.
struct MarkTests {
  @Test func sumsOfThoseMarkedAreInTheTablesLine() async throws {
    var journey = try await Journey()
    await journey.press("3", "Space")
    let first = try #require(journey.line("基地  2023"))
    #expect(first.contains("●1  工位 80  287 条"))
    await journey.press("Down", "Space")
    #expect(try #require(journey.line("基地  2023")).contains("●2  工位 160  287 条"))
    await journey.press("Space")
    #expect(try #require(journey.line("基地  2023")).contains("●1  工位 80  287 条"))
  }

  @Test func shiftAndArrowsMarkOn() async throws {
    var journey = try await SmallStore.journey()
    await journey.press("S-Down", "S-Down")
    journey.expect(contains: "●2  7 条")
    #expect(journey.cursorRow?.contains("●") == false)
    await journey.press("S-Up", "S-Up")
    journey.expect(contains: "●3  7 条")
    await journey.press("Space", "Space", "S-Down")
    journey.expect(contains: "●3  7 条")
  }

  /// Who holds the keys down to the end of a list has marked all of it.
  @Test func markingOnAtTheLastRowTakesNoMarkAway() async throws {
    var journey = try await SmallStore.journey()
    for _ in 0..<9 { await journey.press("S-Down") }
    journey.expect(contains: "●7  7 条")
  }

  @Test func thoseMarkedAreShownAloneAndAllAgain() async throws {
    var journey = try await SmallStore.journey()
    await journey.press("“")
    journey.expect(contains: "没有标记")
    await journey.press("Space", "Down", "Down", "Space", "“")
    journey.expect(contains: "已标 2")
    journey.expect(contains: "●2  2 条")
    await journey.press("\"")
    journey.expect(contains: "●2  7 条")
    await journey.press("\"", "\\")
    journey.expect(contains: "●2  7 条")
  }

  @Test func figuresMarkedAreShownAlone() async throws {
    var journey = try await Journey()
    await journey.press("5", "Space", "Down", "Space", "\"")
    journey.expect(contains: "已标 2")
    #expect(journey.line("2023  学校")?.hasSuffix("2/41 行 + 合计") == true)
  }

  @Test func whatIsArchivedIsWhatIsMarkedThoughOthersAreShown() async throws {
    var journey = try await SmallStore.journey()
    let marked = try #require(journey.cursorRow?.split(separator: " ").last)
    await journey.press("Space", "F7")
    await journey.type("北京")
    await journey.press("Enter", "F8")
    #expect(!journey.shows("单位：北京金隅"))
    journey.expect(contains: "单位：")
    await journey.press("F10")
    #expect(try await journey.unit("北京金隅")?.record.isArchived == false)
    await journey.press("\\")
    journey.expect(contains: "6 条")
    #expect(!journey.shows("●"), "\(marked) is archived and still marked")
  }

  @Test func theValueUnderTheCursorIsCopied() async throws {
    var journey = try await SmallStore.journey()
    let name = try #require(await journey.store.page(Query(Scope("unit"))).rows.first)
    await journey.press("y")
    #expect(journey.asked.last == .copy(name.record.values[0].text ?? ""))
    journey.expect(contains: "已发送到终端剪贴板")
    await journey.press("Enter", "y")
    guard case .copy(let card)? = journey.asked.last else {
      Issue.record("nothing of the card is copied")
      return
    }
    #expect(card.contains("单位类型\t企业"))
  }

  @Test func rowsAreCopiedForASpreadsheet() async throws {
    var journey = try await Journey(size: Size(width: 80, height: 24))
    await journey.press("4", "*", "*", "Down", "Y")
    let current = try #require(journey.screen.first { $0.hasPrefix("▶") })
    let row = current.replacing("[示例] ", with: "").split(separator: " ").dropFirst().map(
      String.init)
    #expect(journey.asked.last == .copy(row.joined(separator: "\t")))
    await journey.press("Tab", "Space", "Down", "Space", "Y")
    guard case .copy(let rows)? = journey.asked.last else {
      Issue.record("no rows are copied")
      return
    }
    let lines = rows.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.first?.hasPrefix("获奖项目\t赛事\t年度") == true)
  }

  /// A spreadsheet computes with what it is given: all digits, no separators, no words.
  @Test func numbersAreCopiedInFull() async throws {
    let checked = try CheckedStore()
    try await checked.add(Fund.self) {
      ($0.name, $0.origin, $0.planned) = ("示例经费", .publicFunds, 1234.5678)
    }
    var journey = try await Journey.at(checked, "fund")
    await journey.press("Y")
    guard case .copy(let row)? = journey.asked.last else {
      Issue.record("no row is copied")
      return
    }
    #expect(row.split(separator: "\t").contains("1234.5678"))
  }

  @Test func allRowsListedAreMarkedAndCopied() async throws {
    var journey = try await SmallStore.journey((1...400).map { "单位" + String(1000 + $0) })
    await journey.press(")")
    journey.expect(contains: "●400")
    await journey.press("）")
    #expect(!journey.shows("●"))
    await journey.type("单位12")
    await journey.press("Enter", "^A")
    journey.expect(contains: "●100")
    await journey.press("\"")
    await journey.press("^A")
    await journey.press("^U")
    await journey.perform("copyAll")
    journey.expect(contains: "已复制 400 行")
    let copied = journey.asked.compactMap { if case .copy(let text) = $0 { text } else { nil } }
    #expect(copied.last?.split(separator: "\n").count == 401)
  }

  @Test func allRowsOfFiguresAreMarkedAndCopied() async throws {
    var journey = try await Journey()
    await journey.press("5", ")")
    journey.expect(contains: "●")
    await journey.press("^K")
    let copied = journey.asked.compactMap { if case .copy(let text) = $0 { text } else { nil } }
    await journey.press(")")
    #expect(!journey.shows("●"))
    await journey.perform("copyAll")
    let all = journey.asked.compactMap { if case .copy(let text) = $0 { text } else { nil } }
    // The line of totals says of which rows it is.
    func lines(_ text: String?) -> [Substring]? { text?.split(separator: "\n").dropLast() }
    #expect(lines(all.last) == lines(copied.last))
  }

  @Test("rows of figures are copied with as many digits as are known, their total, and plain names")
  func figuresAreCopiedForASpreadsheet() async throws {
    var journey = try await Journey()
    await journey.press("5")
    await journey.perform("copyAll")
    guard case .copy(let text)? = journey.asked.last else {
      Issue.record("nothing is copied")
      return
    }
    let rows = text.split(separator: "\n").map { $0.split(separator: "\t") }
    #expect(rows.last?.contains { $0.contains("合计") } == true)
    #expect(!text.contains("["))
    let shares = rows.joined().filter { $0.hasSuffix("%") }
    #expect(shares.contains { $0.contains(".") })
    #expect(
      shares.allSatisfy { ($0.split(separator: ".").last?.count ?? 0) <= 5 || !$0.contains(".") })
  }

  @Test("who copies within tmux is told what it needs")
  func copyingThroughTmux() async throws {
    var journey = try await SmallStore.journey()
    journey.passThroughTmux()
    await journey.press("y")
    journey.expect(contains: "set-clipboard on")
  }
}
