import Foundation
import GRDB
import Records
import Scratch
import Storage
import StorageSQLite
import Testing

@Suite("Files", .scratch) struct FileTests {
  @Test("two stores on one file see each other's changes")
  func twoStores() async throws {
    let path = try temporaryFile()
    let one = try SQLiteStore(path: path, holdings: World.holdings)
    let two = try SQLiteStore(path: path, holdings: World.holdings)
    let before = try await two.version()
    let place = try await one.insert(Place(name: "金昌"))
    try await #expect(two.version() != before)
    try await #expect(two.version() == one.version())
    try await two.insert(Visit(title: "a", place: place))
    try await #expect(one.count(Scope("visit")) == 1)
    try await #expect(one.value("visit", 1, "title") == .text("a"))
  }

  @Test("what was kept is there when the file is opened again, and opening writes nothing")
  func reopening() async throws {
    let path = try temporaryFile()
    let state = try await {
      let store = try SQLiteStore(path: path, holdings: World.holdings)
      try await store.populate(seed: 3, visits: 30)
      return try await State(store)
    }()
    let before = try Data(contentsOf: URL(filePath: path))
    let again = try await {
      let store = try SQLiteStore(path: path, holdings: World.holdings)
      return try await State(store)
    }()
    #expect(again == state)
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
    #expect(try copies(of: path).isEmpty)
  }

