package import Canvas

/// What a table did with a key, or needs its caller to do.
package enum GridResponse: Hashable, Sendable {
  case ignored
  case moved
  /// The cursor went as far as it could and is near the window's start: rows before it are wanted.
  case needsEarlier
  /// The cursor went as far as it could and is near the window's end: rows after it are wanted.
  case needsLater
  /// The first rows of the whole list are wanted; the cursor has not moved.
  case wantsFirst
  /// The last rows of the whole list are wanted; the cursor has not moved.
  case wantsLast
  case marked
}

extension TableGrid {
  /// Takes a key; `height` and `width` are those of the rectangle the table is drawn in.
  ///
  /// Left and right at the outermost column are ignored, so that they can lead to another pane.
  package mutating func press(_ press: KeyPress, height: Int, width: Int? = nil) -> GridResponse {
    note(width: width)
    defer { fit(height: height) }
    if let move = ListMove(press) { return take(move, height: height) }
    let press = press.folded
    switch (press.key, press.modifiers) {
    case (.left, []), (.character("h"), []): return moveColumn(to: cursorColumn - 1, width: width)
    case (.right, []), (.character("l"), []): return moveColumn(to: cursorColumn + 1, width: width)
    case (.home, []): return moveColumn(to: 0, width: width)
    case (.end, []): return moveColumn(to: columns.count - 1, width: width)
    case (.character(" "), []): return toggleMark() ? .marked : .ignored
    default: return .ignored
    }
  }

  /// Marks the row under the cursor or takes its mark away; false where there is none.
  package mutating func toggleMark() -> Bool {
    guard let id = current?.id else { return false }
    if marked.remove(id) == nil { marked.insert(id) }
    return true
  }

  /// Marks the row under the cursor, which stays marked where it is; false where there is none or it was.
  package mutating func markOn() -> Bool {
    current.map { marked.insert($0.id).inserted } ?? false
  }

  private mutating func take(_ move: ListMove, height: Int) -> GridResponse {
    if move == .first, hasEarlier { return .wantsFirst }
    if move == .last, hasLater { return .wantsLast }
    guard !rows.isEmpty else { return .ignored }
    let page = max(1, height - 1)
    let target = move.target(from: cursorRow, count: rows.count, page: page)
    if move == .pageUp || move == .pageDown { topRow = top(height: height) + target - cursorRow }
    cursorRow = target
    topRow = top(height: height, seesAround: true)
    let isUpward = move == .up || move == .pageUp
    if isUpward, hasEarlier, cursorRow < page { return .needsEarlier }
    if !isUpward, hasLater, cursorRow >= rows.count - page { return .needsLater }
    return .moved
  }

  private mutating func moveColumn(to column: Int, width: Int?) -> GridResponse {
    let target = min(max(0, column), max(0, columns.count - 1))
    guard target != cursorColumn || target == column, !columns.isEmpty else { return .ignored }
    cursorColumn = target
    if let width { leftColumn = layout(width: width).left }
    return .moved
  }
}
