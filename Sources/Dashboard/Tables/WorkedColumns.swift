import Records
import Storage
import Widgets

/// Columns of a table of records that are no fields: what a pane works out for each record.
///
/// Their cells are worked out for the rows on the screen. To sort or filter by one, the figures of all
/// records that the fields leave are asked for, which gives those records in their order.
struct WorkedColumns: Sendable {
  struct Column: Sendable {
    let id: String
    var label: Term
    let width: Int
    let minimum: Int
    /// How its figures are read where a condition is typed; nil where none is.
    var field: FieldShape?
    /// Whether it is there only as long as a condition of its name is.
    var followsFilter = false
    /// Cells by record id; a missing one is still being worked out.
    var cells: [Int: GridCell] = [:]
    /// The figures of those that are copied, in full, by record id; a known record may have none.
    var figures: [Int: Double] = [:]
    /// What each cell opens, by record id.
    var opens: [Int: FigureSheet.Opening] = [:]
  }

  /// What was worked out of all records of a scope.
  struct Figures: Sendable {
    let ids: [Int]
    /// By column and record, in the unit shown; none where there is no figure.
    let figures: [String: [Int: Double]]
  }

  var columns: [Column] = []
  /// The field after which they stand; without one, after all.
  var follow: String?
  /// Fields shown only when chosen, since a column here says it better.
  var replaced: Set<String> = []
  /// Asks for the figures of all records of a scope.
  var asks: (@Sendable (Scope) -> Effect)?
  private var known: (scope: Scope, figures: Figures)?
  private var asked: (scope: Scope, place: Query.Place)?

  subscript(id: String) -> Column? {
    get { columns.first { $0.id == id } }
    set {
      guard let index = columns.firstIndex(where: { $0.id == id }), let newValue else { return }
      columns[index] = newValue
    }
  }

  /// Those there are while the table is looked at so.
  func offered(_ look: TableLook) -> [Column] {
    columns.filter { column in
      !column.followsFilter || look.filters.contains { $0.field == column.id }
    }
  }

  // MARK: What is needed of all records

  func sorts(_ look: TableLook) -> Bool { offered(look).contains { $0.id == look.sort?.field } }

  /// The order the store is asked for, which knows fields only.
  func fieldSort(_ look: TableLook) -> Query.Sort? {
    columns.contains { $0.id == look.sort?.field } ? nil : look.sort
  }

  func narrows(_ look: TableLook) -> Bool {
    look.filters.contains { !onColumns($0.filter).isEmpty }
  }

  func isNeeded(_ look: TableLook) -> Bool { sorts(look) || narrows(look) }
  var isAsking: Bool { asked != nil }

  /// The part of a condition that fields can answer.
  func onFields(_ filter: Filter) -> Filter? {
    filter.parts.filter { !asksColumns($0) }.reduce(nil) { $0 && $1 }
  }

  private func onColumns(_ filter: Filter) -> [Filter] { filter.parts.filter(asksColumns) }

  private func asksColumns(_ filter: Filter) -> Bool {
    filter.paths.contains { path in columns.contains { $0.id == path } }
  }

  /// Forgets what was worked out, since records or the period are others now.
  mutating func forget() {
    known = nil
    asked = nil
    forgetFigures()
  }

  /// Asks for the figures of all records of a scope, so that the table can go on at a place.
  mutating func ask(of scope: Scope, for place: Query.Place) -> [Effect] {
    let isAsked = asked?.scope == scope
    asked = (scope, place)
    return isAsked ? [] : asks.map { [$0(scope)] } ?? []
  }

  // MARK: What is copied

  /// The records all of whose figures in full are known.
  private var told: Set<Int> = []

  /// Those of some records whose figures have still to be worked out before they are copied with these
  /// columns.
  func untold(_ ids: [Int], in shown: [String]) -> [Int] {
    guard asks != nil, columns.contains(where: { shown.contains($0.id) }) else { return [] }
    return ids.filter { !told.contains($0) }
  }

  mutating func tell(_ figures: Figures) {
    told.formUnion(figures.ids)
    for index in columns.indices {
      columns[index].figures.merge(figures.figures[columns[index].id] ?? [:]) { $1 }
    }
  }

  mutating func forgetFigures() {
    told = []
    for index in columns.indices { columns[index].figures = [:] }
  }

