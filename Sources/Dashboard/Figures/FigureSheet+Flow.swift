import Canvas
import Widgets

/// A stretch of a line: words, or a figure with what it opens.
struct FigureRun: Sendable {
  let text: String
  let style: Style
  let opens: (id: String, opening: FigureSheet.Opening)?

  static func words(_ text: String, _ style: Style = .plain) -> FigureRun {
    FigureRun(text: text, style: style, opens: nil)
  }

  static func figure(
    _ id: String, _ text: String, _ style: Style = Style(.number),
    opens opening: @escaping FigureSheet.Opening
  ) -> FigureRun {
    FigureRun(text: text, style: style, opens: (id, opening))
  }
}

extension FigureSheet {
  /// Lays groups of runs side by side, a group going on to the next line whole where it has no room, and
  /// its words being wrapped only where no line would hold them; gives the lines used.
  ///
  /// What has no line left in the rectangle is left out: cut, a figure would be another one.
  @discardableResult
  mutating func flow(_ groups: [[FigureRun]], in rect: Rect, gap: Int = 0) -> Int {
    var (x, line) = (0, 0)
    for group in groups {
      let width = group.reduce(0) { $0 + $1.text.columns }
      if x > 0, x + gap + width > rect.width {
        (x, line) = (0, line + 1)
      } else if x > 0 {
        x += gap
      }
      for run in group {
        let columns = run.text.columns
        if run.opens == nil, columns > rect.width - x, width > rect.width {
          (x, line) = wrap(run, from: x, line, in: rect)
          continue
        }
        if x > 0, columns > rect.width - x { (x, line) = (0, line + 1) }
        place(run, at: x, line, in: rect)
        x += columns
      }
    }
    return line + 1
  }

  private mutating func place(_ run: FigureRun, at x: Int, _ line: Int, in rect: Rect) {
    let area = rect.row(line).left(x).rest.left(run.text.columns).0
    if let (id, opening) = run.opens {
      figure(id, run.text, in: area, run.style, opens: opening)
    } else {
      write(run.text, in: area, run.style)
    }
  }

  /// Wraps words over lines, the first beginning behind what stands there; gives where they end.
  private mutating func wrap(
    _ run: FigureRun, from x: Int, _ line: Int, in rect: Rect
  ) -> (x: Int, line: Int) {
    words.append(run.text)
    var (end, at) = (x, line)
    let lines = run.text.wrapped(rect.width, first: rect.width - x)
    for (index, text) in lines.enumerated() where !text.isEmpty {
      if index > 0 { (end, at) = (0, at + 1) }
      put(text, in: rect.row(at).left(end).rest, run.style)
      end += text.columns
    }
    return (end, at)
  }

  /// A trend with each of its years open.
  mutating func trend(
    _ id: String, _ chart: Sparkline, in rect: Rect, years: ClosedRange<Int>,
    opens opening: @escaping (Int) -> Opening
  ) {
    let shown = Array(years).suffix(rect.width)
    self.chart(in: rect) { chart.draw(in: rect, on: &$0) }
    for (place, year) in shown.enumerated() {
      let area = rect.left(place).rest.left(1).0
      spot("\(id).\(year)", area, opens: opening(year))
    }
  }

  /// A bar of parts with each of them open.
  mutating func bar(_ id: String, _ bar: StackedBar, in rect: Rect, opens: [Opening]) {
    chart(in: rect) { bar.draw(in: rect, on: &$0) }
    var x = 0
    for (index, width) in bar.widths(rect.width).enumerated() where index < opens.count {
      spot("\(id).\(index)", rect.left(x).rest.left(width).0, opens: opens[index])
      x += width
    }
  }
}
