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
  private let openMeasure: Measure
  private let usedMeasure: Measure
  private(set) var open: Double?
  private(set) var used: Double?
  private(set) var workstations: Double?

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
    usedMeasure = Measure(
      context.scope(Booking.entity, filter: .oneOf("month", keys), timed: false), [.sum(["hours"])])
  }

  var effects: [Effect] { [.measure(openMeasure), .measure(usedMeasure)] }

  mutating func receive(_ found: Measurement) -> Bool {
    if found.measure == usedMeasure {
      used = found.figure() ?? 0
      return true
    }
    guard found.measure == openMeasure else { return false }
    var hours = 0.0
    for row in found.rows {
      guard let sum = row.figures[0], let days = row.keys[0].integer,
        let opens = row.keys[1].integer,
        let closes = row.keys[2].integer, closes > opens
      else { continue }
      hours += BaseCapacity(workstations: Int(sum), days: days, opensAt: opens, closesAt: closes)
        .openHours(from: from, to: to)
    }
    open = hours
    workstations = found.total() ?? 0
    return true
  }

  /// The figure with its parts and the bookings behind it; nil until both parts are known.
  func figure(_ context: Context) -> Figure? {
    guard let used, let open else { return nil }
    let counted = BookingStatus.allCases.filter { $0 != .refused && $0 != .cancelled }
    var scope = context.scope(
      Booking.entity, filter: .oneOf("status", counted.map(\.value)), timed: false)
    scope.during = from...to
    return Figure(
      title: context.text(Term("工位利用率", "Workstation utilisation")),
      value: Numbers.rate(used, of: open),
      lines: [
        (FigureWording.numerator, Numbers.grouped(Int(used))),
        (FigureWording.denominator, Numbers.grouped(Int(open))),
        (
          FigureWording.definition,
          context.text(
            Term(
              "使用工位时 ÷ 开放工位时；开放 = 工位 × 每周开放时间（I-56）",
              "workstation-hours used ÷ open; open = workstations × weekly opening hours (I-56)"))
        ),
        (FigureWording.period, "\(from.iso) – \(to.iso)"),
      ], scope: scope, sort: .init("since"))
  }

  var rate: Double? {
    guard let open, let used, open > 0 else { return nil }
    return used / open
  }
}
