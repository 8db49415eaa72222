package import Records
package import Storage

/// Why records can only be looked at.
package enum ReadOnlyReason: Hashable, Sendable {
  /// It was asked for.
  case wished
  /// The person may not write to the file.
  case guarded(StorageError.Hindrance)
  /// The file is no longer where it was opened, or its log out of reach.
  case cutOff(StorageError)
  /// The file lies on a network share, of the kind given.
  case shared(String)

  package var term: Term {
    switch self {
    case .wished:
      Term(
        "数据库只读，不能修改（以 --read-only 打开）",
        "The database is read-only (--read-only); nothing can be changed")
    case .guarded(let hindrance):
      StorageWording.readOnly(hindrance)
    case .cutOff(let error): StorageWording.term(for: error)
    case .shared(let kind):
      Term(
        "数据库在网络共享（\(kind)）上，不能修改：写入者须在同一台机器；请移到本机磁盘",
        "The database is on a network share (\(kind)); all who write must be on one machine. Move it "
          + "to a disk of this machine")
    }
  }
}
