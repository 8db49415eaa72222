/// Personal data as they may be shown to anybody.
package enum PersonalText {
  /// The first three and last four characters, the rest as stars; short texts are all stars.
  package static func masked(_ text: String) -> String {
    guard text.count > 7 else { return String(repeating: "*", count: text.count) }
    return text.prefix(3) + String(repeating: "*", count: text.count - 7) + text.suffix(4)
  }

  /// Whether a text holds the full number of an identity card (GB 11643), whatever is around it: 17
  /// digits and a check character, of a province and a day that can be.
  package static func hasIdentityNumber(_ text: String) -> Bool {
    guard text.utf8.count >= 18 else { return false }
    var run: [Int] = []
    for scalar in text.unicodeScalars {
      let value =
        scalar.value >= 0xFF01 && scalar.value <= 0xFF5E ? scalar.value - 0xFEE0 : scalar.value
      switch value {
      case 0x30...0x39: run.append(Int(value) - 0x30)
      case 0x58, 0x78:
        if isIdentityNumber(run.suffix(17) + [10]) { return true }
        run = []
      default: run = []
      }
      if run.count >= 18, isIdentityNumber(run.suffix(18)) { return true }
    }
    return false
  }

  private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

  private static func isIdentityNumber(_ digits: ArraySlice<Int>) -> Bool {
    let digits = Array(digits)
    guard digits.count == 18 else { return false }
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
    guard (11...83).contains(number(0..<2)), (1880...2100).contains(number(6..<10)),
      PartialDate(year: number(6..<10), month: number(10..<12), day: number(12..<14)) != nil
    else { return false }
    let sum = zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
    return digits[17] == (12 - sum % 11) % 11
  }
}
