import Canvas
import PseudoTerminal

/// A screen to tell from another: its text, and what of it is underlined.
struct Screenful {
  let lines: [String]
  /// The lines with all but underlined text blank. What was found is underlined, so rows that had
  /// been there before they were found tell by it.
  private let underlined: [String]

  init(_ emulator: Emulator) {
    lines = emulator.lines
    underlined = (0..<emulator.size.height).map { y in
      (0..<emulator.size.width).reduce(into: "") { line, x in
        let cell = emulator[x, y]
        line += cell.isUnderlined || cell.text == "│" ? cell.text : " "
      }
    }
  }

  func differs(from other: Screenful, in part: ([String]) -> [String]) -> Bool {
    part(lines) != part(other.lines) || part(underlined) != part(other.underlined)
  }
}
