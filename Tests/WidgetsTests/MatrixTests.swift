import Canvas
import Scratch
import Testing

@testable import Widgets

@Suite struct MatrixTests {
  private var coverage: Matrix {
    Matrix(
      rowHeads: ["智能制造", "新能源"], columnHeads: ["企业", "院校", "基地"],
      cells: [[.init("12"), .init("3"), .init("-")], [.init("7"), .init("0"), .init("2")]],
      rowTotals: ["15", "9"], columnTotals: ["19", "3", "2"], grandTotal: "24", totalTitle: "合计")
  }

  @Test func drawsHeadsCellsAndTotals() {
    let shown = screen(30, 4) { coverage.draw(in: $0, on: &$1, focused: true) }
    #expect(
      shown.lines == [
        "         企业 院校 基地 合计",
        "智能制造   12    3    -   15",
        "新能源      7    0    2    9",
        "合计       19    3    2   24",
      ])
    #expect(shown.text(on: .cellCursor) == ["  12"])
  }

  @Test func movesScrollsAndChooses() {
    var matrix = coverage
    let size = Size(width: 21, height: 3)
    #expect(matrix.press(KeyPress(.end), size: size) == .moved)
    #expect(matrix.press(KeyPress(.right), size: size) == .ignored)
    #expect(matrix.press(KeyPress(.down), size: size) == .moved)
    #expect(matrix.press(KeyPress(.enter), size: size) == .choose(row: 1, column: 2))
    let shown = screen(21, 3) { matrix.draw(in: $0, on: &$1, focused: true) }
    #expect(shown.lines == ["       ‹基地 合计", "新能源     2    9", "合计       2   24"])
    #expect(matrix.cell(at: Point(x: 9, y: 1), in: Rect(size))?.column == 2)
    #expect(matrix.cell(at: Point(x: 9, y: 2), in: Rect(size)) == nil)
  }

  @Test(arguments: 0..<4) func cursorStaysVisible(seed: UInt64) {
    var random = Chance(seed: seed)
    let presses = keys("Left Right Up Down PgUp PgDn Home End ^Home ^End")
    var matrix = Matrix(
      rowHeads: (0..<20).map { "行\($0)" }, columnHeads: (0..<20).map { "列\($0)" },
      cells: (0..<20).map { row in (0..<20).map { Matrix.Cell("\(row * $0)") } })
    for _ in 0..<40 {
      guard let key = presses.randomElement(using: &random) else { continue }
      let rect = Rect(
        x: 0, y: 0, width: .random(in: 12...80, using: &random),
        height: .random(in: 3...30, using: &random))
      _ = matrix.press(key, size: rect.size)
      let shown = screen(rect.width, rect.height) { matrix.draw(in: $0, on: &$1, focused: true) }
      let cell = shown.places(on: .cellCursor).first.flatMap { matrix.cell(at: $0, in: rect) }
      #expect(cell?.row == matrix.cursorRow)
      #expect(cell?.column == matrix.cursorColumn)
    }
  }

  @Test(arguments: tightSizes) func drawsInAnyRectangle(size: Size) {
    let empty = Matrix(rowHeads: [], columnHeads: [], cells: [])
    for var matrix in [coverage, empty] {
      for key in keys("Down Right PgDn End") { _ = matrix.press(key, size: size) }
      let shown = screen(size.width, size.height) { matrix.draw(in: $0, on: &$1, focused: true) }
      #expect(shown.hasWholeGlyphs)
    }
  }
}
