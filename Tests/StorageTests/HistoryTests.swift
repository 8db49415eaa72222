import Foundation
import GRDB
import Records
import Scratch
import Storage
import Testing

@testable import StorageSQLite

@Suite("The history", .scratch) struct HistoryTests {
  /// Thirty changes by three people to two kinds of records, among them a filling and sets of several.
  private func store(_ maker: StoreMaker = StoreMaker.all[0]) async throws -> any RecordStore {
    let store = try maker.world()
    try await store.fill(user: "wang", command: "sample") {
      (sink: inout any RecordSink) throws(StorageError) in
      for number in 1...5 { try sink.add(Place(name: "\(number)")) }
      for number in 1...4 { try sink.add(Visit(title: "\(number)", place: Reference(1))) }
    }
    for number in 1...9 {
      let user = ["li", "wang", "zhao"][number % 3]
      let changes = (1...3).map { index in
        Change.update(
          entity: number % 2 == 0 ? "visit" : "place", id: index, revision: (number + 1) / 2,
          fields: ["remark": .text("\(number)")])
      }
      _ = try await store.apply(ChangeSet(changes, user: user, command: "edit"))
    }
    return store
  }

  @Test("any part of it is read in both directions without a gap", arguments: StoreMaker.kinds)
  func paging(_ maker: StoreMaker) async throws {
    let store = try await store(maker)
    for filter in [
      HistoryQuery(), HistoryQuery(entity: "place"), HistoryQuery(users: ["wang"]),
      HistoryQuery(entity: "visit", users: ["wang"]), HistoryQuery(entity: "place", id: 2),
    ] {
      var query = filter
      query.limit = 1000
      let all = try await store.history(query)
      #expect(all.map(\.anchor) == all.map(\.anchor).sorted(by: >))
      #expect(!all.isEmpty)
      query.limit = 4
      query.place = .newest
      var down: [HistoryEntry] = []
      while case let page = try await store.history(query), let last = page.last {
        down += page
        query.place = .before(last.anchor)
      }
      #expect(down.map(\.anchor) == all.map(\.anchor))
      query.place = .oldest
      var up: [HistoryEntry] = []
      while case let page = try await store.history(query), let first = page.first {
        up = page + up
        query.place = .after(first.anchor)
      }
      #expect(up.map(\.anchor) == all.map(\.anchor))
    }
  }

  @Test("a filling is one line a kind, whatever its size, and a set of changes one a record")
  func lines() async throws {
    let store = try await store()
    let all = try await store.history(HistoryQuery(limit: 1000))
    #expect(all.count == 9 * 3 + 2)
    #expect(all.suffix(2).map(\.count) == [4, 5])
    #expect(try await store.history(HistoryQuery(users: ["zhao"], limit: 1000)).count == 9)
    let two = try await store.history(HistoryQuery(users: ["zhao", "li"], limit: 1000))
    #expect(Set(two.map(\.user)) == ["zhao", "li"])
    #expect(two.map(\.anchor) == two.map(\.anchor).sorted { $0 > $1 })
    #expect(try await store.history(HistoryQuery(users: [])).isEmpty)
    #expect(try await store.writers() == ["li", "wang", "zhao"])
  }

  @Test("counts are those of the lines", arguments: StoreMaker.kinds)
  func counts(_ maker: StoreMaker) async throws {
    let store = try await store(maker)
    let keys: [HistoryQuery.Key] = [.minute, .user, .entity]
    for query in [
      HistoryQuery(limit: 1000), HistoryQuery(entity: "place", limit: 1000),
      HistoryQuery(users: ["wang"], limit: 1000), HistoryQuery(users: [], limit: 1000),
      HistoryQuery(entity: "place", id: 2, limit: 1000),
      HistoryQuery(from: "2", until: "3", limit: 1000),
      HistoryQuery(from: "3", limit: 1000),
    ] {
      let lines = try await store.history(query)
      for key in keys {
        let counts = Dictionary(grouping: lines) { $0.key(key) }.mapValues(\.count)
        var other = query
        (other.place, other.limit) = (.before(.init(change: 3)), 1)
        #expect(try await store.counts(of: other, by: key) == counts)
      }
    }
  }

