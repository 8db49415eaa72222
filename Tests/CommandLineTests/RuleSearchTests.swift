import Catalog
import Foundation
import GRDB
import Records
import Sample
import Scratch
import Storage
import StorageSQLite
import Testing

@testable import chanjiao

/// What no form would save, and a file holds all the same, is found and told.
@Suite(.scratch) struct RuleSearchTests {
  private func found(_ changes: String) async throws -> [RuleSearch.Found] {
    let path = try Office.Folder().path + "/records.sqlite"
    let store = try SQLiteStore(path: path, holdings: Catalog.holdings)
    try await store.fill(user: "tester", command: "test") { sink throws(StorageError) in
      var school = Unit()
      (school.name, school.kind) = ("甲中专", .secondaryVocational)
      let owner = try sink.add(school)
      var base = Base()
      (base.name, base.kind, base.owner, base.workstations) = ("示例基地", .campus, owner, 10)
      let room = try sink.add(base)
      var booking = Booking()
      (booking.base, booking.workstations, booking.purpose) = (room, 5, .training)
      booking.since = PartialDate(year: 2023, month: 9, day: 4)
      booking.until = PartialDate(year: 2023, month: 9, day: 8)
      (booking.days, booking.startsAt, booking.endsAt) = (31, 480, 600)
      (booking.status, booking.user) = (.approved, owner)
      for _ in 0..<1200 { try sink.add(booking) }
    }
    await store.close()
    try await DatabaseQueue(path: path).write { try $0.execute(sql: changes) }
    let again = try SQLiteStore(path: path, holdings: Catalog.holdings)
    defer { Task { await again.close() } }
    return try await RuleSearch(store: again).found()
  }

  /// What the program works out is no text of anybody's, whatever its digits look like.
  @Test func theSampleHoldsNothingThatAFormRefuses() async throws {
    let store = try SQLiteStore(inMemory: Catalog.holdings)
    try await store.fill(user: "tester", command: "test") { sink throws(StorageError) in
      try SampleAlliance().write(to: &sink)
    }
    let found = try await RuleSearch(store: store).found()
    #expect(found.allSatisfy { $0.fault.weight == .warning })
  }

  @Test func recordsThatKeepTheirRulesAreNotNamed() async throws {
    #expect(try await found("SELECT 1").isEmpty)
  }

  @Test func whatBreaksARuleIsCountedWithItsFirstRecords() async throws {
    let found = try await found(
      """
      UPDATE booking SET endsAt = 470 WHERE id IN (3, 1101);
      UPDATE booking SET days = 96 WHERE id = 7;
      UPDATE booking SET status = 99 WHERE id BETWEEN 20 AND 29;
      UPDATE booking SET archived = 1, endsAt = 470 WHERE id = 40;
      UPDATE unit SET kind = 9999 WHERE id = 1;
      """)
    let told = found.map { "\($0.shape.name).\($0.fault.field) \($0.count) \($0.ids)" }
    #expect(
      Set(told) == [
        "booking.endsAt 2 [3, 1101]", "booking.days 1 [7]",
        "booking.status 10 [20, 21, 22, 23, 24]", "unit.kind 1 [1]",
      ])
  }
}
