import Glibc
import Records

/// Why the system would not do something with a file.
nonisolated struct SystemFault: Hashable {
  private let code: Int32

  /// What the last call of the system failed of.
  static var last: SystemFault { SystemFault(code: errno) }

  private enum Kind { case forbidden, full, missing, folder, other }

  private var kind: Kind {
    switch code {
    case EACCES, EPERM, EROFS: .forbidden
    case ENOSPC, EDQUOT: .full
    case ENOENT, ENOTDIR: .missing
    case EISDIR: .folder
    default: .other
    }
  }

  /// Whether a file that is asked for is simply not there.
  var isMissing: Bool { kind == .missing }

  var exit: Exit { kind == .forbidden ? .forbidden : .failure }

  /// What it is, in a word or two.
  var name: Term {
    switch kind {
    case .forbidden: Term("没有权限", "not permitted")
    case .full: Term("磁盘已满", "disk full")
    case .missing: Term("没有这个文件夹", "no such folder")
    case .folder: Term("它是文件夹", "a folder")
    case .other: Term(Self.words(code), Self.words(code))
    }
  }

  /// What it is and what to do, for a person.
  var sentence: Term {
    switch kind {
    case .forbidden:
      Term(
        "没有权限；请换一个文件夹，或向管理员要权限",
        "you may not; choose another folder, or ask the administrator")
    case .full: Term("磁盘已满；请腾出空间后再试", "the disk is full; make room and try again")
    case .missing: Term("没有这个文件夹；请检查路径", "there is no such folder; check the path")
    case .folder: Term("它是文件夹；请写上文件名", "it is a folder; name a file")
    case .other:
      Term("系统不允许（\(Self.words(code))）", "the system would not let it (\(Self.words(code)))")
    }
  }

  private static func words(_ code: Int32) -> String { String(cString: strerror(code)) }
}
