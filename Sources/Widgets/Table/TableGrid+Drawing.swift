package import Canvas

extension TableGrid {
  /// Draws the header and the rows; a table without focus shows its cursor only in the gutter, as does
  /// one above which something is written that moves it.
  package func draw(
    in rect: Rect, on surface: inout Surface, focused: Bool, isWriting: Bool = false
  ) {
    guard !rect.isEmpty else { return }
    let layout = layout(width: rect.width)
    drawHeader(layout, in: rect.row(0), on: &surface)
    let body = rect.top(1).rest
    guard !rows.isEmpty else {
      drawEmptyText(in: body, on: &surface)
      return
    }
    let shown = shownRows(height: rect.height)
    let fits = fits(of: shown, in: layout).fits
    for (line, index) in shown.enumerated() {
      let row = body.row(line)
      if index == cursorRow { surface.markCursor(of: row, focused: focused) }
      drawRow(
        index, layout, fits: fits.map { $0.isEmpty ? .unknown : $0[line] }, in: row, on: &surface,
        showsCell: focused && !isWriting)
    }
  }

  private func drawHeader(_ layout: GridLayout, in rect: Rect, on surface: inout Surface) {
    let style = Style(.title, .bold)
    for slot in layout.slots {
      let column = columns[slot.column]
      let marks = column.marks.shortened(slot.width)
      let title = column.title.shortened(slot.width - marks.columns) + marks
      surface.write(title, in: place(of: slot, in: rect), style, column.alignment)
    }
    if layout.hasColumnsToTheLeft,
      let slot = layout.slots.first(where: { $0.column == layout.left })
    {
      surface.write("‹", at: Point(x: rect.x + slot.x - 1, y: rect.y), Style(.accent), clip: rect)
    }
    if layout.hasColumnsToTheRight {
      surface.write("›", at: Point(x: rect.right - 1, y: rect.y), Style(.accent), clip: rect)
    }
  }

  private func drawRow(
    _ index: Int, _ layout: GridLayout, fits: [TextFit], in rect: Rect,
    on surface: inout Surface, showsCell: Bool
  ) {
    let row = rows[index]
    let isCursor = index == cursorRow
    if marked.contains(row.id) {
      surface.write("●", at: Point(x: rect.x + 1, y: rect.y), Style(.accent), clip: rect)
    }
    for (slot, fit) in zip(layout.slots, fits) where row.cells.indices.contains(slot.column) {
      let cell = row.cells[slot.column]
      let area = place(of: slot, in: rect)
      let alignment = columns[slot.column].alignment
      draw(cell, alignment, area.width == slot.width ? fit : .unknown, in: area, on: &surface)
      if isCursor, showsCell, slot.column == cursorColumn {
        surface.highlight(area, reach: cursorReach, cell.bar == nil ? alignment : .left)
      }
    }
  }

  private func draw(
    _ cell: GridCell, _ alignment: Alignment, _ fit: TextFit, in rect: Rect,
    on surface: inout Surface
  ) {
    if let stack = cell.stack { return stack.draw(in: rect, on: &surface) }
    let matches = cell.match.map { [$0] } ?? []
    let style = Style(cell.ink, on: cell.ground)
    if cell.ground != .plain { surface.fill(rect, " ", style) }
    guard let bar = cell.bar, rect.width >= 8 else {
      let (room, mark) = cell.parts(in: rect.width)
      let (text, rest) = rect.left(room)
      surface.place(cell.text, in: text, style, alignment, fit: fit)
      surface.mark(matches, of: cell.text, in: text, style, alignment, fit: fit)
      if !mark.isEmpty { surface.write(mark, in: rest, style) }
      return
    }
    let (text, rest) = rect.left(min(rect.width - 4, max(4, cell.text.columns)))
    surface.place(cell.text, in: text, Style(cell.ink), .right)
    surface.mark(matches, of: cell.text, in: text, Style(cell.ink), .right)
    Bar(fraction: bar, ink: cell.ink).draw(in: rest.left(1).rest, on: &surface)
  }

  private func place(of slot: GridLayout.Slot, in rect: Rect) -> Rect {
    Rect(x: rect.x + slot.x, y: rect.y, width: slot.width, height: 1).intersection(rect)
  }

  private func drawEmptyText(in rect: Rect, on surface: inout Surface) {
    let lines = emptyText.wrapped(max(0, rect.width - 2))
    let first = max(0, (rect.height - lines.count) / 3)
    for (line, text) in lines.enumerated() {
      surface.write(text, in: rect.row(first + line), Style(.dim), .centre)
    }
  }
}
