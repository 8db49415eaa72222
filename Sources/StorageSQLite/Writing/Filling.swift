import GRDB
import Records
import Storage

/// Takes in many records at once: indexes of tables that were empty are built afterwards, tallies and
/// derived fields computed at the end, and the history has one line for each run of ids.
struct Filling: RecordSink {
  /// One entity's table while it is filled.
  private struct Table {
    let entity: String
    let writer: RowStream
    let columns: TableColumns
    let follows: Bool
    let wasEmpty: Bool
    private(set) var ids: ClosedRange<Int>?

    mutating func note(_ id: Int) { ids = (ids?.lowerBound ?? id)...id }
  }

  private let holdings: Holdings
  private let db: Database
  let change: Int
  private let checks: RecordChecks
  private var tallies: TallyChanges
  private var groups: TouchedGroups
  private var tables: [Table] = []
  /// The table of the last record; records of one entity come one after another.
  private var current = 0
  private var postponed: [String] = []

  init(_ holdings: Holdings, _ db: Database, user: String, command: String) throws {
    self.holdings = holdings
    self.db = db
    checks = RecordChecks(holdings, db)
    tallies = TallyChanges(holdings, db)
    groups = TouchedGroups(holdings)
    change = try Journal(db: db).open(user, command, "")
  }

  mutating func add(_ shape: Shape, _ values: [Value]) throws(StorageError) -> Int {
    do {
      if tables.isEmpty || tables[current].entity != shape.name { try open(shape) }
      var values = tables[current].columns.stored(values)
      if tables[current].follows { values = try checks.completed(values, shape) }
      let faults = RecordChecks.faults(values, shape)
      if !faults.isEmpty { throw StorageError.refused(entity: shape.name, faults: faults) }
      try tallies.prepare(nil, values, archived: false, shape)
      let id = try tables[current].writer.insert(values)
      tables[current].note(id)
      try tallies.note(values, shape, id: id, sign: 1)
      try tallies.flushIfFull()
      if !tables[current].wasEmpty { groups.note(values, shape, id: id) }
      return id
    } catch {
      throw StorageError(error, entity: shape.name)
    }
  }

  private mutating func open(_ shape: Shape) throws {
    if let known = tables.firstIndex(where: { $0.entity == shape.name }) {
      current = known
      return
    }
    _ = try holdings.shape(shape.name)
    let isEmpty = try Int.fetchOne(db, sql: "SELECT 1 FROM \(quoted(shape.name)) LIMIT 1") == nil
    current = tables.count
    tables.append(
      Table(
        entity: shape.name, writer: try RowStream(shape, db), columns: TableColumns(shape),
        follows: shape.fields.contains { $0.source != nil }, wasEmpty: isEmpty))
    guard isEmpty else { return }
    groups.noteAll(of: shape.name)
    tallies.beginFilling(shape.name)
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

  /// Completes what was poured in; the store's numbers about its indexes are taken anew, since they
  /// decide how questions are answered.
  mutating func finish() throws {
    for sql in postponed { try db.execute(sql: sql) }
    var changed: Set<String> = []
    try groups.recompute(db, &tallies, changed: &changed)
    try tallies.finish()
    for table in tables {
      guard let ids = table.ids else { continue }
      try Journal(db: db).note(
        change,
        Journal.Range(
          entity: table.entity, first: ids.lowerBound, last: ids.upperBound, action: .insert))
    }
    if !postponed.isEmpty { try db.analyse() }
  }
}
