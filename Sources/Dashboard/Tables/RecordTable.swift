import Canvas
import Records
import Storage
import Widgets

/// A table of records, read page by page from the store.
struct RecordTable: PoweredTable {
  /// A column that is no field: what a pane works out for each row.
  struct ExtraColumn: Sendable {
    let id: String
    let label: Term
    let width: Int
    let minimum: Int
    /// Cells by record id; a missing one is still being worked out.
    var cells: [Int: GridCell] = [:]
    /// What each cell opens, by record id.
    var opens: [Int: FigureSheet.Opening] = [:]
  }

  let entity: String
  private(set) var scope: Scope
  var look = TableLook()
  var grid = TableGrid()
  var finding: TextInput?
  private(set) var rows: [Row] = []
  /// How many records there are in all, as soon as counted.
  private(set) var count: Int?
  var extras: [ExtraColumn] = []
  /// The field after which the extra columns stand; without one, after all.
  var extrasFollow: String?
  var unmasking = Unmasking()
  var marks = MarkedRecords()
  private var pending: Query?
  private var counting: Measure?
  private(set) var hasEarlier = false
  private(set) var hasLater = false
  /// Rows kept in the window before those farthest from the cursor are dropped.
  private static let windowLimit = 1200

  init(_ scope: Scope, sort: Query.Sort? = nil) {
    entity = scope.entity
    self.scope = scope
    look.sort = sort
  }

  var current: Row? {
    grid.current.flatMap { cell in rows.first { $0.id == Int(cell.id) } }
  }

  var isAsking: Bool { pending != nil }
  var isLoading: Bool { pending != nil && rows.isEmpty }

  /// The records shown: the table's own scope with what was typed and filtered.
  var shownScope: Scope {
    var shown = scope
    shown.search = search
    if look.archived != .hidden { shown.archived = look.archived }
    for filter in filters { shown = shown.filtered(filter.filter) }
    return shown
  }

  // MARK: Loading

  /// Looks at other records from now on.
  mutating func look(at scope: Scope) {
    guard scope != self.scope else { return }
    self.scope = scope
    rows = []
    count = nil
  }

  mutating func refresh(_ context: Context) -> [Effect] {
    let place: Query.Place
    if rows.indices.contains(grid.topRow), grid.topRow > 0 || hasEarlier {
      place = .from(rows[grid.topRow].anchor)
    } else {
      place = .first
    }
    let effects = ask(place, context) + askCount() + askMarked()
    // An empty table says that it is being read only once it is.
    rebuild(context)
    return effects
  }

  private mutating func ask(_ place: Query.Place, _ context: Context) -> [Effect] {
    let query = Query(
      shownScope, sort: sort, place: place, limit: max(100, context.size.height * 3))
    pending = query
    return [.load(query)]
  }

  private mutating func askCount() -> [Effect] {
    let measure = Measure(shownScope)
    let old = counting
    counting = measure
    // Others may wait for the number of all records; nobody else for those of a search.
    guard let old, old != measure, old.scope != scope else { return [.measure(measure)] }
    return [.cancel(old), .measure(measure)]
  }

  /// Takes a page or a count that was asked for; false for anything else.
  mutating func receive(_ event: Event, _ context: Context) -> Bool {
    switch event {
    case .loaded(let page) where page.query == pending:
      pending = nil
      take(page, context)
      return true
    case .loaded(let page) where page.query == seeking:
      seeking = nil
      sought = page.rows.first?.anchor
      return true
    case .loaded(let page) where page.query == marks.asked:
      takeMarked(page, context)
      return true
    case .measured(let measurement) where measurement.measure == counting:
      counting = nil
      count = Int(measurement.figure() ?? 0)
      return true
    case .failed(.load(let query), let error) where query == pending:
      pending = nil
      goesToEdge = false
      if case .tooManyToSort = error, query.sort != nil {
        look.sort = query.sort == sortShown ? nil : sortShown
        asksAnew = true
      }
      rebuild(context)
      return true
    default: return false
    }
  }

  /// Goes to a record that was just added, where it is among those shown.
  mutating func seek(_ id: Int) -> [Effect] {
    let query = Query(shownScope.filtered(.ids([id])), sort: sort, limit: 1)
    seeking = query
    return [.load(query)]
  }

