/// What a search index keeps of a text, so that a query is a prefix of one of its tokens.
package enum SearchTokens {
  /// Folded, distinct and sorted, without spaces or marks; what another token begins with is left
  /// out.
  ///
  /// From every Han character and every part of a word on there are three kinds: as written (six
  /// Han characters), in pinyin (16 letters) and in initials (eight); polyphones as ``Variant``
  /// bounds them.
  package static func tokens(of text: String) -> [String] {
    let units = TextUnit.units(of: text)
    var spelling = Spelling(units: units)
    for start in units.indices where units[start].isStart { spelling.spell(from: start) }
    let tokens = spelling.tokens.sorted { $0.lexicographicallyPrecedes($1) }
    return tokens.indices.compactMap { place in
      let isKept = place + 1 == tokens.count || !tokens[place + 1].starts(with: tokens[place])
      return isKept ? String(decoding: tokens[place], as: UTF8.self) : nil
    }
  }
}

/// Collects the tokens of a text, as UTF-8, growing and shrinking one token in place.
private struct Spelling {
  let units: [TextUnit]
  private(set) var tokens: [[UInt8]] = []
  private var token: [UInt8] = []

  init(units: [TextUnit]) {
    self.units = units
    tokens.reserveCapacity(units.count * 4)
    token.reserveCapacity(TokenLength.scalars * 4)
  }

  mutating func spell(from start: Int) {
    write(from: start)
    guard units[start...].prefix(TokenLength.scalars).contains(where: { $0.readings.count > 0 })
    else { return }
    extend(at: start, length: 0, variant: Variant(), initials: nil)
    extend(at: start, length: 0, variant: Variant(), initials: 0)
  }

  /// Adds the token as written.
  private mutating func write(from start: Int) {
    token.removeAll(keepingCapacity: true)
    var han = 0
    for unit in units[start...].prefix(TokenLength.scalars) {
      if unit.isHan { han += 1 }
      if han > TokenLength.han { break }
      append(unit.scalar)
    }
    tokens.append(token)
    token.removeAll(keepingCapacity: true)
  }

  /// Adds the tokens of every variant from a place on: the pinyin, or the initials when these are
  /// counted.
  private mutating func extend(at index: Int, length: Int, variant: Variant, initials: Int?) {
    guard index < units.count, length < TokenLength.scalars else {
      tokens.append(token)
      return
    }
    let readings = units[index].readings
    let size = token.count
    defer { token.removeSubrange(size...) }
    guard readings.count > 0 else {
      append(units[index].scalar)
      let next = variant.takingWritten(of: 0)
      return extend(at: index + 1, length: length + 1, variant: next, initials: initials)
    }
    if let initials, initials == TokenLength.initials {
      tokens.append(token)
      return
    }
    for place in 0..<readings.count {
      guard let next = variant.taking(reading: place, of: readings.count) else { continue }
      let syllable = readings[place]
      let count = initials == nil ? min(syllable.count, TokenLength.scalars - length) : 1
      for letter in 0..<count { append(syllable[letter]) }
      extend(
        at: index + 1, length: length + count, variant: next, initials: initials.map { $0 + 1 })
      token.removeSubrange(size...)
    }
  }

  private mutating func append(_ code: UInt32) {
    if code < 0x80 {
      token.append(UInt8(code))
    } else if let scalar = Unicode.Scalar(code) {
      token.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }
}
