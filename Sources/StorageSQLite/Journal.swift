import Foundation
import GRDB
import Records
import Storage

/// The history tables: a line for each change set, and one for each record it touched.
struct Journal {
  static let creation = """
    CREATE TABLE change_set (
      number INTEGER PRIMARY KEY, time TEXT NOT NULL, user TEXT NOT NULL, command TEXT NOT NULL,
      reason TEXT NOT NULL, undoes INTEGER UNIQUE REFERENCES change_set (number));
    CREATE TABLE history (
      line INTEGER PRIMARY KEY, change INTEGER NOT NULL REFERENCES change_set (number),
      entity TEXT NOT NULL, record INTEGER NOT NULL, action INTEGER NOT NULL,
      revision INTEGER NOT NULL, before TEXT, after TEXT);
    CREATE INDEX history_by_change ON history (change);
    CREATE INDEX history_by_record ON history (entity, record);
    """

  let db: Database

  func open(_ user: String, _ command: String, _ reason: String, undoes: Int? = nil) throws -> Int {
    try db.execute(
      sql: "INSERT INTO change_set (time, user, command, reason, undoes) VALUES (?, ?, ?, ?, ?)",
      arguments: [Self.now(), user, command, reason, undoes])
    return Int(db.lastInsertedRowID)
  }

  func note(
    _ change: Int, _ action: HistoryEntry.Action, _ entity: String, _ id: Int, revision: Int,
    before: [String: Value] = [:], after: [String: Value] = [:]
  ) throws {
    try db.cachedStatement(
      sql: "INSERT INTO history (change, entity, record, action, revision, before, after) "
        + "VALUES (?, ?, ?, ?, ?, ?, ?)"
    ).execute(arguments: [
      change, entity, id, action.rawValue, revision, try Self.encoded(before),
      try Self.encoded(after),
    ])
  }

  func entries(_ query: HistoryQuery) throws -> [HistoryEntry] {
    var conditions: [SQLPiece] = []
    if let entity = query.entity {
      conditions.append(SQLPiece("h.entity = ?", [entity.databaseValue]))
    }
    if let id = query.id { conditions.append(SQLPiece("h.record = ?", [id.databaseValue])) }
    if let user = query.user { conditions.append(SQLPiece("c.user = ?", [user.databaseValue])) }
    if let before = query.before {
      conditions.append(SQLPiece("h.change < ?", [before.databaseValue]))
    }
    let sql =
      SQLPiece(
        "SELECT c.number, c.time, c.user, c.command, c.reason, h.entity, h.record, h.action, "
          + "h.before, h.after FROM history h JOIN change_set c ON c.number = h.change WHERE ")
      + .all(conditions) + " ORDER BY h.line DESC LIMIT \(query.limit)"
    return try GRDB.Row.fetchAll(db, sql: sql.text, arguments: sql.statementArguments).map { row in
      HistoryEntry(
        change: row[0], time: row[1], user: row[2], command: row[3], reason: row[4], entity: row[5],
        id: row[6], action: HistoryEntry.Action(rawValue: row[7]) ?? .update,
        before: try Self.decoded(row[8]), after: try Self.decoded(row[9]))
    }
  }

  /// UTC to the second, as ISO 8601.
  static func now() -> String {
    let seconds = Int(Date().timeIntervalSince1970)
    let clock = seconds % 86_400
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return Day(number: seconds / 86_400).iso
      + "T\(two(clock / 3600)):\(two(clock / 60 % 60)):\(two(clock % 60))Z"
  }

  private static func encoded(_ fields: [String: Value]) throws -> String? {
    if fields.isEmpty { return nil }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(fields.mapValues(StoredValue.init)), as: UTF8.self)
  }

  static func decoded(_ text: String?) throws -> [String: Value] {
    guard let text else { return [:] }
    return try JSONDecoder().decode([String: StoredValue].self, from: Data(text.utf8))
      .mapValues(\.value)
  }
}

/// A value as the history keeps it: plain JSON, amounts as a pair of number and qualifier.
private struct StoredValue: Codable {
  let value: Value

  init(_ value: Value) { self.value = value }

  init(from decoder: any Decoder) throws {
    if var pair = try? decoder.unkeyedContainer() {
      let number = try pair.decode(Double.self)
      value = .amount(Amount(number, Qualifier(rawValue: try pair.decode(Int.self)) ?? .exact))
      return
    }
    let single = try decoder.singleValueContainer()
    if single.decodeNil() {
      value = .blank
    } else if let text = try? single.decode(String.self) {
      value =
        text.hasPrefix("r:")
        ? .number(Double(text.dropFirst(2)) ?? 0) : .text(String(text.dropFirst(2)))
    } else {
      value = .integer(try single.decode(Int.self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    switch value {
    case .amount(let amount):
      var pair = encoder.unkeyedContainer()
      try pair.encode(amount.number)
      try pair.encode(amount.qualifier.rawValue)
    default:
      var single = encoder.singleValueContainer()
      switch value {
      case .blank, .amount: try single.encodeNil()
      case .integer(let number): try single.encode(number)
      // A whole number and a decimal that happens to be whole must come back as what they were.
      case .number(let number): try single.encode("r:\(number)")
      case .text(let text): try single.encode("t:" + text)
      }
    }
  }
}
