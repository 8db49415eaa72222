package import Canvas

/// What a matrix did with a key: moved its cursor, or chose the cell at that row and column.
package enum MatrixResponse: Hashable, Sendable {
  case ignored
  case moved
  case choose(row: Int, column: Int)
}

/// A cross table: heads at the left and the top, a text in each cell, totals at the right and below.
package struct Matrix: Hashable, Sendable {
  /// The figure where a row and a column cross.
  package struct Cell: Hashable, Sendable {
    package var text: String
    package var ink: Ink
    package var ground: Ground

    package init(_ text: String, ink: Ink = .number, ground: Ground = .plain) {
      self.text = text
      self.ink = ink
      self.ground = ground
    }
  }

  package var rowHeads: [String]
  package var columnHeads: [String]
  /// One array of cells a row.
  package var cells: [[Cell]]
  /// One text a row at the right edge; empty for none.
  package var rowTotals: [String]
  /// One text a column in the last line; empty for none.
  package var columnTotals: [String]
  package var grandTotal: String
  package var totalTitle: String
  package var cursorRow = 0
  package var cursorColumn = 0
  package private(set) var topRow = 0
  package private(set) var leftColumn = 0

  package init(
    rowHeads: [String], columnHeads: [String], cells: [[Cell]], rowTotals: [String] = [],
    columnTotals: [String] = [], grandTotal: String = "", totalTitle: String = ""
  ) {
    self.rowHeads = rowHeads
    self.columnHeads = columnHeads
    self.cells = cells
    self.rowTotals = rowTotals
    self.columnTotals = columnTotals
    self.grandTotal = grandTotal
    self.totalTitle = totalTitle
  }

  /// Takes a key; `size` is that of the rectangle the matrix is drawn in.
  package mutating func press(_ press: KeyPress, size: Size) -> MatrixResponse {
    guard !rowHeads.isEmpty, !columnHeads.isEmpty else { return .ignored }
    let layout = MatrixLayout(self, size: size)
    if let move = ListMove(press) {
      let page = max(1, layout.bodyHeight)
      cursorRow = move.target(from: cursorRow, count: rowHeads.count, page: page)
      topRow = MatrixLayout(self, size: size).top
      return .moved
    }
    let press = press.folded
    switch (press.key, press.modifiers) {
    case (.left, []), (.character("h"), []): return moveColumn(to: cursorColumn - 1, size: size)
    case (.right, []), (.character("l"), []): return moveColumn(to: cursorColumn + 1, size: size)
    case (.home, []): return moveColumn(to: 0, size: size)
    case (.end, []): return moveColumn(to: columnHeads.count - 1, size: size)
    case (.enter, []), (.keypadEnter, []): return .choose(row: cursorRow, column: cursorColumn)
    default: return .ignored
    }
  }

  /// The row and column of the cell under a place on the screen.
  package func cell(at point: Point, in rect: Rect) -> (row: Int, column: Int)? {
    let layout = MatrixLayout(self, size: rect.size)
    let line = point.y - rect.y - 1
    let x = point.x - rect.x
    guard rect.contains(point), line >= 0, line < layout.bodyHeight else { return nil }
    let row = layout.top + line
    guard rowHeads.indices.contains(row),
      let slot = layout.slots.first(where: { x >= $0.x && x < $0.x + $0.width })
    else { return nil }
    return (row, slot.column)
  }

  private mutating func moveColumn(to column: Int, size: Size) -> MatrixResponse {
    let target = min(max(0, column), columnHeads.count - 1)
    guard target == column else { return .ignored }
    cursorColumn = target
    leftColumn = MatrixLayout(self, size: size).left
    return .moved
  }
}
