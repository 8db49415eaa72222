package import Canvas

extension TreeList {
  /// Draws the rows in sight with their guides; without focus the cursor shows only in the gutter.
  package func draw(in rect: Rect, on surface: inout Surface, focused: Bool) {
    guard !rect.isEmpty else { return }
    guard !rows.isEmpty else {
      for (line, text) in emptyText.wrapped(rect.width).enumerated() {
        surface.write(text, in: rect.row(line), Style(.dim))
      }
      return
    }
    let first = firstRow(height: rect.height)
    let shown = first..<min(rows.count, first + rect.height)
    let guides = guides(of: shown)
    let cursorIndex = cursorIndex
    for (line, index) in shown.enumerated() {
      drawRow(
        rows[index], guide: guides[line], isCursor: index == cursorIndex, in: rect.row(line),
        on: &surface, focused: focused)
    }
  }

  private func drawRow(
    _ row: TreeRow, guide: String, isCursor: Bool, in rect: Rect, on surface: inout Surface,
    focused: Bool
  ) {
    if isCursor { surface.markCursor(of: rect, focused: focused) }
    let content = rect.left(TreeList.gutter).rest
    let depth = guide.columns + 2
    var label = content.left(depth).rest
    surface.write(guide, at: Point(x: content.x, y: rect.y), Style(.border), clip: content)
    surface.write(
      row.marker, at: Point(x: content.x + guide.columns, y: rect.y),
      Style(row.isExpandable ? .accent : .border), clip: content)
    let note = row.note(within: rect.width)
    let noted = note.columns
    if noted > 0 {
      let place = Rect(x: label.right - noted, y: rect.y, width: noted, height: 1)
      surface.write(note, in: place, Style(.dim))
      label = label.left(label.width - noted - 1).0
    }
    surface.write(row.label, in: label, Style(row.ink))
    if isCursor, focused {
      let extent = label.left(min(label.width, max(1, row.label.columns))).0
      surface.highlight(extent, reach: cursorReach)
    }
  }

  /// The lines before each row's marker: which of its ancestors have rows yet to come.
  private func guides(of shown: Range<Int>) -> [String] {
    // By depth, for the row just below the one at hand.
    var goesOn: [Bool] = []
    var lowest = Int.max
    for row in rows[shown.upperBound...] where row.depth < lowest {
      while goesOn.count <= row.depth { goesOn.append(false) }
      goesOn[row.depth] = true
      lowest = row.depth
      if lowest == 0 { break }
    }
    var guides: [String] = []
    for row in rows[shown].reversed() {
      while goesOn.count <= row.depth { goesOn.append(false) }
      var guide = ""
      for level in 1..<max(1, row.depth) { guide += goesOn[level] ? "│ " : "  " }
      if row.depth > 0 { guide += goesOn[row.depth] ? "├" : "└" }
      guides.append(guide)
      goesOn.removeLast(goesOn.count - row.depth)
      goesOn.append(true)
    }
    return guides.reversed()
  }
}
