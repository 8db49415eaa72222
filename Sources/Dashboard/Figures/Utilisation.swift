import Catalog
import Records
import Storage

/// 工位利用率 of all bases over a span of whole months: workstation-hours used over those open.
///
/// Used hours come from the tally of bookings by month; open hours from the bases, grouped by their
/// opening hours, so that neither grows with the number of bookings.
struct Utilisation: Sendable {
  let from: Day
  let to: Day
  /// What a tally by month is narrowed to.
  let isInPeriod: Filter
  private let openMeasure: Measure
  private let usedMeasure: Measure
  /// What the bases come to, once it is known; nothing where none of them tells.
  private var capacity: (open: Double?, workstations: Double?)?
  private(set) var used: Double?

  var open: Double? { capacity?.open }
  var workstations: Double? { capacity?.workstations }
  var isKnown: Bool { capacity != nil && used != nil }

  /// A span of months of a year, the first and the last included.
  init(_ context: Context, months: ClosedRange<Int> = 1...12) {
    from = Day(year: context.year, month: months.lowerBound, day: 1)
    to = Day(
      year: context.year, month: months.upperBound,
      day: Day.length(year: context.year, month: months.upperBound))
    openMeasure = Measure(
      context.scope(Base.entity), by: [.init("openDays"), .init("opensAt"), .init("closesAt")],
      [.sum(["workstations"])])
    let keys = months.map { month in
      Value.text(String(Day(year: context.year, month: month, day: 1).iso.prefix(7)))
    }
    isInPeriod = .oneOf("month", keys)
    usedMeasure = Measure(
      context.scope(Booking.entity, filter: isInPeriod, timed: false), [.sum(["hours"])])
  }

  var effects: [Effect] { [.measure(openMeasure), .measure(usedMeasure)] }

  mutating func receive(_ found: Measurement) -> Bool {
    if found.measure == usedMeasure {
      used = found.figure() ?? 0
      return true
    }
    guard found.measure == openMeasure else { return false }
    var open: Double?
    for row in found.rows {
      guard let sum = row.figure(), let days = row.key(0).integer,
        let opens = row.key(1).integer,
        let closes = row.key(2).integer, closes > opens
      else { continue }
      let base = BaseCapacity(
        workstations: Int(sum), days: days, opensAt: opens, closesAt: closes)
      open = (open ?? 0) + base.openHours(from: from, to: to)
    }
    capacity = (open, found.total())
    return true
  }

  /// The figure with its parts and the bookings behind it; nil until both parts are known.
  func figure(_ context: Context) -> Figure? {
    guard isKnown else { return nil }
    return .rate(
      context.text(BasesWording.utilisationTitle), used, of: open, decimals: 1,
      lines: [
        (FigureWording.definition, context.text(BasesWording.utilisationDefinition)), period,
        (FigureWording.coverage, context.text(BasesWording.basesDefinition)),
      ], scope: bookings(context), sort: .init("since"))
  }

  func usedFigure(_ context: Context) -> Figure? {
    used.map { hours in
      Figure(
        title: context.text(BasesWording.used), value: Numbers.grouped(Int(hours)),
        lines: [(FigureWording.definition, context.text(BasesWording.usedDefinition)), period],
        scope: bookings(context), sort: .init("since"))
    }
  }

  func openFigure(_ context: Context) -> Figure? {
    capacity.map { capacity in
      Figure(
        title: context.text(BasesWording.open),
        value: capacity.open.map { Numbers.grouped(Int($0)) } ?? "—",
        lines: [(FigureWording.definition, context.text(BasesWording.openDefinition)), period],
        scope: openMeasure.scope, sort: .init("workstations", descending: true))
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

  /// The bookings that touch the span and take up workstations.
  private func bookings(_ context: Context) -> Scope {
    var scope = Booking.taking(from...to)
    scope.alliance = context.alliance
    return scope
  }

  var rate: Double? {
    guard let open, let used, open > 0 else { return nil }
    return used / open
  }
}
