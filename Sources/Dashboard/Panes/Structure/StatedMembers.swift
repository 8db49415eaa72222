import Catalog
import Records
import Storage

/// How many members documents say the alliance has, by kind and in all.
struct StatedMembers: Sendable {
  private(set) var byKind: [UnitKind: Amount] = [:]
  /// The documents with their lines, as `000 L21`.
  private(set) var sources: [String] = []
  private var periods: [UnitKind: String] = [:]
  /// What documents call the number of each kind.
  private(set) var metrics: [UnitKind: String] = [:]

  static func query(_ context: Context) -> Query {
    let filter = Filter.all([
      .equals("entity", .text(Membership.entity)), .prefix("metric", StatedFigure.memberMetric),
    ])
    return Query(
      context.scope(StatedFigure.entity, filter: filter), sort: .init("metric"), limit: 200)
  }

  /// Reads stated figures; of several for one kind the one of the latest period holds.
  init(_ page: Page) {
    for row in page.rows {
      let stated = StatedFigure.schema.entity(from: row.record.values)
      guard let amount = stated.amount,
        let kind = StatedFigure.memberKind(stated.metric)
      else { continue }
      if let known = periods[kind], known > stated.period { continue }
      periods[kind] = stated.period
      byKind[kind] = amount
      metrics[kind] = stated.metric
      let source = stated.document + (stated.line.map { " L\($0)" } ?? "")
      if !sources.contains(source) { sources.append(source) }
    }
  }

  /// The sum over the kinds, as exact as its least exact part; nil where none is stated.
  var total: Amount? {
    guard !byKind.isEmpty else { return nil }
    let inexact = byKind.values.map(\.qualifier).filter { $0 != .exact }.min {
      $0.rawValue < $1.rawValue
    }
    return Amount(byKind.values.reduce(0) { $0 + $1.number }, inexact ?? .exact)
  }
}
