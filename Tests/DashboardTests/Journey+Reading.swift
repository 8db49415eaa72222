import Canvas
import Records
import Storage

@testable import Dashboard

/// What a person reads off the screen.
extension Journey {
  static let sizes = [(40, 12), (80, 24), (120, 40), (200, 50)].map {
    Size(width: $0, height: $1)
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
}
