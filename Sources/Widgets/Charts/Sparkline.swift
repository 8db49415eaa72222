package import Canvas

/// A row of small columns showing how a figure went over time; a missing figure is a dot, since the
/// lowest column stands for zero.
package struct Sparkline: Hashable, Sendable {
  package var values: [Double?]
  /// What a full column stands for; nil for the greatest value.
  package var ceiling: Double?
  package var ink: Ink

  package init(_ values: [Double?], ceiling: Double? = nil, ink: Ink = .accent) {
    self.values = values
    self.ceiling = ceiling
    self.ink = ink
  }

  /// The latest values that fit a width, one column each.
  package func text(width: Int) -> String {
    let steps: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    let greatest = ceiling ?? values.compactMap(\.self).filter(\.isFinite).max() ?? 0
    return String(
      values.suffix(max(0, width)).map { value -> Character in
        guard let value, value.isFinite else { return "·" }
        guard greatest > 0, value > 0 else { return steps[0] }
        return steps[min(7, Int(min(1, value / greatest) * 8))]
      })
  }

  package func draw(in rect: Rect, on surface: inout Surface) {
    surface.write(text(width: rect.width), in: rect, Style(ink))
  }
}
