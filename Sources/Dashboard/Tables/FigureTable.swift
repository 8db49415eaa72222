import Canvas
import Han
import Records
import Storage
import Widgets

/// A table of computed rows in memory: ranked, sorted, found and filtered like one of records, with a
/// line of totals that stays at the top and follows what is shown or marked.
///
/// The grid holds the rows around the cursor only, however many there are.
struct FigureTable<Row: FigureRow>: PoweredTable {
  /// What the rows are and how they are laid out, worked out from one answer.
  struct Content: Sendable {
    let rows: [Row]
    let columns: [FigureColumn<Row>]
    /// What the rows stand for: a school, a year.
    let name: Term
    /// The column by which rows are ranked while they are sorted by none; without one they stand in the
    /// order they came in.
    var ranking: String?
    /// Whether the rows stand in the order of the ranking, or in the one they came in.
    var isRanked = true
  }

  var grid = TableGrid()
  var look = TableLook()
  var finding: TextInput?
  /// Said in place of the number of rows: that they are being counted, say.
  var status: Term?
  var emptyText = Wording.loading
  private(set) var content: Content?
  /// Indexes of all rows, sorted.
  private(set) var order: [Int] = []
  /// Indexes of the rows that are left, sorted.
  private var shown: [Int] = []
  private(set) var places: [Int?] = []
  private(set) var total: Row?
  /// What the longest name and the longest figures of each column take, those of the total among them.
  private var widest: [String: Int] = [:]
  /// What `shown` was worked out for.
  private var narrowing: TableLook?
  /// The place among `shown` of the first row the grid has.
  private var base = 0
  /// What lays the rows out by another dimension.
  private let dimensions: (question: String, heading: Term, titles: [Term])
  /// Whether one begins at the total of all rather than at the first row.
  private let beginsWithTotal: Bool

  static var placeColumn: String { "place" }
  static var nameColumn: String { "name" }
  static var totalID: Int64 { .min }

  init(
    dimensions: (question: String, heading: Term, titles: [Term]), beginsWithTotal: Bool = false
  ) {
    self.dimensions = dimensions
    self.beginsWithTotal = beginsWithTotal
  }

  // MARK: Rows

  var count: Int { content?.rows.count ?? 0 }
  var isEmpty: Bool { count == 0 }
  var isOnTotal: Bool { grid.current?.id == Self.totalID }

  /// The row under the cursor, the totals included.
  var current: Row? {
    if isOnTotal { return total }
    let line = base + grid.cursorRow - grid.pinned
    guard grid.current != nil, shown.indices.contains(line) else { return nil }
    return content?.rows[shown[line]]
  }

  /// The rows that are left, in their order.
  var shownIDs: [Int64] { content.map { content in shown.map { content.rows[$0].id } } ?? [] }

  /// The rows the totals are of; nil for all there are.
  private(set) var totalled: [Row]?

  private func rowsToTotal(_ rows: [Row]) -> [Row]? {
    if !grid.marked.isEmpty { return rows.filter { grid.marked.contains($0.id) } }
    return shown.count == rows.count ? nil : shown.map { rows[$0] }
  }

  /// Shows other rows; `anew` where they stand for something else than those before, so that neither
  /// order nor marks mean anything any more.
  mutating func show(_ content: Content, anew: Bool, _ context: Context) {
    let id = anew ? nil : grid.current?.id
    self.content = content
    widest = content.widest(context)
    narrowing = nil
    if anew {
      look.search = ""
      look.filters = []
      look.sort = nil
      look.frozen = leastFrozen
      grid.marked = []
    } else {
      grid.marked.formIntersection(content.rows.map(\.id))
    }
    arrange(context.language)
    settle(on: id, context)
    guard id == nil else { return }
    moveToFirst()
    if beginsWithTotal {
      let first = content.columns.first?.id
      grid.cursorColumn = grid.columns.firstIndex { $0.id == first } ?? 0
    }
  }

  private mutating func moveToFirst() { grid.moveToFirst(pastPinned: !beginsWithTotal) }

  /// Sorts and ranks; rows without the figure, and those that stand for nothing, come last whichever
  /// way it is sorted.
  private mutating func arrange(_ language: Language) {
    guard let content else { return }
    let sorted = content.columns.first { $0.id == sort?.field }
    let ranking = sorted ?? content.columns.first { $0.id == content.ranking }
    let figures = content.rows.map { $0.key.isBlank ? nil : ranking?.figure($0) }
    let ranked = content.rows.indices.sorted { one, other in
      switch (figures[one], figures[other]) {
      case (let first?, let second?): first == second ? one < other : first > second
      case (_?, nil): true
      case (nil, _?): false
      case (nil, nil): one < other
      }
    }
    places = Array(repeating: nil, count: content.rows.count)
    let ranks = Ranking.places(of: ranked.map { figures[$0] })
    for (index, place) in zip(ranked, ranks) { places[index] = place }
    order = ordered(ranked, figures, content, language)
    narrow()
  }

