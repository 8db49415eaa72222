import Foundation
import GRDB
import Records
import Scratch
import Storage
import StorageSQLite
import Testing

/// A copy of the same database that went its own way, put over the file while that is open.
@Suite("Replaced files", .scratch) struct ReplacedFileTests {
  private let path: String
  private var copy: String { path + ".copy" }
  private var files: FileManager { .default }

  init() throws { path = try temporaryFile() }

  private func open(_ path: String? = nil) throws -> SQLiteStore {
    try SQLiteStore(path: path ?? self.path, holdings: World.holdings)
  }

  /// A file nobody has open, with a place, and a copy of it.
  private func makeFiles() async throws {
    let store = try open()
    try await store.insert(Place(name: "金昌"))
    await store.close()
    try files.copyItem(atPath: path, toPath: copy)
  }

  @discardableResult
  private func add(_ names: String..., by user: String, to store: SQLiteStore) async throws -> Int {
    var number = 0
    for name in names {
      let change = Change.insert(
        entity: Place.entity, values: Place.schema.values(of: Place(name: name)))
      number = try await store.apply(ChangeSet([change], user: user, command: "test")).number
    }
    return number
  }

  /// As `cp` does: the same file, with other contents.
  private func putCopyOver() throws {
    let bytes = try Data(contentsOf: URL(filePath: copy))
    let file = try FileHandle(forUpdating: URL(filePath: path))
    try file.truncate(atOffset: 0)
    try file.write(contentsOf: bytes)
    try file.close()
  }

  private func isReplaced(_ error: (any Error)?) -> Bool {
    if case .moved(path, isReplaced: true, _)? = error as? StorageError { true } else { false }
  }

  /// What lies there afterwards is the copy, as it was.
  private func expectCopy(_ names: [String]) async throws {
    let again = try open()
    let found = try await again.records("place").map { $0.values[0] }
    #expect(found == names.map { .text($0) })
    try await #expect(again.version() == names.count)
    await again.close()
    let complaints = try await DatabaseQueue(path: path).read {
      try String.fetchAll($0, sql: "PRAGMA integrity_check")
    }
    #expect(complaints == ["ok"])
  }

  private func beside() throws -> [String] {
    let folder = URL(filePath: path).deletingLastPathComponent().path
    return try files.contentsOfDirectory(atPath: folder)
      .filter { $0.contains(".replaced-") }.sorted()
  }

  @Test(
    "a copy that went its own way is noticed, whatever of both sides is in the log",
    arguments: [0, 1, 3], [1, 2, 5])
  func forked(here: Int, there: Int) async throws {
    try await makeFiles()
    let store = try open()
    _ = try await store.version()
    for number in 0..<here { try await add("此\(number)", by: "li", to: store) }
    let other = try open(copy)
    for number in 0..<there { try await add("彼\(number)", by: "wang", to: other) }
    await other.close()
    try putCopyOver()
    var error = await #expect(throws: StorageError.self) { try await store.version() }
    #expect(isReplaced(error))
    error = await #expect(throws: StorageError.self) {
      try await add("兰州", by: "li", to: store)
    }
    #expect(isReplaced(error))
    if here > 0, case .moved(_, _, let kept?)? = error {
      let text = try String(contentsOfFile: kept, encoding: .utf8)
      for number in 0..<here { #expect(text.contains("此\(number)")) }
    } else {
      #expect(here == 0)
    }
    await store.close()
    try await expectCopy(["金昌"] + (0..<there).map { "彼\($0)" })
    #expect(try beside().count == (here > 0 ? 2 : 0))
  }

