import Canvas
import Han
import Records
import Storage
import Widgets

/// A table of records with the powers every table here has: paging by key, finding, filtering, sorting,
/// choosing columns, marking.
///
/// A component of panes and layers: they hand it keys and answers, and draw it where they like.
struct RecordTable: Sendable {
  /// A column that is no field: what a pane works out for each row.
  struct ExtraColumn: Sendable {
    let column: GridColumn
    /// Cells by record id; a missing one is still being worked out.
    var cells: [Int: GridCell] = [:]
  }

  let entity: String
  private(set) var scope: Scope
  var search = ""
  private(set) var filters: [ColumnFilter] = []
  private(set) var sort: Query.Sort?
  /// Field indexes shown, in order; nil for those the entity's description shows first.
  private(set) var chosen: [Int]?
  private(set) var widths: [String: Int] = [:]
  private(set) var frozen = 1
  private(set) var rows: [Row] = []
  private(set) var grid = TableGrid()
  /// How many records there are in all, as soon as counted.
  private(set) var count: Int?
  var extras: [ExtraColumn] = []
  /// The field after which the extra columns stand; without one, after all.
  var extrasFollow: String?
  /// The find line while it is being written.
  var finding: TextInput?
  private var pending: Query?
  private var counting: Measure?
  private var hasEarlier = false
  private var hasLater = false
  /// Rows kept in the window before those farthest from the cursor are dropped.
  private static let windowLimit = 1200

  init(_ scope: Scope, sort: Query.Sort? = nil) {
    entity = scope.entity
    self.scope = scope
    self.sort = sort
  }

  var current: Row? {
    grid.current.flatMap { cell in rows.first { $0.id == Int(cell.id) } }
  }

  var marked: [Int] { grid.marked.map(Int.init).sorted() }
  var isLoading: Bool { pending != nil && rows.isEmpty }

  /// The records shown: the table's own scope with what was typed and filtered.
  var shownScope: Scope {
    var shown = scope
    shown.search = search
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
    let effects = ask(place, context) + askCount()
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
    counting = measure
    return [.measure(measure)]
  }

  /// Takes a page or a count that was asked for; false for anything else.
  mutating func receive(_ event: Event, _ context: Context) -> Bool {
    switch event {
    case .loaded(let page) where page.query == pending:
      pending = nil
      take(page, context)
      return true
    case .measured(let measurement) where measurement.measure == counting:
      counting = nil
      count = Int(measurement.figure() ?? 0)
      return true
    case .failed(.load(let query), _) where query == pending:
      pending = nil
      goesToEdge = false
      rebuild(context)
      return true
    default: return false
    }
  }

  /// Asks for what is above a page that began in the middle, so that it has a screen around it.
  mutating func fill(_ context: Context) -> [Effect] {
    guard beginsInTheMiddle, pending == nil, hasEarlier, let first = rows.first else { return [] }
    beginsInTheMiddle = false
    return ask(.before(first.anchor), context)
  }

