import Catalog
import Records
import Storage

/// What documents state of a figure, and the records that say so.
struct Stated: Hashable, Sendable {
  let amount: Amount
  let ids: [Int]

  var scope: Scope { Scope(StatedFigure.entity, filter: .ids(ids)) }
}

/// How many members documents say the alliance had on a day, by kind and in all.
struct StatedMembers: Sendable {
  private(set) var byKind: [UnitKind: Stated] = [:]
  /// The documents with their lines, as `000 L21`.
  private(set) var sources: [String] = []

  static func query(_ context: Context) -> Query {
    let filter = Filter.all([
      .equals("entity", .text(Membership.entity)),
      .oneOf("kind", [FigureKind.fact, .stock].map(\.value)),
    ])
    return Query(
      context.scope(StatedFigure.entity, filter: filter), sort: .init("metric"), limit: 1000)
  }

  /// Reads stated figures; of several for one kind the one of the latest period holds that had begun by
  /// the day, and of one period what was entered last.
  init(_ page: Page, asOf day: Day) {
    typealias Found = (since: Day?, id: Int, figure: StatedFigure, amount: Amount)
    var latest: [UnitKind: Found] = [:]
    for row in page.rows {
      let figure = StatedFigure.schema.entity(from: row.record.values)
      guard let amount = figure.amount, let kind = StatedFigure.memberKind(figure.metric) else {
        continue
      }
      let since = PartialDate(iso: figure.period)?.first
      if let since, since > day { continue }
      let rank = (since?.number ?? .min, row.id)
      if let known = latest[kind], (known.since?.number ?? .min, known.id) > rank { continue }
      latest[kind] = (since, row.id, figure, amount)
    }
    for (kind, found) in latest.sorted(by: { $0.value.figure.metric < $1.value.figure.metric }) {
      byKind[kind] = Stated(amount: found.amount, ids: [found.id])
      let source = found.figure.document + (found.figure.line.map { " L\($0)" } ?? "")
      if !sources.contains(source) { sources.append(source) }
    }
  }

  /// The sum over the kinds, as exact as its least exact part; nil where none is stated.
  var total: Stated? {
    guard !byKind.isEmpty else { return nil }
    let amounts = byKind.values.map(\.amount)
    let inexact = amounts.map(\.qualifier).filter { $0 != .exact }.min {
      $0.rawValue < $1.rawValue
    }
    return Stated(
      amount: Amount(amounts.reduce(0) { $0 + $1.number }, inexact ?? .exact),
      ids: byKind.values.flatMap(\.ids).sorted())
  }
}
