package import Canvas

/// A table of records: a window of rows, a cursor on one cell, marks, and both scroll positions.
///
/// The rows are a window into a longer list that the caller pages by key; `hasEarlier` and `hasLater`
/// say whether the list goes on beyond it.
package struct TableGrid: Hashable, Sendable {
  package var columns: [GridColumn] { didSet { fitted = nil } }
  package var rows: [GridRow] { didSet { fitted = nil } }
  /// How many columns at the left stay when the table scrolls sideways.
  package var frozen = 1
  /// How many rows at the start stay above the others while they scroll: totals.
  package var pinned = 0
  /// The cursor's place in `rows`.
  package var cursorRow = 0
  package var cursorColumn = 0
  package var topRow = 0
  /// The first column shown right of the frozen ones.
  package var leftColumn = 0
  package var marked: Set<Int64> = []
  package var hasEarlier = false
  package var hasLater = false
  /// Shown in place of rows where there are none.
  package var emptyText = ""
  /// How many columns of the cursor's cell are highlighted at most.
  package var cursorReach = 16
  /// The width it had when a key came last; nil before the first.
  private(set) var width: Int?
  /// How the rows fit that were shown after the last key; nil once others have come.
  var fitted: FittedTexts?

  package init(
    columns: [GridColumn] = [], rows: [GridRow] = [], hasEarlier: Bool = false,
    hasLater: Bool = false, emptyText: String = ""
  ) {
    self.columns = columns
    self.rows = rows
    self.hasEarlier = hasEarlier
    self.hasLater = hasLater
    self.emptyText = emptyText
  }

  package var current: GridRow? { rows.indices.contains(cursorRow) ? rows[cursorRow] : nil }

  package var currentColumn: GridColumn? {
    columns.indices.contains(cursorColumn) ? columns[cursorColumn] : nil
  }

  /// How wide the column under the cursor is on the screen, in a table of that width unless it is known to
  /// have another.
  package func shownWidth(within width: Int) -> Int? {
    layout(width: self.width ?? width).slots.first { $0.column == cursorColumn }?.width
  }

  /// Remembers how wide it is shown.
  mutating func note(width: Int?) { self.width = width ?? self.width }

  /// Takes a new window of rows, keeping the cursor on the same record and the same screen line.
  ///
  /// Where the record is not in the new window, the cursor goes to the next one that is, or else to the one
  /// before: a window may begin elsewhere, so that the same line of it is another place.
  package mutating func replace(
    rows: [GridRow], hasEarlier: Bool, hasLater: Bool, keeping id: Int64? = nil
  ) {
    let anchor = id ?? current?.id
    let line = cursorRow - topRow
    let earlier = self.rows
    self.rows = rows
    self.hasEarlier = hasEarlier
    self.hasLater = hasLater
    if let anchor, let index = rows.firstIndex(where: { $0.id == anchor }) {
      cursorRow = index
    } else {
      let place = min(max(0, cursorRow), max(0, rows.count - 1))
      cursorRow = anchor.flatMap { index(nearest: $0, in: earlier) } ?? place
    }
    topRow = max(0, cursorRow - line)
  }

  /// Where the record is that stood nearest to one that is gone, of those behind it first.
  private func index(nearest id: Int64, in earlier: [GridRow]) -> Int? {
    guard let place = earlier.firstIndex(where: { $0.id == id }) else { return nil }
    let places = Dictionary(
      rows.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    return earlier[(place + 1)...].lazy.compactMap { places[$0.id] }.first
      ?? earlier[..<place].reversed().lazy.compactMap { places[$0.id] }.first
  }

  /// Takes new columns, keeping the cursor on the same one where it is still there.
  package mutating func replace(columns: [GridColumn]) {
    let id = currentColumn?.id
    self.columns = columns
    cursorColumn =
      columns.firstIndex { $0.id == id } ?? min(cursorColumn, max(0, columns.count - 1))
  }

  /// Puts the cursor on the first row of the window, or the first that is not pinned.
  package mutating func moveToFirst(pastPinned: Bool = false) {
    cursorRow = pastPinned ? min(pinned, max(0, rows.count - 1)) : 0
    topRow = 0
  }

  /// Puts the cursor on the last row of the window.
  package mutating func moveToLast() {
    cursorRow = max(0, rows.count - 1)
    topRow = cursorRow
  }

  /// Puts the cursor on a record of the window; false where it is not in it.
  @discardableResult
  package mutating func move(to id: Int64) -> Bool {
    guard let index = rows.firstIndex(where: { $0.id == id }) else { return false }
    cursorRow = index
    return true
  }

  /// The first row shown below those pinned in a table of this height.
  func top(height: Int, seesAround: Bool = false) -> Int {
    let held = min(pinned, rows.count)
    // A cursor on a pinned row says nothing about where the others stand.
    let cursor = cursorRow < held ? max(held, topRow) : cursorRow
    return held
      + Viewport.top(
        max(0, topRow - held), cursor: cursor - held, count: rows.count - held,
        height: height - 1 - held, seesAround: seesAround)
  }

  /// The rows on the screen from the top down.
  package func shownRows(height: Int) -> [Int] {
    let held = min(pinned, rows.count, max(0, height - 1))
    let top = top(height: height)
    return Array(0..<held) + (top..<max(top, min(rows.count, top + height - 1 - held)))
  }

  func layout(width: Int) -> GridLayout {
    GridLayout(
      columns: columns, frozen: frozen, left: leftColumn,
      cursor: min(max(0, cursorColumn), max(0, columns.count - 1)), width: width)
  }

  /// The row under a place on the screen; nil on the header and below the last row.
  package func rowIndex(at point: Point, in rect: Rect) -> Int? {
    guard rect.contains(point), point.y > rect.y else { return nil }
    let shown = shownRows(height: rect.height)
    let line = point.y - rect.y - 1
    return shown.indices.contains(line) ? shown[line] : nil
  }

  /// The column under a place on the screen, the header included.
  package func columnIndex(at point: Point, in rect: Rect) -> Int? {
    guard rect.contains(point) else { return nil }
    let x = point.x - rect.x
    return layout(width: rect.width).slots.first { x >= $0.x && x < $0.x + $0.width }?.column
  }

  /// Puts the cursor on a column and scrolls sideways no more than it must to show it.
  package mutating func move(toColumn column: Int, width: Int) {
    note(width: width)
    cursorColumn = min(max(0, column), max(0, columns.count - 1))
    leftColumn = layout(width: width).left
  }

  /// Where the cursor's cell is drawn; nil where it is not.
  package func cursorRect(in rect: Rect) -> Rect? {
    let line = cursorRow - top(height: rect.height) + 1
    guard current != nil, line < rect.height,
      let slot = layout(width: rect.width).slots.first(where: { $0.column == cursorColumn })
    else { return nil }
    return Rect(x: rect.x + slot.x, y: rect.y + line, width: slot.width, height: 1)
      .intersection(rect)
  }
}
