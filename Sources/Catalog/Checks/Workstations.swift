import Records
import Storage

/// at no hour do the bookings of a base take more workstations than it has.
enum Workstations {
  static let check = Check(
    "R-08", of: Booking.entity,
    by: ["base", "since", "until", "days", "startsAt", "endsAt", "workstations", "status"],
    among: ["base"], findTogether: find)

  @Sendable private static func find(
    _ records: [CheckedRecord], _ others: Others
  ) async throws(StorageError) -> [[Fault]] {
    let bookings = records.map { Booking.schema.entity(from: $0.values) }
    let own = zip(records, bookings).map { record, booking -> BookingSpan? in
      guard let span = BookingSpan(booking, id: record.id ?? 0) else { return nil }
      return span.since <= span.until ? span : nil
    }
    let spans = own.compactMap(\.self)
    guard let base = bookings.first?.base, let first = spans.map(\.since).min(),
      let last = spans.map(\.until).max(), let row = try await others.row(Base.entity, base.id),
      let workstations = Base.schema.entity(from: row.record.values).workstations
    else { return records.map { _ in [] } }
    let kept = try await Self.spans(others, base: base.id, first...last)
    let hours = CrowdedHours(kept + spans, workstations: workstations)
    return own.map { span in
      span.map { overbooked(hours.conflicts(involving: $0), workstations) } ?? []
    }
  }

  /// The bookings that take workstations of a base, on any of the days or at any time.
  static func spans(
    _ others: Others, base: Int, _ days: ClosedRange<Day>? = nil
  ) async throws(StorageError) -> [BookingSpan] {
    try await others.rows(Booking.taking(placesOf: [base], days)).compactMap {
      BookingSpan(Booking.schema.entity(from: $0.record.values), id: $0.id)
    }
  }

  /// Warns of the hours in which more is booked than there is.
  static func overbooked(_ conflicts: [BaseUse.Conflict], _ workstations: Int) -> [Fault] {
    guard let first = conflicts.first else { return [] }
    return [
      Fault(
        "workstations",
        .beside(
          .overbooked(
            hours: conflicts.count, day: first.day, hour: first.hour, taken: first.taken,
            capacity: workstations)), .warning)
    ]
  }
}

/// The hours in which some bookings take more workstations of a base than it has, to be asked for one
/// booking after the other; what is booked outside the opening hours is too much as well.
struct CrowdedHours {
  /// In the order of time.
  let conflicts: [BaseUse.Conflict]
  private let days: [Day: Range<Int>]

  init(_ bookings: [BookingSpan], workstations: Int) {
    let capacity = BaseCapacity(workstations: workstations, days: 127, opensAt: 0, closesAt: 1440)
    let months = MonthlyConflicts(bookings, workstations: workstations).months
    // Each month is looked at with its own bookings: most bookings last days, and months are many.
    var byMonth: [PartialDate: [BookingSpan]] = [:]
    let crowded = Set(months.map(\.month))
    for booking in bookings {
      for span in MonthSpan.all(from: booking.since, to: booking.until)
      where crowded.contains(span.month) {
        byMonth[span.month, default: []].append(booking)
      }
    }
    conflicts = months.flatMap { month in
      BaseUse(
        capacity, byMonth[month.month] ?? [], from: month.days.lowerBound,
        to: month.days.upperBound
      ).conflicts
    }
    var days: [Day: Range<Int>] = [:]
    for (place, conflict) in conflicts.enumerated() {
      days[conflict.day] = (days[conflict.day]?.lowerBound ?? place)..<place + 1
    }
    self.days = days
  }

  /// Those in which a booking is one of those that take too much.
  func conflicts(involving booking: BookingSpan) -> [BaseUse.Conflict] {
    if days.isEmpty || booking.since > booking.until { return [] }
    return (booking.since.number...booking.until.number).flatMap { number in
      days[Day(number: number)].map { conflicts[$0].filter { $0.involves(booking) } } ?? []
    }
  }
}
