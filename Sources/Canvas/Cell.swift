/// One column of one row: up to five code points (ncurses holds no more a cell) and a style.
///
/// A wide glyph takes two cells: its own, of width 2, and a tail of width 0 after it.
package struct Cell: Hashable, Sendable {
  /// The glyph's first code point.
  package var base: UInt32
  /// Combining code points after it.
  package var marks: Marks
  /// 1, 2, or 0 for the second half of a wide glyph.
  package var width: UInt8
  package var style: Style

  package init(base: UInt32, marks: Marks = .none, width: UInt8 = 1, style: Style) {
    self.base = base
    self.marks = marks
    self.width = width
    self.style = style
  }

  package static func blank(_ style: Style) -> Cell { Cell(base: 0x20, style: style) }

  /// The right half of the wide glyph before it.
  package static func tail(_ style: Style) -> Cell { Cell(base: 0, width: 0, style: style) }

  package var isTail: Bool { width == 0 }

  /// The cell's text; empty for a tail.
  package var text: String {
    guard width > 0, let first = Unicode.Scalar(base) else { return "" }
    var scalars = String.UnicodeScalarView()
    scalars.append(first)
    for lane in 0..<4 where marks[lane] != 0 {
      if let mark = Unicode.Scalar(marks[lane]) { scalars.append(mark) }
    }
    return String(scalars)
  }
}
