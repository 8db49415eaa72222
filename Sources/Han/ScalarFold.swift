internal import CHanTables

/// Folds one scalar into another; every fold is one to one, so that offsets survive it.
enum ScalarFold {
  /// What a scalar is for searching and sorting.
  enum Kind {
    case blank
    case mark
    case word
    case han
  }

  /// The character whose sound and simplified form the table knows: 〇 is 零.
  @inline(__always)
  static func plain(_ code: UInt32) -> UInt32 { code == 0x3007 ? 0x96F6 : code }

  /// Lower case, half width, simplified, blanks as spaces, ü as u.
  @inline(__always)
  static func fold(_ code: UInt32) -> UInt32 {
    if code < 0x80 {
      if code >= 0x41, code <= 0x5A { return code + 0x20 }
      return code < 0x20 || code == 0x7F ? 0x20 : code
    }
    if let character = HanTable.character(plain(code)) { return UInt32(character.folded) }
    return foldRare(code)
  }

  private static func foldRare(_ code: UInt32) -> UInt32 {
    if code >= 0xFF01, code <= 0xFF5E { return fold(code - 0xFEE0) }
    guard let scalar = Unicode.Scalar(code) else { return code }
    if scalar.properties.isWhitespace || code == 0xFEFF || code == 0x200B { return 0x20 }
    let lower = scalar.properties.lowercaseMapping.unicodeScalars
    guard let first = lower.first, lower.count == 1 else { return code }
    // ü is typed as u too: what is written with it is found by either.
    return first.value == 0xFC ? 0x75 : first.value
  }

  /// The kind of a folded scalar.
  @inline(__always)
  static func kind(_ folded: UInt32) -> Kind {
    if folded < 0x80 {
      if folded >= 0x61, folded <= 0x7A { return .word }
      if folded >= 0x30, folded <= 0x39 { return .word }
      return folded == 0x20 ? .blank : .mark
    }
    if HanTable.isHan(folded) { return .han }
    guard let properties = Unicode.Scalar(folded)?.properties else { return .mark }
    return properties.isAlphabetic || properties.numericType != nil ? .word : .mark
  }
}
