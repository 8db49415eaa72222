import Canvas

/// Going from cell to cell.
extension SheetLayer {
  /// On to the cell that comes next after one was filled from a list.
  mutating func goOn() {
    if rowStart == nil { moveDown() } else { moveRight() }
  }

  mutating func moveDown() { go(to: SheetPlace(row: place.row + 1, column: place.column)) }

  mutating func moveRight() {
    if place.column + 1 < sheet.fields.count {
      go(to: SheetPlace(row: place.row, column: place.column + 1))
    } else {
      go(to: SheetPlace(row: place.row + 1, column: rowStart ?? 0))
    }
  }

  mutating func moveLeft() {
    if place.column > 0 {
      go(to: SheetPlace(row: place.row, column: place.column - 1))
    } else if place.row > 0 {
      go(to: SheetPlace(row: place.row - 1, column: sheet.fields.count - 1))
    }
  }

  /// Goes to a cell; past the last row it makes one, unless that is still blank.
  mutating func go(to target: SheetPlace, marks: Bool = false) {
    if marks || isMarking {
      anchor = anchor ?? place
    } else {
      anchor = nil
      if target.row >= sheet.rows.count, sheet.rows.last?.isBlank == false { sheet.append() }
    }
    place = SheetPlace(
      row: min(max(0, target.row), sheet.rows.count - 1),
      column: min(max(0, target.column), sheet.fields.count - 1))
  }

  /// Brings the cursor back into the sheet after rows have gone.
  mutating func settlePlace(row: Int) {
    anchor = nil
    isMarking = false
    place.row = min(max(0, row), sheet.rows.count - 1)
  }

  /// Whether a key moves the cursor, in a text or in the sheet.
  static func moves(_ key: KeyPress) -> Bool {
    switch key.key {
    case .up, .down, .left, .right, .home, .end, .pageUp, .pageDown: true
    default: false
    }
  }

  /// Where a key leads from the cursor; nil where it leads nowhere.
  func target(of key: KeyPress, _ context: Context) -> SheetPlace? {
    let page = max(1, body(context.area).height - 2)
    var target = place
    switch (key.key, key.modifiers.subtracting(.shift)) {
    case (.up, []): target.row -= 1
    case (.down, []): target.row += 1
    case (.left, []): target.column -= 1
    case (.right, []): target.column += 1
    case (.home, []): target.column = 0
    case (.end, []): target.column = sheet.fields.count - 1
    case (.pageUp, []): target.row -= page
    case (.pageDown, []): target.row = min(place.row + page, sheet.rows.count - 1)
    case (.home, .control): target = SheetPlace(row: 0, column: 0)
    case (.end, .control):
      target = SheetPlace(row: sheet.rows.count - 1, column: sheet.fields.count - 1)
    default: return nil
    }
    return target
  }
}
