import GRDB
import Records
import Storage

/// Takes a change set back by another one.
struct Undoing {
  let holdings: Holdings
  let db: Database

  func undo(_ number: Int, user: String, reason: String) throws -> ChangeReceipt {
    if try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM change_set WHERE undoes = ?)", arguments: [number])
      == true
    {
      throw StorageError.cannotUndo(reason: "undone")
    }
    var writing = Writing(holdings, db)
    let journal = Journal(db: db)
    // What takes an undo back does the change again.
    let command = try journal.depth(of: number) % 2 == 1 ? "undo" : "redo"
    var set = ChangeSet([], user: user, command: command, reason: reason)
    let ranges = try journal.ranges(of: number)
    if !ranges.isEmpty { return try writing.turn(ranges.reversed(), set, undoes: number) }
    set.changes = try inverse(of: number)
    return try writing.apply(set, undoes: number)
  }

  private func inverse(of number: Int) throws -> [Change] {
    let entries = try GRDB.Row.fetchAll(
      db,
      sql: "SELECT entity, record, action, before, revision FROM history WHERE change = ? "
        + "ORDER BY line DESC", arguments: [number])
    if entries.isEmpty { throw StorageError.cannotUndo(reason: "unknown") }
    var changes: [Change] = []
    // Several changes of one record in one set follow each other; each inverse adds a revision.
    var undone: [String: Int] = [:]
    for row in entries {
      let entity: String = row[0]
      let id: Int = row[1]
      let action = HistoryEntry.Action(rawValue: row[2])
      if action == .reveal { throw StorageError.cannotUndo(reason: "reveal") }
      if action == .remark { throw StorageError.cannotUndo(reason: "remark") }
      let key = "\(entity)#\(id)"
      guard let record = try RecordLookup(holdings, db).record(entity, id) else {
        throw StorageError.notFound(entity: entity, id: id)
      }
      let already = undone[key] ?? 0
      if already == 0, try Journal(db: db).isChanged(entity, id...id, since: number) {
        throw try RecordLookup(holdings, db).conflict(with: record, expected: row[4])
      }
      let revision = record.revision + already
      undone[key] = already + 1
      switch action {
      case .insert, .restore: changes.append(.archive(entity: entity, id: id, revision: revision))
      case .archive: changes.append(.restore(entity: entity, id: id, revision: revision))
      case .update, .reveal, .remark, nil:
        changes.append(
          .update(
            entity: entity, id: id, revision: revision, fields: try Journal.decoded(row[3])))
      }
    }
    return changes
  }
}
