import Canvas
import Records
import Storage
import Widgets

/// A table with the powers every table here has, wherever its rows come from: finding, filtering,
/// sorting, choosing, freezing and widening columns, marking.
///
/// A component of panes and layers: they hand it keys and answers, and draw it where they like.
protocol PoweredTable: Sendable {
  var grid: TableGrid { get set }
  var look: TableLook { get set }
  /// The find line while it is being written.
  var finding: TextInput? { get set }

  /// Every column there is, in their order.
  func offered(_ context: Context) -> [OfferedColumn]
  /// How many rows there are, in words.
  func countText(_ context: Context) -> String
  /// Makes the grid again, after anything that changes how its rows look.
  mutating func rebuild(_ context: Context, keeping id: Int64?)
  /// Shows the rows the look leaves, from the start or from the cursor's row on, which stays under the
  /// cursor where it is still among them.
  mutating func reload(_ context: Context, fromCursor: Bool) -> Response
  /// Shows the rows in another order: the cursor stays on its row, but at the top of the table at the top.
  mutating func reorder(_ context: Context) -> Response
  /// Brings rows that lie outside the grid's window.
  mutating func bring(_ wish: GridResponse, _ context: Context) -> Response
  /// Counts the rows by the column under the cursor, or lays them out by another dimension.
  func group(_ context: Context) -> Response
  /// Offers the values of the column under the cursor, one of which the table is narrowed to.
  func chooseValue(_ context: Context) -> Response
  /// Opens what is under the cursor.
  func open(_ context: Context) -> Response
  /// Follows marks that were set or taken away.
  mutating func marksChanged(_ context: Context)
  /// How many rows are marked, and what fits of what they come to.
  func markedText(width: Int, _ context: Context) -> String
  /// The text under the cursor in full; nil where there is none.
  func copiedCell(_ context: Context) -> String?
  /// Copies the marked rows, or the one under the cursor, as the columns shown have them.
  mutating func copyRows(_ context: Context) -> Response
  /// Marks every row that is shown, or takes the marks away where all are marked.
  mutating func markAll(_ context: Context) -> Response
  /// Copies every row that is shown, in the order shown.
  mutating func copyAll(_ context: Context) -> Response
  /// How many columns stay where nothing else is frozen.
  var leastFrozen: Int { get }
}

extension PoweredTable {
  var search: String { look.search }
  var filters: [ColumnFilter] { look.filters }
  var sort: Query.Sort? { look.sort }
  var marked: [Int] { grid.marked.map(Int.init).sorted() }
  var currentField: String? { grid.currentColumn?.id }

  mutating func rebuild(_ context: Context) { rebuild(context, keeping: nil) }

  /// That nothing is left, what leaves it out, and the key that brings it back. `looksIn` is what a find
  /// goes by, said where it finds nothing.
  func narrowedText(looksIn places: Term?, _ context: Context) -> String {
    var causes = filters.map { context.text($0.label) }
    if !search.isEmpty { causes.insert(context.text(TableWording.found(search)), at: 0) }
    if look.archived == .only { causes.append(context.text(TableWording.archivedOnly)) }
    let key = context.keyMap.symbol(of: "clearFilter", otherwise: "^U")
    let cause = causes.joined(separator: context.text(Term("、", ", ")))
    var lines = [context.text(TableWording.nothing(because: cause, clearing: key))]
    if !search.isEmpty, let places {
      let filter = context.keyMap.symbol(of: "filter", otherwise: "&")
      lines.append(context.text(TableWording.looksIn(places, filteredBy: filter)))
    }
    return lines.joined(separator: "\n")
  }
  func chooseValue(_ context: Context) -> Response { group(context) }
  func markedText(width: Int, _ context: Context) -> String { "●\(grid.marked.count)" }
  var leastFrozen: Int { 1 }
  mutating func markAll(_ context: Context) -> Response { .taken }
  mutating func copyAll(_ context: Context) -> Response { .taken }

  func shown(_ context: Context) -> [OfferedColumn] {
    let all = offered(context)
    guard let chosen = look.chosen else { return all.filter(\.isShownFirst) }
    return chosen.compactMap { id in all.first { $0.id == id } }
  }

  private func current(_ context: Context) -> OfferedColumn? {
    offered(context).first { $0.id == currentField }
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
    if key.modifiers == .shift, key.key == .down || key.key == .up {
      if grid.markOn() { marksChanged(context) }
      return press(KeyPress(key.key), in: rect, context)
    }
    let wish = grid.press(key, height: body(rect).height, width: rect.width)
    switch wish {
    case .ignored: return nil
    case .moved: return .taken
    case .marked:
      marksChanged(context)
      return .taken
    case .needsEarlier, .needsLater, .wantsFirst, .wantsLast: return bring(wish, context)
    }
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
    look.search = text
    return reload(context, fromCursor: false)
  }

