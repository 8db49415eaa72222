import Records
import Storage

/// A booking takes place while its base is open: on its weekdays and at its hours, and as long as there is
/// the base.
enum ClosedDays {
  static let check = Check(
    "opening hours", of: Booking.entity,
    by: ["base", "since", "until", "days", "startsAt", "endsAt", "workstations", "status"],
    find: find)

  @Sendable private static func find(
    _ record: CheckedRecord, _ others: Others
  ) async throws(StorageError) -> [Fault] {
    let booking = Booking.schema.entity(from: record.values)
    guard let span = BookingSpan(booking, id: record.id ?? 0), span.since <= span.until,
      let id = booking.base?.id, let row = try await others.row(Base.entity, id)
    else { return [] }
    let base = Base.schema.entity(from: row.record.values)
    return [closedDays(span, base), closedHours(span, base)].compactMap(\.self)
  }

  private static func closedDays(_ span: BookingSpan, _ base: Base) -> Fault? {
    let opening = opening(of: base)
    let closed = span.daysTaken.filter { !opening.isOpen(on: $0) }
    guard let first = closed.first else { return nil }
    let field =
      closed.contains { opening.isThere(on: $0) }
      ? "days" : opening.since.map { first < $0 } == true ? "since" : "until"
    return Fault(field, .beside(.closed(days: closed.count, first: first)), .warning)
  }

  /// Only which days are open is asked: what a base says of its hours and places is told apart.
  static func opening(of base: Base) -> BaseCapacity {
    BaseCapacity(
      workstations: 1, days: base.openDays ?? 127, opensAt: 0, closesAt: 1440,
      foundedOn: base.foundedOn, closedOn: base.closedOn)
  }

  private static func closedHours(_ span: BookingSpan, _ base: Base) -> Fault? {
    guard let hours = hours(of: base) else { return nil }
    let isEarly = span.startsAt < hours.lowerBound
    guard isEarly || span.endsAt > hours.upperBound else { return nil }
    return Fault(
      isEarly ? "startsAt" : "endsAt", .beside(.openBetween(hours.lowerBound, hours.upperBound)),
      .warning)
  }

  /// The times of day between which a base is open; nil where that is not said.
  static func hours(of base: Base) -> Range<Int>? {
    guard let opens = base.opensAt, let closes = base.closesAt, closes > opens else { return nil }
    return opens..<closes
  }
}

extension BookingSpan {
  /// The days on which it takes place.
  var daysTaken: [Day] {
    (since.number...until.number).map(Day.init(number:)).filter { takesPlace(on: $0) }
  }
}
