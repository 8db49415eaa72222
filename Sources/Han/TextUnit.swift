internal import CHanTables

/// A character of a text that a search can match: a Han character, a letter or a digit.
struct TextUnit {
  /// Folded.
  var scalar: UInt32
  /// Where the character stands among the scalars of the text.
  var offset: Int32
  /// Whether a match may begin here: at Han characters and at the parts of words.
  var isStart: Bool
  /// Empty unless Han.
  var readings: Readings
  var isHan: Bool

  /// The units of a text; blanks and marks are left out, so that they never part what belongs
  /// together.
  static func units(of text: String) -> [TextUnit] {
    var units: [TextUnit] = []
    units.reserveCapacity(text.utf8.count / 2)
    var offset: Int32 = 0
    var shape = LetterShape.none
    var polyphonic = false
    for scalar in text.unicodeScalars {
      defer { offset += 1 }
      let folded = ScalarFold.fold(scalar.value)
      switch ScalarFold.kind(folded) {
      case .blank, .mark: shape = .none
      case .han:
        shape = .none
        let code = HanTable.character(ScalarFold.plain(scalar.value))?.reading ?? 0
        if code & UInt16(HAN_POLYPHONE) != 0 { polyphonic = true }
        units.append(
          TextUnit(
            scalar: folded, offset: offset, isStart: true, readings: Readings(code: code),
            isHan: true, reading: code))
      case .word:
        let next = LetterShape(scalar.value, folded: folded)
        if shape == .upper, next == .lower, units.count > 1, let last = units.indices.last {
          // HTTPServer: the last capital begins the word that follows.
          units[last].isStart = true
        }
        units.append(
          TextUnit(
            scalar: folded, offset: offset, isStart: next.begins(after: shape),
            readings: .none, isHan: false, reading: 0))
        shape = next
      }
    }
    if polyphonic { settleReadings(of: &units) }
    return units
  }

  private var reading: UInt16

  private static func settleReadings(of units: inout [TextUnit]) {
    for index in units.indices where units[index].reading & UInt16(HAN_POLYPHONE) != 0 {
      let polyphone = han_polyphone(Int32(units[index].reading & 0x7FFF))
      let words = Int32(polyphone.firstWord)..<Int32(polyphone.firstWord + polyphone.wordCount)
      for number in words {
        let word = han_word(number)
        guard holds(word, at: index - Int(word.position), in: units) else { continue }
        units[index].readings = units[index].readings.preferring(word.syllable)
        break
      }
    }
  }

  private static func holds(_ word: HanWord, at start: Int, in units: [TextUnit]) -> Bool {
    func has(_ character: UInt16, _ place: Int) -> Bool {
      character == 0
        || start + place < units.count && units[start + place].scalar == UInt32(character)
    }
    let characters = word.characters
    return start >= 0 && has(characters.0, 0) && has(characters.1, 1) && has(characters.2, 2)
      && has(characters.3, 3)
  }
}

/// What a letter or digit looks like before folding, to find where the parts of a word begin.
private enum LetterShape {
  case none
  case lower
  case upper
  case digit
  /// Letters of scripts written without spaces.
  case unspaced

  init(_ code: UInt32, folded: UInt32) {
    if folded >= 0x30, folded <= 0x39 {
      self = .digit
    } else if folded >= 0x2E80 {
      self = .unspaced
    } else {
      self = code == folded || code == folded + 0xFEE0 ? .lower : .upper
    }
  }

  func begins(after previous: LetterShape) -> Bool {
    switch (previous, self) {
    case (.none, _), (_, .unspaced), (.unspaced, _): true
    case (.lower, .lower), (.upper, .upper), (.upper, .lower), (.digit, .digit): false
    default: true
    }
  }
}
