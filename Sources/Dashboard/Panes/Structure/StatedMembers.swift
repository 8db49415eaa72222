import Catalog
import Records
import Storage

/// What documents state of a figure, and the records that say so.
struct Stated: Hashable, Sendable {
  /// How its period lies to the day that is looked at.
  enum Time: Int, Comparable {
    case ahead, underWay, over

    static func < (one: Time, other: Time) -> Bool { one.rawValue < other.rawValue }
  }

  let amount: Amount
  let ids: [Int]
  /// The time it is stated of, as the documents have it.
  var period = ""
  var time = Time.over
  /// What it is called where that is narrower than what it stands beside: 公办中职学校 beside 中职学校.
  var narrower: String?

  /// Whether it says what is counted; nil where it is stated of fewer, or of a time that is not over by the
  /// day, so that the number may well be another.
  func agrees(with count: Double) -> Bool? {
    let agrees = amount.agrees(with: count)
    return switch time {
    case .over where narrower != nil: agrees ? true : nil
    case .over: agrees
    case .underWay: agrees ? true : nil
    case .ahead: nil
    }
  }

  /// The amount, with what it is of and its period where it cannot be held against what is counted.
  func text(beside count: Double, _ context: Context) -> String {
    let number = amount.text(context.language, grouped: true)
    let text = narrower.map { $0 + " " + number } ?? number
    guard agrees(with: count) == nil, time != .over, !period.isEmpty else { return text }
    return text + context.text(Term("，\(period)", ", \(period)"))
  }

  var scope: Scope { Scope(StatedFigure.entity, filter: .ids(ids)) }
}

extension Stated {
  /// What one record states; nil where that is no number.
  init?(_ figure: StatedFigure, id: Int, narrower: String? = nil, asOf day: Day) {
    guard let amount = figure.amount else { return nil }
    let period = PartialDate(iso: figure.period)
    let time: Time =
      period.map { $0.first > day ? .ahead : $0.last > day ? .underWay : .over } ?? .over
    self.init(
      amount: amount, ids: [id], period: figure.period, time: time, narrower: narrower)
  }

  /// Which of several goes before: the one of the latest period that had begun by the day, or where none
  /// had the first of those to come.
  var recency: (Int, Int) {
    let begun = PartialDate(iso: period)?.first.number ?? .min
    return time == .ahead ? (0, begun == .min ? .max : -begun) : (1, begun)
  }
}

/// How many members documents say the alliance had on a day, by kind and in all; of kinds of which they
/// count no members, how many units of the kind there were.
struct StatedMembers: Sendable {
  private(set) var byKind: [UnitKind: Stated] = [:]
  /// The kinds of which they count members.
  private var memberKinds: Set<UnitKind> = []
  /// The documents with their lines, as `000 L21`.
  private(set) var sources: [Term] = []

  static func query(_ context: Context) -> Query {
    let filter = Filter.all([
      .oneOf("entity", [Membership.entity, Unit.entity].map(Value.text)),
      .oneOf("kind", [FigureKind.fact, .stock].map(\.value)),
    ])
    return Query(
      context.scope(StatedFigure.entity, filter: filter), sort: .init("metric"), limit: 1000)
  }

  /// Reads stated figures; of several for one kind those of members go before those of units, and these
  /// before those of some such units; then the one of the latest period holds that had begun by the day,
  /// or where no period had the first of those to come; of one period what was entered last.
  init(_ page: Page, asOf day: Day) {
    typealias Found = (rank: (Int, Int, Int, Int), figure: StatedFigure, stated: Stated)
    var latest: [UnitKind: Found] = [:]
    for row in page.rows {
      let figure = StatedFigure.schema.entity(from: row.record.values)
      guard let (kind, closeness) = Self.kind(figure),
        let stated = Stated(
          figure, id: row.id, narrower: closeness == .someUnits ? figure.metric : nil, asOf: day)
      else { continue }
      let rank = (closeness.rawValue, stated.recency.0, stated.recency.1, row.id)
      if let known = latest[kind], known.rank > rank { continue }
      latest[kind] = (rank, figure, stated)
    }
    if latest.values.contains(where: { $0.stated.time != .ahead }) {
      latest = latest.filter { $0.value.stated.time != .ahead }
    }
    for (kind, found) in latest.sorted(by: { $0.value.figure.metric < $1.value.figure.metric }) {
      byKind[kind] = found.stated
      if found.figure.entity == Membership.entity { memberKinds.insert(kind) }
      let document = found.figure.document
      let source =
        found.figure.line.map { Term("\(document) 第 \($0) 行", "\(document) line \($0)") }
        ?? Term(document, document)
      if !sources.contains(source) { sources.append(source) }
    }
  }

  /// What a figure counts, the closest to members last.
  private enum Closeness: Int { case someUnits, units, members }

  /// The kind a figure is of; nil where it is of no one unit's kind, or of what one unit has.
  private static func kind(_ figure: StatedFigure) -> (UnitKind, Closeness)? {
    if figure.entity == Membership.entity {
      return StatedFigure.memberKind(figure.metric).map { ($0, .members) }
    }
    guard figure.unit == nil else { return nil }
    let kinds = UnitKind.allCases.filter { figure.metric.hasSuffix($0.term.zh) }
    guard let kind = kinds.max(by: { $0.term.zh.count < $1.term.zh.count }) else { return nil }
    return (kind, figure.metric == kind.term.zh ? .units : .someUnits)
  }

  /// The sum of the members over the kinds, as exact as its least exact part; nil where none is stated.
  var total: Stated? {
    let byKind = byKind.filter { memberKinds.contains($0.key) }
    guard !byKind.isEmpty else { return nil }
    let amounts = byKind.values.map(\.amount)
    let inexact = amounts.map(\.qualifier).filter { $0 != .exact }.min {
      $0.rawValue < $1.rawValue
    }
    let periods = Set(byKind.values.map(\.period)).sorted()
    let ends = periods.count > 1 ? [periods.first, periods.last].compactMap(\.self) : periods
    return Stated(
      amount: Amount(amounts.reduce(0) { $0 + $1.number }, inexact ?? .exact),
      ids: byKind.values.flatMap(\.ids).sorted(), period: ends.joined(separator: "–"),
      time: byKind.values.map(\.time).min() ?? .over)
  }
}
