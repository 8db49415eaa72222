import Catalog
import Records
import Scratch
import Testing

/// The hours of a base with more booked than there are workstations, counted by weeks.
struct MonthlyConflictsTests {
  private func booking(
    _ id: Int, since: Day, until: Day, days: Int, from: Int, to: Int, workstations: Int
  ) -> BookingSpan? {
    var booking = Booking()
    (booking.base, booking.days, booking.status) = (Reference(1), days, .approved)
    (booking.startsAt, booking.endsAt, booking.workstations) = (from, to, workstations)
    (booking.since, booking.until) = (PartialDate(since), PartialDate(until))
    return BookingSpan(booking, id: id)
  }

  @Test(arguments: 0..<40)
  func areWhatGoingThroughEveryDayFinds(_ seed: Int) {
    var chance = Chance(seed: seed)
    let begin = Day(year: 2022, month: 12, day: 20)
    let bookings = (0..<chance.below(12)).compactMap { id -> BookingSpan? in
      let since = begin + chance.below(90)
      let start = chance.below(23 * 60)
      return booking(
        id, since: since, until: since + (chance.below(60) - 2), days: 1 + chance.below(127),
        from: start, to: start + 1 + chance.below(1440 - start), workstations: 1 + chance.below(20))
    }
    let capacity = BaseCapacity(workstations: 25, days: 31, opensAt: 480, closesAt: 1080)
    let use = BaseUse(capacity, bookings, from: begin, to: begin + 200)
    let expected = Dictionary(grouping: use.conflicts) { String($0.day.iso.prefix(7)) }
    let found = MonthlyConflicts(bookings, workstations: 25)
    #expect(found.hours == use.conflicts.count)
    #expect(found.months.map(\.key) == expected.keys.sorted())
    #expect(found.months.map(\.hours) == expected.keys.sorted().map { expected[$0]?.count })
    #expect(MonthlyHours(found.kept.text) == found.kept)
    #expect(found.kept.months.map(\.hours) == found.months.map { Double($0.hours) })
    // 使用工位时 by month come to what going through every day finds.
    let used = MonthlyHours(used: bookings)
    let inSpan = bookings.reduce(0) { $0 + $1.hours(from: begin, to: begin + 400) }
    #expect(abs(used.months.reduce(0) { $0 + $1.hours } - inSpan) < 1e-6)
    #expect(MonthlyHours(used.text) == used)
  }

  @Test func hoursReadAlikeWhetherWholeOrNot() {
    let hours = MonthlyHours("2023-07 11080.5; 2023-08 12528")
    #expect(hours.words(.zh) == "2023-07 11,080.5；2023-08 12,528")
  }

  /// A year mistyped hides nothing of the years that are meant, and takes no longer.
  @Test func aBookingOfAnotherCenturyHidesNothing() throws {
    let day = Day(year: 2023, month: 3, day: 1)
    let bookings = [
      try #require(
        booking(
          1, since: Day(year: 1023, month: 1, day: 1), until: Day(year: 9023, month: 1, day: 1),
          days: 127, from: 0, to: 1440, workstations: 1)),
      try #require(
        booking(2, since: day, until: day, days: 127, from: 480, to: 600, workstations: 6)),
      try #require(
        booking(3, since: day, until: day, days: 127, from: 540, to: 600, workstations: 6)),
    ]
    #expect(MonthlyConflicts(bookings, workstations: 10).kept.text == "2023-03 1")
  }
}
