import Foundation
import Storage

/// Which file a path led to when it was opened: a database that was moved or deleted meanwhile can still be
/// read, and what is written to it is gone once it is closed.
struct FilePlace: Sendable {
  private let path: String
  private let device: dev_t
  private let number: ino_t

  /// nil where there is no file.
  init?(_ path: String) {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return nil }
    self.path = path
    device = facts.st_dev
    number = facts.st_ino
  }

  /// Whether its path still leads to it.
  var isThere: Bool {
    let now = FilePlace(path)
    return now?.device == device && now?.number == number
  }

  /// Whether its path leads to another file by now.
  var isReplaced: Bool { !isThere && FilePlace(path) != nil }

  /// Refuses to go on where the path leads elsewhere by now.
  func check() throws(StorageError) {
    if !isThere { throw .moved(path: path, isReplaced: FilePlace(path) != nil) }
  }
}
