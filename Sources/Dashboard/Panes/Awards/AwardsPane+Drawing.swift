import Canvas
import Catalog
import Records
import Widgets

extension AwardsPane {
  /// Where the parts of the screen are; what is not shown is empty.
  struct Frames: Hashable {
    var head: Rect
    var matrix: Rect
    /// The years of the cell under the cursor: a line where it is one row high, else a chart.
    var trend: Rect
    /// The groups of the cell, below a matrix that leaves room for them.
    var parts: Rect
    /// Between the matrix and the charts.
    var edge: Rect
    var list: Rect
  }

  /// The list has the whole width; above it the matrix, and charts where they have room beside it. On a
  /// screen too low for both there is one of them at a time.
  func frames(_ context: Context) -> Frames {
    let (head, body) = context.area.top(headHeight(context))
    let nothing = body.top(0).0
    var frames = Frames(
      head: head, matrix: nothing, trend: nothing, parts: nothing, edge: nothing, list: nothing)
    // Its own line, the heads and the totals.
    let wanted = matrix.count + 3
    let (upper, below) = body.top(min(wanted, max(4, body.height / 2)))
    if below.height <= Self.leastList {
      if isListFocused {
        frames.list = body
      } else {
        (frames.trend, frames.matrix) = body.bottom(1)
      }
    } else if body.width < 110 || body.height < 24 {
      frames.matrix = upper
      (frames.trend, frames.list) = below.top(1)
    } else {
      let least = min(Self.chartHeight, body.height / 3)
      let (band, below) = body.top(min(max(wanted, least), body.height / 2))
      frames.list = below
      let (left, rest) = band.left(matrixWidth(band.width, context))
      (frames.edge, frames.trend) = rest.left(1)
      (frames.matrix, frames.parts) = left.top(wanted)
    }
    return frames
  }

  /// The list's own line, its heads and two awards.
  private static let leastList = 4

  func hidesParts(_ context: Context) -> Bool {
    let frames = frames(context)
    return frames.matrix.isEmpty || frames.list.isEmpty
  }

  /// The rows charts have beside a matrix of few: more would be the list's loss.
  private static let chartHeight = 14

  /// What the matrix needs, between 44 columns and three fifths.
  private func matrixWidth(_ width: Int, _ context: Context) -> Int {
    let wanted = matrix.grid.columns.reduce(3) { $0 + $1.width + 1 }
    return min(max(44, wanted), width * 3 / 5)
  }

  func draw(in area: Rect, on surface: inout Surface, _ context: Context) {
    let frames = frames(context)
    if !frames.matrix.isEmpty {
      let rows = (standings?.question ?? question).rows.term
      let title = "\(context.text(rows)) × \(context.text(Place.title))"
      matrix.draw(
        in: frames.matrix, on: &surface, focused: part == .matrix, title: title, context)
      if isLoading {
        let body = matrix.body(frames.matrix)
        surface.restyle(body) { Style(.dim, on: $0.ground, $0.emphasis) }
      }
    }
    for row in 0..<frames.edge.height where !frames.edge.isEmpty {
      surface.write("│", in: frames.edge.row(row), Style(.border))
    }
    sheet(context).draw(on: &surface, cursor: part == .figures ? figure : nil)
    guard !frames.list.isEmpty else { return }
    table.draw(
      in: frames.list, on: &surface, focused: isListFocused,
      title: listTitle(context), context)
  }

  /// What the awards of the list have in common, and whether that leaves any out.
  private func listTitle(_ context: Context) -> String {
    guard let cell else { return context.text(Self.tab) }
    guard let leftOut = table.leftOut else { return context.text(cell.listName) }
    return context.text(cell.listName)
      + context.text(AwardsWording.bestOnly(leavingOut: leftOut.count ?? 0))
  }

