import GRDB
import Records
import Storage

/// Takes in many records at once: indexes of tables that were empty are built afterwards, tallies and
/// derived fields computed at the end.
struct Filling: RecordSink {
  private let holdings: Holdings
  private let db: Database
  private let change: Int
  private var tallies: TallyChanges
  private var writers: [String: RowWriter] = [:]
  private var postponed: [String] = []

  init(_ holdings: Holdings, _ db: Database, user: String, command: String) throws {
    self.holdings = holdings
    self.db = db
    tallies = TallyChanges(holdings)
    change = try Journal(db: db).open(user, command, "")
  }

  mutating func add(_ shape: Shape, _ values: [Value]) throws(StorageError) -> Int {
    do {
      let writer = try writer(shape)
      let id = try writer.insert(values)
      try Journal(db: db).note(change, .insert, shape.name, id, revision: 1)
      tallies.note(values, shape, sign: 1)
      return id
    } catch {
      throw StorageError(error, entity: shape.name)
    }
  }

  private mutating func writer(_ shape: Shape) throws -> RowWriter {
    if let writer = writers[shape.name] { return writer }
    let writer = RowWriter(shape, db)
    writers[shape.name] = writer
    let table = quoted(shape.name)
    if try Int.fetchOne(db, sql: "SELECT 1 FROM \(table) LIMIT 1") == nil {
      let indexes = try GRDB.Row.fetchAll(
        db,
        sql:
          "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql NOT NULL",
        arguments: [shape.name])
      for index in indexes {
        try db.execute(sql: "DROP INDEX \(quoted(index[0]))")
        postponed.append(index[1])
      }
    }
    return writer
  }

  mutating func finish() throws {
    for sql in postponed { try db.execute(sql: sql) }
    try tallies.flush(db)
    try TouchedGroups(holdings).recomputeAll(db)
  }
}
