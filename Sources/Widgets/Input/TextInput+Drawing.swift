package import Canvas

extension TextInput {
  /// Draws the field in the first row of a rectangle, marking what is hidden on either side; with focus,
  /// the terminal's cursor goes to the caret.
  package func draw(
    in rect: Rect, on surface: inout Surface, focused: Bool, placeholder: String = "",
    ink: Ink = .text
  ) {
    let row = rect.row(0)
    guard !row.isEmpty else { return }
    let ground: Ground = focused ? .fieldFocus : .field
    // What nobody writes in is read from its beginning.
    let hidden = focused ? offset(width: row.width) : 0
    let caretEnd = text.prefix(caret + 1).columns - hidden
    if text.isEmpty {
      surface.write(placeholder, in: row, Style(.sample, on: ground))
    } else {
      surface.fill(row, " ", Style(ink, on: ground))
      let start = Point(x: row.x - hidden, y: row.y)
      let style = Style(ink, on: focused && isSelected ? .cellCursor : ground)
      surface.write(text, at: start, style, clip: row)
      let isMarked = row.width > 4
      if isMarked, hidden > 0 { surface.write("…", at: Point(x: row.x, y: row.y), style) }
      // Not over the character one writes before.
      if isMarked, text.columns - hidden > row.width, !focused || caretEnd < row.width {
        surface.write("…", at: Point(x: row.right - 1, y: row.y), style)
      }
    }
    guard focused else { return }
    let x = row.x + text.prefix(caret).columns - hidden
    surface.cursor = Point(x: min(x, row.right - 1), y: row.y)
  }
}
