/// How values read on a screen and in a file, and how what people type becomes values.
extension FieldShape {
  /// The value as text; a blank is empty. References give their id: names come with the page.
  package func text(_ value: Value, _ language: Language) -> String {
    switch (kind, value) {
    case (_, .blank): ""
    case (.choice(let options), .integer(let code)):
      options[code: code]?.term[language] ?? "#\(code)"
    case (.flag, .integer(let flag)):
      (flag != 0 ? Term("是", "yes") : Term("否", "no"))[language]
    case (.time, .integer(let minutes)): ClockTime.text(minutes)
    case (.weekdays, .integer(let days)): WeekdaySet(days).text(language)
    case (_, .integer(let number)): String(number)
    case (.number(let decimals), .number(let number)): Numbers.text(number, decimals: decimals)
    case (_, .number(let number)): Numbers.text(number, decimals: 2)
    case (_, .text(let text)): vocabulary?.text(text, language) ?? text
    case (_, .amount(let amount)): amount.text(language)
    }
  }

  /// The value as it is written in a form, with all its digits: what is read back is the value again.
  package func written(_ value: Value, _ language: Language) -> String {
    switch (kind, value) {
    case (.number(let decimals), .number(let number)): Numbers.exact(number, decimals: decimals)
    case (_, .amount(let amount)):
      amount.worded(Numbers.exact(amount.number, decimals: 0), language)
    default: text(value, language)
    }
  }
}

/// Times of day as minutes after midnight.
package enum ClockTime {
  package static func text(_ minutes: Int) -> String {
    let minute = minutes % 60
    return "\(minutes / 60 < 10 ? "0" : "")\(minutes / 60):\(minute < 10 ? "0" : "")\(minute)"
  }
}

/// Numbers as people read them here: a point, no exponent, thousands separated where it helps.
package enum Numbers {
  package static func text(_ number: Double, decimals: Int) -> String {
    guard number.isFinite else { return "—" }
    // So large a number has no decimals.
    guard abs(number) < limit else { return exact(number, decimals: 0) }
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (abs(number) * scale).rounded(.toNearestOrAwayFromZero)
    let whole = Int(scaled)
    let divisor = Int(scale)
    let sign = number < 0 && whole != 0 ? "-" : ""
    guard decimals > 0 else { return sign + String(whole) }
    let fraction = String(whole % divisor)
    let zeros = String(repeating: "0", count: decimals - fraction.count)
    return sign + String(whole / divisor) + "." + zeros + fraction
  }

  /// From here on not every whole number is one that can be kept.
  package static let limit = 1e15

  /// A number with all its digits, and with at least so many decimals.
  package static func exact(_ number: Double, decimals: Int) -> String {
    guard number.isFinite else { return "—" }
    // The shortest text that is read as the number; what is very large or small has an exponent.
    let parts = abs(number).description.split(separator: "e")
    let digits = (parts.first ?? "").split(separator: ".", omittingEmptySubsequences: false)
    let shift = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let point = (digits.first?.count ?? 0) + shift
    var all = String(repeating: "0", count: max(0, 1 - point)) + digits.joined()
    let whole = max(1, point)
    all += String(repeating: "0", count: max(0, whole - all.count))
    var fraction = all.dropFirst(whole)
    while fraction.last == "0" { fraction.removeLast() }
    fraction += String(repeating: "0", count: max(0, decimals - fraction.count))
    let sign = number < 0 ? "-" : ""
    return sign + all.prefix(whole) + (fraction.isEmpty ? "" : "." + fraction)
  }

  /// The digits a stated number was written with, as far as the number tells; of one that was worked out,
  /// whose digits go on, two decimals.
  static func stated(_ number: Double) -> String {
    let digits = exact(number, decimals: 0)
    let decimals = digits.drop { $0 != "." }.count - 1
    return decimals <= 6 ? digits : plain(number)
  }

  /// A count with thousands separated: 3,600.
  package static func grouped(_ number: Int) -> String {
    let digits = Array(String(abs(number)))
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return number < 0 ? "-" + text : text
  }

  /// A number with thousands separated before its decimals: 3,600.50.
  package static func grouped(_ number: Double, decimals: Int) -> String {
    let text = text(number, decimals: decimals)
    return abs(number) < limit ? grouped(text) : text
  }

  /// Digits with thousands separated before their decimals.
  static func grouped(_ digits: String) -> String {
    guard let whole = Int(digits.prefix { $0 != "." }) else { return digits }
    let sign = whole == 0 && digits.hasPrefix("-") ? "-" : ""
    return sign + grouped(whole) + digits.drop { $0 != "." }
  }

  /// A quantity with thousands separated and the decimals it has, two at most: 3,600 or 3,600.5.
  package static func grouped(_ number: Double) -> String {
    var text = grouped(number, decimals: 2)
    guard text.contains(".") else { return text }
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return text
  }

  /// A quantity as short as it is exact: whole numbers without decimals.
  package static func plain(_ number: Double) -> String {
    number == number.rounded() && abs(number) < limit
      ? String(Int(number)) : text(number, decimals: 2)
  }

  /// The same with as many decimals as tell it apart from another number.
  package static func plain(_ number: Double, besides other: Double) -> String {
    let short = plain(number)
    guard number != other, Double(short) == other, abs(number) < 1e6 else { return short }
    return (3...9).lazy.map { text(number, decimals: $0) }.first { Double($0) != other } ?? short
  }

  /// All of a number's digits, as a spreadsheet reads it.
  package static func whole(_ number: Double) -> String {
    number == number.rounded() && abs(number) < limit ? String(Int(number)) : String(number)
  }

  /// A rate from its parts, "—" where there is no denominator.
  package static func rate(_ part: Double?, of whole: Double?, decimals: Int = 2) -> String {
    guard let part, let whole, whole != 0 else { return "—" }
    return text(part / whole * 100, decimals: decimals) + " %"
  }
}

extension Amount {
  /// As it is typed, or for reading with thousands separated.
  package func text(_ language: Language, grouped: Bool = false) -> String {
    let digits = Numbers.stated(number)
    return worded(grouped ? Numbers.grouped(digits) : digits, language)
  }

  /// Its digits with what qualifies them.
  package func worded(_ digits: String, _ language: Language) -> String {
    if qualifier == .exact { return digits }
    let word = qualifier.term[language]
    if language == .en { return word + " " + digits }
    return qualifier.leads ? word + digits : digits + word
  }

  /// The same with less room: English words go before the number and would leave none for it.
  package func short(_ language: Language) -> String {
    let digits = Numbers.stated(number)
    guard language == .en else { return text(language) }
    return switch qualifier {
    case .exact: digits
    case .over: digits + "+"
    case .atLeast: ">= " + digits
    case .nearly: "near " + digits
    case .about: "~ " + digits
    case .atMost: "<= " + digits
    case .forecast: "exp. " + digits
    }
  }
}
