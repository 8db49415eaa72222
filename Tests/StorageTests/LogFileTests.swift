import Foundation
import Glibc
import Records
import Scratch
import Storage
import Testing

@testable import StorageSQLite

/// One database and people with different rights: who may not write keeps nobody from writing.
@Suite("The log and rights", .scratch) struct LogFileTests {
  private let path: String
  private var log: String { path + "-wal" }
  private var index: String { path + "-shm" }

  /// F_OFD_SETLK of fcntl(2): a lock of the open file, which is to this process as one of another.
  private static let lockOpenFile: Int32 = 37

  init() throws { path = try temporaryFile() }

  private var names: [String] {
    get throws {
      let folder = URL(filePath: path).deletingLastPathComponent().path
      return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }
  }

  /// What the file's own mode lets its owner do, whoever runs the tests.
  @Sendable private static func mayOwnerWrite(_ path: String) -> Bool {
    var facts = stat()
    return stat(path, &facts) == 0 && facts.st_mode & S_IWUSR != 0
  }

  private func open() throws -> SQLiteStore {
    try SQLiteStore(path: path, holdings: World.holdings, mayWrite: Self.mayOwnerWrite)
  }

  /// A file nobody has open, with one place.
  private func makeFile() async throws {
    let store = try open()
    try await store.insert(Place(name: "金昌"))
    await store.close()
  }

  private func leave(_ name: String, _ text: String = "") throws {
    try text.write(toFile: name, atomically: false, encoding: .utf8)
    #expect(chmod(name, 0o444) == 0)
  }

  @Test("whoever may not write makes no log, sees what others write, and leaves nothing")
  func onlooker() async throws {
    try await makeFile()
    let path = path
    let onlooker = try SQLiteStore(path: path, holdings: World.holdings, mayWrite: { $0 != path })
    #expect(onlooker.readOnlyReason == .readOnly(path: path, .file))
    try await #expect(onlooker.ids(Scope("place", search: "jc")) == [1])
    #expect(try names == ["records.db"])
    let owner = try open()
    #expect(owner.readOnlyReason == nil)
    try await owner.insert(Place(name: "永昌"))
    try await #expect(onlooker.ids(Scope("place", search: "yc")) == [2])
    await owner.close()
    await onlooker.close()
    let again = try open()
    try await again.insert(Place(name: "兰州"))
    await again.close()
    #expect(try names == ["records.db"])
  }

  @Test("an empty log that somebody left is removed by whoever may write")
  func leftover() async throws {
    try await makeFile()
    for name in [log, index] { try leave(name) }
    #expect(SQLiteStore.obstacle(to: path, mayWrite: Self.mayOwnerWrite) == nil)
    let store = try open()
    try await store.insert(Place(name: "永昌"))
    await store.close()
    #expect(try names == ["records.db"])
  }

  @Test(
    "a log somebody else uses, or with records in it, is named and left", arguments: [true, false])
  func inTheWay(_ isNeeded: Bool) async throws {
    try await makeFile()
    let name = isNeeded ? log : index
    try leave(name, isNeeded ? "records" : "")
    let file = Glibc.open(name, O_RDONLY)
    defer { close(file) }
    var lock = flock()
    lock.l_type = Int16(F_RDLCK)
    #expect(fcntl(file, Self.lockOpenFile, &lock) == 0)
    let reason = SQLiteStore.obstacle(to: path, mayWrite: Self.mayOwnerWrite)
    guard case .readOnly(path, .log(name, owner: .some, isNeeded: isNeeded))? = reason else {
      Issue.record("\(String(describing: reason))")
      return
    }
    #expect(access(name, F_OK) == 0)
  }

  @Test("a log one made is given to the group of its database")
  func shared() throws {
    // One of those whoever runs the tests is in; root may take any.
    var groups = [gid_t](repeating: 0, count: 64)
    let count = max(0, Int(getgroups(64, &groups)))
    let group = geteuid() == 0 ? 2000 : groups[..<count].first { $0 != getegid() } ?? getegid()
    for name in [path, log, index] { try leave(name) }
    #expect(chown(path, uid_t.max, group) == 0)
    LogFiles(path: path, mayWrite: Self.mayOwnerWrite).share()
    for name in [log, index] {
      var facts = stat()
      #expect(lstat(name, &facts) == 0 && facts.st_gid == group)
    }
  }

