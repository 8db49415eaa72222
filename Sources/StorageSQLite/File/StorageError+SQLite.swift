import Foundation
import GRDB
import Storage

extension StorageError {
  /// What an error of the database means to the program.
  init(_ error: any Error, entity: String = "") {
    if let known = error as? StorageError {
      self = known
    } else if error is CancellationError {
      self = .cancelled
    } else if let failure = error as? DatabaseError {
      switch failure.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
      case .SQLITE_INTERRUPT, .SQLITE_ABORT: self = .cancelled
      case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly(path: "")
      case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged
      case .SQLITE_FULL: self = .full
      case .SQLITE_CONSTRAINT:
        self = .constraint(entity: entity, message: failure.message ?? "")
      case .SQLITE_ERROR where failure.message?.hasPrefix("no such ") == true:
        self = .altered(failure.message ?? "")
      default: self = .failed(failure.message ?? failure.description)
      }
    } else {
      self = .failed("\(error)")
    }
  }

  /// What an error means that kept a file from being opened.
  init(_ error: any Error, opening path: String) {
    switch (error as? DatabaseError)?.resultCode {
    case .SQLITE_NOTADB?: self = .cannotOpen(path: path, .notDatabase)
    case .SQLITE_CANTOPEN?, .SQLITE_IOERR?, .SQLITE_READONLY?, .SQLITE_PERM?:
      self = .cannotOpen(path: path, Self.obstacle(at: path, error))
    default:
      let error = StorageError(error)
      if case .cannotOpen(_, let obstacle) = error {
        self = .cannotOpen(path: path, obstacle)
      } else {
        self = error
      }
    }
  }

  private static func obstacle(at path: String, _ error: any Error) -> Obstacle {
    let files = FileManager.default
    var isFolder: ObjCBool = false
    guard files.fileExists(atPath: path, isDirectory: &isFolder) else { return .missing }
    if isFolder.boolValue { return .folder }
    if !files.isReadableFile(atPath: path) { return .forbidden }
    let logs = LogFiles(path: path, mayWrite: FileSystem.mayWrite)
    if let log = logs.unreadable { return log }
    let code = (error as? DatabaseError)?.extendedResultCode.rawValue ?? 0
    return .other(code: Int(code))
  }
}
