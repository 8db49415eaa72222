package import Canvas

/// What one field of one record shows in a table.
package struct GridCell: Hashable, Sendable {
  package var text: String
  package var ink: Ink
  package var ground: Ground
  /// A fraction drawn as a bar after the text; above 1 it shows as overfull.
  package var bar: Double?
  /// Parts of a whole drawn in place of a text.
  package var stack: StackedBar?
  /// The characters a search has found.
  package var match: Range<Int>?
  /// What is said behind the text and stays where that is cut.
  package var mark: CellMark?

  package init(
    _ text: String, ink: Ink = .text, on ground: Ground = .plain, bar: Double? = nil,
    stack: StackedBar? = nil,
    match: Range<Int>? = nil, mark: CellMark? = nil
  ) {
    self.text = text
    self.ink = ink
    self.ground = ground
    self.bar = bar
    self.stack = stack
    self.match = match
    self.mark = mark
  }

  /// The room its text has in a width, beside the mark behind it, and what is shown of that.
  func parts(in width: Int) -> (room: Int, mark: String) {
    guard let mark else { return (width, "") }
    let whole = width - mark.whole.columns
    if whole > 0, text.columns <= whole { return (text.columns, mark.whole) }
    let room = width - mark.short.columns
    // A mark with nothing before it would be that of the row.
    return room > 1 ? (min(room, text.columns), mark.short) : (width, "")
  }
}

/// A mark behind a text: in full where both have room, or else in short, with the text cut.
package struct CellMark: Hashable, Sendable {
  package let whole: String
  package let short: String

  package init(_ whole: String, short: String) { (self.whole, self.short) = (whole, short) }
}

/// One record of a table, known by its id however the rows around it change.
package struct GridRow: Hashable, Sendable {
  package var id: Int64
  package var cells: [GridCell]

  package init(id: Int64, cells: [GridCell]) {
    self.id = id
    self.cells = cells
  }
}
