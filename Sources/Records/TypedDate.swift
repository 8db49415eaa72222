/// Dates as people type them and as spreadsheets write them.
extension Typed {
  /// The years a date may be of; a number beyond them is no year but mistyped.
  private static let years = 1800...2100
  /// Those that four or six digits alone can mean, which may be a month and a day as well.
  private static let bareYears = 1901...2100
  /// The numbers by which spreadsheets keep days of 1982 to 2064; fewer or more are no days of an office.
  private static let serials = 30_000.0..<60_000

  /// `2021`, `2021-7`, `2021-7-1`, `2021.7.1`, `2021/7/1`, `2021年7月1日`, `20250701`, also with a time behind
  /// it; with this year `0701`, `7-1`, `7月1号`; `25-7-1`, `250701`; 今天, `t`; `+7`, from the start it ends
  /// where there is one.
  package static func date(
    _ written: String, today: Day, beside: DateContext? = nil
  ) -> PartialDate? {
    let text = plainDate(written)
    switch text.lowercased() {
    case "今天", "今日", "t", "today": return PartialDate(today)
    case "昨天", "yesterday": return PartialDate(today + -1)
    case "前天": return PartialDate(today + -2)
    case "明天", "tomorrow": return PartialDate(today + 1)
    case "后天": return PartialDate(today + 2)
    default: break
    }
    if let sign = text.first, sign == "+" || sign == "-", let days = Int(text) {
      // The end of what a record is about is so many days from its beginning.
      if case .start(let start) = beside { return PartialDate(start.first + days) }
      return PartialDate(today + days)
    }
    if text.allSatisfy({ $0.isASCII && $0.isNumber }) {
      let number = Int(text) ?? 0
      switch text.count {
      case 4 where bareYears.contains(number): return PartialDate(year: number)
      case 4: return yearless(number / 100, number % 100, today, beside)
      case 6 where bareYears.contains(number / 100):
        return PartialDate(year: number / 100, month: number % 100)
      case 6:
        return PartialDate(
          year: fullYear(number / 10_000, today), month: number / 100 % 100, day: number % 100)
      case 8: return date(number / 10_000, number / 100 % 100, number % 100)
      default: return nil
      }
    }
    let parts = text.split(whereSeparator: { "-./年月日号 ".contains($0) }).map { Int($0) }
    guard (1...3).contains(parts.count), parts.allSatisfy({ $0 != nil }), let year = parts[0]
    else { return nil }
    if parts.count == 2, year <= 12 { return yearless(year, parts[1], today, beside) }
    // 25-7-1
    let isShort =
      parts.count == 3 && (10...99).contains(year) && text.prefix(2).allSatisfy(\.isNumber)
    return date(
      isShort ? fullYear(year, today) : year, parts.count > 1 ? parts[1] : nil,
      parts.count > 2 ? parts[2] : nil)
  }

  private static func date(_ year: Int, _ month: Int?, _ day: Int?) -> PartialDate? {
    years.contains(year) ? PartialDate(year: year, month: month, day: day) : nil
  }

  /// A year of two digits; one that is far off yet is one of the century before.
  private static func fullYear(_ short: Int, _ today: Day) -> Int {
    (2000 + short > today.year + 20 ? 1900 : 2000) + short
  }

  private static func yearless(
    _ month: Int, _ day: Int?, _ today: Day, _ beside: DateContext?
  ) -> PartialDate? {
    switch beside {
    case .year(let year): return PartialDate(year: year, month: month, day: day)
    case .start(let start):
      let dates = [start.year, start.year + 1]
        .compactMap { PartialDate(year: $0, month: month, day: day) }
      return dates.first { $0.last >= start.first } ?? dates.first
    case .elsewhere: return nil
    case nil: return PartialDate(year: today.year, month: month, day: day)
    }
  }

  /// Whether a date is written without its year and taken for one of the year after its start's.
  package static func isPastNewYear(
    _ written: String, today: Day, from start: PartialDate
  ) -> Bool {
    guard let own = date(written, today: today, beside: .year(start.year)),
      let taken = date(written, today: today, beside: .start(start))
    else { return false }
    return own.year == start.year && taken.year == start.year + 1
      && (own.month, own.day) == (taken.month, taken.day)
  }

  /// The day a spreadsheet keeps as this number, which it shows where a cell has no format of a date.
  package static func serialDay(_ text: String) -> PartialDate? {
    guard text.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }), let number = Double(text),
      serials.contains(number)
    else { return nil }
    return PartialDate(Day(year: 1899, month: 12, day: 30) + Int(number))
  }

  /// Whether a text that is no date would be one but for its day, which that month does not have.
  static func missesItsDay(_ written: String) -> Bool {
    let text = plainDate(written)
    var numbers = text.split { !($0.isASCII && $0.isNumber) }.compactMap { Int($0) }
    if numbers.count == 1, let number = numbers.first, text.allSatisfy(\.isNumber) {
      switch text.count {
      case 4: numbers = [number / 100, number % 100]
      case 6 where !bareYears.contains(number / 100), 8:
        numbers = [number / 10_000, number / 100 % 100, number % 100]
      default: return false
      }
    }
    guard (2...3).contains(numbers.count), let day = numbers.last else { return false }
    return (29...31).contains(day) && (1...12).contains(numbers[numbers.count - 2])
  }

  /// A date with plain hyphens, whatever dashes were typed, and without the time of day behind it, as
  /// spreadsheets and other programs write one.
  private static func plainDate(_ written: String) -> String {
    let text = String(written.map { dashes.contains($0) ? "-" : $0 })
    guard let gap = text.firstIndex(where: { $0 == " " || $0 == "T" }) else { return text }
    let time = text[text.index(after: gap)...].prefix { !".Z".contains($0) }
    return time.contains(":") && self.time(trimmed(String(time))) != nil
      ? String(text[..<gap]) : text
  }

  /// What stands for a hyphen or a minus sign: those of Unicode, and the dashes of input methods.
  static let dashes: Set<Character> = ["‐", "‑", "‒", "–", "—", "―", "−", "﹣", "─"]
}
