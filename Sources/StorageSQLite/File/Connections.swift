import Foundation
import GRDB
import Storage
import Synchronization

/// The connections to a database: one that writes, opened by the first change, and readers, of which a
/// further one is opened whenever all are busy, so that a page never waits for a figure.
///
/// GRDB's own pool writes to a file whenever it opens it; here, opening and looking leave it untouched.
final class Connections: Sendable {
  private struct Reader {
    let queue: DatabaseQueue
    /// The file as it was when it was opened, where it is read without a log.
    let still: StillFile?
    var users = 0
  }

  private struct Open {
    var writer: DatabaseQueue?
    var readers: [Reader] = []
    var isClosed = false
  }

  private static let readerLimit = 3

  /// Cache sizes in SQLite's negative kibibytes; indexes of a million rows are sorted in the larger one.
  static let usualCache = -1000
  static let fillingCache = -64_000

  /// To how many bytes a log is cut once all of it is in the file.
  private static let usualLog = 16_000_000

  /// nil for a database that is nobody else's, in memory or a temporary copy: it has a single connection.
  private let logs: LogFiles?
  private var path: String? { logs?.path }
  /// The file that was opened; nil as `logs` is.
  private let place: FilePlace?
  /// The head of that file as it was last looked at.
  private let header = Mutex<FileHeader?>(nil)
  private let open: Mutex<Open>

  /// Opens a file that is there.
  init(_ logs: LogFiles) throws {
    self.logs = logs
    place = FilePlace(logs.path)
    open = Mutex(Open(readers: [try Self.reader(logs)]))
  }

  /// Makes a file, or opens it to write where it is there already.
  init(making logs: LogFiles) throws {
    self.logs = logs
    open = Mutex(Open(writer: try Self.writer(logs)))
    place = FilePlace(logs.path)
  }

  /// Takes a copy of what others hold, which lies in a temporary file that has no name and goes with
  /// the connection.
  init(temporaryCopyOf other: Connections) throws {
    (logs, place) = (nil, nil)
    let queue = try DatabaseQueue(path: "", configuration: Self.configuration())
    open = Mutex(Open(writer: queue, readers: [Reader(queue: queue, still: nil)]))
    try other.copy(to: queue)
  }

  init() throws {
    (logs, place) = (nil, nil)
    let queue = try DatabaseQueue(configuration: Self.configuration())
    open = Mutex(Open(writer: queue, readers: [Reader(queue: queue, still: nil)]))
  }