  @Test("a file moved or replaced while it is open is read and not written, until it is back")
  func moved() async throws {
    let path = path
    try await makeFile()
    let store = try open()
    // One that has written, and one that only looked before.
    let writer = try open()
    try await writer.insert(Place(name: "永昌"))
    let files = FileManager.default
    try files.moveItem(atPath: path, toPath: path + ".away")
    for isReplaced in [false, true] {
      if isReplaced { try files.copyItem(atPath: path + ".away", toPath: path) }
      let reason = StorageError.moved(path: path, isReplaced: isReplaced)
      for store in [store, writer] {
        await #expect(throws: reason) { try await store.insert(Place(name: "兰州")) }
        await #expect(throws: reason) { try await store.version() }
        try await #expect(store.ids(Scope("place", search: "yc")) == [2])
      }
    }
    try files.removeItem(atPath: path)
    try files.moveItem(atPath: path + ".away", toPath: path)
    for (store, name) in [(store, "兰州"), (writer, "阿拉善")] {
      try await store.insert(Place(name: name))
    }
    try await #expect(store.records("place").count == 4)
    try await #expect(store.version() == 4)
  }

  @Test(
    "a file another was copied over while it is open is not written: another database or its own past",
    arguments: [true, false])
  func overwritten(isOwnPast: Bool) async throws {
    let path = path
    let files = FileManager.default
    try await makeFile()
    try files.copyItem(atPath: path, toPath: path + ".past")
    // One that has grown since, all of it in the file and not in the log.
    let grown = try open()
    _ = try await grown.apply(
      ChangeSet(
        (1...500).map { Place(name: "第\($0)处") }.map(inserting), user: "li", command: "test"))
    await grown.close()
    let other = try SQLiteStore(path: path + ".other", holdings: World.holdings)
    _ = try await other.apply(
      ChangeSet(
        (1...900).map { Place(name: "某\($0)处") }.map(inserting), user: "li", command: "test"))
    await other.close()
    let looking = try open()
    let writing = try open()
    try await writing.insert(Place(name: "永昌"))
    let before = try await looking.version()
    #expect(before > 0)
    let bytes = try Data(contentsOf: URL(filePath: path + (isOwnPast ? ".past" : ".other")))
    let file = try FileHandle(forUpdating: URL(filePath: path))
    try file.write(contentsOf: bytes)
    try file.truncate(atOffset: UInt64(bytes.count))
    let reason = StorageError.moved(path: path, isReplaced: true)
    for store in [looking, writing] {
      await #expect(throws: reason) { try await store.version() }
      await #expect(throws: reason) { try await store.insert(Place(name: "兰州")) }
    }
  }

  private func inserting(_ place: Place) -> Change {
    .insert(entity: Place.entity, values: Place.schema.values(of: place))
  }

  @Test("what may not be written to is said: the file or its folder")
  func guarded() async throws {
    let path = path
    let folder = URL(filePath: path).deletingLastPathComponent().path
    #expect(throws: StorageError.cannotOpen(path: path, .lockedFolder(folder))) {
      try SQLiteStore(path: path, holdings: World.holdings, mayWrite: { $0 != folder })
    }
    #expect(throws: StorageError.cannotOpen(path: path + "/a/b", .lockedFolder(folder))) {
      try SQLiteStore(path: path + "/a/b", holdings: World.holdings, mayWrite: { $0 != folder })
    }
    try await makeFile()
    for (locked, hindrance) in [
      (path, StorageError.Hindrance.file), (folder, .folder(folder)),
    ] {
      let reason = SQLiteStore.obstacle(to: path, mayWrite: { $0 != locked })
      #expect(reason == .readOnly(path: path, hindrance))
    }
  }
}
