import Canvas
import Catalog
import Records
import Storage
import Testing

@testable import Dashboard

/// What people see of work that goes on.
struct ProgressTests {
  private static func isAsked(_ effect: Effect) -> Bool {
    switch effect {
    case .load, .measure, .find: true
    default: false
    }
  }

  @Test func whatWasAnsweredIsToldOfWhatWasAskedWithTheKeyThatStopsIt() async throws {
    let journey = try await Journey()
    var app = journey.app
    let asked = app.receive(.input(.key(KeyPress(.character("8"))))).filter(Self.isAsked)
    #expect(asked.count > 2)
    #expect(!app.draw().lines[1].contains("计算中"))
    #expect(app.isWaitingUnshown)
    _ = app.receive(.waited)
    #expect(app.draw().lines[1].hasSuffix("计算中 0/\(asked.count)  ^C 停止"))
    for (number, effect) in asked.enumerated() {
      let event = try #require(await Journey.answer(effect, from: journey.store))
      #expect(app.receive(event).isEmpty)
      let line = app.draw().lines[1]
      #expect(number + 1 == asked.count || line.contains("计算中 \(number + 1)/\(asked.count)"))
    }
    #expect(!app.draw().lines[1].contains("计算中"))
  }

  @Test func ofALongCountThePartThatWasReadIsTold() async throws {
    var journey = try await Journey()
    await journey.open(tableOf: Award.entity)
    journey.expect(contains: "178 条")
    var app = journey.app
    let asked = app.receive(.input(.key(KeyPress(.character("!")))))
    guard case .measure(let measure)? = asked.first(where: Self.isAsked) else {
      Issue.record("nothing is counted")
      return
    }
    _ = app.receive(.waited)
    _ = app.receive(.progressed(measure, records: 89))
    #expect(app.draw().lines[1].hasSuffix("计算中 0/1  50 %  ^C 停止"))
    _ = app.receive(.failed(.measure(measure), .cancelled))
    #expect(!app.draw().lines[1].contains("计算中"))
    #expect(app.draw().lines[2].contains("已停止"))
  }
}
