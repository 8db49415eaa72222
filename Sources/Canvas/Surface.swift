/// A grid of cells that widgets draw into: a value, so a screen can be compared, kept and printed.
///
/// No drawing can leave half a wide glyph: writing over one half blanks the other, and a glyph that
/// does not fit before the clip's right edge is replaced by a space.
package struct Surface: Hashable, Sendable {
  package let size: Size
  package private(set) var cells: [Cell]
  /// Where the terminal's own cursor stands: at the caret of a text input, or nil where there is none.
  package var cursor: Point?

  package init(_ size: Size) {
    self.size = size
    cells = Array(repeating: .blank(.plain), count: size.width * size.height)
  }

  package var bounds: Rect { Rect(size) }

  package subscript(x: Int, y: Int) -> Cell { cells[y * size.width + x] }

  /// Writes text from a place to the right, inside `clip`; gives the column after its last cell.
  @discardableResult
  package mutating func write(
    _ text: some DrawnText, at point: Point, _ style: Style = .plain, clip: Rect? = nil
  ) -> Int {
    let clip = (clip ?? bounds).intersection(bounds)
    var x = point.x
    guard point.y >= clip.y, point.y < clip.bottom, clip.width > 0 else { return x }
    text.eachGlyph { glyph, _ in
      let place = x
      x += glyph.width
      if place >= clip.right || (place >= clip.x && x > clip.right) {
        if place < clip.right { put(.blank(style), x: place, y: point.y) }
        x = clip.right
        return false
      }
      if place < clip.x {
        if x > clip.x { put(.blank(style), x: clip.x, y: point.y) }
        return true
      }
      let cell = Cell(base: glyph.base, marks: glyph.marks, width: UInt8(glyph.width), style: style)
      put(cell, x: place, y: point.y)
      return true
    }
    return x
  }

  /// Writes text into the first row of a rectangle: cut with an ellipsis, aligned, padded to its width.
  package mutating func write(
    _ text: some DrawnText, in rect: Rect, _ style: Style = .plain, _ alignment: Alignment = .left
  ) {
    guard rect.width > 0, rect.height > 0 else { return }
    let columns = text.columns
    let shown = columns <= rect.width ? text.slice : text.shortened(rect.width)[...]
    let room = rect.width - (columns <= rect.width ? columns : shown.columns)
    let row = rect.row(0)
    let (before, rest) = row.left(alignment.offset(in: room))
    fill(before, " ", style)
    let end = write(shown, at: Point(x: rest.x, y: rest.y), style, clip: rect)
    fill(Rect(x: end, y: row.y, width: row.right - end, height: 1), " ", style)
  }

  /// Fills a rectangle with one glyph of width 1.
  package mutating func fill(_ rect: Rect, _ character: Character = " ", _ style: Style = .plain) {
    let area = rect.intersection(bounds)
    let cell = Cell(base: Glyph(character).base, style: style)
    for y in area.y..<max(area.y, area.bottom) {
      for x in area.x..<area.right { put(cell, x: x, y: y) }
    }
  }

  /// Changes the style of what is already drawn, cell by cell.
  package mutating func restyle(_ rect: Rect, _ change: (Style) -> Style) {
    let area = rect.intersection(bounds)
    for y in area.y..<max(area.y, area.bottom) {
      for x in area.x..<area.right {
        let index = y * size.width + x
        cells[index].style = change(cells[index].style)
      }
    }
  }

  /// A box drawn along a rectangle's edge, with a title in its top line.
  package mutating func frame(
    _ rect: Rect, title: String = "", _ style: Style, titleStyle: Style? = nil
  ) {
    guard rect.width >= 2, rect.height >= 2 else { return }
    let line = String(repeating: "─", count: rect.width - 2)
    write("╭" + line + "╮", at: Point(x: rect.x, y: rect.y), style)
    write("╰" + line + "╯", at: Point(x: rect.x, y: rect.bottom - 1), style)
    for y in (rect.y + 1)..<max(rect.y + 1, rect.bottom - 1) {
      write("│", at: Point(x: rect.x, y: y), style)
      write("│", at: Point(x: rect.right - 1, y: y), style)
    }
    guard !title.isEmpty, rect.width > 6 else { return }
    let shown = " " + title.shortened(rect.width - 6) + " "
    write(shown, at: Point(x: rect.x + 1, y: rect.y), titleStyle ?? style)
  }

  /// Draws another surface over this one with its top left at a place.
  package mutating func draw(_ other: Surface, at point: Point) {
    for y in 0..<other.size.height where point.y + y < size.height && point.y + y >= 0 {
      for x in 0..<other.size.width where point.x + x < size.width && point.x + x >= 0 {
        let cell = other[x, y]
        if !cell.isTail { put(cell, x: point.x + x, y: point.y + y) }
      }
    }
  }

  /// The single way into the grid: keeps wide glyphs whole.
  private mutating func put(_ cell: Cell, x: Int, y: Int) {
    guard x >= 0, y >= 0, x < size.width, y < size.height else { return }
    let index = y * size.width + x
    mend(at: index, x: x)
    if cell.width == 2 {
      guard x + 1 < size.width else {
        cells[index] = .blank(cell.style)
        return
      }
      mend(at: index + 1, x: x + 1)
      cells[index + 1] = .tail(cell.style)
    }
    cells[index] = cell
  }

  /// Blanks the other half of a wide glyph about to be overwritten.
  private mutating func mend(at index: Int, x: Int) {
    if cells[index].isTail, x > 0 {
      cells[index - 1] = .blank(cells[index - 1].style)
    } else if cells[index].width == 2, x + 1 < size.width {
      cells[index + 1] = .blank(cells[index + 1].style)
    }
  }

  /// The screen as lines of text without trailing spaces: what golden files hold.
  package var lines: [String] {
    (0..<size.height).map { y in
      var line = ""
      for x in 0..<size.width { line += self[x, y].text }
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
