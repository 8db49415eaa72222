internal import CHanTables

/// The characters of the generated table, by their code points.
enum HanTable {
  /// What the table knows of a character; nil outside its blocks.
  @inline(__always)
  static func character(_ code: UInt32) -> HanCharacter? {
    if code >= 0x3400, code <= 0x9FFF { return han_character(Int32(code) - 0x3400) }
    if code >= 0xF900, code <= 0xFAFF { return han_character(Int32(code) - 0xF900 + 0x6C00) }
    return nil
  }

  /// The place of a character in a dictionary ordered by sound.
  static func rank(of code: UInt32) -> UInt32? {
    character(code).map { UInt32($0.rank) }
  }

  /// Whether a character is Han at all, in the table or in the planes beyond it.
  @inline(__always)
  static func isHan(_ code: UInt32) -> Bool {
    (0x3400...0x4DBF).contains(code) || (0x4E00...0x9FFF).contains(code)
      || (0xF900...0xFAFF).contains(code) || (0x20000...0x3FFFF).contains(code)
  }
}

/// The letters of one toneless syllable.
struct Syllable: Hashable {
  let code: UInt16
  private let letters: UInt64

  @inline(__always)
  init(code: UInt16) {
    self.code = code
    letters = han_syllable(Int32(code))
  }

  @inline(__always) var count: Int { 8 - letters.leadingZeroBitCount / 8 }

  @inline(__always)
  subscript(place: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: (letters >> (UInt64(place) * 8)) & 0xFF)
  }

  /// Comparable in alphabetical order.
  private var sortable: UInt64 { letters.byteSwapped }

  var text: String {
    var text = ""
    for place in 0..<count { Unicode.Scalar(self[place]).map { text.unicodeScalars.append($0) } }
    return text
  }

  /// How letters relate to the syllables there are.
  enum Spelling {
    case none
    case partial
    case full
  }

  static func spelling(of letters: ArraySlice<UInt32>) -> Spelling {
    guard letters.count <= 6 else { return .none }
    var wanted: UInt64 = 0
    for letter in letters {
      guard letter < 0x80 else { return .none }
      wanted = wanted << 8 | UInt64(letter)
    }
    wanted <<= UInt64(8 - letters.count) * 8
    var low = 1
    var high = Int(han_syllable_count)
    while low < high {
      let middle = (low + high) / 2
      if Syllable(code: UInt16(middle)).sortable < wanted {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < Int(han_syllable_count) else { return .none }
    let found = Syllable(code: UInt16(low)).sortable
    if found == wanted { return .full }
    let shift = UInt64(8 - letters.count) * 8
    return found >> shift == wanted >> shift ? .partial : .none
  }
}
