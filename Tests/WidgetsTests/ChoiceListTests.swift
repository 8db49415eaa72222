import Canvas
import Testing

@testable import Widgets

@Suite struct ChoiceListTests {
  private var palette: ChoiceList {
    ChoiceList(
      title: "命令",
      items: [
        ChoiceItem(title: "新建成员", detail: "添加一家单位", keyText: "F7", matches: [0..<2]),
        ChoiceItem(title: "撤销", disabledReason: "没有可撤销的更改"),
        ChoiceItem(title: "导出", keyText: "^E"),
      ], placeholder: "输入以筛选", emptyText: "没有匹配")
  }

  @Test func drawsInputAndItems() {
    let shown = screen(36, 8) { palette.draw(in: $0, on: &$1) }
    #expect(
      shown.lines == [
        "╭ 命令 ────────────────────────────╮",
        "│ 输入以筛选                       │",
        "│ ──────────────────────────────── │",
        "│ ▶ 新建成员  添加一家单位      F7 │",
        "│   撤销      没有可撤销的更改     │",
        "│   导出                        ^E │",
        "│                                  │",
        "╰──────────────────────────────────╯",
      ])
    #expect(shown.cursor == Point(x: 2, y: 1))
    #expect(shown[4, 3].style.ink == .match)
    #expect(shown.text(on: .cellCursor) == ["新建成员"])
  }

  @Test func typesMovesAndChooses() {
    var list = palette
    #expect(list.press(KeyPress(.character("导")), height: 8) == .edited("导"))
    #expect(list.press(KeyPress(.down), height: 8) == .moved)
    #expect(list.press(KeyPress(.enter), height: 8) == .moved)
    #expect(list.press(KeyPress(.down), height: 8) == .moved)
    #expect(list.press(KeyPress(.enter), height: 8) == .chosen(2))
    list.items = [list.items[2]]
    #expect(list.press(KeyPress(.enter), height: 8) == .chosen(0))
    list.items = []
    #expect(list.press(KeyPress(.enter), height: 8) == .moved)
    #expect(list.paste("出\n口") == .edited("导出 口"))
    #expect(list.press(KeyPress(.escape), height: 8) == .cancelled)
    #expect(list.press(KeyPress(.function(3)), height: 8) == .ignored)
  }

  @Test func inputKeepsClearOfTheLastTwoLines() {
    var surface = Surface(Size(width: 30, height: 10))
    let rect = Rect(x: 0, y: 8, width: 30, height: 6)
    palette.draw(in: rect, on: &surface)
    #expect((surface.cursor?.y ?? 99) < 8)
    var list = palette
    let click = MouseEvent(.press, at: Point(x: 5, y: 9))
    #expect(list.click(click, in: rect, height: 10) == .chosen(0))
    #expect(
      list.click(MouseEvent(.press, at: Point(x: 5, y: 7)), in: rect, height: 10) == .ignored)
  }

  @Test(arguments: tightSizes) func drawsInAnyRectangle(size: Size) {
    var list = palette
    for key in keys("Down PgDn 中 文 Up") { _ = list.press(key, height: size.height) }
    let shown = screen(size.width, size.height) { list.draw(in: $0, on: &$1) }
    #expect(shown.hasWholeGlyphs)
    let click = MouseEvent(.press, at: Point(x: 0, y: 0))
    #expect(list.click(click, in: shown.bounds, height: size.height) == .ignored)
  }
}