  @Test("days are those of the clock on the wall") func days() async throws {
    let store = try await store()
    let east = WallClock { _ in 8 * 3600 }
    let now = try #require(try await store.history(HistoryQuery(limit: 1)).first).time
    let today = try #require(PartialDate(iso: east.text(now).prefix(10))).first
    func count(_ days: ClosedRange<Day>) async throws -> Int {
      try await store.history(HistoryQuery(limit: 1000).within(.init(days), east)).count
    }
    // A midnight may have passed since the first change.
    try await #expect(count(today + -1...today) == 29)
    try await #expect(count(today + 1...today + 9) == 0)
    try await #expect(count(Day(number: 0)...today + -2) == 0)
    let moment = WallClock.iso(east.start(of: Day(year: 2023, month: 12, day: 31)))
    #expect(moment == "2023-12-30T16:00:00Z")
    #expect(east.text(moment) == "2023-12-31 00:00:00")
    #expect(east.text("?") == "?")
  }

  @Test("an end left out is open, wherever the clock is", arguments: [0, -5, 8, 14])
  func openDays(_ hours: Int) async throws {
    let store = try await store()
    let clock = WallClock { _ in hours * 3600 }
    let now = try #require(try await store.history(HistoryQuery(limit: 1)).first).time
    let today = try #require(PartialDate(iso: clock.text(now).prefix(10))).first
    func count(_ first: Day?, _ last: Day?) async throws -> Int {
      let query = HistoryQuery(limit: 1000).within(.init(first, last), clock)
      return try await store.history(query).count
    }
    try await #expect(count(today + -1, nil) == 29)
    try await #expect(count(nil, today + 1) == 29)
    try await #expect(count(today + 1, nil) == 0)
    try await #expect(count(nil, today + -2) == 0)
    let furthest = Day(year: 9999, month: 12, day: 31)
    try await #expect(count(Day(year: 1, month: 1, day: 1), furthest) == 29)
    try await #expect(count(Day(year: 1969, month: 12, day: 31), nil) == 29)
  }

  @Test("a summer time that begins at midnight does not move the day's beginning")
  func summerTime() {
    let spring = Day(year: 2023, month: 3, day: 26)
    let change = spring.number * 86_400 - 3600
    let clock = WallClock { $0 < change ? 3600 : 7200 }
    #expect(clock.start(of: spring) == change)
    #expect(clock.start(of: spring + 1) == (spring + 1).number * 86_400 - 7200)
  }

