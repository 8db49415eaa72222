import Canvas
import Catalog
import Records
import Widgets

extension EmploymentPane {
  /// Where the parts of the screen are; what is not shown is empty.
  struct Frames: Hashable {
    var head: Rect
    var table: Rect
    /// Trends as charts, beside both.
    var charts: Rect
  }

  func frames(_ context: Context) -> Frames {
    let area = context.area
    if area.width < 70 || area.height < 14 {
      let nothing = area.top(0).0
      if isHeadChosen { return Frames(head: area, table: nothing, charts: nothing) }
      let (head, table) = area.top(min(1, area.height / 3))
      return Frames(head: head, table: table, charts: nothing)
    }
    let hasCharts = area.width >= Self.fullTable + Self.chartWidth && area.height >= 24
    let (left, charts) = area.left(area.width - (hasCharts ? Self.chartWidth : 0))
    var sheet = FigureSheet(left)
    let lines = layHead(in: left, withTrends: !hasCharts, on: &sheet, context)
    let (head, table) = left.top(min(lines, left.height / 2))
    return Frames(head: head, table: table, charts: charts)
  }

  /// What the table takes with all columns it begins with, and what charts take beside it.
  private static let fullTable = 130
  private static let chartWidth = 66

  func draw(in area: Rect, on surface: inout Surface, _ context: Context) {
    let frames = frames(context)
    sheet(context).draw(on: &surface, cursor: isHeadChosen ? figure : nil)
    guard !frames.table.isEmpty else { return }
    table.draw(
      in: frames.table, on: &surface, focused: !isHeadChosen, title: tableTitle(context), context)
    if isLoading {
      let body = table.body(frames.table)
      surface.restyle(body) { Style(.dim, on: $0.ground, $0.emphasis) }
    }
  }

  /// What the rows are, of which year and snapshot.
  private func tableTitle(_ context: Context) -> String {
    let rows = question.rows
    let text = context.text(rows.term) + "  " + context.text(question.snapshot.term)
    let within = question.within.map { "  " + context.text($0.label) } ?? ""
    return (rows == .year ? text : "\(question.year)  " + text) + within
  }

  /// The outcomes as parts of the graduates; nil where no graduates are known.
  static func bar(_ counts: OutcomeCounts, _ language: Language) -> StackedBar? {
    guard let graduates = counts.toldGraduates, graduates > 0 else { return nil }
    let parts = zip(OutcomeClass.allCases, inks).map { outcome, ink in
      StackedBar.Part(
        value: counts[outcome] ?? 0, ink: ink, letter: outcome.letter[language])
    }
    return StackedBar(parts, total: graduates)
  }

  /// The ink of each class, in their order; the red of the terminal's own colours is for the last.
  static let inks: [Ink] = [.series1, .series2, .series3, .series5, .series4]
}
