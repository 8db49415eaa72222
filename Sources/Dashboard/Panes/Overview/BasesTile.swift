import Canvas
import Catalog
import Records
import Storage
import Widgets

/// Capacity of the bases in the year: utilisation, hours, conflicts, the kinds, and how the months went.
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

  func parts(_ context: Context, width: Int) -> [TilePart] {
    guard let totals else { return [] }
    return [
      rate(totals, context), .line(totals.hours(context)), .line(totals.clashes(context)),
      kinds(totals, context), trend(totals, context).part(),
    ]
  }

  private func rate(_ totals: BaseTotals, _ context: Context) -> TilePart {
    let rate = totals.rate(
      context, Term("工位利用率", "utilisation"), Style(.number, on: .plain, .bold))
    let fraction = totals.utilisation.rate ?? 0
    return TilePart { rect, sheet in
      sheet.flow([rate], in: rect)
      let used = rate.reduce(1) { $0 + $1.text.columns }
      let bar = rect.left(used).rest.left(24).0
      sheet.chart(in: bar) { Bar(fraction: fraction, ink: .series2).draw(in: bar, on: &$0) }
    }
  }

  private func kinds(_ totals: BaseTotals, _ context: Context) -> TilePart {
    let found = totals.byKind(context)
    let kinds = found.map { kind in
      CountedKind(
        id: "kind.\(kind.key)", name: kind.name, count: kind.count, .series2,
        opens: totals.kind(kind.key))
    }
    return .bars(kinds, context) { first, name in
      totals.kinds(found[first...].map(\.key), name)
    }
  }

  private func trend(_ totals: BaseTotals, _ context: Context) -> TileTrend {
    let months = totals.byMonth
    return TileTrend(
      id: "month", title: context.text(BasesWording.byMonth),
      columns: months.enumerated().map { index, month in
        ColumnChart.Column(
          label: "\(index + 1)", value: month.rate,
          text: month.rate.map { Numbers.text($0 * 100, decimals: 0) } ?? "")
      }, span: totals.utilisation.months, ceiling: 1, ink: .series2
    ) { totals.month(months[$0]) }
  }
}