  private mutating func take(_ page: Page, _ context: Context) {
    let keeping = grid.current?.id
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
  /// Whether other records were asked for, of which the first is looked at where the cursor's is not
  /// among them.
  private var looksAnew = false
  private var beginsInTheMiddle = false

  // MARK: Columns

  func shape(_ context: Context) -> Shape? { context.holdings[entity] }

  func shownFields(_ shape: Shape) -> [Int] {
    chosen ?? shape.fields.indices.filter { shape.fields[$0].width > 0 }
  }

  /// Makes the grid from the rows again, after anything that changes how they look.
  mutating func rebuild(_ context: Context, keeping id: Int64? = nil) {
    guard let shape = shape(context) else { return }
    let fields = shownFields(shape)
    var columns = fields.enumerated().map { place, index -> GridColumn in
      let field = shape.fields[index]
      let width = widths[field.name] ?? max(field.width, field.leastWidth)
      return GridColumn(
        id: field.name, title: context.text(field.label), width: width,
        minimum: widths[field.name] ?? min(width, place == 0 ? 20 : field.leastWidth),
        alignment: field.kind.isQuantity ? .right : .left,
        isSorted: sort?.field == field.name
          ? (sort?.isDescending == true ? .descending : .ascending) : nil,
        isFiltered: filters.contains { $0.field == field.name })
    }
    let place = columns.firstIndex { $0.id == extrasFollow }.map { $0 + 1 } ?? columns.count
    columns.insert(contentsOf: extras.map(\.column), at: place)
    grid.frozen = frozen
    grid.emptyText = context.text(
      pending != nil
        ? Wording.loading
        : (search.isEmpty && filters.isEmpty ? Wording.noRecords : Wording.noMatch))
    grid.replace(columns: columns)
    let query = SearchQuery(search)
    let sample = shape.index(of: "sample")
    grid.replace(
      rows: rows.map { row in
        var cells = fields.enumerated().map { place, index in
          cell(
            row, index, shape, query,
            isSample: place == 0 && sample.map { row.record.values[$0] == .integer(1) } == true,
            context)
        }
        let worked = extras.map { $0.cells[row.id] ?? GridCell("…", ink: .dim) }
        cells.insert(contentsOf: worked, at: place)
        return GridRow(id: Int64(row.id), cells: cells)
      }, hasEarlier: hasEarlier, hasLater: hasLater, keeping: id)
  }

  private func cell(
    _ row: Row, _ index: Int, _ shape: Shape, _ query: SearchQuery, isSample: Bool,
    _ context: Context
  ) -> GridCell {
    let field = shape.fields[index]
    let value = row.record.values[index]
    if value.isBlank { return GridCell("—", ink: .missing) }
    var text = Display.short(row, index, shape, context.language)
    if isSample, !text.contains(Wording.sampleMark.zh) {
      text = context.text(Wording.sampleMark) + " " + text
    }
    let match = query.isEmpty || field.kind.isQuantity ? nil : query.ranges(in: text)?.first
    return GridCell(text, ink: field.kind.isQuantity ? .number : .text, match: match)
  }

  // MARK: Keys

  /// Moves, marks and pages; nil where the key is none of these.
  mutating func press(_ key: KeyPress, in rect: Rect, _ context: Context) -> Response? {
    if finding != nil {
      guard key.key == .up || key.key == .down else { return write(key, context) }
      finding = nil
    }
    if key.isComposed, case .character(let character) = key.key {
      finding = TextInput(String(character))
      return searchFor(String(character), context)
    }
    switch grid.press(key, height: body(rect).height, width: rect.width) {
    case .ignored: return nil
    case .moved, .marked: return .taken
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
    }
  }

  /// Whether a key ends the writing of the find line, whatever else it stands for.
  static func endsFinding(_ key: KeyPress) -> Bool {
    [.enter, .keypadEnter, .tab, .up, .down, .escape].contains(key.key)
  }

  mutating func paste(_ text: String, _ context: Context) -> Response {
    var input = finding ?? TextInput(search)
    input.insert(text)
    finding = input
    return searchFor(input.text, context)
  }

  private mutating func write(_ key: KeyPress, _ context: Context) -> Response {
    guard var input = finding else { return .ignored }
    switch key.key {
    case .enter, .keypadEnter, .tab:
      finding = nil
      return .taken
    case .escape:
      finding = nil
      return searchFor("", context)
    default: break
    }
    switch input.press(key) {
    case .ignored: return .ignored
    case .moved:
      finding = input
      return .taken
    case .edited:
      finding = input
      return searchFor(input.text, context)
    }
  }

  mutating func searchFor(_ text: String, _ context: Context) -> Response {
    guard text != search else { return .taken }
    search = text
    return reload(context)
  }

  /// Asks anew, from the start or from the cursor's record on, which stays under the cursor where it is
  /// still among the rows.
  mutating func reload(_ context: Context, fromCursor: Bool = false) -> Response {
    let place = fromCursor ? current.map { Query.Place.from($0.anchor) } : nil
    count = nil
    looksAnew = true
    rebuild(context)
    return .want(ask(place ?? .first, context) + askCount())
  }

  mutating func click(_ mouse: MouseEvent, in rect: Rect, _ context: Context) -> Response? {
    let body = body(rect)
    switch mouse.action {
    case .wheelDown: return press(KeyPress(.down), in: rect, context)
    case .wheelUp: return press(KeyPress(.up), in: rect, context)
    case .press:
      if mouse.place.y == body.y, let index = grid.columnIndex(at: mouse.place, in: body) {
        grid.cursorColumn = index
        return sortByCurrent(context)
      }
      guard let row = grid.rowIndex(at: mouse.place, in: body) else { return nil }
      grid.cursorRow = row
      if let column = grid.columnIndex(at: mouse.place, in: body) { grid.cursorColumn = column }
      return .taken
    case .release, .drag: return nil
    }
  }

  // MARK: Setting up

  var currentField: String? { grid.currentColumn?.id }

  mutating func sortByCurrent(_ context: Context) -> Response {
    guard let shape = shape(context), let name = currentField, let field = shape[name],
      context.holdings.offersSort(field)
    else { return .notice(context.text(TableWording.notSortable), .warning) }
    sort =
      if sort?.field != name { .init(name) } else if sort?.isDescending == false {
        .init(name, descending: true)
      } else { nil }
    return reload(context)
  }

  mutating func sort(by name: String, descending: Bool, _ context: Context) -> Response {
    sort = .init(name, descending: descending)
    return reload(context)
  }

  mutating func setFilter(_ filter: ColumnFilter, _ context: Context) -> Response {
    filters.removeAll { $0.field == filter.field }
    filters.append(filter)
    return reload(context)
  }

  mutating func clearFilters(_ context: Context) -> Response {
    filters = []
    search = ""
    finding = nil
    return reload(context, fromCursor: true)
  }

  mutating func choose(_ fields: [Int]?, _ context: Context) {
    chosen = fields
    rebuild(context)
  }

  mutating func widen(by columns: Int, _ context: Context) {
    guard let column = grid.currentColumn else { return }
    widths[column.id] = min(80, max(4, column.width + columns))
    rebuild(context)
  }

  mutating func freezeHere(_ context: Context) {
    frozen = frozen == grid.cursorColumn + 1 ? 1 : grid.cursorColumn + 1
    rebuild(context)
  }
}

extension FieldShape {
  /// What a column can be narrowed to without its values losing their meaning.
  fileprivate var leastWidth: Int {
    switch kind {
    case .date: 10
    case .integer, .number, .amount, .time, .flag: 6
    case .text, .note, .code, .choice, .reference, .weekdays: 10
    }
  }
}

/// A condition put on one column, with the words for it.
struct ColumnFilter: Hashable, Sendable {
  let field: String
  let label: String
  let filter: Filter
}
