import Foundation
import GRDB
import Records
import Storage

/// The history tables: a line for each change set, and one for each record it touched.
struct Journal {
  static let tables = [
    TableLayout(
      name: "change_set",
      columns: [
        .init("number", "INTEGER PRIMARY KEY"), .init("time", "TEXT NOT NULL"),
        .init("user", "TEXT NOT NULL"), .init("command", "TEXT NOT NULL"),
        .init("reason", "TEXT NOT NULL"),
        .init("undoes", "INTEGER UNIQUE REFERENCES change_set (number)"),
        .init("draft", "TEXT"),
      ],
      indexes: [
        "change_set_by_time": "INDEX change_set_by_time ON change_set (time)",
        "change_set_by_user": "INDEX change_set_by_user ON change_set (user)",
        "change_set_by_draft":
          "INDEX change_set_by_draft ON change_set (draft) WHERE draft IS NOT NULL",
      ]),
    TableLayout(
      name: "history",
      columns: [
        .init("line", "INTEGER PRIMARY KEY"), .init("change", reference),
        .init("entity", "TEXT NOT NULL"), .init("record", "INTEGER NOT NULL"),
        .init("action", "INTEGER NOT NULL"), .init("revision", "INTEGER NOT NULL"),
        .init("before", "TEXT"), .init("after", "TEXT"),
      ],
      indexes: [
        "history_by_change": "INDEX history_by_change ON history (change)",
        "history_by_entity": "INDEX history_by_entity ON history (entity, change)",
        "history_by_record": "INDEX history_by_record ON history (entity, record, change)",
      ]),
    TableLayout(
      name: "bulk_history",
      columns: [
        .init("change", reference), .init("entity", "TEXT NOT NULL"),
        .init("first", "INTEGER NOT NULL"), .init("last", "INTEGER NOT NULL"),
        .init("action", "INTEGER NOT NULL"),
      ],
      indexes: [
        "bulk_history_by_change": "INDEX bulk_history_by_change ON bulk_history (change)"
      ]),
  ]

  private static let reference = "INTEGER NOT NULL REFERENCES change_set (number)"

  let db: Database

  /// Begins a change; neither its maker nor its reason may hold the number of an identity card.
  func open(
    _ user: String, _ command: String, _ reason: String, undoes: Int? = nil, draft: String? = nil
  ) throws -> Int {
    if PersonalText.hasIdentityNumber(user) { throw StorageError.identityNumberAsUser }
    if PersonalText.hasIdentityNumber(reason) { throw StorageError.identityNumberInReason }
    try db.execute(
      sql: "INSERT INTO change_set (time, user, command, reason, undoes, draft) "
        + "VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [Self.now(), user, command, reason, undoes, draft])
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

  /// Records with consecutive ids to which one thing was done at once: one line, however many.
  struct Range {
    let entity: String
    let first: Int
    let last: Int
    let action: HistoryEntry.Action
  }

  func note(_ change: Int, _ range: Range) throws {
    try db.execute(
      sql: "INSERT INTO bulk_history VALUES (?, ?, ?, ?, ?)",
      arguments: [change, range.entity, range.first, range.last, range.action.rawValue])
  }

  func ranges(of change: Int) throws -> [Range] {
    try GRDB.Row.fetchAll(
      db,
      sql: "SELECT entity, first, last, action FROM bulk_history WHERE change = ? "
        + "ORDER BY rowid", arguments: [change]
    ).map { row in
      Range(
        entity: row[0], first: row[1], last: row[2],
        action: HistoryEntry.Action(rawValue: row[3]) ?? .insert)
    }
  }

  /// Whether records are other than a change set left them: later ones count unless they were taken
  /// back, in which case they and their undoing leave no trace. Showing a record changes nothing.
  func isChanged(_ entity: String, _ ids: ClosedRange<Int>, since change: Int) throws -> Bool {
    let later = try GRDB.Row.fetchAll(
      db,
      sql: """
        SELECT number, undoes FROM change_set WHERE number IN (
          SELECT change FROM history
          WHERE entity = ?1 AND record BETWEEN ?2 AND ?3 AND change > ?4
            AND action NOT IN (\(Self.unchanging))
          UNION SELECT change FROM bulk_history
          WHERE entity = ?1 AND first <= ?3 AND last >= ?2 AND change > ?4)
        ORDER BY number DESC
        """, arguments: [entity, ids.lowerBound, ids.upperBound, change])
    var left = Set(later.map { $0[0] as Int })
    for row in later {
      let number: Int = row[0]
      guard let undone: Int = row[1], left.contains(number), left.contains(undone) else { continue }
      left.subtract([number, undone])
    }
    return !left.isEmpty
  }

  /// Whether a record that is archived was archived as such, and not by taking back what added it.
  func isArchived(_ entity: String, _ id: Int) throws -> Bool {
    let undone = try GRDB.Row.fetchOne(
      db,
      sql: """
        SELECT c.undoes FROM history h JOIN change_set c ON c.number = h.change
        WHERE h.entity = ? AND h.record = ? AND h.action = ? ORDER BY h.change DESC LIMIT 1
        """, arguments: [entity, id, HistoryEntry.Action.archive.rawValue])
    guard let undone else { return false }
    return try depth(of: undone[0]).isMultiple(of: 2)
  }

  /// Whether a change was written in a draft.
  func holds(draft: String) throws -> Bool {
    try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM change_set WHERE draft = ?)", arguments: [draft])
      == true
  }

  /// Who changed a record last.
  func lastWriter(of entity: String, _ id: Int) throws -> String? {
    try String.fetchOne(
      db,
      sql: """
        SELECT user FROM change_set WHERE number = (SELECT max(change) FROM (
          SELECT max(change) AS change FROM history
          WHERE entity = ?1 AND record = ?2 AND action NOT IN (\(Self.unchanging))
          UNION ALL SELECT max(change) FROM bulk_history
          WHERE entity = ?1 AND first <= ?2 AND last >= ?2))
        """, arguments: [entity, id])
  }

  private static let unchanging = HistoryEntry.Action.ofNoChange.map { String($0.rawValue) }
    .joined(separator: ", ")

  static func now() -> String { WallClock.iso(Int(Date().timeIntervalSince1970)) }

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
