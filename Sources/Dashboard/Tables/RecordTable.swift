import Canvas
import Records
import Storage
import Widgets

/// A table of records, read page by page from the store.
struct RecordTable: PoweredTable {
  let entity: String
  private(set) var scope: Scope
  /// What the records are listed for, where they are opened from something that adds them up.
  let focus: Focus
  var look = TableLook()
  var grid = TableGrid()
  var finding: TextInput?
  private(set) var rows: [Row] = []
  /// How many records there are in all, as soon as counted.
  private(set) var count: Int?
  /// The records a rule of the screen leaves out, where there is such a rule.
  private(set) var leftOut: LeftOut?
  /// The columns worked out beside the fields, with what is asked so that records can be sorted and
  /// filtered by them.
  var workedOut = WorkedColumns()
  /// What the columns have held, by which they are as wide as they are.
  var contents = ColumnContents()
  var unmasking = Unmasking()
  var marks = MarkedRecords()
  /// What all records shown are being read for.
  var all: AllRecords?
  private var pending: (query: Query, place: Query.Place)?
  private var counting: Measure?
  private(set) var hasEarlier = false
  private(set) var hasLater = false
  /// Rows kept in the window before those farthest from the cursor are dropped.
  private static let windowLimit = 1200

  init(_ scope: Scope, sort: Query.Sort? = nil, focus: Focus = Focus()) {
    entity = scope.entity
    self.scope = scope
    self.focus = focus
    look.sort = sort
  }

  var current: Row? {
    grid.current.flatMap { cell in rows.first { $0.id == Int(cell.id) } }
  }

  var isAsking: Bool { pending != nil || workedOut.isAsking }

  /// The records shown: the table's own scope with what was typed and filtered.
  var shownScope: Scope {
    guard workedOut.narrows(look), let left = workedOut.order(look, of: fieldScope) else {
      return fieldScope
    }
    return fieldScope.filtered(.ids(left))
  }

  /// The records that what was typed and filtered leaves, as far as fields tell.
  private var fieldScope: Scope { narrowed(scope) }

  private func narrowed(_ scope: Scope) -> Scope {
    var shown = scope
    shown.search = search
    if look.archived != .hidden { shown.archived = look.archived }
    for filter in filters { shown = shown.filtered(workedOut.onFields(filter.filter)) }
    return shown
  }

  // MARK: Loading

  /// Looks at other records from now on.
  mutating func look(at scope: Scope, leavingOut leftOut: LeftOut? = nil) {
    if leftOut?.scope != self.leftOut?.scope { self.leftOut = leftOut }
    guard scope != self.scope else { return }
    self.scope = scope
    rows = []
    contents = ColumnContents()
    count = nil
  }

  mutating func refresh(_ context: Context) -> [Effect] {
    let place: Query.Place
    if rows.indices.contains(grid.topRow), grid.topRow > 0 || hasEarlier {
      place = .from(rows[grid.topRow].anchor)
    } else {
      place = .first
    }
    workedOut.forget()
    let effects = ask(place, context) + askCount() + askMarked()
    // An empty table says that it is being read only once it is.
    rebuild(context)
    return effects
  }

  private mutating func ask(_ place: Query.Place, _ context: Context) -> [Effect] {
    let limit = max(100, context.size.height * 3)
    var query = Query(
      shownScope, sort: workedOut.fieldSort(look), place: place, limit: limit)
    if workedOut.isNeeded(look) {
      guard let order = workedOut.order(look, of: fieldScope) else {
        pending = nil
        return workedOut.ask(of: fieldScope, for: place)
      }
      if workedOut.sorts(look) {
        let ids = WorkedColumns.stretch(of: order, at: place, limit: limit)
        query = Query(fieldScope.filtered(.ids(Array(ids))), limit: limit)
      }
    }
    pending = (query, place)
    return [.load(query)]
  }

  /// Takes what was worked out for all records, or that it was not: then the table goes on without.
  mutating func take(_ worked: WorkedColumns.Figures?, of scope: Scope, _ context: Context)
    -> [Effect]
  {
    guard let place = workedOut.take(worked, of: scope) else { return [] }
    if worked == nil { workedOut.drop(from: &look, for: sortShown) }
    let effects = ask(place, context) + askCount()
    rebuild(context)
    return effects
  }

  private mutating func askCount() -> [Effect] {
    if workedOut.isAsking { return [] }
    let measure = Measure(shownScope)
    let old = counting
    counting = measure
    let others = leftOut.map { Measure(narrowed($0.scope)) }
    leftOut?.asked = others
    let further = others.map { [Effect.measure($0)] } ?? []
    // Others may wait for the number of all records; nobody else for those of a search.
    guard let old, old != measure, old.scope != scope else {
      return [.measure(measure)] + further
    }
    return [.cancel(old), .measure(measure)] + further
  }

