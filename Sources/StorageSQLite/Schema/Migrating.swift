import GRDB
import Storage

/// Applies frozen migrations to a file's tables, keeping account of what the tables then are.
struct Migrating {
  private let db: Database
  private(set) var layouts: [TableLayout]
  /// The entities whose records are other than they were.
  private(set) var changed: Set<String> = []

  init(_ db: Database, _ layouts: [TableLayout]) {
    self.db = db
    self.layouts = layouts
  }

  mutating func apply(_ migration: Migration) throws {
    try SchemaLog(db: db).note("migration \(migration.number): \(migration.name)")
    guard migration.tables.allSatisfy({ place(of: $0) != nil }) else { return }
    for step in migration.steps { try carryOut(step) }
  }

  private func place(of table: String) -> Int? { layouts.firstIndex { $0.name == table } }

  private mutating func carryOut(_ step: Migration.Step) throws {
    let log = SchemaLog(db: db)
    switch step {
    case .create(let table):
      if place(of: table.name) != nil { return }
      for statement in table.creation { try log.execute(statement) }
      layouts.append(table)
    case .run(let statement, let entity):
      try log.execute(statement)
      if let entity { changed.insert(entity) }
    case .rename(let table, let column, let name):
      guard let place = place(of: table),
        layouts[place].columns.contains(where: { $0.name == column })
      else { return }
      let renamed = layouts[place].renaming(column, to: name)
      for index in layouts[place].indexes.keys.sorted() where renamed.indexes[index] == nil {
        try log.execute("DROP INDEX \(quoted(index))")
      }
      try log.execute(
        "ALTER TABLE \(quoted(table)) RENAME COLUMN \(quoted(column)) TO \(quoted(name))")
      layouts[place] = renamed
      for side in ["before", "after"] {
        let old = "'$.\(quoted(column))'"
        try db.execute(
          sql: """
            UPDATE history SET \(side) =
              json_set(json_remove(\(side), \(old)), '$.\(quoted(name))', json(\(side) -> \(old)))
            WHERE entity = ? AND json_type(\(side), \(old)) IS NOT NULL
            """, arguments: [table])
      }
    case .rebuild(let table, let columns, let dropped):
      guard let place = place(of: table) else { return }
      try rebuild(layouts[place].rebuilt(columns, without: dropped), columns)
    }
  }

  /// The way SQLite's own documentation gives for what ALTER TABLE cannot do.
  private mutating func rebuild(_ table: TableLayout, _ columns: [Migration.Column]) throws {
    let log = SchemaLog(db: db)
    let draft = TableLayout(name: "new_" + table.name, columns: table.columns, indexes: [:])
    let sources = table.columns.map { column in
      columns.first { $0.name == column.name }?.source ?? "old." + quoted(column.name)
    }
    let names = table.columns.map { quoted($0.name) }
    for statement in draft.creation { try log.execute(statement) }
    try log.execute(
      "INSERT INTO \(quoted(draft.name)) (\(names.joined(separator: ", "))) "
        + "SELECT \(sources.joined(separator: ", ")) FROM \(quoted(table.name)) old")
    try log.execute("DROP TABLE \(quoted(table.name))")
    try log.execute("ALTER TABLE \(quoted(draft.name)) RENAME TO \(quoted(table.name))")
    if let place = place(of: table.name) { layouts[place] = table }
    changed.insert(table.name)
  }
}

/// The file's own record of what was done to its tables.
struct SchemaLog {
  let db: Database

  func note(_ step: String) throws {
    try db.execute(
      sql: "INSERT INTO schema_log VALUES (?, ?)", arguments: [Journal.now(), step])
  }

  func execute(_ statement: String) throws {
    try db.execute(sql: statement)
    try note(statement)
  }
}

extension TableLayout {
  /// The statements that make the table with its indexes.
  var creation: [String] {
    let columns = columns.map { "\(quoted($0.name)) \($0.definition)" }
    return ["CREATE TABLE \(quoted(name)) (\(columns.joined(separator: ", "))) STRICT"]
      + indexes.sorted { $0.key < $1.key }.map { "CREATE \($0.value)" }
  }
}
