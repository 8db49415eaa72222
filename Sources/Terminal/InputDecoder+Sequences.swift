import Canvas

/// What begins with an escape byte.
nonisolated extension InputDecoder {
  /// Longer strings are read to their end and dropped.
  private static let stringLimit = 4096

  /// Reads from an escape byte; gives the bytes taken, or nil where more are needed.
  mutating func decodeEscape(at index: Int) -> Int? {
    guard index + 1 < pending.count else { return nil }
    let next = pending[index + 1]
    switch next {
    case 0x5B: return decodeControlSequence(at: index)
    case 0x4F: return decodeSingleShift(at: index)
    case Byte.escape: return decodeSecondEscape(at: index)
    case _ where Byte.opensString(next): return decodeString(at: index)
    case _ where next == Byte.cancel || next == Byte.substitute: return 2
    default: break
    }
    if let press = Byte.controlKey(next) {
      emit(press.key, press.modifiers.union(.alt))
      return 2
    }
    guard let (scalar, length) = decodeScalar(at: index + 1) else { return nil }
    emit(.character(Character(scalar)), .alt)
    return 1 + length
  }

  /// Two escape bytes: Alt with a key that has a sequence of its own, or the escape key and what
  /// follows it.
  private mutating func decodeSecondEscape(at index: Int) -> Int? {
    guard index + 2 < pending.count else { return nil }
    if pending[index + 2] == 0x5B || pending[index + 2] == 0x4F {
      flushText()
      var attempt = self
      attempt.inputs = []
      guard let taken = attempt.decodeEscape(at: index + 1) else { return nil }
      if case .key(let press)? = attempt.inputs.last, attempt.inputs.count == 1 {
        emit(press.key, press.modifiers.union(.alt))
        return 1 + taken
      }
    }
    emit(.escape)
    return 1
  }

  private mutating func decodeSingleShift(at index: Int) -> Int? {
    var end = index + 2
    while end < pending.count, (0x30...0x3B).contains(pending[end]) { end += 1 }
    guard end < pending.count else { return nil }
    let final = pending[end]
    guard (0x20..<0x7F).contains(final) else { return end - index }
    let numbers = ControlSequence.numbers(pending[(index + 2)..<end])
    let modifiers = ControlSequence.modifiers(numbers.last?.first)
    if let key = ControlSequence.keypad(final) {
      emit(key, modifiers)
    } else if (0x61...0x64).contains(final) {
      let arrows: [Key] = [.up, .down, .right, .left]
      emit(arrows[Int(final) - 0x61], modifiers.union(.control))
    } else if let key = ControlSequence.lettered(final) {
      emit(key, modifiers)
    }
    return end - index + 1
  }

  private mutating func decodeControlSequence(at index: Int) -> Int? {
    var end = index + 2
    guard end < pending.count else { return nil }
    if pending[end] == 0x5B { return decodeConsoleKey(at: index) }
    while end < pending.count, (0x20...0x3F).contains(pending[end]) {
      if pending[end] == 0x24, let number = Self.plainNumber(pending[(index + 2)..<end]),
        let key = ControlSequence.numbered(number, dialect: dialect)
      {
        emit(key.key, key.modifiers.union(.shift))
        return end - index + 1
      }
      end += 1
    }
    guard end < pending.count else { return nil }
    let final = pending[end]
    if final == Byte.cancel || final == Byte.substitute { return end - index + 1 }
    guard (0x40..<0x7F).contains(final) else { return end - index }
    let sequence = ControlSequence(pending[(index + 2)..<end], final: final)
    if final == 0x4D, end == index + 2, expectsMouse {
      guard end + 3 < pending.count else { return nil }
      report(mouse: pending[(end + 1)...(end + 3)].map { Int($0) - 32 })
      return end - index + 4
    }
    interpret(sequence)
    return end - index + 1
  }

  /// The Linux console's F1 to F5.
  private mutating func decodeConsoleKey(at index: Int) -> Int? {
    guard index + 3 < pending.count else { return nil }
    let final = pending[index + 3]
    guard (0x20..<0x7F).contains(final) else { return 3 }
    if (0x41...0x45).contains(final) { emit(.function(Int(final) - 0x40)) }
    return 4
  }

  private static func plainNumber(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return ControlSequence.numbers(bytes).first?.first
  }

  private mutating func decodeString(at index: Int) -> Int? {
    let start = index + 2
    var end = start
    while end < pending.count {
      switch pending[end] {
      case Byte.bell:
        answer(pending[index + 1], pending[start..<end])
        return end - index + 1
      case Byte.cancel, Byte.substitute:
        return end - index + 1
      case Byte.escape:
        guard end + 1 < pending.count else { return nil }
        if pending[end + 1] == 0x5C {
          answer(pending[index + 1], pending[start..<end])
          return end - index + 2
        }
        if end == start { emit(.character(Character(Unicode.Scalar(pending[index + 1]))), .alt) }
        return end - index
      default:
        end += 1
      }
    }
    guard end - start > Self.stringLimit else { return nil }
    isSkippingString = true
    return end - index
  }

  /// Drops the rest of a string too long to be an answer; gives the index after what was dropped.
  mutating func skipString(at index: Int) -> Int {
    var end = index
    while end < pending.count {
      let byte = pending[end]
      if byte == Byte.escape {
        isSkippingString = false
        guard end + 1 < pending.count, pending[end + 1] == 0x5C else { return end }
        return end + 2
      }
      end += 1
      if byte == Byte.bell || byte == Byte.cancel || byte == Byte.substitute {
        isSkippingString = false
        return end
      }
    }
    return end
  }

  private mutating func answer(_ opener: UInt8, _ bytes: ArraySlice<UInt8>) {
    let content = String(decoding: bytes, as: UTF8.self)
    if opener == 0x50, content.hasPrefix(">|") {
      emit(.reply(.version(String(content.dropFirst(2)))))
    } else if opener == 0x5D {
      let parts = content.split(separator: ";", maxSplits: 1)
      guard parts.count == 2, let number = Int(parts[0]), number == 10 || number == 11 else {
        return
      }
      emit(.reply(.color(index: number, specification: String(parts[1]))))
    }
  }
}