  @Test("entries name their records and what they refer to") func names() async throws {
    let store = try await store()
    try await store.update("visit", 1, ["place": .integer(2)])
    let entry = try #require(try await store.history(HistoryQuery(limit: 1)).first)
    let field = try #require(store.holdings["visit"]?["place"])
    #expect(entry.text(entry.before["place"], of: field, .zh) == "1")
    #expect(entry.text(entry.after["place"], of: field, .zh) == "2")
    let named = try #require(
      try await store.history(HistoryQuery(entity: "place", id: 3, limit: 1)).first)
    #expect(named.name == "3")
  }

  @Test("who was shown something is kept, and is no change", arguments: StoreMaker.kinds)
  func reveal(_ maker: StoreMaker) async throws {
    let store = try await store(maker)
    let edit = try await store.update("place", 1, ["remark": .text("a")]).number
    let before = try await store.row("place", id: 1)
    let seen = try await store.apply(.reveal(entity: "place", id: 1, fields: ["name"]))
    try await #expect(store.row("place", id: 1) == before)
    let entry = try #require(
      try await store.history(HistoryQuery(entity: "place", id: 1, limit: 1)).first)
    #expect(entry.action == .reveal)
    #expect(entry.after == ["name": .blank])
    await #expect(throws: StorageError.cannotUndo(reason: "reveal")) {
      try await store.undo(seen.number, user: "li")
    }
    try await #expect(store.undoable(.last(user: "li", redo: false))?.change == edit)
    _ = try await store.undo(edit, user: "li")
    try await store.apply(.reveal(entity: "place", id: 1, fields: ["name"]))
    try await #expect(store.undoable(.last(user: "li", redo: true))?.change == edit + 2)
    await #expect(throws: StorageError.unknownField(entity: "place", field: "x")) {
      try await store.apply(.reveal(entity: "place", id: 1, fields: ["x"]))
    }
    await #expect(throws: StorageError.notFound(entity: "place", id: 99)) {
      try await store.apply(.reveal(entity: "place", id: 99, fields: ["name"]))
    }
  }

  @Test("what is said about a record is kept, and is no change", arguments: StoreMaker.kinds)
  func remark(_ maker: StoreMaker) async throws {
    let store = try await store(maker)
    let edit = try await store.update("place", 1, ["remark": .text("a")]).number
    let before = try await store.row("place", id: 1)
    let said = try await store.apply(
      ChangeSet(
        [.remark(entity: "place", id: 1)], user: "li", command: "batch", reason: "one was void"))
    try await #expect(store.row("place", id: 1) == before)
    let entry = try #require(
      try await store.history(HistoryQuery(entity: "place", id: 1, limit: 1)).first)
    #expect(entry.action == .remark && entry.reason == "one was void")
    await #expect(throws: StorageError.cannotUndo(reason: "remark")) {
      try await store.undo(said.number, user: "li")
    }
    try await #expect(store.undoable(.last(user: "li", redo: false))?.change == edit)
    _ = try await store.undo(edit, user: "li")
    await #expect(throws: StorageError.notFound(entity: "place", id: 99)) {
      try await store.apply(.remark(entity: "place", id: 99))
    }
  }

  @Test("no filter reads more than its own part") func plans() async throws {
    let path = try temporaryFile()
    let store = try SQLiteStore(path: path, holdings: World.holdings)
    // What the database then knows of its indexes is that there is next to nothing in them.
    try await store.fill(user: "wang", command: "sample") {
      (sink: inout any RecordSink) throws(StorageError) in try sink.add(Place(name: "1"))
    }
    let queries = [
      HistoryQuery(), HistoryQuery(entity: "place"), HistoryQuery(entity: "place", id: 1),
      HistoryQuery(users: ["li"]), HistoryQuery(entity: "place", users: ["li"]),
    ]
    try await DatabaseQueue(path: path).read { db in
      func plan(_ sql: String, _ arguments: StatementArguments) throws -> String {
        try GRDB.Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + sql, arguments: arguments)
          .map { $0["detail"] as String }.joined(separator: "; ")
      }
      for query in queries {
        for span in [nil, 1...9] {
          for place in [
            HistoryQuery.Place.newest, .before(.init(change: 5)), .after(.init(change: 5)),
          ] {
            var query = query
            query.place = place
            let sql = HistoryReading.sql(query, .lines, span)
            let plan = try plan(sql.text, sql.statementArguments)
            // Lines of one record, or of one change, may be put in order; all else is read in order.
            #expect(query.id != nil || !plan.contains("B-TREE FOR ORDER BY"), "\(plan)")
            #expect(!plan.contains("SCAN c"), "\(plan)")
            let isWhole = query == HistoryQuery(place: query.place) && span == nil
            #expect(isWhole || !plan.contains("SCAN h USING INDEX history_by_change"), "\(plan)")
            #expect(!plan.hasSuffix("SCAN h"), "\(plan)")
          }
        }
      }
      let span = try plan(
        "SELECT min(number), max(number) FROM change_set WHERE time >= ? AND time < ?", ["a", "b"])
      #expect(span.contains("COVERING INDEX change_set_by_time"), "\(span)")
    }
  }
}
