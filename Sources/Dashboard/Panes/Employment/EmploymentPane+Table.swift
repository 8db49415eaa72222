import Canvas
import Catalog
import Han
import Records
import Widgets

/// The table: a grid that has the rows around the cursor only, however many there are.
extension EmploymentPane {
  private static let barColumn = 3

  /// What stands in each column.
  private static let columns: [(id: String, rate: OutcomeRate?)] = [
    ("place", nil), ("name", nil), ("graduates", .graduates), ("bar", .settled),
    ("settled", .settled), ("contract", .outcome(.contract)), ("study", .outcome(.furtherStudy)),
    ("local", .local), ("matched", .matched),
  ]

  /// The figure of the column under the cursor; the rate of settled graduates where it has none.
  var currentRate: OutcomeRate {
    let id = grid.currentColumn?.id
    return Self.columns.first { $0.id == id }?.rate ?? .settled
  }

  var currentRow: OutcomeTable.Row? {
    guard let table, table.shown.indices.contains(base + grid.cursorRow) else { return nil }
    return table[base + grid.cursorRow]
  }

  /// Sorts by the column under the cursor: down, up, and as it was.
  mutating func sortByCurrent(_ context: Context) {
    guard let column = grid.currentColumn, column.id != "place" else {
      return sort(nil, context)
    }
    let rate = column.id == "name" ? nil : currentRate
    let startsDescending = rate != nil
    guard let now = table?.sort, now.rate == rate else {
      return sort(.init(rate: rate, isDescending: startsDescending), context)
    }
    let isSecond = now.isDescending == startsDescending
    sort(isSecond ? .init(rate: rate, isDescending: !startsDescending) : nil, context)
  }

  mutating func pressTable(_ key: KeyPress, _ context: Context) -> Response {
    let rect = frames(context).grid
    switch grid.press(key, height: rect.height, width: rect.width) {
    case .ignored: return .ignored
    case .marked:
      grid.marked = []
      return .taken
    case .moved: return .taken
    case .needsEarlier, .needsLater: settle(on: grid.current?.id, context)
    case .wantsFirst:
      settle(at: 0, context)
      grid.moveToFirst()
    case .wantsLast:
      settle(at: (table?.shown.count ?? 0) - 1, context)
      grid.moveToLast()
    }
    return .taken
  }

  mutating func click(_ mouse: MouseEvent, _ context: Context) -> Response {
    let frames = frames(context)
    if mouse.action == .press, frames.head.contains(mouse.place) {
      return clickHead(mouse.place, in: frames.head, context)
    }
    guard frames.grid.contains(mouse.place) else { return .ignored }
    chooseHead(false)
    switch mouse.action {
    case .wheelUp: return pressTable(KeyPress(.up), context)
    case .wheelDown: return pressTable(KeyPress(.down), context)
    case .press:
      if let column = grid.columnIndex(at: mouse.place, in: frames.grid) {
        grid.cursorColumn = column
      }
      if let row = grid.rowIndex(at: mouse.place, in: frames.grid) {
        grid.cursorRow = row
      } else if mouse.place.y == frames.grid.y {
        sortByCurrent(context)
      }
      return .taken
    case .release, .drag: return .ignored
    }
  }

  // MARK: The window of rows

  private func windowLimit(_ context: Context) -> Int { max(60, context.size.height * 3) }

  /// Has the grid show the rows around one, which stays on its line of the screen.
  mutating func settle(on id: Int64?, _ context: Context) {
    let line = id.flatMap { table?.line(of: $0) }
    settle(at: line ?? base + grid.cursorRow, context, keeping: line == nil ? nil : id)
  }

  private mutating func settle(at line: Int, _ context: Context, keeping id: Int64? = nil) {
    let limit = windowLimit(context)
    let count = table?.shown.count ?? 0
    base = max(0, min(line - limit / 2, count - limit))
    fill(context, keeping: id)
  }

