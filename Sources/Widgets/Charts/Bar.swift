package import Canvas

/// A fraction as a horizontal bar in eighths of a cell; above 1 it ends in an arrow and a warning ink.
package struct Bar: Hashable, Sendable {
  package var fraction: Double
  package var ink: Ink

  package init(fraction: Double, ink: Ink = .accent) {
    self.fraction = fraction
    self.ink = ink
  }

  package var isOverfull: Bool { fraction > 1 }

  /// The bar at a width: exactly that many columns. Something above nothing always shows.
  package func text(width: Int) -> String {
    guard width > 0 else { return "" }
    if isOverfull { return String(repeating: "█", count: width - 1) + "▶" }
    let share = fraction.isFinite ? max(0, fraction) : 0
    var eighths = Int(share * Double(width * 8) + 0.5)
    if share > 0 { eighths = max(1, eighths) }
    let parts: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    var text = String(repeating: "█", count: eighths / 8)
    if eighths % 8 > 0 { text.append(parts[eighths % 8 - 1]) }
    return text.padded(width)
  }

  package func draw(in rect: Rect, on surface: inout Surface) {
    guard !rect.isEmpty else { return }
    surface.write(text(width: rect.width), in: rect, Style(isOverfull ? .bad : ink))
  }
}
