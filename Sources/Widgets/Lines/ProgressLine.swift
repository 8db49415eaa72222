package import Canvas

/// Work under way in one line: what it is, how far it is, and how to stop it.
package struct ProgressLine: Hashable, Sendable {
  package var text: String
  /// How much is done, 0...1; nil where that cannot be known.
  package var fraction: Double?
  /// The key that stops it, and what that is called.
  package var cancel: HintLine.Hint?

  package init(_ text: String, fraction: Double? = nil, cancel: HintLine.Hint? = nil) {
    self.text = text
    self.fraction = fraction
    self.cancel = cancel
  }

  package func draw(in rect: Rect, on surface: inout Surface) {
    var row = rect.row(0)
    guard !row.isEmpty else { return }
    if let cancel, row.width >= cancel.columns + 12 {
      let start = Point(x: row.right - cancel.columns, y: row.y)
      let x = surface.write(cancel.key, at: start, Style(.hintKey, .bold), clip: row)
      surface.write(cancel.label, at: Point(x: x + 1, y: row.y), Style(.hintText), clip: row)
      row = row.left(row.width - cancel.columns - 2).0
    }
    let barWidth = fraction == nil ? 0 : min(20, row.width / 3)
    let measured = barWidth >= 4 ? barWidth + 6 : 0
    let (said, rest) = row.left(row.width - measured)
    surface.write(text, in: said, Style(.info))
    guard measured > 0, let fraction else { return }
    let done = min(1, max(0, fraction.isFinite ? fraction : 0))
    let bar = rest.left(1).rest.left(barWidth)
    Bar(fraction: done, ink: .info).draw(in: bar.0, on: &surface)
    surface.write("\(Int(done * 100))%", in: bar.rest, Style(.number), .right)
  }
}
