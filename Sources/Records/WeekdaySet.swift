/// A set of weekdays, written 一三五 or Mon Wed Fri.
package struct WeekdaySet: Hashable, Sendable {
  /// Seven bits, Monday the lowest.
  package let days: Int

  package init(_ days: Int) { self.days = days }

  package static let names = [
    Term("一", "Mon"), Term("二", "Tue"), Term("三", "Wed"), Term("四", "Thu"), Term("五", "Fri"),
    Term("六", "Sat"), Term("日", "Sun"),
  ]

  package func text(_ language: Language) -> String {
    let shown = (0..<7).filter { days & (1 << $0) != 0 }.map { Self.names[$0][language] }
    return shown.joined(separator: language == .zh ? "" : " ")
  }

  /// Whether any of its days is between two days, these included.
  func occurs(from: Day, to: Day) -> Bool {
    (0..<min(7, max(0, to - from + 1))).contains { days & (1 << (from + $0).weekday) != 0 }
  }
}

/// Reading: days one after another, spans of them (周一至周五, Mon-Fri, 1-5), and the usual sets
/// (工作日, weekend). What is not all understood is no set: half of it would be a wrong one.
extension WeekdaySet {
  private enum Word {
    case day(Int)
    case set(Int)
    case span
    case nothing
  }

  package init?(reading text: String) {
    var rest = text.lowercased()[...]
    var days = 0
    var last: Int?
    var isSpan = false
    while !rest.isEmpty {
      guard let (written, word) = Self.words.first(where: { rest.hasPrefix($0.0) }) else {
        return nil
      }
      rest.removeFirst(written.count)
      switch word {
      case .nothing: break
      case .span:
        guard last != nil, !isSpan else { return nil }
        isSpan = true
      case .set(let set):
        guard !isSpan else { return nil }
        days |= set
        last = nil
      case .day(let day):
        var reached = isSpan ? last ?? day : day
        while reached != day {
          days |= 1 << reached
          reached = (reached + 1) % 7
        }
        days |= 1 << day
        last = day
        isSpan = false
      }
    }
    guard days != 0, !isSpan else { return nil }
    self.days = days
  }

  /// Every word there is, longer ones first, since some begin with others.
  private static let words: [(String, Word)] = {
    let english = [
      ["monday", "mon"], ["tuesday", "tues", "tue"], ["wednesday", "weds", "wed"],
      ["thursday", "thurs", "thur", "thu"], ["friday", "fri"], ["saturday", "sat"],
      ["sunday", "sun"],
    ]
    var words: [(String, Word)] = []
    for (day, name) in names.enumerated() {
      let chinese = day == 6 ? [name.zh, "天"] : [name.zh]
      for text in chinese {
        words += ["", "周", "星期", "礼拜"].map { ($0 + text, .day(day)) }
      }
      words += (english[day] + [String(day + 1)]).map { ($0, .day(day)) }
    }
    words += ["工作日", "平日", "weekdays", "workdays"].map { ($0, .set(0b0011111)) }
    words += ["周末", "双休日", "weekends", "weekend"].map { ($0, .set(0b1100000)) }
    words += ["每天", "每日", "天天", "全周", "every day", "daily"].map { ($0, .set(0b1111111)) }
    words += ["-", "–", "—", "~", "～", "至", "到", "to"].map { ($0, .span) }
    words += [" ", ",", "、", ";", "/", ".", "和", "及", "与", "每", "and"].map { ($0, .nothing) }
    return words.sorted { $0.0.count > $1.0.count }
  }()
}
