/// Notes which private modes pass by, and writes out repeated characters, which libvterm 0.1 does
/// not know how to repeat.
struct SequenceFilter {
  private var sequence: [UInt8] = []
  private var last: [UInt8] = []
  private var modes: [(Int, Bool)] = []

  mutating func feed(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var shown: [UInt8] = []
    for byte in bytes {
      if sequence.isEmpty {
        if byte == 0x1B {
          sequence = [byte]
        } else {
          remember(byte)
          shown.append(byte)
        }
        continue
      }
      sequence.append(byte)
      if sequence.count == 2, byte != 0x5B {
        shown += sequence
        sequence = []
      } else if sequence.count > 2, (0x40..<0x7F).contains(byte) {
        shown += finished(sequence)
        sequence = []
      }
    }
    return shown
  }

  mutating func takeModes() -> [(Int, Bool)] {
    defer { modes = [] }
    return modes
  }

  private mutating func remember(_ byte: UInt8) {
    if (0x80..<0xC0).contains(byte) {
      last.append(byte)
    } else if byte >= 0x20 {
      last = [byte]
    }
  }

  private mutating func finished(_ sequence: [UInt8]) -> [UInt8] {
    let text = String(decoding: sequence.dropFirst(2).dropLast(), as: UTF8.self)
    switch sequence.last {
    case 0x62:
      return Array(repeating: last, count: max(1, Int(text) ?? 1)).flatMap(\.self)
    case 0x68, 0x6C:
      guard text.hasPrefix("?") else { return sequence }
      for number in text.dropFirst().split(separator: ";").compactMap({ Int($0) }) {
        modes.append((number, sequence.last == 0x68))
      }
      return sequence
    default:
      return sequence
    }
  }
}
