import Han
import Records
package import Storage

/// A part of the history, and a text to be found in it: in what its lines say to people, so that nothing
/// masked is found.
///
/// No index holds the words of changes. Lines are read in their order, and only so many at a time that
/// whoever waits sees it go on and can stop it.
package struct HistorySearch: Hashable, Sendable {
  /// Where to look, and how many lines to find.
  var query: HistoryQuery
  let text: String
  let language: Language
  /// The order wanted where it is another than that of time: everything is looked at then, unless that
  /// is too much.
  var sort: Query.Sort?

  /// So many lines are looked at before what was found is told.
  static let reach = 1000
  private static let pageSize = 250

  /// What was found on the way.
  package struct Found: Sendable {
    var entries: [HistoryEntry] = []
    /// The newest and the oldest line looked at; nil where there was none.
    var span: ClosedRange<HistoryEntry.Anchor>?
    /// Whether there are no lines beyond; of what is to be sorted, whether it is all.
    var isEnd = false
  }

  /// Looks until enough is found, or so many lines were looked at.
  package func found(in store: any RecordStore) async throws(StorageError) -> Found {
    if let sort { return try await sorted(by: sort, in: store) }
    let wanted = SearchQuery(text)
    var found = Found()
    var query = query
    if !wanted.isEmpty { query.limit = Self.pageSize }
    for _ in 0..<Self.reach / Self.pageSize {
      if Task.isCancelled { throw .cancelled }
      let page = try await store.history(query)
      found.isEnd = page.count < query.limit
      guard let first = page.first?.anchor, let last = page.last?.anchor else { break }
      let span = found.span ?? first...first
      found.span = min(span.lowerBound, last)...max(span.upperBound, first)
      let entries = page.filter {
        wanted.matches(HistoryLine($0, store.holdings, language).words)
      }
      if query.place.isUpward {
        found.entries = entries + found.entries
        query.place = .after(first)
      } else {
        found.entries += entries
        query.place = .before(last)
      }
      if found.isEnd || found.entries.count >= self.query.limit { break }
    }
    return found
  }

  /// All lines wanted in another order, those that are equal in it newest first.
  private func sorted(
    by sort: Query.Sort, in store: any RecordStore
  ) async throws(StorageError) -> Found {
    guard let column = HistoryColumn(rawValue: sort.field) else { return Found(isEnd: true) }
    var keyed: [(key: String, entry: HistoryEntry)] = []
    var isAll = true
    try await eachPage(in: store) { page in
      isAll = keyed.count + page.count <= Query.sortingLimit
      guard isAll else { return false }
      keyed += page.map { (column.sortKey(HistoryLine($0, store.holdings, language)), $0) }
      return true
    }
    guard isAll else { return Found() }
    keyed.sort { one, other in
      if one.key == other.key { return one.entry.anchor > other.entry.anchor }
      // What says nothing comes last whichever way the others go.
      if one.key.isEmpty || other.key.isEmpty { return other.key.isEmpty }
      return sort.isDescending ? one.key > other.key : one.key < other.key
    }
    return Found(entries: keyed.map(\.entry), isEnd: true)
  }

  /// Goes through everything from the newest on, a page of the lines in which the text is found at a
  /// time, until the body has enough.
  private func eachPage(
    in store: any RecordStore, _ body: ([HistoryEntry]) -> Bool
  ) async throws(StorageError) {
    let wanted = SearchQuery(text)
    var query = query
    query.place = .newest
    query.limit = Self.reach
    while true {
      if Task.isCancelled { throw .cancelled }
      let page = try await store.history(query)
      let fitting = page.filter {
        wanted.isEmpty || wanted.matches(HistoryLine($0, store.holdings, language).words)
      }
      guard body(fitting), page.count == query.limit, let last = page.last else { return }
      query.place = .before(last.anchor)
    }
  }

  /// How many lines each person, kind or minute has; with a text, of those in which it is found.
  package func counts(
    by key: HistoryQuery.Key, in store: any RecordStore
  ) async throws(StorageError) -> [String: Int] {
    if SearchQuery(text).isEmpty { return try await store.counts(of: query, by: key) }
    var counts: [String: Int] = [:]
    try await eachPage(in: store) { page in
      for entry in page { counts[entry.key(key), default: 0] += 1 }
      return true
    }
    return counts
  }
}
