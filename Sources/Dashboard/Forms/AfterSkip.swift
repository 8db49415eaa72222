import Canvas

/// What the key right behind a field or cell that went on by itself means: people end by habit what they
/// filled, and would pass over the next one unseen.
enum AfterSkip {
  /// It ends what has gone on already.
  case swallowed
  /// It goes back there.
  case back
  /// It means what it always does.
  case usual

  /// Arrows are pressed to go somewhere, never by habit.
  init(_ key: KeyPress) {
    self =
      switch key {
      case KeyPress(.enter), KeyPress(.keypadEnter), KeyPress(.tab): .swallowed
      case KeyPress(.backspace): .back
      default: .usual
      }
  }
}
