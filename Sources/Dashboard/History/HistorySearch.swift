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
  let query: HistoryQuery
  let text: String
  let language: Language

  /// So many lines are looked at before what was found is told.
  static let reach = 1000
  private static let pageSize = 250

  /// What was found on the way.
  package struct Found: Sendable {
    var entries: [HistoryEntry] = []
    /// The newest and the oldest line looked at; nil where there was none.
    var span: ClosedRange<HistoryEntry.Anchor>?
    /// Whether there are no lines beyond.
    var isEnd = false
  }

  /// Looks until enough is found, or so many lines were looked at.
  package func found(in store: any RecordStore) async throws(StorageError) -> Found {
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
}
