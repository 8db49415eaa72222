import Foundation
import GRDB
import Records
import Storage

/// Brings a database file's tables to what is described: nothing to do where the stored fingerprint is
/// the described one; additions applied and logged, with a copy of the file kept before.
struct SchemaKeeper {
  /// The layout of the store's own tables, raised only together with a frozen migration.
  static let version = 1

  let holdings: Holdings
  private let described: [TableLayout]
  let fingerprint: String

  init(_ holdings: Holdings) {
    self.holdings = holdings
    described = Layout.tables(holdings)
    fingerprint = Layout.fingerprint(described, KeptDefinitions.all(holdings))
  }

  /// Whether the file is as described already.
  func isCurrent(_ db: Database) throws -> Bool {
    guard try db.tableExists("meta") else { return false }
    let version = try Meta(db: db).value("version").flatMap(Int.init) ?? 0
    if version > Self.version {
      throw StorageError.tooNew(found: version, known: Self.version)
    }
    if version < Self.version { return false }
    return try Meta(db: db).value("fingerprint") == fingerprint
  }

  /// Whether there is nothing yet; tables of someone else's are refused.
  func isEmpty(_ db: Database) throws -> Bool {
    if try db.tableExists("meta") { return false }
    let other = try String.fetchOne(db, sql: "SELECT name FROM sqlite_schema LIMIT 1")
    if let other { throw StorageError.cannotOpen(path: "", reason: other) }
    return true
  }

  /// What has to be done to the tables; refused where additions are not enough.
  func plan(_ db: Database) throws -> SchemaPlan {
    let version = try Meta(db: db).value("version").flatMap(Int.init)
    if let version, version < Self.version {
      throw StorageError.needsMigration(["version: \(version) → \(Self.version)"])
    }
    let present = try presentLayout(db)
    let plan = SchemaPlan(described: described, present: present)
    // A table that is there though the file does not remember it has columns nobody can know.
    let unknown = try described.map(\.name).filter { name in
      try !present.contains { $0.name == name } && db.tableExists(name)
    }
    let obstacles = plan.obstacles + unknown.map { "\($0): ? → \($0)" }
    guard obstacles.isEmpty else { throw StorageError.needsMigration(obstacles) }
    return plan
  }

  func bringUp(_ db: Database) throws {
    if try isEmpty(db) {
      try db.execute(
        sql: """
          CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
          CREATE TABLE schema_log (time TEXT NOT NULL, step TEXT NOT NULL);
          """)
    }
    let plan = try plan(db)
    let layouts = SchemaPlan.united(described: described, present: try presentLayout(db))
    for step in plan.steps { try carryOut(step, db) }
    try KeptDefinitions(holdings: holdings, meta: Meta(db: db)).bringUp(
      addedColumns: plan.steps.compactMap { step in
        if case .addColumn(let table, let column) = step { (table, column.name) } else { nil }
      })
    let layout = String(
      decoding: try JSONEncoder().encode(layouts.map(StoredLayout.init)), as: UTF8.self)
    let meta = Meta(db: db)
    try meta.set("layout", layout)
    try meta.set("version", String(Self.version))
    try meta.set("fingerprint", fingerprint)
  }

  private func carryOut(_ step: SchemaStep, _ db: Database) throws {
    let statements: [String]
    switch step {
    case .createTable(let table):
      let columns = table.columns.map { "\(quoted($0.name)) \($0.definition)" }
      statements =
        ["CREATE TABLE \(quoted(table.name)) (\(columns.joined(separator: ", "))) STRICT"]
        + table.indexes.sorted { $0.key < $1.key }.map { "CREATE \($0.value)" }
    case .addColumn(let table, let column):
      statements = [
        "ALTER TABLE \(quoted(table)) ADD COLUMN \(quoted(column.name)) \(column.definition)"
      ]
    case .createIndex(_, _, let definition): statements = ["CREATE \(definition)"]
    case .dropIndex(let name): statements = ["DROP INDEX \(quoted(name))"]
    }
    for statement in statements {
      try db.execute(sql: statement)
      try db.execute(
        sql: "INSERT INTO schema_log VALUES (?, ?)", arguments: [Journal.now(), statement])
    }
  }

  private func presentLayout(_ db: Database) throws -> [TableLayout] {
    guard let text = try Meta(db: db).value("layout") else { return [] }
    return try JSONDecoder().decode([StoredLayout].self, from: Data(text.utf8)).map(\.layout)
  }
}

/// A table's layout as it is remembered in the file it describes.
private struct StoredLayout: Codable {
  let name: String
  let columns: [[String]]
  let indexes: [String: String]

  init(_ layout: TableLayout) {
    name = layout.name
    columns = layout.columns.map { [$0.name, $0.definition] }
    indexes = layout.indexes
  }

  var layout: TableLayout {
    TableLayout(
      name: name, columns: columns.map { TableLayout.Column($0[0], $0[1]) }, indexes: indexes)
  }
}
