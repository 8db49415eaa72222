/// What a piece of text is, from which a theme derives its colour; widgets never name a colour.
package enum Ink: UInt8, Hashable, Sendable, CaseIterable {
  case text, dim, title, border, borderFocus, accent, number, missing, match
  case ok, warn, bad, info
  case hintKey, hintText, required, fault, sample
  case series1, series2, series3, series4, series5, series6
}

/// What lies behind a piece of text, from which a theme derives its background.
package enum Ground: UInt8, Hashable, Sendable, CaseIterable {
  /// The terminal's own background.
  case plain
  case bar, rowCursor, cellCursor, marked, field, fieldFocus, popup
  /// Five steps of a heat map, from empty to overfull.
  case heat0, heat1, heat2, heat3, heat4
}

/// Weight and decoration, kept apart from colour so that a screen without colours still reads.
package struct Emphasis: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Written out because the general one of all sets is looked up anew in other modules, and every style
  /// has one.
  package init(arrayLiteral elements: Emphasis...) {
    rawValue = elements.reduce(0) { $0 | $1.rawValue }
  }

  package static let bold = Emphasis(rawValue: 1)
  package static let underline = Emphasis(rawValue: 2)
  package static let reverse = Emphasis(rawValue: 4)
}

/// The look of a cell by meaning: ink, ground and emphasis.
package struct Style: Hashable, Sendable {
  package var ink: Ink
  package var ground: Ground
  package var emphasis: Emphasis

  package init(_ ink: Ink = .text, on ground: Ground = .plain, _ emphasis: Emphasis = []) {
    self.ink = ink
    self.ground = ground
    self.emphasis = emphasis
  }

  package static let plain = Style()

  package func on(_ ground: Ground) -> Style { Style(ink, on: ground, emphasis) }
  package func with(_ added: Emphasis) -> Style { Style(ink, on: ground, emphasis.union(added)) }
}
