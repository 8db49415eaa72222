import Catalog
import Records
import Storage

/// 工位利用率 of all bases over a span of whole months: workstation-hours used over those open (I-56),
/// both of the bases that say how many workstations they have and when they are open, each for the days
/// there was it: what closed within the span, even before the as-of day, was open and used until then.
///
/// Used hours are kept by month; open hours come from the bases, grouped by their opening hours and by
/// when they began and closed, so that neither grows with the number of bookings.
struct Utilisation: Sendable {
  private(set) var from: Day
  private(set) var to: Day
  /// The bases it is of.
  let bases: Scope
  /// What a tally by month is narrowed to.
  let isInPeriod: Filter
  private var keys: Set<String>
  private let openMeasure: Measure
  private let usedMeasure: Measure
  /// What the bases have open by their opening hours, and how many they are, once it is known; no hours
  /// where none of them tells.
  private var capacity: (hours: [BaseCapacity], bases: Int)?
  /// By month of the year, once it is known.
  private var usedByMonth: [String: Double]?

  var open: Double? {
    guard let hours = capacity?.hours, !hours.isEmpty else { return nil }
    return hours.reduce(0) { $0 + $1.openHours(from: from, to: to) }
  }

  /// nil where no booking of the whole year is known: that nobody kept any is no zero.
  var used: Double? {
    guard let usedByMonth, !usedByMonth.isEmpty else { return nil }
    return keys.reduce(0) { $0 + (usedByMonth[$1] ?? 0) }
  }

  var isKnown: Bool { capacity != nil && usedByMonth != nil }

  /// A span of months of a year, the first and the last included.
  init(_ context: Context, months: ClosedRange<Int> = 1...12) {
    from = Day(year: context.year, month: months.lowerBound, day: 1)
    to = Day(
      year: context.year, month: months.upperBound,
      day: Day.length(year: context.year, month: months.upperBound))
    // Those there were in the span, of units that are members as of the day.
    var bases = context.scope(Base.entity)
    bases.during = from...to
    self.bases = bases
    // Of those that say how many they have, whether they say when is seen from the answer.
    openMeasure = Measure(
      bases,
      by: ["openDays", "opensAt", "closesAt", "foundedOn", "closedOn"].map { .init($0) },
      [.sum(["workstations"]), .filled("workstations")])
    func keys(_ months: ClosedRange<Int>) -> [String] {
      months.map { String(Day(year: context.year, month: $0, day: 1).iso.prefix(7)) }
    }
    self.keys = Set(keys(months))
    isInPeriod = .oneOf("month", keys(months).map(Value.text))
    let year = Filter.oneOf("month", keys(1...12).map(Value.text))
    usedMeasure = Measure(bases.filtered(year), by: [.init("month")], [.sum(["usedHours"])])
  }

  var effects: [Effect] { [openMeasure, usedMeasure].map(Effect.measure) }

  mutating func receive(_ found: Measurement) -> Bool {
    if found.measure == usedMeasure {
      let months = found.rows.compactMap { row in row.key(0).text.map { ($0, row.figure() ?? 0) } }
      usedByMonth = Dictionary(months, uniquingKeysWith: +)
      return true
    }
    guard found.measure == openMeasure else { return false }
    var hours: [BaseCapacity] = []
    var bases = 0
    for row in found.rows {
      guard let sum = row.figure(), let days = row.key(0).integer,
        let opens = row.key(1).integer, let closes = row.key(2).integer
      else { continue }
      bases += Int(row.figure(1) ?? 0)
      guard closes > opens else { continue }
      hours.append(
        BaseCapacity(
          workstations: Int(sum), days: days, opensAt: opens, closesAt: closes,
          foundedOn: PartialDate(row.key(3)), closedOn: PartialDate(row.key(4))))
    }
    capacity = (hours, bases)
    return true
  }

  /// The same over one month of the year.
  func inMonth(_ month: Int) -> Utilisation {
    var part = self
    let year = from.civil.year
    part.from = Day(year: year, month: month, day: 1)
    part.to = Day(year: year, month: month, day: Day.length(year: year, month: month))
    part.keys = [String(part.from.iso.prefix(7))]
    return part
  }

  /// The figure with its parts and the bookings behind it; nil until both parts are known.
  func figure(_ context: Context) -> Figure? {
    guard isKnown else { return nil }
    var figure = Figure.rate(
      context.text(BasesWording.utilisationTitle), used, of: open, decimals: 1,
      lines: [
        (FigureWording.definition, context.text(BasesWording.utilisationDefinition)), period,
        listed(context),
      ], scope: bookings(context), sort: .init("since"))
    figure.questions = [coverage]
    return figure
  }

  func usedFigure(_ context: Context) -> Figure? {
    guard isKnown else { return nil }
    return Figure(
      title: context.text(BasesWording.used),
      value: BasesWording.counted(used, BasesWording.ofStationHours, context),
      lines: [
        (FigureWording.definition, context.text(BasesWording.usedDefinition)), period,
        listed(context),
      ], questions: [coverage], scope: bookings(context), sort: .init("since"))
  }

  func openFigure(_ context: Context) -> Figure? {
    capacity.map { _ in
      Figure(
        title: context.text(BasesWording.open),
        value: BasesWording.counted(open, BasesWording.ofStationHours, context),
        lines: [
          (FigureWording.definition, context.text(BasesWording.openDefinition)), period,
        ], questions: [coverage], scope: bases.filtered(BaseCapacity.isKnown()),
        sort: .init("workstations", descending: true))
    }
  }

  /// How many bases it is of, and how many it leaves out.
  private var coverage: Figure.Question {
    let counted = capacity?.bases ?? 0
    return Figure.Question(label: FigureWording.coverage, measures: [Measure(bases)]) {
      found, context in
      let all = Int(found[0].figure() ?? 0)
      return context.text(BasesWording.coverage(counted, leftOut: max(0, all - counted)))
    }
  }

  /// Its year, or its month, or the first and the last.
  var months: String {
    let (first, last) = (from.civil, to.civil)
    if first.month == 1, last.month == 12 { return String(first.year) }
    let ends = [from, to].map { String($0.iso.prefix(7)) }
    return first.month == last.month ? ends[0] : ends.joined(separator: "–")
  }

  var period: (label: Term, text: String) {
    (FigureWording.period, "\(from.iso) – \(to.iso)")
  }

  private func listed(_ context: Context) -> (label: Term, text: String) {
    (FigureWording.listed, context.text(BasesWording.listed))
  }

  /// The bookings that touch the span and take up workstations of the bases counted.
  private func bookings(_ context: Context) -> Scope {
    var scope = Booking.taking(from...to)
    (scope.alliance, scope.asOf) = (context.alliance, context.asOf)
    return scope.filtered(BaseCapacity.isKnown(at: "base."))
  }

  var rate: Double? {
    guard let open, let used, open > 0 else { return nil }
    return used / open
  }
}
