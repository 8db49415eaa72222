package import Canvas

/// Turns the bytes a terminal sends into keys, pastes, mouse events and replies.
///
/// What arrives in pieces is kept until the rest comes, however long that takes. Only a lone escape
/// byte is ambiguous for ever: whoever reads the bytes calls `timeout()` once it has waited enough.
nonisolated package struct InputDecoder: Sendable {
  /// Whose function keys the terminal sends where two families use the same bytes.
  package enum Dialect: Sendable { case standard, sco }

  /// How the terminal encodes text.
  package enum Encoding: Sendable { case utf8, gb18030 }

  /// A cursor report looks like F3 with modifiers; it is one while a question is outstanding.
  package var expectsCursorReport = false
  /// A mouse report of the oldest kind begins like SCO's F1; it is one while the mouse is on.
  package var expectsMouse = false

  let dialect: Dialect
  let encoding: Encoding
  var pending: [UInt8] = []
  var text = String.UnicodeScalarView()
  var inputs: [Input] = []
  private var paste: PasteBuffer?
  var isSkippingString = false
  private var followsEscape = false

  package init(dialect: Dialect = .standard, encoding: Encoding = .utf8) {
    self.dialect = dialect
    self.encoding = encoding
  }

  /// Whether only time can tell what was typed, an escape key or the start of a sequence.
  package var isWaitingForEscape: Bool {
    guard paste == nil, !isSkippingString, pending.first == Byte.escape else { return false }
    switch pending.count {
    case 1: return true
    case 2: return pending[1] == Byte.escape || Byte.opensString(pending[1])
    default: return false
    }
  }

  /// Takes bytes in and gives what they complete.
  package mutating func feed(_ bytes: some Sequence<UInt8>) -> [Input] {
    let isLate = followsEscape
    followsEscape = false
    pending.append(contentsOf: bytes)
    if isLate { decodeLateSequence() }
    decode()
    flushText()
    defer { inputs = [] }
    return inputs
  }

  /// Decides that nothing more belongs to a waiting escape byte.
  package mutating func timeout() -> [Input] {
    guard isWaitingForEscape else { return [] }
    defer { pending = [] }
    if pending.count == 2, Byte.opensString(pending[1]) {
      return [.key(KeyPress(.character(Character(Unicode.Scalar(pending[1]))), .alt))]
    }
    followsEscape = true
    return pending.map { _ in .key(KeyPress(.escape)) }
  }

  /// Adds an input after the text that came before it.
  mutating func emit(_ input: Input) {
    flushText()
    inputs.append(input)
  }

  mutating func emit(_ key: Key, _ modifiers: Modifiers = []) {
    emit(.key(KeyPress(key, modifiers)))
  }

  mutating func beginPaste() {
    flushText()
    paste = PasteBuffer()
  }

  mutating func flushText() {
    guard !text.isEmpty else { return }
    for character in String(text) { inputs.append(.key(KeyPress(.character(character)))) }
    text = String.UnicodeScalarView()
  }

  private mutating func decode() {
    var index = 0
    while index < pending.count {
      if paste != nil {
        index = continuePaste(at: index)
      } else if isSkippingString {
        index = skipString(at: index)
      } else if let taken = decodeOne(at: index) {
        index += taken
      } else {
        break
      }
    }
    pending.removeFirst(index)
  }

  /// Reads what begins at a byte; gives the bytes taken, or nil where more are needed.
  mutating func decodeOne(at index: Int) -> Int? {
    let byte = pending[index]
    if byte == Byte.escape { return decodeEscape(at: index) }
    if let press = Byte.controlKey(byte) {
      emit(.key(press))
      return 1
    }
    guard let (scalar, length) = decodeScalar(at: index) else { return nil }
    // C1 controls in text are nobody's key.
    if !(0x80..<0xA0).contains(scalar.value) { text.append(scalar) }
    return length
  }

  private mutating func continuePaste(at index: Int) -> Int {
    var index = index
    while index < pending.count {
      let isEnd = paste?.append(pending[index]) ?? true
      index += 1
      if isEnd {
        if let finished = paste {
          emit(.paste(finished.text(encoding)))
          if finished.isCut { emit(.pasteCut) }
        }
        paste = nil
        break
      }
    }
    return index
  }

  /// An escape byte that was taken for the key may have been the start of a sequence on a slow line:
  /// what follows at once is then that sequence, not letters.
  private mutating func decodeLateSequence() {
    guard let first = pending.first, first == 0x5B || first == 0x4F else { return }
    var attempt = self
    attempt.pending.insert(Byte.escape, at: 0)
    guard let taken = attempt.decodeEscape(at: 0) else { return }
    guard !attempt.inputs.isEmpty || attempt.paste != nil else { return }
    attempt.pending.removeFirst(taken)
    self = attempt
  }
}
