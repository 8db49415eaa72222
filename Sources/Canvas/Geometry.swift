/// A cell's place: column `x` and row `y`, both from 0 at the top left.
package struct Point: Hashable, Sendable {
  package var x: Int
  package var y: Int

  package init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }
}

/// An extent in cells; never negative.
package struct Size: Hashable, Sendable {
  package var width: Int
  package var height: Int

  package init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
  }
}

/// A rectangle of cells; cutting one can give an empty rectangle, never a negative one.
package struct Rect: Hashable, Sendable {
  package var x: Int
  package var y: Int
  package var width: Int
  package var height: Int

  package init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = max(0, width)
    self.height = max(0, height)
  }

  package init(_ size: Size) {
    self.init(x: 0, y: 0, width: size.width, height: size.height)
  }

  package var size: Size { Size(width: width, height: height) }
  package var right: Int { x + width }
  package var bottom: Int { y + height }
  package var isEmpty: Bool { width == 0 || height == 0 }

  package func contains(_ point: Point) -> Bool {
    point.x >= x && point.x < right && point.y >= y && point.y < bottom
  }

  package func inset(_ dx: Int, _ dy: Int) -> Rect {
    Rect(x: x + dx, y: y + dy, width: width - 2 * dx, height: height - 2 * dy)
  }

  package func intersection(_ other: Rect) -> Rect {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Rect(
      x: left, y: top, width: min(right, other.right) - left,
      height: min(bottom, other.bottom) - top)
  }

  /// One row of the rectangle, counted from its top.
  package func row(_ index: Int) -> Rect {
    Rect(x: x, y: y + index, width: width, height: index >= 0 && index < height ? 1 : 0)
  }

  /// Cuts `count` rows off the top: the rows, and what is left.
  package func top(_ count: Int) -> (Rect, rest: Rect) {
    let count = min(max(0, count), height)
    return (
      Rect(x: x, y: y, width: width, height: count),
      Rect(x: x, y: y + count, width: width, height: height - count)
    )
  }

  /// Cuts `count` rows off the bottom: the rows, and what is left.
  package func bottom(_ count: Int) -> (Rect, rest: Rect) {
    let count = min(max(0, count), height)
    return (
      Rect(x: x, y: bottom - count, width: width, height: count),
      Rect(x: x, y: y, width: width, height: height - count)
    )
  }

  /// Cuts `count` columns off the left: the columns, and what is left.
  package func left(_ count: Int) -> (Rect, rest: Rect) {
    let count = min(max(0, count), width)
    return (
      Rect(x: x, y: y, width: count, height: height),
      Rect(x: x + count, y: y, width: width - count, height: height)
    )
  }

  /// Shares the width out among columns by weight, leaving no cell over.
  package func columns(weights: [Int]) -> [Rect] {
    shares(of: width, weights: weights).map { start, length in
      Rect(x: x + start, y: y, width: length, height: height)
    }
  }

  /// Shares the height out among rows by weight, leaving no cell over.
  package func rows(weights: [Int]) -> [Rect] {
    shares(of: height, weights: weights).map { start, length in
      Rect(x: x, y: y + start, width: width, height: length)
    }
  }

  private func shares(of extent: Int, weights: [Int]) -> [(Int, Int)] {
    let sum = max(1, weights.reduce(0, +))
    var passed = 0
    return weights.map { weight in
      let start = extent * passed / sum
      passed += weight
      return (start, extent * passed / sum - start)
    }
  }
}
