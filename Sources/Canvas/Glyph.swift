/// A grapheme cluster as it can be shown: sanitised, measured, at most five code points.
///
/// Width is decided here once for the whole program: East Asian wide and full-width characters and
/// emoji take two columns, ambiguous ones one. A terminal that disagrees about ambiguous characters
/// is the Terminal module's business, which replaces them there.
package struct Glyph: Hashable, Sendable {
  package var base: UInt32
  package var marks = Marks.none
  package var width: Int

  package init(_ character: Character) {
    let scalars = character.unicodeScalars
    let first = scalars[scalars.startIndex]
    base = first.value
    if let shown = Glyph.visible(first.value) {
      base = shown
      width = 1
      return
    }
    width = WideCharacters.contains(first.value) ? 2 : 1
    guard scalars.index(after: scalars.startIndex) != scalars.endIndex else { return }
    var lane = 0
    for scalar in scalars.dropFirst() where lane < 4 {
      if Glyph.isJoining(scalar.value) { break }
      guard Glyph.visible(scalar.value) == nil else { continue }
      marks[lane] = scalar.value
      lane += 1
    }
    if Glyph.isRegionalIndicator(base) { width = 2 }
  }

  /// The glyph of a code point that stands alone.
  init(alone scalar: UInt32) {
    base = scalar
    width = WideCharacters.contains(scalar) ? 2 : 1
  }

  /// Whether a code point is a cluster of its own beside any other of its kind, and shown as it is.
  ///
  /// Not all of those that are, but nearly all of what is written here: letters and signs of Latin-1,
  /// dashes, arrows, lines, blocks, Han characters and full-width forms (Unicode 15 segmentation, GB9–GB13).
  package static func standsAlone(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20..<0x7F, 0x4E00...0x9FFF: true
    case 0xA1...0xAC, 0xAE..<0x300, 0x2010...0x2027, 0x2190...0x21FF, 0x2500...0x25FF: true
    case 0x3001...0x3029, 0xFF01...0xFF60: true
    default: false
    }
  }

  /// What stands for a code point that must not reach the terminal: a control picture for controls,
  /// a middle dot for invisible format characters, a replacement mark for what no terminal can draw.
  fileprivate static func visible(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x20..<0x7F: nil
    case 0..<0x20: 0x2400 + scalar
    case 0x7F: 0x2421
    case 0x80..<0xA0: 0xFFFD
    case 0xAD, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB: 0xB7
    case 0xD800..<0xE000, 0xE0000...0xE007F: 0xFFFD
    default: nil
    }
  }

  /// Joiners and variation selectors end a cluster here: terminals disagree about what they make.
  private static func isJoining(_ scalar: UInt32) -> Bool {
    scalar == 0x200D || (0xFE00...0xFE0F).contains(scalar) || (0x1F3FB...0x1F3FF).contains(scalar)
  }

  private static func isRegionalIndicator(_ scalar: UInt32) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar)
  }
}

extension DrawnText {
  /// The text as a line of a terminal may get it: what would steer the terminal is shown instead.
  package var sanitised: String {
    let slice = slice
    guard slice.unicodeScalars.contains(where: { Glyph.visible($0.value) != nil }) else {
      return String(slice)
    }
    var text = String.UnicodeScalarView()
    for scalar in slice.unicodeScalars {
      text.append(Glyph.visible(scalar.value).flatMap(Unicode.Scalar.init) ?? scalar)
    }
    return String(text)
  }
}
