import Canvas
import Catalog
import Records
import Storage
import Widgets

/// Graduates of the year: 毕业去向落实率 at both snapshots, the outcome classes, the local rate, the trend.
struct EmploymentTile: Tile {
  let pane = "employment"
  private var measure: Measure?
  private var found: Measurement?
  private var years = 0...0

  mutating func refresh(_ context: Context) -> [Effect] {
    years = (context.year - 9)...context.year
    let measure = Measure(
      context.scope(
        Cohort.entity,
        filter: .all([
          .compare("year", .atLeast, .integer(years.lowerBound)),
          .compare("year", .atMost, .integer(context.year)),
        ])), by: [.init("year"), .init("snapshot"), .init("edition")],
      OutcomeCounts.figures)
    self.measure = measure
    return [.measure(measure)]
  }

  mutating func receive(_ measurement: Measurement, _ context: Context) {
    if measurement.measure == measure { found = measurement }
  }

  private func outcomes(_ year: Int, _ snapshot: Snapshot) -> OutcomeCounts? {
    var counts: OutcomeCounts?
    for row in found?.rows ?? []
    where row.keys.prefix(2) == [.integer(year), .integer(snapshot.rawValue)] {
      counts = counts ?? OutcomeCounts()
      counts?.add(row.figures, edition: row.edition)
    }
    return counts
  }

  private func settled(_ counts: OutcomeCounts?) -> String {
    Numbers.rate(counts?.settled, of: counts?.graduates)
  }

  func title(_ context: Context) -> String {
    let title = context.text(Term("毕业去向落实率", "Settlement rate"))
    guard found != nil else { return title + " …" }
    return "\(title) \(settled(outcomes(context.year, .yearEnd)))"
  }

  func figure(_ context: Context) -> Figure? {
    guard found != nil else { return nil }
    let last = outcomes(context.year, .yearEnd)
    return Figure(
      title: context.text(Term("毕业去向落实率", "Settlement rate")), value: settled(last),
      lines: [
        (FigureWording.numerator, last?.settled.map { Numbers.grouped(Int($0)) } ?? "—"),
        (FigureWording.denominator, last?.graduates.map { Numbers.grouped(Int($0)) } ?? "—"),
        (
          FigureWording.definition,
          context.text(
            Term(
              "（协议和合同就业 + 自主创业 + 灵活就业 + 升学）÷ 毕业生总数（I-42）",
              "(contracts + own business + flexible + further study) ÷ graduates (I-42)"))
        ),
        (FigureWording.snapshot, "\(context.text(Snapshot.yearEnd.term)) \(context.year)-12-31"),
      ],
      scope: context.scope(
        Cohort.entity,
        filter: .all([
          .equals("year", .integer(context.year)), .equals("snapshot", Snapshot.yearEnd.value),
        ])), sort: .init("school"))
  }

  func draw(in rect: Rect, on surface: inout Surface, _ context: Context) {
    guard found != nil else { return }
    let last = outcomes(context.year, .yearEnd)
    let first = outcomes(context.year, .first)
    let lines: [(String, String)] = [
      (context.text(Snapshot.yearEnd.term) + " 12-31", settled(last)),
      (context.text(Snapshot.first.term) + " 8-31", settled(first)),
      (
        context.text(Term("本地就业率", "Local employment")),
        Numbers.rate(last?.local, of: last?.localWhole(.employed)) + "  "
          + context.text(LocalBasis.employed.term)
      ),
      (
        context.text(Term("毕业生", "Graduates")),
        last?.graduates.map { Numbers.grouped(Int($0)) } ?? "—"
      ),
    ]
    let width = (lines.map(\.0.columns).max() ?? 0) + 2
    for (index, line) in lines.prefix(rect.height).enumerated() {
      surface.write(line.0, in: rect.row(index).left(width).0, Style(.dim))
      surface.write(line.1, in: rect.row(index).left(width).rest, Style(.number))
    }
    guard rect.height > lines.count, let last else { return }
    let parts = OutcomeClass.allCases.enumerated().map { index, outcome in
      StackedBar.Part(
        value: last[outcome] ?? 0, ink: Self.inks[index % Self.inks.count],
        letter: context.text(outcome.letter))
    }
    StackedBar(parts).draw(in: rect.row(lines.count), on: &surface)
    if rect.height > lines.count + 1 {
      let trend = context.text(Term("趋势", "Trend")) + " "
      let row = rect.row(lines.count + 1)
      surface.write(trend, in: row.left(trend.columns).0, Style(.dim))
      Sparkline(
        years.map { year in
          outcomes(year, .yearEnd).flatMap { counts in
            counts.graduates.flatMap { all in counts.settled.map { $0 / max(all, 1) } }
          }
        }, ceiling: 1
      )
      .draw(in: row.left(trend.columns).rest, on: &surface)
    }
  }

  private static let inks: [Ink] = [.series1, .series2, .series3, .series4, .series5]
}
