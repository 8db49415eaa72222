/// Replaces glyphs that this terminal draws wider or narrower than the program counts them by ones
/// it can't mistake.
nonisolated package struct GlyphSubstitution: Hashable, Sendable {
  /// Lines, corners and blocks become ASCII.
  package var replacesBorders = false
  /// Every character whose width is the terminal's choice becomes ASCII.
  package var replacesAmbiguous = false
  /// Everything that is not ASCII becomes ASCII.
  package var replacesAll = false

  package init() {}

  /// For a terminal that draws ambiguous characters in two columns.
  static let wideAmbiguous: GlyphSubstitution = {
    var substitution = GlyphSubstitution()
    substitution.replacesAmbiguous = true
    substitution.replacesBorders = true
    return substitution
  }()

  package init(locale: TerminalFacts.Locale, environment: TerminalEnvironment) {
    replacesAll = locale == .plain
    replacesAmbiguous = environment.drawsAmbiguousWide ?? (locale == .gb)
    replacesBorders = environment.wantsASCIIBorders || replacesAmbiguous
  }

  /// The code point to show for one of a width, or nil where it can be shown as it is; `measured`
  /// gives the columns the C library counts for a code point.
  package func replacement(
    for scalar: UInt32, width: Int, measured: (UInt32) -> Int
  ) -> UInt32? {
    if scalar >= 0x20, scalar < 0x7F { return nil }
    let isReplaced =
      replacesAll || replacesBorders && Self.isBorder(scalar)
      || replacesAmbiguous && AmbiguousCharacters.contains(scalar)
    if !isReplaced, measured(scalar) == width { return nil }
    if let twin = Self.twins[scalar] { return twin }
    if isReplaced || width == 1 { return 0x3F }
    // Two columns for sure, whatever the terminal and the library make of the glyph itself.
    return measured(0x3013) == 2 ? 0x3013 : 0x3F
  }

  private static func isBorder(_ scalar: UInt32) -> Bool {
    (0x2500...0x25FF).contains(scalar) || (0x2800...0x28FF).contains(scalar)
  }

  private static let twins: [UInt32: UInt32] = {
    var twins: [UInt32: UInt32] = [:]
    for (ascii, originals) in table {
      for scalar in originals.unicodeScalars { twins[scalar.value] = ascii.value }
    }
    for scalar in UInt32(0x2500)...0x257F where twins[scalar] == nil { twins[scalar] = 0x2B }
    for scalar in UInt32(0x2801)...0x28FF where twins[scalar] == nil { twins[scalar] = 0x2A }
    return twins
  }()

  private static let table: [(Unicode.Scalar, String)] = [
    ("-", "─━┄┅┈┉╌╍═╴╶╸╺╼╾‐‑–—―−"), ("|", "│┃┆┇┊┋╎╏║╵╷╹╻╽╿‖∣▏▎▍▌▐▕"),
    ("#", "█▉▊▋■▇▆▅▪◼"), ("=", "▄▀▃≡"), ("_", "▁▂"), (":", "░∶"), (" ", "\u{2800}\u{A0}"),
    ("^", "↑▲△▴ˆ˄⇧"), ("v", "↓▼▽▾˅"), ("<", "←◀◁◂‹≤≦«"), (">", "→▶▷▸►›≥≧»⇒"),
    ("*", "●◆★※•∙⬤✓✔◉"), ("o", "○◇☆◎◯°º"), ("x", "×✕✖✗✘"), (".", "·…‥・␣"), ("/", "÷∕"),
    ("~", "∼≈"), ("\"", "“”„〃″"), ("'", "‘’′´"), ("+", "±┼╋╬▒"), ("%", "‰▓"), ("!", "≠¡"),
    ("1", "①⑴⒈Ⅰ¹"), ("2", "②⑵⒉Ⅱ²"), ("3", "③⑶⒊Ⅲ³"), ("4", "④⑷⒋Ⅳ⁴"), ("5", "⑤⑸⒌Ⅴ"), ("6", "⑥⑹⒍Ⅵ"),
    ("7", "⑦⑺⒎Ⅶ"), ("8", "⑧⑻⒏Ⅷ"), ("9", "⑨⑼⒐Ⅸ"), ("S", "§"), ("C", "℃©"), ("R", "®"), ("Y", "¥"),
    ("E", "€"), ("u", "µμ"), ("a", "αª"), ("o", "▢□▫◻"),
  ]
}
