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
      case .SQLITE_CONSTRAINT:
        self = .constraint(entity: entity, message: failure.message ?? "")
      default: self = .failed(failure.message ?? failure.description)
      }
    } else {
      self = .failed("\(error)")
    }
  }
}
