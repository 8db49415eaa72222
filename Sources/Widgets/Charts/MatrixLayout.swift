import Canvas

/// Which rows and columns of a matrix are on the screen, and where.
struct MatrixLayout {
  /// One column in its place.
  struct Slot {
    var column: Int
    /// From the matrix's left edge.
    var x: Int
    var width: Int
  }

  let headWidth: Int
  let totalWidth: Int
  /// Every column is this wide, so that figures can be compared by eye.
  let cellWidth: Int
  let bodyHeight: Int
  let top: Int
  let left: Int
  let slots: [Slot]
  let hasMoreToTheRight: Bool

  init(_ matrix: Matrix, size: Size) {
    let heads = matrix.rowHeads + [matrix.totalTitle]
    let totals = matrix.rowTotals + [matrix.grandTotal, matrix.totalTitle]
    let wantedTotal = matrix.rowTotals.isEmpty ? 0 : min(12, totals.map(\.columns).max() ?? 0)
    let texts = matrix.columnHeads + matrix.columnTotals + matrix.cells.joined().map(\.text)
    let widest = min(12, max(1, texts.map(\.columns).max() ?? 1))
    let needed = matrix.columnHeads.count * (widest + 1) + wantedTotal + 2
    // A third of the room, or what the columns leave over.
    headWidth = min(
      heads.map(\.columns).max() ?? 0, max(1, size.width / 3, size.width - needed))
    let room = max(0, size.width - headWidth)
    totalWidth = wantedTotal + 1 <= room / 2 ? wantedTotal : 0
    let space = max(0, room - (totalWidth > 0 ? totalWidth + 1 : 0))
    cellWidth = max(0, min(widest, space - 1))
    let count = matrix.columnHeads.count
    let fitting = cellWidth > 0 ? min(count, space / (cellWidth + 1)) : 0
    left = MatrixLayout.first(
      matrix.leftColumn, cursor: matrix.cursorColumn, count: count, fitting: fitting)
    hasMoreToTheRight = left + fitting < count
    let (headWidth, cellWidth, left) = (headWidth, cellWidth, left)
    slots = (0..<fitting).map { place in
      Slot(
        column: left + place, x: headWidth + 1 + place * (cellWidth + 1), width: cellWidth)
    }
    let totalLine = matrix.columnTotals.isEmpty || size.height < 3 ? 0 : 1
    bodyHeight = max(0, size.height - 1 - totalLine)
    top = Viewport.top(
      matrix.topRow, cursor: matrix.cursorRow, count: matrix.rowHeads.count, height: bodyHeight)
  }

  private static func first(_ left: Int, cursor: Int, count: Int, fitting: Int) -> Int {
    var left = min(left, cursor)
    if cursor >= left + fitting { left = cursor - fitting + 1 }
    return min(max(0, left), max(0, count - fitting))
  }
}
