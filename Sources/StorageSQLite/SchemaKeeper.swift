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
  private let keeping: [String]
  let fingerprint: String

  init(_ holdings: Holdings) {
    self.holdings = holdings
    described = Layout.tables(holdings)
    keeping =
      holdings.tallies.map(TallyTable.creation)
      + holdings.shapes.map { shape in
        shape.name + ":" + shape.fields.filter(\.isSearchedText).map(\.name).joined(separator: ",")
      } + holdings.derivations.map { "\($0.name):\($0.entity):\($0.group)" }
    fingerprint = Layout.fingerprint(described, keeping)
  }

  /// Whether the file is as described already.
  func isCurrent(_ db: Database) throws -> Bool {
    guard try db.tableExists("meta") else { return false }
    if let found = try meta("version", db).flatMap(Int.init), found > Self.version {
      throw StorageError.tooNew(found: found, known: Self.version)
    }
    return try meta("fingerprint", db) == fingerprint
  }

  func isEmpty(_ db: Database) throws -> Bool { try !db.tableExists("meta") }

  func bringUp(_ db: Database) throws {
    if try isEmpty(db) {
      try db.execute(
        sql: """
          CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
          CREATE TABLE schema_log (time TEXT NOT NULL, step TEXT NOT NULL);
          """)
      try db.execute(sql: Journal.creation)
    }
    let present = try presentLayout(db)
    let plan = SchemaPlan(described: described, present: present)
    guard plan.obstacles.isEmpty else { throw StorageError.needsMigration(plan.obstacles) }
    for step in plan.steps { try carryOut(step, db) }
    try bringUpKept(db)
    let layout = String(
      decoding: try JSONEncoder().encode(described.map(StoredLayout.init)), as: UTF8.self)
    try setMeta("layout", layout, db)
    try setMeta("version", String(Self.version), db)
    try setMeta("fingerprint", fingerprint, db)
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

  /// Builds again what is computed from records, where its definition is new or has changed.
  private func bringUpKept(_ db: Database) throws {
    for tally in holdings.tallies {
      let definition = TallyTable.creation(tally)
      if try meta("tally:" + tally.name, db) == definition { continue }
      try db.execute(sql: "DROP TABLE IF EXISTS \(TallyTable.name(tally))")
      try db.execute(sql: definition)
      var changes = TallyChanges(Holdings(shapes: holdings.shapes, tallies: [tally]))
      try forEachRecord(of: holdings.shape(tally.entity), db) { record, shape in
        changes.note(record.values, shape, sign: 1)
      }
      try changes.flush(db)
      try setMeta("tally:" + tally.name, definition, db)
    }
    for shape in holdings.shapes where shape.fields.contains(where: \.isSearchedText) {
      let texts = shape.fields.filter(\.isSearchedText).map(\.name).joined(separator: ",")
      if try meta("search:" + shape.name, db) == texts { continue }
      try db.execute(sql: "DROP TABLE IF EXISTS \(SearchIndex.table(shape.name))")
      try db.execute(sql: SearchIndex.creation(shape.name))
      let writer = RowWriter(shape, db)
      try forEachRecord(of: shape, db) { record, _ in try writer.index(record.values, id: record.id)
      }
      try setMeta("search:" + shape.name, texts, db)
    }
    let derived = holdings.derivations.map(\.name).joined(separator: ",")
    if try meta("derivations", db) != derived {
      try TouchedGroups(holdings).recomputeAll(db)
      try setMeta("derivations", derived, db)
    }
  }

  private func forEachRecord(
    of shape: Shape, _ db: Database, _ body: (Record, Shape) throws -> Void
  ) throws {
    let columns = TableColumns(shape)
    let sql = "SELECT \(columns.list("r")) FROM \(quoted(shape.name)) r WHERE r.archived = 0"
    let cursor = try GRDB.Row.fetchCursor(db, sql: sql)
    while let row = try cursor.next() { try body(columns.record(from: row), shape) }
  }

  private func presentLayout(_ db: Database) throws -> [TableLayout] {
    guard let text = try meta("layout", db) else { return [] }
    return try JSONDecoder().decode([StoredLayout].self, from: Data(text.utf8)).map(\.layout)
  }

  private func meta(_ key: String, _ db: Database) throws -> String? {
    try String.fetchOne(db, sql: "SELECT value FROM meta WHERE key = ?", arguments: [key])
  }

  private func setMeta(_ key: String, _ value: String, _ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO meta VALUES (?1, ?2) ON CONFLICT DO UPDATE SET value = ?2",
      arguments: [key, value])
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
