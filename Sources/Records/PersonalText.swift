/// Personal data as they may be shown to anybody.
package enum PersonalText {
  /// Of a number or address the first three and last four characters, the rest as stars, where it is
  /// long enough to have a rest; of Chinese names the surnames (c.14). Where both stand in one text, as
  /// in 王小明（13900000000）, each by its own rule.
  package static func masked(_ text: String) -> String {
    guard text.contains(where: isHan) else { return maskedNumber(text) }
    var shown = ""
    var rest = text[...]
    while let first = rest.first {
      let isNumber = isDigit(first)
      let part = isNumber ? number(at: rest) : rest.prefix { !isDigit($0) }
      shown += isNumber ? maskedNumber(String(part)) : maskedNames(part)
      rest = rest.dropFirst(part.count)
    }
    return shown
  }

  private static func maskedNumber(_ text: String) -> String {
    guard text.count > 7 else { return String(repeating: "*", count: text.count) }
    return text.prefix(3) + String(repeating: "*", count: text.count - 7) + text.suffix(4)
  }

  /// The number a text begins with: its groups of digits may have one mark between them.
  private static func number(at text: Substring) -> Substring {
    var number = text.prefix(while: isDigit)
    while let mark = text[number.endIndex...].first, "-－ 　".contains(mark) {
      let group = text[number.endIndex...].dropFirst().prefix(while: isDigit)
      if group.isEmpty { break }
      number = text[..<group.endIndex]
    }
    return number
  }

  /// Each name with its first character alone.
  private static func maskedNames(_ text: Substring) -> String {
    var isInside = false
    return String(
      text.map { character in
        let isMark = !isHan(character) && !character.isLetter
        defer { isInside = !isMark }
        return isInside && !isMark ? "*" : character
      })
  }

  /// No numeral such as 三, which names have too.
  private static func isDigit(_ character: Character) -> Bool {
    character.unicodeScalars.contains { $0.properties.numericType == .decimal }
  }

  private static func isHan(_ character: Character) -> Bool {
    character.unicodeScalars.contains { $0.properties.isIdeographic }
  }

  /// Whether a text holds the full number of an identity card (GB 11643), whatever is around it: 17
  /// digits and a check character, of a province and a day that can be. Spaces, dashes and other marks
  /// within it hide nothing, as long as it begins and ends where such a group of digits does. The older
  /// numbers have 15 digits, the year with two and no check: these only by themselves (c.14).
  package static func hasIdentityNumber(_ text: String) -> Bool {
    guard text.utf8.count >= 15 else { return false }
    if hasOldIdentityNumber(text) { return true }
    var groups = DigitGroups()
    for scalar in text.unicodeScalars {
      let value = halfWidth(scalar)
      switch value {
      case 0x30...0x39:
        groups.append(Int(value) - 0x30)
        if groups.length >= 18, isIdentityNumber(groups.digits.suffix(18)) { return true }
      case 0x58, 0x78:
        if groups.length >= 17 || groups.areGroups(17),
          isIdentityNumber(groups.digits.suffix(17) + [10])
        {
          return true
        }
        groups = DigitGroups()
      case _ where groups.digits.isEmpty: break
      default:
        if groups.areGroups(18), isIdentityNumber(groups.digits.suffix(18)) { return true }
        if isMark(scalar, value) { groups.part() } else { groups = DigitGroups() }
      }
    }
    return groups.areGroups(18) && isIdentityNumber(groups.digits.suffix(18))
  }

  /// Whether a number has the digits of one, be it in a field for quantities.
  package static func isIdentityNumber(_ number: Double) -> Bool {
    Int(exactly: number.magnitude).map(isIdentityNumber) ?? false
  }

  static func isIdentityNumber(_ number: Int) -> Bool {
    number.magnitude >= 100_000_000_000_000 && hasIdentityNumber(String(number.magnitude))
  }

  private static func hasOldIdentityNumber(_ text: String) -> Bool {
    var digits: [Int] = []
    var isInWord = false
    for scalar in text.unicodeScalars {
      let value = halfWidth(scalar)
      if (0x30...0x39).contains(value) {
        digits.append(Int(value) - 0x30)
        continue
      }
      let isLatin = (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value)
      if !isInWord, !isLatin, isOldIdentityNumber(digits) { return true }
      (digits, isInWord) = ([], isLatin || (isInWord && !digits.isEmpty))
    }
    return !isInWord && isOldIdentityNumber(digits)
  }

  /// Fifteen digits with a province and a day of birth of somebody who may have got such a number and
  /// still works: numbers that begin with a division and a date of this century are other ones.
  private static func isOldIdentityNumber(_ digits: [Int]) -> Bool {
    digits.count == 15 && digits[6] >= 3
      && mayBegin(Array(digits[..<6]) + [1, 9] + digits[6..<12])
  }

  /// A text without the digits of what is, or may still become, the number of an identity card: what is
  /// written key by key has been most of one before it can be refused. Other long numbers stay.
  package static func withoutIdentityNumbers(_ text: String) -> String {
    guard text.utf8.count >= leastBegun else { return text }
    let scalars = Array(text.unicodeScalars)
    var dropped: Set<Int> = []
    /// Digits with a few marks between them: where they stand, and whether one begins a group.
    var run: [(place: Int, digit: Int, isStart: Bool)] = []
    var marks = 0
    /// Whether one of the older numbers ends where a group does: a number may have decimals behind it.
    func isOld(from start: Int) -> Bool {
      let end = start + leastBegun
      return (end == run.count || run[end].isStart)
        && isOldIdentityNumber(run[start..<end].map(\.digit))
    }
    func hide() {
      for start in run.indices where run.count - start >= leastBegun {
        let group = run[start...].dropFirst().prefix { !$0.isStart }.count + 1
        guard run[start].isStart || group >= leastBegun,
          mayBegin(run[start...].prefix(14).map(\.digit)) || isOld(from: start)
        else { continue }
        let last = run[run.count - 1].place
        dropped.formUnion(run[start...].map(\.place))
        // The check character behind them.
        if last + 1 < scalars.count, [0x58, 0x78].contains(halfWidth(scalars[last + 1])) {
          dropped.insert(last + 1)
        }
        return
      }
    }
    for (place, scalar) in scalars.enumerated() {
      let value = halfWidth(scalar)
      if (0x30...0x39).contains(value) {
        run.append((place, Int(value) - 0x30, marks > 0 || run.isEmpty))
        marks = 0
      } else if isMark(scalar, value), !run.isEmpty, marks < 3 {
        marks += 1
      } else {
        hide()
        (run, marks) = ([], 0)
      }
    }
    hide()
    if dropped.isEmpty { return text }
    let left = scalars.enumerated().filter { !dropped.contains($0.offset) }.map(\.element)
    return String(String.UnicodeScalarView(left))
  }

  /// So many digits may be told for the beginning of an identity card's number.
  private static let leastBegun = 15

  /// Whether digits have the province and the day of birth of such a number.
  private static func mayBegin(_ digits: [Int]) -> Bool {
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
    // 83 stands for residents from Taiwan; no division has it.
    return (1880...2100).contains(number(6..<10))
      && PartialDate(year: number(6..<10), month: number(10..<12), day: number(12..<14)) != nil
      && (number(0..<2) == 83 || CodeCheck.provinces.contains(String(number(0..<2))))
  }

  private static func halfWidth(_ scalar: Unicode.Scalar) -> UInt32 {
    scalar.value >= 0xFF01 && scalar.value <= 0xFF5E ? scalar.value - 0xFEE0 : scalar.value
  }

  /// Digits with nothing but marks between them.
  private struct DigitGroups {
    private(set) var digits: [Int] = []
    private var starts: Set<Int> = []
    private var marks = 1

    /// How many digits the last group has by now; none behind a mark.
    private(set) var length = 0

    mutating func append(_ digit: Int) {
      if marks > 0 { starts.insert(digits.count) }
      (marks, length) = (0, length + 1)
      digits.append(digit)
    }

    /// A mark; more than a few of them are no part of a number.
    mutating func part() {
      (marks, length) = (marks + 1, 0)
      if marks > 3 { self = DigitGroups() }
    }

    /// Whether so many last digits are whole groups.
    func areGroups(_ count: Int) -> Bool { starts.contains(digits.count - count) }
  }

  private static func isMark(_ scalar: Unicode.Scalar, _ value: UInt32) -> Bool {
    if value < 0x80 { return !(0x41...0x5A).contains(value) && !(0x61...0x7A).contains(value) }
    return !scalar.properties.isAlphabetic && scalar.properties.numericType == nil
  }

  private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

  private static func isIdentityNumber(_ digits: ArraySlice<Int>) -> Bool {
    let digits = Array(digits)
    guard digits.count == 18 else { return false }
    let sum = zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
    return digits[17] == (12 - sum % 11) % 11 && mayBegin(digits)
  }
}
