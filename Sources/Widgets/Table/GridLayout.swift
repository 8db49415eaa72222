import Canvas

/// Which columns of a table are on the screen, where, and how wide.
///
/// Columns first shrink to the least they can do with, the frozen ones last; only then does the table
/// scroll. While it does, the frozen ones keep their width.
struct GridLayout {
  /// One column in its place.
  struct Slot: Hashable {
    var column: Int
    /// From the table's left edge.
    var x: Int
    var width: Int
  }

  /// The cursor mark and the row mark left of the first column.
  static let gutter = 2

  private(set) var slots: [Slot] = []
  /// The first column right of the frozen ones.
  private(set) var left = 0
  private(set) var hasColumnsToTheLeft = false
  private(set) var hasColumnsToTheRight = false

  init(columns: [GridColumn], frozen: Int, left: Int, cursor: Int, width: Int) {
    var available = width - GridLayout.gutter
    guard available > 0, !columns.isEmpty else { return }
    let least = columns.map { max(1, min($0.minimum, $0.width, available)) }
    var frozen = min(max(0, frozen), columns.count - 1)
    if least.reduce(0, +) + columns.count - 1 <= available {
      self.left = frozen
      var widths = ColumnWidths(least: least, room: available - (columns.count - 1))
      widths.widen(columns, frozen: frozen, within: available / 2)
      place(Array(columns.indices), widths.widths)
      return
    }
    // The last column is kept for the mark that says the table goes on to the right.
    available = max(1, available - 1)
    var held = ColumnWidths(least: Array(least[..<frozen]), room: available / 2)
    held.widen(0..<frozen, to: columns.map(\.width))
    var room: Int { available - held.widths[..<frozen].reduce(0, +) - frozen }
    while frozen > 0, room < min(8, available) { frozen -= 1 }
    let start = room
    let capped = least.indices.map { $0 < frozen ? held.widths[$0] : min(least[$0], start) }
    let shown = GridLayout.window(
      of: capped, from: frozen, room: room, left: left, cursor: cursor)
    self.left = shown.lowerBound
    hasColumnsToTheLeft = shown.lowerBound > frozen
    hasColumnsToTheRight = shown.upperBound < columns.count
    let all = Array(0..<frozen) + Array(shown)
    var widths = ColumnWidths(least: all.map { capped[$0] }, room: available - (all.count - 1))
    widths.widen(shown.map { columns[$0] }, behind: frozen)
    place(all, widths.widths)
  }

  /// The columns that fit right of the frozen ones, the cursor's among them.
  private static func window(
    of widths: [Int], from frozen: Int, room: Int, left: Int, cursor: Int
  ) -> Range<Int> {
    func end(from start: Int) -> Int {
      var used = -1
      var end = start
      while end < widths.count, used + 1 + widths[end] <= room {
        used += 1 + widths[end]
        end += 1
      }
      return max(end, min(start + 1, widths.count))
    }
    var left = min(max(frozen, left), widths.count - 1)
    if cursor >= frozen {
      left = min(left, cursor)
      while end(from: left) <= cursor { left += 1 }
    }
    while left > frozen, end(from: left - 1) == widths.count { left -= 1 }
    return left..<end(from: left)
  }

  private mutating func place(_ shown: [Int], _ widths: [Int]) {
    var x = GridLayout.gutter
    for (column, width) in zip(shown, widths) {
      slots.append(Slot(column: column, x: x, width: width))
      x += width + 1
    }
  }
}

extension ColumnWidths {
  /// Gives what room there is first to the frozen columns, which name the rows, as long as they leave
  /// half of it, and at last what the others leave.
  fileprivate mutating func widen(_ columns: [GridColumn], frozen: Int, within half: Int) {
    let whole = columns.map(\.width)
    let used = widths[..<frozen].reduce(0, +)
    widen(0..<frozen, to: whole, byAtMost: max(0, half - used))
    widen(Array(columns[frozen...]), behind: frozen)
    widen(0..<frozen, to: whole)
    widen(columns.indices, to: columns.map(\.widthForMark))
  }

  /// Widens columns behind so many others, last those that say the same in every row.
  fileprivate mutating func widen(_ columns: [GridColumn], behind first: Int) {
    let whole = Array(repeating: 0, count: first) + columns.map(\.width)
    for isRepeated in [false, true] {
      let places = columns.indices.filter { columns[$0].isRepeated == isRepeated }
      widen(places.map { $0 + first }, to: whole)
    }
  }
}