  /// Builds the rows of the window again, after anything that changes how they look.
  mutating func fill(_ context: Context, keeping id: Int64? = nil) {
    grid.emptyText = context.text(emptyTerm)
    grid.replace(columns: Self.columns.map { column($0.id, $0.rate, context) })
    guard let table else { return grid.replace(rows: [], hasEarlier: false, hasLater: false) }
    let end = min(table.shown.count, base + windowLimit(context))
    base = min(base, end)
    let query = SearchQuery(table.search)
    let rows = (base..<end).map { row($0, table, query, context) }
    grid.replace(
      rows: rows, hasEarlier: base > 0, hasLater: end < table.shown.count, keeping: id)
  }

  private var emptyTerm: Term {
    if let table { return table.count == 0 ? EmploymentWording.noCohorts : Wording.noMatch }
    return isStopped ? AwardsWording.stopped : Wording.loading
  }

  private func column(_ id: String, _ rate: OutcomeRate?, _ context: Context) -> GridColumn {
    let title: Term
    var (width, minimum) = (10, 8)
    switch id {
    case "place":
      title = EmploymentWording.place
      (width, minimum) = (5, 4)
    case "name":
      title = table?.question.rows.term ?? question.rows.term
      (width, minimum) = (30, 12)
    case "bar":
      title = EmploymentWording.classes
      (width, minimum) = (28, 10)
    case "local":
      title = OutcomeRate.local.shortLabel
      (width, minimum) = (11, 10)
    default: title = rate?.shortLabel ?? EmploymentWording.place
    }
    let sorted = table?.sort
    let isSorted =
      sorted.map { id == "name" ? $0.rate == nil : $0.rate == rate && rate != nil } ?? false
    return GridColumn(
      id: id, title: context.text(title), width: width, minimum: minimum,
      alignment: id == "name" || id == "bar" ? .left : .right,
      isSorted: isSorted && id != "bar"
        ? (sorted?.isDescending == true ? .descending : .ascending) : nil)
  }

  private func row(
    _ line: Int, _ table: OutcomeTable, _ query: SearchQuery, _ context: Context
  ) -> GridRow {
    let row = table[line]
    let cells = Self.columns.map { id, rate -> GridCell in
      switch (id, rate) {
      case ("place", _):
        return GridCell(table.place(line).map(String.init) ?? "—", ink: .dim)
      case ("name", _):
        return GridCell(row.name, match: query.isEmpty ? nil : query.ranges(in: row.name)?.first)
      case ("bar", _), (_, nil): return GridCell("")
      case (_, let rate?):
        let text = rate.text(row.counts, basis)
        return GridCell(text, ink: text == "—" ? .missing : .number)
      }
    }
    return GridRow(id: row.id, cells: cells)
  }

  // MARK: The bars

  /// Draws each row's outcomes over the empty cells the grid left for them.
  func drawBars(in rect: Rect, on surface: inout Surface, _ context: Context) {
    guard let table, rect.height > 1 else { return }
    let columns = (rect.x..<rect.right).filter {
      grid.columnIndex(at: Point(x: $0, y: rect.y), in: rect) == Self.barColumn
    }
    guard let first = columns.first, let last = columns.last else { return }
    for y in (rect.y + 1)..<rect.bottom {
      guard let index = grid.rowIndex(at: Point(x: first, y: y), in: rect),
        table.shown.indices.contains(base + index)
      else { continue }
      let area = Rect(x: first, y: y, width: last - first + 1, height: 1)
      Self.bar(table[base + index].counts, context)?.draw(in: area, on: &surface)
      if index == grid.cursorRow, grid.cursorColumn == Self.barColumn, !isHeadChosen {
        surface.restyle(area) { $0.on(.cellCursor) }
      }
    }
  }

  /// The outcomes as parts of the graduates; nil where no graduates are known.
  static func bar(_ counts: OutcomeCounts, _ context: Context) -> StackedBar? {
    guard let graduates = counts.graduates, graduates > 0 else { return nil }
    let parts = zip(OutcomeClass.allCases, inks).map { outcome, ink in
      StackedBar.Part(
        value: counts[outcome] ?? 0, ink: ink, letter: context.text(outcome.letter))
    }
    return StackedBar(parts, total: graduates)
  }

  /// The ink of each class, in their order.
  static let inks: [Ink] = [.series1, .series2, .series3, .series4, .series5]
}
