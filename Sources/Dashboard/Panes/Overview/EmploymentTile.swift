import Canvas
import Catalog
import Records
import Storage
import Widgets

/// Graduates of the year: 毕业去向落实率 at both snapshots, the outcome classes, the local rate, the trend.
struct EmploymentTile: Tile {
  let pane = "employment"
  private var question = OutcomeQuestion(year: 0)
  private var measure: Measure?
  private var history: OutcomeHistory?

  mutating func refresh(_ context: Context) -> [Effect] {
    question.year = context.year
    let measure = question.history(context)
    self.measure = measure
    return [.measure(measure)]
  }

  mutating func receive(_ event: Event, _ context: Context) {
    guard case .measured(let found) = event, found.measure == measure else { return }
    history = OutcomeHistory(found, lastYear: question.year)
  }

  private func figure(
    _ rate: OutcomeRate, _ snapshot: Snapshot = .yearEnd, in year: Int
  ) -> FigureSheet.Opening {
    { context in
      guard let history else { return nil }
      return OutcomeFigure(
        rate: rate, counts: history[year, snapshot] ?? OutcomeCounts(), basis: .employed,
        year: year, snapshot: snapshot, cohorts: context.cohorts(of: year)
      ).open(context)
    }
  }

  private func text(_ rate: OutcomeRate, _ snapshot: Snapshot = .yearEnd) -> String {
    history?[question.year, snapshot].map { rate.text($0, .employed) } ?? "—"
  }

  func heading(_ context: Context, _ style: Style) -> [FigureRun] {
    let year = question.year
    guard history != nil else {
      return [.words(context.text(Term("毕业去向落实率", "Settlement rate")) + " …", style)]
    }
    let title = context.text(Term("\(year) 届毕业去向落实率", "Settlement rate of \(year):"))
    let opening = figure(.settled, in: question.year)
    return [.words(title + " ", style), .figure("all", text(.settled), style, opens: opening)]
  }

  func lay(in rect: Rect, on sheet: inout FigureSheet, _ context: Context) {
    guard let history else { return }
    let year = question.year
    let lines: [(label: String, id: String, rate: OutcomeRate, Snapshot, remark: String)] = [
      (context.text(Snapshot.yearEnd.term) + " 12-31", "yearEnd", .settled, .yearEnd, ""),
      (context.text(Snapshot.first.term) + " 08-31", "first", .settled, .first, ""),
      (
        context.text(Term("本地就业率", "Local employment")), "local", .local, .yearEnd,
        context.text(LocalBasis.employed.term)
      ),
      (
        context.text(OutcomeRate.graduates.label), "graduates", .graduates, .yearEnd,
        context.text(EmploymentWording.people)
      ),
    ]
    let width = (lines.map(\.label.columns).max() ?? 0) + 2
    for (index, line) in lines.prefix(rect.height).enumerated() {
      let (label, rest) = rect.row(index).left(width)
      sheet.write(line.label, in: label, Style(.dim))
      let value = text(line.rate, line.3)
      sheet.figure(line.id, value, in: rest, opens: figure(line.rate, line.3, in: year))
      let gap = line.rate == .graduates ? 1 : 2
      sheet.write(line.remark, in: rest.left(value.columns + gap).rest, Style(.dim))
    }
    if let last = history[year, .yearEnd], let bar = EmploymentPane.bar(last, context.language) {
      let opens = OutcomeClass.allCases.map { figure(.outcome($0), in: year) }
      sheet.bar("class", bar, in: rect.row(lines.count), opens: opens)
    }
    let (head, rest) = rect.row(lines.count + 1).left(width)
    sheet.write(context.text(EmploymentWording.trend), in: head, Style(.dim))
    let trend = OutcomeTrend(
      firstYear: history.firstYear, values: history.trend(.settled, .yearEnd, .employed))
    guard trend.extremes != nil else { return sheet.write("—", in: rest, Style(.missing)) }
    let chart = rest.left(trend.values.count).0
    sheet.trend("trend", trend.chart, in: chart, years: trend.years) {
      figure(.settled, in: $0)
    }
    let years = "\(history.firstYear)–\(year)"
    guard years.columns < rest.width - chart.width else { return }
    sheet.write(years, in: rest.left(chart.width + 1).rest, Style(.dim))
  }
}
