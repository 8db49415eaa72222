import Foundation

/// The private modes of xterm and its relatives that the program turns on, and only those.
nonisolated struct TerminalModes: Sendable {
  static let synchronizedOutput = 2026
  static let beginFrame = "\u{1B}[?2026h"
  static let endFrame = "\u{1B}[?2026l"

  private static let bracketedPaste = 2004
  private static let focus = 1004
  /// Buttons and wheel, dragging, and places beyond column 223.
  private static let mouse = [1000, 1002, 1006]

  /// Other terminals may print what they don't understand.
  let isXtermLike: Bool

  func on(mouse: Bool) -> String { sequences(mouse: mouse, "h") }
  func off(mouse: Bool) -> String { sequences(mouse: mouse, "l") }
  var mouseOn: String { isXtermLike ? Self.sequences(Self.mouse, "h") : "" }
  var mouseOff: String { isXtermLike ? Self.sequences(Self.mouse, "l") : "" }

  /// Draws a sign of ambiguous width in the first cell and asks where the cursor went, leaving it where
  /// it was; whoever asks mends the cell. A locale cannot tell: the width is the terminal's own.
  static let widthQuestion = "\u{1B}7\u{1B}[1;1H─\u{1B}[6n\u{1B}8"

  /// Asks whether frames can be held back until complete; the second answer, which every terminal
  /// gives, tells that the first will not come any more.
  var questions: String { isXtermLike ? "\u{1B}[?2026$p\u{1B}[c" : "" }

  /// What hands text to the terminal's clipboard; nil where the terminal may print it, or drop what is
  /// too long.
  func copying(_ text: String) -> String? {
    guard isXtermLike, text.utf8.count <= Self.longestCopy else { return nil }
    return "\u{1B}]52;c;\(Data(text.utf8).base64EncodedString())\u{7}"
  }

  private static let longestCopy = 55_000

  private func sequences(mouse: Bool, _ final: String) -> String {
    guard isXtermLike else { return "" }
    return Self.sequences([Self.bracketedPaste, Self.focus] + (mouse ? Self.mouse : []), final)
  }

  private static func sequences(_ modes: [Int], _ final: String) -> String {
    modes.map { "\u{1B}[?\($0)\(final)" }.joined()
  }
}
