package import Canvas

/// A move along a list, whichever key asks for it.
package enum ListMove: Hashable {
  case up, down, pageUp, pageDown, first, last

  /// Reads the keys all lists share: arrows, page keys, `^Home` and `^End`, and `j k g G`.
  package init?(_ press: KeyPress, letters: Bool = true) {
    let press = press.folded
    switch (press.key, press.modifiers) {
    case (.up, []): self = .up
    case (.down, []): self = .down
    case (.pageUp, []): self = .pageUp
    case (.pageDown, []): self = .pageDown
    case (.home, .control): self = .first
    case (.end, .control): self = .last
    case (.character(let letter), []) where letters:
      switch letter {
      case "k": self = .up
      case "j": self = .down
      case "g": self = .first
      case "G": self = .last
      default: return nil
      }
    default: return nil
    }
  }

  /// Where the move leads from a line, within a list and a page.
  package func target(from line: Int, count: Int, page: Int) -> Int {
    let target =
      switch self {
      case .up: line - 1
      case .down: line + 1
      case .pageUp: line - max(1, page - 1)
      case .pageDown: line + max(1, page - 1)
      case .first: 0
      case .last: count - 1
      }
    return min(max(0, target), max(0, count - 1))
  }
}
