package import Canvas

/// Parts of a whole side by side in one row; each shows its letter and pattern as well as its colour.
package struct StackedBar: Hashable, Sendable {
  /// One part of the whole.
  package struct Part: Hashable, Sendable {
    package var value: Double
    package var ink: Ink
    /// What stands for the part where colours cannot be told apart.
    package var letter: String

    package init(value: Double, ink: Ink, letter: String) {
      self.value = value
      self.ink = ink
      self.letter = letter
    }
  }

  package var parts: [Part]
  /// What the full width stands for; nil for the sum of the parts.
  package var total: Double?

  package init(_ parts: [Part], total: Double? = nil) {
    self.parts = parts
    self.total = total
  }

  /// The columns of each part; without a greater total they sum to the width exactly.
  package func widths(_ width: Int) -> [Int] {
    let values = parts.map(\.value)
    let sum = values.reduce(0) { $0 + max(0, $1) }
    let rest = max(0, (total ?? sum) - sum)
    return Array(Viewport.shares(of: width, weights: values + [rest]).dropLast())
  }

  package func draw(in rect: Rect, on surface: inout Surface) {
    let row = rect.row(0)
    guard !row.isEmpty else { return }
    let patterns: [Character] = ["█", "▓", "▒", "░", "·"]
    var x = row.x
    for (index, width) in widths(row.width).enumerated() where width > 0 {
      let part = parts[index]
      let area = Rect(x: x, y: row.y, width: width, height: 1)
      surface.fill(area, patterns[index % patterns.count], Style(part.ink))
      let letter = part.letter.columns <= width ? part.letter : ""
      surface.write(
        letter, at: Point(x: x, y: row.y), Style(.text, .bold), clip: area)
      x += width
    }
    surface.fill(Rect(x: x, y: row.y, width: row.right - x, height: 1), "·", Style(.dim))
  }
}
