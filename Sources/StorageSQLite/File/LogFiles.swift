import Foundation
import Storage

/// The files of the write-ahead log beside a database file: whom they keep from writing, and when they go.
struct LogFiles: Sendable {
  let path: String
  /// Whether whoever runs the program may write to a file or a folder.
  let mayWrite: @Sendable (String) -> Bool

  private var log: String { path + "-wal" }
  /// Where in the log everybody is, shared by all who have the file open.
  private var index: String { path + "-shm" }

  private var files: [String] { [log, index] }

  /// Whether the database itself may be written to, whatever its log is like.
  var isWriter: Bool { mayWrite(path) }

  /// What somebody else made of a log that keeps whoever may write the database from it.
  var hindrance: StorageError.Hindrance? {
    foreign.first.map {
      .log($0, owner: Self.owner($0), isNeeded: $0 == log && Self.size(log) != 0)
    }
  }

  /// Whether all that hinders was left by somebody and can be removed.
  var canBeCleared: Bool { !foreign.isEmpty && isLeft && foreign.allSatisfy(isRemovable) }

  /// The file of the log that may not be read, without which the database cannot be.
  var unreadable: StorageError.Obstacle? {
    let name = files.first { access($0, F_OK) == 0 && access($0, R_OK) != 0 }
    return name.map { .log($0, owner: Self.owner($0)) }
  }

  /// Gives a log one has made to the group of the database: SQLite gives it the file's mode, and hands on
  /// its group for root alone, so that those who share the file would not share its log.
  func share() {
    guard let database = Self.facts(path) else { return }
    for name in files {
      guard let facts = Self.facts(name), facts.st_uid == geteuid(),
        facts.st_gid != database.st_gid
      else { continue }
      _ = lchown(name, uid_t.max, database.st_gid)
    }
  }

  /// Removes what somebody who may not write has left of a log; before this process opens the file.
  func clear() {
    guard canBeCleared else { return }
    for name in foreign { unlink(name) }
  }

  /// Removes what one made oneself who may not write: with it nobody else could. What is in a log stays.
  func removeOwn() {
    guard !isInUse else { return }
    for name in [index, log] where name == index || Self.size(log) == 0 {
      if Self.facts(name)?.st_uid == geteuid() { unlink(name) }
    }
  }

  private var foreign: [String] {
    files.filter { access($0, F_OK) == 0 && !mayWrite($0) }
  }

  /// Whether there is nothing in the log and nobody has it open.
  private var isLeft: Bool { (Self.size(log) ?? 0) == 0 && !isInUse }

  /// In a folder such as /tmp only its owner removes a file.
  private func isRemovable(_ name: String) -> Bool {
    let folder = FileSystem.folder(for: name)
    guard mayWrite(folder), let room = Self.facts(folder) else { return false }
    let me = geteuid()
    return room.st_mode & S_ISVTX == 0 || [0, room.st_uid].contains(me)
      || Self.facts(name)?.st_uid == me
  }

  /// Whether another process has the file open: all that do hold a lock of the index. One that may not
  /// be looked at may be in use. This process must have none of its own, which it would lose.
  private var isInUse: Bool {
    let file = open(index, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return errno != ENOENT }
    defer { close(file) }
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    return fcntl(file, F_GETLK, &lock) != 0 || lock.l_type != Int16(F_UNLCK)
  }

  private static func facts(_ name: String) -> stat? {
    var facts = stat()
    return lstat(name, &facts) == 0 ? facts : nil
  }

  private static func size(_ name: String) -> Int? { facts(name).map { Int($0.st_size) } }

  private static func owner(_ name: String) -> String? {
    let facts = try? FileManager.default.attributesOfItem(atPath: name)
    return facts?[.ownerAccountName] as? String ?? Self.facts(name).map { "#\($0.st_uid)" }
  }
}
