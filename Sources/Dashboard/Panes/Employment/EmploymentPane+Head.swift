import Canvas
import Catalog
import Records
import Storage
import Widgets

/// The figures of the whole above the table, each of which opens.
extension EmploymentPane {
  func sheet(_ context: Context) -> FigureSheet {
    let frames = frames(context)
    let head = frames.head
    var sheet = FigureSheet(context.area)
    if !frames.charts.isEmpty {
      layHead(in: head, withTrends: false, on: &sheet, context)
      layCharts(in: frames.charts, on: &sheet, context)
      return sheet
    }
    if isHeadChosen {
      return .scrolled(head, to: figure) { layHead(in: $1, on: &$0, context) }
    }
    if head.height == 1, head.width < 70 {
      // Where only one line is left, it is the rate and not the count of graduates that it shows.
      sheet.flow([settled(question.snapshot, label: OutcomeRate.settled.label, context)], in: head)
    } else {
      layHead(in: head, on: &sheet, context)
    }
    return sheet
  }

  /// The outcomes of all graduates of the year at a snapshot.
  func whole(_ snapshot: Snapshot) -> OutcomeCounts? { history?[question.year, snapshot] }

  /// What a figure of all graduates opens.
  private func opening(
    _ rate: OutcomeRate, _ snapshot: Snapshot, in year: Int
  ) -> FigureSheet.Opening {
    { context in
      guard let history else { return nil }
      return OutcomeFigure(
        rate: rate, counts: history[year, snapshot] ?? OutcomeCounts(), basis: basis, year: year,
        snapshot: snapshot, cohorts: context.cohorts(of: year), isWhole: true
      ).open(context)
    }
  }

  private func entry(
    _ id: String, _ rate: OutcomeRate, _ snapshot: Snapshot, label: String, mark: FigureRun? = nil,
    _ context: Context
  ) -> [FigureRun] {
    let counts = whole(snapshot)
    let value = counts.map { rate.text($0, basis) } ?? (history == nil ? "…" : "—")
    let ink: Ink = value == "—" ? .missing : .number
    let words = FigureRun.words(label.isEmpty ? "" : label + " ", Style(.dim))
    let figure = FigureRun.figure(
      id, value, Style(ink, .bold), opens: opening(rate, snapshot, in: question.year))
    let exceeds = counts.map { rate.exceedsWhole($0, basis) } ?? false
    let reason = exceeds ? FigureRun.words(context.text(EmploymentWording.exceedsBriefly)) : nil
    return [mark, words, figure, reason].compactMap(\.self)
  }

  private func settled(_ snapshot: Snapshot, label: Term?, _ context: Context) -> [FigureRun] {
    let texts = [
      label.map { context.text($0) } ?? "", context.text(snapshot.term),
      coverage.date(snapshot, in: question.year),
    ]
    let label = texts.filter { !$0.isEmpty }.joined(separator: " ")
    return entry("settled.\(snapshot)", .settled, snapshot, label: label, context)
  }

  /// Lays the head out from the top of a rectangle; gives the lines it takes.
  @discardableResult
  func layHead(
    in rect: Rect, withTrends: Bool = true, on sheet: inout FigureSheet, _ context: Context
  ) -> Int {
    let (now, other) = (question.snapshot, question.otherSnapshot)
    let isNarrow = rect.width < 70
    let (year, label) = (question.year, OutcomeRate.graduates.label)
    let ofYear = Term("\(year) 届\(label.zh)", "\(label.en) of \(year):")
    var graduates = entry(
      "graduates", .graduates, now, label: context.text(ofYear), context)
    // A dash has no unit.
    if whole(now)?.graduates != nil {
      graduates.append(.words(" " + context.text(EmploymentWording.people), Style(.dim)))
    }
    let settledLabel = isNarrow ? OutcomeRate.settled.label : OutcomeRate.settled.title
    let first = [
      graduates, settled(now, label: settledLabel, context), settled(other, label: nil, context),
    ]
    var lines = sheet.flow(first, in: rect, gap: 3)
    if let counts = whole(now), let bar = Self.bar(counts, context.language) {
      let opens = OutcomeClass.allCases.map { opening(.outcome($0), now, in: question.year) }
      sheet.bar("bar", bar, in: rect.row(lines), opens: opens)
    }
    lines += 1
    let classes = zip(OutcomeClass.allCases, Self.inks).map { outcome, ink in
      entry(
        "class.\(outcome)", .outcome(outcome), now, label: context.text(outcome.rate),
        mark: .words(context.text(outcome.letter) + " ", Style(ink, .bold)), context)
    }
    lines += sheet.flow(classes, in: rect.top(lines).rest, gap: 3)
    let local = Term(
      "本地就业率（\(LocalExtent.city.term.zh)，分母：\(basis.term.zh)）",
      "Employed locally (in the city, of \(basis.term.en.lowercased()))")
    let rates = [
      entry("local", .local, now, label: context.text(local), context),
      entry("matched", .matched, now, label: context.text(OutcomeRate.matched.label), context),
      coverage.schoolsReporting(question.snapshot, question, context),
    ].filter { !$0.isEmpty }
    lines += sheet.flow(rates, in: rect.top(lines).rest, gap: 3)
    guard withTrends else { return lines }
    return lines + layTrends(in: rect.top(lines).rest, on: &sheet, context)
  }

