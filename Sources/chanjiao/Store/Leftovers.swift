import Glibc
import Synchronization

/// Files that must not outlive the program, however it ends.
nonisolated enum Leftovers {
  private static let paths = Mutex<[String]>([])

  static func add(_ path: String) { paths.withLock { $0.append(path) } }

  static func forget(_ path: String) { paths.withLock { $0.removeAll { $0 == path } } }

  /// Removes them, with what a database keeps beside itself.
  static func remove() {
    let all = paths.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
    for path in all {
      for name in Folder.names(in: path) { unlink(path + "/" + name) }
      for ending in ["", "-wal", "-shm", "-journal"] { unlink(path + ending) }
      rmdir(path)
    }
  }
}
