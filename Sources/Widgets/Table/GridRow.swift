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

  package init(
    _ text: String, ink: Ink = .text, on ground: Ground = .plain, bar: Double? = nil,
    stack: StackedBar? = nil,
    match: Range<Int>? = nil
  ) {
    self.text = text
    self.ink = ink
    self.ground = ground
    self.bar = bar
    self.stack = stack
    self.match = match
  }
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