  /// The trends worth showing: of which rate, at which snapshot.
  private var trends: [(OutcomeRate, Snapshot)] {
    let (now, other) = (question.snapshot, question.otherSnapshot)
    return [(.settled, now), (.settled, other), (.local, now)]
  }

  private func layCharts(in rect: Rect, on sheet: inout FigureSheet, _ context: Context) {
    guard let history else { return }
    let years = Array(history.firstYear...question.year)
    let parts = trends.enumerated().map { index, shown in
      let (rate, snapshot) = shown
      return TileTrend(
        id: "trend.\(index)",
        title: context.text(rate.label) + " " + context.text(snapshot.term) + " %",
        columns: zip(years, history.trend(rate, snapshot, basis)).map { year, share in
          ColumnChart.Column(
            label: String(year), value: share,
            text: share.map { Numbers.text($0 * 100, decimals: 1) } ?? "")
        }, span: "\(history.firstYear)–\(question.year)", ceiling: 1, ink: .accent
      ) { opening(rate, snapshot, in: years[$0]) }
      .part(most: rect.height / trends.count - 1)
    }
    sheet.stack(parts, in: rect.left(2).rest)
  }

  private func layTrends(
    in rect: Rect, on sheet: inout FigureSheet, _ context: Context
  ) -> Int {
    guard let history else { return 0 }
    let years = "\(history.firstYear)–\(question.year)"
    sheet.write(years, in: rect.row(0).left(years.columns).0, Style(.dim))
    let begin = years.columns + 3
    var (x, line) = (begin, 0)
    for (index, (rate, snapshot)) in trends.enumerated() {
      let label = context.text(rate.label) + " " + context.text(snapshot.term) + " "
      let trend = OutcomeTrend(
        firstYear: history.firstYear, values: history.trend(rate, snapshot, basis))
      let width = label.columns + trend.values.count + 18
      if x + width > rect.width, x > begin { (x, line) = (begin, line + 1) }
      let row = rect.row(line).left(x).rest.left(width).0
      sheet.write(label, in: row.left(label.columns).0, Style(.dim))
      lay(trend, "trend.\(index)", in: row.left(label.columns).rest, on: &sheet) {
        opening(rate, snapshot, in: $0)
      }
      x += width + 2
    }
    return line + 1
  }

  /// The years of a trend, then the one under the cursor in figures, or the least and the greatest.
  private func lay(
    _ trend: OutcomeTrend, _ id: String, in rect: Rect, on sheet: inout FigureSheet,
    opens: @escaping (Int) -> FigureSheet.Opening
  ) {
    let (chart, rest) = rect.left(trend.values.count)
    sheet.trend(id, trend.chart, in: chart, years: trend.years, opens: opens)
    func figure(_ name: String, _ year: Int) -> FigureRun {
      .figure("\(id).\(name)", Numbers.rate(trend[year], of: 1), opens: opens(year))
    }
    var runs: [FigureRun]
    if let year = trend.years.first(where: { isHeadChosen && self.figure == "\(id).\($0)" }) {
      runs = [.words("\(year) ", Style(.dim)), figure("chosen", year)]
    } else if let (low, high) = trend.extremes {
      runs = low == high ? [] : [figure("least", low), .words("–", Style(.dim))]
      runs.append(figure("greatest", high))
    } else {
      runs = [.words("—", Style(.missing))]
    }
    sheet.flow([runs], in: rest.left(1).rest)
  }
}

/// How a rate went over ten years, drawn over its own range.
struct OutcomeTrend: Hashable {
  /// The least range drawn from bottom to top, in shares of 1: what moves by a tenth of a point only
  /// must not look like a rise from nothing.
  private static let leastRange = 0.1

  let firstYear: Int
  let values: [Double?]

  var years: ClosedRange<Int> { firstYear...(firstYear + values.count - 1) }

  subscript(year: Int) -> Double? { values[year - firstYear] }

  /// The years of the least and of the greatest value.
  var extremes: (least: Int, greatest: Int)? {
    let known = years.filter { self[$0] != nil }
    guard let least = known.min(by: { (self[$0] ?? 0) < (self[$1] ?? 0) }),
      let greatest = known.max(by: { (self[$0] ?? 0) < (self[$1] ?? 0) })
    else { return nil }
    return (least, greatest)
  }

  var chart: Sparkline {
    let known = values.compactMap(\.self)
    guard let low = known.min(), let high = known.max() else { return Sparkline(values) }
    let range = max(high - low, Self.leastRange)
    // The lowest of the eight steps is for zero; the least value stands on the next.
    let bottom = max(0, min(low, high - range) - range / 8)
    return Sparkline(values.map { $0.map { $0 - bottom } }, ceiling: high - bottom)
  }
}
