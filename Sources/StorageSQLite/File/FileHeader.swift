import GRDB
import GRDBSQLite
import Storage

/// What the head of a database file says of its contents: a file that was copied over another while that
/// was open has the same place, and would be mixed with what is still in the log.
struct FileHeader: Hashable, Sendable {
  private static let length = 100

  /// The number a file was given when it was made; 0 where it was given none.
  private let identity: UInt32
  /// Never less than before in one database.
  private let changes: UInt32

  /// Reads it from the file itself, not from its log; nil where the file has none yet.
  ///
  /// It is read through the open file: to open and close the file once more would let go of all locks
  /// this process has on it.
  init?(_ db: Database) {
    var found: UnsafeMutablePointer<sqlite3_file>?
    let answer = sqlite3_file_control(
      db.sqliteConnection, "main", SQLITE_FCNTL_FILE_POINTER, &found)
    guard answer == SQLITE_OK, let file = found, let read = file.pointee.pMethods?.pointee.xRead
    else { return nil }
    var bytes = [UInt8](repeating: 0, count: Self.length)
    guard read(file, &bytes, Int32(Self.length), 0) == SQLITE_OK else { return nil }
    func number(at start: Int) -> UInt32 {
      bytes[start..<start + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }
    (changes, identity) = (number(at: 24), number(at: 60))
  }

  /// Whether a file that had another header may have this one by now.
  func follows(_ earlier: FileHeader) -> Bool {
    changes >= earlier.changes && (earlier.identity == 0 || identity == earlier.identity)
  }

  /// Gives a database that has none a number of its own.
  static func identify(_ db: Database) throws {
    guard try Int.fetchOne(db, sql: "PRAGMA user_version") == 0 else { return }
    try db.execute(sql: "PRAGMA user_version = \(Int32.random(in: 1...Int32.max))")
  }
}
