import GRDB
import Records
import Storage

/// Carries out change sets inside a transaction: rules, followed values, the row, its search tokens,
/// the history, tallies and derived fields.
struct Writing {
  private let holdings: Holdings
  private let db: Database
  private var tallies: TallyChanges
  private var groups: TouchedGroups
  private var entities: Set<String> = []

  init(_ holdings: Holdings, _ db: Database) {
    self.holdings = holdings
    self.db = db
    tallies = TallyChanges(holdings)
    groups = TouchedGroups(holdings)
  }

  mutating func apply(_ set: ChangeSet, undoes: Int? = nil) throws -> ChangeReceipt {
    let number = try Journal(db: db).open(set.user, set.command, set.reason, undoes: undoes)
    var ids: [Int] = []
    for change in set.changes { ids.append(try carryOut(change, number)) }
    try tallies.flush(db)
    try groups.recompute(db, changed: &entities)
    return ChangeReceipt(number: number, ids: ids, entities: entities)
  }

  private mutating func carryOut(_ change: Change, _ number: Int) throws -> Int {
    let shape = try holdings.shape(change.entity)
    entities.insert(shape.name)
    switch change {
    case .insert(_, let values):
      let values = try completed(values, shape)
      try check(values, shape)
      let id = try RowWriter(shape, db).insert(values)
      try Journal(db: db).note(number, .insert, shape.name, id, revision: 1)
      tallies.note(values, shape, sign: 1)
      groups.note(values, shape, id: id)
      return id
    case .update(_, let id, let revision, let fields):
      let old = try current(shape, id, revision)
      var values = old.values
      for (name, value) in fields {
        guard let index = shape.index(of: name) else {
          throw StorageError.unknownField(entity: shape.name, field: name)
        }
        values[index] = value
      }
      values = try completed(values, shape)
      try check(values, shape)
      try replace(old, values, archived: old.isArchived, .update, number, shape)
      return id
    case .archive(_, let id, let revision):
      let old = try current(shape, id, revision)
      try replace(old, old.values, archived: true, .archive, number, shape)
      return id
    case .restore(_, let id, let revision):
      let old = try current(shape, id, revision)
      try replace(old, old.values, archived: false, .restore, number, shape)
      return id
    }
  }

  private func current(_ shape: Shape, _ id: Int, _ revision: Int) throws -> Record {
    guard let record = try RecordLookup(holdings, db).record(shape.name, id) else {
      throw StorageError.notFound(entity: shape.name, id: id)
    }
    guard record.revision == revision else {
      throw StorageError.conflict(
        entity: shape.name, id: id, expected: revision, found: record.revision)
    }
    return record
  }

  private mutating func replace(
    _ old: Record, _ values: [Value], archived: Bool, _ action: HistoryEntry.Action, _ number: Int,
    _ shape: Shape
  ) throws {
    let writer = RowWriter(shape, db)
    try writer.update(old, values, archived: archived)
    var before: [String: Value] = [:]
    var after: [String: Value] = [:]
    for (index, field) in shape.fields.enumerated() where old.values[index] != values[index] {
      before[field.name] = old.values[index]
      after[field.name] = values[index]
    }
    try Journal(db: db).note(
      number, action, shape.name, old.id, revision: old.revision + 1, before: before, after: after)
    if !old.isArchived { tallies.note(old.values, shape, sign: -1) }
    if !archived { tallies.note(values, shape, sign: 1) }
    groups.note(old.values, shape, id: old.id)
    groups.note(values, shape, id: old.id)
  }

  /// Fills fields that follow a referenced record where they were left blank.
  private func completed(_ values: [Value], _ shape: Shape) throws -> [Value] {
    var values = values
    for (index, field) in shape.fields.enumerated() where values[index].isBlank {
      guard let source = field.source, let reference = shape.index(of: source.reference),
        case .reference(let entity) = shape.fields[reference].kind,
        let id = values[reference].integer,
        let record = try RecordLookup(holdings, db).record(entity, id),
        let place = try holdings.shape(entity).index(of: source.field)
      else { continue }
      values[index] = record.values[place]
    }
    return values
  }

  private func check(_ values: [Value], _ shape: Shape) throws {
    var faults = shape.faults(in: values).filter { !$0.isWarning }
    for (field, value) in zip(shape.fields, values)
    where field.isRequired && value.isBlank && field.source != nil {
      faults.append(Fault(field.name, .missing))
    }
    for (field, value) in zip(shape.fields, values) {
      guard case .reference(let entity) = field.kind, let id = value.integer else { continue }
      if try RecordLookup(holdings, db).record(entity, id) == nil {
        faults.append(Fault(field.name, .danglingReference(id)))
      }
    }
    if !faults.isEmpty { throw StorageError.refused(entity: shape.name, faults: faults) }
  }
}

/// Writes the rows of one entity's table and their search tokens.
struct RowWriter {
  private let shape: Shape
  private let columns: TableColumns
  private let db: Database
  private let isSearched: Bool

  init(_ shape: Shape, _ db: Database) {
    self.shape = shape
    self.db = db
    columns = TableColumns(shape)
    isSearched = shape.fields.contains(where: \.isSearchedText)
  }

  func insert(_ values: [Value]) throws -> Int {
    let pairs = columns.assignments(values)
    let sql =
      "INSERT INTO \(quoted(shape.name)) (\(pairs.map { quoted($0.column) }.joined(separator: ", "))) "
      + "VALUES (\(pairs.map { _ in "?" }.joined(separator: ", ")))"
    try db.cachedStatement(sql: sql).execute(arguments: StatementArguments(pairs.map(\.value)))
    let id = Int(db.lastInsertedRowID)
    try index(values, id: id)
    return id
  }

  func update(_ old: Record, _ values: [Value], archived: Bool) throws {
    let pairs = columns.assignments(values)
    let sql =
      "UPDATE \(quoted(shape.name)) SET revision = revision + 1, archived = ?, "
      + pairs.map { "\(quoted($0.column)) = ?" }.joined(separator: ", ") + " WHERE id = ?"
    let arguments = [(archived ? 1 : 0).databaseValue] + pairs.map(\.value) + [old.id.databaseValue]
    try db.cachedStatement(sql: sql).execute(arguments: StatementArguments(arguments))
    guard isSearched, columns.searchText(old.values) != columns.searchText(values) else { return }
    let text = columns.searchText(old.values)
    if !text.isEmpty {
      let table = SearchIndex.table(shape.name)
      try db.cachedStatement(
        sql: "INSERT INTO \(table) (\(table), rowid, tokens) VALUES ('delete', ?, ?)"
      ).execute(arguments: [old.id, SearchIndex.tokens(text)])
    }
    try index(values, id: old.id)
  }

  func index(_ values: [Value], id: Int) throws {
    guard isSearched else { return }
    let text = columns.searchText(values)
    if text.isEmpty { return }
    try db.cachedStatement(
      sql: "INSERT INTO \(SearchIndex.table(shape.name)) (rowid, tokens) VALUES (?, ?)"
    ).execute(arguments: [id, SearchIndex.tokens(text)])
  }
}
