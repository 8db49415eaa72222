/// Makes keys whose byte order is the order Chinese readers expect.
package enum SortKey {
  /// Blanks come first, then marks, digits by their value, letters whatever their case, Han
  /// characters by syllable, tone and strokes, and last those without a reading.
  ///
  /// Chinese numerals count as digits after 第 and before 等 年 期 班 届 号 批 级 次 章; a word such
  /// as 重庆 settles how a polyphone is read. Texts alike but for case, width, leading zeros or
  /// traditional characters stand together, in the order of their own bytes.
  package static func make(_ text: String) -> String {
    var key = Key()
    let folded = TextFold.fold(text)
    let scalars = folded.unicodeScalars.map(\.value)
    var readings = TextUnit.units(of: text).lazy.filter(\.isHan).map(\.readings).makeIterator()
    var place = 0
    while place < scalars.count {
      let scalar = scalars[place]
      if let (digits, end) = number(in: scalars, at: place) {
        key.append(number: digits, wasDigits: digits.elementsEqual(scalars[place..<end]))
        for scalar in scalars[place..<end] where ScalarFold.kind(scalar) == .han {
          _ = readings.next()
        }
        place = end
        continue
      }
      switch ScalarFold.kind(scalar) {
      case .blank: key.append(0x20)
      case .mark: key.append(mark: scalar)
      case .word: key.append(scalar)
      case .han: key.append(han: scalar, readings: readings.next() ?? .none)
      }
      place += 1
    }
    return key.text(of: text, isExact: folded == text)
  }

  private static func number(
    in scalars: [UInt32], at start: Int
  ) -> (digits: [UInt32], end: Int)? {
    var end = start
    while end < scalars.count, scalars[end] >= 0x30, scalars[end] <= 0x39 { end += 1 }
    guard end == start else { return (Array(scalars[start..<end]), end) }
    return ChineseNumeral.number(in: scalars, at: start)
  }
}

/// A key as it grows; every kind of character begins with a scalar that puts it in its place.
private struct Key {
  private var scalars = String.UnicodeScalarView()
  private var isExact = true

  mutating func append(_ code: UInt32) {
    Unicode.Scalar(code).map { scalars.append($0) }
  }

  mutating func append(mark: UInt32) {
    append(0x21)
    append(mark)
  }

  /// The length goes first, so that longer numbers are larger.
  mutating func append(number digits: [UInt32], wasDigits: Bool) {
    let significant = digits.drop { $0 == 0x30 }
    if significant.count < digits.count || !wasDigits { isExact = false }
    append(0x30)
    append(0x30 + UInt32(min(significant.count, 0x4F)))
    for digit in significant { append(digit) }
  }

  /// A syllable from U+E000 on, then the place in the dictionary.
  mutating func append(han code: UInt32, readings: Readings) {
    guard readings.count > 0, let rank = HanTable.rank(of: code) else {
      append(0xF8FF)
      append(code)
      return
    }
    append(0xE000 + UInt32(readings[0].code))
    append(0x3400 + rank)
  }

  func text(of original: String, isExact wasExact: Bool) -> String {
    let key = String(scalars)
    return isExact && wasExact ? key : key + "\u{1}" + original
  }
}
