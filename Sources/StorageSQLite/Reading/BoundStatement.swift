import GRDB
import GRDBSQLite
import Records

/// A prepared statement that many rows are put through, bound without the values being wrapped for
/// each: that would take longer than the insertion.
struct BoundStatement {
  private let statement: Statement
  private let database: Database
  private var handle: OpaquePointer { statement.sqliteStatement }

  init(_ sql: String, _ db: Database) throws {
    statement = try db.makeStatement(sql: sql)
    database = db
  }

  func bind(_ value: Value, at place: Int32) {
    switch value {
    case .blank: bindBlank(at: place)
    case .integer(let number): bind(number, at: place)
    case .number(let number): sqlite3_bind_double(handle, place, number)
    case .text(let text): bind(text, at: place)
    case .amount(let amount): sqlite3_bind_double(handle, place, amount.number)
    }
  }

  func bindBlank(at place: Int32) { sqlite3_bind_null(handle, place) }

  func bind(_ number: Int, at place: Int32) { sqlite3_bind_int64(handle, place, Int64(number)) }

  func bind(_ text: String, at place: Int32) {
    var text = text
    // SQLite is told to copy the text (SQLITE_TRANSIENT, which C spells as the pointer -1).
    let copying = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        _ = sqlite3_bind_text(
          handle, place, characters.baseAddress, Int32(characters.count), copying)
      }
    }
  }

  func execute() throws {
    let result = sqlite3_step(handle)
    let reset = sqlite3_reset(handle)
    guard result == SQLITE_DONE else {
      throw DatabaseError(
        resultCode: ResultCode(rawValue: reset == SQLITE_OK ? result : reset),
        message: database.lastErrorMessage)
    }
  }
}
