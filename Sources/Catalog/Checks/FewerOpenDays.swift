import Records
import Storage

/// A base is not left closed, by its weekdays, its hours or its own days, when it has been booked.
enum FewerOpenDays {
  static let check = Check(
    "opening hours", of: Base.entity,
    by: ["openDays", "opensAt", "closesAt", "foundedOn", "closedOn"], find: find)

  @Sendable private static func find(
    _ record: CheckedRecord, _ others: Others
  ) async throws(StorageError) -> [Fault] {
    guard let id = record.id, let old = record.old.map({ Opening(Base.schema.entity(from: $0)) }),
      case let new = Opening(Base.schema.entity(from: record.values)), new != old
    else { return [] }
    var left: [String: Left] = [:]
    for span in try await Workstations.spans(others, base: id) where span.since <= span.until {
      // What fell on closed days before is nothing this change has to answer for.
      for (field, day) in new.closed(to: span, unlike: old) {
        left[field, default: Left(first: day)].note(day)
      }
    }
    return record.shape.fields.compactMap { field in
      left[field.name].map {
        Fault(field.name, .beside(.closedTo(bookings: $0.bookings, first: $0.first)), .warning)
      }
    }
  }

  /// The bookings that one field leaves without an open base.
  private struct Left {
    var bookings = 0
    var first: Day

    mutating func note(_ day: Day) {
      bookings += 1
      first = min(first, day)
    }
  }

  /// When a base is open.
  private struct Opening: Equatable {
    let days: BaseCapacity
    let hours: Range<Int>?

    init(_ base: Base) {
      days = ClosedDays.opening(of: base)
      hours = ClosedDays.hours(of: base)
    }

    /// The fields by which a booking is shut out that another opening let in, each with the first day.
    func closed(to span: BookingSpan, unlike other: Opening) -> [(String, Day)] {
      var closed: [(String, Day)] = []
      if days != other.days,
        let day = span.daysTaken.first(where: { !days.isOpen(on: $0) && other.days.isOpen(on: $0) })
      {
        closed.append((field(of: day), day))
      }
      // What is booked on a closed day besides is told by that day.
      guard let hours, let first = span.daysTaken.first(where: days.isOpen) else { return closed }
      let was = other.hours ?? 0..<1440
      if span.startsAt < hours.lowerBound, span.startsAt >= was.lowerBound {
        closed.append(("opensAt", first))
      }
      if span.endsAt > hours.upperBound, span.endsAt <= was.upperBound {
        closed.append(("closesAt", first))
      }
      return closed
    }

    /// What says that it is closed on a day.
    private func field(of day: Day) -> String {
      if days.isThere(on: day) { return "openDays" }
      return days.since.map { day < $0 } == true ? "foundedOn" : "closedOn"
    }
  }
}
