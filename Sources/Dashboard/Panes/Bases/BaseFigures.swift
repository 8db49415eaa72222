import Catalog
import Records
import Storage

/// How one base is used over a span, as figures to be opened.
struct BaseFigures: Sendable {
  let base: Int
  let name: String
  let capacity: BaseCapacity
  let use: BaseUse
  /// The base's bookings, which may touch the span without falling on any of its days.
  let spans: [BookingSpan]
  /// Whether bookings of the year were kept at all; if not, how the base was used is not known.
  let isKept: Bool

  var used: Double? { isKept ? use.used : nil }

  /// The hours of conflict, which are not known either where no bookings were kept.
  var clashes: Int? { isKept ? use.conflicts.count : nil }

  var clashesText: String { clashes.map { Numbers.grouped($0) } ?? "—" }

  var usedText: String { used.map { Numbers.grouped($0, decimals: 0) } ?? "—" }

  /// The base's bookings that take up workstations in the span.
  var bookings: Scope { bookings { $0.hours(from: use.from, to: use.to) > 0 } }

  /// Those of them that count. The others are named, so that what is entered meanwhile joins them.
  private func bookings(that count: (BookingSpan) -> Bool) -> Scope {
    let scope = Booking.taking(placesOf: [base], use.from...use.to)
    let others = spans.filter { span in
      span.since <= use.to && use.from <= span.until
        && !capacity.held([span]).contains(where: count)
    }
    return others.isEmpty ? scope : scope.filtered(.not(.ids(others.map(\.id))))
  }

  /// The bookings in any of the hours.
  private func bookings(in hours: [BaseUse.Conflict]) -> Scope {
    bookings { span in hours.contains { $0.involves(span) } }
  }

  private var period: (label: Term, text: String) {
    (
      FigureWording.period,
      use.from == use.to ? use.from.iso : "\(use.from.iso) – \(use.to.iso)"
    )
  }

  func rate(_ context: Context) -> Figure? {
    .rate(
      name + " " + context.text(BasesWording.utilisationTitle), used, of: use.open,
      decimals: 1,
      lines: [
        (FigureWording.definition, context.text(BasesWording.utilisationDefinition)), period,
        (BasesWording.workstations, Numbers.grouped(capacity.workstations)),
        (FigureWording.coverage, name),
      ], scope: bookings, sort: .init("since"))
  }

  func usedFigure(_ context: Context) -> Figure? {
    count(
      BasesWording.used, used, in: BasesWording.ofStationHours, BasesWording.usedDefinition, context
    )
  }

  func open(_ context: Context) -> Figure? {
    var figure = count(
      BasesWording.open, use.open, in: BasesWording.ofStationHours, BasesWording.openDefinition,
      context)
    figure.lines.append((BasesWording.workstations, Numbers.grouped(capacity.workstations)))
    figure.scope = Scope(Base.entity, filter: .ids([base]))
    figure.sort = nil
    return figure
  }

  func conflicts(_ context: Context) -> Figure? {
    var figure = count(
      BasesWording.conflicts, clashes.map { Double($0) }, in: BasesWording.ofHours,
      BasesWording.conflictsDefinition, context)
    figure.scope = bookings(in: use.conflicts)
    return figure
  }

  /// An hour in which more is booked than there is.
  func conflict(_ conflict: BaseUse.Conflict) -> FigureSheet.Opening {
    { context in
      var figure = count(
        BasesWording.taken, Double(conflict.taken), in: BasesWording.ofPlaces,
        BasesWording.conflictsDefinition, context)
      figure.scope = bookings(in: [conflict])
      figure.lines.append((BasesWording.workstations, Numbers.grouped(capacity.workstations)))
      figure.lines.append((BasesWording.hour, ClockTime.text(conflict.hour * 60)))
      return figure
    }
  }

  func count(_ number: Int) -> FigureSheet.Opening {
    { context in
      count(
        BasesWording.bookings, Double(number), in: BasesWording.ofBookings,
        BasesWording.bookingsDefinition, context)
    }
  }

  private func count(
    _ title: Term, _ number: Double?, in unit: (Int) -> Term, _ definition: Term,
    _ context: Context
  ) -> Figure {
    Figure(
      title: name + " " + context.text(title),
      value: BasesWording.counted(number, unit, context),
      lines: [(FigureWording.definition, context.text(definition)), period], scope: bookings,
      sort: .init("since"))
  }
}
