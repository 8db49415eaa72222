import Foundation
import GRDB
package import Records
package import Storage

/// Records in an SQLite file (or in memory): one writer, many readers, write-ahead logging.
package struct SQLiteStore: RecordStore {
  package let holdings: Holdings
  package let readOnlyReason: StorageError?
  /// Whether a file that an older program left and that is only to be read is seen through a copy, as
  /// it was when it was opened.
  package let isCopy: Bool
  private let connections: Connections
  private let gatheringLimit: Int
  private let isFile: Bool
  /// What the file's tables were brought to when it was opened.
  private let fingerprint: String

  /// Opens a file, making it where there is none, and brings its tables up to the description; where it
  /// is only read, those of a temporary copy. A private file is one that no other program opens
  /// meanwhile, wherever it lies.
  package init(
    path: String, holdings: Holdings, readOnly: Bool = false, isPrivate: Bool = false,
    gatheringLimit: Int? = nil, fileSystem: (String) -> FileSystem? = FileSystem.holding,
    mayWrite: @escaping @Sendable (String) -> Bool = FileSystem.mayWrite
  ) throws(StorageError) {
    self.holdings = holdings
    self.gatheringLimit = gatheringLimit ?? Candidates.gatheringLimit
    isFile = true
    let isThere = FileManager.default.fileExists(atPath: path)
    if FileSystem.isSpecial(path) { throw .cannotOpen(path: path, .special) }
    readOnlyReason =
      readOnly
      ? .readOnly(path: path)
      : Self.obstacle(
        to: path, isPrivate: isPrivate, fileSystem: fileSystem, mayWrite: mayWrite)
    if !isThere, case .onNetworkShare? = readOnlyReason, let readOnlyReason {
      throw readOnlyReason
    }
    if !isThere, readOnlyReason == nil {
      let folder = FileSystem.folder(for: path)
      if !mayWrite(folder) { throw .cannotOpen(path: path, .lockedFolder(folder)) }
    }
    let keeper = SchemaKeeper(holdings)
    fingerprint = keeper.fingerprint
    let logs = LogFiles(path: path, mayWrite: mayWrite)
    do {
      let isLeft = readOnlyReason != nil
      if !isLeft { logs.clear() }
      var found = isThere || isLeft ? try Connections(logs) : try Connections(making: logs)
      let isCurrent = try found.readNow(keeper.isCurrent)
      isCopy = isLeft && !isCurrent
      if isCopy { found = try Connections(temporaryCopyOf: found) }
      connections = found
      if !isCopy { try connections.readNow(connections.checkHeader) }
      if isCurrent { return }
      try connections.alterTables { db in
        if try keeper.isCurrent(db) { return }
        let isEmpty = try keeper.isEmpty(db)
        try keeper.bringUp(db) { if !isEmpty, !isCopy { try keepCopy(of: path) } }
      }
    } catch {
      let failure = StorageError(error, opening: path)
      // Whoever only reads needs room for nothing but the copy.
      throw failure == .full && readOnlyReason != nil ? .noRoomForCopy : failure
    }
  }

  /// Why a file cannot be written, whoever asks; nil where it can.
  package static func obstacle(
    to path: String, isPrivate: Bool = false,
    fileSystem: (String) -> FileSystem? = FileSystem.holding,
    mayWrite: @escaping @Sendable (String) -> Bool = FileSystem.mayWrite
  ) -> StorageError? {
    if !isPrivate, let system = fileSystem(path), system.isShared {
      return .onNetworkShare(path: path, kind: system.kind)
    }
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    if !mayWrite(path) { return .readOnly(path: path, .file) }
    let folder = FileSystem.folder(for: path)
    if !mayWrite(folder) { return .readOnly(path: path, .folder(folder)) }
    let logs = LogFiles(path: path, mayWrite: mayWrite)
    if logs.hindrance == nil || logs.canBeCleared { return nil }
    // Whoever makes a log hands it to the file's group a moment later.
    usleep(50_000)
    return logs.hindrance.map { .readOnly(path: path, $0) }
  }

  /// A store in memory, gone with its last reference.
  package init(inMemory holdings: Holdings, gatheringLimit: Int? = nil) throws(StorageError) {
    self.holdings = holdings
    self.gatheringLimit = gatheringLimit ?? Candidates.gatheringLimit
    isFile = false
    isCopy = false
    readOnlyReason = nil
    let keeper = SchemaKeeper(holdings)
    fingerprint = keeper.fingerprint
    do {
      connections = try Connections()
      try connections.alterTables { try keeper.bringUp($0) }
    } catch {
      throw StorageError(error)
    }
  }

  /// A store in memory with all that another holds now, to be changed without it.
  package init(inMemoryCopyOf other: SQLiteStore) throws(StorageError) {
    holdings = other.holdings
    gatheringLimit = other.gatheringLimit
    fingerprint = other.fingerprint
    isFile = false
    isCopy = false
    readOnlyReason = nil
    do {
      connections = try Connections()
      try other.connections.copy(to: connections.writer())
    } catch {
      throw StorageError(error)
    }
  }

  /// Before its tables change a file is copied beside itself, so that the older program can go on with
  /// it. Whoever changes them holds the only right to write, so that nothing can come between.
  private func keepCopy(of path: String) throws {
    let stamp = Journal.now().replacing(":", with: "").replacing("-", with: "")
    let copy = try FileSystem.make(path + ".before-" + stamp, like: path)
    do {
      try connections.copy(to: DatabaseQueue(path: copy))
    } catch {
      try? FileManager.default.removeItem(atPath: copy)
      throw error
    }
  }

  private func reading<T: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> T
  ) async throws(StorageError) -> T {
    do { return try await connections.read(body) } catch { throw StorageError(error) }
  }

  /// Refused where another program has changed the tables since: it may keep along what this one knows
  /// nothing of.
  private func writing<T: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> T
  ) async throws(StorageError) -> T {
    if let readOnlyReason { throw readOnlyReason }
    do {
      return try await connections.write { [fingerprint] db in
        guard try Meta(db: db).value("fingerprint") == fingerprint else {
          throw StorageError.otherProgram
        }
        return try body(db)
      }
    } catch {
      throw StorageError(error)
    }
  }

  package func page(_ query: Query) async throws(StorageError) -> Page {
    let (holdings, limit) = (holdings, gatheringLimit)
    return try await reading {
      try Paging(holdings: holdings, db: $0, gatheringLimit: limit).page(query)
    }
  }

  package func measure(
    _ measure: Measure, progress: ReadingProgress?
  ) async throws(StorageError) -> Measurement {
    let (holdings, limit) = (holdings, gatheringLimit)
    return try await reading {
      try Measuring(holdings: holdings, db: $0, gatheringLimit: limit, progress: progress)
        .measurement(measure)
    }
  }

  package func row(_ entity: String, id: Int) async throws(StorageError) -> Row? {
    let holdings = holdings
    return try await reading { db in
      guard let record = try RecordLookup(holdings, db).record(entity, id) else { return nil }
      let references = try Naming(holdings: holdings, db: db)
        .references(in: [record], holdings.shape(entity))
      return Row(
        record: record, references: references[0], anchor: .init(key: .blank, id: id))
    }
  }

  package func alike(
    _ entity: String, _ values: [Value]
  ) async throws(StorageError) -> [Likeness] {
    let holdings = holdings
    return try await reading { try Likenesses(holdings: holdings, db: $0).alike(entity, values) }
  }

  package func apply(_ set: ChangeSet) async throws(StorageError) -> ChangeReceipt {
    let holdings = holdings
    return try await writing { db in
      var writing = Writing(holdings, db)
      return try writing.apply(set)
    }
  }

  package func undo(
    _ number: Int, user: String, reason: String
  ) async throws(StorageError) -> ChangeReceipt {
    let holdings = holdings
    return try await writing { db in
      try Undoing(holdings: holdings, db: db).undo(number, user: user, reason: reason)
    }
  }

  package func undoable(_ query: UndoQuery) async throws(StorageError) -> Undoable? {
    let holdings = holdings
    return try await reading { db in
      try Journal(db: db).undoable(query).map { found in
        let entry = try HistoryReading(holdings: holdings, db: db).named([found.entry])[0]
        return Undoable(entry, count: found.count, isRedo: found.isRedo)
      }
    }
  }

  package func holds(draft: String) async throws(StorageError) -> Bool {
    try await reading { try Journal(db: $0).holds(draft: draft) }
  }

  package func history(_ query: HistoryQuery) async throws(StorageError) -> [HistoryEntry] {
    let holdings = holdings
    return try await reading { try HistoryReading(holdings: holdings, db: $0).entries(query) }
  }

  package func counts(
    of query: HistoryQuery, by key: HistoryQuery.Key
  ) async throws(StorageError) -> [String: Int] {
    let holdings = holdings
    return try await reading {
      try HistoryReading(holdings: holdings, db: $0).counts(of: query, by: key)
    }
  }

  package func writers() async throws(StorageError) -> [String] {
    let holdings = holdings
    return try await reading { try HistoryReading(holdings: holdings, db: $0).writers() }
  }

  package func fill(
    user: String, command: String, meantFor day: Day?,
    _ pour: @escaping @Sendable (inout any RecordSink) throws(StorageError) -> Void
  ) async throws(StorageError) {
    let holdings = holdings
    try await writing { db in
      try db.execute(sql: "PRAGMA cache_size = \(Connections.fillingCache)")
      defer { try? db.execute(sql: "PRAGMA cache_size = \(Connections.usualCache)") }
      var sink: any RecordSink = try Filling(holdings, db, user: user, command: command)
      try pour(&sink)
      guard var filling = sink as? Filling else { return }
      try filling.finish()
      guard let day else { return }
      try Meta(db: db).set(Meta.meantFor, day.iso)
      try Meta(db: db).set(Meta.meantForChange, String(filling.change))
    }
    // The log of a large filling is as long as the file itself.
    guard isFile else { return }
    do {
      try await connections.writer().writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    } catch {
      // Whoever is still reading keeps the log; it is folded in later.
    }
  }

  package func meantFor() async throws(StorageError) -> Day? {
    try await reading { db in
      let meta = Meta(db: db)
      // Files of older programs do not say which change it was.
      if let change = try meta.value(Meta.meantForChange).flatMap(Int.init) {
        guard try Journal(db: db).stands(change) else { return nil }
      }
      return try meta.value(Meta.meantFor).flatMap { PartialDate(iso: $0)?.last }
    }
  }

  package func close() async { connections.close() }

  package func version() async throws(StorageError) -> Int {
    try connections.checkPlace()
    return try await reading { [connections] db in
      try connections.checkHeader(db)
      return try Int.fetchOne(db, sql: "SELECT max(number) FROM change_set") ?? 0
    }
  }
}
