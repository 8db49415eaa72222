import Canvas
import Testing
import Widgets

@testable import Themes

/// What one must find at a glance is seen in every theme at every depth, drawn as it is on the screen.
@Suite struct SeenTests {
  /// Whether two cells are told apart. Consoles of eight colours, `TERM=linux` among them, show no
  /// underlines beside colours; weight shows on letters only.
  private func differ(
    _ one: Style, _ other: Style, _ theme: Theme, _ depth: ColorDepth, onBlanks: Bool = false
  ) -> Bool {
    let (one, other) = (theme.paint(one, depth: depth), theme.paint(other, depth: depth))
    if one.reverse != other.reverse { return true }
    let isColored = one.isColored || other.isColored
    if depth != .eight || !isColored, one.underline != other.underline { return true }
    if !onBlanks, one.bold != other.bold { return true }
    let pairs =
      [(one.background, other.background)] + (onBlanks ? [] : [(one.foreground, other.foreground)])
    return pairs.contains { first, second in
      guard let first = first.color, let second = second.color else { return first != second }
      return first.difference(from: second) >= 0.05
    }
  }

  @Test(arguments: Shipped.names, ColorDepth.allCases)
  func activeTabIsSeen(name: String, depth: ColorDepth) throws {
    let theme = try Shipped.theme(name)
    let tabs = Tabs(
      [.init(number: "1", title: "One"), .init(number: "2", title: "Two")], active: 1)
    var surface = Surface(Size(width: 30, height: 1))
    tabs.draw(in: surface.bounds, on: &surface)
    let (other, active) = (surface[3, 0].style, surface[10, 0].style)
    #expect(surface[3, 0].text == "O" && surface[10, 0].text == "T")
    #expect(differ(active, other, theme, depth))
    #expect(differ(surface[8, 0].style, surface[1, 0].style, theme, depth))
  }

  @Test(arguments: Shipped.names, ColorDepth.allCases)
  func cursorAndMatchesOfATableAreSeen(name: String, depth: ColorDepth) throws {
    let theme = try Shipped.theme(name)
    var grid = TableGrid(
      columns: [GridColumn(id: "a", title: "A", width: 8, minimum: 4)],
      rows: (0..<3).map { GridRow(id: $0, cells: [GridCell("word", match: $0 == 2 ? 0..<2 : nil)]) }
    )
    grid.marked = [1]
    var surface = Surface(Size(width: 14, height: 5))
    grid.draw(in: surface.bounds, on: &surface, focused: true)
    #expect(surface[0, 1].text == "▶" && surface[1, 2].text == "●")
    let (cursor, plain) = (surface[3, 1].style, surface[3, 2].style)
    #expect(differ(cursor, plain, theme, depth))
    #expect(differ(surface[3, 3].style, plain, theme, depth))
  }

  @Test(arguments: Shipped.names, ColorDepth.allCases)
  func cursorOfATreeIsSeen(name: String, depth: ColorDepth) throws {
    let theme = try Shipped.theme(name)
    let tree = TreeList(rows: [
      TreeRow(id: "a", depth: 0, label: "first"), TreeRow(id: "b", depth: 0, label: "second"),
    ])
    var surface = Surface(Size(width: 14, height: 2))
    tree.draw(in: surface.bounds, on: &surface, focused: true)
    #expect(differ(surface[5, 0].style, surface[5, 1].style, theme, depth))
  }

  @Test(arguments: Shipped.names, [ColorDepth.none, .eight, .sixteen])
  func fieldsAreSeen(name: String, depth: ColorDepth) throws {
    let theme = try Shipped.theme(name)
    for (one, other) in [
      (Ground.field, Ground.plain), (.fieldFocus, .plain), (.fieldFocus, .field),
    ] {
      #expect(differ(Style(on: one), Style(on: other), theme, depth, onBlanks: true))
    }
  }
}

extension Paint {
  fileprivate var isColored: Bool { foreground != .standard || background != .standard }
}