  /// A click moves the cursor, one on a head sorts, one on what is under the cursor opens it where the
  /// table has the keys already.
  mutating func click(
    _ mouse: MouseEvent, in rect: Rect, _ context: Context, focused: Bool = true
  ) -> Response? {
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
      let column = grid.columnIndex(at: mouse.place, in: body) ?? grid.cursorColumn
      if focused, row == grid.cursorRow, column == grid.cursorColumn { return open(context) }
      grid.cursorRow = row
      grid.cursorColumn = column
      return .taken
    case .release, .drag: return nil
    }
  }

  // MARK: Marking

  /// Marks the row under the cursor, or takes its mark away.
  mutating func markCurrent(_ context: Context) -> Response {
    guard grid.toggleMark() else {
      return .notice(context.text(TableWording.noRow), .note)
    }
    marksChanged(context)
    return .taken
  }

  /// Shows the marked rows alone, or all again.
  mutating func showMarked(_ context: Context) -> Response {
    let name = "marked"
    if filters.contains(where: { $0.field == name }) { return dropFilter(of: name, context) }
    let count = marked.count
    guard count > 0 else { return .notice(context.text(TableWording.noneMarked), .note) }
    let label = Term("已标 \(count)", "\(count) marked")
    return setFilter(ColumnFilter(field: name, label: label, filter: .ids(marked)), context)
  }

  // MARK: Setting up

  mutating func reorder(_ context: Context) -> Response { reload(context, fromCursor: false) }

  /// Sorts by the column under the cursor: one way, the other, and as it was.
  mutating func sortByCurrent(_ context: Context) -> Response {
    guard let column = current(context), column.offersSort else {
      return .notice(context.text(TableWording.notSortable), .warning)
    }
    let begins = column.startsDescending
    look.sort =
      if sort?.field != column.id {
        .init(column.id, descending: begins)
      } else if sort?.isDescending == begins { .init(column.id, descending: !begins) } else { nil }
    return reorder(context)
  }

  mutating func setFilter(_ filter: ColumnFilter, _ context: Context) -> Response {
    look.filters.removeAll { $0.field == filter.field }
    look.filters.append(filter)
    return reload(context, fromCursor: false)
  }

  /// Sets a filter that a key stands for, or takes it away where it is on already.
  mutating func toggle(_ filter: ColumnFilter, _ context: Context) -> Response {
    filters.contains(filter) ? dropFilter(of: filter.field, context) : setFilter(filter, context)
  }

  private mutating func dropFilter(of field: String, _ context: Context) -> Response {
    look.filters.removeAll { $0.field == field }
    return reload(context, fromCursor: true)
  }

  mutating func clearFilters(_ context: Context) -> Response {
    look.filters = []
    look.search = ""
    look.archived = .hidden
    finding = nil
    return reload(context, fromCursor: true)
  }

  mutating func hideCurrent(_ context: Context) {
    let left = shown(context).map(\.id).filter { $0 != currentField }
    guard !left.isEmpty else { return }
    look.chosen = left
    rebuild(context)
  }

  mutating func widen(by columns: Int, _ context: Context) {
    guard let column = grid.currentColumn else { return }
    // From what is seen on: a column may stand wider than it asks for.
    let width = (grid.shownWidth(within: context.area.width) ?? column.width) + columns
    guard (4...80).contains(width) else { return }
    look.widths[column.id] = width
    rebuild(context)
  }

  mutating func freezeHere(_ context: Context) {
    let wanted = grid.cursorColumn + 1
    look.frozen = look.frozen == wanted ? leastFrozen : wanted
    rebuild(context)
  }

  // MARK: Asking

  func askFilter(_ context: Context) -> Response {
    guard let field = current(context)?.field else {
      return .notice(context.text(TableWording.notFilterable), .warning)
    }
    switch field.kind {
    case .choice, .flag, .reference: return chooseValue(context)
    default:
      let typed = filters.first { $0.field == field.name }?.typed ?? ""
      let prompt = PromptLayer(
        "filter." + field.name, FilterReading.prompt(field), text: typed,
        examples: FilterReading.examples(field))
      return .act(.push(prompt))
    }
  }

  func askColumns(_ context: Context, at index: Int = 0) -> Response {
    let shown = Set(shown(context).map(\.id))
    let titles = offered(context).map { column in
      let mark = shown.contains(column.id) ? "● " : "  "
      return Term(mark + column.label.zh, mark + column.label.en)
    }
    return .act(.push(ChooserLayer("columns", TableWording.chooseColumns, titles, at: index)))
  }

  /// Takes what its own popups gave; nil for anything else.
  mutating func take(_ answer: Answer, _ context: Context) -> Response? {
    let offered = offered(context)
    switch answer.content {
    case .filter(let filter): return setFilter(filter, context)
    case .text(let text) where answer.question.hasPrefix("filter."):
      let name = answer.question.dropFirst("filter.".count)
      guard let field = offered.first(where: { $0.field?.name == String(name) })?.field else {
        return .taken
      }
      if Typed.trimmed(text).isEmpty {
        look.filters.removeAll { $0.field == field.name }
        return reload(context, fromCursor: true)
      }
      do throws(TypedFault) {
        let filter = try FilterReading.filter(
          text, field, today: context.today, near: context.home)
        let label = Term(field.label.zh + " " + text, field.label.en + " " + text)
        return setFilter(
          ColumnFilter(field: field.name, label: label, filter: filter, typed: text), context)
      } catch {
        return .ask(
          answer.question, again: FilterReading.prompt(field), text: Typed.folded(text),
          examples: FilterReading.examples(field), because: error, context)
      }
    case .choice(let index) where answer.question == "columns":
      guard offered.indices.contains(index) else { return .taken }
      var chosen = Set(shown(context).map(\.id))
      if chosen.remove(offered[index].id) == nil { chosen.insert(offered[index].id) }
      guard !chosen.isEmpty else { return .taken }
      look.chosen = offered.map(\.id).filter { chosen.contains($0) }
      rebuild(context)
      // Who arranges columns arranges several.
      return askColumns(context, at: index)
    default: return nil
    }
  }
}

extension KeyPress {
  /// Whether the key is the find line's while that is written, whatever else it stands for: it ends the
  /// writing, or erases what was typed.
  var isForFinding: Bool {
    [.enter, .keypadEnter, .tab, .up, .down, .escape].contains(key)
      || self == KeyPress(.character("u"), .control)
  }
}
