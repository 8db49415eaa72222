import Catalog
import Records
import Storage
import Testing

@testable import Dashboard

/// Many bookings of one base entered together are looked at once, not each against each.
struct JointBookingTests {
  private let checked: CheckedStore
  private let owner: Reference<Unit>
  private let base: Reference<Base>
  private let monday = Day(year: 2023, month: 1, day: 2)

  init() async throws {
    checked = try CheckedStore()
    owner = try await checked.addUnit("甲学院", .higherVocational)
    base = try await checked.add(Base.self) {
      ($0.name, $0.kind, $0.workstations) = ("焊接基地", .campusShared, 10)
    }
  }

  /// What is found about a group of bookings a day, each of which takes four workstations.
  private func found(_ groups: Int, on days: Int, _ store: any RecordStore) async throws
    -> [Findings]
  {
    let rows = (0..<days * groups).map { index in
      let day = monday + index / groups
      var booking = Booking()
      (booking.base, booking.user, booking.group) = (base, owner, "\(index)班")
      (booking.since, booking.until) = (PartialDate(day), PartialDate(day))
      (booking.days, booking.startsAt, booking.endsAt) = (1 << day.weekday, 480, 600)
      (booking.workstations, booking.purpose, booking.status) = (4, .training, .approved)
      return Booking.schema.values(of: booking)
    }
    let request = JointRequest(
      entity: Booking.entity, rows: rows, asked: Array(rows.indices), today: Journey.today)
    return try await store.findings(request)
  }

  @Test func whatIsBookedIsReadOnceHoweverManyRowsThereAre() async throws {
    for days in [1, 20] {
      let store = CountingStore(checked.store)
      let found = try await found(2, on: days, store)
      #expect(found.flatMap(\.faults) == [])
      #expect(store.pages(of: Booking.entity) == 1)
    }
  }

  /// A third class of a day is too many, and each of the three is told; one kept counts as well.
  @Test func eachRowIsToldOfTheHoursItIsIn() async throws {
    let tooMany = Fault(
      "workstations",
      .beside(.overbooked(hours: 2, day: monday, hour: 8, taken: 12, capacity: 10)), .warning)
    var found = try await found(3, on: 2, checked.store)
    #expect(found.prefix(3).allSatisfy { $0.faults == [tooMany] })
    #expect(found.count { $0.faults == [tooMany] } == 3)
    try await checked.add(Booking.self) {
      ($0.base, $0.purpose, $0.status, $0.workstations) = (base, .training, .approved, 4)
      ($0.since, $0.until) = (PartialDate(monday), PartialDate(monday + 7))
      ($0.days, $0.startsAt, $0.endsAt) = (1, 480, 540)
    }
    found = try await self.found(2, on: 2, checked.store)
    #expect(
      found.map { $0.faults.map(\.problem) } == [
        [.beside(.overbooked(hours: 1, day: monday, hour: 8, taken: 12, capacity: 10))],
        [.beside(.overbooked(hours: 1, day: monday, hour: 8, taken: 12, capacity: 10))], [], [],
      ])
  }
}
