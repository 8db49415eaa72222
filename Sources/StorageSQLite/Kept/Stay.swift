import Records
import Storage

/// For how long a record counts for an alliance through its unit.
struct Stay: Hashable, Comparable {
  /// ``AllianceSets/everything`` for whoever it belongs to.
  let alliance: Int
  let span: DaySpan

  /// That it counts at all, for who asks of no day.
  static func ever(_ alliance: Int) -> Stay { Stay(alliance: alliance, span: .ever) }

  /// That it counts on the days of some spans, and at all.
  static func all(_ alliance: Int, _ spans: [DaySpan]) -> [Stay] {
    DaySpan.union(spans).map { Stay(alliance: alliance, span: $0) } + [.ever(alliance)]
  }

  static func < (left: Stay, right: Stay) -> Bool {
    left.alliance == right.alliance ? left.span < right.span : left.alliance < right.alliance
  }
}

/// Days from one to another, as texts that sort as the days do.
struct DaySpan: Hashable, Comparable {
  /// The first day; empty where there is none.
  let from: String
  /// The first day after it.
  let until: String

  static let always = DaySpan(from: "", until: "~")
  /// Behind every day, so that no question of a day meets it.
  static let ever = DaySpan(from: "ever", until: "")

  static func < (left: DaySpan, right: DaySpan) -> Bool {
    (left.from, left.until) < (right.from, right.until)
  }

  init(from: String, until: String) {
    self.from = from
    self.until = until
  }

  /// From one date to the day something ended on: partial ones from their first day to their last.
  init(from: PartialDate?, to: PartialDate?) {
    self.from = from?.first.iso ?? Self.always.from
    until = to?.last.iso ?? Self.always.until
  }

  var isEmpty: Bool { from >= until }

  /// The same days in spans that do not touch.
  static func union(_ spans: [DaySpan]) -> [DaySpan] {
    spans.filter { !$0.isEmpty }.sorted().reduce(into: []) { joined, span in
      guard let last = joined.last, span.from <= last.until else { return joined.append(span) }
      joined[joined.count - 1] = DaySpan(from: last.from, until: max(last.until, span.until))
    }
  }
}
