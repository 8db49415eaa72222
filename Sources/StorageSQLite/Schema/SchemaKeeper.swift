import Foundation
import GRDB
import Records
import Storage

/// Brings a database file's tables to what is described: nothing to do where the stored fingerprint is
/// the described one; otherwise frozen migrations and then additions are applied and logged.
struct SchemaKeeper {
  let holdings: Holdings
  private let described: [TableLayout]
  let fingerprint: String

  init(_ holdings: Holdings) {
    self.holdings = holdings
    described = Layout.tables(holdings)
    fingerprint = Layout.fingerprint(described, KeptDefinitions.all(holdings))
  }

  /// Whether the file is as described already; tables of someone else's are refused.
  func isCurrent(_ db: Database) throws -> Bool {
    if try isEmpty(db) { return false }
    let version = try version(db)
    if version > holdings.version {
      throw StorageError.tooNew(found: version, known: holdings.version)
    }
    if version < holdings.version { return false }
    return try Meta(db: db).value("fingerprint") == fingerprint
  }

  /// The migration a file is at.
  private func version(_ db: Database) throws -> Int {
    try Meta(db: db).value("version").flatMap(Int.init) ?? 1
  }

  /// Whether there is nothing yet; tables of someone else's are refused.
  func isEmpty(_ db: Database) throws -> Bool {
    if try db.tableExists("meta"), try db.tableExists("schema_log") { return false }
    let other = try String.fetchOne(db, sql: "SELECT name FROM sqlite_schema LIMIT 1")
    if let other { throw StorageError.cannotOpen(path: "", .foreign(table: other)) }
    return true
  }

  /// What has to be added to the tables; refused where additions are not enough.
  private func plan(_ present: [TableLayout], _ db: Database) throws -> SchemaPlan {
    let plan = SchemaPlan(described: described, present: present)
    // A table that is there though the file does not remember it has columns nobody can know.
    let unknown = try described.map(\.name).filter { name in
      try !present.contains { $0.name == name } && db.tableExists(name)
    }
    let obstacles = plan.obstacles + unknown.map { "\($0): ? → \($0)" }
    guard obstacles.isEmpty else { throw StorageError.needsMigration(obstacles) }
    return plan
  }

  /// Changes the tables of a file; `keepCopy` is called before the first change reaches it, and not
  /// where the file is refused.
  func bringUp(_ db: Database, keepCopy: () throws -> Void = {}) throws {
    let isNew = try isEmpty(db)
    if isNew {
      try db.execute(
        sql: """
          CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
          CREATE TABLE schema_log (time TEXT NOT NULL, step TEXT NOT NULL);
          """)
    }
    let meta = Meta(db: db)
    let version = isNew ? holdings.version : try version(db)
    var migrating = Migrating(db, try presentLayout(db))
    for migration in holdings.migrations where migration.number > version {
      try migrating.apply(migration)
    }
    let plan = try plan(migrating.layouts, db)
    for step in plan.steps { try carryOut(step, db) }
    try KeptDefinitions(holdings: holdings, meta: meta).bringUp(
      changed: migrating.changed,
      addedColumns: plan.steps.compactMap { step in
        if case .addColumn(let table, let column) = step { (table, column.name) } else { nil }
      })
    let layouts = SchemaPlan.united(described: described, present: migrating.layouts)
    let layout = String(
      decoding: try JSONEncoder().encode(layouts.map(StoredLayout.init)), as: UTF8.self)
    try FileHeader.identify(db)
    try meta.set("layout", layout)
    try meta.set("version", String(holdings.version))
    try meta.set("fingerprint", fingerprint)
    if isNew { return }
    // What is known about indexes decides how questions are answered; new ones are not known yet.
    try db.analyse()
    if version < holdings.version { try checkReferences(db) }
    // The transaction is not over: whoever reads still sees the file as it was.
    try keepCopy()
  }

  /// Tables are made anew while references are not enforced.
  private func checkReferences(_ db: Database) throws {
    guard let row = try GRDB.Row.fetchOne(db, sql: "PRAGMA foreign_key_check") else { return }
    let (table, id, target): (String, Int?, String) = (row[0], row[1], row[2])
    throw StorageError.needsMigration(["\(table) #\(id ?? 0) → \(target)"])
  }

  private func carryOut(_ step: SchemaStep, _ db: Database) throws {
    let log = SchemaLog(db: db)
    switch step {
    case .createTable(let table): for statement in table.creation { try log.execute(statement) }
    case .addColumn(let table, let column):
      try log.execute(
        "ALTER TABLE \(quoted(table)) ADD COLUMN \(quoted(column.name)) \(column.definition)")
    case .createIndex(_, _, let definition): try log.execute("CREATE \(definition)")
    case .dropIndex(let name): try log.execute("DROP INDEX \(quoted(name))")
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
