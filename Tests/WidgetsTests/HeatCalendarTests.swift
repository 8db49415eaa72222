import Canvas
import Scratch
import Testing

@testable import Widgets

@Suite struct HeatCalendarTests {
  private let starts = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]

  private func year(_ days: [Double?]) -> HeatCalendar {
    HeatCalendar(
      days: days, firstWeekday: 2,
      months: starts.enumerated().map { .init(title: "\($0 + 1)月", start: $1) },
      weekdays: ["一", "二", "三", "四", "五", "六", "日"])
  }

  @Test func showsStepsByGlyph() {
    var calendar = year([0, 0.1, 0.5, nil, 0.9, 1, 1.5] + Array(repeating: 0, count: 31))
    calendar.cursor = 20
    let shown = screen(10, 8) { calendar.draw(in: $0, on: &$1, focused: false) }
    #expect(
      shown.lines == [
        "   1月 2月", "一  █", "二  !", "三", "四 ░", "五 ▒", "六 ·", "日 ▓",
      ])
    #expect(shown[4, 2].style.ground == .heat4)
    #expect(shown[3, 4].style.ground == .heat1)
  }

  @Test func arrowsGoByWeeksAndDays() {
    var calendar = year(Array(repeating: 0, count: 365))
    let visited = keys("Right Down Left Up PgDn PgDn PgUp End Right Home Left").map { key -> Int in
      #expect(calendar.press(key, width: 30) == .moved)
      return calendar.cursor
    }
    #expect(visited == [7, 8, 1, 0, 31, 59, 31, 364, 364, 0, 0])
    #expect(calendar.press(KeyPress(.enter), width: 30) == .choose(0))
    #expect(calendar.press(KeyPress(.tab), width: 30) == .ignored)
  }

  @Test func wholeYearFitsAWideScreen() {
    let calendar = year(Array(repeating: 0.5, count: 365))
    let shown = screen(56, 8) { calendar.draw(in: $0, on: &$1, focused: true) }
    #expect(
      shown.lines[0] == "   1   2   3    4   5   6    7   8    9   10  11   12")
    #expect(shown.text(on: .cellCursor).count == 1)
    let wide = screen(120, 8) { calendar.draw(in: $0, on: &$1, focused: true) }
    #expect(wide.lines[4].hasPrefix("四 ▒▒▒▒"))
  }

  @Test(arguments: 0..<4) func cursorDayStaysVisible(seed: UInt64) {
    var random = Chance(seed: seed)
    let presses = keys("Left Right Up Down PgUp PgDn Home End")
    var calendar = year(Array(repeating: 0, count: 365))
    for _ in 0..<40 {
      guard let key = presses.randomElement(using: &random) else { continue }
      let rect = Rect(x: 0, y: 0, width: .random(in: 4...130, using: &random), height: 8)
      _ = calendar.press(key, width: rect.width)
      let shown = screen(rect.width, 8) { calendar.draw(in: $0, on: &$1, focused: true) }
      let places = shown.places(on: .cellCursor)
      #expect(places.first.flatMap { calendar.day(at: $0, in: rect) } == calendar.cursor)
    }
  }

  @Test(arguments: tightSizes) func drawsInAnyRectangle(size: Size) {
    for calendar in [year([]), year([0, 2]), year(Array(repeating: 0.3, count: 366))] {
      let shown = screen(size.width, size.height) { calendar.draw(in: $0, on: &$1, focused: true) }
      #expect(shown.hasWholeGlyphs)
      _ = calendar.day(at: Point(x: 0, y: 0), in: shown.bounds)
    }
  }
}
