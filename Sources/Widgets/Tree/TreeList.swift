package import Canvas

/// What a tree did with a key, or asks its caller to do to the row of that id.
package enum TreeResponse: Hashable, Sendable {
  case ignored
  case moved
  case expand(String)
  case collapse(String)
  case choose(String)
  case expandAll
}

/// A tree as a list of its visible rows, with a cursor that stays on its row by id.
package struct TreeList: Hashable, Sendable {
  package private(set) var rows: [TreeRow]
  /// The id of the row the cursor is on; nil only in an empty tree.
  package private(set) var cursor: String?
  package private(set) var top = 0
  /// Shown in place of rows where there are none.
  package var emptyText: String
  /// How many columns of the cursor's label are highlighted at most.
  package var cursorReach = 16

  package init(rows: [TreeRow] = [], cursor: String? = nil, emptyText: String = "") {
    self.rows = rows
    self.emptyText = emptyText
    self.cursor = rows.contains { $0.id == cursor } ? cursor : rows.first?.id
  }

  package var cursorIndex: Int { rows.firstIndex { $0.id == cursor } ?? 0 }
  package var current: TreeRow? { rows.first { $0.id == cursor } }

  /// Takes new rows; a cursor whose row is gone goes to the nearest ancestor still there.
  package mutating func replace(rows: [TreeRow]) {
    let old = self.rows
    let index = cursorIndex
    let line = index - top
    self.rows = rows
    guard !rows.isEmpty else {
      cursor = nil
      top = 0
      return
    }
    var kept: Int? = index
    while let candidate = kept, old.indices.contains(candidate) {
      if let found = rows.firstIndex(where: { $0.id == old[candidate].id }) {
        place(found, line: line)
        return
      }
      kept = TreeList.parent(of: candidate, in: old)
    }
    place(min(index, rows.count - 1), line: line)
  }

  /// Puts the cursor on a row; false where no visible row has that id, or only a heading.
  @discardableResult
  package mutating func move(to id: String) -> Bool {
    guard rows.contains(where: { $0.id == id && !$0.isHeading }) else { return false }
    cursor = id
    return true
  }

  /// Takes a key; `height` is that of the rectangle the tree is drawn in.
  package mutating func press(_ press: KeyPress, height: Int) -> TreeResponse {
    guard let row = current else { return .ignored }
    let index = cursorIndex
    if let move = ListMove(press) {
      let target = move.target(from: index, count: rows.count, page: height)
      if move == .pageUp || move == .pageDown { top = firstRow(height: height) + target - index }
      return go(to: target, height: height)
    }
    let press = press.folded
    switch (press.key, press.modifiers) {
    case (.home, []): return go(to: 0, height: height)
    case (.end, []): return go(to: rows.count - 1, height: height)
    case (.right, []), (.character("l"), []):
      guard row.isExpandable else { return .ignored }
      if !row.isExpanded { return .expand(row.id) }
      guard index + 1 < rows.count, rows[index + 1].depth > row.depth else { return .moved }
      return go(to: index + 1, height: height)
    case (.left, []), (.character("h"), []):
      if row.isExpandable, row.isExpanded { return .collapse(row.id) }
      guard let parent = TreeList.parent(of: index, in: rows), !rows[parent].isHeading else {
        return .ignored
      }
      return go(to: parent, height: height)
    case (.character(" "), []):
      guard row.isExpandable else { return .ignored }
      return row.isExpanded ? .collapse(row.id) : .expand(row.id)
    case (.character("*"), []): return .expandAll
    case (.enter, []), (.keypadEnter, []): return .choose(row.id)
    default: return .ignored
    }
  }

  /// The row under a place on the screen.
  package func rowIndex(at point: Point, in rect: Rect) -> Int? {
    guard rect.contains(point) else { return nil }
    let index = firstRow(height: rect.height) + point.y - rect.y
    return rows.indices.contains(index) ? index : nil
  }

  /// Whether a place on the screen is the marker that opens and closes a row.
  package func isMarker(_ point: Point, in rect: Rect) -> Bool {
    guard let index = rowIndex(at: point, in: rect), rows[index].isExpandable else { return false }
    return point.x - rect.x == TreeList.gutter + max(0, rows[index].depth * 2 - 1)
  }

  /// Whether a place on the screen is what stands at the right of a row.
  package func isNote(_ point: Point, in rect: Rect) -> Bool {
    guard let index = rowIndex(at: point, in: rect) else { return false }
    return point.x >= rect.right - rows[index].note(within: rect.width).columns
  }

  /// The cursor mark and the space after it.
  static let gutter = 2

  /// The rows on the screen.
  package func shownRows(height: Int) -> [TreeRow] {
    Array(rows.dropFirst(firstRow(height: height)).prefix(height))
  }

  func firstRow(height: Int, seesAround: Bool = false) -> Int {
    Viewport.top(
      top, cursor: cursorIndex, count: rows.count, height: height, seesAround: seesAround)
  }

  private mutating func go(to index: Int, height: Int) -> TreeResponse {
    cursor = rows[stop(at: index)].id
    top = firstRow(height: height, seesAround: true)
    return .moved
  }

  /// Where the cursor comes to rest when it goes to a row: on a heading it moves on the way it went,
  /// or back from the last one.
  private func stop(at index: Int) -> Int {
    let isStop = { (row: TreeRow) in !row.isHeading }
    let before = rows[...index].lastIndex(where: isStop)
    let behind = rows[index...].firstIndex(where: isStop)
    return (index < cursorIndex ? before ?? behind : behind ?? before) ?? index
  }

  private mutating func place(_ index: Int, line: Int) {
    cursor = rows[index].id
    top = max(0, index - line)
  }

  private static func parent(of index: Int, in rows: [TreeRow]) -> Int? {
    rows[..<index].lastIndex { $0.depth < rows[index].depth }
  }
}
