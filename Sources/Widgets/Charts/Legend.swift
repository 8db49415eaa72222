package import Canvas

/// One line saying what the inks and letters of a chart stand for.
package struct Legend: Hashable, Sendable {
  /// One mark and what it stands for.
  package struct Entry: Hashable, Sendable {
    package var mark: String
    package var name: String
    package var ink: Ink

    package init(mark: String, name: String, ink: Ink) {
      self.mark = mark
      self.name = name
      self.ink = ink
    }
  }

  package var entries: [Entry]

  package init(_ entries: [Entry]) { self.entries = entries }

  /// Draws the entries side by side; the last one that does not fit is cut.
  package func draw(in rect: Rect, on surface: inout Surface) {
    let row = rect.row(0)
    var x = row.x
    for entry in entries where x + entry.mark.columns < row.right {
      x = surface.write(
        entry.mark, at: Point(x: x, y: row.y), Style(entry.ink, .bold), clip: row)
      let room = Rect(x: x + 1, y: row.y, width: row.right - x - 1, height: row.height)
      let name = entry.name.shortened(room.width)
      surface.write(name, at: Point(x: room.x, y: row.y), Style(.dim), clip: room)
      x = room.x + name.columns + 2
    }
  }
}