  /// Asks for the page of a record that is sought, and for what is above a page that began in the
  /// middle, so that it has a screen around it.
  mutating func fill(_ context: Context) -> [Effect] {
    guard pending == nil else { return [] }
    if asksAnew {
      asksAnew = false
      return ask(.first, context)
    }
    if let place = sought {
      sought = nil
      if !grid.move(to: Int64(place.id)) {
        goesTo = Int64(place.id)
        return ask(.from(place), context)
      }
    }
    guard beginsInTheMiddle, hasEarlier, let first = rows.first else { return [] }
    beginsInTheMiddle = false
    return ask(.before(first.anchor), context)
  }

  private mutating func take(_ page: Page, _ context: Context) {
    let keeping = goesTo ?? grid.current?.id
    goesTo = nil
    sortShown = page.query.sort
    switch page.query.place {
    case .after:
      rows += page.rows
      hasLater = page.hasLater
      if rows.count > Self.windowLimit {
        rows.removeFirst(rows.count - Self.windowLimit)
        hasEarlier = true
      }
    case .before:
      rows = page.rows + rows
      hasEarlier = page.hasEarlier
      if rows.count > Self.windowLimit {
        rows.removeLast(rows.count - Self.windowLimit)
        hasLater = true
      }
    case .first, .last, .from:
      rows = page.rows
      hasEarlier = page.hasEarlier
      hasLater = page.hasLater
    }
    rebuild(context, keeping: keeping)
    let isLost = looksAnew && grid.current?.id != keeping
    switch page.query.place {
    case .first where keeping == nil || goesToEdge || isLost: grid.moveToFirst()
    case .last: grid.moveToLast()
    case .from: beginsInTheMiddle = page.hasEarlier
    default: break
    }
    goesToEdge = false
    looksAnew = false
  }

  private var goesToEdge = false
  /// The order of the rows shown, to go back to where another is refused; whether that is to be done.
  private var sortShown: Query.Sort?
  private var asksAnew = false
  /// What finds the place of a record that was just added; then that place, until the table is there.
  private var seeking: Query?
  private var sought: Query.Anchor?
  private var goesTo: Int64?
  /// Whether other records were asked for, of which the first is looked at where the cursor's is not
  /// among them.
  private var looksAnew = false
  private var beginsInTheMiddle = false

  // MARK: Powers

  mutating func bring(_ wish: GridResponse, _ context: Context) -> Response {
    switch wish {
    case .needsEarlier:
      guard pending == nil, let first = rows.first else { return .taken }
      return .want(ask(.before(first.anchor), context))
    case .needsLater:
      guard pending == nil, let last = rows.last else { return .taken }
      return .want(ask(.after(last.anchor), context))
    case .wantsFirst:
      goesToEdge = true
      return .want(ask(.first, context))
    case .wantsLast: return .want(ask(.last, context))
    case .ignored, .moved, .marked: return .taken
    }
  }

  mutating func reload(_ context: Context, fromCursor: Bool) -> Response {
    let place = fromCursor ? current.map { Query.Place.from($0.anchor) } : nil
    count = nil
    looksAnew = true
    rebuild(context)
    return .want(ask(place ?? .first, context) + askCount())
  }

  func group(_ context: Context) -> Response {
    guard let shape = shape(context), let name = currentField, let field = shape[name] else {
      return .notice(context.text(TableWording.notFilterable), .warning)
    }
    return .act(.push(GroupLayer(scope: shownScope, shape: shape, field: field)))
  }

  func chooseValue(_ context: Context) -> Response {
    guard let shape = shape(context), let name = currentField, let field = shape[name] else {
      return .notice(context.text(TableWording.notFilterable), .warning)
    }
    // The values there would be without the column's own condition.
    var open = self
    open.look.filters.removeAll { $0.field == name }
    let layer = GroupLayer(scope: open.shownScope, shape: shape, field: field, narrows: true)
    return .act(.push(layer))
  }

  func open(_ context: Context) -> Response {
    guard let current else { return .notice(context.text(TableWording.noRow), .note) }
    if let extra = extras.first(where: { $0.id == currentField }) {
      return .open(extra.opens[current.id], context)
    }
    return .act(.push(CardLayer(entity: entity, id: current.id)))
  }
}
