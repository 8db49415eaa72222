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
    guard number.isFinite, abs(number) < 1e15 else { return "—" }
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

  /// A quantity as short as it is exact: whole numbers without decimals.
  package static func plain(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15
      ? String(Int(number)) : text(number, decimals: 2)
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
    let whole = grouped ? Int(exactly: number) : nil
    let digits = whole.map(Numbers.grouped) ?? Numbers.plain(number)
    if qualifier == .exact { return digits }
    let word = qualifier.term[language]
    if language == .en { return word + " " + digits }
    return qualifier.leads ? word + digits : digits + word
  }

  /// The same with less room: English words go before the number and would leave none for it.
  package func short(_ language: Language) -> String {
    let digits = Numbers.plain(number)
    guard language == .en else { return text(language) }
    return switch qualifier {
    case .exact: digits
    case .over: digits + "+"
    case .atLeast: ">= " + digits
    case .nearly: "< " + digits
    case .about: "~ " + digits
    case .atMost: "<= " + digits
    case .forecast: "exp. " + digits
    }
  }
}
