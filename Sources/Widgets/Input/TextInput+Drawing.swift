package import Canvas

extension TextInput {
  /// Draws the field in the first row of a rectangle; with focus, the terminal's cursor goes to the caret.
  package func draw(
    in rect: Rect, on surface: inout Surface, focused: Bool, placeholder: String = "",
    ink: Ink = .text
  ) {
    let row = rect.row(0)
    guard !row.isEmpty else { return }
    let ground: Ground = focused ? .fieldFocus : .field
    if text.isEmpty {
      surface.write(placeholder, in: row, Style(.sample, on: ground))
    } else {
      surface.fill(row, " ", Style(ink, on: ground))
      // What nobody writes in is read from its beginning.
      let hidden = focused ? offset(width: row.width) : 0
      let start = Point(x: row.x - hidden, y: row.y)
      let textGround = focused && isSelected ? Ground.cellCursor : ground
      surface.write(text, at: start, Style(ink, on: textGround), clip: row)
    }
    guard focused else { return }
    let x = row.x + text.prefix(caret).columns - offset(width: row.width)
    surface.cursor = Point(x: min(x, row.right - 1), y: row.y)
  }
}
