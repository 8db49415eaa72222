import Canvas
import Records
import Storage
import Widgets

/// A window into the history, newest first, that goes on by key in both directions.
struct HistoryList: Sendable {
  /// The record whose history it is; nil for that of everything.
  let record: (entity: String, id: Int)?
  private(set) var filter = HistoryFilter()
  /// The find line while it is being written.
  private(set) var finding: TextInput?
  private var entries: [HistoryEntry] = []
  private(set) var grid = TableGrid()
  private var pending: HistorySearch?
  /// The lines that were looked at, and whether there are others beyond them.
  private var span: ClosedRange<HistoryEntry.Anchor>?
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
    return ask(span.map { .after($0.upperBound) } ?? .newest, context)
  }

  mutating func look(at filter: HistoryFilter, _ context: Context) -> Response {
    self.filter = filter
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

  // MARK: Finding

  mutating func beginFinding() { finding = TextInput(filter.text) }

  mutating func paste(_ text: String, _ context: Context) -> Response {
    var input = finding ?? TextInput(filter.text)
    input.insert(text)
    finding = input
    return find(input.text, context)
  }

  private mutating func find(_ text: String, _ context: Context) -> Response {
    guard text != filter.text else { return .taken }
    var filter = filter
    filter.text = text
    return look(at: filter, context)
  }

  /// Writes in the find line; nil where the key ends it and goes on to the list.
  private mutating func write(_ key: KeyPress, _ context: Context) -> Response? {
    guard var input = finding else { return nil }
    guard !key.endsFinding else {
      finding = nil
      if key.key == .escape { return find("", context) }
      return [.up, .down].contains(key.key) ? nil : .taken
    }
    switch input.press(key) {
    case .ignored: return .ignored
    case .moved: finding = input
    case .edited:
      finding = input
      return find(input.text, context)
    }
    return .taken
  }

  // MARK: Keys

  /// Moves and goes on reading; nil where the key is none of these.
  mutating func press(_ key: KeyPress, in rect: Rect, _ context: Context) -> Response? {
    if let response = write(key, context) { return response }
    if key.isComposed, case .character(let character) = key.key {
      finding = TextInput(String(character))
      return find(String(character), context)
    }
    // There is nothing to be done to several lines at once.
    if key == KeyPress(.character(" ")) { return nil }
    switch grid.press(key, height: body(rect).height, width: rect.width) {
    case .ignored: return nil
    case .moved, .marked: return .taken
    case .needsEarlier:
      guard pending == nil else { return .taken }
      return .want(goOn(up: true, context))
    case .needsLater:
      guard pending == nil else { return .taken }
      return .want(goOn(up: false, context))
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
        let line = HistoryLine(entry, context)
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
    grid.draw(in: rest, on: &surface, focused: finding == nil)
    guard let finding else { return }
    let label = context.text(Wording.find) + " "
    surface.fill(line)
    surface.write(label, in: line, Style(.hintKey, on: .plain, .bold))
    finding.draw(in: line.left(label.columns).rest, on: &surface, focused: true)
  }
}
