import Canvas
import Catalog
import Records
import Widgets

/// The figures of the whole above the table, each of which opens.
extension EmploymentPane {
  /// One figure of the head.
  struct Entry: Hashable {
    let rate: OutcomeRate
    let snapshot: Snapshot
    var mark = ""
    var ink = Ink.dim
    let label: String
    let value: String

    var columns: Int { mark.columns + label.columns + value.columns + (mark.isEmpty ? 1 : 2) }
  }

  /// One line of the head.
  enum HeadLine: Hashable {
    /// Figures side by side, with the index of the first among all.
    case entries([Entry], first: Int)
    case bar
    case trends([OutcomeTrend], years: String)
  }

  /// The figures of the whole at the snapshot, in the groups they stand in.
  private func groups(_ context: Context) -> [[Entry]] {
    let (now, other) = (question.snapshot, question.otherSnapshot)
    let classes = zip(OutcomeClass.allCases, Self.inks).map { outcome, ink in
      entry(
        .outcome(outcome), now, context, label: outcome.rate, mark: context.text(outcome.letter),
        ink: ink)
    }
    let local = Term(
      "本地就业率（分母：\(basis.term.zh)）", "Employed locally (of \(basis.term.en.lowercased()))")
    let isNarrow = context.area.width < 70
    let settled = isNarrow ? OutcomeRate.settled.label : OutcomeRate.settled.title
    return [
      [
        entry(.graduates, now, context, label: OutcomeRate.graduates.label),
        entry(.settled, now, context, label: settled, dated: true),
        entry(.settled, other, context, label: nil, dated: true),
      ],
      classes,
      [
        entry(.local, now, context, label: local),
        entry(.matched, now, context, label: OutcomeRate.matched.label),
      ],
    ]
  }

  private func entry(
    _ rate: OutcomeRate, _ snapshot: Snapshot, _ context: Context, label: Term?,
    mark: String = "", ink: Ink = .dim, dated: Bool = false
  ) -> Entry {
    var texts = [label.map { context.text($0) } ?? ""].filter { !$0.isEmpty }
    if dated {
      texts.append(context.text(snapshot.term))
      texts.append(coverage.date(snapshot, in: question.year))
    }
    let counts = whole(snapshot)
    let value = counts.map { rate.text($0, basis) } ?? (history == nil ? "…" : "—")
    let unit =
      rate == .graduates && counts != nil ? " " + context.text(EmploymentWording.people) : ""
    return Entry(
      rate: rate, snapshot: snapshot, mark: mark, ink: ink,
      label: texts.filter { !$0.isEmpty }.joined(separator: " "), value: value + unit)
  }

  /// The outcomes of all graduates of the year at a snapshot.
  func whole(_ snapshot: Snapshot) -> OutcomeCounts? { history?[question.year, snapshot] }

  func entries(_ context: Context) -> [Entry] { groups(context).flatMap(\.self) }

  /// The head's lines at a width, figures flowing on to a further line where they must.
  func headLines(_ width: Int, _ context: Context) -> [HeadLine] {
    var lines: [HeadLine] = []
    var first = 0
    for (index, group) in groups(context).enumerated() {
      var line: [Entry] = []
      var used = 0
      for entry in group {
        if !line.isEmpty, used + entry.columns > width {
          lines.append(.entries(line, first: first))
          first += line.count
          (line, used) = ([], 0)
        }
        line.append(entry)
        used += entry.columns + 3
      }
      lines.append(.entries(line, first: first))
      first += line.count
      if index == 0 { lines.append(.bar) }
    }
    return lines + trendLines(width, context)
  }

  private func trendLines(_ width: Int, _ context: Context) -> [HeadLine] {
    guard let history else { return [] }
    let (now, other) = (question.snapshot, question.otherSnapshot)
    let shown: [(OutcomeRate, Snapshot)] = [(.settled, now), (.settled, other), (.local, now)]
    let trends = shown.map { rate, snapshot in
      OutcomeTrend(
        label: context.text(rate.label) + " " + context.text(snapshot.term),
        values: history.trend(rate, snapshot, basis))
    }
    let years = "\(history.firstYear)–\(question.year)"
    var lines: [[OutcomeTrend]] = [[]]
    var used = years.columns + 3
    for trend in trends {
      if used + trend.columns > width, lines != [[]] {
        lines.append([])
        used = years.columns + 3
      }
      lines[lines.count - 1].append(trend)
      used += trend.columns + 3
    }
    return lines.enumerated().map { .trends($1, years: $0 == 0 ? years : "") }
  }

  mutating func pressHead(_ key: KeyPress, _ context: Context) -> Response {
    let count = entries(context).count
    switch key.folded.key {
    case .left, .up, .character("h"), .character("k"): headCursor = max(0, headCursor - 1)
    case .right, .character("l"): headCursor = min(count - 1, headCursor + 1)
    case .down, .character("j"):
      if headCursor == count - 1 { chooseHead(false) } else { headCursor += 1 }
    default: return .ignored
    }
    return .taken
  }

  mutating func clickHead(_ place: Point, in rect: Rect, _ context: Context) -> Response {
    let lines = headLines(rect.width, context)
    let line = place.y - rect.y
    guard lines.indices.contains(line), case .entries(let entries, let first) = lines[line] else {
      return .taken
    }
    chooseHead(true)
    var x = rect.x
    for (index, entry) in entries.enumerated() {
      if place.x < x + entry.columns {
        headCursor = first + index
        break
      }
      x += entry.columns + 3
    }
    return .taken
  }
}

/// How a rate went over ten years, drawn between its least and its greatest value.
struct OutcomeTrend: Hashable {
  let label: String
  let values: [Double?]

  private var known: [Double] { values.compactMap(\.self) }

  /// The least and the greatest value, which the chart is drawn between.
  var range: String {
    guard let low = known.min(), let high = known.max() else { return "—" }
    let texts = [low, high].map { Numbers.text($0 * 100, decimals: 2) }
    return (low == high ? texts[0] : texts.joined(separator: "–")) + " %"
  }

  var columns: Int { label.columns + values.count + range.columns + 2 }

  var chart: Sparkline {
    guard let low = known.min(), let high = known.max(), high > low else {
      return Sparkline(values.map { $0.map { _ in 1 } }, ceiling: 2)
    }
    let spread = high - low
    return Sparkline(
      values.map { $0.map { ($0 - low + spread / 8) / (spread * 9 / 8) } }, ceiling: 1)
  }
}
