import Catalog
import Records
import Testing

@testable import Dashboard

/// What is booked while its base is closed is asked about.
struct ClosedDayTests {
  /// What is found about a booking from 8 to 10 on some weekdays of the week from Monday 6 March 2023.
  private func faults(
    _ days: Int, _ fill: (inout Base) -> Void = { _ in },
    _ change: (inout Booking) -> Void = { _ in }
  ) async throws -> [Fault] {
    let checked = try CheckedStore()
    let base = try await checked.add(Base.self) {
      ($0.name, $0.kind, $0.workstations) = ("焊接基地", .campusShared, 10)
      ($0.openDays, $0.opensAt, $0.closesAt) = (0b11111, 480, 1080)
      fill(&$0)
    }
    return try await checked.faults(Booking.self) {
      ($0.base, $0.purpose, $0.status, $0.workstations) = (base, .training, .approved, 4)
      ($0.since, $0.until) = (PartialDate(iso: "2023-03-06"), PartialDate(iso: "2023-03-12"))
      ($0.days, $0.startsAt, $0.endsAt) = (days, 480, 600)
      change(&$0)
    }
  }

  private func closed(_ field: String, _ days: Int, _ day: Int) -> Fault {
    let first = Day(year: 2023, month: 3, day: day)
    return Fault(field, .beside(.closed(days: days, first: first)), .warning)
  }

  @Test func onWeekdaysOnWhichItIsNotOpen() async throws {
    #expect(try await faults(0b11111) == [])
    #expect(try await faults(0b111111) == [closed("days", 1, 11)])
    #expect(try await faults(127) == [closed("days", 2, 11)])
    let unsaid = try await faults(127, { $0.openDays = nil })
    #expect(unsaid == [])
    let cancelled = try await faults(127, { _ in }, { $0.status = .cancelled })
    #expect(cancelled == [])
  }

  @Test func beforeThereIsTheBaseAndAfter() async throws {
    let early = try await faults(31, { $0.foundedOn = PartialDate(iso: "2023-03-08") })
    #expect(early == [closed("since", 2, 6)])
    let late = try await faults(31, { $0.closedOn = PartialDate(iso: "2023-03-09") })
    #expect(late == [closed("until", 2, 9)])
  }

  @Test func atTimesAtWhichItIsNotOpen() async throws {
    func outside(_ field: String) -> Fault {
      Fault(field, .beside(.openBetween(480, 1080)), .warning)
    }
    let early = try await faults(31, { _ in }, { $0.startsAt = 420 })
    #expect(early == [outside("startsAt")])
    let late = try await faults(31, { _ in }, { $0.endsAt = 1140 })
    #expect(late == [outside("endsAt")])
    let unsaid = try await faults(31, { $0.opensAt = nil }, { $0.startsAt = 420 })
    #expect(unsaid == [])
  }

  @Test func itIsSaidInBothLanguages() {
    let days = FaultWording.term(for: closed("days", 2, 11), Booking.schema.shape)
    #expect(days.zh == "有 2 天基地不开放，第一天是 2023-03-11，请核对")
    #expect(
      days.en == "the base is closed on 2 of the days, the first of them 2023-03-11; check them")
    let hours = FaultWording.term(
      for: Fault("endsAt", .beside(.openBetween(480, 1080)), .warning), Booking.schema.shape)
    #expect(hours.zh == "基地 08:00 至 18:00 开放，请核对")
  }

  /// What is found about the base once it is changed, with two bookings of the week from 6 March 2023: from
  /// Monday to Friday from 8 to 10, and on Saturday, on which it was closed anyway.
  private func left(_ change: (inout Base) -> Void) async throws -> [Fault] {
    let checked = try CheckedStore()
    let base = try await checked.add(Base.self) {
      ($0.name, $0.kind, $0.workstations) = ("焊接基地", .campusShared, 10)
      ($0.openDays, $0.opensAt, $0.closesAt) = (0b11111, 480, 1080)
    }
    for days in [0b11111, 0b100000] {
      try await checked.add(Booking.self) {
        ($0.base, $0.purpose, $0.status, $0.workstations) = (base, .training, .approved, 4)
        ($0.since, $0.until) = (PartialDate(iso: "2023-03-06"), PartialDate(iso: "2023-03-12"))
        ($0.days, $0.startsAt, $0.endsAt) = (days, 480, 600)
      }
    }
    let old = try await checked.entity(Base.self, base.id)
    return try await checked.faults(Base.self, id: base.id, old: old, change)
  }

  private func shutOut(_ field: String, _ day: Int) -> Fault {
    let first = Day(year: 2023, month: 3, day: day)
    return Fault(field, .beside(.closedTo(bookings: 1, first: first)), .warning)
  }

  @Test func aBaseIsNotClosedToWhatIsBooked() async throws {
    #expect(try await left { $0.openDays = 127 } == [])
    #expect(try await left { $0.location = "2号楼" } == [])
    #expect(try await left { $0.openDays = 0b10111 } == [shutOut("openDays", 9)])
    #expect(try await left { $0.opensAt = 540 } == [shutOut("opensAt", 6)])
    #expect(try await left { $0.closesAt = 570 } == [shutOut("closesAt", 6)])
    #expect(
      try await left { $0.closedOn = PartialDate(iso: "2023-03-08") } == [shutOut("closedOn", 8)])
    #expect(
      try await left { $0.foundedOn = PartialDate(iso: "2023-03-07") } == [shutOut("foundedOn", 6)])
    // That nobody says any more when it is open closes it to nobody.
    #expect(try await left { $0.opensAt = nil } == [])
  }

  @Test func whatABaseIsClosedToIsSaidInBothLanguages() {
    let said = FaultWording.term(for: shutOut("openDays", 9), Base.schema.shape)
    #expect(said.zh == "1 条使用安排落在不开放的时间，最早是 2023-03-09，请核对")
    #expect(said.en == "1 booking when it is closed, the first on 2023-03-09; check it")
  }
}