  @Test("it is noticed by whoever writes before looking, and by whoever only closes")
  func unlooked() async throws {
    try await makeFiles()
    for isWriting in [true, false] {
      let store = try open()
      try await add("此\(isWriting)", by: "li", to: store)
      let other = try open(copy)
      try await add("彼\(isWriting)", by: "wang", to: other)
      await other.close()
      try putCopyOver()
      if isWriting {
        let error = await #expect(throws: StorageError.self) {
          try await add("兰州", by: "li", to: store)
        }
        #expect(isReplaced(error))
      }
      let left = try #require(await store.close())
      guard case .moved(path, isReplaced: true, let kept?) = left else {
        Issue.record("\(left)")
        return
      }
      #expect(try String(contentsOfFile: kept, encoding: .utf8).contains("此\(isWriting)"))
    }
    try await expectCopy(["金昌", "彼true", "彼false"])
  }

  @Test("one taken of the present state, changed elsewhere and put back, is noticed")
  func borrowed() async throws {
    try await makeFiles()
    let (store, onlooker) = (try open(), try open())
    try await add("永昌", by: "li", to: store)
    _ = try await onlooker.version()
    try await DatabaseQueue(path: path).writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    _ = try await (store.version(), onlooker.version())
    try files.removeItem(atPath: copy)
    try files.copyItem(atPath: path, toPath: copy)
    let other = try open(copy)
    try await add("兰州", by: "wang", to: other)
    await other.close()
    try putCopyOver()
    for store in [store, onlooker] {
      let error = await #expect(throws: StorageError.self) { try await store.version() }
      #expect(isReplaced(error))
    }
    #expect(await store.close() == nil)
    await onlooker.close()
    try await expectCopy(["金昌", "永昌", "兰州"])
  }

  @Test(
    "one that is moved into its place gets nothing of the log either, and what it lacks is kept")
  func movedOver() async throws {
    try await makeFiles()
    let store = try open()
    try await add("永昌", by: "li", to: store)
    let other = try open(copy)
    try await add("兰州", by: "wang", to: other)
    await other.close()
    #expect(rename(copy, path) == 0)
    let error = await #expect(throws: StorageError.self) { try await store.version() }
    #expect(isReplaced(error))
    let left = await store.close()
    guard case .moved(path, isReplaced: true, let kept?)? = left else {
      Issue.record("\(String(describing: left))")
      return
    }
    #expect(try String(contentsOfFile: kept, encoding: .utf8).contains("永昌"))
    try await expectCopy(["金昌", "兰州"])
  }

  @Test("a log that is left beside another file is not taken for its own")
  func leftBehind() async throws {
    try await makeFiles()
    let store = try open()
    try await add("永昌", by: "li", to: store)
    let log = try Data(contentsOf: URL(filePath: path + "-wal"))
    let other = try open(copy)
    try await add("兰州", "敦煌", by: "wang", to: other)
    await other.close()
    // As a process leaves it that was killed.
    try log.write(to: URL(filePath: copy + "-wal"))
    let next = try open(copy)
    await #expect(throws: StorageError.moved(path: copy, isReplaced: true)) {
      try await next.version()
    }
    await next.close()
    let again = try open(copy)
    try await #expect(again.records("place").count == 3)
  }

  @Test("a copy equal to the present state is the same")
  func equal() async throws {
    try await makeFiles()
    let store = try open()
    try await add("永昌", by: "li", to: store)
    try files.removeItem(atPath: copy)
    try files.copyItem(atPath: path, toPath: copy)
    try putCopyOver()
    try await #expect(store.version() == 2)
    try await add("兰州", by: "li", to: store)
    #expect(await store.close() == nil)
    try await expectCopy(["金昌", "永昌", "兰州"])
  }

  @Test(
    "stores that write, look and fold in what they wrote by chance are never told so",
    arguments: 1...6)
  func never(seed: Int) async throws {
    try await makeFiles()
    var chance = Chance(seed: seed)
    var stores = [try open(), try open(), try open()]
    for step in 0..<150 {
      let index = chance.below(stores.count)
      switch chance.below(8) {
      case 0:
        #expect(await stores[index].close() == nil)
        stores[index] = try open()
      case 1:
        let mode: Database.CheckpointMode = chance.below(2) == 0 ? .passive : .truncate
        let queue = try DatabaseQueue(path: path)
        _ = try? await queue.writeWithoutTransaction { _ = try $0.checkpoint(mode) }
        try queue.close()
      case 2, 3, 4: try await add("处\(step)", by: "li\(index)", to: stores[index])
      default: _ = try await stores[index].version()
      }
    }
    for store in stores {
      _ = try await store.version()
      #expect(await store.close() == nil)
    }
    #expect(try beside().isEmpty)
  }

  @Test("nor are those who do so at the same time")
  func neverAtOnce() async throws {
    try await makeFiles()
    let path = path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        let store = try open()
        group.addTask {
          for step in 0..<40 {
            let place = Place(name: "处\(writer).\(step)")
            let change = Change.insert(entity: "place", values: Place.schema.values(of: place))
            do throws(StorageError) {
              _ = try await store.apply(ChangeSet([change], user: "li\(writer)", command: "test"))
            } catch {
              guard error == .busy else { throw error }
            }
            _ = try await store.version()
          }
        }
      }
      group.addTask {
        for _ in 0..<60 {
          let queue = try DatabaseQueue(path: path)
          _ = try? await queue.writeWithoutTransaction { _ = try $0.checkpoint(.passive) }
          try queue.close()
        }
      }
      try await group.waitForAll()
    }
    #expect(try beside().isEmpty)
  }
}
