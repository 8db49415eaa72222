import Canvas

/// The bytes that mean something by themselves in what a terminal sends.
nonisolated enum Byte {
  static let bell: UInt8 = 0x07
  static let cancel: UInt8 = 0x18
  static let substitute: UInt8 = 0x1A
  static let escape: UInt8 = 0x1B

  /// The keys that send one control byte.
  static func controlKey(_ byte: UInt8) -> KeyPress? {
    switch byte {
    case 0x00: KeyPress(.character(" "), .control)
    case 0x08, 0x7F: KeyPress(.backspace)
    case 0x09: KeyPress(.tab)
    case 0x0A, 0x0D: KeyPress(.enter)
    case 0x01...0x1A: KeyPress(.character(Character(Unicode.Scalar(byte + 0x60))), .control)
    case 0x1C...0x1F: KeyPress(.character(Character(Unicode.Scalar(byte + 0x40))), .control)
    default: nil
    }
  }

  /// Whether an escape byte and this one open a string: DCS, SOS, OSC, PM or APC.
  static func opensString(_ byte: UInt8) -> Bool {
    byte == 0x50 || byte == 0x58 || (0x5D...0x5F).contains(byte)
  }
}
