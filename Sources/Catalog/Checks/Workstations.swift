import Records
import Storage

/// at no hour do the bookings of a base take more workstations than it has.
enum Workstations {
  static let check = Check(
    "R-08", of: Booking.entity,
    by: ["base", "since", "until", "days", "startsAt", "endsAt", "workstations", "status"],
    among: ["base"], find: find)

  @Sendable private static func find(
    _ record: CheckedRecord, _ others: Others
  ) async throws(StorageError) -> [Fault] {
    let booking = Booking.schema.entity(from: record.values)
    guard let own = BookingSpan(booking, id: record.id ?? 0), let base = booking.base,
      let row = try await others.row(Base.entity, base.id),
      let workstations = Base.schema.entity(from: row.record.values).workstations
    else { return [] }
    guard own.since <= own.until else { return [] }
    let days = own.since...own.until
    let booked = try await spans(others, base: base.id, days) + [own]
    return overbooked(booked, workstations) { $0.involves(own) }
  }

  /// The bookings that take workstations of a base, on any of the days or at any time.
  static func spans(
    _ others: Others, base: Int, _ days: ClosedRange<Day>? = nil
  ) async throws(StorageError) -> [BookingSpan] {
    try await others.rows(Booking.taking(placesOf: [base], days)).compactMap {
      BookingSpan(Booking.schema.entity(from: $0.record.values), id: $0.id)
    }
  }

  /// Warns of the hours in which more is booked than there is; what is booked outside the opening hours
  /// is too much as well.
  static func overbooked(
    _ spans: [BookingSpan], _ workstations: Int,
    _ counts: (BaseUse.Conflict) -> Bool = { _ in true }
  ) -> [Fault] {
    let capacity = BaseCapacity(workstations: workstations, days: 127, opensAt: 0, closesAt: 1440)
    let months = MonthlyConflicts(spans, workstations: workstations).months
    let conflicts = months.flatMap { month in
      BaseUse(capacity, spans, from: month.days.lowerBound, to: month.days.upperBound).conflicts
    }.filter(counts)
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
