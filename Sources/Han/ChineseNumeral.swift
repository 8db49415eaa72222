/// Reads Chinese numerals where they number things: 第二, 三年级, 一等奖.
package enum ChineseNumeral {
  private static let digits: [UInt32: Int] = [
    0x96F6: 0, 0x4E00: 1, 0x4E8C: 2, 0x4E24: 2, 0x4E09: 3, 0x56DB: 4, 0x4E94: 5, 0x516D: 6,
    0x4E03: 7, 0x516B: 8, 0x4E5D: 9,
  ]
  /// 十 百 千
  private static let powers: [UInt32: Int] = [0x5341: 10, 0x767E: 100, 0x5343: 1000]
  private static let ordinal: UInt32 = 0x7B2C
  /// 等 年 期 班 届 号 批 级 次 章
  private static let counters: Set<UInt32> = [
    0x7B49, 0x5E74, 0x671F, 0x73ED, 0x5C4A, 0x53F7, 0x6279, 0x7EA7, 0x6B21, 0x7AE0,
  ]

  /// The number a text begins with, in digits: 1 of 一等奖; nil where it numbers nothing.
  package static func leading(_ text: String) -> String? {
    number(in: text.unicodeScalars.map(\.value), at: 0).map { number in
      String(String.UnicodeScalarView(number.digits.compactMap(Unicode.Scalar.init)))
    }
  }

  /// The number that begins at a place and where it ends: after 第, or before a counter.
  static func number(in scalars: [UInt32], at start: Int) -> (digits: [UInt32], end: Int)? {
    var end = start
    while end < scalars.count, digits[scalars[end]] != nil || powers[scalars[end]] != nil {
      end += 1
    }
    guard end > start else { return nil }
    let isOrdinal = start > 0 && scalars[start - 1] == ordinal
    guard isOrdinal || end < scalars.count && counters.contains(scalars[end]) else { return nil }
    return (value(of: scalars[start..<end]), end)
  }

  /// 二〇二四 digit by digit; 二十四 by its powers of ten.
  private static func value(of numeral: ArraySlice<UInt32>) -> [UInt32] {
    guard numeral.contains(where: { powers[$0] != nil }) else {
      return numeral.map { UInt32(digits[$0] ?? 0) + 0x30 }
    }
    var total = 0
    var digit: Int?
    for scalar in numeral {
      if let power = powers[scalar] {
        total &+= (digit ?? 1) &* power
        digit = nil
      } else {
        digit = digits[scalar]
      }
    }
    return String(total &+ (digit ?? 0)).unicodeScalars.map(\.value)
  }
}
