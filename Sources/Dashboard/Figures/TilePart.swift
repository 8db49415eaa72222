import Canvas
import Records
import Widgets

/// Part of a tile, or of a pane: the lines it needs at least, those it should have before others get more,
/// and those it fills where there is room. A tile is a list of these, the most telling first.
struct TilePart {
  var least = 1
  var fair = 1
  var most = 1
  /// What it takes to show more than the least; less than that stays empty.
  var step = 1
  /// Whether it begins something of its own, set off by a blank line where there is one.
  var isApart = false
  let lay: (Rect, inout FigureSheet) -> Void

  /// A line of words and figures.
  static func line(_ runs: [FigureRun]) -> TilePart {
    TilePart { rect, sheet in sheet.flow([runs], in: rect) }
  }
}

extension FigureSheet {
  /// Lays the parts of a tile out one below the other: first what each needs, then what each should
  /// have, then what each would fill, as far as there is room; the last go without before the first.
  mutating func stack(_ parts: [TilePart], in rect: Rect) {
    var rest = rect.height
    var heights = parts.map { _ in 0 }
    for wish in [\TilePart.least, \.fair, \.most] {
      for (index, part) in parts.enumerated() {
        let height = min(part[keyPath: wish], heights[index] + rest)
        let needed = heights[index] < part.least ? part.least : part.step
        guard height > heights[index], height >= needed else { continue }
        rest -= height - heights[index]
        heights[index] = height
      }
    }
    var left = rect
    for (part, height) in zip(parts, heights) where height > 0 {
      if part.isApart, rest > 0, left.y > rect.y {
        left = left.top(1).rest
        rest -= 1
      }
      let (place, below) = left.top(height)
      part.lay(place, &self)
      left = below
    }
  }
}

extension TilePart {
  /// Kinds with their numbers as bars; `others` opens those from a place on together, where there are
  /// more than lines.
  static func bars(
    _ kinds: [CountedKind], _ context: Context, of whole: Double? = nil,
    others: @escaping (_ first: Int, _ name: Term) -> FigureSheet.Opening
  ) -> TilePart {
    TilePart(least: min(1, kinds.count), fair: min(6, kinds.count), most: kinds.count) {
      rect, sheet in
      sheet.bars(kinds, in: rect, of: whole) { rest in
        let name = FigureWording.others
        return CountedKind(
          id: "others", name: context.text(name), count: rest.reduce(0) { $0 + $1.value },
          rest.first?.ink ?? .series1, opens: others(rest.startIndex, name))
      }
    }
  }

  /// A part with a title of its own above it.
  func titled(_ title: String) -> TilePart {
    let part = self
    guard most > 0 else { return part }
    return TilePart(
      least: 0, fair: part.fair + 1, most: part.most + 1, step: min(part.fair, 3) + 1,
      isApart: true
    ) {
      rect, sheet in
      let (head, body) = rect.top(1)
      sheet.write(title, in: head, Style(.dim))
      part.lay(body, &sheet)
    }
  }
}

/// How a figure went over years or months: small columns in one line, or a chart with its values where
/// there is room for it.
struct TileTrend {
  let id: String
  let title: String
  /// None as long as they are not known.
  let columns: [ColumnChart.Column]
  /// The first and the last of its times, for the line.
  let span: String
  var ceiling: Double?
  /// What the line's columns are worth, where they show differences that a chart from nothing hides.
  var line: Sparkline?
  let ink: Ink
  let opens: (Int) -> FigureSheet.Opening

  /// Stands below titles of some width in line with what the tile says above.
  func part(titleWidth: Int = 0, most tallest: Int = ColumnChart.leastHeight + 5) -> TilePart {
    // A chart of nothing says no more than a line does.
    let isEmpty = columns.allSatisfy { ($0.value ?? 0) == 0 }
    let chart = isEmpty ? .max : ColumnChart.leastHeight + 1
    let most = isEmpty ? 1 : max(chart, tallest)
    return TilePart(
      least: 1, fair: min(most, ColumnChart.leastHeight + 2), most: most, step: chart, isApart: true
    ) {
      rect, sheet in
      if rect.height < chart {
        layLine(in: rect.row(0), titleWidth: titleWidth, on: &sheet)
      } else {
        layChart(in: rect, on: &sheet)
      }
    }
  }

  private func layLine(in rect: Rect, titleWidth: Int, on sheet: inout FigureSheet) {
    let (head, rest) = rect.left(max(titleWidth, title.columns + 1))
    sheet.write(title, in: head, Style(.dim))
    guard !columns.isEmpty else { return sheet.write("…", in: rest, Style(.dim)) }
    guard columns.contains(where: { $0.value != nil }) else {
      return sheet.write("—", in: rest, Style(.missing))
    }
    let chart = rest.left(columns.count).0
    let line = line ?? Sparkline(columns.map(\.value), ceiling: ceiling, ink: ink)
    sheet.chart(in: chart) { line.draw(in: chart, on: &$0) }
    for (index, _) in columns.enumerated() {
      sheet.spot("\(id).\(index)", chart.left(index).rest.left(1).0, opens: opens(index))
    }
    guard span.columns < rest.width - chart.width else { return }
    sheet.write(span, in: rest.left(chart.width + 1).rest, Style(.dim))
  }

  private func layChart(in rect: Rect, on sheet: inout FigureSheet) {
    let (head, body) = rect.top(1)
    sheet.write(title, in: head, Style(.dim))
    let chart = ColumnChart(columns, ceiling: ceiling, ink: ink)
    sheet.chart(in: body) { chart.draw(in: body, on: &$0) }
    for (index, place) in chart.places(in: body).enumerated() {
      sheet.spot("\(id).\(index)", place, opens: opens(index))
    }
  }
}
