import Canvas
import Catalog
import Records
import Widgets

extension AwardsPane {
  /// Where the parts of the screen are; what is not shown is empty.
  struct Frames: Hashable {
    var head: Rect
    var matrix: Rect
    var trend: Rect
    var list: Rect
    /// Between matrix and list where they are side by side.
    var edge: Rect
  }

  func frames(_ context: Context) -> Frames {
    let (head, body) = context.area.top(headHeight(context))
    let nothing = body.top(0).0
    if body.width < 70 {
      let (trend, rest) = body.bottom(1)
      return isListFocused
        ? Frames(head: head, matrix: nothing, trend: nothing, list: body, edge: nothing)
        : Frames(head: head, matrix: rest, trend: trend, list: nothing, edge: nothing)
    }
    if body.width >= 120 {
      let (left, rest) = body.left(matrixWidth(body.width, context))
      let (edge, list) = rest.left(1)
      let (trend, matrix) = left.bottom(1)
      return Frames(head: head, matrix: matrix, trend: trend, list: list, edge: edge)
    }
    // Its own line, the heads and the totals.
    let wanted = matrix.count + 3
    let (matrix, below) = body.top(min(wanted, max(4, body.height / 2)))
    let (trend, list) = below.top(1)
    return Frames(head: head, matrix: matrix, trend: trend, list: list, edge: nothing)
  }

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
      in: frames.list, on: &surface, focused: isListFocused, title: cellTitle(context), context)
  }

  /// What the awards of the list have in common.
  private func cellTitle(_ context: Context) -> String {
    guard let row = matrix.current else { return context.text(AwardsPane.tab) }
    let name = context.text(keys == nil ? AwardsWording.all : row.name)
    guard let place else { return name }
    return name + " · " + context.text(AwardStandings.name(of: place, context))
  }

  /// The terms of the counts above them and the trend below.
  func sheet(_ context: Context) -> FigureSheet {
    var sheet = FigureSheet(context.area)
    let frames = frames(context)
    sheet.flow(terms(context), in: frames.head, gap: 3)
    layTrend(in: frames.trend, on: &sheet, context)
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

  /// The last ten years of the row under the cursor; the year under the cursor, or the last, in figures.
  private func layTrend(in rect: Rect, on sheet: inout FigureSheet, _ context: Context) {
    guard !rect.isEmpty, !matrix.isEmpty, let standings, let row = matrix.current else { return }
    let isAll = trendKey == nil
    let name = isAll ? AwardsWording.all : row.name
    let last = standings.question.lastYear
    let span = "\(last - AwardTrend.span + 1)–\(last) "
    sheet.write(span, in: rect.left(span.columns).0, Style(.dim))
    let rest = rect.left(span.columns).rest
    guard let trend else { return sheet.write("…", in: rest, Style(.dim)) }
    let opens = standings.question.trendFigure(name, trend, of: trendKey)
    let (chart, words) = rest.left(AwardTrend.span)
    sheet.trend("trend", Sparkline(trend.values), in: chart, years: trend.years, opens: opens)
    let shown = trend.years.first { "trend.\($0)" == figure && part == .figures } ?? last
    let count = trend[shown].map { Numbers.grouped(Int($0)) } ?? "—"
    sheet.flow(
      [
        [
          .words(" \(shown) ", Style(.dim)), .figure("trend", count, opens: opens(shown)),
          .words("  " + context.text(name)),
        ]
      ], in: words)
  }
}
