import Records
import Storage

/// A store whose history was made an hour a change from a known day on, so that screens of it can be
/// compared.
struct TimedStore: RecordStore {
  let store: any RecordStore
  static let start = Day(year: 2023, month: 12, day: 30).number * 86_400

  var holdings: Holdings { store.holdings }
  var readOnlyReason: StorageError? { store.readOnlyReason }

  func page(_ query: Query) async throws(StorageError) -> Page { try await store.page(query) }
  func measure(
    _ measure: Measure, progress: ReadingProgress?
  ) async throws(StorageError) -> Measurement {
    try await store.measure(measure, progress: progress)
  }
  func row(_ entity: String, id: Int) async throws(StorageError) -> Row? {
    try await store.row(entity, id: id)
  }
  func alike(_ entity: String, _ values: [Value]) async throws(StorageError) -> [Likeness] {
    try await store.alike(entity, values)
  }
  func apply(_ set: ChangeSet) async throws(StorageError) -> ChangeReceipt {
    try await store.apply(set)
  }
  func undo(
    _ number: Int, user: String, reason: String
  ) async throws(StorageError) -> ChangeReceipt {
    try await store.undo(number, user: user, reason: reason)
  }
  func undoable(_ query: UndoQuery) async throws(StorageError) -> Undoable? {
    try await store.undoable(query)
  }
  func holds(draft: String) async throws(StorageError) -> Bool {
    try await store.holds(draft: draft)
  }
  func writers() async throws(StorageError) -> [String] { try await store.writers() }
  func fill(
    user: String, command: String, meantFor: Day?,
    _ pour: @escaping @Sendable (inout any RecordSink) throws(StorageError) -> Void
  ) async throws(StorageError) {
    try await store.fill(user: user, command: command, meantFor: meantFor, pour)
  }
  func meantFor() async throws(StorageError) -> Day? { try await store.meantFor() }
  func version() async throws(StorageError) -> Int { try await store.version() }
  func close() async { await store.close() }

  func counts(
    of query: HistoryQuery, by key: HistoryQuery.Key
  ) async throws(StorageError) -> [String: Int] {
    var whole = query
    (whole.place, whole.limit) = (.newest, 1000)
    return Dictionary(grouping: try await history(whole)) { $0.key(key) }.mapValues(\.count)
  }

  func history(_ query: HistoryQuery) async throws(StorageError) -> [HistoryEntry] {
    var whole = query
    (whole.from, whole.until) = (nil, nil)
    return try await store.history(whole).map { entry in
      HistoryEntry(
        entry.anchor, time: WallClock.iso(Self.start + entry.change * 3600), user: entry.user,
        command: entry.command, reason: entry.reason, entity: entry.entity, id: entry.id,
        count: entry.count, action: entry.action, before: entry.before, after: entry.after,
        names: entry.names)
    }.filter { $0.time >= query.from ?? "" && $0.time < query.until ?? "~" }
  }
}
