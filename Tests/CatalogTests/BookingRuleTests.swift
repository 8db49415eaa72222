import Catalog
import Records
import Testing

/// What would never count is not kept without a word.
struct BookingRuleTests {
  private func faults(_ fill: (inout Booking) -> Void) -> [Fault] {
    var booking = Booking()
    (booking.base, booking.purpose, booking.status) = (Reference(1), .training, .approved)
    (booking.startsAt, booking.endsAt, booking.workstations) = (480, 600, 10)
    // A Saturday.
    booking.since = PartialDate(year: 2027, month: 3, day: 6)
    (booking.until, booking.days) = (booking.since, 0b100000)
    fill(&booking)
    return Booking.schema.shape.faults(in: Booking.schema.values(of: booking))
  }

  @Test func aBookingEndsAfterItBegins() {
    #expect(faults { _ in }.isEmpty)
    #expect(faults { ($0.startsAt, $0.endsAt) = (0, 1440) }.isEmpty)
    let fault = Fault("endsAt", .notLater("startsAt", "endsAt"))
    #expect(faults { ($0.startsAt, $0.endsAt) = (1320, 120) } == [fault])
    #expect(faults { ($0.startsAt, $0.endsAt) = (600, 600) } == [fault])
  }

  @Test func itsWeekdaysOccurBetweenItsDates() {
    let missing = Fault("days", .weekdayMissing("since", "until"), .warning)
    #expect(faults { $0.days = 0b11111 } == [missing])
    #expect(
      faults { ($0.days, $0.until) = (0b11111, PartialDate(year: 2027, month: 3, day: 7)) }
        == [missing])
    #expect(
      faults { ($0.days, $0.until) = (0b11111, PartialDate(year: 2027, month: 3, day: 8)) }.isEmpty)
    #expect(faults { ($0.days, $0.until) = (0b11111, PartialDate(year: 2027, month: 3)) }.isEmpty)
    // What is wrong with the dates is said of them.
    #expect(
      faults { ($0.days, $0.until) = (0b11111, PartialDate(year: 2027, month: 3, day: 1)) }
        == [Fault("until", .wrongOrder("since", "until"))])
  }

  @Test func aBaseClosesAfterItOpens() {
    var base = Base()
    (base.name, base.kind) = ("实训楼", .campusShared)
    (base.opensAt, base.closesAt) = (1080, 480)
    let shape = Base.schema.shape
    #expect(
      shape.faults(in: Base.schema.values(of: base)) == [
        Fault("closesAt", .notLater("opensAt", "closesAt"))
      ])
    base.closesAt = 1440
    #expect(shape.faults(in: Base.schema.values(of: base)).isEmpty)
  }
}
