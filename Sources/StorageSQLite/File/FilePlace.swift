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

  /// Refuses to go on where the path leads elsewhere by now.
  func check() throws(StorageError) {
    let now = FilePlace(path)
    if now?.device == device, now?.number == number { return }
    throw .moved(path: path, isReplaced: now != nil)
  }
}
