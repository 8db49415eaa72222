/// Numbers as people type them: thousands separated, a currency in front, the unit or 万 behind.
extension Typed {
  package static func number(_ text: String, unit: Term?) -> Double? {
    var rest = text
    if let first = rest.first, "¥￥".contains(first) { rest.removeFirst() }
    for (suffix, scale) in suffixes(of: unit) where rest.lowercased().hasSuffix(suffix) {
      let plain = trimmed(String(rest.dropLast(suffix.count)))
      guard let number = scaled(plain, unit) else { return nil }
      return scale < 1 ? number / (1 / scale).rounded() : number * scale
    }
    return scaled(rest, unit)
  }

  /// A number before its unit is taken away, whose 万 or 亿 multiplies it.
  private static func scaled(_ text: String, _ unit: Term?) -> Double? {
    var rest = text
    var scale = 1.0
    if rest.hasSuffix("万") {
      scale = 10_000
      rest.removeLast()
    } else if rest.hasSuffix("亿") {
      scale = 100_000_000
      rest.removeLast()
    }
    let digits = rest.filter { $0 != "," && $0 != " " && $0 != "，" }
    guard !digits.isEmpty,
      digits.allSatisfy({ $0.isASCII && ($0.isNumber || ".-+".contains($0)) }),
      let number = Double(digits)
    else { return nil }
    return number * scale
  }

  /// What may stand behind a number that counts in a unit, and what it is then to be multiplied by.
  private static func suffixes(of unit: Term?) -> [(String, Double)] {
    guard let unit else { return ["年度", "年", "届", "%"].map { ($0, 1) } }
    if unit.zh == "万元" {
      // In a field that counts in 万元, 2.5万 is 2.5万元.
      return [
        ("亿元", 10_000), ("亿", 10_000), ("万元", 1), ("万", 1), ("元", 0.0001),
        (unit.en.lowercased(), 1),
      ]
    }
    let kin = alike.first { $0.contains(unit.zh) } ?? []
    let whole = [unit.zh, unit.en.lowercased()] + kin
    // 5000元 in a field of 元/月.
    let parts = unit.zh.split(separator: "/").first.map { [String($0)] } ?? []
    return (whole + parts + ["%"]).map { ($0, 1) }.sorted { $0.0.count > $1.0.count }
  }

  /// Measure words that say the same. 人次 is none of 人: persons and visits are counted apart.
  private static let alike: [[String]] = [
    ["人", "名", "位", "个人"], ["学时", "课时", "节"], ["小时", "时", "h"], ["家", "个", "户"], ["所", "个"],
    ["天", "日"], ["㎡", "平方米", "平米", "m2", "m²"], ["台套", "台", "套"], ["份", "本", "个"], ["张", "个"],
    ["场", "次"], ["队", "支", "个"],
  ]
}
