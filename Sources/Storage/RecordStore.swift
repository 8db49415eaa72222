package import Records

/// Where records are kept. Every store passes the same conformance suite.
///
/// All work happens off the caller's thread; cancelling the task stops it.
package protocol RecordStore: Sendable {
  var holdings: Holdings { get }
  /// Whether changes are refused, and why; nil where they are not.
  var readOnlyReason: StorageError? { get }

  func page(_ query: Query) async throws(StorageError) -> Page
  func measure(_ measure: Measure, progress: ReadingProgress?) async throws(StorageError)
    -> Measurement
  func row(_ entity: String, id: Int) async throws(StorageError) -> Row?
  /// The records that may be the same as a new one, the likeliest first: with the same code, or a name
  /// that is the same but for spelling (see ``Shape/Likeness``). Behind those kept come the archived ones
  /// that are the same.
  func alike(_ entity: String, _ values: [Value]) async throws(StorageError) -> [Likeness]
  func apply(_ set: ChangeSet) async throws(StorageError) -> ChangeReceipt
  /// Takes a change set back by a new one; refused where a record was changed since.
  func undo(_ number: Int, user: String, reason: String) async throws(StorageError) -> ChangeReceipt
  /// What a taking back would take back; nil where there is nothing.
  func undoable(_ query: UndoQuery) async throws(StorageError) -> Undoable?
  func history(_ query: HistoryQuery) async throws(StorageError) -> [HistoryEntry]
  /// How many lines of a part of the history each person, kind or minute has; its place and limit count
  /// for nothing.
  func counts(of query: HistoryQuery, by key: HistoryQuery.Key) async throws(StorageError)
    -> [String: Int]
  /// Everybody who has made changes, in the order of their names.
  func writers() async throws(StorageError) -> [String]
  /// Fills the store with many new records as one change; what is computed along is computed at the end.
  /// The records may be meant to be seen as of some day rather than today, as a sample's are.
  func fill(
    user: String, command: String, meantFor: Day?,
    _ pour: @escaping @Sendable (inout any RecordSink) throws(StorageError) -> Void
  ) async throws(StorageError)
  /// Whether what was written in a draft was saved.
  func holds(draft: String) async throws(StorageError) -> Bool
  /// The day the records are meant to be seen as of, as long as the filling that said so is not taken
  /// back; nil for today.
  func meantFor() async throws(StorageError) -> Day?
  /// A number that changes whenever anyone's change reaches the store; refused where nobody's can any
  /// more, since the file was moved.
  func version() async throws(StorageError) -> Int
  /// Ends work in good order, leaving nothing beside what is kept; whatever is asked later fails.
  func close() async
}

extension RecordStore {
  package func fill(
    user: String, command: String,
    _ pour: @escaping @Sendable (inout any RecordSink) throws(StorageError) -> Void
  ) async throws(StorageError) {
    try await fill(user: user, command: command, meantFor: nil, pour)
  }

  @discardableResult
  package func undo(_ number: Int, user: String) async throws(StorageError) -> ChangeReceipt {
    try await undo(number, user: user, reason: "")
  }

  package func measure(_ measure: Measure) async throws(StorageError) -> Measurement {
    try await self.measure(measure, progress: nil)
  }

  /// The number of records in a scope.
  package func count(_ scope: Scope) async throws(StorageError) -> Int {
    Int(try await measure(Measure(scope)).figure() ?? 0)
  }
}
