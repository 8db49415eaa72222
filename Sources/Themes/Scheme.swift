/// A base16 or base24 colour scheme as read from its file.
struct Scheme: Sendable {
  /// Whether the scheme writes light on dark or dark on light.
  enum Variant: String, Sendable { case dark, light }

  var title: String
  var variant: Variant
  /// The WCAG contrast that text must reach.
  var contrast: Double
  /// One colour a slot, base24's filled in.
  var colors: [RGB]

  subscript(slot: Slot) -> RGB { colors[slot.rawValue] }

  /// Lines and faint words may stay below text, but not below 3:1.
  var faintContrast: Double { max(3, contrast - 2.5) }

  /// Whether the scheme has hues at all.
  var isChromatic: Bool {
    (Slot.base08.rawValue...Slot.base0F.rawValue).contains { OKLab(colors[$0]).chroma > 0.03 }
  }

  static let defaultContrast = 4.5
}
