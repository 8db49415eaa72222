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
  /// An undo brings back what was, whatever would be filled in or follow now: the history names all.
  private var isUndo = false

  init(_ holdings: Holdings, _ db: Database) {
    self.holdings = holdings
    self.db = db
    tallies = TallyChanges(holdings, db)
    groups = TouchedGroups(holdings)
  }

  mutating func apply(_ set: ChangeSet, undoes: Int? = nil) throws -> ChangeReceipt {
    isUndo = undoes != nil
    let number = try Journal(db: db).open(
      set.user, set.command, set.reason, undoes: undoes, draft: set.draft)
    var ids: [Int] = []
    var refused: [Int: [Fault]] = [:]
    for (place, change) in set.changes.enumerated() {
      do {
        ids.append(try carryOut(change, number))
      } catch StorageError.refused(_, let faults) where set.changes.count > 1 {
        refused[place] = faults
      }
    }
    if !refused.isEmpty { throw StorageError.refusedChanges(refused) }
    try finish()
    return ChangeReceipt(number: number, ids: ids, entities: entities)
  }

  /// Takes a filling back, or its taking back: all records of its ranges archived or restored at once.
  mutating func turn(
    _ ranges: [Journal.Range], _ set: ChangeSet, undoes: Int
  ) throws -> ChangeReceipt {
    let journal = Journal(db: db)
    let number = try journal.open(set.user, set.command, set.reason, undoes: undoes)
    for range in ranges {
      let shape = try holdings.shape(range.entity)
      if try journal.isChanged(shape.name, range.first...range.last, since: undoes) {
        throw StorageError.cannotUndo(reason: "changed")
      }
      let action: HistoryEntry.Action = range.action == .archive ? .restore : .archive
      let sign = action == .restore ? 1 : -1
      let columns = TableColumns(shape)
      let cursor = try GRDB.Row.fetchCursor(
        db,
        sql: "SELECT \(columns.list("r")) FROM \(quoted(shape.name)) r WHERE r.id BETWEEN ? AND ?",
        arguments: [range.first, range.last])
      while let row = try cursor.next() {
        let record = columns.record(from: row)
        try tallies.prepare(record, archived: action == .archive, shape)
        try tallies.note(record.values, shape, id: record.id, sign: sign)
        groups.note(record.values, shape, id: record.id)
      }
      do {
        try db.execute(
          sql: "UPDATE \(quoted(shape.name)) SET archived = ?, revision = revision + 1 "
            + "WHERE id BETWEEN ? AND ?",
          arguments: [action == .archive ? 1 : 0, range.first, range.last])
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
        throw StorageError.cannotUndo(reason: "taken")
      }
      try journal.note(
        number,
        Journal.Range(
          entity: range.entity, first: range.first, last: range.last, action: action))
      entities.insert(shape.name)
    }
    try finish()
    return ChangeReceipt(number: number, ids: [], entities: entities)
  }

  /// Computed fields first: tallies may count by them.
  private mutating func finish() throws {
    try groups.recompute(db, &tallies, changed: &entities)
    try tallies.finish()
  }

  private mutating func carryOut(_ change: Change, _ number: Int) throws -> Int {
    let shape = try holdings.shape(change.entity)
    let checks = RecordChecks(holdings, db)
    if !change.changesNothing { entities.insert(shape.name) }
    switch change {
    case .insert(_, let values):
      let values = try checks.completed(TableColumns(shape).stored(values), shape)
      try checks.check(values, shape)
      try tallies.prepare(nil, values, archived: false, shape)
      let id = try RowWriter(shape, db).insert(values)
      try Journal(db: db).note(number, .insert, shape.name, id, revision: 1)
      try tallies.note(values, shape, id: id, sign: 1)
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
      values = TableColumns(shape).stored(values)
      if !isUndo { values = try checks.completed(values, shape) }
      try checks.check(values, shape, id: id, isArchived: old.isArchived)
      try replace(old, values, archived: old.isArchived, .update, number, shape)
      return id
    case .archive(_, let id, let revision):
      let old = try current(shape, id, revision)
      try replace(old, old.values, archived: true, .archive, number, shape)
      return id
    case .restore(_, let id, let revision):
      let old = try current(shape, id, revision)
      try checks.check(old.values, shape, id: id)
      try replace(old, old.values, archived: false, .restore, number, shape)
      return id
    case .remark(_, let id):
      let revision = try record(shape, id).revision
      try Journal(db: db).note(number, .remark, shape.name, id, revision: revision)
      return id
    case .reveal(_, let id, let fields):
      let record = try record(shape, id)
      for name in fields where shape[name] == nil {
        throw StorageError.unknownField(entity: shape.name, field: name)
      }
      try Journal(db: db).note(
        number, .reveal, shape.name, id, revision: record.revision,
        after: Dictionary(fields.map { ($0, .blank) }, uniquingKeysWith: { $1 }))
      return id
    }
  }

  private func record(_ shape: Shape, _ id: Int) throws -> Record {
    guard let record = try RecordLookup(holdings, db).record(shape.name, id) else {
      throw StorageError.notFound(entity: shape.name, id: id)
    }
    return record
  }

  private func current(_ shape: Shape, _ id: Int, _ revision: Int) throws -> Record {
    let record = try record(shape, id)
    guard record.revision == revision else {
      throw try RecordLookup(holdings, db).conflict(with: record, expected: revision)
    }
    return record
  }

  private mutating func replace(
    _ old: Record, _ values: [Value], archived: Bool, _ action: HistoryEntry.Action, _ number: Int,
    _ shape: Shape
  ) throws {
    try tallies.prepare(old, values, archived: archived, shape)
    try RowWriter(shape, db).update(old, values, archived: archived)
    var before: [String: Value] = [:]
    var after: [String: Value] = [:]
    for (index, field) in shape.fields.enumerated() where old.values[index] != values[index] {
      before[field.name] = old.values[index]
      after[field.name] = values[index]
    }
    try Journal(db: db).note(
      number, action, shape.name, old.id, revision: old.revision + 1, before: before, after: after)
    if !old.isArchived { try tallies.note(old.values, shape, id: old.id, sign: -1) }
    if !archived { try tallies.note(values, shape, id: old.id, sign: 1) }
    groups.note(old.values, shape, id: old.id)
    groups.note(values, shape, id: old.id)
    if !isUndo { try leadFollowers(of: old, values, changed: Set(after.keys), number) }
  }

  /// Changes the records that follow a changed field and still hold its old value.
  private mutating func leadFollowers(
    of old: Record, _ values: [Value], changed: Set<String>, _ number: Int
  ) throws {
    let leader = try holdings.shape(old.entity)
    for shape in holdings.shapes {
      let columns = TableColumns(shape)
      for (index, field) in shape.fields.enumerated() {
        guard case .record(let reference, let led)? = field.source, changed.contains(led),
          shape[reference]?.kind == .reference(old.entity), let place = leader.index(of: led)
        else { continue }
        let followers = try GRDB.Row.fetchAll(
          db.cachedStatement(
            sql: "SELECT \(columns.list("r")) FROM \(quoted(shape.name)) r "
              + "WHERE r.\(quoted(reference)) = ? AND r.\(quoted(field.name)) IS ?"),
          arguments: StatementArguments([old.id.databaseValue, old.values[place].bound])
        ).map { columns.record(from: $0) }
        for follower in followers where follower.values[index] == old.values[place] {
          var followed = follower.values
          followed[index] = values[place]
          try RecordChecks(holdings, db)
            .check(followed, shape, id: follower.id, isArchived: follower.isArchived)
          try replace(follower, followed, archived: follower.isArchived, .update, number, shape)
          entities.insert(shape.name)
        }
      }
    }
  }
}
