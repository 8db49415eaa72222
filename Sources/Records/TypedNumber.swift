/// Numbers as people type them: thousands separated, the unit or 千, 万, 亿 behind, of money its sign too.
extension Typed {
  /// The unit of a field that holds a year.
  static let year = Term("年", "year")

  package static func number(_ text: String, unit: Term?) -> Double? {
    var rest = String(text.map { dashes.contains($0) && $0 != "—" ? "-" : $0 })
    let hasSign = isMoney(unit) && rest.first.map { "¥￥".contains($0) } == true
    if hasSign { rest.removeFirst() }
    for (suffix, exponent) in suffixes(of: unit) where rest.lowercased().hasSuffix(suffix) {
      return scaled(String(rest.dropLast(suffix.count)), exponent)
    }
    guard unit?.zh == "万元" else { return scaled(rest, 0) }
    // The sign of the yuan says what is counted.
    if hasSign { return scaled(rest, -4) }
    // In a field that counts in 万元, 3千 may be 3000元 as well as 3000万元.
    if let last = rest.last, "百千".contains(last) { return nil }
    return scaled(rest, 0)
  }

  /// Whether a word is a unit that counts something else than a number in this one.
  package static func isOtherUnit(_ word: String, than unit: Term) -> Bool {
    units.contains(word) && number("1" + word, unit: unit) == nil
  }

  /// Why a text is no number, where that is more than that it has other signs than a number's.
  static func fault(in text: String) -> ReadingError.Expected? {
    let runs = text.split { !(($0.isASCII && $0.isNumber) || ".,".contains($0)) }
      .filter { $0.contains(where: \.isNumber) }
    if runs.count > 1 { return .oneNumber }
    if text.hasPrefix("("), text.hasSuffix(")"), runs.count == 1 { return .signedNumber }
    if runs.isEmpty, text.contains(where: { "〇零一二两三四五六七八九十百千万亿".contains($0) }) { return .digits }
    return runs.first.flatMap { ungrouped(String($0)) == nil ? .groupedNumber : nil }
  }

  /// Whether a text says by itself what its number counts in, be it once more the unit it was expected to
  /// be in, or a word for the same.
  package static func saysItsUnit(_ text: String, or expected: String) -> Bool {
    if text.contains(where: { $0 == "元" || shifts[$0] != nil }) { return true }
    let plain = trimmed(folded(text)).lowercased()
    return suffixes(of: Term(expected, expected)).contains { plain.hasSuffix($0.0) }
  }

  /// A number before its unit is taken away, whose 千, 万 or 亿 shift its point. So does the exponent: a
  /// product of the two would not always be the number that is meant.
  private static func scaled(_ text: String, _ exponent: Int) -> Double? {
    var rest = trimmed(text)
    var exponent = exponent
    while let last = rest.last, let shift = shifts[last] {
      exponent += shift
      rest = trimmed(String(rest.dropLast()))
    }
    return ungrouped(grouped(rest)).flatMap { Double($0 + "e\(exponent)") }
  }

  /// Thousands apart by blanks, as 1 200, with commas between them.
  private static func grouped(_ text: String) -> String {
    let groups = text.split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace)
    // 300 400 may be two numbers as well.
    let isDoubtful = groups.count == 2 && groups[0].count == 3 && text.contains(" ")
    return groups.count < 2 || isDoubtful ? text : groups.joined(separator: ",")
  }

  private static let shifts: [Character: Int] = ["百": 2, "千": 3, "万": 4, "亿": 8]

  /// Digits without the commas between thousands; nil where they are no number, or a comma stands
  /// anywhere else, so that nobody knows which number is meant.
  private static func ungrouped(_ text: String) -> String? {
    let sign = text.prefix(1).filter { "-+".contains($0) }
    let parts = text.dropFirst(sign.count)
      .split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let groups = (parts.first ?? "").split(separator: ",", omittingEmptySubsequences: false)
    guard let first = groups.first,
      groups.count == 1
        || (1...3).contains(first.count) && !first.hasPrefix("0")
          && groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    let digits = groups.joined()
    let decimals = parts.count > 1 ? parts[1] : ""
    guard !(digits + decimals).isEmpty,
      (digits + decimals).allSatisfy({ $0.isASCII && $0.isNumber })
    else { return nil }
    return sign + (digits.isEmpty ? "0" : digits) + (decimals.isEmpty ? "" : "." + decimals)
  }

  /// What may stand behind a number that counts in a unit, and by how many digits it shifts the point.
  private static func suffixes(of unit: Term?) -> [(String, Int)] {
    guard let unit else { return [] }
    if unit.zh == "万元" {
      // In a field that counts in 万元, 2.5万 is 2.5万元.
      return [
        ("亿元", 4), ("亿", 4), ("万元", 0), ("万", 0), ("元", -4), (unit.en.lowercased(), 0),
        ("¥", -4), ("￥", -4),
      ]
    }
    let kin = alike.first { $0.contains(unit.zh) } ?? []
    let whole = [unit.zh, unit.en.lowercased()] + kin
    // 5000元 in a field of 元/月.
    let parts = unit.zh.split(separator: "/").first.map { [String($0)] } ?? []
    let signs = isMoney(unit) ? ["¥", "￥"] : []
    return (whole + parts + signs).map { ($0, 0) }.sorted { $0.0.count > $1.0.count }
  }

  private static func isMoney(_ unit: Term?) -> Bool {
    unit.map { $0.zh == "万元" || $0.zh.hasPrefix("元") } ?? false
  }

  /// Whether there are no parts of what a unit counts.
  static func comesInWholes(_ unit: Term) -> Bool { wholes.contains(unit.zh) }

  private static let wholes: Set<String> = ["人", "人次", "个", "家", "所", "份", "队", "张", "场", "台套"]

  /// Units that headings give in brackets, where other words may be remarks.
  private static let units: Set<String> = [
    "人", "人次", "人时", "人天", "人日", "元", "百元", "千元", "万元", "百万元", "亿元", "元/月", "元/年", "元/人",
    "万元/年", "%", "‰", "小时", "学时", "课时", "天", "日", "周", "月", "个月", "年", "㎡", "平方米", "亩",
  ]

  /// Measure words that say the same. 人次 is none of 人: persons and visits are counted apart.
  private static let alike: [[String]] = [
    ["人", "名", "位", "个人"], ["学时", "课时", "节"], ["小时", "时", "h"], ["家", "个", "户"], ["所", "个"],
    ["天", "日"], ["㎡", "平方米", "平米", "m2", "m²"], ["台套", "台", "套"], ["份", "本", "个"], ["张", "个"],
    ["场", "次"], ["年", "年度", "届"], ["队", "支", "个"],
  ]
}
