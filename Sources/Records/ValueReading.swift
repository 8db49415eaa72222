/// Why a text is no value of a field; facts only.
package struct ReadingError: Error, Hashable, Sendable {
  package enum Expected: Hashable, Sendable {
    case integer, number, amount, date, time, weekdays, flag
    /// One number, where there are several, as 30-40.
    case oneNumber
    /// A number in which commas stand before three digits only; 1,5 may be 1.5 or 15.
    case groupedNumber
    /// A number with its sign, where brackets stand for minus.
    case signedNumber
    /// A number in digits, where Chinese words for it stand.
    case digits
    /// An amount that some qualifier says, where a text only says that it is less than another.
    case lessThan
    /// An amount without the word behind it, which is no unit of its field.
    case withoutUnit(String)
    /// A number that no qualifier goes with, as one that others are compared to.
    case unqualified
    /// A number of few enough digits that all of them are kept.
    case smallerNumber
    /// A day that its month has: 20250230 names none.
    case existingDay
    /// A date with its year, which nothing beside it tells.
    case wholeDate
    /// A date, where there is the number by which spreadsheets keep this one.
    case serialDate(PartialDate)
    /// All of what was written, of which a draft keeps no digits that may be an identity number.
    case withheldDigits
    case choice([Term])
    /// A code, or the name of what has one.
    case codeOrName
    case id
    /// The name or code of a record, where there is none of the name.
    case recordName
    /// The name of a record that is kept; there is one, but it is archived.
    case keptRecord
    /// A name only one record has, where so many have it.
    case distinctName(Int)
    /// The name of a record that goes with what else its row says, where so many of the name do not.
    case fittingName(Int)
  }
  package let field: String
  package let text: String
  package let expected: Expected

  package init(field: String, text: String, expected: Expected) {
    self.field = field
    self.text = text
    self.expected = expected
  }
}

/// Reading what people type: forgiving about width, separators and the forms of a date.
extension FieldShape {
  /// The value a text means, `today` giving the day of `+7` and 今天, and the year of `0701` where nothing
  /// beside it does.
  package func value(
    reading text: String, today: Day, beside: DateContext? = nil
  ) throws(ReadingError) -> Value {
    let plain = Typed.folded(text)
    if plain.isEmpty { return .blank }
    func fail(_ expected: ReadingError.Expected) -> ReadingError {
      ReadingError(field: name, text: text, expected: expected)
    }
    switch kind {
    case .code: return .text(plain.uppercased())
    case .text where isPersonal && !plain.contains(where: \.isLetter):
      return .text(Typed.phone(plain) ?? plain)
    case .text, .note:
      let trimmed = kind == .note ? text : Typed.trimmed(text)
      return .text(vocabulary?.kept(for: trimmed) ?? trimmed)
    case .integer:
      guard let whole = Int(exactly: try quantity(text, .integer).number) else {
        throw fail(.integer)
      }
      return .integer(whole)
    case .number: return .number(try quantity(text, .number).number)
    case .amount: return .amount(try quantity(text, .amount))
    case .date:
      guard let date = Typed.date(plain, today: today, beside: beside) else {
        let isYearless = beside == .elsewhere && Typed.date(plain, today: today) != nil
        if isYearless { throw fail(.wholeDate) }
        if let day = Typed.serialDay(plain) { throw fail(.serialDate(day)) }
        throw fail(Typed.missesItsDay(plain) ? .existingDay : .date)
      }
      return .text(date.iso)
    case .time:
      guard let minutes = Typed.time(plain) else { throw fail(.time) }
      return .integer(minutes)
    case .weekdays:
      guard let days = WeekdaySet(reading: plain)?.days else { throw fail(.weekdays) }
      return .integer(days)
    case .flag:
      guard let flag = Typed.flag(plain) else { throw fail(.flag) }
      return .integer(flag ? 1 : 0)
    case .choice(let options):
      guard let option = options.named(Typed.trimmed(text)) ?? options.named(plain) else {
        throw fail(.choice(options.all.map(\.term)))
      }
      return .integer(option.code)
    case .reference:
      guard let id = Int(plain.hasPrefix("#") ? String(plain.dropFirst()) : plain), id > 0 else {
        throw fail(.id)
      }
      return .integer(id)
    }
  }

  /// The quantity a text means, qualified in a field for amounts only.
  private func quantity(
    _ text: String, _ expected: ReadingError.Expected
  ) throws(ReadingError) -> Amount {
    let plain = Typed.folded(text)
    let unit = unit ?? (isYear ? Typed.year : nil)
    let amount =
      kind == .amount
      ? Typed.amount(plain, unit: unit) : Typed.number(plain, unit: unit).map { Amount($0) }
    guard let amount else {
      let fault =
        kind == .amount ? Typed.amountFault(in: plain, unit: unit) : Typed.fault(in: plain)
      throw ReadingError(field: name, text: text, expected: fault ?? expected)
    }
    guard abs(amount.number) < Numbers.limit else {
      throw ReadingError(field: name, text: text, expected: .smallerNumber)
    }
    return amount
  }
}

/// What tells the year of a date that is written without one: the year its record is of, or the date from
/// which it goes on.
package enum DateContext: Hashable, Sendable {
  case year(Int)
  case start(PartialDate)
  /// A year nobody has at hand: that of a record referred to.
  case elsewhere
}

extension Shape {
  /// What tells the year of a date among values; nil where nothing does.
  package func dateContext(of field: String, _ value: (String) -> Value) -> DateContext? {
    for case .order(let from, let to) in rules where to == field {
      if let start = PartialDate(value(from)) { return .start(start) }
    }
    // A year still being mended tells nothing.
    if let year = value("year").integer, (1901...2100).contains(year) { return .year(year) }
    guard let leader = self["year"]?.source?.reference, !value(leader).isBlank else { return nil }
    return .elsewhere
  }
}

/// The forms people type values in.
package enum Typed {
  /// Full-width digits and signs as half-width, outer spaces dropped.
  package static func folded(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E:
        result.unicodeScalars.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x3000: result.append(" ")
      case 0x3002: result.append(".")
      default: result.unicodeScalars.append(scalar)
      }
    }
    return trimmed(result)
  }

  package static func trimmed(_ text: String) -> String {
    var rest = text[...]
    while let first = rest.first, first.isWhitespace { rest = rest.dropFirst() }
    while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
    return String(rest)
  }

  /// The digits of a mobile number, however they are spaced; nil where it is none.
  static func phone(_ text: String) -> String? {
    let digits = text.filter { !" -".contains($0) }
    let isPhone = digits.count == 11 && digits.first == "1"
    return isPhone && digits.allSatisfy({ $0.isASCII && $0.isNumber }) ? digits : nil
  }

  package static func flag(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "是", "有", "yes", "y", "true", "1", "√": true
    case "否", "无", "no", "n", "false", "0", "×": false
    default: nil
    }
  }
}