  private static func configuration(readOnly: Bool = false) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readOnly
    configuration.busyMode = .timeout(5)
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { db in
      db.add(function: SearchIndex.function())
      db.add(function: SearchIndex.listing())
      db.add(function: SortKeys.function())
      try db.execute(sql: "PRAGMA cache_size = \(Self.usualCache)")
      // What is said to be saved outlives a power cut; what is deleted need not be overwritten; a log
      // that somebody's long reading let grow becomes small again.
      if !readOnly {
        try db.execute(
          sql: "PRAGMA synchronous = FULL; PRAGMA secure_delete = OFF; "
            + "PRAGMA journal_size_limit = \(Self.usualLog)")
      }
    }
    return configuration
  }

  /// Reading takes part in the log. Where nobody has the file open to write, and the folder lets no
  /// log be made, or one that those who write could not use, the file alone is read for as long as it
  /// stays as it is.
  private static func reader(_ logs: LogFiles) throws -> Reader {
    let configuration = configuration(readOnly: true)
    let still = StillFile(logs.path)
    if let still, !logs.isWriter { return try reader(still, configuration) }
    do {
      let queue = try DatabaseQueue(path: logs.path, configuration: configuration)
      if logs.isWriter { logs.share() }
      return Reader(queue: queue, still: nil)
    } catch let error as DatabaseError
      where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode)
    {
      guard let still else { throw error }
      return try reader(still, configuration)
    }
  }

  private static func reader(_ still: StillFile, _ configuration: Configuration) throws -> Reader {
    Reader(
      queue: try DatabaseQueue(path: still.address, configuration: configuration), still: still)
  }

  private static func writer(_ logs: LogFiles) throws -> DatabaseQueue {
    if let hindrance = logs.hindrance {
      throw StorageError.readOnly(path: logs.path, hindrance)
    }
    let queue = try DatabaseQueue(path: logs.path, configuration: configuration())
    try queue.writeWithoutTransaction { db in
      if try String.fetchOne(db, sql: "PRAGMA journal_mode") != "wal" {
        try db.execute(sql: "PRAGMA journal_mode = WAL")
      }
      // A log is made by the first reading.
      try db.execute(sql: "SELECT 1 FROM sqlite_master")
    }
    logs.share()
    return queue
  }

  func writer() throws -> DatabaseQueue {
    try open.withLock { open in
      if let writer = open.writer { return writer }
      guard let logs, !open.isClosed else { throw StorageError.failed("closed") }
      try place?.check()
      let writer = try opening { try Self.writer(logs) }
      open.writer = writer
      return writer
    }
  }

  /// Says what is in the way where a file that was open once cannot be opened again.
  private func opening<T>(_ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch {
      throw path.map { StorageError(error, opening: $0) } ?? error
    }
  }

  /// Refuses to write to a file that is no longer where it was opened.
  func checkPlace() throws(StorageError) { try place?.check() }

  /// Refuses to go on with a file over which another was copied since it was opened.
  func checkHeader(_ db: Database) throws {
    guard let path, let now = FileHeader(db) else { return }
    try header.withLock { seen in
      if let seen, !now.follows(seen) { throw StorageError.moved(path: path, isReplaced: true) }
      seen = now
    }
  }

  /// Why something went wrong: pages of two files together look damaged.
  private func blame(_ error: any Error, _ queue: DatabaseQueue) async -> any Error {
    do {
      try await queue.unsafeRead { [self] in try checkHeader($0) }
    } catch let reason as StorageError {
      return reason
    } catch {}
    return error
  }

  private var isInPlace: Bool {
    do {
      try checkPlace()
      return true
    } catch {
      return false
    }
  }

  /// Changes tables in one transaction, while a store is being opened. References are not enforced
  /// meanwhile, since a table that is made anew is gone for a moment.
  func alterTables(_ body: (Database) throws -> Void) throws {
    try writer().writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF")
      defer { try? db.execute(sql: "PRAGMA foreign_keys = ON") }
      try db.inTransaction(.immediate) {
        try body(db)
        return .commit
      }
    }
  }

  /// Reads at once, while a store is being opened.
  func readNow<T>(_ body: (Database) throws -> T) throws -> T {
    let (queue, index, _) = try take()
    defer { giveBack(index) }
    return try queue.read(body)
  }

  /// Copies the whole database over another, while a store is being opened.
  func copy(to target: DatabaseQueue) throws {
    try readNow { db in
      try target.writeWithoutTransaction { try db.backup(to: $0) }
    }
  }

  /// Writes in one transaction, to the file that was opened or not at all.
  func write<T: Sendable>(_ body: @escaping @Sendable (Database) throws -> T) async throws -> T {
    // To open a file mixes it with the log that lies beside it.
    if let reader = open.withLock({ $0.writer == nil ? $0.readers.first?.queue : nil }) {
      try await reader.unsafeRead { [self] in try checkHeader($0) }
    }
    let queue = try writer()
    do {
      return try await queue.write { [self] db in
        try checkPlace()
        try checkHeader(db)
        let answer = try body(db)
        try checkPlace()
        try checkHeader(db)
        return answer
      }
    } catch {
      throw await blame(error, queue)
    }
  }

  func read<T: Sendable>(_ body: @escaping @Sendable (Database) throws -> T) async throws -> T {
    while true {
      let (queue, index, still) = try take()
      defer { giveBack(index) }
      let answer: Result<T, any Error>
      do {
        answer = .success(try await queue.read(body))
      } catch {
        answer = .failure(await blame(error, queue))
      }
      // Of a file read without its log, half may be from before somebody wrote to it.
      if let still, still != StillFile(still.path), isInPlace, !Task.isCancelled { continue }
      return try answer.get()
    }
  }

  /// The first reader that is free: it has seen the most, and remembers its statements.
  private func take() throws -> (DatabaseQueue, Int, StillFile?) {
    try open.withLock { open in
      if open.isClosed { throw StorageError.failed("closed") }
      // What others put in its place is another database.
      if let logs, isInPlace {
        for index in open.readers.indices where open.readers[index].users == 0 {
          guard let still = open.readers[index].still, still != StillFile(logs.path)
          else { continue }
          open.readers[index] = try opening { try Self.reader(logs) }
        }
      }
      var index = open.readers.firstIndex { $0.users == 0 }
      if index == nil, let logs, isInPlace, open.readers.count < Self.readerLimit {
        open.readers.append(try opening { try Self.reader(logs) })
        index = open.readers.count - 1
      }
      let chosen =
        index ?? open.readers.indices.min { open.readers[$0].users < open.readers[$1].users } ?? 0
      open.readers[chosen].users += 1
      return (open.readers[chosen].queue, chosen, open.readers[chosen].still)
    }
  }

  private func giveBack(_ index: Int) {
    open.withLock { open in
      if !open.isClosed { open.readers[index].users -= 1 }
    }
  }

  deinit { close() }

  /// Waits for what is being read or written and closes the connections, the writer last: whoever
  /// closes a file last folds the write-ahead log in and removes it.
  func close() {
    let last = open.withLock { open in
      defer { open = Open(isClosed: true) }
      return open
    }
    if last.isClosed { return }
    for reader in last.readers { try? reader.queue.close() }
    if let writer = last.writer {
      try? writer.close()
    } else if let logs {
      Self.removeEmptyLog(logs)
    }
  }

  /// Reading makes a log, which readers may not remove; whoever may write can, by closing the file. A
  /// log with something in it is left to those who write.
  private static func removeEmptyLog(_ logs: LogFiles) {
    if !logs.isWriter { return logs.removeOwn() }
    let size = try? FileManager.default.attributesOfItem(atPath: logs.path + "-wal")[.size] as? Int
    guard size == 0 else { return }
    let queue = try? DatabaseQueue(path: logs.path, configuration: configuration())
    try? queue?.close()
  }
}
