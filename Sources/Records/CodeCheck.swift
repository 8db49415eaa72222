/// What is doubtful about a code.
package enum CodeFault: Hashable, Sendable {
  case length(expected: Int)
  case character(Character)
  case checkDigit(expected: Character)
  case unknownProvince(String)
  case unusualKind(String)
}

extension CodeFault {
  /// Whether what it is found in may be a code all the same: registered companies and schools exist whose
  /// codes break the rules, but a date or a name is no division.
  func isOfCode(of scheme: CodeScheme) -> Bool {
    if case .character = self { scheme != .division } else { true }
  }
}

/// Checks codes against the standards that define them.
package enum CodeCheck {
  package static func fault(in code: String, _ scheme: CodeScheme) -> CodeFault? {
    switch scheme {
    case .unifiedSocialCredit: unifiedSocialCredit(code)
    case .school: school(code)
    case .division: digits(code, 6) ?? province(String(code.prefix(2)))
    case .programme: digits(code, 6)
    case .industry: industry(code)
    }
  }

  static let provinces: Set<String> = [
    "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41",
    "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71",
    "81", "82",
  ]

  private static func digits(_ code: String, _ length: Int) -> CodeFault? {
    if let wrong = code.first(where: { !$0.isASCII || !$0.isNumber }) { return .character(wrong) }
    return code.count == length ? nil : .length(expected: length)
  }

  private static func province(_ code: String) -> CodeFault? {
    provinces.contains(code) ? nil : .unknownProvince(code)
  }

  /// 学校标识码: kind (2 digits), province (2), sequence (6); kinds 36, 41 and 42 are usual here.
  private static func school(_ code: String) -> CodeFault? {
    if let fault = digits(code, 10) { return fault }
    if let fault = province(String(code.dropFirst(2).prefix(2))) { return fault }
    let kind = String(code.prefix(2))
    return ["36", "41", "42", "51"].contains(kind) ? nil : .unusualKind(kind)
  }

  /// GB/T 4754: a section letter, or two to four digits.
  private static func industry(_ code: String) -> CodeFault? {
    if code.count == 1, let letter = code.first, ("A"..."T").contains(letter) { return nil }
    if let wrong = code.first(where: { !$0.isASCII || !$0.isNumber }) { return .character(wrong) }
    return (2...4).contains(code.count) ? nil : .length(expected: 2)
  }

  /// Whether a code is a right 统一社会信用代码, of a province that is one.
  static func isCreditCode(_ code: String) -> Bool {
    unifiedSocialCredit(code) == nil && provinces.contains(String(code.dropFirst(2).prefix(2)))
  }

  private static let creditCharacters = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
  private static let creditWeights = [
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28,
  ]

  /// GB 32100-2015: 18 characters, the last a check over the others, weights powers of 3 modulo 31.
  private static func unifiedSocialCredit(_ code: String) -> CodeFault? {
    var values: [Int] = []
    for character in code {
      guard let value = creditCharacters.firstIndex(of: character) else {
        return .character(character)
      }
      values.append(value)
    }
    guard values.count == 18 else { return .length(expected: 18) }
    let sum = zip(values, creditWeights).reduce(0) { $0 + $1.0 * $1.1 }
    let expected = creditCharacters[(31 - sum % 31) % 31]
    return creditCharacters[values[17]] == expected ? nil : .checkDigit(expected: expected)
  }
}
