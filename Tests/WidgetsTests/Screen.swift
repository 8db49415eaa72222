import Canvas

@testable import Widgets

/// Draws a widget on a screen of its own and gives what a person would read.
func screen(
  _ width: Int, _ height: Int, _ draw: (Rect, inout Surface) -> Void
) -> Surface {
  var surface = Surface(Size(width: width, height: height))
  draw(surface.bounds, &surface)
  return surface
}

/// Sizes at which widgets have to give up something, down to nothing at all.
let tightSizes: [Size] = [
  Size(width: 0, height: 0), Size(width: 0, height: 5), Size(width: 5, height: 0),
  Size(width: 1, height: 1), Size(width: 2, height: 1), Size(width: 1, height: 9),
  Size(width: 2, height: 2), Size(width: 3, height: 3), Size(width: 4, height: 2),
  Size(width: 7, height: 4), Size(width: 20, height: 1), Size(width: 60, height: 12),
]

func keys(_ names: String) -> [KeyPress] {
  names.split(separator: " ").compactMap { KeyPress(name: String($0)) }
}

extension Surface {
  /// Whether every wide glyph has its second half and no half stands alone.
  var hasWholeGlyphs: Bool {
    (0..<size.height).allSatisfy { y in
      (0..<size.width).allSatisfy { x in
        if self[x, y].width == 2 { return x + 1 < size.width && self[x + 1, y].isTail }
        if self[x, y].isTail { return x > 0 && self[x - 1, y].width == 2 }
        return true
      }
    }
  }

  /// The cells that have a ground.
  func places(on ground: Ground) -> [Point] {
    (0..<size.height).flatMap { y in
      (0..<size.width).filter { self[$0, y].style.ground == ground }.map { Point(x: $0, y: y) }
    }
  }

  /// The text that stands on a ground, row by row.
  func text(on ground: Ground) -> [String] {
    (0..<size.height).map { y in
      (0..<size.width).filter { self[$0, y].style.ground == ground }.map { self[$0, y].text }
        .joined()
    }.filter { !$0.isEmpty }
  }
}
