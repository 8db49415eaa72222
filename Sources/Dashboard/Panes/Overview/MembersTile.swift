import Canvas
import Catalog
import Records
import Storage
import Widgets

/// Members by kind as of the day (I-01, I-02), beside the number the documents state.
struct MembersTile: Tile {
  let pane = "structure"
  private var kinds: Measure?
  private var stated: Measure?
  private var found: Measurement?
  private var statedNumber: Double?

  mutating func refresh(_ context: Context) -> [Effect] {
    let kinds = Measure(
      context.scope(Membership.entity), by: [.init("unit.kind")], [.distinct("unit")])
    let stated = Measure(
      Scope(
        StatedFigure.entity,
        filter: .all([
          .equals("alliance", .integer(context.alliance ?? 0)),
          .equals("entity", .text(Membership.entity)), .prefix("metric", "members."),
        ])), [.sum(["amount"])])
    self.kinds = kinds
    self.stated = stated
    return [.measure(kinds), .measure(stated)]
  }

  mutating func receive(_ measurement: Measurement, _ context: Context) {
    if measurement.measure == kinds { found = measurement }
    if measurement.measure == stated { statedNumber = measurement.figure() }
  }

  func title(_ context: Context) -> String {
    var title = context.text(Term("成员", "Members"))
    guard let found else { return title + " …" }
    title += " " + Numbers.grouped(Int(found.total() ?? 0))
    if let statedNumber {
      let number = Numbers.plain(statedNumber)
      title += context.text(Term("（引用 \(number)）", " (stated \(number))"))
    }
    return title
  }

  func figure(_ context: Context) -> Figure? {
    guard let counted = found?.total() else { return nil }
    var figure = Figure(
      title: context.text(Term("成员单位总数", "Member units")), value: Numbers.grouped(Int(counted)),
      lines: [
        (
          FigureWording.definition,
          context.text(
            Term(
              "截至日在册成员单位，按单位去重（I-01）", "units that are members on the as-of day, each once (I-01)"))
        ),
        (FigureWording.snapshot, context.asOf.iso),
      ], scope: context.scope(Membership.entity), sort: .init("unit"))
    if let statedNumber {
      let agrees = Amount(statedNumber).agrees(with: counted)
      figure.lines.append((FigureWording.stated, Numbers.plain(statedNumber)))
      figure.lines.append(
        (
          FigureWording.agreement,
          context.text(agrees ? FigureWording.agrees : FigureWording.differs)
        ))
    }
    return figure
  }

  func draw(in rect: Rect, on surface: inout Surface, _ context: Context) {
    guard let found, let field = context.holdings[Unit.entity]?["kind"] else { return }
    let rows = found.rows.sorted { ($0.figures[0] ?? 0) > ($1.figures[0] ?? 0) }
    let most = rows.first?.figures[0] ?? 1
    let names = rows.map { Display.value($0.keys[0], field, context.language) }
    let width = min(rect.width / 2, (names.map(\.columns).max() ?? 0) + 1)
    for (index, row) in rows.prefix(rect.height).enumerated() {
      let line = rect.row(index)
      let count = row.figures[0] ?? 0
      surface.write(names[index], in: line.left(width).0)
      let rest = line.left(width).rest
      surface.write(Numbers.grouped(Int(count)), in: rest.left(7).0, Style(.number), .right)
      Bar(fraction: most > 0 ? count / most : 0, ink: .series1)
        .draw(in: rest.left(8).rest, on: &surface)
    }
  }
}
