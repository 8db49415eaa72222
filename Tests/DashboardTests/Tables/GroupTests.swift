import Canvas
import Catalog
import Storage
import Testing

@testable import Dashboard

/// Groups of records with their counts: a table like any other.
struct GroupTests {
  private func journey(by column: Int = 2) async throws -> Journey {
    var journey = try await Journey()
    await journey.open(tableOf: Award.entity)
    for _ in 0..<column { await journey.press("Right") }
    await journey.press("!")
    return journey
  }

  private func rows(_ journey: Journey) -> [String] {
    journey.screen.dropFirst(4).prefix { !$0.isEmpty }.map {
      $0.drop { "▶● ".contains($0) }.prefix { $0 != " " }.description
    }
  }

  @Test func groupsAreSortedByWhatTheyStandForAndByTheirCounts() async throws {
    var journey = try await journey()
    #expect(rows(journey) == ["合计", "2023", "2022", "2021"])
    await journey.press("[")
    #expect(rows(journey) == ["合计", "2021", "2022", "2023"])
    await journey.press("Right", "[")
    journey.expect(contains: "统计▼")
    #expect(rows(journey) == ["合计", "2023", "2022", "2021"])
  }

  @Test func metricsStandInTheOrderOfTheirNames() async throws {
    var journey = try await Journey(language: .en)
    await journey.open(tableOf: "statedFigure")
    let column = try #require(
      (journey.app.layers.last as? TableLayer)?.table.grid.columns.firstIndex { $0.id == "metric" })
    for _ in 0..<column { await journey.press("Right") }
    await journey.press("!", "Right", "Home", "[", "[", "[")
    let names =
      (journey.app.layers.last as? GroupLayer)?.table.grid.rows.dropFirst()
      .map { ($0.cells[0].text, $0.cells[1].text) } ?? []
    let alike = names.filter { $0.1 == names.last?.1 }.map { $0.0.lowercased() }
    #expect(alike.count > 5)
    #expect(alike == alike.sorted())
  }

  @Test func equalGroupsStandByThePinyinOfTheirNames() async throws {
    var journey = try await Journey(store: try await SmallStore.make())
    await journey.open(tableOf: "unit")
    await journey.press("!")
    #expect(
      rows(journey) == ["合计", "白银公司", "包头轻工", "北京金隅", "第2中学", "第10中学", "金昌铜业", "兰州石化"])
  }

  @Test func groupsAreFoundAsOneTypes() async throws {
    var journey = try await journey(by: 5)
    await journey.type("/")
    await journey.type("yidengj")
    #expect(rows(journey) == ["合计", "一等奖"])
    await journey.press("Enter", "Up", "Enter")
    #expect(journey.screen[1].hasSuffix("奖项 › 一等奖"))
    #expect(journey.screen.contains { $0.contains("一等奖") } && !journey.shows("二等奖"))
  }

  @Test func theTotalOpensTheGroupsThatAreMarked() async throws {
    var journey = try await journey()
    await journey.press("Space", "Down", "Space", "Home")
    let total = try #require(journey.screen.first { $0.contains("已标 2") })
    let count = try #require(total.split(separator: " ").dropFirst(2).first)
    await journey.press("Up", "Up", "Enter")
    #expect(journey.screen[1].hasSuffix("年度 › 2023、2022"))
    #expect(journey.screen[2].hasSuffix(" \(count) 条"))
    #expect(!journey.screen.dropFirst(4).contains { $0.contains(" 2021 ") })
  }

  @Test func aTableIsNarrowedToSeveralValuesAtOnce() async throws {
    var journey = try await Journey()
    await journey.open(tableOf: Award.entity)
    await journey.press("Right", "Right", "Right", "Right", "Right", "&", "Space", "Down", "Space")
    await journey.press("Enter")
    journey.expect(contains: "奖项 二等奖、三等奖")
    journey.expect(contains: "奖项*")
    #expect(!journey.screen[1].contains("筛选"))
  }

  @Test func anotherFieldIsChosenAndDatesAreGroupedByYearAndMonth() async throws {
    var journey = try await Journey()
    await journey.open(tableOf: "booking")
    await journey.press("!", "!")
    await journey.type("起始日期（月")
    await journey.press("Enter")
    #expect(rows(journey).dropFirst().first == "2023-10")
    let count = journey.cursorRow?.split(separator: " ").dropFirst(2).first
    await journey.press("Enter")
    #expect(journey.screen[2].hasSuffix(" \(count ?? "?") 条"))
  }

  @Test func groupsWithoutAValueComeLastWhicheverWayTheyAreSorted() async throws {
    var journey = try await SmallStore.journey()
    try await journey.change(
      .update(entity: "unit", id: 1, revision: 1, fields: ["shortName": .text("铜业")]))
    await journey.press("Right", "Right", "!", "[")
    #expect(rows(journey).last == "（空）")
    await journey.press("[")
    #expect(rows(journey).last == "（空）")
  }

  @Test func groupsAreCopiedAsTheyStandWithTheirHeads() async throws {
    func copied(_ journey: Journey) -> String? {
      if case .copy(let text)? = journey.asked.last { text } else { nil }
    }
    var journey = try await journey()
    await journey.press("[", "Space", "Up", "Up", "Space", "Y")
    let lines = try #require(copied(journey)).split(separator: "\n")
    #expect(lines.map { $0.prefix(4) } == ["年度\t统", "2021", "2023"])
    #expect(lines[0] == "年度\t统计\t占比")
    await journey.press("Space", "Down", "Down", "Space", "Up", "Up", "Up", "Y")
    #expect(copied(journey) == "合计\t178\t100%")
  }
}
