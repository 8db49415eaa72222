extension SearchTerm {
  /// The units of the first match; nil when there is none.
  func match(in units: [TextUnit]) -> Range<Int>? {
    for start in units.indices where units[start].isStart {
      if let end = end(of: units, from: start) { return start..<end }
    }
    return nil
  }

  /// Whether it stands for a name of these units: all of it however it is read, or as written its first
  /// characters, two at least, or a whole word.
  func isName(_ units: [TextUnit]) -> Bool {
    if scalars.count > 1, !units.isEmpty, end(of: units, from: 0) == units.count { return true }
    return units.indices.contains { start in
      guard units[start].isStart, start == 0 || !units[start].isHan,
        units[start...].count >= scalars.count
      else { return false }
      let end = start + scalars.count
      return units[start..<end].map(\.scalar) == scalars
        && (end == units.count || units[end].isStart)
        && (scalars.count > 1 || units.count == 1)
    }
  }

  private func end(of units: [TextUnit], from start: Int) -> Int? {
    guard isMixed else {
      return Reading(units: units, term: scalars, syllables: true, initials: false).end(from: start)
        ?? Reading(units: units, term: scalars, syllables: false, initials: true).end(from: start)
    }
    return Reading(units: units, term: scalars, syllables: true, initials: true).end(from: start)
  }
}

/// One way of reading a term against a text: in syllables, in initials, or in both.
private struct Reading {
  let units: [TextUnit]
  let term: [UInt32]
  let syllables: Bool
  let initials: Bool

  func end(from start: Int) -> Int? { end(from: start, at: 0, Variant()) }

  private func end(from index: Int, at place: Int, _ variant: Variant) -> Int? {
    if place == term.count { return index }
    guard index < units.count else { return nil }
    let unit = units[index]
    let letter = term[place]
    if unit.scalar == letter {
      let next = variant.takingWritten(of: unit.readings.count)
      if let end = end(from: index + 1, at: place + 1, next) { return end }
    }
    guard unit.isHan, SearchTerm.isLetter(letter) else { return nil }
    for number in 0..<unit.readings.count {
      let syllable = unit.readings[number]
      guard syllable[0] == letter,
        let next = variant.taking(reading: number, of: unit.readings.count)
      else { continue }
      if syllables, let length = spelled(syllable, at: place),
        let end = end(from: index + 1, at: place + length, next)
      {
        return end
      }
      guard initials else { continue }
      if let end = end(from: index + 1, at: place + 1, next) { return end }
      if syllables, place + 1 < term.count,
        SearchTerm.isDoubleInitial(letter, term[place + 1]), syllable[1] == term[place + 1],
        let end = end(from: index + 1, at: place + 2, next)
      {
        return end
      }
    }
    return nil
  }

  /// How many letters of the term spell the syllable, or begin it where the term ends.
  @inline(__always)
  private func spelled(_ syllable: Syllable, at place: Int) -> Int? {
    let length = min(syllable.count, term.count - place)
    for offset in 1..<max(1, length) where syllable[offset] != term[place + offset] {
      // The ü of 吕 is typed as u as well as v, and folded to u where it is typed itself.
      guard syllable[offset] == SearchTerm.umlaut, term[place + offset] == 0x75 else { return nil }
    }
    return length
  }
}