  /// A figure with all its digits, with the per cent of a share; blank where there is none.
  func copied(_ id: String, of record: Int) -> String? {
    self[id].map { column in
      column.figures[record].map {
        Numbers.whole($0) + (column.field?.unit?.zh == "%" ? "%" : "")
      } ?? ""
    }
  }

  /// Takes what was asked for; nil for anything else, otherwise where the table goes on.
  mutating func take(_ figures: Figures?, of scope: Scope) -> Query.Place? {
    guard let asked, asked.scope == scope else { return nil }
    self.asked = nil
    known = figures.map { (scope, $0) }
    return asked.place
  }

  /// Gives up sorting and filtering by what could not be worked out, for the order there was before.
  func drop(from look: inout TableLook, for sort: Query.Sort?) {
    if sorts(look) { look.sort = sort }
    if sorts(look) { look.sort = nil }
    look.filters.removeAll { !onColumns($0.filter).isEmpty }
  }

  /// The records that are left, in their order where they are sorted by a column here; those without a
  /// figure come last whichever way. nil until what it takes is known.
  func order(_ look: TableLook, of scope: Scope) -> [Int]? {
    guard let known, known.scope == scope else { return nil }
    let conditions = look.filters.flatMap { onColumns($0.filter) }
    let figures = known.figures.figures
    let left = known.figures.ids.filter { id in
      conditions.allSatisfy { $0.holds(decimals: decimals(of: $0)) { figures[$0]?[id] } }
    }
    guard let sort = look.sort, sorts(look) else { return left }
    let keys = figures[sort.field] ?? [:]
    let told = left.filter { keys[$0] != nil }.sorted { one, other in
      let (first, second) = (keys[one] ?? 0, keys[other] ?? 0)
      if first == second { return one < other }
      return (first < second) != sort.isDescending
    }
    return told + left.filter { keys[$0] == nil }
  }

  private func decimals(of filter: Filter) -> Int {
    if case .number(let decimals)? = filter.paths.first.flatMap({ self[$0]?.field?.kind }) {
      return decimals
    }
    return 0
  }

  // MARK: Pages

  /// The records of a page of an order.
  static func stretch(of order: [Int], at place: Query.Place, limit: Int) -> ArraySlice<Int> {
    func index(_ anchor: Query.Anchor) -> Int? { order.firstIndex(of: anchor.id) }
    switch place {
    case .first: return order.prefix(limit)
    case .last: return order.suffix(limit)
    case .after(let anchor): return order[((index(anchor) ?? -1) + 1)...].prefix(limit)
    case .before(let anchor): return order[..<(index(anchor) ?? 0)].suffix(limit)
    case .from(let anchor): return order[(index(anchor) ?? 0)...].prefix(limit)
    }
  }

  /// A page as the order has it, where the records are sorted by a column here.
  func arrange(_ page: Page, _ look: TableLook, of scope: Scope) -> Page {
    guard sorts(look), let order = order(look, of: scope) else { return page }
    let places = Dictionary(
      order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let rows = page.rows.sorted { (places[$0.id] ?? .max) < (places[$1.id] ?? .max) }
    return Page(
      query: page.query, rows: rows,
      hasEarlier: rows.first.flatMap { places[$0.id] }.map { $0 > 0 } ?? false,
      hasLater: rows.last.flatMap { places[$0.id] }.map { $0 < order.count - 1 } ?? false)
  }
}

extension Filter {
  /// The conditions that all have to hold.
  fileprivate var parts: [Filter] {
    if case .all(let parts) = self { parts.flatMap(\.parts) } else { [self] }
  }

  /// Whether a condition on figures holds; equal is what reads so with its decimals.
  fileprivate func holds(decimals: Int, _ figure: (String) -> Double?) -> Bool {
    switch self {
    case .blank(let id): figure(id) == nil
    case .equals(let id, let value):
      figure(id).map { Numbers.text($0, decimals: decimals) }
        == value.quantity.map { Numbers.text($0, decimals: decimals) }
    case .compare(let id, let comparison, let value):
      figure(id).map { comparison.holds($0, value.quantity ?? 0) } ?? false
    case .not(let part): !part.holds(decimals: decimals, figure)
    case .all(let parts): parts.allSatisfy { $0.holds(decimals: decimals, figure) }
    default: true
    }
  }
}
