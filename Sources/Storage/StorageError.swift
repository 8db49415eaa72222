package import Records

/// What can go wrong between the program and its records; facts only.
package enum StorageError: Error, Hashable, Sendable {
  /// What keeps a file from being opened.
  package enum Obstacle: Hashable, Sendable {
    case notDatabase
    /// A database of something else; with one of its tables.
    case foreign(table: String)
    case folder, missing, forbidden
    /// No file can be made in the folder.
    case lockedFolder(String)
    /// A file of the log beside it that may not be read.
    case log(String, owner: String?)
    /// A pipe, a device or the like, where waiting for contents has no end.
    case special
    /// Anything else, by the number the database gives it.
    case other(code: Int)
  }

  /// What keeps somebody from writing to a file that can be read.
  package enum Hindrance: Hashable, Sendable {
    case file
    /// The log of those who write lies in the folder of the file.
    case folder(String)
    /// A file of the log that somebody else made; one that is needed holds records.
    case log(String, owner: String?, isNeeded: Bool)
  }

  case cannotOpen(path: String, Obstacle)
  /// The file is a database, but its contents contradict themselves.
  case damaged
  /// A table or a column is not there that the file says it has; in the database's words.
  case altered(String)
  /// There is no room left where the file is.
  case full
  /// There is no room for the temporary copy through which an older program's file is read.
  case noRoomForCopy
  /// Nothing may be written, since that was asked for or hindered.
  case readOnly(path: String, Hindrance? = nil)
  /// The file that was opened is no longer at its path: gone, or another one is in its place.
  case moved(path: String, isReplaced: Bool)
  /// The file lies where several machines can write, which its log cannot bear.
  case onNetworkShare(path: String, kind: String)
  /// Another process held the database for longer than the busy timeout.
  case busy
  case unknownEntity(String)
  case unknownField(entity: String, field: String)
  /// No index has the order asked for, and there is more than can be sorted for every page.
  case tooManyToSort(entity: String, field: String, limit: Int)
  case notFound(entity: String, id: Int)
  /// The record was changed since it was read; with what it is called by now and who changed it last.
  case conflict(
    entity: String, id: Int, expected: Int, found: Int, name: String? = nil, by: String? = nil)
  /// The store's own guard (NOT NULL, UNIQUE, CHECK, foreign key) or a record's rules refuse it.
  case refused(entity: String, faults: [Fault])
  /// The same of several changes made at once, by their places among them.
  case refusedChanges([Int: [Fault]])
  /// The reason given holds the number of an identity card, which the history may not keep.
  case identityNumberInReason
  /// So does the name of whoever makes changes.
  case identityNumberAsUser
  case constraint(entity: String, message: String)
  /// The described schema differs from the file's in a way that needs a written migration.
  case needsMigration([String])
  /// The file was brought to another program's description since this one opened it.
  case otherProgram
  /// Made by a newer version of the program.
  case tooNew(found: Int, known: Int)
  case cannotUndo(reason: String)
  case cancelled
  case failed(String)
}
