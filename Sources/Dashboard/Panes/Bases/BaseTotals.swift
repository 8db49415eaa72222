import Canvas
import Catalog
import Records
import Storage
import Widgets

/// The bases as a whole: how many of each kind, workstations, utilisation, conflicts.
struct BaseTotals: Sendable {
  private let kinds: Measure
  private var found: Measurement?
  private(set) var utilisation: Utilisation

  init(_ context: Context, months: ClosedRange<Int> = 1...12) {
    kinds = Measure(
      context.scope(Base.entity), by: [.init("kind")],
      [.count, .sum(["workstations"]), .sum(["conflicts"])])
    utilisation = Utilisation(context, months: months)
  }

  var effects: [Effect] { [.measure(kinds)] + utilisation.effects }

  /// Goes on showing the earlier figures until the new ones are there.
  mutating func keep(_ old: BaseTotals?) { found = old?.found }

  mutating func receive(_ measurement: Measurement) -> Bool {
    if measurement.measure == kinds {
      found = measurement
      return true
    }
    return utilisation.receive(measurement)
  }

  var bases: Double? { found.map { $0.total() ?? 0 } }
  var conflicts: Double? { found.map { $0.total(2) ?? 0 } }

  /// The kinds with their numbers, largest first.
  func byKind(_ context: Context) -> [(name: String, count: Double)] {
    guard let field = context.holdings[Base.entity]?["kind"] else { return [] }
    return (found?.rows ?? []).map {
      (Display.value($0.keys[0], field, context.language), $0.figures[0] ?? 0)
    }.sorted { $0.count > $1.count }
  }

  func draw(in rect: Rect, on surface: inout Surface, _ context: Context) {
    let first = rect.row(0)
    var text = context.text(Wording.loading)
    if let bases {
      text = "\(context.text(Wording.total)) \(Numbers.grouped(Int(bases)))"
      for kind in byKind(context) { text += " · \(kind.name) \(Numbers.grouped(Int(kind.count)))" }
    }
    surface.write(text, in: first, Style(.text))
    let second = rect.row(1)
    let used = utilisation.used.map { Numbers.grouped(Int($0)) } ?? "…"
    let open = utilisation.open.map { Numbers.grouped(Int($0)) } ?? "…"
    let rate = Numbers.rate(utilisation.used, of: utilisation.open, decimals: 1)
    let workstations = utilisation.workstations.map { Numbers.grouped(Int($0)) } ?? "…"
    let clashes = conflicts.map { Numbers.grouped(Int($0)) } ?? "…"
    var line = "\(context.text(Term("工位", "Workstations"))) \(workstations)"
    // A figure without room is left out: cut, it would be another one.
    for part in [
      "\(context.text(Term("利用率", "Utilisation"))) \(rate)",
      "\(context.text(Term("冲突时段", "Conflicts"))) \(clashes)",
      "\(context.text(Term("工位时", "Workstation-hours"))) \(used) / \(open)",
    ] where line.columns + 3 + part.columns <= rect.width {
      line += "   " + part
    }
    surface.write(line, in: second, Style(.number))
  }
}
