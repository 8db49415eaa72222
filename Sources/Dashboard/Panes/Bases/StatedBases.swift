import Canvas
import Catalog
import Records
import Storage

/// How many bases of each kind documents say there were by a day, in all or of one unit, which is held
/// against what that unit has.
struct StatedBases: Sendable {
  private var byKind: [Value: (stated: Stated, unit: Owner?)] = [:]
  /// The bases of those units by kind; nil where documents speak of all bases only.
  private var owned: Measure?
  private var counts: Measurement?

  private struct Owner: Hashable {
    let id: Int
    let name: String
  }

  static func query(_ context: Context) -> Query {
    let filter = Filter.all([
      .equals("entity", .text(Base.entity)),
      .oneOf("kind", [FigureKind.fact, .stock].map(\.value)),
    ])
    return Query(
      context.scope(StatedFigure.entity, filter: filter), sort: .init("metric"), limit: 1000)
  }

  /// Reads stated figures; of several for one kind those of all bases go before those of one unit's.
  init(_ page: Page, _ bases: Scope, asOf day: Day) {
    let kinds = Dictionary(
      BaseKind.allCases.map { ($0.term.zh, $0.value) }, uniquingKeysWith: { first, _ in first })
    for row in page.rows {
      let figure = StatedFigure.schema.entity(from: row.record.values)
      guard let kind = kinds[figure.metric],
        let stated = Stated(figure, id: row.id, asOf: day)
      else { continue }
      let owner = figure.unit.map { Owner(id: $0.id, name: figure.subject) }
      func rank(_ stated: Stated, _ owner: Owner?) -> (Int, Int, Int) {
        (owner == nil ? 1 : 0, stated.recency.0, stated.recency.1)
      }
      if let known = byKind[kind], rank(known.stated, known.unit) > rank(stated, owner) { continue }
      byKind[kind] = (stated, owner)
    }
    let owners = Set(byKind.values.compactMap(\.unit?.id)).sorted()
    if !owners.isEmpty {
      owned = Measure(
        bases.filtered(.oneOf("owner", owners.map(Value.integer))),
        by: [.init("kind"), .init("owner")])
    }
  }

  /// What has yet to be counted.
  var missing: [Effect] { counts == nil ? owned.map { [.measure($0)] } ?? [] : [] }

  mutating func receive(_ measurement: Measurement) -> Bool {
    guard measurement.measure == owned else { return false }
    counts = measurement
    return true
  }

  private func count(_ kind: Value, of owner: Owner) -> Double? {
    counts.map { found in
      found.rows.first { $0.key(0) == kind && $0.key(1).integer == owner.id }?.figure() ?? 0
    }
  }

  /// What stands beside the number of a kind; nothing as long as it is not known.
  func runs(_ kind: Value, _ name: String, beside count: Double, _ context: Context) -> [FigureRun]
  {
    guard let (stated, owner) = byKind[kind],
      let counted = owner.map({ self.count(kind, of: $0) }) ?? count
    else { return [] }
    let agrees = stated.agrees(with: counted)
    let style = agrees.map { Style($0 ? .ok : .bad) } ?? Style(.dim)
    // Of a unit that has all bases of the kind there is nothing further to tell.
    let part = owner.flatMap { counted == count ? nil : own(kind, name, of: $0, counted) } ?? []
    return part + [
      .words(" · " + context.text(Wording.stated) + " ", Style(.dim)),
      .figure(
        "kind.\(kind).stated", stated.text(beside: counted, context), style,
        opens: { stated.figure(name, of: owner?.name, beside: counted, $0) }),
      .words(agrees.map { $0 ? " ✓" : " ✕" } ?? "", style),
    ]
  }

  /// What one unit has of a kind, which opens its bases.
  private func own(
    _ kind: Value, _ name: String, of owner: Owner, _ count: Double
  ) -> [FigureRun] {
    [
      .words(" · \(owner.name) ", Style(.dim)),
      .figure(
        "kind.\(kind).own", Numbers.grouped(count), Style(.dim),
        opens: { context in
          guard let owned else { return nil }
          return Figure(
            title: owner.name + " · " + name,
            value: BasesWording.counted(count, BasesWording.ofBases, context),
            lines: [
              (FigureWording.definition, context.text(BasesWording.basesDefinition)),
              (FigureWording.snapshot, context.asOf.iso),
            ],
            scope: owned.scope.filtered(
              .all([.equals("kind", kind), .equals("owner", .integer(owner.id))])),
            sort: .init("workstations", descending: true))
        }),
    ]
  }
}

extension Stated {
  /// The figure opened: what documents state of something that is counted, and the records that say so.
  fileprivate func figure(
    _ name: String, of owner: String?, beside count: Double, _ context: Context
  ) -> Figure {
    Figure(
      title: name + " · " + context.text(FigureWording.stated),
      value: amount.text(context.language, grouped: true),
      lines: [
        (FigureWording.definition, context.text(StructureWording.statedDefinition)),
        (FigureWording.agreement, context.text(FigureWording.agreement(agrees(with: count)))),
        (FigureWording.counted, Numbers.grouped(count)),
      ] + (owner.map { [(FigureWording.coverage, $0)] } ?? []),
      questions: [Figure.periods(of: scope)], scope: scope, sort: .init("metric"))
  }
}
