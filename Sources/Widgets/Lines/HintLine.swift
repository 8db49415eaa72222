package import Canvas

/// The line of keys that work now: a few of them always at its right end, the others as far as they fit.
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
  /// Those that keep their places at the right end, on every screen the same.
  package var fixed: [Hint]

  package init(_ hints: [Hint], fixed: [Hint] = []) {
    self.hints = hints
    self.fixed = fixed
  }

  package func draw(in rect: Rect, on surface: inout Surface) {
    let row = rect.row(0)
    guard !row.isEmpty else { return }
    surface.fill(row, " ", Style(.hintText, on: .bar))
    let places = places(width: row.width)
    for (hint, place) in zip(hints + fixed, places) {
      guard let place else { continue }
      let start = Point(x: row.x + place.lowerBound, y: row.y)
      let x = surface.write(hint.key, at: start, Style(.hintKey, on: .bar, .bold), clip: row)
      surface.write(
        hint.label, at: Point(x: x + 1, y: row.y), Style(.hintText, on: .bar), clip: row)
    }
    let shown = places.prefix(hints.count).compactMap(\.self)
    guard shown.count < hints.count, !fixed.isEmpty else { return }
    let end = (shown.last?.upperBound ?? 0) + 1
    let next = places.dropFirst(hints.count).compactMap(\.self).first?.lowerBound ?? row.width
    guard end + 1 < next else { return }
    surface.write(
      "…", at: Point(x: row.x + end, y: row.y), Style(.hintText, on: .bar), clip: row)
  }

  /// The hint under a place on the screen, the fixed ones counted behind the others.
  package func index(at point: Point, in rect: Rect) -> Int? {
    guard rect.row(0).contains(point) else { return nil }
    return places(width: rect.width).firstIndex { $0?.contains(point.x - rect.x) == true }
  }

  /// The columns the fixed hints leave of a line.
  package func room(width: Int) -> Int {
    kept(width: width).reduce(width) { $0 - fixed[$1].columns - 2 }
  }

  /// The columns of each hint; nil for those there is no room for.
  private func places(width: Int) -> [Range<Int>?] {
    let kept = kept(width: width)
    var right = width - 1
    let ends = fixed.indices.reversed().map { index -> Range<Int>? in
      guard kept.contains(index) else { return nil }
      defer { right -= fixed[index].columns + 2 }
      return right - fixed[index].columns..<right
    }
    let limit = kept.isEmpty ? width : right
    var x = 1
    var isFull = false
    let starts = hints.map { hint -> Range<Int>? in
      isFull = isFull || x + hint.columns > limit
      defer { x += hint.columns + 2 }
      return isFull ? nil : x..<(x + hint.columns)
    }
    return starts + ends.reversed()
  }

  /// The fixed hints there is room for beside one other, those in the middle given up first.
  private func kept(width: Int) -> [Int] {
    var kept = Array(fixed.indices)
    while kept.reduce(0, { $0 + fixed[$1].columns + 2 }) > width * 5 / 8, !kept.isEmpty {
      kept.remove(at: kept.count / 2)
    }
    return kept
  }
}
