/// The control sequence that a pasted text is in, which was meant for a terminal and is no text.
nonisolated struct PastedSequence: Sendable {
  private enum State {
    case text
    /// Behind an escape.
    case escape
    /// In a sequence that ends with a letter, such as one that sets a colour.
    case control
    /// In a string that ends with a bell or an escape and a backslash, such as a title.
    case string
  }

  private var state = State.text

  /// Whether a character belongs to a sequence. None goes on over the end of a line, so that what has no
  /// end takes no more than its line.
  mutating func takes(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "\u{1B}" {
      state = .escape
      return true
    }
    switch (state, scalar) {
    case (.text, _): return false
    case (_, ..<" ") where scalar != "\u{7}":
      state = .text
      return false
    case (.escape, "["): state = .control
    case (.escape, "]"), (.escape, "P"), (.escape, "X"), (.escape, "^"), (.escape, "_"):
      state = .string
    case (.escape, "!"..."/"), (.control, " "..."?"): break
    case (.escape, "0"..."~"), (.control, "@"..."~"), (.string, "\u{7}"): state = .text
    case (.string, _): break
    default:
      state = .text
      return false
    }
    return true
  }
}
