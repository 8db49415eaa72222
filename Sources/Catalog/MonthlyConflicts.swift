package import Records

/// 冲突时段 of a base by month: the hours in which more workstations are taken than there are (rule R-08).
///
/// Between two days on which a booking begins or ends the same ones take place in every week, so an
/// hour too full is counted by its weekdays, and no booking costs its length in days.
package struct MonthlyConflicts: Sendable {
  /// What a month has.
  package struct Month: Hashable, Sendable {
    let month: PartialDate
    package let hours: Int

    /// As `2023-03`.
    package var key: String { month.iso }
    package var days: ClosedRange<Day> { month.first...month.last }
  }

  /// Only months that have any, in order.
  package let months: [Month]

  package var hours: Int { months.reduce(0) { $0 + $1.hours } }

  package init(_ bookings: [BookingSpan], workstations: Int) {
    var changes: [(day: Day, booking: BookingSpan, sign: Int)] = []
    for booking in bookings where booking.since <= booking.until {
      changes.append((booking.since, booking, 1))
      changes.append((booking.until + 1, booking, -1))
    }
    changes.sort { $0.day < $1.day }
    var week = Week(workstations: workstations)
    var hours: [PartialDate: Int] = [:]
    for (index, change) in changes.enumerated() {
      week.take(change.booking, change.sign)
      guard index + 1 < changes.count, week.isCrowded else { continue }
      for span in MonthSpan.all(from: change.day, to: changes[index + 1].day + -1) {
        hours[span.month, default: 0] += week.conflicts(from: span.from, to: span.to)
      }
    }
    months = hours.filter { $0.value > 0 }.map { Month(month: $0.key, hours: $0.value) }
      .sorted { $0.month < $1.month }
  }

  /// The same as a field keeps it.
  package var kept: MonthlyHours {
    MonthlyHours(
      Dictionary(
        months.map { ($0.key, Double($0.hours)) }, uniquingKeysWith: { first, _ in first }))
  }
}

/// The workstations taken in each hour of the weeks between two changes.
private struct Week {
  let workstations: Int
  private var taken = Array(repeating: 0, count: 7 * 24)
  /// For each weekday its hours that are too full.
  private var crowded = Array(repeating: 0, count: 7)

  init(workstations: Int) { self.workstations = workstations }

  var isCrowded: Bool { crowded.contains { $0 > 0 } }

  /// Adds a booking (sign 1) or takes it away (sign -1).
  mutating func take(_ booking: BookingSpan, _ sign: Int) {
    for weekday in 0..<7 where booking.days & (1 << weekday) != 0 {
      for hour in booking.hours {
        let slot = weekday * 24 + hour
        let wasCrowded = taken[slot] > workstations
        taken[slot] += sign * booking.workstations
        let isCrowded = taken[slot] > workstations
        if isCrowded != wasCrowded { crowded[weekday] += isCrowded ? 1 : -1 }
      }
    }
  }

  func conflicts(from: Day, to: Day) -> Int {
    (0..<7).reduce(0) { sum, weekday in
      crowded[weekday] == 0
        ? sum : sum + crowded[weekday] * Weekdays.count(1 << weekday, from: from, to: to)
    }
  }
}
