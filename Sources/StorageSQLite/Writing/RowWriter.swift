import GRDB
import Records
import Storage

/// Writes the rows of one entity's table and their search tokens.
struct RowWriter {
  let columns: TableColumns
  private let db: Database
  let isSearched: Bool
  private let table: String
  private let searchTable: String
  let insertion: String
  let indexing: String

  init(_ shape: Shape, _ db: Database) {
    self.db = db
    columns = TableColumns(shape)
    isSearched = shape.fields.contains(where: \.isSearchedText)
    table = quoted(shape.name)
    searchTable = SearchIndex.table(shape.name)
    indexing = "INSERT INTO \(searchTable) (rowid, tokens) VALUES (?, ?)"
    let names = columns.written.map(quoted)
    insertion =
      "INSERT INTO \(table) (\(names.joined(separator: ", "))) "
      + "VALUES (\(names.map { _ in "?" }.joined(separator: ", ")))"
  }

  func insert(_ values: [Value]) throws -> Int {
    let statement = try db.cachedStatement(sql: insertion)
    statement.setUncheckedArguments(StatementArguments(columns.bound(values)))
    try statement.execute()
    let id = Int(db.lastInsertedRowID)
    try index(values, id: id)
    return id
  }

  func update(_ old: Record, _ values: [Value], archived: Bool) throws {
    let sql =
      "UPDATE \(table) SET revision = revision + 1, archived = ?, "
      + columns.written.map { "\(quoted($0)) = ?" }.joined(separator: ", ") + " WHERE id = ?"
    let arguments =
      [(archived ? 1 : 0).databaseValue] + columns.bound(values) + [old.id.databaseValue]
    try db.cachedStatement(sql: sql).execute(arguments: StatementArguments(arguments))
    try reindex(old, values)
  }

  /// Writes one field and nothing else.
  func set(_ field: FieldShape, _ value: Value, id: Int) throws {
    var arguments: [DatabaseValue] = []
    field.role.bind(value, into: &arguments)
    let assignments = field.writtenColumns.map { "\(quoted($0)) = ?" }.joined(separator: ", ")
    try db.cachedStatement(sql: "UPDATE \(table) SET \(assignments) WHERE id = ?").execute(
      arguments: StatementArguments(arguments + [id.databaseValue]))
  }

  /// Brings the search tokens from the old record's texts to those of new values.
  func reindex(_ old: Record, _ values: [Value]) throws {
    guard isSearched else { return }
    let text = columns.searchText(old.values)
    guard text != columns.searchText(values) else { return }
    if !text.isEmpty {
      try db.cachedStatement(
        sql: "INSERT INTO \(searchTable) (\(searchTable), rowid, tokens) VALUES ('delete', ?, ?)"
      ).execute(arguments: [old.id, SearchIndex.tokens(text)])
    }
    try index(values, id: old.id)
  }

  func index(_ values: [Value], id: Int) throws {
    guard isSearched else { return }
    let text = columns.searchText(values)
    if text.isEmpty { return }
    try db.cachedStatement(sql: indexing).execute(arguments: [id, SearchIndex.tokens(text)])
  }
}
