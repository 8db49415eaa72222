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
  private var levelMeasure: Measure?
  private var dates: Measure?
  private var coverage = OutcomeCoverage()
  /// The schools that reported at each snapshot, and all of the year.
  private var reporting: Measure?
  private var expected: Measure?
  private var levels: OutcomeTable?

  mutating func refresh(_ context: Context) -> [Effect] {
    question.year = context.year
    let measure = question.history(context)
    let byLevel = levelQuestion.measure(context)
    self.measure = measure
    levelMeasure = byLevel
    let dates = question.dates(context)
    self.dates = dates
    let reporting = question.reporting(context)
    if self.reporting != reporting { coverage.forgetSchools() }
    self.reporting = reporting
    expected = question.expected(context)
    return [.measure(measure), .measure(byLevel), .measure(dates)]
  }

  mutating func receive(_ event: Event, _ context: Context) {
    guard case .measured(let found) = event else { return }
    if found.measure == measure { history = OutcomeHistory(found, lastYear: question.year) }
    if found.measure == dates { coverage.takeDates(found) }
    if found.measure == reporting { coverage.takeReporting(found) }
    if found.measure == expected { coverage.takeExpected(found) }
    if found.measure == levelMeasure { levels = OutcomeTable(found, levelQuestion, context) }
  }

  /// So many cohorts of a year at most are looked through for their schools, which no tally has: what a
  /// first screen shows must cost the same however many there are.
  private static let fewCohorts = 10_000.0

  func further(after event: Event, _ context: Context) -> [Effect] {
    guard case .measured(let found) = event, found.measure == dates,
      let cohorts = found.total(), cohorts <= Self.fewCohorts
    else { return [] }
    return [reporting, expected].compactMap(\.self).map { .measure($0) }
  }

  private var levelQuestion: OutcomeQuestion {
    var question = question
    question.rows = .level
    return question
  }

  private func figure(
    _ rate: OutcomeRate, _ snapshot: Snapshot = .yearEnd, in year: Int
  ) -> FigureSheet.Opening {
    { context in
      guard let history else { return nil }
      return OutcomeFigure(
        rate: rate, counts: history[year, snapshot] ?? OutcomeCounts(), basis: .employed,
        year: year, snapshot: snapshot, cohorts: context.cohorts(of: year), isWhole: true
      ).open(context)
    }
  }

  private func text(_ rate: OutcomeRate, _ snapshot: Snapshot = .yearEnd) -> String {
    history?[question.year, snapshot].map { rate.text($0, .employed) } ?? "—"
  }

  func heading(_ context: Context, _ style: Style) -> [FigureRun] {
    let year = question.year
    guard history != nil else {
      return [.words(context.text(Term("毕业去向落实率", "Placement rate")) + " …", style)]
    }
    let title = context.text(Term("\(year) 届毕业去向落实率", "Placement rate of \(year):"))
    let opening = figure(.settled, in: question.year)
    return [.words(title + " ", style), .figure("all", text(.settled), style, opens: opening)]
  }

  func parts(_ context: Context, width: Int) -> [TilePart] {
    guard let history else { return [] }
    var parts = rates(context)
    let titles = (lines(context).map(\.label.columns).max() ?? 0) + 2
    if let counts = history[question.year, .yearEnd],
      let bar = EmploymentPane.bar(counts, context.language)
    {
      parts.append(
        TilePart { [question] rect, sheet in
          let opens = OutcomeClass.allCases.map { figure(.outcome($0), in: question.year) }
          sheet.bar("class", bar, in: rect.row(0), opens: opens)
        })
      parts.append(trend(history, context).part(titleWidth: titles))
      parts.append(classes(counts, context))
    } else {
      parts.append(trend(history, context).part(titleWidth: titles))
    }
    return parts + [levels].compactMap { $0.map { byLevel($0, context) } }
  }

  private typealias Line = (
    label: String, id: String, rate: OutcomeRate, snapshot: Snapshot, remark: String
  )

  private func lines(_ context: Context) -> [Line] {
    [
      (dated(.yearEnd, context), "yearEnd", .settled, .yearEnd, ""),
      (dated(.first, context), "first", .settled, .first, ""),
      (
        context.text(Term("本地就业率", "Local employment")), "local", .local, .yearEnd,
        context.text(LocalBasis.employed.shortTerm)
      ),
      (
        context.text(OutcomeRate.graduates.label), "graduates", .graduates, .yearEnd,
        context.text(EmploymentWording.people)
      ),
    ]
  }

  /// A snapshot with the day it was taken, as far as cohorts say.
  private func dated(_ snapshot: Snapshot, _ context: Context) -> String {
    [context.text(snapshot.term), coverage.date(snapshot, in: question.year)]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func rates(_ context: Context) -> [TilePart] {
    let (lines, year) = (lines(context), question.year)
    let width = (lines.map(\.label.columns).max() ?? 0) + 2
    return lines.map { line in
      let value = text(line.rate, line.snapshot)
      let isCount = line.rate == .graduates
      return TilePart { rect, sheet in
        let (label, rest) = rect.row(0).left(width)
        sheet.write(line.label, in: label, Style(.dim))
        sheet.figure(line.id, value, in: rest, opens: figure(line.rate, line.snapshot, in: year))
        if value == "—", isCount || line.rate == .settled { return }
        let beside = rest.left(value.columns + 1).rest
        sheet.write(line.remark, in: beside, Style(.dim))
        guard line.rate == .settled else { return }
        let schools = coverage.schoolsReporting(line.snapshot, question, id: ".\(line.id)", context)
        if schools.reduce(0, { $0 + $1.text.columns }) <= beside.width {
          sheet.flow([schools], in: beside)
        }
      }
    }
  }

  private func trend(_ history: OutcomeHistory, _ context: Context) -> TileTrend {
    let trend = OutcomeTrend(
      firstYear: history.firstYear, values: history.trend(.settled, .yearEnd, .employed))
    let years = Array(trend.years)
    return TileTrend(
      id: "trend", title: context.text(OverviewWording.settledByYear),
      columns: zip(years, trend.values).map { year, rate in
        ColumnChart.Column(
          label: String(year), value: rate,
          text: rate.map { Numbers.text($0 * 100, decimals: 1) } ?? "")
      }, span: "\(history.firstYear)–\(question.year)", ceiling: 1, line: trend.chart, ink: .accent
    ) { figure(.settled, in: years[$0]) }
  }

  /// The classes the bar is made of, with their shares: what its colours and letters mean.
  private func classes(_ counts: OutcomeCounts, _ context: Context) -> TilePart {
    let kinds = zip(OutcomeClass.allCases, EmploymentPane.inks).map { outcome, ink in
      let letter = context.text(outcome.letter)
      let rate = OutcomeRate.outcome(outcome)
      return CountedKind(
        id: "share.\(outcome.rawValue)", name: letter + " " + context.text(outcome.term),
        text: rate.text(counts, .employed), value: rate.figure(counts, .employed) ?? 0, ink,
        opens: figure(rate, in: question.year))
    }
    return TilePart(
      least: 0, fair: kinds.count, most: kinds.count, step: kinds.count, isApart: true
    ) { rect, sheet in
      sheet.bars(kinds, in: rect, of: 1) { $0[$0.startIndex] }
    }
  }

  private func byLevel(_ table: OutcomeTable, _ context: Context) -> TilePart {
    let question = table.question
    let kinds = table.rows.map { row in
      CountedKind(
        id: "level.\(row.key)", name: context.text(row.name),
        text: OutcomeRate.settled.text(row.counts, .employed),
        value: OutcomeRate.settled.figure(row.counts, .employed) ?? 0, .accent
      ) { context in
        let cohorts = question.cohorts(context).filtered(question.rows.filter(row.key))
        return OutcomeFigure(
          rate: .settled, counts: row.counts, basis: .employed, name: row.name,
          year: question.year, snapshot: question.snapshot, cohorts: cohorts
        ).open(context)
      }
    }
    let part = TilePart(least: 0, fair: kinds.count, most: kinds.count) { rect, sheet in
      sheet.bars(kinds, in: rect, of: 1) { $0[$0.startIndex] }
    }
    return part.titled(context.text(OverviewWording.byLevel))
  }
}
