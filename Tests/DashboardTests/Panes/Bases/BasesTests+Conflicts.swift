import Canvas
import Catalog
import Records
import Storage
import Testing

@testable import Dashboard

/// Hours in which more is booked than there are workstations, opened.
extension BasesTests {
  @Test func aConflictOpensTheBookingsInIt() async throws {
    var journey = try await Journey(store: try await crowdedBase())
    await journey.press("3", "F11", "Right", "Right", "Right", "Enter")
    journey.expect(contains: "冲突时段")
    #expect(journey.line("数值")?.hasSuffix(" 4 小时") == true)
    #expect(journey.line("有冲突的基地")?.hasSuffix(" 1") == true)
    #expect(count(in: try #require(journey.line("使用安排"))) == 2)
    await journey.press("Esc", "Esc")
    await journey.press("End", "Left", "Left", "Enter")
    journey.expect(contains: "焊接中心 冲突时段")
    #expect(count(in: try #require(journey.line("使用安排"))) == 2)
  }

  /// What a figure counts could not be found, or that was stopped: then no other records are shown for it.
  @Test func aFigureWhoseRecordsAreNotFoundClosesAgain() async throws {
    var journey = try await Journey(store: try await crowdedBase())
    await journey.press("3", "F11", "Right", "Right", "Right")
    var app = journey.app
    let asked = app.receive(.input(.key(KeyPress(.enter))))
    #expect(app.draw().lines[1].contains("基地 › 冲突时段"))
    let search = try #require(
      asked.first { if case .baseUses = $0 { true } else { false } })
    #expect(!asked.contains { if case .load = $0 { true } else { false } })
    _ = app.receive(.failed(search, .cancelled))
    #expect(!app.draw().lines[1].contains("›"))
  }
}
