import Canvas
import Catalog
import Records
import Storage
import Widgets

/// A cell of the matrix and what is shown of it: its awards, its years, and the groups they are in.
struct AwardCell: Hashable, Sendable {
  private(set) var question: AwardQuestion
  /// What its row is called, and its column; nil for all places.
  let row: Term
  let column: Term?
  /// The values of the rows' dimension it is of; nil for all there are.
  let keys: [Value]?
  /// The place it counts; nil for all.
  let place: Value?

  private var isPlace: Filter? {
    place.map { $0.isBlank ? .blank("place") : .equals("place", $0) }
  }

  var name: Term { named(row) }

  private func named(_ row: Term) -> Term {
    column.map { Term(row.zh + " · " + $0.zh, row.en + " · " + $0.en) } ?? row
  }

  func scope(_ context: Context) -> Scope {
    context.scope(Award.entity, filter: question.filter)
      .filtered(keys.map { question.rows.filter($0) }).filtered(isPlace)
  }

  /// What a list of its awards is called.
  var listName: Term { keys == nil ? named(AwardsWording.list) : name }

  /// The same awards that do not count, since another of their work does; nil where every award counts.
  func leftOut(_ context: Context) -> LeftOut? {
    guard question.countsBestOnly else { return nil }
    var every = self
    every.question.countsBestOnly = false
    return LeftOut(
      scope: every.scope(context).filtered(.equals("highest", false.value)),
      rule: AwardsWording.bestOnly, command: "bestOnly", key: "(")
  }

  // MARK: Its years

  /// What its years have in common; a row that is a year has no years of its own.
  private var ofYears: Filter? {
    let ofRows = question.rows == .year ? nil : keys.map { question.rows.filter($0) }
    let parts = [ofRows, isPlace].compactMap(\.self)
    return parts.count > 1 ? .all(parts) : parts.first
  }

  var yearsName: Term { question.rows == .year ? named(AwardsWording.all) : name }

  func trend(_ context: Context) -> Measure { question.trend(of: ofYears, context) }

  /// What a year of its trend opens.
  func opens(_ trend: AwardTrend) -> (Int) -> FigureSheet.Opening {
    question.trendFigure(yearsName, trend, of: ofYears)
  }

  // MARK: What it is made of

  /// The groups it is laid out by; the levels where the rows are groups.
  var parts: AwardQuestion {
    var parts = question
    parts.rows = question.rows == .group ? .level : .group
    return parts
  }

  func parts(_ context: Context) -> Measure {
    Measure(scope(context), by: parts.rows.dimensions + [.init("place")], MadeUp.figures)
  }

  /// Its groups as bars, each of which opens; nil where there are none.
  func bars(_ found: AwardStandings, _ context: Context) -> TilePart? {
    let title = found.question.rows == .level ? AwardsWording.byLevel : AwardsWording.byGroup
    return found.bars(context) { row in Term(name.zh + " · " + row.zh, name.en + " · " + row.en) }?
      .titled(context.text(name) + "  " + context.text(title))
  }
}

extension AwardStandings {
  /// Its rows as bars, most first; nil where there are none. `name` calls what a row opens.
  func bars(_ context: Context, _ name: @escaping @Sendable (Term) -> Term) -> TilePart? {
    guard !rows.isEmpty else { return nil }
    let ranked = rows.sorted { $0.all > $1.all }
    func opens(_ title: Term, _ rows: [AwardRow]) -> FigureSheet.Opening {
      { context in
        let (count, keys) = (rows.reduce(0) { $0 + $1.all }, rows.map(\.key))
        return question.figure(
          context.text(name(title)), count, scope(rows: keys, place: nil), context)
      }
    }
    let kinds = ranked.map { row in
      CountedKind(
        id: "part.\(row.key)", name: context.text(row.name), count: Double(row.all), .series4,
        opens: opens(row.name, [row]))
    }
    return .bars(kinds, context) { first, others in opens(others, Array(ranked[first...])) }
  }
}

extension AwardTrend {
  /// The years as a chart where there is room for it.
  func part(_ title: String, opens: @escaping (Int) -> FigureSheet.Opening) -> TileTrend {
    let years = Array(years)
    return TileTrend(
      id: "trend", title: title,
      columns: zip(years, values).map { year, count in
        ColumnChart.Column(
          label: String(year), value: count, text: Numbers.grouped(Int(count ?? 0)))
      }, span: "\(self.years.lowerBound)–\(self.years.upperBound)", ink: .series4
    ) { opens(years[$0]) }
  }
}
