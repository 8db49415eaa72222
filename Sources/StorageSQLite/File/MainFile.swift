import Foundation
import GRDB
import Storage

/// What a database file holds by itself, without the log beside it: at any time what the database held at
/// some moment before, as long as the file is the same.
struct MainFile: Hashable {
  /// The number a file was given when it was made; 0 where it was given none.
  let identity: Int
  /// How often its tables were changed.
  let schema: Int
  /// The number of its last change.
  let last: Int
  /// What tells its last change from another of that number, and one asked for.
  let stamps: [Int: Int]

  /// Reads it past locks and log; fails where somebody is just writing to it, as it may. To be certain
  /// that it is whole, all of it has to be read.
  init(_ path: String, beside number: Int, isCertain: Bool = false) throws {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.prepareDatabase { db in
      db.add(function: SearchIndex.function())
      db.add(function: SortKeys.function())
    }
    let queue = try DatabaseQueue(path: StillFile.address(of: path), configuration: configuration)
    defer { try? queue.close() }
    self = try queue.read { db in
      if isCertain, try String.fetchOne(db, sql: "PRAGMA quick_check(1)") != "ok" {
        throw StorageError.damaged
      }
      return try MainFile(db, beside: number)
    }
  }

  /// Reads what a connection sees.
  init(_ db: Database, beside number: Int? = nil) throws {
    func value(_ sql: String) throws -> Int {
      try Int.fetchOne(db.cachedStatement(sql: sql)) ?? 0
    }
    identity = try value("PRAGMA user_version")
    schema = try value("PRAGMA schema_version")
    // Of a file that was just made all is still in the log.
    guard try value("SELECT count(*) FROM sqlite_schema WHERE name = 'change_set'") > 0 else {
      (last, stamps) = (0, [:])
      return
    }
    last = try value("SELECT max(number) FROM change_set")
    var stamps = try Self.stamps(db, last...last)
    if let number { stamps.merge(try Self.stamps(db, number...number)) { $1 } }
    self.stamps = stamps
  }

  /// What tells changes from others of the same numbers, made elsewhere.
  static func stamps(_ db: Database, _ numbers: ClosedRange<Int>) throws -> [Int: Int] {
    var stamps: [Int: Int] = [:]
    let rows = try GRDB.Row.fetchCursor(
      db.cachedStatement(
        sql: "SELECT number, time, user, command, reason, undoes FROM change_set "
          + "WHERE number BETWEEN ? AND ?"),
      arguments: [numbers.lowerBound, numbers.upperBound])
    while let row = try rows.next() {
      var hasher = Hasher()
      for value in row.databaseValues { hasher.combine(value) }
      stamps[row[0]] = hasher.finalize()
    }
    return stamps
  }

  /// Gives a database that has none a number of its own.
  static func identify(_ db: Database) throws {
    guard try Int.fetchOne(db, sql: "PRAGMA user_version") == 0 else { return }
    try db.execute(sql: "PRAGMA user_version = \(Int32.random(in: 1...Int32.max))")
  }
}
