import CTerminal
import Canvas

/// Turns cells into what ncurses takes: five code points and a look each.
///
/// A value that is filled whole: written cell by cell into what the display keeps, every cell of a first
/// screen would ask for the right to change it.
struct CellRun {
  private(set) var scalars: [UInt32] = []
  private(set) var looks: [Int32] = []
  var palette: Palette
  var substitution: GlyphSubstitution

  /// Takes the cells of some columns of a row in place of what it held.
  mutating func fill(from surface: Surface, _ y: Int, _ columns: Range<Int>) {
    scalars.removeAll(keepingCapacity: true)
    looks.removeAll(keepingCapacity: true)
    for x in columns {
      let cell = surface[x, y]
      if !cell.isTail { append(cell) }
    }
  }

  private mutating func append(_ cell: Cell) {
    let look = palette.look(of: cell.style)
    let width = Int(cell.width)
    let twin = substitution.replacement(for: cell.base, width: width) { scalar in
      Int(ct_locale_columns(scalar))
    }
    append(twin ?? cell.base, twin == nil ? cell.marks : .none, look)
    if let twin, width == 2, ct_locale_columns(twin) == 1 { append(0x20, .none, look) }
  }

  private mutating func append(_ base: UInt32, _ marks: Marks, _ look: Int32) {
    scalars.append(base)
    for lane in 0..<4 { scalars.append(marks[lane]) }
    looks.append(look)
  }
}
