import Canvas

/// How the texts of the rows on the screen fit their columns.
///
/// That takes longer than drawing them, since each is held against all that stand below each other; so it
/// is kept for as long as a cursor moves over the same rows in the same places.
struct FittedTexts: Sendable {
  private let shown: [Int]
  private let slots: [GridLayout.Slot]
  /// By slot, then by row; none where a slot's are not worked out beforehand.
  let fits: [[TextFit]]

  init(_ shown: [Int], in layout: GridLayout, of grid: TableGrid) {
    self.shown = shown
    slots = layout.slots
    fits = layout.slots.map { slot in
      guard grid.columns[slot.column].alignment == .left else { return [] }
      let cells = shown.map { row in
        let cells = grid.rows[row].cells
        return cells.indices.contains(slot.column) ? cells[slot.column] : nil
      }
      return Self.fits(of: cells, width: slot.width)
    }
  }

  private static func fits(of cells: [GridCell?], width: Int) -> [TextFit] {
    var texts = cells.map { $0?.text ?? "" }
    // Those that are cut beside a mark have less room, and all the same.
    var marked: (room: Int, lines: [Int]) = (0, [])
    for (line, cell) in cells.enumerated() {
      guard let cell, cell.mark != nil else { continue }
      let room = cell.parts(in: width).room
      if cell.text.columns > room { marked = (room, marked.lines + [line]) }
    }
    let cut = TextCut.fitting(marked.lines.map { texts[$0] }, width: marked.room)
    for line in marked.lines { texts[line] = "" }
    var fits = TextCut.fitting(texts, width: width)
    for (line, fit) in zip(marked.lines, cut) { fits[line] = fit }
    return fits.map { $0.map(TextFit.cut) ?? .whole }
  }

  func are(of shown: [Int], in layout: GridLayout) -> Bool {
    self.shown == shown && slots == layout.slots
  }
}

/// It says nothing of a table that its rows and columns do not.
extension FittedTexts: Hashable {
  static func == (left: FittedTexts, right: FittedTexts) -> Bool { true }
  func hash(into hasher: inout Hasher) {}
}

extension TableGrid {
  /// How rows fit where they are shown: as it was kept, or worked out.
  func fits(of shown: [Int], in layout: GridLayout) -> FittedTexts {
    if let fitted, fitted.are(of: shown, in: layout) { return fitted }
    return FittedTexts(shown, in: layout, of: self)
  }

  /// Keeps how the rows fit that are shown from now on, for drawing and for the keys to come.
  mutating func fit(height: Int) {
    guard let width, !rows.isEmpty else { return }
    fitted = fits(of: shownRows(height: height), in: layout(width: width))
  }
}
