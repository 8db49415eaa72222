import Canvas
import Records
import Storage
import Widgets

/// A window into the history, newest first, that goes on by key in both directions.
struct HistoryList: Sendable {
  /// The record whose history it is; nil for that of everything.
  let record: (entity: String, id: Int)?
  private(set) var filter = HistoryFilter()
  private var entries: [HistoryEntry] = []
  private(set) var grid = TableGrid()
  private var pending: HistoryQuery?
  private var hasNewer = false
  private var hasOlder = false
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
    return ask(entries.first.map { .after($0.anchor) } ?? .newest, context)
  }

  mutating func look(at filter: HistoryFilter, _ context: Context) -> Response {
    self.filter = filter
    entries = []
    let effects = ask(.newest, context)
    rebuild(context)
    return .want(effects)
  }

  private mutating func ask(_ place: HistoryQuery.Place, _ context: Context) -> [Effect] {
    var query = filter.query(of: record, context.clock)
    query.place = place
    query.limit = max(100, context.size.height * 3)
    pending = query
    return [.history(query)]
  }

  /// Takes the part that was asked for; false for anything else.
  mutating func receive(_ event: Event, _ context: Context) -> Bool {
    switch event {
    case .history(let query, let found) where query == pending:
      pending = nil
      take(found, query)
    case .failed(.history(let query), _) where query == pending: pending = nil
    default: return false
    }
    rebuild(context)
    switch event {
    case .history(let query, _) where query.place == .newest: grid.moveToFirst()
    case .history(let query, _) where query.place == .oldest: grid.moveToLast()
    default: break
    }
    return true
  }

  private mutating func take(_ found: [HistoryEntry], _ query: HistoryQuery) {
    let isFull = found.count == query.limit
    switch query.place {
    case .newest: (entries, hasNewer, hasOlder) = (found, false, isFull)
    case .oldest: (entries, hasNewer, hasOlder) = (found, isFull, false)
    case .before:
      entries += found
      hasOlder = isFull
      if entries.count > Self.windowLimit {
        entries.removeFirst(entries.count - Self.windowLimit)
        hasNewer = true
      }
    case .after:
      entries = found + entries
      hasNewer = isFull
      if entries.count > Self.windowLimit {
        entries.removeLast(entries.count - Self.windowLimit)
        hasOlder = true
      }
    }
  }

  // MARK: Keys

  /// Moves and goes on reading; nil where the key is none of these.
  mutating func press(_ key: KeyPress, in rect: Rect, _ context: Context) -> Response? {
    // There is nothing to be done to several lines at once.
    if key == KeyPress(.character(" ")) { return nil }
    switch grid.press(key, height: body(rect).height, width: rect.width) {
    case .ignored: return nil
    case .moved, .marked: return .taken
    case .needsEarlier:
      guard pending == nil, let first = entries.first else { return .taken }
      return .want(ask(.after(first.anchor), context))
    case .needsLater:
      guard pending == nil, let last = entries.last else { return .taken }
      return .want(ask(.before(last.anchor), context))
    case .wantsFirst: return .want(ask(.newest, context))
    case .wantsLast: return .want(ask(.oldest, context))
    }
  }

  mutating func click(_ mouse: MouseEvent, in rect: Rect, _ context: Context) -> Response? {
    switch mouse.action {
    case .wheelDown: return press(KeyPress(.down), in: rect, context)
    case .wheelUp: return press(KeyPress(.up), in: rect, context)
    case .press:
      let body = body(rect)
      if let row = grid.rowIndex(at: mouse.place, in: body) { grid.cursorRow = row }
      if let column = grid.columnIndex(at: mouse.place, in: body) { grid.cursorColumn = column }
      return .taken
    case .release, .drag: return nil
    }
  }

  // MARK: Drawing

  private mutating func rebuild(_ context: Context) {
    func column(
      _ id: String, _ title: Term, _ width: Int, _ minimum: Int, isFiltered: Bool = false
    ) -> GridColumn {
      GridColumn(
        id: id, title: context.text(title), width: width, minimum: minimum, isFiltered: isFiltered)
    }
    var columns = [
      column("time", HistoryWording.time, 16, 16, isFiltered: filter.days != nil),
      column("user", HistoryWording.user, 14, 8, isFiltered: filter.user != nil),
      column("command", HistoryWording.command, 8, 7),
    ]
    if record == nil {
      columns += [
        column("kind", HistoryWording.kind, 12, 8, isFiltered: filter.entity != nil),
        column("record", HistoryWording.record, 26, 12),
      ]
    }
    columns.append(column("change", HistoryWording.change, 60, 20))
    grid.replace(columns: columns)
    grid.emptyText = context.text(
      pending != nil ? Wording.loading : filter.isEmpty ? HistoryWording.none : Wording.noMatch)
    grid.replace(
      rows: entries.map { entry in
        let line = HistoryLine(entry: entry, context: context)
        var cells = [
          GridCell(String(context.clock.text(entry.time).prefix(16))), GridCell(entry.user),
          GridCell(HistoryWording.command(entry.command, context.language)),
        ]
        if record == nil { cells += [GridCell(line.kind), GridCell(line.record)] }
        cells.append(GridCell(line.change, ink: entry.action == .update ? .text : .dim))
        // A change has no more lines than this leaves room for.
        return GridRow(
          id: Int64(entry.anchor.change) << 24 | Int64(entry.anchor.line), cells: cells)
      }, hasEarlier: hasNewer, hasLater: hasOlder)
  }

  private func body(_ rect: Rect) -> Rect { rect.top(1).rest }

  func draw(in rect: Rect, on surface: inout Surface, _ context: Context) {
    let (line, rest) = rect.top(1)
    let words = filter.isEmpty ? context.text(HistoryWording.all) : filter.words(context)
    surface.write(words, in: line, Style(.title, on: .plain, .bold))
    grid.draw(in: rest, on: &surface, focused: true)
  }
}
