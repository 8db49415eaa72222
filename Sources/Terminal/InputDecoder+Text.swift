import CTerminal

/// Characters in the terminal's encoding; malformed bytes become U+FFFD, never nothing.
nonisolated extension InputDecoder {
  private static let replacement: Unicode.Scalar = "\u{FFFD}"

  /// The scalar that begins at a byte and its length, or nil where more bytes are needed.
  func decodeScalar(at index: Int) -> (Unicode.Scalar, Int)? {
    switch encoding {
    case .utf8: decodeUTF8(at: index)
    case .gb18030: decodeGB18030(at: index)
    }
  }

  private func decodeUTF8(at index: Int) -> (Unicode.Scalar, Int)? {
    let lead = pending[index]
    let length: Int
    switch lead {
    case ..<0x80: return (Unicode.Scalar(lead), 1)
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return (Self.replacement, 1)
    }
    var value = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for offset in 1..<length {
      guard index + offset < pending.count else { return nil }
      let byte = pending[index + offset]
      let allowed = offset == 1 ? Self.secondBytes(after: lead) : 0x80...0xBF
      guard allowed.contains(byte) else { return (Self.replacement, offset) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return (Unicode.Scalar(value) ?? Self.replacement, length)
  }

  /// What keeps overlong forms, surrogates and numbers past the end of Unicode out.
  private static func secondBytes(after lead: UInt8) -> ClosedRange<UInt8> {
    switch lead {
    case 0xE0: 0xA0...0xBF
    case 0xED: 0x80...0x9F
    case 0xF0: 0x90...0xBF
    case 0xF4: 0x80...0x8F
    default: 0x80...0xBF
    }
  }

  private func decodeGB18030(at index: Int) -> (Unicode.Scalar, Int)? {
    let lead = pending[index]
    if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
    guard (0x81...0xFE).contains(lead) else { return (Self.replacement, 1) }
    guard index + 1 < pending.count else { return nil }
    let second = pending[index + 1]
    var length = 2
    if (0x30...0x39).contains(second) {
      guard index + 2 < pending.count else { return nil }
      guard (0x81...0xFE).contains(pending[index + 2]) else { return (Self.replacement, 1) }
      guard index + 3 < pending.count else { return nil }
      guard (0x30...0x39).contains(pending[index + 3]) else { return (Self.replacement, 1) }
      length = 4
    } else if second < 0x40 || second == 0x7F || second == 0xFF {
      return (Self.replacement, 1)
    }
    let value = ct_gb18030_decode(Array(pending[index..<index + length]), Int32(length))
    guard value != 0, let scalar = Unicode.Scalar(value) else { return (Self.replacement, length) }
    return (scalar, length)
  }
}
