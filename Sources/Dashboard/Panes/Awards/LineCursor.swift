import Canvas

/// A cursor over a long list of which only a window is ever built: moving costs nothing but the window.
struct LineCursor: Hashable, Sendable {
  var line = 0
  /// How many lines at the start stay above the rest while it scrolls.
  let pinned: Int
  private var top = 0

  init(pinned: Int = 0) { self.pinned = pinned }

  /// Moves where the key is a move along a list; `height` counts the lines that are visible.
  mutating func press(_ key: KeyPress, count: Int, height: Int) -> Bool {
    guard let target = target(of: key.folded, count: count, page: max(1, height - pinned - 1))
    else { return false }
    line = min(max(0, target), max(0, count - 1))
    top = shown(count: count, height: height).lowerBound
    return true
  }

  /// The lines below the pinned ones that are visible, the cursor's among them.
  func shown(count: Int, height: Int) -> Range<Int> {
    let room = max(0, height - pinned)
    var first = min(max(pinned, top), max(pinned, count - room))
    if line >= pinned {
      first = min(first, line)
      if line >= first + room { first = line - room + 1 }
    }
    return first..<max(first, min(count, first + room))
  }

  private func target(of key: KeyPress, count: Int, page: Int) -> Int? {
    switch (key.key, key.modifiers) {
    case (.up, []), (.character("k"), []): line - 1
    case (.down, []), (.character("j"), []): line + 1
    case (.pageUp, []): line - page
    case (.pageDown, []): line + page
    case (.home, .control), (.character("g"), []): 0
    case (.end, .control), (.character("G"), []): count - 1
    default: nil
    }
  }
}
