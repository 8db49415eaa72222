import Catalog
import Records
import Testing

@testable import Dashboard

/// Bookings that no figure would ever count.
struct BookingJourneyTests {
  @Test func aBookingThatWouldNeverCountIsRefusedOrAskedAbout() async throws {
    let checked = try CheckedStore()
    try await checked.add(Base.self) { ($0.name, $0.kind) = ("实训楼", .campusShared) }
    var journey = try await Journey.at(checked, "booking")
    await journey.press("F6")
    await journey.fill([
      "base": "实训楼", "since": "2027-03-06", "until": "2027-03-06", "days": "一至五",
      "startsAt": "2200", "endsAt": "0200", "workstations": "5", "purpose": "实训", "status": "批准",
    ])
    await journey.press("F10")
    journey.expect(contains: "须晚于开始时间，当天最晚 24:00")
    #expect(try await journey.count("booking") == 0)
    await journey.fill("endsAt", "24:00")
    await journey.press("Down")
    journey.expect(contains: "没有这样的日子")
    await journey.press("F10")
    journey.expect(contains: "说明理由")
    await journey.type("补课")
    await journey.press("Enter")
    #expect(try await journey.reason("booking", 1) == "补课")
  }

  @Test func aBookingThatWouldNeverCountIsMarkedInASheet() async throws {
    let checked = try CheckedStore()
    try await checked.add(Base.self) { ($0.name, $0.kind) = ("实训楼", .campusShared) }
    var journey = try await Journey.at(checked, "booking")
    await journey.press("^N")
    await journey.send(
      .input(
        .paste(
          "基地\t起始日期\t截止日期\t星期\t开始时间\t结束时间\t占用工位\t用途\t状态\n"
            + "实训楼\t2027-03-06\t2027-03-06\t六\t10:00\t10:00\t5\t实训\t批准\n")))
    await journey.press("F10")
    journey.expect(contains: "须晚于开始时间")
    #expect(try await journey.count("booking") == 0)
  }
}