  /// The terms of the counts above them, and what is shown of the cell under the cursor.
  func sheet(_ context: Context) -> FigureSheet {
    var sheet = FigureSheet(context.area)
    let frames = frames(context)
    sheet.flow(terms(context), in: frames.head, gap: 3)
    guard !matrix.isEmpty else { return sheet }
    if frames.trend.height == 1 {
      layTrend(in: frames.trend, on: &sheet, context)
    } else {
      layCharts(frames, on: &sheet, context)
    }
    return sheet
  }

  private func headHeight(_ context: Context) -> Int {
    var sheet = FigureSheet(context.area)
    let lines = sheet.flow(terms(context), in: context.area, gap: 3)
    return min(lines, max(1, context.area.height / (part == .figures ? 2 : 4)))
  }

  /// What counts, in words, so that no figure stands without its terms; then how many schools won.
  private func terms(_ context: Context) -> [[FigureRun]] {
    let best = question.countsBestOnly ? AwardsWording.on : AwardsWording.off
    let named: [(Term, String)] = [
      (AwardsWording.period, question.period),
      (AwardsWording.bestOnly, context.text(best)),
      (AwardsWording.levels, context.text(question.levels.term)),
    ]
    let colon = context.text(Term("：", ": "))
    let terms: [[FigureRun]] = named.map { label, text in
      [.words(context.text(label) + colon, Style(.dim)), .words(text, Style(.text, .bold))]
    }
    return terms + [coverage(context)]
  }

  private func coverage(_ context: Context) -> [FigureRun] {
    guard let winners, let schools else {
      return [.words(context.text(Wording.loading), Style(.dim))]
    }
    let rate = Numbers.rate(Double(winners), of: Double(schools))
    let opening = question.winnersFigure(winners, of: schools)
    return [
      .words(context.text(AwardsWording.winners) + " ", Style(.dim)),
      .figure(
        "winners", Numbers.grouped(winners), opens: question.winnersCount(winners, of: schools)),
      .words(" / ", Style(.dim)),
      .figure("schools", Numbers.grouped(schools), opens: question.schoolsFigure(schools)),
      .words(" " + context.text(AwardsWording.schools) + " ", Style(.dim)),
      .figure("coverage", rate, opens: opening),
    ]
  }

  /// The years beside the matrix, and the groups below it or, where it fills its room, below the years.
  private func layCharts(_ frames: Frames, on sheet: inout FigureSheet, _ context: Context) {
    let years = trend.map { cell, trend in
      trend.part(
        context.text(cell.yearsName) + "  " + context.text(AwardsWording.byYear),
        opens: cell.opens(trend)
      ).part(most: Self.chartHeight)
    }
    let groups = parts.flatMap { cell, parts in cell.bars(parts, context) }
    let below = frames.parts.top(1).rest
    let fits = below.height >= Self.leastParts
    if fits { sheet.stack([groups].compactMap(\.self), in: below.inset(2, 0)) }
    sheet.stack(
      [years, fits ? nil : groups].compactMap(\.self), in: frames.trend.inset(1, 0))
  }

  /// A title and the bars of three groups.
  private static let leastParts = 4

  /// The last ten years in a line; the year under the cursor, or the last, in figures.
  private func layTrend(in rect: Rect, on sheet: inout FigureSheet, _ context: Context) {
    let last = question.lastYear
    let span = "\(last - AwardTrend.span + 1)–\(last) "
    sheet.write(span, in: rect.left(span.columns).0, Style(.dim))
    let rest = rect.left(span.columns).rest
    guard let (cell, trend) = trend else { return sheet.write("…", in: rest, Style(.dim)) }
    let opens = cell.opens(trend)
    let (chart, words) = rest.left(AwardTrend.span)
    sheet.trend("trend", Sparkline(trend.values), in: chart, years: trend.years, opens: opens)
    let shown = trend.years.first { "trend.\($0)" == figure && part == .figures } ?? last
    let count = trend[shown].map { Numbers.grouped(Int($0)) } ?? "—"
    sheet.flow(
      [
        [
          .words(" \(shown) ", Style(.dim)), .figure("trend", count, opens: opens(shown)),
          .words("  " + context.text(cell.yearsName)),
        ]
      ], in: words)
  }
}
