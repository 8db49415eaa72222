import Canvas
import Catalog
import Records
import Storage
import Widgets

/// Capacity of the bases in the year: utilisation, hours, conflicts, and the kinds.
struct BasesTile: Tile {
  let pane = "bases"
  private var totals: BaseTotals?

  mutating func refresh(_ context: Context) -> [Effect] {
    var fresh = BaseTotals(context)
    fresh.keep(totals)
    totals = fresh
    return fresh.effects
  }

  mutating func receive(_ event: Event, _ context: Context) { _ = totals?.receive(event) }

  func heading(_ context: Context, _ style: Style) -> [FigureRun] {
    let title = context.text(Term("基地", "Bases"))
    guard let totals, let bases = totals.bases else { return [.words(title + " …", style)] }
    return [
      .words(title + " ", style),
      .figure("all", Numbers.grouped(Int(bases)), style, opens: totals.allBases),
    ]
  }

  func lay(in rect: Rect, on sheet: inout FigureSheet, _ context: Context) {
    guard let totals else { return }
    let use = totals.utilisation
    let rate = totals.rate(
      context, Term("工位利用率", "utilisation"), Style(.number, on: .plain, .bold))
    sheet.flow([rate], in: rect.row(0))
    let used = rate.reduce(1) { $0 + $1.text.columns }
    let bar = rect.row(0).left(used).rest.left(24).0
    let fraction = use.rate ?? 0
    sheet.chart(in: bar) { Bar(fraction: fraction, ink: .series2).draw(in: bar, on: &$0) }
    sheet.flow([totals.hours(context)], in: rect.row(1))
    sheet.flow([totals.clashes(context)], in: rect.row(2))
    let kinds = totals.byKind(context).map { kind in
      CountedKind(
        id: "kind.\(kind.key)", name: kind.name, count: kind.count, opens: totals.kind(kind.key))
    }
    sheet.bars(kinds, in: rect.top(3).rest, .series2)
  }
}
