package import Canvas

extension Matrix {
  package func draw(in rect: Rect, on surface: inout Surface, focused: Bool) {
    guard !rect.isEmpty else { return }
    let layout = MatrixLayout(self, size: rect.size)
    drawHeads(layout, in: rect.row(0), on: &surface)
    let shown = min(layout.bodyHeight, rowHeads.count - layout.top)
    for line in 0..<max(0, shown) {
      drawRow(layout.top + line, layout, in: rect.row(line + 1), on: &surface, focused: focused)
    }
    if !columnTotals.isEmpty, rect.height >= 3 {
      drawTotals(layout, in: rect.row(max(0, shown) + 1), on: &surface)
    }
  }

  private func drawHeads(_ layout: MatrixLayout, in rect: Rect, on surface: inout Surface) {
    for slot in layout.slots {
      surface.write(
        columnHeads[slot.column], in: area(slot.x, slot.width, in: rect), Style(.title, .bold),
        .right)
    }
    if layout.left > 0 {
      surface.write(
        "‹", at: Point(x: rect.x + layout.headWidth, y: rect.y), Style(.accent), clip: rect)
    }
    if layout.hasMoreToTheRight {
      let x = rect.right - (layout.totalWidth > 0 ? layout.totalWidth + 1 : 1)
      surface.write("›", at: Point(x: x, y: rect.y), Style(.accent), clip: rect)
    }
    if layout.totalWidth > 0 {
      surface.write(totalTitle, in: total(layout, in: rect), Style(.title, .bold), .right)
    }
  }

  private func drawRow(
    _ row: Int, _ layout: MatrixLayout, in rect: Rect, on surface: inout Surface, focused: Bool
  ) {
    let isCursor = row == cursorRow
    let style = Style(.title, isCursor && focused ? .bold : [])
    surface.write(rowHeads[row], in: rect.left(layout.headWidth).0, style)
    for slot in layout.slots where cells.indices.contains(row) {
      guard cells[row].indices.contains(slot.column) else { continue }
      let cell = cells[row][slot.column]
      var style = Style(cell.ink, on: cell.ground)
      if isCursor, slot.column == cursorColumn {
        style = focused ? style.on(.cellCursor) : style.with(.underline)
      }
      surface.write(cell.text, in: area(slot.x, slot.width, in: rect), style, .right)
    }
    if layout.totalWidth > 0, rowTotals.indices.contains(row) {
      surface.write(rowTotals[row], in: total(layout, in: rect), Style(.number, .bold), .right)
    }
  }

  private func drawTotals(_ layout: MatrixLayout, in rect: Rect, on surface: inout Surface) {
    surface.write(totalTitle, in: rect.left(layout.headWidth).0, Style(.title, .bold))
    for slot in layout.slots where columnTotals.indices.contains(slot.column) {
      surface.write(
        columnTotals[slot.column], in: area(slot.x, slot.width, in: rect), Style(.number, .bold),
        .right)
    }
    if layout.totalWidth > 0 {
      surface.write(grandTotal, in: total(layout, in: rect), Style(.number, .bold), .right)
    }
  }

  private func area(_ x: Int, _ width: Int, in rect: Rect) -> Rect {
    Rect(x: rect.x + x, y: rect.y, width: width, height: 1).intersection(rect)
  }

  /// The totals stand right after the last column where there is room to spare.
  private func total(_ layout: MatrixLayout, in rect: Rect) -> Rect {
    let end = layout.slots.last.map { $0.x + $0.width } ?? layout.headWidth
    let x = layout.hasMoreToTheRight ? rect.width - layout.totalWidth : end + 1
    return area(x, layout.totalWidth, in: rect)
  }
}
