import Canvas
import Scratch
import Testing

@testable import Widgets

@Suite struct ChartTests {
  @Test func barsCountEighths() {
    #expect(Bar(fraction: 0).text(width: 4) == "    ")
    #expect(Bar(fraction: 0.001).text(width: 4) == "▏   ")
    #expect(Bar(fraction: 0.5).text(width: 4) == "██  ")
    #expect(Bar(fraction: 0.6).text(width: 4) == "██▍ ")
    #expect(Bar(fraction: 1).text(width: 4) == "████")
    #expect(Bar(fraction: 1.2).text(width: 4) == "███▶")
    #expect(Bar(fraction: .nan).text(width: 2) == "  ")
    #expect(Bar(fraction: 3).text(width: 0).isEmpty)
  }

  @Test(arguments: 0..<30) func stackedPartsSumToTheWidth(seed: UInt64) {
    var random = Chance(seed: seed)
    let parts = (0..<Int.random(in: 1...6, using: &random)).map { _ in
      StackedBar.Part(value: .random(in: 0.01...9, using: &random), ink: .series1, letter: "甲")
    }
    let width = Int.random(in: 1...60, using: &random)
    #expect(StackedBar(parts).widths(width).reduce(0, +) == width)
  }

  @Test func stackedPartsReadWithoutColour() {
    let bar = StackedBar(
      [
        .init(value: 2, ink: .series1, letter: "A"), .init(value: 1, ink: .series2, letter: "企"),
        .init(value: 0, ink: .series3, letter: "C"),
      ], total: 4)
    #expect(screen(12, 1) { bar.draw(in: $0, on: &$1) }.lines == ["A█████企▓···"])
    #expect(StackedBar([]).widths(5).isEmpty)
  }

  @Test func columnsStandOnTheirLabelsUnderTheirValues() {
    let chart = ColumnChart([
      .init(label: "2021", value: 40, text: "40"), .init(label: "2022", value: nil, text: ""),
      .init(label: "2023", value: 80, text: "80"),
    ])
    let roomy = screen(15, 5) { chart.draw(in: $0, on: &$1) }
    #expect(
      roomy.lines == [
        "          80", "40        ███", "▄▄▄       ███", "███       ███", "2021 2022 2023",
      ])
    let tight = screen(9, 3) { chart.draw(in: $0, on: &$1) }
    #expect(tight.lines.last == "2021")
  }

  @Test func sparklineLeavesGaps() {
    #expect(Sparkline([0, 1, nil, 4, 8]).text(width: 9) == "▁▂·▅█")
    #expect(Sparkline([0, 1, nil, 4, 8]).text(width: 2) == "▅█")
    #expect(Sparkline([0, 5], ceiling: 10).text(width: 2) == "▁▅")
    #expect(Sparkline([nil]).text(width: 0).isEmpty)
  }

  @Test(arguments: tightSizes) func drawInAnyRectangle(size: Size) {
    let shown = screen(size.width, size.height) {
      Bar(fraction: 0.7).draw(in: $0, on: &$1)
      StackedBar([.init(value: 1, ink: .series1, letter: "甲")]).draw(in: $0, on: &$1)
      Sparkline([1, nil, 2]).draw(in: $0, on: &$1)
    }
    #expect(shown.hasWholeGlyphs)
  }
}
