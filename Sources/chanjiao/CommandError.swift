import Records
import Storage

/// Why a command cannot do what it was asked for; facts only, worded by `sentence`.
nonisolated enum CommandError: Error, Hashable {
  case unknownEntity(String)
  case unknownField(entity: String, path: String)
  /// Tables of any size are walked along an index, which only some fields have.
  case notSortable(entity: String, field: String, sortable: [String])
  case badCondition(String)
  case unreadable(ReadingError)
  case badDate(String)
  case badID(String)
  case noSuchName(entity: String, text: String)
  case noSuchAlliance(String)
  case noSuchRecord(entity: String, id: Int)
  case noDatabase(path: String)
  case alreadyThere(path: String)
  case cannotRead(path: String, reason: String)
  case cannotWrite(path: String, reason: String)
  case store(StorageError, path: String)
  case notATerminal
  case dumbTerminal
  case terminalUnusable(name: String)
  /// The reader of standard output has gone: no reason to say anything.
  case outputClosed

  var exit: Exit {
    switch self {
    case .unknownEntity, .unknownField, .notSortable, .badCondition, .unreadable, .badDate, .badID:
      .usage
    case .noSuchName, .noSuchAlliance, .noSuchRecord, .noDatabase: .notFound
    case .alreadyThere, .cannotRead, .cannotWrite: .failure
    case .store(let error, _): error.exit
    case .notATerminal, .dumbTerminal, .terminalUnusable: .terminalUnusable
    case .outputClosed: .ok
    }
  }
}

nonisolated extension StorageError {
  /// The code a command ends with that meets this error.
  var exit: Exit {
    switch self {
    case .readOnly, .onNetworkShare: .forbidden
    case .busy, .conflict: .busy
    case .notFound: .notFound
    case .unknownEntity, .unknownField: .usage
    case .cancelled: .interrupt
    case .cannotOpen, .damaged, .full, .refused, .refusedChanges, .constraint, .needsMigration,
      .tooNew, .cannotUndo, .failed:
      .failure
    }
  }
}
