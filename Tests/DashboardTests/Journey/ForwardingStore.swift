import Records
import Storage

/// A store in front of another that answers all it does not answer itself.
protocol ForwardingStore: RecordStore {
  var store: any RecordStore { get }
}

extension ForwardingStore {
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
  func history(_ query: HistoryQuery) async throws(StorageError) -> [HistoryEntry] {
    try await store.history(query)
  }
  func counts(
    of query: HistoryQuery, by key: HistoryQuery.Key
  ) async throws(StorageError) -> [String: Int] {
    try await store.counts(of: query, by: key)
  }
}
