import Foundation
import GRDB
import Records
import Scratch
import Storage
import StorageSQLite
import Testing

/// What a file has after its write-ahead log broke off anywhere, as a power cut leaves it.
@Suite("Power cuts", .scratch) struct PowerCutTests {
  @Test(
    "every change written to its end is there, and of the one behind it nothing", arguments: 1...3)
  func cut(seed: Int) async throws {
    let path = try temporaryFile()
    let first = try SQLiteStore(path: path, holdings: World.holdings)
    try await first.populate(seed: seed, visits: 12)
    await first.close()
    let store = try SQLiteStore(path: path, holdings: World.holdings)
    var changes = RandomChanges(seed: seed)
    // How long the log was after each change, and everything that was in the file then.
    var ends = [0]
    var contents = [try content(of: path)]
    var last: Int?
    while ends.count <= 10 {
      if let number = last, ends.count % 4 == 0 {
        _ = try await store.undo(number, user: "wang")
        last = nil
      } else {
        last = try await changes.applyOne(to: store)
        if last == nil { continue }
      }
      let log = try Data(contentsOf: URL(filePath: path + "-wal"))
      try #require(log.count > ends[ends.count - 1])
      ends.append(log.count)
      contents.append(try content(of: path))
    }
    let file = try Data(contentsOf: URL(filePath: path))
    let log = try Data(contentsOf: URL(filePath: path + "-wal"))
    var chance = Chance(seed: seed)
    let cuts =
      ends.flatMap { [$0 - 1, $0, $0 + 1] } + (0..<20).map { _ in chance.below(log.count) }
    for cut in cuts where (0...log.count).contains(cut) {
      // A disk may have made the file as long as it was to be without having written it.
      let rest = chance.below(2) == 0 ? Data() : Data(count: log.count - cut)
      let copy = try temporaryFile()
      try file.write(to: URL(filePath: copy))
      let written = log.prefix(cut) + rest
      try written.write(to: URL(filePath: copy + "-wal"))
      let again = try SQLiteStore(path: copy, holdings: World.holdings)
      // What was cut off may be the zeros that were there anyway.
      let kept = ends.lastIndex { written.prefix($0) == log.prefix($0) } ?? 0
      try await #expect(again.version() == contents[kept].version, "cut at \(cut) of \(log.count)")
      await again.close()
      let left = try content(of: copy)
      #expect(left.rows == contents[kept].rows, "cut at \(cut) of \(log.count)")
      #expect(left.complaints == ["ok"])
    }
  }

  /// Records, history, kept figures and indexes, a text for each row; and what SQLite finds wrong.
  private struct Content {
    let rows: [String: [String]]
    let version: Int
    let complaints: [String]
  }

  private func content(of path: String) throws -> Content {
    try DatabaseQueue(path: path).read { db in
      let tables = try String.fetchAll(
        db,
        sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' "
          + "AND sql NOT LIKE 'CREATE VIRTUAL%'")
      let rows = try tables.map { table in
        (
          table,
          try GRDB.Row.fetchAll(db, sql: "SELECT * FROM \"\(table)\"").map {
            "\($0.databaseValues)"
          }
        )
      }
      return Content(
        rows: Dictionary(rows, uniquingKeysWith: { $1 }),
        version: try Int.fetchOne(db, sql: "SELECT max(number) FROM change_set") ?? 0,
        complaints: try String.fetchAll(db, sql: "PRAGMA integrity_check"))
    }
  }
}
