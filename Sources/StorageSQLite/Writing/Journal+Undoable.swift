import GRDB
import Storage

/// Which change would be taken back, or done again.
extension Journal {
  func undoable(_ query: UndoQuery) throws -> Undoable? {
    switch query {
    case .last(let user, let redo, let besides):
      return try last(by: user, redo: redo, besides)
    case .change(let number):
      let undone = try Int.fetchOne(
        db, sql: "SELECT undoes FROM change_set WHERE number = ?", arguments: [number])
      return try firstEntry(of: number).map { try undoable($0, isRedo: depth(of: undone) % 2 == 1) }
    }
  }

  /// A change set that undoes one that undoes … counts by how deep it stands: at even depths it did
  /// something, at odd ones it took something back. Showing a record, or a word about it, is neither.
  private func last(by user: String, redo: Bool, _ besides: Set<Int>) throws -> Undoable? {
    let sets = try GRDB.Row.fetchCursor(
      db,
      sql: "SELECT number, undoes, EXISTS (SELECT 1 FROM change_set WHERE undoes = c.number) "
        + "FROM change_set c WHERE user = ? ORDER BY number DESC", arguments: [user])
    while let set = try sets.next() {
      let entry = try firstEntry(of: set[0])
      if let entry, HistoryEntry.Action.ofNoChange.contains(entry.action) { continue }
      let depth = try depth(of: set[1])
      let isUndone: Bool = set[2]
      if redo, depth == 0 { return nil }
      if let entry, !isUndone, depth % 2 == (redo ? 1 : 0), !besides.contains(entry.change) {
        return try undoable(entry, isRedo: redo)
      }
    }
    return nil
  }

  private func undoable(_ entry: HistoryEntry, isRedo: Bool) throws -> Undoable {
    let lines = try Int.fetchOne(
      db, sql: "SELECT count(*) FROM history WHERE change = ?", arguments: [entry.change])
    return Undoable(entry, count: max(lines ?? 0, entry.count), isRedo: isRedo)
  }

  /// Whether a change set holds: it was not taken back, or that was taken back in turn.
  func stands(_ number: Int) throws -> Bool {
    let undoer = try Int.fetchOne(
      db, sql: "SELECT number FROM change_set WHERE undoes = ?", arguments: [number])
    return try undoer.map { try !stands($0) } ?? true
  }

  func depth(of undone: Int?) throws -> Int {
    var depth = 0
    var number = undone
    while let current = number {
      depth += 1
      number = try Int.fetchOne(
        db, sql: "SELECT undoes FROM change_set WHERE number = ?", arguments: [current])
    }
    return depth
  }

  /// The first line of a change set; of a filling its first range, with the count of all.
  private func firstEntry(of change: Int) throws -> HistoryEntry? {
    let columns = "SELECT c.number, c.time, c.user, c.command, c.reason, h.entity, h.action, "
    let join = " h JOIN change_set c ON c.number = h.change WHERE h.change = ? "
    let row =
      try GRDB.Row.fetchOne(
        db,
        sql: columns + "h.record, h.record, h.before, h.after, h.line FROM history" + join
          + "ORDER BY h.line LIMIT 1", arguments: [change])
      ?? GRDB.Row.fetchOne(
        db,
        sql: columns + "h.first, h.first + sum(h.last - h.first + 1) - 1, NULL, NULL, min(h.rowid) "
          + "FROM bulk_history" + join + "GROUP BY h.change", arguments: [change])
    return try row.map { try HistoryReading.entry($0, of: nil) }
  }
}
