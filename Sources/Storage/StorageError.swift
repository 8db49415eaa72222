package import Records

/// What can go wrong between the program and its records; facts only.
package enum StorageError: Error, Hashable, Sendable {
  /// The file cannot be opened or is no database of this program.
  case cannotOpen(path: String, reason: String)
  case readOnly(path: String)
  /// Another process held the database for longer than the busy timeout.
  case busy
  case unknownEntity(String)
  case unknownField(entity: String, field: String)
  case notFound(entity: String, id: Int)
  /// The record was changed by someone else since it was read.
  case conflict(entity: String, id: Int, expected: Int, found: Int)
  /// The store's own guard (NOT NULL, UNIQUE, CHECK, foreign key) or a record's rules refuse it.
  case refused(entity: String, faults: [Fault])
  /// The same of several changes made at once, by their places among them.
  case refusedChanges([Int: [Fault]])
  case constraint(entity: String, message: String)
  /// The described schema differs from the file's in a way that needs a written migration.
  case needsMigration([String])
  /// Made by a newer version of the program.
  case tooNew(found: Int, known: Int)
  case cannotUndo(reason: String)
  case cancelled
  case failed(String)
}
