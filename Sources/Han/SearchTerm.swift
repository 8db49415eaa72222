/// One folded word of a query, and how it may be read.
struct SearchTerm: Hashable {
  /// Han characters, letters and digits; never empty.
  let scalars: [UInt32]
  /// Whether pinyin and initials may alternate. A term that reads as whole syllables throughout is
  /// not also read that way: `jinchang` is not 机能常.
  let isMixed: Bool

  init?(_ word: some StringProtocol) {
    scalars = word.unicodeScalars.map(\.value).filter {
      switch ScalarFold.kind($0) {
      case .word, .han: true
      case .blank, .mark: false
      }
    }
    guard !scalars.isEmpty else { return nil }
    isMixed = !Self.isSyllables(scalars[...])
  }

  var text: String { Self.text(scalars[...]) }

  /// The longest prefix that a token of every matching text has.
  var indexTerm: String { Self.text(scalars.prefix(certainLength)) }

  static func isLetter(_ scalar: UInt32) -> Bool { scalar >= 0x61 && scalar <= 0x7A }

  /// No syllable begins with i, u or v.
  static func isInitial(_ scalar: UInt32) -> Bool {
    isLetter(scalar) && scalar != 0x69 && scalar != 0x75 && scalar != 0x76
  }

  /// Whether two letters begin a syllable as one consonant: zh, ch, sh.
  static func isDoubleInitial(_ first: UInt32, _ second: UInt32) -> Bool {
    second == 0x68 && (first == 0x7A || first == 0x63 || first == 0x73)
  }

  /// The v that stands for ü.
  static let umlaut: UInt32 = 0x76

  /// The prefixes that a token of a matching text has one of: each u behind l or n may be the ü that
  /// tokens have as v. Of many such letters the first three count.
  static func spellings(of indexTerm: String) -> [String] {
    var spellings: [[UInt8]] = [[]]
    for letter in indexTerm.utf8 {
      let mayBeUmlaut = letter == 0x75 && (spellings[0].last == 0x6C || spellings[0].last == 0x6E)
      if mayBeUmlaut, spellings.count == 8 { break }
      spellings =
        spellings.map { $0 + [letter] }
        + (mayBeUmlaut ? spellings.map { $0 + [UInt8(umlaut)] } : [])
    }
    return spellings.map { String(decoding: $0, as: UTF8.self) }
  }

  private static func text(_ scalars: ArraySlice<UInt32>) -> String {
    var text = String.UnicodeScalarView()
    for scalar in scalars { Unicode.Scalar(scalar).map { text.append($0) } }
    return String(text)
  }

  /// Whether letters read as syllables throughout, the last perhaps unfinished.
  private static func isSyllables(_ letters: ArraySlice<UInt32>) -> Bool {
    guard letters.allSatisfy(isLetter) else { return false }
    var reachable = [Bool](repeating: false, count: letters.count + 1)
    reachable[0] = true
    for start in 0..<letters.count where reachable[start] {
      for length in 1...6 where start + length <= letters.count {
        let isLast = start + length == letters.count
        switch Syllable.spelling(of: letters[start..<start + length]) {
        case .full: reachable[start + length] = true
        case .partial where isLast: return true
        case .partial, .none: break
        }
      }
    }
    return reachable[letters.count]
  }
}
