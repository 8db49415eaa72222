/// A colour as a terminal takes it.
package enum PaintColor: Hashable, Sendable {
  /// The terminal's own foreground or background.
  case standard
  /// A place in the terminal's palette, 0...255; at `ColorDepth.direct` only 0...7 occur.
  case index(Int)
  case rgb(red: UInt8, green: UInt8, blue: UInt8)
}

/// How one cell is shown: what the terminal layer turns into a colour pair and attributes.
package struct Paint: Hashable, Sendable {
  package var foreground: PaintColor
  package var background: PaintColor
  package var bold: Bool
  package var underline: Bool
  package var reverse: Bool

  package init(
    foreground: PaintColor = .standard, background: PaintColor = .standard, bold: Bool = false,
    underline: Bool = false, reverse: Bool = false
  ) {
    self.foreground = foreground
    self.background = background
    self.bold = bold
    self.underline = underline
    self.reverse = reverse
  }
}

/// How many colours a terminal shows, from none to 16 million.
package enum ColorDepth: Int, Comparable, Sendable, CaseIterable {
  case none
  case eight
  case sixteen
  /// 256 colours.
  case indexed
  /// 16 million colours.
  case direct

  package static func < (left: ColorDepth, right: ColorDepth) -> Bool {
    left.rawValue < right.rawValue
  }
}
