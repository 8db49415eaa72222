package import Canvas

/// A place in a base16 or base24 scheme; the names are the scheme's own numbers.
enum Slot: Int, CaseIterable, Sendable {
  case base00, base01, base02, base03, base04, base05, base06, base07
  case base08, base09, base0A, base0B, base0C, base0D, base0E, base0F
  case base10, base11, base12, base13, base14, base15, base16, base17

  /// What a base16 scheme offers where base24 has a colour of its own.
  var fallback: Slot? {
    switch self {
    case .base10, .base11: .base00
    case .base12: .base08
    case .base13: .base0A
    case .base14: .base0B
    case .base15: .base0C
    case .base16: .base0D
    case .base17: .base0E
    default: nil
    }
  }
}

/// Inks to scheme slots: the one table that says which colour of a scheme means what.
extension Ink {
  var slot: Slot {
    switch self {
    case .text, .number: .base05
    case .title: .base06
    case .dim, .hintText: .base04
    case .border, .missing, .sample: .base03
    case .borderFocus, .accent, .series1: .base0D
    case .hintKey: .base16
    case .match, .series2: .base09
    case .ok, .series3: .base0B
    case .warn, .series6: .base0A
    case .bad, .required: .base08
    case .fault: .base12
    case .info: .base15
    case .series4: .base0E
    case .series5: .base0C
    }
  }

  /// Weight that goes with the ink at every depth, so that no meaning hangs on colour alone.
  var emphasis: Emphasis {
    switch self {
    case .title, .borderFocus, .accent, .hintKey, .warn, .bad, .required, .info: .bold
    case .match, .fault: [.bold, .underline]
    default: []
    }
  }

  /// Whether the ink has a hue to keep where there are only eight or sixteen colours.
  var isHued: Bool {
    switch self {
    case .text, .number, .title, .dim, .hintText, .border, .missing, .sample: false
    default: true
    }
  }

  /// Inks that may stay fainter than text: lines, bars, and words one can do without.
  package var isFaint: Bool {
    switch self {
    case .dim, .missing, .sample, .border, .borderFocus: true
    default: isSeries
    }
  }

  var isSeries: Bool {
    switch self {
    case .series1, .series2, .series3, .series4, .series5, .series6: true
    default: false
    }
  }
}

/// Grounds to scheme slots: a slot laid over the scheme's background, wholly or in part.
extension Ground {
  var tint: (slot: Slot, share: Double) {
    switch self {
    case .plain: (.base00, 1)
    case .popup: (.base10, 1)
    case .bar, .field: (.base01, 1)
    case .rowCursor, .fieldFocus: (.base02, 1)
    case .cellCursor: (.base0D, 1)
    case .marked: (.base0E, 0.3)
    case .heat0: (.base0D, 0.06)
    case .heat1: (.base0D, 0.25)
    case .heat2: (.base0D, 0.45)
    case .heat3: (.base0D, 0.7)
    case .heat4: (.base08, 0.85)
    }
  }

  /// Weight that goes with the ground where there are many colours.
  var emphasis: Emphasis {
    switch self {
    case .rowCursor: .bold
    case .cellCursor: [.bold, .underline]
    case .heat4: .bold
    default: []
    }
  }

  /// Weight that stands for the ground where there are no colours at all.
  var plainEmphasis: Emphasis {
    switch self {
    case .bar, .rowCursor, .fieldFocus: .reverse
    case .cellCursor: [.reverse, .bold, .underline]
    case .marked: [.bold, .underline]
    case .field: .underline
    case .heat3, .heat4: .bold
    case .plain, .popup, .heat0, .heat1, .heat2: []
    }
  }

  var isHeat: Bool { rawValue >= Ground.heat0.rawValue }

  /// Grounds that must be told from the plain one at a glance.
  var standsOut: Bool {
    switch self {
    case .rowCursor, .cellCursor, .marked, .fieldFocus: true
    default: false
    }
  }
}

extension Paint {
  /// The paint with weight added to what it has.
  func with(_ emphasis: Emphasis) -> Paint {
    var paint = self
    paint.bold = bold || emphasis.contains(.bold)
    paint.underline = underline || emphasis.contains(.underline)
    paint.reverse = reverse || emphasis.contains(.reverse)
    return paint
  }
}
