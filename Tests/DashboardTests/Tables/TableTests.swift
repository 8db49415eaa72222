import Canvas
import Records
import Storage
import Testing

@testable import Dashboard

/// Sorting, grouping, columns and marks, which every table has.
struct TableTests {
  private func names(_ journey: Journey) -> [String] {
    journey.screen.compactMap { line in SmallStore.names.first { line.contains($0) } }
  }

  @Test func sortingGoesUpDownAndOff() async throws {
    var journey = try await SmallStore.journey()
    let before = names(journey)
    await journey.press("[")
    journey.expect(contains: "名称▲")
    let up = ["白银公司", "包头轻工", "北京金隅", "第2中学", "第10中学", "金昌铜业", "兰州石化"]
    #expect(names(journey) == up)
    await journey.press("s")
    journey.expect(contains: "名称▼")
    #expect(names(journey) == up.reversed())
    await journey.press("[")
    #expect(names(journey) == before)
    #expect(!journey.shows("▲") && !journey.shows("▼"))
  }

  /// Stretched or not, a column becomes as much wider as the key says, and stays so.
  @Test(arguments: [120, 200], [(0, "名称", "基地类型"), (1, "基地类型", "级别")])
  func columnsAreWidenedFromWhatIsSeen(
    width: Int, column: (place: Int, head: String, next: String)
  ) async throws {
    var journey = try await Journey(size: Size(width: width, height: 40))
    await journey.press("3", "Down")
    for _ in 0..<column.place { await journey.press("Right") }
    func seen() throws -> Int {
      let heads = try #require(journey.screen.first { $0.contains("  名称 ") })
      func place(_ head: String) throws -> Int {
        String(heads[..<(try #require(heads.range(of: head)).lowerBound)]).columns
      }
      return try place(column.next) - (try place(column.head))
    }
    for (key, columns) in [(">", 4), (">", 4), ("<", -4), ("<", -4)] {
      let before = try seen()
      await journey.press(key)
      #expect(try seen() == before + columns)
    }
  }

  @Test("sorting keeps the cursor on its record, wherever that goes, but at the top at the top")
  func sortingKeepsTheRecord() async throws {
    var journey = try await Journey()
    await journey.open(tableOf: "base")
    for _ in 0..<3 {
      await journey.press("[")
      #expect(journey.cursorRow == journey.screen.first { $0.contains("▶") })
      await journey.press("^Home")
    }
    await journey.press("PgDn", "Home")
    let record = String(try #require(journey.cursorRow).prefix(16))
    for _ in 0..<3 {
      await journey.press("[")
      #expect(journey.cursorRow?.hasPrefix(record) == true, "\(record)\n\(journey)")
    }
  }

  @Test func whatIsMaskedCannotBeSortedBy() async throws {
    var journey = try await Journey()
    await journey.open(tableOf: "person")
    await journey.press("=")
    await journey.type("电话")
    await journey.press("Enter", "Esc", "End", "[")
    journey.expect(contains: "这一列不能排序")
    await journey.press("Left")
    #expect(!journey.shows("这一列不能排序"))
  }

  @Test func anyColumnSortsAndBlanksComeLastEitherWay() async throws {
    var journey = try await SmallStore.journey()
    for (id, text) in [(3, "乙10"), (5, "乙9")] {
      try await journey.change(
        .update(entity: "unit", id: id, revision: 1, fields: ["shortName": .text(text)]))
    }
    await journey.press("Right", "Right", "[")
    journey.expect(contains: "简称▲")
    #expect(names(journey).prefix(3) == ["第2中学", "白银公司", "金昌铜业"])
    await journey.press("[")
    #expect(names(journey).prefix(3) == ["白银公司", "第2中学", "包头轻工"])
  }

  @Test func anOrderThatWouldTakeTooLongIsRefusedAndTheOneBeforeKept() async throws {
    var journey = try await SmallStore.journey()
    await journey.press("[")
    let before = names(journey)
    await journey.press("Right", "Right")
    var app = journey.app
    let asked = app.receive(.input(.key(KeyPress(.character("[")))))
    let load = try #require(asked.first { if case .load = $0 { true } else { false } })
    let again = app.receive(
      .failed(load, .tooManyToSort(entity: "unit", field: "shortName", limit: 20_000)))
    let said = app.draw().lines.last ?? ""
    #expect(said.contains("多于 20,000 条，不能排序「简称」：请先筛选或查找"))
    #expect(app.draw().lines.contains { $0.contains("名称▲") })
    for effect in again {
      guard let event = await Journey.answer(effect, from: journey.store) else { continue }
      _ = app.receive(event)
    }
    let after = app.draw().lines.compactMap { line in SmallStore.names.first { line.contains($0) } }
    #expect(after == before)
  }

  @Test func groupsCountAndOpen() async throws {
    var journey = try await SmallStore.journey()
    await journey.press("Right", "!")
    #expect(journey.cursorRow?.contains("企业") == true)
    #expect(journey.cursorRow?.contains("57.14 %") == true)
    await journey.press("Down", "Enter")
    journey.expect(contains: "台账 › 单位类型 › 中职学校")
    journey.expect(contains: "3 条")
    #expect(names(journey) == ["兰州石化", "北京金隅", "第10中学"])
    await journey.press("Esc")
    #expect(journey.cursorRow?.contains("中职学校") == true)
    await journey.press("Esc")
    journey.expect(contains: "7 条")
  }

  @Test func groupsFollowTheFilter() async throws {
    var journey = try await SmallStore.journey()
    await journey.type("金")
    await journey.press("Enter", "Right", "!")
    journey.expect(contains: "50.00 %")
  }

  @Test func groupsWithoutAValueOpenToo() async throws {
    var journey = try await SmallStore.journey()
    await journey.press("Right", "Right", "!")
    journey.expect(contains: "（空）")
    await journey.press("Enter")
    journey.expect(contains: "7 条")
  }

  @Test func columnsAreHiddenAndChosen() async throws {
    var journey = try await SmallStore.journey()
    journey.expect(contains: "简称")
    await journey.press("Right", "Right", "-")
    #expect(!journey.shows("简称"))
    await journey.press("=")
    journey.expect(contains: "显示或隐藏列")
    await journey.type("jianc")
    await journey.press("Enter")
    journey.expect(contains: "▶ ● 简称")
    await journey.press("Down", "Enter")
    await journey.type("地址")
    await journey.press("Enter", "Esc", "End")
    #expect(!journey.shows("显示或隐藏列"))
    journey.expect(contains: "地址")
    await journey.press("Home")
    journey.expect(contains: "简称")
  }

  @Test func theLastColumnStays() async throws {
    var journey = try await SmallStore.journey()
    for _ in 0..<30 { await journey.press("-") }
    #expect(names(journey).isEmpty || journey.cursorRow != nil)
    #expect(journey.screen[3].contains("成立日期") || journey.screen[3].contains("│"))
    await journey.press("=", "Enter", "Esc")
    #expect(journey.cursorRow != nil)
  }

  /// A contest is named with its year, an offering with its school: beside these columns that is said.
  @Test func namesLeaveOutWhatTheirRowSays() async throws {
    var journey = try await Journey(size: Size(width: 160, height: 40))
    await journey.open(tableOf: "award")
    let row = try #require(journey.cursorRow)
    #expect(row.matches(of: /20\d\d/).count == 1)
    await journey.press("Right", "Right", "-")
    #expect(journey.cursorRow?.matches(of: /20\d\d/).count == 1)
    #expect(!journey.shows("年度 级别"))
    await journey.press("Esc")
    await journey.open(tableOf: "cohort")
    let school = try #require(journey.cursorRow?.split(separator: " ").dropFirst().first)
    #expect(journey.cursorRow?.ranges(of: school).count == 1)
  }

  @Test func columnsAreWidenedAndNarrowed() async throws {
    var journey = try await SmallStore.journey(size: Size(width: 200, height: 40))
    func place() -> Int? {
      journey.screen[3].firstRange(of: "单位类型").map {
        journey.screen[3].distance(from: journey.screen[3].startIndex, to: $0.lowerBound)
      }
    }
    let before = try #require(place())
    await journey.press(">")
    #expect(try #require(place()) > before)
    await journey.press("<")
    #expect(place() == before)
    await journey.press("<")
    #expect(try #require(place()) < before)
  }

  @Test func frozenColumnsStayInPlace() async throws {
    var journey = try await SmallStore.journey(size: Size(width: 72, height: 20))
    await journey.press("Right", "]", "End")
    #expect(journey.screen[3].contains("名称") && journey.screen[3].contains("单位类型"))
    await journey.press("Home", "Right", "]", "End")
    #expect(journey.screen[3].contains("名称") && !journey.screen[3].contains("单位类型"))
  }

  @Test func rowsAreMarked() async throws {
    var journey = try await SmallStore.journey()
    await journey.press("Space", "Down", "Down", "Space")
    journey.expect(contains: "●2  7 条")
    #expect(journey.screen.count { $0.contains("●") } == 3)
    await journey.press("Space")
    journey.expect(contains: "●1  7 条")
    await journey.press("[")
    #expect(journey.screen.contains { $0.contains("●") && $0.contains("金昌铜业") })
  }

  @Test func theMouseChoosesSortsAndScrolls() async throws {
    var journey = try await SmallStore.journey()
    let left = 33
    await journey.send(.input(.mouse(MouseEvent(.press, at: Point(x: left + 3, y: 6)))))
    #expect(journey.cursorRow?.contains("白银公司") == true)
    await journey.send(.input(.mouse(MouseEvent(.wheelDown, at: Point(x: left + 3, y: 6)))))
    #expect(journey.cursorRow?.contains("北京金隅") == true)
    await journey.send(.input(.mouse(MouseEvent(.press, at: Point(x: left + 3, y: 3)))))
    journey.expect(contains: "名称▲")
  }
}
