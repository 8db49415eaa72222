/// A span of days said in a word: 本周, 下月, 十月, next week.
package struct SpokenDays: Hashable, Sendable {
  package let days: ClosedRange<Day>

  /// A month without a year is of the year given; the others are told from the day given.
  package init?(reading text: String, today: Day, year: Int) {
    let word = text.lowercased().filter { !$0.isWhitespace }
    let monday = today + -today.weekday
    switch word {
    case "本周", "这周", "这一周", "thisweek": days = monday...(monday + 6)
    case "下周", "下一周", "nextweek": days = (monday + 7)...(monday + 13)
    case "上周", "lastweek": days = (monday + -7)...(monday + -1)
    case "本月", "这个月", "thismonth": days = Self.month(of: today, further: 0)
    case "下月", "下个月", "nextmonth": days = Self.month(of: today, further: 1)
    case "上月", "上个月", "lastmonth": days = Self.month(of: today, further: -1)
    default:
      guard let month = Self.month(named: word),
        let first = PartialDate(year: year, month: month)
      else { return nil }
      days = first.first...first.last
    }
  }

  private static func month(of day: Day, further: Int) -> ClosedRange<Day> {
    let (year, month) = (day.civil.year, day.civil.month - 1 + further)
    let (shown, over) = ((month + 12) % 12, month < 0 ? -1 : month / 12)
    let length = Day.length(year: year + over, month: shown + 1)
    let first = Day(year: year + over, month: shown + 1, day: 1)
    return first...(first + (length - 1))
  }

  private static let chinese = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]
  private static let english = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// The month a word names in either language, in English by its first letters too.
  package static func month(named word: String) -> Int? {
    if word.hasSuffix("月") {
      let number = String(word.dropLast())
      if let index = chinese.firstIndex(of: number) { return index + 1 }
      return Int(number).flatMap { (1...12).contains($0) ? $0 : nil }
    }
    guard word.count >= 3 else { return nil }
    return english.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
  }
}
