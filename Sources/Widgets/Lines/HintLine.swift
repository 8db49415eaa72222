package import Canvas

/// The line of keys that work now: what does not fit is dropped from the end.
package struct HintLine: Hashable, Sendable {
  /// One key and what it does now.
  package struct Hint: Hashable, Sendable {
    /// The key as people read it: `^P`, `Enter`.
    package var key: String
    package var label: String

    package init(key: String, label: String) {
      self.key = key
      self.label = label
    }

    var columns: Int { key.columns + (label.isEmpty ? 0 : 1 + label.columns) }
  }

  /// The most important first.
  package var hints: [Hint]

  package init(_ hints: [Hint]) { self.hints = hints }

  package func draw(in rect: Rect, on surface: inout Surface) {
    let row = rect.row(0)
    guard !row.isEmpty else { return }
    surface.fill(row, " ", Style(.hintText, on: .bar))
    for (hint, place) in zip(hints, places(width: row.width)) {
      let start = Point(x: row.x + place.lowerBound, y: row.y)
      let x = surface.write(hint.key, at: start, Style(.hintKey, on: .bar, .bold), clip: row)
      surface.write(
        hint.label, at: Point(x: x + 1, y: row.y), Style(.hintText, on: .bar), clip: row)
    }
  }

  /// The hint under a place on the screen.
  package func index(at point: Point, in rect: Rect) -> Int? {
    guard rect.row(0).contains(point) else { return nil }
    return places(width: rect.width).firstIndex { $0.contains(point.x - rect.x) }
  }

  /// The columns of those hints that fit.
  private func places(width: Int) -> [Range<Int>] {
    var x = 1
    var places: [Range<Int>] = []
    for hint in hints {
      guard x + hint.columns <= width else { break }
      places.append(x..<(x + hint.columns))
      x += hint.columns + 2
    }
    return places
  }
}
