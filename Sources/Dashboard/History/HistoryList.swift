import Canvas
import Records
import Storage
import Widgets

/// A window into the history, newest first, that goes on by key in both directions.
struct HistoryList: PoweredTable {
  /// The record whose history it is; nil for that of everything.
  let record: (entity: String, id: Int)?
  /// What is shown; its text is what is typed in the find line.
  private(set) var filter: HistoryFilter
  var look = TableLook()
  var finding: TextInput?
  var grid = TableGrid()
  private(set) var window = HistoryWindow()
  /// What the columns have held, by which they are as wide as they are.
  var contents = ColumnContents()
  /// The lines that are marked, kept however far the list has gone since.
  private(set) var marks: [Int64: HistoryEntry] = [:]
  private(set) var pending: HistorySearch?

  init(of record: (entity: String, id: Int)? = nil, _ filter: HistoryFilter = HistoryFilter()) {
    self.record = record
    self.filter = filter
    look.search = filter.text
  }

  var entries: [HistoryEntry] { window.entries }

  var current: HistoryEntry? {
    entries.indices.contains(grid.cursorRow) ? entries[grid.cursorRow] : nil
  }

  /// The order it is sorted in, where that is another than the history's own.
  private var otherOrder: Query.Sort? {
    sort.flatMap { HistoryColumn(rawValue: $0.field)?.isTime == true ? nil : $0 }
  }

  // MARK: Loading

  /// Asks for what is new; what is shown stays where it is.
  mutating func refresh(_ context: Context) -> [Effect] {
    rebuild(context)
    return ask(window.new, context)
  }

  mutating func look(at filter: HistoryFilter, _ context: Context) -> Response {
    self.filter = filter
    look.search = filter.text
    window = HistoryWindow(isRising: otherOrder == nil && sort?.isDescending == false)
    let effects = ask(window.first, context)
    rebuild(context)
    return .want(effects)
  }

  private mutating func ask(_ place: HistoryQuery.Place, _ context: Context) -> [Effect] {
    var search = filter.search(of: record, context)
    search.query.place = otherOrder == nil ? place : .newest
    search.query.limit = max(100, context.size.height * 3)
    search.sort = otherOrder
    pending = search
    return [.findInHistory(search)]
  }

  /// Takes the part that was asked for; nil for anything else.
  mutating func receive(_ event: Event, _ context: Context) -> Response? {
    switch event {
    case .foundInHistory(let search, let found) where search == pending:
      pending = nil
      if search.sort != nil { return take(sorted: found, context) }
      let place = search.query.place
      window.take(found, at: place)
      // Where too little was found to fill the screen, the looking goes on.
      let isShort = !found.isEnd && found.entries.count < context.size.height
      let effects = isShort ? goOn(above: window.isAbove(place), context) : []
      rebuild(context)
      if place == window.first { grid.moveToFirst() }
      if place == window.last { grid.moveToLast() }
      return .want(effects)
    case .failed(.findInHistory(let search), _) where search == pending:
      pending = nil
      rebuild(context)
      return .taken
    default: return nil
    }
  }

  /// Takes all that was found in another order; where that was too much, the history's own is gone back
  /// to.
  private mutating func take(sorted found: HistorySearch.Found, _ context: Context) -> Response {
    guard found.isEnd else {
      look.sort = nil
      var response = look(at: filter, context)
      response.acts = [
        .notice(Message(context.text(HistoryWording.tooManyToSort), .warning))
      ]
      return response
    }
    let isFirst = window.sorted == nil
    window.take(sorted: found.entries, around: isFirst ? nil : grid.current?.id)
    rebuild(context)
    if isFirst { grid.moveToFirst() }
    return .taken
  }

  /// Asks for what lies beyond what was looked at.
  private mutating func goOn(above: Bool, _ context: Context) -> [Effect] {
    window.beyond(above: above).map { ask($0, context) } ?? []
  }

  // MARK: Powers

  mutating func reload(_ context: Context, fromCursor: Bool) -> Response {
    var filter = filter
    filter.text = look.search
    return look(at: filter, context)
  }

  mutating func bring(_ wish: GridResponse, _ context: Context) -> Response {
    if window.sorted != nil {
      bringSorted(wish, context)
      return .taken
    }
    switch wish {
    case .needsEarlier: return .want(pending == nil ? goOn(above: true, context) : [])
    case .needsLater: return .want(pending == nil ? goOn(above: false, context) : [])
    case .wantsFirst: return .want(ask(window.first, context))
    case .wantsLast: return .want(ask(window.last, context))
    case .ignored, .moved, .marked: return .taken
    }
  }

  private mutating func bringSorted(_ wish: GridResponse, _ context: Context) {
    switch wish {
    case .needsEarlier, .needsLater: window.settle(aroundShown: grid.cursorRow)
    case .wantsFirst: window.settleAtFirst()
    case .wantsLast: window.settleAtLast()
    case .ignored, .moved, .marked: return
    }
    rebuild(context, keeping: grid.current?.id)
    if wish == .wantsFirst { grid.moveToFirst() }
    if wish == .wantsLast { grid.moveToLast() }
  }

  func group(_ context: Context) -> Response {
    let dimension = currentField.flatMap(HistoryColumn.init)?.dimension
    guard let dimension else {
      return .notice(context.text(HistoryWording.groupable), .note)
    }
    return .act(.push(HistoryGroupLayer(of: record, filter, by: dimension)))
  }

  func open(_ context: Context) -> Response {
    current.map { .act(.push(HistoryEntryLayer($0))) } ?? .ignored
  }

  mutating func marksChanged(_ context: Context) {
    marks = marks.filter { grid.marked.contains($0.key) }
    for entry in entries where grid.marked.contains(entry.rowID) { marks[entry.rowID] = entry }
  }
}
