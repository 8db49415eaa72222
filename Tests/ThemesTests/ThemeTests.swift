import Canvas
import Testing

@testable import Themes

@Suite struct ThemeTests {
  @Test func enoughSchemesAreShipped() {
    #expect(Shipped.names.count >= 10)
    #expect(Shipped.names.first == "terminal")
  }

  @Test(arguments: Shipped.names, ColorDepth.allCases)
  func paintsStayInsideTheDepth(name: String, depth: ColorDepth) throws {
    let theme = try Shipped.theme(name)
    #expect(theme.name == name)
    #expect(!theme.title.isEmpty)
    for ground in Ground.allCases {
      for ink in Ink.allCases {
        let paint = theme.paint(Style(ink, on: ground), depth: depth)
        #expect(fits(paint.foreground, depth) && fits(paint.background, depth))
      }
    }
  }

  @Test(arguments: Shipped.names, ColorDepth.allCases)
  func cursorsAndMarksDiffer(name: String, depth: ColorDepth) throws {
    let theme = try Shipped.theme(name)
    let grounds: [Ground] = [.plain, .rowCursor, .cellCursor, .marked]
    let paints = Set(grounds.map { theme.paint(Style(on: $0), depth: depth) })
    #expect(paints.count == grounds.count)
    #expect(theme.paint(Style(on: .field), depth: depth) != theme.paint(.plain, depth: depth))
  }

  @Test(arguments: Shipped.names, ColorDepth.allCases)
  func okAndBadDiffer(name: String, depth: ColorDepth) throws {
    let theme = try Shipped.theme(name)
    let ok = theme.paint(Style(.ok), depth: depth)
    let bad = theme.paint(Style(.bad), depth: depth)
    #expect(ok != bad)
    #expect(theme.paint(Style(.fault), depth: depth) != theme.paint(.plain, depth: depth))
  }

  @Test(arguments: Shipped.names, [ColorDepth.eight, .sixteen, .indexed, .direct])
  func heatStepsDiffer(name: String, depth: ColorDepth) throws {
    let theme = try Shipped.theme(name)
    let heats: [Ground] = [.heat0, .heat1, .heat2, .heat3, .heat4]
    let backs = Set(heats.map { theme.paint(Style(on: $0), depth: depth).background })
    // Without hues, few colours leave the steps to the widgets' glyphs.
    let isMono = name.hasPrefix("mono") && depth <= .sixteen
    #expect(isMono || backs.count == heats.count)
  }

  @Test(
    arguments: Shipped.names.filter { !$0.hasPrefix("mono") },
    [ColorDepth.sixteen, .indexed, .direct])
  func seriesDiffer(name: String, depth: ColorDepth) throws {
    let theme = try Shipped.theme(name)
    for ground in [Ground.plain, .popup] {
      let series = Ink.allCases.filter(\.isSeries)
      let colors = series.map { theme.paint(Style($0, on: ground), depth: depth).foreground }
      #expect(Set(colors).count == series.count)
    }
  }

  @Test func withoutColorsOnlyWeightIsLeft() {
    for ground in Ground.allCases {
      let paint = Theme.standard.paint(Style(.bad, on: ground), depth: .none)
      #expect(paint.foreground == .standard && paint.background == .standard)
    }
  }

  @Test func standardKeepsTheTerminalsColors() {
    for depth in ColorDepth.allCases {
      let paint = Theme.standard.paint(.plain, depth: depth)
      #expect(paint == Paint())
      for ink in Ink.allCases where !ink.isSeries {
        let color = Theme.standard.paint(Style(ink), depth: depth).foreground
        #expect(![.index(3), .index(7), .index(11), .index(15)].contains(color))
      }
    }
  }

  @Test(arguments: Shipped.names)
  func emphasisIsAdded(name: String) throws {
    let theme = try Shipped.theme(name)
    for depth in ColorDepth.allCases {
      let style = Style(.ok, on: .plain, [.bold, .underline, .reverse])
      let paint = theme.paint(style, depth: depth)
      #expect(paint.bold && paint.underline && paint.reverse)
    }
  }

  @Test func boldBlackBecomesUnderlined() {
    let paint = Theme.standard.paint(Style(on: .rowCursor, .bold), depth: .eight)
    #expect(!paint.bold && paint.underline)
  }

  private func fits(_ color: PaintColor, _ depth: ColorDepth) -> Bool {
    switch (color, depth) {
    case (.standard, _): true
    case (_, .none): false
    case (.index(let index), .eight), (.index(let index), .direct): (0...7).contains(index)
    case (.index(let index), .sixteen): (0...15).contains(index)
    case (.index(let index), .indexed): (0...255).contains(index)
    case (.rgb, _): depth == .direct
    }
  }
}
