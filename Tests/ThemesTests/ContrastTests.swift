import Canvas
import Testing

@testable import Themes

@Suite struct ContrastTests {
  @Test func contrastIsWCAGs() {
    #expect(abs(RGB.white.contrast(with: .black) - 21) < 0.001)
    #expect(abs(RGB(0x767676).contrast(with: .white) - 4.54) < 0.01)
  }

  @Test func labGoesThereAndBack() {
    for color in XtermPalette.colors { #expect(OKLab(color).rgb == color) }
  }

  @Test func nearestOfAPaletteColorIsItself() {
    for index in 17...230 {
      let found = XtermPalette.nearest(to: XtermPalette.colors[index])
      #expect(found.map { XtermPalette.colors[$0] } == XtermPalette.colors[index])
    }
  }

  @Test func unreadableInkIsMovedJustEnough() {
    let moved = RGB(0x333344).readable(on: .black, minimum: 4.5)
    #expect((4.5..<6).contains(moved.contrast(with: .black)))
    let kept = RGB(0xcccccc).readable(on: .black, minimum: 4.5)
    #expect(kept == RGB(0xcccccc))
  }

  @Test(arguments: Shipped.names.filter { $0 != "terminal" }, [ColorDepth.indexed, .direct])
  func schemesCanBeRead(name: String, depth: ColorDepth) throws {
    let theme = try Shipped.theme(name)
    #expect(theme.weakPairs(minimum: 4.5, depth: depth) == [])
  }

  @Test(arguments: ["contrast-dark", "contrast-light"], [ColorDepth.indexed, .direct])
  func highContrastSchemesReachSeven(name: String, depth: ColorDepth) throws {
    let theme = try Shipped.theme(name)
    #expect(theme.weakPairs(minimum: 7, faint: 4.5, depth: depth) == [])
  }

  @Test(arguments: Shipped.names, [ColorDepth.eight, .sixteen])
  func fewColorsCanBeRead(name: String, depth: ColorDepth) throws {
    let theme = try Shipped.theme(name)
    let pairs = theme.weakPairs(minimum: 3, faint: 1.5, depth: depth)
    #expect(pairs == [])
  }

  /// Sixteen colours have enough that show for all series of a chart, on white too.
  @Test(arguments: Shipped.names.filter { $0 != "terminal" && !$0.hasPrefix("mono") })
  func seriesShowInSixteenColors(name: String) throws {
    let theme = try Shipped.theme(name)
    let series = Ink.allCases.filter(\.isSeries)
    for ink in series {
      let contrast = try #require(theme.contrast(Style(ink), depth: .sixteen))
      #expect(contrast >= 3, "\(ink): \(contrast)")
    }
    let paints = Set(series.map { theme.paint(Style($0), depth: .sixteen).foreground })
    #expect(paints.count == series.count)
  }

  /// The largest class of a chart, and the bars of every list, on grounds nobody knows.
  @Test func standardsFirstSeriesShowsOnBlackAndOnWhite() {
    for depth in [ColorDepth.sixteen, .indexed] {
      let paint = AnsiCanvas.standardTable(depth)[.series1, .plain]
      guard case .index(let index) = paint.foreground else {
        Issue.record("\(paint)")
        continue
      }
      let color = XtermPalette.colors[index]
      #expect(color.contrast(with: .black) >= 3)
      #expect(color.contrast(with: .white) >= 3)
    }
  }

  @Test func standardsFixedPairsCanBeRead() {
    for depth in [ColorDepth.indexed, .direct] {
      #expect(Theme.standard.weakPairs(minimum: 4.5, depth: depth) == [])
    }
  }
}
