import Canvas
import Catalog
import Records
import Storage
import Widgets

/// Members by kind and by role as of the day (I-01, I-02), beside the number the documents state.
struct MembersTile: Tile {
  let pane = "structure"
  private var kinds: Measure?
  private var documents: Query?
  private var byRole: Measure?
  private var found: Measurement?
  private var roles: Measurement?
  private var stated: Stated?

  mutating func refresh(_ context: Context) -> [Effect] {
    let kinds = Measure(
      context.scope(Membership.entity), by: [.init("unit.kind")], [.distinct("unit")])
    let documents = StatedMembers.query(context)
    // Not each unit once: that takes three times as long, and a unit has one role at a time.
    let byRole = Measure(context.scope(Membership.entity), by: [.init("role")])
    self.kinds = kinds
    self.byRole = byRole
    self.documents = documents
    return [.measure(kinds), .load(documents), .measure(byRole)]
  }

  mutating func receive(_ event: Event, _ context: Context) {
    switch event {
    case .measured(let measurement) where measurement.measure == kinds: found = measurement
    case .measured(let measurement) where measurement.measure == byRole: roles = measurement
    case .loaded(let page) where page.query == documents:
      stated = StatedMembers(page, asOf: context.asOf).total
    default: break
    }
  }

  func heading(_ context: Context, _ style: Style) -> [FigureRun] {
    let title = context.text(Term("成员", "Members"))
    guard let found else { return [.words(title + " …", style)] }
    let counted = found.total() ?? 0
    let count = Numbers.grouped(Int(counted))
    var runs: [FigureRun] = [.words(title + " ", style), .figure("all", count, style, opens: all)]
    if let stated {
      runs += [
        .words(context.text(Term("（文件载明 ", " (stated ")), style),
        .figure(
          "stated", stated.text(beside: counted, context), style, opens: statedInDocuments),
        .words(context.text(Term("）", ")")), style),
      ]
    }
    return runs
  }

  private func all(_ context: Context) -> Figure? {
    guard let counted = found?.total() else { return nil }
    var figure = members(context.text(Term("成员单位总数", "Member units")), counted, context)
    if let stated {
      figure.lines.append(
        (FigureWording.stated, stated.amount.text(context.language, grouped: true)))
      figure.lines.append(
        (
          FigureWording.agreement,
          context.text(FigureWording.agreement(stated.agrees(with: counted)))
        ))
    }
    return figure
  }

  private func members(_ title: String, _ count: Double, _ context: Context) -> Figure {
    Figure(
      title: title, value: Numbers.grouped(Int(count)),
      lines: [
        (
          FigureWording.definition,
          context.text(
            Term("截至日在册成员单位，按单位去重", "Units that are members on the as-of day, each once"))
        ),
        (FigureWording.snapshot, context.asOf.iso),
      ], scope: context.scope(Membership.entity), sort: .init("unit"))
  }

  private func statedInDocuments(_ context: Context) -> Figure? {
    guard let stated else { return nil }
    return Figure(
      title: context.text(Term("文件所载成员数", "Members stated in documents")),
      value: stated.amount.text(context.language, grouped: true),
      lines: [(FigureWording.definition, context.text(StructureWording.statedDefinition))],
      questions: [Figure.periods(of: stated.scope)], scope: stated.scope, sort: .init("metric"))
  }

  func parts(_ context: Context, width: Int) -> [TilePart] {
    guard let found, let field = context.holdings[Unit.entity]?["kind"] else { return [] }
    if found.rows.isEmpty, let founded = context.allianceLife.founded,
      !context.allianceLife.isBegun(asOf: context.asOf)
    {
      let text = Term("联盟 \(founded.iso) 成立", "The alliance was founded on \(founded.iso)")
      return [.line([.words(context.text(text), Style(.dim))])]
    }
    if found.rows.isEmpty, context.alliance != nil, !context.isReadOnly {
      return firstSteps(context)
    }
    return [bars(found, "unit.kind", field, .series1, context)]
      + [roles].compactMap { roles in
        guard let roles, let field = context.holdings[Membership.entity]?["role"] else {
          return nil
        }
        return bars(roles, "role", field, .series3, context)
          .titled(context.text(OverviewWording.byRole))
      }
  }

  /// Where an alliance has no members yet: what to enter next, and how.
  private func firstSteps(_ context: Context) -> [TilePart] {
    let key = StructurePane.commands.first { $0.name == "new" }.flatMap {
      context.keyMap.keys(of: $0, in: StructurePane.commands).first?.description
    }
    let (pane, add, node) = (StructurePane.number, key ?? "", StructureWording.members)
    return [
      Term("还没有成员，下一步登记成员单位：", "No members yet. Next, the member units:"),
      Term("按 \(pane)，光标移到“\(node.zh)”，按 \(add)", "\(pane), then “\(node.en)”, then \(add)"),
    ].map { .line([.words(context.text($0), Style(.dim))]) }
  }

  private func bars(
    _ found: Measurement, _ path: String, _ field: FieldShape, _ ink: Ink, _ context: Context
  ) -> TilePart {
    let rows = found.rows.sorted { ($0.figure() ?? 0) > ($1.figure() ?? 0) }
    func open(_ name: Term, _ rows: [Measurement.Row]) -> FigureSheet.Opening {
      let count = rows.reduce(0) { $0 + ($1.figure() ?? 0) }
      return { context in
        var figure = members(context.text(name), count, context)
        figure.lines.append((FigureWording.share, Numbers.rate(count, of: found.total())))
        return figure.narrowed(to: .any(of: rows.map { $0.key(0) }, at: path))
      }
    }
    let kinds = rows.map { row in
      let (key, name) = (row.key(0), Display.term(row.key(0), field))
      return CountedKind(
        id: "\(path).\(key)", name: context.text(name), count: row.figure() ?? 0, ink,
        opens: open(name, [row]))
    }
    return .bars(kinds, context) { first, name in open(name, Array(rows[first...])) }
  }
}