  private func ordered(
    _ ranked: [Int], _ figures: [Double?], _ content: Content, _ language: Language
  ) -> [Int] {
    let rows = content.rows
    switch sort {
    case nil: return content.isRanked ? ranked : Array(rows.indices)
    case let sort? where sort.field == Self.nameColumn:
      let keys = rows.map { $0.nameOrder(language) }
      let rising = rows.indices.filter { !rows[$0].key.isBlank }
        .sorted { keys[$0] == keys[$1] ? $0 < $1 : keys[$0] < keys[$1] }
      let blank = rows.indices.filter { rows[$0].key.isBlank }
      return (sort.isDescending ? rising.reversed() : rising) + blank
    case let sort?:
      if sort.isDescending { return ranked }
      let known = ranked.filter { figures[$0] != nil }
      return known.reversed() + ranked.dropFirst(known.count)
    }
  }

  /// Keeps the rows that match; typing on looks only at what matched before.
  private mutating func narrow() {
    guard let rows = content?.rows else { return }
    let goesOn =
      narrowing.map {
        !$0.search.isEmpty && search.hasPrefix($0.search) && $0.filters == filters
          && $0.sort == sort
      } ?? false
    let conditions = filters.map { condition($0.filter) }
    let query = SearchQuery(search)
    shown = (goesOn ? shown : order).filter { index in
      (query.isEmpty || matches(query, rows[index])) && conditions.allSatisfy { $0(rows[index]) }
    }
    narrowing = look
    sum()
  }

  private func matches(_ query: SearchQuery, _ row: Row) -> Bool {
    query.matches(row.name.zh) || (row.name.en != row.name.zh && query.matches(row.name.en))
  }

  /// What a condition typed for a column asks of a row.
  private func condition(_ filter: Filter) -> (Row) -> Bool {
    func figure(_ id: String) -> (Row) -> Double? {
      content?.columns.first { $0.id == id }?.figure ?? { _ in nil }
    }
    switch filter {
    case .matches(_, let text):
      let query = SearchQuery(text)
      return { matches(query, $0) }
    case .blank(let id):
      if id == Self.nameColumn { return { $0.key.isBlank } }
      let figure = figure(id)
      return { figure($0) == nil }
    case .equals(let id, let value):
      // As shown, so that what one reads is what one finds.
      let (figure, wanted) = (figure(id), value.quantity.map { Numbers.text($0, decimals: 2) })
      return { figure($0).map { Numbers.text($0, decimals: 2) } == wanted }
    case .compare(let id, let comparison, let value):
      let (figure, bound) = (figure(id), value.quantity ?? 0)
      return { row in figure(row).map { comparison.holds($0, bound) } ?? false }
    case .ids(let ids):
      let wanted = Set(ids.map(Int64.init))
      return { wanted.contains($0.id) }
    case .all(let parts):
      let conditions = parts.map { condition($0) }
      return { row in conditions.allSatisfy { $0(row) } }
    case .not(let part):
      let condition = condition(part)
      return { !condition($0) }
    default: return { _ in true }
    }
  }

  private mutating func sum() {
    guard let rows = content?.rows, !rows.isEmpty else {
      (total, totalled) = (nil, nil)
      return
    }
    totalled = rowsToTotal(rows)
    let name =
      if grid.marked.isEmpty { Wording.total } else {
        Term("已标 \(grid.marked.count)", "\(grid.marked.count) marked")
      }
    total = Row.total(totalled ?? rows, name: name)
  }

  // MARK: Powers

  var leastFrozen: Int { content?.ranking == nil ? 1 : 2 }

  func countText(_ context: Context) -> String {
    if let status { return context.text(status) }
    let rows = Numbers.grouped(count) + " " + context.text(Wording.rows(count))
    let all = total == nil ? rows : rows + " + " + context.text(Wording.total).lowercased()
    return shown.count == count ? all : Numbers.grouped(shown.count) + "/" + all
  }

  func offered(_ context: Context) -> [OfferedColumn] {
    guard let content else { return [] }
    var columns: [OfferedColumn] = []
    if content.ranking != nil {
      columns.append(
        OfferedColumn(id: Self.placeColumn, label: FigureWording.place, offersSort: false))
    }
    let name = FieldShape(Self.nameColumn, content.name, .text)
    columns.append(OfferedColumn(id: Self.nameColumn, label: content.name, field: name))
    return columns
      + content.columns.map {
        OfferedColumn(
          id: $0.id, label: $0.label, field: $0.field, isShownFirst: $0.isShownFirst,
          startsDescending: true)
      }
  }

