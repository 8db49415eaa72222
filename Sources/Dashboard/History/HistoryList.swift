import Canvas
import Records
import Storage
import Widgets

/// A window into the history, newest first, that goes on by key in both directions.
struct HistoryList: PoweredTable {
  /// The record whose history it is; nil for that of everything.
  let record: (entity: String, id: Int)?
  /// What is shown; its text is what is typed in the find line.
  private(set) var filter = HistoryFilter()
  var look = TableLook()
  var finding: TextInput?
  var grid = TableGrid()
  private(set) var entries: [HistoryEntry] = []
  /// The lines that are marked, kept however far the list has gone since.
  private(set) var marks: [Int64: HistoryEntry] = [:]
  private(set) var pending: HistorySearch?
  /// The lines that were looked at, and whether there are others beyond them.
  private var span: ClosedRange<HistoryEntry.Anchor>?
  private(set) var hasNewer = false
  private(set) var hasOlder = false
  /// Entries kept before those farthest from the cursor are dropped.
  private static let windowLimit = 1200

  init(of record: (entity: String, id: Int)? = nil) { self.record = record }

  var current: HistoryEntry? {
    entries.indices.contains(grid.cursorRow) ? entries[grid.cursorRow] : nil
  }

  // MARK: Loading

  /// Asks for what is new; what is shown stays where it is.
  mutating func refresh(_ context: Context) -> [Effect] {
    rebuild(context)
    return ask(span.map { .after($0.upperBound) } ?? .newest, context)
  }

  mutating func look(at filter: HistoryFilter, _ context: Context) -> Response {
    self.filter = filter
    look.search = filter.text
    (entries, span) = ([], nil)
    let effects = ask(.newest, context)
    rebuild(context)
    return .want(effects)
  }

  private mutating func ask(_ place: HistoryQuery.Place, _ context: Context) -> [Effect] {
    var query = filter.query(of: record, context.clock)
    query.place = place
    query.limit = max(100, context.size.height * 3)
    let search = HistorySearch(query: query, text: filter.text, language: context.language)
    pending = search
    return [.findInHistory(search)]
  }

  /// Takes the part that was asked for; nil for anything else.
  mutating func receive(_ event: Event, _ context: Context) -> Response? {
    switch event {
    case .foundInHistory(let search, let found) where search == pending:
      pending = nil
      take(found, search.query.place)
      // Where too little was found to fill the screen, the looking goes on.
      let isShort = !found.isEnd && found.entries.count < context.size.height
      let effects = isShort ? goOn(up: search.query.place.isUpward, context) : []
      rebuild(context)
      switch search.query.place {
      case .newest: grid.moveToFirst()
      case .oldest: grid.moveToLast()
      case .before, .after: break
      }
      return .want(effects)
    case .failed(.findInHistory(let search), _) where search == pending:
      pending = nil
      rebuild(context)
      return .taken
    default: return nil
    }
  }

  /// Asks for what lies beyond what was looked at.
  private mutating func goOn(up: Bool, _ context: Context) -> [Effect] {
    guard let span else { return [] }
    return ask(up ? .after(span.upperBound) : .before(span.lowerBound), context)
  }

  private mutating func take(_ found: HistorySearch.Found, _ place: HistoryQuery.Place) {
    switch place {
    case .newest: (entries, span, hasNewer) = (found.entries, found.span, false)
    case .oldest: (entries, span, hasOlder) = (found.entries, found.span, false)
    case .before: entries += found.entries
    case .after: entries = found.entries + entries
    }
    if place.isUpward { hasNewer = !found.isEnd } else { hasOlder = !found.isEnd }
    guard var span, let seen = found.span else { return }
    span = min(span.lowerBound, seen.lowerBound)...max(span.upperBound, seen.upperBound)
    let surplus = entries.count - Self.windowLimit
    if surplus > 0, place.isUpward {
      entries.removeLast(surplus)
      hasOlder = true
      span = (entries.last?.anchor ?? span.lowerBound)...span.upperBound
    } else if surplus > 0 {
      entries.removeFirst(surplus)
      hasNewer = true
      span = span.lowerBound...(entries.first?.anchor ?? span.upperBound)
    }
    self.span = span
  }

  // MARK: Powers

  mutating func reload(_ context: Context, fromCursor: Bool) -> Response {
    var filter = filter
    filter.text = search
    return look(at: filter, context)
  }

  mutating func bring(_ wish: GridResponse, _ context: Context) -> Response {
    switch wish {
    case .needsEarlier: .want(pending == nil ? goOn(up: true, context) : [])
    case .needsLater: .want(pending == nil ? goOn(up: false, context) : [])
    case .wantsFirst: .want(ask(.newest, context))
    case .wantsLast: .want(ask(.oldest, context))
    case .ignored, .moved, .marked: .taken
    }
  }

  /// What changed is not counted by what it says.
  func group(_ context: Context) -> Response {
    .notice(context.text(HistoryWording.filterable), .note)
  }

  func open(_ context: Context) -> Response {
    current.map { .act(.push(HistoryEntryLayer($0))) } ?? .ignored
  }

  mutating func marksChanged(_ context: Context) {
    marks = marks.filter { grid.marked.contains($0.key) }
    for entry in entries where grid.marked.contains(entry.rowID) { marks[entry.rowID] = entry }
  }
}
