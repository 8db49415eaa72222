import Canvas

/// The parts of a CSI sequence: `ESC [ prefix numbers intermediate final`.
nonisolated struct ControlSequence {
  /// `<`, `=`, `>` or `?`; 0 where there is none.
  let prefix: UInt8
  /// Numbers between semicolons, each with its parts between colons.
  let numbers: [[Int]]
  /// The last byte before the final one that is not part of a number; 0 where there is none.
  let intermediate: UInt8
  let final: UInt8

  init(_ bytes: ArraySlice<UInt8>, final: UInt8) {
    var bytes = bytes
    prefix = bytes.first.map { (0x3C...0x3F).contains($0) ? $0 : 0 } ?? 0
    if prefix != 0 { bytes = bytes.dropFirst() }
    let digits = bytes.prefix { (0x30...0x3F).contains($0) }
    intermediate = bytes.dropFirst(digits.count).last ?? 0
    numbers = Self.numbers(digits)
    self.final = final
  }

  /// Numbers separated by semicolons and colons; an empty one is 0.
  static func numbers(_ bytes: ArraySlice<UInt8>) -> [[Int]] {
    guard !bytes.isEmpty else { return [] }
    return bytes.split(separator: 0x3B, omittingEmptySubsequences: false).map { field in
      field.split(separator: 0x3A, omittingEmptySubsequences: false).map { part in
        part.reduce(0) { sum, byte in
          (0x30...0x39).contains(byte) ? min(sum * 10 + Int(byte) - 0x30, 1 << 24) : sum
        }
      }
    }
  }

  func number(_ index: Int) -> Int? { index < numbers.count ? numbers[index].first : nil }

  /// The modifiers a terminal adds to a key as a number: one more than a set of bits.
  static func modifiers(_ number: Int?) -> Modifiers {
    guard let number, number > 1 else { return [] }
    let bits = number - 1
    var modifiers: Modifiers = []
    if bits & 1 != 0 { modifiers.insert(.shift) }
    if bits & (2 | 8 | 32) != 0 { modifiers.insert(.alt) }
    if bits & 4 != 0 { modifiers.insert(.control) }
    return modifiers
  }
}

/// Which key a number or a letter stands for, in every dialect that does not contradict another.
nonisolated extension ControlSequence {
  /// `ESC [ number ~`, from the VT220.
  static func numbered(_ number: Int, dialect: InputDecoder.Dialect) -> KeyPress? {
    switch number {
    case 1, 7: KeyPress(.home)
    case 2: KeyPress(.insert)
    case 3: KeyPress(.delete)
    case 4, 8: KeyPress(.end)
    case 5: KeyPress(.pageUp)
    case 6: KeyPress(.pageDown)
    case 11...15: KeyPress(.function(number - 10))
    case 17...21: KeyPress(.function(number - 11))
    case 23, 24: KeyPress(.function(number - 12))
    // The keys F13 to F20 of a VT220 are Shift-F1 to Shift-F8 on keyboards of today.
    case 25, 26: KeyPress(.function(number - 24), .shift)
    case 28, 29: KeyPress(.function(number - 25), .shift)
    case 31...34: KeyPress(.function(number - 26), .shift)
    default: nil
    }
  }

  /// `ESC O letter`, and `ESC [ letter` with the same meaning.
  static func lettered(_ letter: UInt8) -> Key? {
    switch letter {
    case 0x41: .up
    case 0x42: .down
    case 0x43: .right
    case 0x44: .left
    case 0x46: .end
    case 0x48: .home
    case 0x50...0x53: .function(Int(letter) - 0x4F)
    default: nil
    }
  }

  /// `ESC O letter` of the numeric keypad in application mode.
  static func keypad(_ letter: UInt8) -> Key? {
    switch letter {
    case 0x20: .character(" ")
    case 0x49: .tab
    case 0x4D: .keypadEnter
    case 0x6B: .keypadPlus
    case 0x6D: .keypadMinus
    case 0x58: .character("=")
    case 0x6A...0x79: .character(Character(Unicode.Scalar(letter - 0x40)))
    default: nil
    }
  }

  /// `ESC [ letter` of the SCO console, where it contradicts nobody or the terminal is one.
  static func console(_ letter: UInt8, dialect: InputDecoder.Dialect) -> KeyPress? {
    switch letter {
    case 0x47: KeyPress(.pageDown)
    case 0x4C: KeyPress(.insert)
    case 0x49 where dialect == .sco: KeyPress(.pageUp)
    case 0x4D...0x58 where dialect == .sco: KeyPress(.function(Int(letter) - 0x4C))
    case 0x59 where dialect == .sco: KeyPress(.function(1), .shift)
    case 0x61...0x6B where dialect == .sco: KeyPress(.function(Int(letter) - 0x5F), .shift)
    case 0x4D, 0x4E, 0x54...0x58: KeyPress(.function(Int(letter) - 0x4C))
    case 0x61...0x64: KeyPress(([.up, .down, .right, .left] as [Key])[Int(letter) - 0x61], .shift)
    default: nil
    }
  }

  /// kitty's numbers for keys that are no characters.
  static func functional(_ code: Int) -> Key? {
    let keypad: [Character] = [
      "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", ".", "/", "*",
    ]
    let named: [Key] = [
      .escape, .enter, .tab, .backspace, .insert, .delete, .left, .right, .up, .down, .pageUp,
      .pageDown, .home, .end,
    ]
    let moving: [Key] = [
      .left, .right, .up, .down, .pageUp, .pageDown, .home, .end, .insert, .delete,
    ]
    switch code {
    case 9: return .tab
    case 13: return .enter
    case 27: return .escape
    case 8, 127: return .backspace
    case 57344...57357: return named[code - 57344]
    case 57364...57387: return .function(code - 57363)
    case 57399...57411: return .character(keypad[code - 57399])
    case 57412: return .keypadMinus
    case 57413: return .keypadPlus
    case 57414: return .keypadEnter
    case 57415: return .character("=")
    case 57416: return .character(",")
    case 57417...57426: return moving[code - 57417]
    default: return nil
    }
  }
}
