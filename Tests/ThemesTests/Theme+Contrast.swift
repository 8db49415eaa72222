import Canvas

@testable import Themes

/// An ink that reads badly on a ground, and by how much.
struct WeakPair: Hashable, Sendable {
  var ink: Ink
  var ground: Ground
  var contrast: Double
}

/// Checking that a theme can be read.
extension Theme {
  /// The WCAG contrast of a style, or nil where it depends on the terminal's own colours.
  func contrast(_ style: Style, depth: ColorDepth = .direct) -> Double? {
    let paint = paint(style, depth: depth)
    guard let ink = paint.foreground.color, let ground = paint.background.color else { return nil }
    return ink.contrast(with: ground)
  }

  /// Pairs below what is asked: `minimum` for text, `faint` for lines, bars, dim words and heat.
  func weakPairs(
    minimum: Double, faint: Double = 3, depth: ColorDepth = .direct
  ) -> [WeakPair] {
    Ground.allCases.flatMap { ground in
      Ink.allCases.compactMap { ink in
        guard let contrast = contrast(Style(ink, on: ground), depth: depth) else { return nil }
        let asked = ink.isFaint || ground.isHeat ? faint : minimum
        return contrast < asked ? WeakPair(ink: ink, ground: ground, contrast: contrast) : nil
      }
    }
  }
}

extension PaintColor {
  /// The colour where it is known; the first sixteen as xterm has them.
  var color: RGB? {
    switch self {
    case .standard: nil
    case .index(let index):
      XtermPalette.colors.indices.contains(index) ? XtermPalette.colors[index] : nil
    case .rgb(let red, let green, let blue): RGB(red, green, blue)
    }
  }
}
