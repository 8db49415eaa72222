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

  mutating func receive(_ found: Measurement, _ context: Context) { _ = totals?.receive(found) }

  func title(_ context: Context) -> String {
    let title = context.text(Term("基地", "Bases"))
    return totals?.bases.map { title + " " + Numbers.grouped(Int($0)) } ?? title + " …"
  }

  func figure(_ context: Context) -> Figure? { totals?.utilisation.figure(context) }

  func draw(in rect: Rect, on surface: inout Surface, _ context: Context) {
    guard let totals else { return }
    let use = totals.utilisation
    let label = context.text(Term("工位利用率", "Utilisation")) + " "
    let rate = Numbers.rate(use.used, of: use.open, decimals: 1)
    let first = rect.row(0)
    var x = surface.write(label, at: Point(x: first.x, y: first.y), clip: first)
    x = surface.write(
      rate + " ", at: Point(x: x, y: first.y), Style(.number, on: .plain, .bold), clip: first)
    Bar(fraction: use.rate ?? 0, ink: .series2).draw(
      in: Rect(x: x, y: first.y, width: min(24, first.right - x), height: first.height),
      on: &surface)
    let used = use.used.map { Numbers.grouped(Int($0)) } ?? "…"
    let open = use.open.map { Numbers.grouped(Int($0)) } ?? "…"
    surface.write(
      "\(context.text(Term("工位时", "Workstation-hours"))) \(used) / \(open)", in: rect.row(1))
    let conflicts = totals.conflicts ?? 0
    surface.write(
      "\(context.text(Term("冲突时段", "Conflicts"))) \(Numbers.grouped(Int(conflicts)))",
      in: rect.row(2),
      Style(conflicts > 0 ? .bad : .ok))
    for (index, kind) in totals.byKind(context).prefix(max(0, rect.height - 3)).enumerated() {
      let line = rect.row(index + 3)
      surface.write(kind.name, in: line.left(max(0, line.width - 8)).0, Style(.dim))
      surface.write(
        Numbers.grouped(Int(kind.count)), in: line.left(max(0, line.width - 8)).rest,
        Style(.number), .right)
    }
  }
}
