import Canvas
import Catalog
import Records
import Storage

/// How many bases of each kind documents say there were by a day.
struct StatedBases: Sendable {
  private var byKind: [Value: Stated] = [:]

  static func query(_ context: Context) -> Query {
    let filter = Filter.all([
      .equals("entity", .text(Base.entity)),
      .oneOf("kind", [FigureKind.fact, .stock].map(\.value)),
    ])
    return Query(
      context.scope(StatedFigure.entity, filter: filter), sort: .init("metric"), limit: 1000)
  }

  /// Reads stated figures; of several for one kind those of all bases go before those of one unit's.
  init(_ page: Page, asOf day: Day) {
    let kinds = Dictionary(
      BaseKind.allCases.map { ($0.term.zh, $0.value) }, uniquingKeysWith: { first, _ in first })
    for row in page.rows {
      let figure = StatedFigure.schema.entity(from: row.record.values)
      guard let kind = kinds[figure.metric],
        let stated = Stated(
          figure, id: row.id, narrower: figure.unit == nil ? nil : figure.subject, asOf: day)
      else { continue }
      func rank(_ stated: Stated) -> (Int, Int, Int) {
        let whole = stated.narrower == nil ? 1 : 0
        return (whole, stated.recency.0, stated.recency.1)
      }
      if let known = byKind[kind], rank(known) > rank(stated) { continue }
      byKind[kind] = stated
    }
  }

  /// What stands beside the number of a kind; nothing where what is stated is of fewer bases and another
  /// number.
  func runs(_ kind: Value, _ name: String, beside count: Double, _ context: Context) -> [FigureRun]
  {
    guard let stated = byKind[kind], stated.narrower == nil || stated.agrees(with: count) == true
    else { return [] }
    let agrees = stated.agrees(with: count)
    let style = agrees.map { Style($0 ? .ok : .bad) } ?? Style(.dim)
    let text =
      agrees == true
      ? stated.amount.text(context.language, grouped: true) : stated.text(beside: count, context)
    return [
      .words(" · " + context.text(Wording.stated) + " ", Style(.dim)),
      .figure(
        "kind.\(kind).stated", text, style, opens: { stated.figure(name, beside: count, $0) }),
      .words(agrees.map { $0 ? " ✓" : " ✕" } ?? "", style),
    ]
  }
}

extension Stated {
  /// The figure opened: what documents state of something that is counted, and the records that say so.
  fileprivate func figure(_ name: String, beside count: Double, _ context: Context) -> Figure {
    Figure(
      title: name + " · " + context.text(FigureWording.stated),
      value: amount.text(context.language, grouped: true),
      lines: [
        (FigureWording.definition, context.text(StructureWording.statedDefinition)),
        (FigureWording.agreement, context.text(FigureWording.agreement(agrees(with: count)))),
      ] + (narrower.map { [(FigureWording.coverage, $0)] } ?? []),
      questions: [Figure.periods(of: scope)], scope: scope, sort: .init("metric"))
  }
}
