import Canvas
import Scratch
import Testing

@testable import Widgets

@Suite struct CursorStabilityTests {
  @Test(arguments: 0..<6) func recordKeepsItsIdAndScreenLine(seed: UInt64) {
    var random = Chance(seed: seed)
    let all = (0..<300).map { GridRow(id: Int64($0), cells: [GridCell("记录\($0)")]) }
    let column = GridColumn(id: "name", title: "名称", width: 10, minimum: 4)
    var grid = TableGrid(columns: [column], rows: Array(all[100..<200]))
    let rect = Rect(x: 0, y: 0, width: 30, height: 13)
    func line(of grid: TableGrid) -> Int? {
      (0..<rect.height).first {
        grid.rowIndex(at: Point(x: 0, y: $0), in: rect) == grid.cursorRow
      }
    }
    for _ in 0..<40 {
      guard let key = keys("Up Down PgUp PgDn j k").randomElement(using: &random) else { continue }
      _ = grid.press(key, height: rect.height)
      let id = grid.current?.id
      let before = line(of: grid)
      let place = Int(id ?? 0)
      let start = Int.random(in: max(0, place - 90)...place, using: &random)
      let end = Int.random(in: (place + 1)...min(300, place + 90), using: &random)
      grid.replace(rows: Array(all[start..<end]), hasEarlier: start > 0, hasLater: end < 300)
      #expect(grid.current?.id == id)
      let edge = min(grid.cursorRow, grid.rows.count - 1 - grid.cursorRow)
      if edge > rect.height { #expect(line(of: grid) == before) }
    }
  }

  /// A window that begins elsewhere has another record on the same line: who archives the one under the
  /// cursor goes on with its neighbour.
  @Test func aRecordThatIsGoneLeavesTheCursorToItsNeighbour() {
    func rows(_ ids: [Int]) -> [GridRow] {
      ids.map { GridRow(id: Int64($0), cells: [GridCell("记录\($0)")]) }
    }
    let column = GridColumn(id: "name", title: "名称", width: 10, minimum: 4)
    var grid = TableGrid(columns: [column], rows: rows(Array(0..<100)))
    grid.cursorRow = 40
    grid.replace(rows: rows((30..<130).filter { $0 != 40 }), hasEarlier: true, hasLater: true)
    #expect(grid.current?.id == 41)
    grid.replace(rows: rows(Array(10..<41)), hasEarlier: true, hasLater: false)
    #expect(grid.current?.id == 39)
    grid.replace(rows: rows(Array(200..<210)), hasEarlier: false, hasLater: false)
    #expect(grid.rows.indices.contains(grid.cursorRow))
  }

  @Test func columnsReplacedKeepTheCursorColumn() {
    let columns = ["a", "b", "c"].map { GridColumn(id: $0, title: $0, width: 5, minimum: 3) }
    var grid = TableGrid(columns: columns)
    grid.cursorColumn = 2
    grid.replace(columns: [columns[2], columns[0]])
    #expect(grid.currentColumn?.id == "c")
    grid.replace(columns: [columns[1]])
    #expect(grid.currentColumn?.id == "b")
    grid.cursorColumn = 9
    _ = screen(8, 3) { grid.draw(in: $0, on: &$1, focused: true) }
  }
}