  @Test("a store opened for reading only refuses changes and says why")
  func readOnly() async throws {
    let path = try temporaryFile()
    let writer = try SQLiteStore(path: path, holdings: World.holdings)
    let place = try await writer.insert(Place(name: "金昌"))
    let reader = try SQLiteStore(path: path, holdings: World.holdings, readOnly: true)
    #expect(reader.readOnlyReason == .readOnly(path: path))
    #expect(writer.readOnlyReason == nil)
    await #expect(throws: StorageError.readOnly(path: path)) {
      try await reader.insert(Place(name: "兰州"))
    }
    await #expect(throws: StorageError.readOnly(path: path)) {
      try await reader.undo(1, user: "li")
    }
    try await #expect(reader.ids(Scope("place", search: "jc")) == [place.id])
  }

  @Test("a file beside which no log can be made is read, and what its owner does is seen")
  func withoutLog() async throws {
    let path = URL(filePath: try temporaryFile()).deletingLastPathComponent()
      .appending(path: "金昌 50%?.db").path
    let first = try SQLiteStore(path: path, holdings: World.holdings)
    try await first.insert(Place(name: "金昌"))
    await first.close()
    // A link to nowhere in its place keeps even those from making it who may write everywhere.
    try FileManager.default.createSymbolicLink(
      atPath: path + "-shm", withDestinationPath: "nowhere/shm")
    let reader = try SQLiteStore(path: path, holdings: World.holdings, readOnly: true)
    try await #expect(reader.ids(Scope("place", search: "jc")) == [1])
    let before = try await reader.version()
    try FileManager.default.removeItem(atPath: path + "-shm")
    let owner = try SQLiteStore(path: path, holdings: World.holdings)
    let place = try await owner.insert(Place(name: "永昌"))
    try await #expect(reader.version() != before)
    try await #expect(reader.ids(Scope("place", search: "yc")) == [place.id])
    await owner.close()
    try await #expect(reader.ids(Scope("place", search: "yc")) == [place.id])
  }

  @Test("a file of something else is left alone")
  func foreign() throws {
    let path = try temporaryFile()
    let text = String(repeating: "no database at all\n", count: 200)
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    let error = #expect(throws: StorageError.self) {
      try SQLiteStore(path: path, holdings: World.holdings)
    }
    #expect(error == .cannotOpen(path: path, .notDatabase))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    #expect(throws: StorageError.self) {
      try SQLiteStore(path: path + "/nowhere/records.db", holdings: World.holdings)
    }
    #expect(throws: StorageError.self) {
      try SQLiteStore(path: temporaryFile(), holdings: World.holdings, readOnly: true)
    }
  }

  @Test("someone else's tables are left alone", arguments: ["pets", "meta"], [false, true])
  func foreignTables(_ table: String, readOnly: Bool) throws {
    let path = try temporaryFile()
    try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE \(table) (name TEXT)") }
    #expect(throws: StorageError.cannotOpen(path: path, .foreign(table: table))) {
      try SQLiteStore(path: path, holdings: World.holdings, readOnly: readOnly)
    }
  }

  @Test("a file that lacks a table it speaks of is said to be altered")
  func altered() async throws {
    let path = try temporaryFile()
    await (try SQLiteStore(path: path, holdings: World.holdings)).close()
    try await DatabaseQueue(path: path).write { try $0.execute(sql: "DROP TABLE place") }
    let store = try SQLiteStore(path: path, holdings: World.holdings)
    await #expect(throws: StorageError.altered("no such table: place")) {
      try await store.page(Query(Scope("place")))
    }
  }

  @Test("a file of a newer program is refused")
  func tooNew() async throws {
    let path = try temporaryFile()
    try await SQLiteStore(path: path, holdings: World.holdings).insert(Place(name: "金昌"))
    try await DatabaseQueue(path: path).write { db in
      try db.execute(sql: "UPDATE meta SET value = '99' WHERE key = 'version'")
    }
    #expect(throws: StorageError.tooNew(found: 99, known: 1)) {
      try SQLiteStore(path: path, holdings: World.holdings)
    }
  }

  @Test("what is added to the tables is written down in the file")
  func log() async throws {
    let path = try temporaryFile()
    _ = try SQLiteStore(path: path, holdings: Holdings(shapes: [League.schema.shape]))
    _ = try SQLiteStore(path: path, holdings: World.holdings)
    let steps = try await DatabaseQueue(path: path).read { db in
      try String.fetchAll(db, sql: "SELECT step FROM schema_log")
    }
    #expect(steps.contains { $0.hasPrefix("CREATE TABLE \"alliance\"") })
    #expect(steps.contains { $0.hasPrefix("CREATE TABLE \"visit\"") })
    #expect(steps.contains { $0.hasPrefix("CREATE UNIQUE INDEX \"place_name_once\"") })
  }

  @Test("added fields, indexes and what is kept along come to an older file, a copy being kept")
  func additions() async throws {
    let path = try temporaryFile()
    let shapes = [League.schema.shape, OlderPlace.schema.shape]
    try await {
      let store = try SQLiteStore(path: path, holdings: Holdings(shapes: shapes))
      for name in ["重庆", "金昌", "阿拉善"] {
        try await store.insert(OlderPlace(name: name))
      }
      try await store.archive("place", 1)
    }()
    let store = try SQLiteStore(path: path, holdings: World.holdings)
    try await #expect(store.value("place", 2, "name") == .text("金昌"))
    try await #expect(store.value("place", 2, "area") == .blank)
    try await #expect(store.ids(Scope("place", search: "jc")) == [2])
    try await #expect(store.ids(Scope("place", search: "cq", archived: .only)) == [1])
    let sorted = try await store.page(Query(Scope("place"), sort: .init("name")))
    #expect(sorted.rows.map(\.id) == [3, 2])
    try await store.insert(Visit(title: "a", place: Reference(2), people: 4))
    try await #expect(store.value("place", 2, "visitors") == .integer(4))
    #expect(try copies(of: path).count == 1)
    // The older program goes on with the newer file, and finds what it left.
    let back = try SQLiteStore(path: path, holdings: Holdings(shapes: shapes))
    try await #expect(back.records("place").count == 3)
    try await back.insert(OlderPlace(name: "永昌"))
    let forth = try SQLiteStore(path: path, holdings: World.holdings)
    try await #expect(forth.ids(Scope("place", search: "yc")) == [4])
    try await #expect(forth.value("place", 2, "visitors") == .integer(4))
  }

  @Test("what one program keeps along is not passed over by another that knows nothing of it")
  func twoPrograms() async throws {
    let path = try temporaryFile()
    let older = try SQLiteStore(path: path, holdings: Holdings(shapes: World.shapes))
    let place = try await older.insert(Place(name: "金昌"))
    try await older.insert(Visit(title: "a", place: place, people: 4))
    let newer = try SQLiteStore(path: path, holdings: World.holdings)
    func people() async throws -> Double? {
      try await newer.measure(Measure(Scope("visit"), by: [.init("paid")], [.sum(["people"])]))
        .total()
    }
    await #expect(throws: StorageError.otherProgram) {
      try await older.insert(Visit(title: "b", place: place, people: 5))
    }
    await #expect(throws: StorageError.otherProgram) { try await older.undo(2, user: "li") }
    try await #expect(older.count(Scope("visit")) == 1)
    try await newer.insert(Visit(title: "b", place: place, people: 5))
    try await #expect(people() == 9)
  }

  @Test("what additions cannot do is refused, and the file left as it was")
  func needsMigration() async throws {
    let path = try temporaryFile()
    try await {
      let store = try SQLiteStore(path: path, holdings: World.holdings)
      try await store.insert(Place(name: "金昌"))
    }()
    let before = try Data(contentsOf: URL(filePath: path))
    let error = #expect(throws: StorageError.self) {
      try SQLiteStore(path: path, holdings: Holdings(shapes: [OtherPlace.schema.shape]))
    }
    guard case .needsMigration(let obstacles)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(obstacles.count == 1)
    #expect(obstacles[0].hasPrefix("place.area"))
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
    #expect(try copies(of: path).isEmpty)
  }

  @Test("a closed store leaves nothing beside its file, and answers no more")
  func closing() async throws {
    let path = try temporaryFile()
    func names() throws -> [String] {
      let folder = URL(filePath: path).deletingLastPathComponent().path
      return try FileManager.default.contentsOfDirectory(atPath: folder)
    }
    let writer = try SQLiteStore(path: path, holdings: World.holdings)
    try await writer.populate(seed: 3, visits: 30)
    try await #expect(writer.count(Scope("place")) == 9)
    await writer.close()
    await writer.close()
    #expect(try names() == ["records.db"])
    for readOnly in [false, true] {
      let before = try Data(contentsOf: URL(filePath: path))
      let reader = try SQLiteStore(path: path, holdings: World.holdings, readOnly: readOnly)
      try await #expect(reader.count(Scope("place")) == 9)
      await reader.close()
      #expect(try names() == ["records.db"])
      #expect(try Data(contentsOf: URL(filePath: path)) == before)
      await #expect(throws: StorageError.failed("closed")) { try await reader.version() }
    }
    await #expect(throws: StorageError.failed("closed")) {
      try await writer.insert(Place(name: "金昌"))
    }
    // One that is merely given up closes as well.
    _ = try await SQLiteStore(path: path, holdings: World.holdings).count(Scope("place"))
    #expect(try names() == ["records.db"])
  }

  @Test("closing one of two stores leaves the other at work")
  func closingOneOfTwo() async throws {
    let path = try temporaryFile()
    let one = try SQLiteStore(path: path, holdings: World.holdings)
    let two = try SQLiteStore(path: path, holdings: World.holdings)
    try await one.insert(Place(name: "金昌"))
    await two.close()
    try await one.insert(Place(name: "兰州"))
    await one.close()
    let again = try SQLiteStore(path: path, holdings: World.holdings)
    try await #expect(again.records("place").count == 2)
  }

  @Test(
    "a file whose own tables are other than known is refused at once",
    arguments: [
      "DROP TABLE bulk_history; ALTER TABLE history RENAME COLUMN line TO number",
      "ALTER TABLE change_set DROP COLUMN reason",
    ])
  func ownTables(_ change: String) async throws {
    let path = try temporaryFile()
    try await {
      let store = try SQLiteStore(path: path, holdings: World.holdings)
      try await store.insert(Place(name: "金昌"))
    }()
    // As a file from before these tables were described: nothing of them is remembered.
    try await DatabaseQueue(path: path).write { db in
      try db.execute(sql: change)
      let layout = try String.fetchOne(db, sql: "SELECT value FROM meta WHERE key = 'layout'") ?? ""
      var tables = try #require(
        JSONSerialization.jsonObject(with: Data(layout.utf8)) as? [[String: Any]])
      tables.removeAll {
        ["change_set", "history", "bulk_history"].contains($0["name"] as? String)
      }
      let text = String(
        decoding: try JSONSerialization.data(withJSONObject: tables), as: UTF8.self)
      try db.execute(sql: "UPDATE meta SET value = ? WHERE key = 'layout'", arguments: [text])
      try db.execute(sql: "UPDATE meta SET value = 'older' WHERE key = 'fingerprint'")
    }
    let error = #expect(throws: StorageError.self) {
      try SQLiteStore(path: path, holdings: World.holdings)
    }
    guard case .needsMigration(let obstacles)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(obstacles.contains { $0.hasPrefix("change_set") })
  }

  @Test("what is computed otherwise than before is computed anew when a file is opened")
  func editions() async throws {
    let path = try temporaryFile()
    func holdings(_ edition: Int, _ factor: Double) -> Holdings {
      Holdings(
        shapes: World.shapes,
        tallies: [
          Tally("heads", of: "visit", by: ["all"], sums: ["heads"], edition: edition) { values in
            let people = Double(values[World.peopleIndex].integer ?? 0)
            return [Tally.Contribution(keys: [.integer(1)], sums: [people * factor])]
          }
        ],
        derivations: [
          Derivation("best", of: "visit", per: "work", edition: edition) { members, _ in
            members.map { Derivation.Assignment("visit", $0.id, "best", .integer(edition - 1)) }
          }
        ])
    }
    func heads(_ store: any RecordStore) async throws -> Double? {
      try await store.measure(Measure(Scope("visit"), by: [.init("all")], [.sum(["heads"])]))
        .rows[0].figures[0]
    }
    let older = try SQLiteStore(path: path, holdings: holdings(1, 1))
    let place = try await older.insert(Place(name: "金昌"))
    try await older.insert(Visit(title: "a", place: place, people: 4))
    try await #expect(heads(older) == 4)
    await older.close()
    let newer = try SQLiteStore(path: path, holdings: holdings(2, 10))
    try await #expect(heads(newer) == 40)
    try await #expect(newer.value("visit", 1, "best") == .integer(1))
  }
}

/// Places as an older program knew them: fewer fields, fewer indexes, no search.
private struct OlderPlace: Entity {
  static let entity = "place"

  var name = ""
  var code = ""
  var league: Reference<League>?

  static let schema = Schema<Self>("地点", "Place", group: .units) {
    Field(\.name, "name", "名称", "Name").required().unique()
    Field(\.code, "code", "区划", "Division").code(.division)
    Field(\.league, "league", "联盟", "League")
  }
}

/// Places with a field of another type.
private struct OtherPlace: Entity {
  static let entity = "place"

  var name = ""
  var area = ""

  static let schema = Schema<Self>("地点", "Place", group: .units) {
    Field(\.name, "name", "名称", "Name").required().unique().searchable().sortable()
    Field(\.area, "area", "面积", "Area")
  }
}
