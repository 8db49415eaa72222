import Storage

/// The lines of the history a list holds, as they stand on the screen: a part of its order in time that
/// goes on by key at both ends, or a part of all that was found and sorted.
struct HistoryWindow: Sendable {
  private(set) var entries: [HistoryEntry] = []
  private(set) var hasEarlier = false
  private(set) var hasLater = false
  /// Whether what is older stands above what is newer.
  private let isRising: Bool
  /// The lines that were looked at; there may be others beyond them.
  private var span: ClosedRange<HistoryEntry.Anchor>?
  /// All there are, where their order is not that of time.
  private(set) var sorted: [HistoryEntry]?
  private var base = 0
  /// Entries kept before those farthest from the cursor are dropped.
  private static let limit = 1200

  init(isRising: Bool = false) { self.isRising = isRising }

  /// Where its first line is looked for, and its last one.
  var first: HistoryQuery.Place { isRising ? .oldest : .newest }
  var last: HistoryQuery.Place { isRising ? .newest : .oldest }

  /// Where to look for what has been done since it was read.
  var new: HistoryQuery.Place { span.map { .after($0.upperBound) } ?? first }

  /// Where to look for what lies beyond one of its ends; nil where nothing was looked at yet.
  func beyond(above: Bool) -> HistoryQuery.Place? {
    span.map { above == isRising ? .before($0.lowerBound) : .after($0.upperBound) }
  }

  /// Whether what was found at a place stands above the rest.
  func isAbove(_ place: HistoryQuery.Place) -> Bool { place.isUpward != isRising }

  mutating func take(_ found: HistorySearch.Found, at place: HistoryQuery.Place) {
    let lines = isRising ? found.entries.reversed() : found.entries
    let isAbove = isAbove(place)
    switch place {
    case .newest, .oldest:
      (entries, span) = (lines, found.span)
      (hasEarlier, hasLater) = (false, false)
    case .before, .after: entries = isAbove ? lines + entries : entries + lines
    }
    if isAbove { hasEarlier = !found.isEnd } else { hasLater = !found.isEnd }
    guard var span, let seen = found.span else { return }
    span = min(span.lowerBound, seen.lowerBound)...max(span.upperBound, seen.upperBound)
    let surplus = entries.count - Self.limit
    if surplus > 0 {
      if isAbove { entries.removeLast(surplus) } else { entries.removeFirst(surplus) }
      if isAbove { hasLater = true } else { hasEarlier = true }
      if let edge = (isAbove ? entries.last : entries.first)?.anchor {
        span = isAbove == isRising ? span.lowerBound...edge : edge...span.upperBound
      }
    }
    self.span = span
  }

  /// Takes all there are in an order of their own, and shows those around one of them.
  mutating func take(sorted: [HistoryEntry], around id: Int64?) {
    self.sorted = sorted
    settle(around: id.flatMap { id in sorted.firstIndex { $0.rowID == id } } ?? 0)
  }

  /// Shows the lines around the one at an index of those shown now.
  mutating func settle(aroundShown index: Int) { settle(around: base + index) }

  mutating func settleAtFirst() { settle(around: 0) }
  mutating func settleAtLast() { settle(around: sorted?.count ?? 0) }

  private mutating func settle(around line: Int) {
    guard let sorted else { return }
    base = max(0, min(line - Self.limit / 2, sorted.count - Self.limit))
    let end = min(sorted.count, base + Self.limit)
    entries = Array(sorted[base..<end])
    (hasEarlier, hasLater) = (base > 0, end < sorted.count)
  }
}
