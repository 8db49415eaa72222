import Catalog
import Records
import Storage
import Widgets

/// A search for bases with so many workstations free at every open hour from one day to another.
struct FreeSearch: Sendable {
  private let workstations: Int
  let request: BaseUsesRequest
  /// How many are free, by base, of those with enough.
  private(set) var free: [Int: Int] = [:]

  /// Reads two dates and a number; nil where they are not that.
  init?(reading text: String, _ context: Context) {
    let parts = Typed.folded(text).split(whereSeparator: { $0 == " " || $0 == "," || $0 == "~" })
    guard parts.count == 3, let count = Int(parts[2]), count > 0 else { return nil }
    let today = Day(year: context.year, month: 1, day: 1)
    guard let from = Self.day(String(parts[0]), today)?.first,
      let to = Self.day(String(parts[1]), today)?.last, from <= to, to - from <= 3660
    else { return nil }
    workstations = count
    let fit = Filter.all([
      .compare("workstations", .atLeast, .integer(count)),
      .oneOf("status", [BaseStatus.open.value, .blank]),
    ])
    var bases = context.scope(Base.entity, filter: fit, timed: false)
    bases.during = from...to
    request = BaseUsesRequest(bases, from...to)
  }

  /// Month and day alone (6-3) mean the year looked at.
  private static func day(_ text: String, _ today: Day) -> PartialDate? {
    if let date = Typed.date(text, today: today) { return date }
    let parts = text.split(whereSeparator: { "-./".contains($0) }).map { Int($0) }
    guard parts.count == 2, let month = parts[0], let day = parts[1] else { return nil }
    return PartialDate(year: today.year, month: month, day: day)
  }

  mutating func take(_ uses: BaseUses) {
    free = uses.sums.compactMapValues(\.free).filter { $0.value >= workstations }
  }

  private var period: String { "\(request.days.lowerBound.iso)..\(request.days.upperBound.iso)" }

  /// What narrows the table to the bases found.
  var filter: ColumnFilter {
    let span = " ≥ \(workstations)  \(period)"
    return ColumnFilter(
      field: BaseColumns.free,
      label: Term(BasesWording.free.zh + span, BasesWording.free.en + span),
      filter: .ids(free.keys.sorted()))
  }

  /// What the number of a base opens: the bookings that leave so many.
  func opening(_ base: Row) -> FigureSheet.Opening? {
    guard let free = free[base.id] else { return nil }
    let (days, period) = (request.days, period)
    let places = Base.schema.entity(from: base.record.values).workstations ?? 0
    return { context in
      Figure(
        title: Display.name(base, Base.schema.shape, context.language) + " "
          + context.text(BasesWording.free),
        value: Numbers.grouped(free),
        lines: [
          (FigureWording.definition, context.text(BasesWording.freeDefinition)),
          (FigureWording.period, period), (BasesWording.workstations, Numbers.grouped(places)),
        ], scope: Booking.taking(placesOf: [base.id], days), sort: .init("since"))
    }
  }
}
