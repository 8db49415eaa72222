import Canvas
import Scratch
import Testing

@testable import Widgets

@Suite struct TreeListTests {
  private let rows = [
    TreeRow(id: "a", depth: 0, label: "产教联盟", note: "3", isExpandable: true, isExpanded: true),
    TreeRow(id: "b", depth: 1, label: "理事会", isExpandable: true, isExpanded: true),
    TreeRow(id: "c", depth: 2, label: "理事长"),
    TreeRow(id: "d", depth: 2, label: "秘书长"),
    TreeRow(id: "e", depth: 1, label: "成员单位", note: "128", isExpandable: true),
    TreeRow(id: "f", depth: 1, label: "基地", isExpandable: true, isLoading: true),
    TreeRow(id: "g", depth: 0, label: "其他"),
  ]

  @Test func drawsGuidesAndNotes() {
    let tree = TreeList(rows: rows, cursor: "e")
    let shown = screen(22, 7) { tree.draw(in: $0, on: &$1, focused: true) }
    #expect(
      shown.lines == [
        "  ▾ 产教联盟         3",
        "  ├▾ 理事会",
        "  │ ├─ 理事长",
        "  │ └─ 秘书长",
        "▶ ├▸ 成员单位      128",
        "  └… 基地",
        "    其他",
      ])
    #expect(shown.text(on: .cellCursor) == ["成员单位"])
  }

  @Test(arguments: [
    (30, "▷   中职学校  7 · 文件载明 7 ✓"), (24, "▷   中职学校           7"), (13, "▷   中职学… 7"),
    (8, "▷   中…"),
  ])
  func aNoteWithoutRoomKeepsItsCount(width: Int, line: String) {
    let tree = TreeList(rows: [TreeRow(id: "a", depth: 0, label: "中职学校", note: "7 · 文件载明 7 ✓")])
    #expect(screen(width, 1) { tree.draw(in: $0, on: &$1, focused: false) }.lines == [line])
    let rect = Rect(x: 0, y: 0, width: 24, height: 1)
    #expect(tree.isNote(Point(x: 23, y: 0), in: rect) && !tree.isNote(Point(x: 20, y: 0), in: rect))
  }

  @Test func guidesKnowWhatComesBelowTheScreen() {
    let tree = TreeList(rows: rows)
    let shown = screen(22, 3) { tree.draw(in: $0, on: &$1, focused: false) }
    #expect(shown.lines[1...] == ["  ├▾ 理事会", "  │ ├─ 理事长"])
  }

  @Test func arrowsWalkTheTree() {
    var tree = TreeList(rows: rows, cursor: "d")
    #expect(tree.press(KeyPress(.right), height: 5) == .ignored)
    #expect(tree.press(KeyPress(.left), height: 5) == .moved)
    #expect(tree.cursor == "b")
    #expect(tree.press(KeyPress(.left), height: 5) == .collapse("b"))
    #expect(tree.press(KeyPress(.right), height: 5) == .moved)
    #expect(tree.cursor == "c")
    #expect(
      keys("G * g Enter").map { tree.press($0, height: 5) } == [
        .moved, .expandAll, .moved, .choose("a"),
      ])
    #expect(tree.move(to: "e") == true)
    #expect(tree.press(KeyPress(.right), height: 5) == .expand("e"))
    #expect(tree.press(KeyPress(.character(" ")), height: 5) == .expand("e"))
  }

  @Test func cursorGoesToTheAncestorWhenItsRowCloses() {
    var tree = TreeList(rows: rows, cursor: "d")
    tree.replace(rows: rows.filter { $0.depth < 2 })
    #expect(tree.cursor == "b")
    tree.replace(rows: [TreeRow(id: "new", depth: 0, label: "新")] + rows)
    #expect(tree.cursor == "b")
    tree.replace(rows: [])
    #expect(tree.cursor == nil)
    #expect(tree.press(KeyPress(.down), height: 5) == .ignored)
    tree.replace(rows: rows)
    #expect(tree.cursor == "a")
  }

  @Test func mouseFindsRowsAndMarkers() {
    let tree = TreeList(rows: rows)
    let rect = Rect(x: 1, y: 1, width: 20, height: 7)
    #expect(tree.rowIndex(at: Point(x: 5, y: 3), in: rect) == 2)
    #expect(tree.rowIndex(at: Point(x: 0, y: 3), in: rect) == nil)
    #expect(tree.isMarker(Point(x: 3, y: 1), in: rect))
    #expect(tree.isMarker(Point(x: 4, y: 2), in: rect))
    #expect(!tree.isMarker(Point(x: 6, y: 2), in: rect))
    #expect(!tree.isMarker(Point(x: 6, y: 3), in: rect))
  }

  @Test(arguments: tightSizes) func drawsInAnyRectangle(size: Size) {
    let tree = TreeList(rows: rows, cursor: "d")
    let shown = screen(size.width, size.height) { tree.draw(in: $0, on: &$1, focused: true) }
    #expect(shown.hasWholeGlyphs)
    let empty = TreeList(emptyText: "没有")
    _ = screen(size.width, size.height) { empty.draw(in: $0, on: &$1, focused: true) }
  }

  @Test(arguments: 0..<4) func cursorStaysVisible(seed: UInt64) {
    var random = Chance(seed: seed)
    let all = (0..<80).map {
      TreeRow(
        id: "\($0)", depth: $0 % 4, label: "节点\($0)", isExpandable: $0 % 4 < 3, isExpanded: true)
    }
    let presses = keys("Up Down Left Right PgUp PgDn Home End j k h l g G Space Enter")
    var tree = TreeList(rows: all)
    for _ in 0..<60 {
      let height = Int.random(in: 1...20, using: &random)
      guard let key = presses.randomElement(using: &random) else { continue }
      _ = tree.press(key, height: height)
      if Int.random(in: 0..<10, using: &random) == 0 {
        let kept = all.filter { _ in Int.random(in: 0..<3, using: &random) > 0 }
        tree.replace(rows: kept.isEmpty ? all : kept)
      }
      let rect = Rect(x: 0, y: 0, width: 10, height: height)
      let shown = (0..<height).compactMap { tree.rowIndex(at: Point(x: 0, y: $0), in: rect) }
      #expect(shown.contains(tree.cursorIndex))
      #expect(tree.current != nil)
    }
  }
}
