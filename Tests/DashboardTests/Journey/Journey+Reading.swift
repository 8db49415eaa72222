import Canvas
import Records
import Storage
import Testing

@testable import Dashboard

/// What a person reads off the screen.
extension Journey {
  /// The sizes every pane is shown at.
  static let sizes = [(40, 12), (80, 24), (120, 40), (200, 50)].map {
    Size(width: $0, height: $1)
  }
  /// The sizes what records are entered with is shown at.
  static let entrySizes = [(80, 24), (120, 40)].map { Size(width: $0, height: $1) }
  /// Those, and sizes in which little or nothing can be shown.
  static let allSizes = [Size(width: 1, height: 1), Size(width: 20, height: 6)] + sizes

  /// Clicks on the last place of the screen where a text stands.
  mutating func click(_ text: String) async throws {
    let y = try #require(screen.lastIndex { $0.contains(text) }, "\(text) is not there:\n\(self)")
    let before = screen[y].range(of: text).map { screen[y][..<$0.lowerBound] } ?? ""
    // Past a blank in front, so that it is the text that is clicked.
    let place = Point(x: String(before).columns + text.columns - 1, y: y)
    await send(.input(.mouse(MouseEvent(.press, at: place))))
  }

  /// The row of the table with the keys: the one with the cursor's mark in front or behind a border.
  var cursorRow: String? {
    screen.last { $0.contains("│▶") } ?? screen.last { $0.hasPrefix("▶") }
  }

  /// The first line of a screen's table: what is shown and how many.
  func line(_ beginning: String) -> String? {
    screen.first { $0.hasPrefix(beginning) || $0.contains("│" + beginning) }
  }

  /// Every stretch of cells a search has marked.
  var matches: [String] {
    let surface = app.draw()
    var found: [String] = []
    for y in 0..<surface.size.height {
      var text = ""
      for x in 0..<surface.size.width {
        let cell = surface[x, y]
        if cell.isTail { continue }
        if cell.style.ink == .match {
          text += cell.text
        } else if !text.isEmpty {
          found.append(text)
          text = ""
        }
      }
      if !text.isEmpty { found.append(text) }
    }
    return found
  }

  /// Where the caret stands, which input methods follow.
  var caret: Point? { app.draw().cursor }

  func hasQuit() -> Bool { asked.contains(.quit) }

  /// The drafts kept by all that was asked so far, and by what is asked at the end.
  func drafts(ending: [Effect] = []) -> [Draft] {
    var kept: [String: Draft] = [:]
    for effect in asked + ending {
      switch effect {
      case .keepDraft(let draft): kept[draft.id] = draft
      case .dropDraft(let id): kept[id] = nil
      default: break
      }
    }
    return Array(kept.values)
  }
}
