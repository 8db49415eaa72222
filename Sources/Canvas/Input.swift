/// A key of the keyboard, whatever bytes a terminal sends for it.
package enum Key: Hashable, Sendable {
  case character(Character)
  case function(Int)
  case up, down, left, right, home, end, pageUp, pageDown
  case insert, delete, backspace, tab, enter, keypadEnter, escape
  /// The keypad's own + and -, where the terminal tells them from the others.
  case keypadPlus, keypadMinus
}

/// Keys held down with another key.
package struct Modifiers: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Said here because every key is compared with many, most of them without modifiers, and what the
  /// protocol has for it is generic.
  package init(arrayLiteral elements: Modifiers...) {
    rawValue = elements.reduce(0) { $0 | $1.rawValue }
  }

  package static let shift = Modifiers(rawValue: 1)
  package static let alt = Modifiers(rawValue: 2)
  package static let control = Modifiers(rawValue: 4)
}

/// One press of a key with its modifiers; written `F1`, `^P`, `S-Tab`, `M-1`, `Enter`, `a`.
package struct KeyPress: Hashable, Sendable {
  package var key: Key
  package var modifiers: Modifiers

  package init(_ key: Key, _ modifiers: Modifiers = []) {
    self.key = key
    self.modifiers = modifiers
  }
}

/// What a mouse did at a cell.
package struct MouseEvent: Hashable, Sendable {
  package enum Action: Hashable, Sendable { case press, release, drag, wheelUp, wheelDown }
  package var action: Action
  package var place: Point

  package init(_ action: Action, at place: Point) {
    self.action = action
    self.place = place
  }
}

/// What a terminal answered to a question; it may arrive at any time, between any two keys.
package enum TerminalReply: Hashable, Sendable {
  case cursorPosition(row: Int, column: Int)
  case deviceAttributes([Int])
  /// DECRQM: a private mode and its state (0 unknown, 1 set, 2 reset, 3 always set, 4 always reset).
  case mode(Int, state: Int)
  case version(String)
  case color(index: Int, specification: String)
}

/// Everything that comes from the terminal.
package enum Input: Hashable, Sendable {
  case key(KeyPress)
  /// Bracketed paste: line breaks as `\n`, other controls removed except tabs.
  case paste(String)
  /// The paste before was longer than is taken; its end is missing.
  case pasteCut
  case mouse(MouseEvent)
  case focus(Bool)
  case resize(Size)
  case reply(TerminalReply)
}
