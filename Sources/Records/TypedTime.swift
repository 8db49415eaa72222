/// Times of day as people type them: `8:30`, `0830`, `8`, `08:30:00`, 14点, 8点半, 下午2点15分, `2pm`.
extension Typed {
  package static func time(_ text: String) -> Int? {
    let plain = text.lowercased().filter { $0 != " " }
    let halves = Half.allCases.filter { half in
      half.words.contains { plain.hasPrefix($0) || plain.hasSuffix($0) }
    }
    guard let half = halves.first else { return clock(spelled(plain)) }
    var rest = plain
    for word in half.words {
      if rest.hasPrefix(word) { rest.removeFirst(word.count) }
      if rest.hasSuffix(word) { rest.removeLast(word.count) }
    }
    return halves.count > 1 ? nil : clock(spelled(rest)).flatMap(half.minutes)
  }

  /// 点 and 分 as a colon writes them.
  private static func spelled(_ text: String) -> String {
    let hours = text.split(omittingEmptySubsequences: false) { "点點时".contains($0) }
    guard hours.count == 2 else { return text }
    switch hours[1] {
    case "", "整", "钟": return String(hours[0])
    case "半": return hours[0] + ":30"
    default: return hours[0] + ":" + (hours[1].last == "分" ? hours[1].dropLast() : hours[1])
    }
  }

  private static func clock(_ text: String) -> Int? {
    var parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    // Spreadsheets add seconds, which no time is kept with.
    if parts.count == 3, let seconds = parts[2], (0..<60).contains(seconds) { parts.removeLast() }
    if parts.count == 2, let hours = parts[0], let minutes = parts[1] {
      return (0...24).contains(hours) && (0..<60).contains(minutes) ? hours * 60 + minutes : nil
    }
    guard let number = Int(text), number >= 0 else { return nil }
    if text.count <= 2 { return number <= 24 ? number * 60 : nil }
    return number / 100 <= 24 && number % 100 < 60 ? number / 100 * 60 + number % 100 : nil
  }

  /// A half of the day that is said with a time of twelve hours.
  private enum Half: CaseIterable {
    case before, after

    var words: [String] {
      switch self {
      case .before: ["上午", "早上", "am"]
      case .after: ["下午", "晚上", "pm"]
      }
    }

    /// The time of day; nil where it is none of this half.
    func minutes(_ clock: Int) -> Int? {
      let noon = 12 * 60
      switch self {
      case .before: return clock < noon ? clock : nil
      case .after: return clock < noon ? (clock >= 60 ? clock + noon : nil) : clock
      }
    }
  }
}
