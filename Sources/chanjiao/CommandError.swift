import Records
import Storage

/// Why a command cannot do what it was asked for; facts only, worded by `sentence`.
nonisolated enum CommandError: Error, Hashable {
  case unknownVerb(String)
  case unknownEntity(String)
  case unknownField(entity: String, path: String)
  /// Tables of any size are walked along an index, which only some fields have.
  case notSortable(entity: String, field: String, sortable: [String])
  case badCondition(String)
  /// A text to look for that has nothing but marks.
  case nothingToFind(String)
  /// What is masked is not found out by asking whether it is more or less than something.
  case personal(entity: String, field: String)
  case unreadable(entity: String, ReadingError)
  case badDate(String)
  /// A span of days that ends before it begins.
  case badSpan(from: String, to: String)
  case badID(String)
  case noSuchName(entity: String, text: String)
  case noSuchAlliance(String)
  case noSuchRecord(entity: String, id: Int)
  case noDatabase(path: String)
  /// Personal data were not shown, since nobody could keep that they were.
  case notUnmasked(StorageError, path: String)
  /// Several people share the login, and none of them was named.
  case whoIsThere(String)
  /// The name given with `--user` holds a full identity number.
  case identityNumberAsUser
  case alreadyThere(path: String)
  case cannotRead(path: String, SystemFault)
  case cannotWrite(path: String, SystemFault)
  case store(StorageError, path: String)
  case notATerminal
  case dumbTerminal
  case terminalUnusable(name: String)
  /// The reader of standard output has gone: no reason to say anything.
  case outputClosed

  var exit: Exit {
    switch self {
    case .unknownVerb, .unknownEntity, .unknownField, .notSortable, .badCondition, .nothingToFind,
      .personal,
      .unreadable, .badDate, .badSpan, .badID, .whoIsThere,
      .identityNumberAsUser:
      .usage
    case .noSuchName, .noSuchAlliance, .noSuchRecord, .noDatabase: .notFound
    case .alreadyThere: .failure
    case .cannotRead(_, let fault), .cannotWrite(_, let fault): fault.exit
    case .store(let error, _), .notUnmasked(let error, _): error.exit
    case .notATerminal, .dumbTerminal, .terminalUnusable: .terminalUnusable
    case .outputClosed: .ok
    }
  }
}

nonisolated extension StorageError {
  /// The code a command ends with that meets this error.
  var exit: Exit {
    switch self {
    case .readOnly, .moved, .onNetworkShare, .cannotOpen(_, .forbidden),
      .cannotOpen(_, .lockedFolder), .cannotOpen(_, .log):
      .forbidden
    case .busy, .conflict: .busy
    case .notFound, .cannotOpen(_, .missing): .notFound
    case .unknownEntity, .unknownField, .tooManyToSort: .usage
    case .cancelled: .interrupt
    case .cannotOpen, .damaged, .altered, .full, .noRoomForCopy, .refused, .refusedChanges,
      .identityNumberInReason, .identityNumberAsUser,
      .constraint, .needsMigration, .otherProgram, .tooNew, .cannotUndo, .failed:
      .failure
    }
  }
}
