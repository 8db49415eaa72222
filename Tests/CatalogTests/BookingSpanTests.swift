import Catalog
import Records
import Testing

struct BookingSpanTests {
  private func span(_ change: (inout Booking) -> Void) -> BookingSpan? {
    var booking = Booking()
    (booking.base, booking.days, booking.status) = (Reference(1), 127, .approved)
    (booking.startsAt, booking.endsAt, booking.workstations) = (480, 600, 10)
    booking.since = PartialDate(year: 2023, month: 7, day: 3)
    booking.until = PartialDate(year: 2023, month: 7, day: 4)
    change(&booking)
    return BookingSpan(booking, id: 1)
  }

  @Test func onlyWhatIsNotTurnedDownTakesPlaces() throws {
    #expect(span { $0.status = .requested } != nil)
    #expect(span { $0.status = .refused } == nil)
    #expect(span { $0.status = .cancelled } == nil)
    #expect(span { $0.endsAt = 480 } == nil)
    #expect(span { $0.workstations = nil } == nil)
    let taken = try #require(span { _ in })
    #expect(taken.hours(from: taken.since, to: taken.until) == 40)
    #expect(taken.hours(from: taken.until, to: taken.until + 9) == 20)
  }

  /// The test value of I-56: 120 workstations, 40 hours a week, 3,600 station-hours booked.
  @Test func utilisationOfAWeek() throws {
    var base = Base()
    (base.workstations, base.openDays, base.opensAt, base.closesAt) = (120, 31, 480, 960)
    let capacity = try #require(BaseCapacity(base))
    let booked = try #require(
      span {
        ($0.days, $0.startsAt, $0.endsAt, $0.workstations) = (31, 480, 960, 90)
        $0.until = PartialDate(year: 2023, month: 7, day: 9)
      })
    let use = BaseUse(capacity, [booked], from: booked.since, to: booked.since + 6)
    #expect(use.open == 4_800)
    #expect(use.used == 3_600)
    #expect(use.utilisation == 0.75)
  }

  /// Clashes are told by the hour: one that was begun is taken.
  @Test(arguments: [
    (480, 600, 8..<10), (510, 570, 8..<10), (480, 601, 8..<11), (1380, 1440, 23..<24),
  ])
  func anHourThatIsBegunIsTaken(_ start: Int, _ end: Int, _ hours: Range<Int>) {
    #expect(span { ($0.startsAt, $0.endsAt) = (start, end) }?.hours == hours)
  }
}
