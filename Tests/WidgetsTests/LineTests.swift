import Canvas
import Testing

@testable import Widgets

@Suite struct LineTests {
  private let tabs = Tabs(
    [
      .init(number: "1", title: "总览"), .init(number: "2", title: "结构"),
      .init(number: "3", title: "基地"),
    ], active: 1)
  private let hints = HintLine([
    .init(key: "F1", label: "帮助"), .init(key: "^P", label: "命令"), .init(key: "q", label: "退出"),
  ])

  @Test func tabsShortenToNumbers() {
    #expect(screen(30, 1) { tabs.draw(in: $0, on: &$1) }.lines == [" 1 总览  2 结构  3 基地"])
    #expect(screen(14, 1) { tabs.draw(in: $0, on: &$1) }.lines == [" 1 2 结构 3"])
    let rect = Rect(x: 0, y: 0, width: 14, height: 1)
    #expect(tabs.index(at: Point(x: 5, y: 0), in: rect) == 1)
    #expect(tabs.index(at: Point(x: 10, y: 0), in: rect) == 2)
    #expect(tabs.index(at: Point(x: 0, y: 0), in: rect) == nil)
    #expect(screen(14, 1) { tabs.draw(in: $0, on: &$1) }[5, 0].style.emphasis.contains(.underline))
  }

  @Test func hintsDropFromTheEnd() {
    #expect(screen(30, 1) { hints.draw(in: $0, on: &$1) }.lines == [" F1 帮助  ^P 命令  q 退出"])
    #expect(screen(20, 1) { hints.draw(in: $0, on: &$1) }.lines == [" F1 帮助  ^P 命令"])
    let rect = Rect(x: 0, y: 5, width: 20, height: 1)
    #expect(hints.index(at: Point(x: 11, y: 5), in: rect) == 1)
    #expect(hints.index(at: Point(x: 19, y: 5), in: rect) == nil)
  }

  @Test func fixedHintsKeepTheRightEnd() {
    let line = HintLine(
      [.init(key: "Enter", label: "打开"), .init(key: "F6", label: "新增")],
      fixed: [
        .init(key: "F1", label: "帮助"), .init(key: "F9", label: "命令"), .init(key: "F3", label: "退出"),
      ])
    let lines = [60, 40, 24].map { screen($0, 1) { line.draw(in: $0, on: &$1) }.lines[0] }
    #expect(
      lines == [
        " Enter 打开  F6 新增              F1 帮助  F9 命令  F3 退出",
        " Enter 打开  F6 新增   F1 帮助  F3 退出", " Enter 打开 …   F1 帮助",
      ])
    let rect = Rect(x: 0, y: 0, width: 40, height: 1)
    #expect(line.index(at: Point(x: 38, y: 0), in: rect) == 4)
    #expect(line.index(at: Point(x: 2, y: 0), in: rect) == 0)
    #expect(line.index(at: Point(x: 12, y: 0), in: rect) == nil)
  }

  @Test func cardAlignsLabelsAndScrolls() {
    var card = CardView([
      CardSection(fields: [.init("名称", "苏州汇川技术"), .init("统一信用代码", "91320500")]),
      CardSection(title: "联系", fields: [.init("电话", "0512")]),
    ])
    let whole = screen(22, 6) { card.draw(in: $0, on: &$1) }
    #expect(
      whole.lines == [
        "名称     苏州汇川技术", "统一信…  91320500", "", "联系", "电话     0512", "",
      ])
    let size = Size(width: 22, height: 3)
    #expect(card.press(KeyPress(.pageDown), size: size) == .moved)
    #expect(card.press(KeyPress(.left), size: size) == .ignored)
    let scrolled = screen(22, 3) { card.draw(in: $0, on: &$1) }
    #expect(scrolled.lines == ["                     ▲", "联系", "电话     0512"])
  }

  @Test func theMarkThatMoreFollowsCoversNoText() {
    let card = CardView([
      CardSection(fields: [.init("牵头", "甘肃有色冶金职业技术学院"), .init("备注", "无")])
    ])
    let shown = [16, 17].map { screen($0, 2) { card.draw(in: $0, on: &$1) }.lines }
    #expect(shown == [["牵头 甘肃有色冶", "     金职业技术▼"], ["牵头 甘肃有色冶", "     金职业技术 ▼"]])
  }

  @Test func noticesReadWithoutColour() {
    #expect(
      screen(12, 1) { Notice("没有保存", .fault).draw(in: $0, on: &$1) }.lines == ["✗ 没有保存"])
  }

  @Test func messageBoxFitsItsText() {
    let box = MessageBox(
      title: "删除", text: "删除 3 条记录？\n可以撤销。", gravity: .warning,
      answers: [.init(key: "Enter", label: "删除"), .init(key: "Esc", label: "取消")])
    let shown = screen(30, 8) { box.draw(in: $0, on: &$1) }
    #expect(
      shown.lines == [
        "", "  ╭ ! 删除 ────────────────╮", "  │ 删除 3 条记录？        │",
        "  │ 可以撤销。             │", "  │                        │",
        "  │ Enter 删除  Esc 取消   │", "  ╰────────────────────────╯", "",
      ])
    #expect(box.index(at: Point(x: 5, y: 5), in: shown.bounds) == 0)
  }

  @Test(arguments: tightSizes) func drawInAnyRectangle(size: Size) {
    var card = CardView([CardSection(title: "联系", fields: [.init("电话", "无")])])
    _ = card.press(KeyPress(.down), size: size)
    let shown = screen(size.width, size.height) {
      tabs.draw(in: $0, on: &$1)
      hints.draw(in: $0, on: &$1)
      card.draw(in: $0, on: &$1)
      Notice("没有保存").draw(in: $0, on: &$1)
      MessageBox(title: "删除", text: "删除？").draw(in: $0, on: &$1)
    }
    #expect(shown.hasWholeGlyphs)
  }
}
