import Records
import Storage

/// A store whose history was made an hour a change from a known day on, so that screens of it can be
/// compared.
struct TimedStore: ForwardingStore {
  let store: any RecordStore
  static let start = Day(year: 2023, month: 12, day: 30).number * 86_400

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
