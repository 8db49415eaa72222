package import Canvas

/// How grave a message is: a symbol and an ink, so that it reads with and without colours.
package enum Gravity: Hashable, Sendable {
  case done, note, warning, fault

  package var symbol: String {
    switch self {
    case .done: "✓"
    case .note: "i"
    case .warning: "!"
    case .fault: "✗"
    }
  }

  package var ink: Ink {
    switch self {
    case .done: .ok
    case .note: .info
    case .warning: .warn
    case .fault: .bad
    }
  }
}

/// One line that says what happened.
package struct Notice: Hashable, Sendable {
  package var text: String
  package var gravity: Gravity

  package init(_ text: String, _ gravity: Gravity = .note) {
    self.text = text
    self.gravity = gravity
  }

  package func draw(in rect: Rect, on surface: inout Surface, ground: Ground = .plain) {
    let row = rect.row(0)
    let (mark, rest) = row.left(2)
    surface.write(gravity.symbol, in: mark, Style(gravity.ink, on: ground, .bold))
    surface.write(text, in: rest, Style(gravity.ink, on: ground))
  }
}
