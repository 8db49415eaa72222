import Canvas

/// Which columns of a table are on the screen, where, and how wide.
///
/// Columns first shrink from the width they want to their minimum; only then does the table scroll. Room
/// to spare widens those that want more at most, then the last one.
struct GridLayout {
  /// One column in its place.
  struct Slot {
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
    let minimums = columns.map { max(1, min($0.minimum, $0.width, available)) }
    let wanted = zip(columns, minimums).map { max($0.width, $1) }
    let most = zip(columns, wanted).map { max($0.most, $1) }
    let all = Array(columns.indices)
    if minimums.reduce(0, +) + columns.count - 1 <= available {
      self.left = min(max(0, frozen), columns.count - 1)
      place(
        all, sizes: [minimums, wanted, most], available: available,
        stretchesLast: columns.last?.stretches ?? false)
      return
    }
    // The last column is kept for the mark that says the table goes on to the right.
    available = max(1, available - 1)
    var frozen = min(max(0, frozen), columns.count - 1)
    var room: Int { available - minimums[..<frozen].reduce(0, +) - frozen }
    while frozen > 0, room < min(8, available) { frozen -= 1 }
    let capped = minimums.indices.map { $0 < frozen ? minimums[$0] : min(minimums[$0], room) }
    let shown = GridLayout.window(
      of: capped, from: frozen, room: room, left: left, cursor: cursor)
    self.left = shown.lowerBound
    hasColumnsToTheLeft = shown.lowerBound > frozen
    hasColumnsToTheRight = shown.upperBound < columns.count
    place(
      Array(0..<frozen) + Array(shown), sizes: [capped, wanted, most], available: available,
      stretchesLast: columns[shown.upperBound - 1].stretches)
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

  /// Gives columns the first of some sizes, and what room is left for the next ones.
  private mutating func place(
    _ shown: [Int], sizes: [[Int]], available: Int, stretchesLast: Bool
  ) {
    var widths = shown.map { sizes[0][$0] }
    var slack = max(0, available - widths.reduce(shown.count - 1, +))
    for size in sizes.dropFirst() {
      let growth = zip(shown, widths).map { max(0, size[$0] - $1) }
      let given = min(slack, growth.reduce(0, +))
      let shares = Viewport.shares(of: given, weights: growth.map { Double($0) })
      widths = zip(widths, shares).map(+)
      slack -= given
    }
    if stretchesLast, !widths.isEmpty { widths[widths.count - 1] += slack }
    var x = GridLayout.gutter
    for (column, width) in zip(shown, widths) {
      slots.append(Slot(column: column, x: x, width: width))
      x += width + 1
    }
  }
}

extension GridColumn {
  /// Whether it takes what is left over where it is the last.
  fileprivate var stretches: Bool { alignment != .right && !isFixed }
}
