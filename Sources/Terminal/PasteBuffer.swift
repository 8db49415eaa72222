/// Gathers the bytes between the two brackets of a paste, up to a limit that only keeps a runaway from
/// filling the memory: a spreadsheet of a hundred thousand cells is below it.
nonisolated struct PasteBuffer: Sendable {
  static let limit = 1 << 22
  private static let terminator = Array("\u{1B}[201~".utf8)

  private var bytes: [UInt8] = []
  private var matched = 0
  /// Whether more came than is kept.
  private(set) var isCut = false

  /// Takes one byte; true where it completes the closing bracket.
  mutating func append(_ byte: UInt8) -> Bool {
    if byte == Self.terminator[matched] {
      matched += 1
      return matched == Self.terminator.count
    }
    if matched > 0 {
      for held in Self.terminator[..<matched] { keep(held) }
      matched = 0
      if byte == Self.terminator[0] {
        matched = 1
        return false
      }
    }
    keep(byte)
    return false
  }

  private mutating func keep(_ byte: UInt8) {
    if bytes.count < Self.limit { bytes.append(byte) } else { isCut = true }
  }

  /// The pasted text: line breaks as `\n`, no control sequences and no other controls but tabs.
  func text(_ encoding: InputDecoder.Encoding) -> String {
    var reader = InputDecoder(encoding: encoding)
    reader.pending = bytes
    var text = String.UnicodeScalarView()
    var index = 0
    var followsReturn = false
    var sequence = PastedSequence()
    // A character cut in half by the limit ends the text.
    while index < bytes.count, let (scalar, length) = reader.decodeScalar(at: index) {
      index += length
      if sequence.takes(scalar) { continue }
      switch scalar.value {
      case 0x0D: text.append("\n")
      case 0x0A where followsReturn: break
      case 0x09, 0x0A: text.append(scalar)
      case ..<0x20, 0x7F..<0xA0: break
      default: text.append(scalar)
      }
      followsReturn = scalar.value == 0x0D
    }
    return String(text)
  }
}