  /// Takes a page or a count that was asked for; false for anything else.
  mutating func receive(_ event: Event, _ context: Context) -> Bool {
    switch event {
    case .loaded(let page) where page.query == pending?.query:
      let place = pending?.place ?? .first
      pending = nil
      take(page, at: place, context)
      return true
    case .loaded(let page) where page.query == seeking:
      seeking = nil
      sought = page.rows.first?.anchor
      added?.isLastShown = sought != nil
      return true
    case .measured(let measurement) where measurement.measure == added?.counting:
      added?.shown = Int(measurement.figure() ?? 0)
      return true
    case .loaded(let page) where page.query == all?.query:
      all?.rows = page.rows
      return true
    case .loaded(let page) where page.query == marks.asked:
      takeMarked(page, context)
      return true
    case .measured(let measurement) where measurement.measure == counting:
      counting = nil
      count = Int(measurement.figure() ?? 0)
      return true
    case .measured(let measurement) where measurement.measure == leftOut?.asked:
      leftOut?.count = Int(measurement.figure() ?? 0)
      rebuild(context)
      return true
    case .failed(.load(let query), let error) where query == pending?.query:
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

  /// Goes to a record, where it is among those shown.
  mutating func seek(_ id: Int) -> [Effect] {
    let query = Query(shownScope.filtered(.ids([id])), sort: workedOut.fieldSort(look), limit: 1)
    seeking = query
    added = nil
    return [.load(query)]
  }

  /// Goes to the last of the records that were just added, and looks how many of them are shown.
  mutating func seek(added ids: [Int]) -> [Effect] {
    guard let last = ids.last else { return [] }
    let effects = seek(last)
    let counting = ids.count > 1 ? Measure(shownScope.filtered(.ids(ids))) : nil
    added = AddedRecords(ids: ids, counting: counting)
    return effects + (counting.map { [.measure($0)] } ?? [])
  }

  /// Tells once that records just added are not among those shown, naming the key that brings them.
  mutating func takeHidden(clearing key: KeyPress?, _ context: Context) -> [Act] {
    guard let told = added, let missing = told.missing else { return [] }
    added = nil
    guard missing > 0 else { return [] }
    if told.isLastShown == false { hidden = told.ids }
    guard look.isNarrowed else {
      let words = TableWording.elsewhere(missing, of: told.ids.count)
      return [.addNotice(context.text(words))]
    }
    let key = key?.symbol ?? ""
    return told.ids.count == 1
      ? [.notice(Message(context.text(TableWording.hidden(byFilters: key)), .warning))]
      : [.addNotice(context.text(TableWording.hidden(missing, byFilters: key)))]
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
    guard beginsInTheMiddle, hasEarlier else { return [] }
    beginsInTheMiddle = false
    // The records from there on may all have gone meanwhile.
    return ask(rows.first.map { .before($0.anchor) } ?? .last, context)
  }

  private mutating func take(_ page: Page, at place: Query.Place, _ context: Context) {
    let page = workedOut.arrange(page, look, of: fieldScope)
    let keeping = goesTo ?? grid.current?.id
    goesTo = nil
    sortShown = workedOut.sorts(look) ? sort : page.query.sort
    switch place {
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
    switch place {
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
  /// The record that had the cursor before archived ones were looked at.
  var cameFrom: Int?
  /// The records that were just added, until it is known whether they are shown; the same where they are
  /// not, to be gone to once the filters are cleared.
  private var added: AddedRecords?
  private var hidden: [Int]?
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
    var effects = ask(place ?? .first, context) + askCount()
    if let hidden, !look.isNarrowed {
      self.hidden = nil
      effects += seek(added: hidden)
    }
    return .want(effects)
  }

  mutating func reorder(_ context: Context) -> Response {
    let isAtTop = grid.cursorRow == 0 && !hasEarlier
    let record = isAtTop ? nil : current?.id
    var response = reload(context, fromCursor: false)
    goesToEdge = isAtTop
    if let record { response.effects += seek(record) }
    return response
  }

  func group(_ context: Context) -> Response {
    guard let shape = shape(context), let name = currentField, let field = shape[name] else {
      return .notice(context.text(TableWording.notFilterable), .warning)
    }
    if field.isUnique { return .notice(context.text(TableWording.noGroups), .note) }
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
    if let column = currentField, workedOut[column] != nil {
      return .open(workedOut[column]?.opens[current.id], context)
    }
    return .act(.push(CardLayer(entity: entity, id: current.id)))
  }
}
