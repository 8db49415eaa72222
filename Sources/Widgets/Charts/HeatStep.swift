import Canvas

/// One step of a heat map: a ground for colour screens and a glyph for those without.
struct HeatStep: Hashable {
  var glyph: Character
  var style: Style

  init(_ fraction: Double?) {
    switch fraction {
    case .none: (glyph, style) = ("·", Style(.dim))
    case .some(let value) where value > 1: (glyph, style) = ("!", Style(.bad, on: .heat4, .bold))
    case .some(let value) where value >= 1: (glyph, style) = ("█", Style(.accent, on: .heat3))
    case .some(let value) where value >= 2.0 / 3: (glyph, style) = ("▓", Style(.accent, on: .heat3))
    case .some(let value) where value >= 1.0 / 3: (glyph, style) = ("▒", Style(.accent, on: .heat2))
    case .some(let value) where value > 0: (glyph, style) = ("░", Style(.accent, on: .heat1))
    case .some: (glyph, style) = (" ", Style(.accent, on: .heat0))
    }
  }
}
