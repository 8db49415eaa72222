/// Quantities as documents state them: one number with its unit, and a word or sign in front or behind
/// that says how exactly it is meant.
extension Typed {
  package static func amount(_ text: String, unit: Term?) -> Amount? {
    let plain = text.lowercased()
    if let amount = trailed(plain, unit) { return amount }
    for (word, qualifier) in leading where plain.hasPrefix(word) {
      let rest = trimmed(String(plain.dropFirst(word.count)))
      guard let amount = trailed(rest, unit) else { continue }
      switch (qualifier, amount.qualifier) {
      case (_, .exact): return Amount(amount.number, qualifier)
      // 达1500余 says more than 达1500.
      case (.atLeast, .over): return amount
      case (let one, let other): return one == other ? amount : nil
      }
    }
    return nil
  }

  /// A number and what may stand behind it, before its unit or after: 1500余人, 100余万元, 50家左右.
  private static func trailed(_ text: String, _ unit: Term?) -> Amount? {
    func number(_ text: Substring) -> Double? { Typed.number(trimmed(String(text)), unit: unit) }
    if let number = number(text[...]) { return Amount(number) }
    let head = text.prefix { ($0.isASCII && $0.isNumber) || ".,-¥￥ 百千万亿".contains($0) }
    let tail = text.dropFirst(head.count)
    guard head.contains(where: \.isNumber) else { return nil }
    for (word, qualifier) in trailing {
      // Digits before the word and behind it never become one number.
      let unit = tail.hasPrefix(word) ? trimmed(String(tail.dropFirst(word.count))) : nil
      let before = unit.flatMap { unit in
        unit.first.map { $0.isASCII && $0.isNumber } == true ? nil : number(head + unit)
      }
      let last = tail.hasSuffix(word) ? number(head + tail.dropLast(word.count)[...]) : nil
      if let number = before ?? last { return Amount(number, qualifier) }
    }
    return nil
  }

  private static let leading: [(String, Qualifier)] = [
    ("不少于", .atLeast), ("不低于", .atLeast), ("不小于", .atLeast), ("至少", .atLeast),
    ("达到", .atLeast), ("达", .atLeast), ("超过", .over), ("超", .over), ("大于", .over),
    ("多于", .over), ("高于", .over), ("近", .nearly), ("将近", .nearly), ("接近", .nearly),
    ("不到", .nearly), ("不足", .nearly), ("约", .about), ("大约", .about), ("最高", .atMost),
    ("最长", .atMost), ("最多", .atMost), ("至多", .atMost), ("不超过", .atMost), ("不大于", .atMost),
    ("不多于", .atMost), ("不高于", .atMost), ("将达到", .forecast), ("将达", .forecast),
    ("准确", .exact), ("at least", .atLeast), ("more than", .over), ("over", .over),
    ("nearly", .nearly), ("near", .nearly), ("about", .about), ("at most", .atMost),
    ("up to", .atMost), ("to reach", .forecast), ("exp.", .forecast), ("exactly", .exact),
    (">=", .atLeast), ("≥", .atLeast), ("≧", .atLeast), (">", .over), ("<=", .atMost),
    ("≤", .atMost), ("≦", .atMost), ("~", .about), ("≈", .about),
  ]

  /// What says only that something is less: no qualifier does, since 近 is just under and 最高 may be reached.
  private static let less = ["<", "小于", "少于", "低于", "less than", "fewer than", "under", "below"]

  /// Why a text is no amount, where that is more than that it has other signs than an amount's.
  static func amountFault(in text: String, unit: Term?) -> ReadingError.Expected? {
    let plain = text.lowercased()
    for word in less where plain.hasPrefix(word) {
      if amount(trimmed(String(plain.dropFirst(word.count))), unit: unit) != nil {
        return .lessThan
      }
    }
    if let fault = fault(in: text) { return fault }
    return foreignUnit(in: plain, unit).map { .withoutUnit($0) }
  }

  /// What stands behind an amount and is neither its unit nor a qualifier: 人 of 300多人.
  private static func foreignUnit(in text: String, _ unit: Term?) -> String? {
    for length in 1...8 where length < text.count {
      let word = String(text.suffix(length))
      if word.contains(where: { $0.isNumber || "百千万亿".contains($0) }) { return nil }
      guard amount(trimmed(String(text.dropLast(length))), unit: unit) != nil else { continue }
      return trailing.contains { word.hasPrefix($0.0) } ? nil : trimmed(word)
    }
    return nil
  }

  private static let trailing: [(String, Qualifier)] = [
    ("以上", .atLeast), ("余", .over), ("多", .over), ("+", .over), ("左右", .about), ("上下", .about),
    ("以内", .atMost), ("以下", .atMost),
  ]
}
