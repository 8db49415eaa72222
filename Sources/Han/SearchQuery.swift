/// What somebody typed to find records: terms that must all match, in any order.
package struct SearchQuery: Hashable, Sendable {
  private let words: [SearchTerm]

  /// Splits at blanks and commas, folds, and drops marks such as the apostrophe of xi'an.
  package init(_ text: String) {
    words = TextFold.fold(text)
      .split { $0 == " " || $0 == "," || $0 == "、" }
      .compactMap { SearchTerm($0) }
  }

  package var isEmpty: Bool { words.isEmpty }

  package var terms: [String] { words.map(\.text) }

  /// For each term a prefix that a token of every matching text has: misses nothing, though what
  /// it finds must still be checked with ``matches(_:)``.
  package var indexTerms: [String] { words.map(\.indexTerm) }

  /// The prefixes of tokens that an index term stands for, of which a matching text has one: `lu` is 路 and
  /// 吕, whose token is `lv`.
  package static func spellings(of indexTerm: String) -> [String] {
    SearchTerm.spellings(of: indexTerm)
  }

  /// Whether every term begins at a Han character or at a part of a word of the text.
  package func matches(_ text: String) -> Bool {
    guard !words.isEmpty else { return true }
    let units = TextUnit.units(of: text)
    return words.allSatisfy { $0.match(in: units) != nil }
  }

  /// Whether all that was typed is one term that stands for a name: the whole of it in characters, pinyin
  /// or initials, or a word or two of its characters, as 中职 is of 中职学校. Less would be any text.
  package func isName(_ name: String) -> Bool {
    guard words.count == 1 else { return false }
    return words[0].isName(TextUnit.units(of: name))
  }

  /// The places to highlight, in characters of the text: the first match of every term, merged
  /// where they touch; nil when the text does not match.
  package func ranges(in text: String) -> [Range<Int>]? {
    let units = TextUnit.units(of: text)
    var scalarRanges: [Range<Int>] = []
    for word in words {
      guard let match = word.match(in: units) else { return nil }
      scalarRanges.append(
        Int(units[match.lowerBound].offset)..<Int(units[match.upperBound - 1].offset) + 1)
    }
    return Self.merged(Self.characters(of: scalarRanges, in: text))
  }

  private static func characters(of ranges: [Range<Int>], in text: String) -> [Range<Int>] {
    var characterOfScalar: [Int] = []
    for (number, character) in text.enumerated() {
      for _ in character.unicodeScalars { characterOfScalar.append(number) }
    }
    return ranges.map {
      characterOfScalar[$0.lowerBound]..<characterOfScalar[$0.upperBound - 1] + 1
    }
  }

  private static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }
}
