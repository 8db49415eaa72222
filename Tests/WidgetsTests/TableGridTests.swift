import Canvas
import Scratch
import Testing

@testable import Widgets

@Suite struct TableGridTests {
  private func row(_ id: Int64, _ texts: String...) -> GridRow {
    GridRow(id: id, cells: texts.map { GridCell($0) })
  }

  private var members: TableGrid {
    TableGrid(
      columns: [
        GridColumn(id: "name", title: "名称", width: 16, minimum: 8, isSorted: .ascending),
        GridColumn(
          id: "count", title: "人数", width: 6, minimum: 4, alignment: .right, isFiltered: true),
        GridColumn(id: "city", title: "城市", width: 8, minimum: 6),
      ],
      rows: [
        row(1, "苏州汇川技术有限公司", "120", "苏州"), row(2, "常州职院", "3400", "常州"),
        row(3, "A-Tech", "5", "上海"),
      ])
  }

  private func numbered(_ count: Int) -> TableGrid {
    TableGrid(
      columns: [GridColumn(id: "n", title: "n", width: 6, minimum: 4)],
      rows: (0..<count).map { row(Int64($0), "r\($0)") })
  }

  @Test func drawsHeaderRowsAndGutter() {
    var grid = members
    grid.marked = [2]
    let shown = screen(40, 5) { grid.draw(in: $0, on: &$1, focused: true) }
    #expect(
      shown.lines == [
        "  名称▲             人数* 城市",
        "▶ 苏州汇川技术有…     120 苏州",
        " ●常州职院           3400 常州",
        "  A-Tech                5 上海",
        "",
      ])
    #expect(shown.text(on: .cellCursor) == ["苏州汇川技术有… "])
  }

  @Test func namesThatAreCutKeepTheNumberTheyEndIn() {
    func grid(_ width: Int) -> TableGrid {
      TableGrid(
        columns: [GridColumn(id: "n", title: "n", width: width, minimum: width)],
        rows: [
          GridRow(id: 1, cells: [GridCell("示例校内实训基地12", match: 8..<10)]),
          GridRow(id: 2, cells: [GridCell("23,985,474 / 39,326,300")]),
          GridRow(id: 3, cells: [GridCell("示例校内实训基地")]),
        ])
    }
    let cut = screen(14, 4) { grid(12).draw(in: $0, on: &$1, focused: false) }
    #expect(
      cut.lines.dropFirst() == ["▷ 示例校内…12", "  23,985,474 …", "  示例校内实…"])
    #expect(cut[11, 1].style.ink == .match && cut[10, 1].style.ink != .match)
    let whole = screen(20, 4) { grid(18).draw(in: $0, on: &$1, focused: false) }
    #expect(whole.lines[1] == "▷ 示例校内实训基地12")
    // Where hardly any of the name would be left, its beginning says more.
    let narrow = screen(10, 4) { grid(8).draw(in: $0, on: &$1, focused: false) }
    #expect(narrow.lines[1] == "▷ 示例校…")
  }

  @Test func columnsShrinkBeforeTheTableScrolls() {
    let shown = screen(23, 2) { members.draw(in: $0, on: &$1, focused: true) }
    #expect(shown.lines == ["  名称▲    人数* 城市", "▶ 苏州汇…    120 苏州"])
  }

  @Test func theMarkOfSortingTakesNothingFromTheHead() {
    var column = GridColumn(id: "n", title: "工位", width: 2, minimum: 2)
    func head(_ column: GridColumn) -> String? {
      let grid = TableGrid(
        columns: [column, GridColumn(id: "rest", title: "备注", width: 90, minimum: 4)])
      return screen(20, 2) { grid.draw(in: $0, on: &$1, focused: true) }.lines.first
    }
    #expect(head(column) == "  工位 备注")
    column = GridColumn(id: "n", title: "工位", width: 2, minimum: 2, isSorted: .descending)
    #expect(head(column) == "  工位▼ 备注")
  }

  @Test func roomToSpareShowsLongTextsWhole() {
    var grid = members
    grid.columns[0].width = 30
    func lines(_ grid: TableGrid, _ width: Int) -> [String] {
      screen(width, 5) { grid.draw(in: $0, on: &$1, focused: false) }.lines
    }
    #expect(lines(grid, 50)[1].contains("苏州汇川技术有限公司"))
    #expect(lines(grid, 24) == lines(members, 24))
  }

  @Test func frozenColumnStaysWhileScrolling() {
    var grid = members
    let narrow = screen(20, 3) { grid.draw(in: $0, on: &$1, focused: true) }
    #expect(narrow.lines == ["  名称▲     人数*  ›", "▶ 苏州汇…     120", "  常州职院   3400"])
    for _ in 0..<2 {
      #expect(grid.press(KeyPress(.right), height: 3, width: 20) == .moved)
    }
    let scrolled = screen(20, 3) { grid.draw(in: $0, on: &$1, focused: true) }
    #expect(scrolled.lines == ["  名称▲   ‹城市", "▶ 苏州汇…  苏州", "  常州职院 常州"])
    #expect(grid.press(KeyPress(.right), height: 3, width: 20) == .ignored)
  }

  @Test func onlyTheGutterAndTheCursorCellChangeWhenTheCursorMoves() {
    var grid = members
    let before = screen(40, 5) { grid.draw(in: $0, on: &$1, focused: true) }
    _ = grid.press(KeyPress(.down), height: 5)
    let after = screen(40, 5) { grid.draw(in: $0, on: &$1, focused: true) }
    let changed = zip(before.cells, after.cells).filter { $0 != $1 }
    #expect(changed.count == 2 + 2 * grid.cursorReach)
  }

  /// How texts fit is kept from key to key: never longer than it holds.
  @Test(arguments: 0..<6) func keysLeaveNothingBehindThatIsNotSo(seed: UInt64) {
    var random = Chance(seed: seed)
    func rows() -> [GridRow] {
      let length = Int.random(in: 1...12, using: &random)
      return (0..<30).map { number in
        row(
          Int64(number), "第\(number)个" + String(repeating: "长名", count: length), "\(number)",
          "城市\(number)")
      }
    }
    var grid = members
    for _ in 0..<60 {
      switch Int.random(in: 0..<8, using: &random) {
      case 0: grid.replace(rows: rows(), hasEarlier: false, hasLater: false)
      case 1: grid.columns[0].width = Int.random(in: 8...20, using: &random)
      case 2: grid.columns[2].alignment = grid.columns[2].alignment == .left ? .right : .left
      default: break
      }
      let (width, height) = (Int.random(in: 14...40, using: &random), 9)
      if let key = keys("Up Down PgUp PgDn Left Right End").randomElement(using: &random) {
        _ = grid.press(key, height: height, width: width)
      }
      let kept = screen(width, height) { grid.draw(in: $0, on: &$1, focused: true) }
      var plain = grid
      plain.fitted = nil
      #expect(kept == screen(width, height) { plain.draw(in: $0, on: &$1, focused: true) })
    }
  }

  @Test func showsBarsAndMatches() {
    let grid = TableGrid(
      columns: [GridColumn(id: "use", title: "利用率", width: 13, minimum: 13)],
      rows: [
        GridRow(id: 1, cells: [GridCell("50%", bar: 0.5)]),
        GridRow(id: 2, cells: [GridCell("130%", bar: 1.3)]),
        GridRow(id: 3, cells: [GridCell("汇川技术", match: 2..<4)]),
      ])
    let shown = screen(15, 4) { grid.draw(in: $0, on: &$1, focused: false) }
    #expect(shown.lines == ["  利用率", "▷  50% ████", "  130% ███████▶", "  汇川技术"])
    #expect(shown[6, 3].style.ink == .match)
    #expect(shown[5, 3].style.ink == .text)
  }

  @Test func saysWhenThereIsNothing() {
    let grid = TableGrid(columns: members.columns, emptyText: "没有记录")
    let shown = screen(24, 4) { grid.draw(in: $0, on: &$1, focused: true) }
    #expect(shown.lines == ["  名称▲     人数* 城市", "        没有记录", "", ""])
  }

  @Test func replacingRowsKeepsTheRecordAndItsLine() {
    var grid = numbered(50)
    for _ in 0..<20 { _ = grid.press(KeyPress(.down), height: 11) }
    let line = grid.rowIndex(at: Point(x: 3, y: 1), in: Rect(x: 0, y: 0, width: 20, height: 11))
    #expect(line == 13)
    let rows = (10..<60).map { row(Int64($0), "r\($0)") }
    grid.replace(rows: rows, hasEarlier: true, hasLater: false)
    #expect(grid.current?.id == 20)
    #expect(grid.rowIndex(at: Point(x: 3, y: 8), in: Rect(x: 0, y: 0, width: 20, height: 11)) == 10)
    grid.replace(rows: [row(1, "a")], hasEarlier: false, hasLater: false)
    #expect(grid.current?.id == 1)
  }

  @Test func asksForRowsBeyondTheWindow() {
    var grid = numbered(10)
    grid.hasLater = true
    #expect(grid.press(KeyPress(.down), height: 5) == .moved)
    #expect(grid.press(KeyPress(.pageDown), height: 5) == .moved)
    #expect(grid.press(KeyPress(.pageDown), height: 5) == .needsLater)
    #expect(keys("G").map { grid.press($0, height: 5) } == [.wantsLast])
    #expect(keys("g").map { grid.press($0, height: 5) } == [.moved])
    grid.hasEarlier = true
    #expect(keys("Up ^Home").map { grid.press($0, height: 5) } == [.needsEarlier, .wantsFirst])
  }

  @Test func marksWithFullWidthSpaceToo() {
    var grid = members
    #expect(grid.press(KeyPress(.character("　")), height: 5) == .marked)
    #expect(grid.marked == [1])
    #expect(grid.press(KeyPress(.character(" ")), height: 5) == .marked)
    #expect(grid.marked.isEmpty)
  }

  @Test func mouseFindsRowsAndColumns() {
    let rect = Rect(x: 10, y: 2, width: 40, height: 5)
    #expect(members.rowIndex(at: Point(x: 12, y: 2), in: rect) == nil)
    #expect(members.rowIndex(at: Point(x: 12, y: 4), in: rect) == 1)
    #expect(members.rowIndex(at: Point(x: 12, y: 6), in: rect) == nil)
    #expect(members.columnIndex(at: Point(x: 30, y: 2), in: rect) == 1)
    #expect(members.columnIndex(at: Point(x: 10, y: 3), in: rect) == nil)
  }

  @Test(arguments: tightSizes) func drawsInAnyRectangle(size: Size) {
    var grid = members
    for _ in 0..<3 {
      let shown = screen(size.width, size.height) { grid.draw(in: $0, on: &$1, focused: true) }
      #expect(shown.hasWholeGlyphs)
      _ = grid.press(KeyPress(.right), height: size.height, width: size.width)
      _ = grid.press(KeyPress(.pageDown), height: size.height, width: size.width)
    }
  }

  @Test(arguments: 0..<4) func cursorStaysVisible(seed: UInt64) {
    var random = Chance(seed: seed)
    let presses = keys("Up Down Left Right PgUp PgDn Home End ^Home ^End j k h l g G Space")
    var grid = TableGrid(
      columns: (0..<9).map {
        GridColumn(id: "\($0)", title: "列\($0)", width: 5 + $0 * 3, minimum: 4 + $0)
      },
      rows: (0..<60).map { id in
        GridRow(id: Int64(id), cells: (0..<9).map { GridCell("值\(id)-\($0)") })
      })
    var rect = Rect(x: 0, y: 0, width: 40, height: 12)
    for _ in 0..<60 {
      if Int.random(in: 0..<20, using: &random) == 0 {
        rect.width = Int.random(in: 12...90, using: &random)
        rect.height = Int.random(in: 2...30, using: &random)
      }
      guard let key = presses.randomElement(using: &random) else { continue }
      _ = grid.press(key, height: rect.height, width: rect.width)
      #expect(grid.rows.indices.contains(grid.cursorRow))
      #expect(grid.columns.indices.contains(grid.cursorColumn))
      let shown = screen(rect.width, rect.height) { grid.draw(in: $0, on: &$1, focused: true) }
      let place = shown.places(on: .cellCursor).first
      #expect(place.flatMap { grid.rowIndex(at: $0, in: rect) } == grid.cursorRow)
      #expect(place.flatMap { grid.columnIndex(at: $0, in: rect) } == grid.cursorColumn)
    }
  }
}