  mutating func reload(_ context: Context, fromCursor: Bool) -> Response {
    let isNarrowedAnew = narrowing?.search != search || narrowing?.filters != filters
    if narrowing?.sort == sort { narrow() } else { arrange(context.language) }
    let id = isNarrowedAnew && !fromCursor ? nil : grid.current?.id
    settle(on: id, context)
    if id == nil { moveToFirst() }
    return .taken
  }

  mutating func bring(_ wish: GridResponse, _ context: Context) -> Response {
    switch wish {
    case .wantsFirst:
      settle(at: 0, context)
      grid.moveToFirst()
    case .wantsLast:
      settle(at: shown.count - 1, context)
      grid.moveToLast()
    case .needsEarlier, .needsLater: settle(on: grid.current?.id, context)
    case .ignored, .moved, .marked: break
    }
    return .taken
  }

  mutating func marksChanged(_ context: Context) {
    grid.marked.remove(Self.totalID)
    sum()
    rebuild(context)
  }

  func group(_ context: Context) -> Response {
    .act(.push(ChooserLayer(dimensions.question, dimensions.heading, dimensions.titles)))
  }

  /// Its figures are opened by whoever knows what they count.
  func open(_ context: Context) -> Response { .act(.perform("openFigure")) }

  // MARK: The window of rows

  private func windowLimit(_ context: Context) -> Int { max(60, context.size.height * 3) }

  /// Has the grid show the rows around one, which stays on its line of the screen.
  private mutating func settle(on id: Int64?, _ context: Context) {
    guard let rows = content?.rows, let id, id != Self.totalID,
      let line = shown.firstIndex(where: { rows[$0].id == id })
    else { return settle(at: id == Self.totalID ? base : 0, context, keeping: id) }
    settle(at: line, context, keeping: id)
  }

  private mutating func settle(at line: Int, _ context: Context, keeping id: Int64? = nil) {
    let limit = windowLimit(context)
    base = max(0, min(line - limit / 2, shown.count - limit))
    rebuild(context, keeping: id)
  }

  mutating func rebuild(_ context: Context, keeping id: Int64?) {
    grid.emptyText =
      look.isNarrowed && !isEmpty
      ? narrowedText(looksIn: content?.name, context) : context.text(emptyText)
    grid.frozen = look.frozen
    let offered = self.shown(context)
    grid.replace(columns: offered.map { column($0, context) })
    guard let content, !content.rows.isEmpty else {
      grid.pinned = 0
      return grid.replace(rows: [], hasEarlier: false, hasLater: false)
    }
    let end = min(shown.count, base + windowLimit(context))
    base = min(base, end)
    let query = SearchQuery(search)
    var lines = shown[base..<end].map { index in
      gridRow(content.rows[index], content.rows[index].id, places[index], offered, query, context)
    }
    grid.pinned = 0
    if let total, !lines.isEmpty {
      lines.insert(gridRow(total, Self.totalID, nil, offered, query, context), at: 0)
      grid.pinned = 1
    }
    grid.replace(
      rows: lines, hasEarlier: base > 0, hasLater: end < shown.count, keeping: id)
  }

  private func column(_ offered: OfferedColumn, _ context: Context) -> GridColumn {
    let column = content?.columns.first { $0.id == offered.id }
    let widest = widest[offered.id] ?? 0
    let (width, least, alignment): (Int, Int, Alignment) =
      switch offered.id {
      case Self.placeColumn: (5, 4, .right)
      case Self.nameColumn: (max(12, widest), 14, .left)
      default:
        (
          max(column?.width ?? 10, widest), max(column?.minimum ?? 8, widest),
          column?.field == nil ? .left : .right
        )
      }
    let mark: SortMark? =
      sort?.field == offered.id ? (sort?.isDescending == true ? .descending : .ascending) : nil
    return GridColumn(
      id: offered.id, title: context.text(offered.head), width: width, minimum: least,
      alignment: alignment, isSorted: mark,
      isFiltered: filters.contains { $0.field == offered.id }
    ).fixed(at: look.widths[offered.id])
  }

  func gridRow(
    _ row: Row, _ id: Int64, _ place: Int?, _ columns: [OfferedColumn], _ query: SearchQuery,
    _ context: Context
  ) -> GridRow {
    let isTotal = id == Self.totalID
    let cells = columns.map { column -> GridCell in
      switch column.id {
      case Self.placeColumn:
        return GridCell(place.map(String.init) ?? (isTotal ? "" : "—"), ink: .dim)
      case Self.nameColumn:
        let name = row.madeUp.marked(context.text(row.name), context)
        if isTotal { return GridCell(name, ink: .title) }
        return GridCell(name, match: query.isEmpty ? nil : query.ranges(in: name)?.first)
      default:
        let column = content?.columns.first { $0.id == column.id }
        return column?.cell(row, context.language) ?? GridCell("")
      }
    }
    return GridRow(id: id, cells: cells)
  }
}
