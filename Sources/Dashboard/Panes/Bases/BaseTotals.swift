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
  private let clashing: Measure
  /// The hours too full that are known of, once they have been asked for.
  private var clashes: Double??

  /// What documents state of the kinds, where that is asked for.
  private var documents: Query?
  private var stated: StatedBases?
  private let asOf: Day

  init(_ context: Context, months: ClosedRange<Int> = 1...12, withStated: Bool = false) {
    asOf = context.asOf
    documents = withStated ? StatedBases.query(context) : nil
    kinds = Measure(
      context.scope(Base.entity), by: [.init("kind")], [.count, .sum(["workstations"])])
    utilisation = Utilisation(context, months: months)
    clashing = Measure(
      utilisation.bases.filtered(utilisation.isInPeriod), [.sum(["conflictHours"])])
  }

  /// What a base with conflicts in any period says of itself.
  static let isEverCrowded = Filter.compare("conflicts", .more, .integer(0))

  var effects: [Effect] {
    [.measure(kinds), .measure(clashing)] + utilisation.effects
      + [documents].compactMap(\.self).map { .load($0) }
  }

  /// What is to be asked now that something else is known.
  var missing: [Effect] { stated?.missing ?? [] }

  /// Goes on showing the earlier figures until the new ones are there.
  mutating func keep(_ old: BaseTotals?) {
    found = old?.found
    stated = old?.stated
  }

  mutating func receive(_ event: Event) -> Bool {
    switch event {
    case .measured(let measurement) where measurement.measure == kinds: found = measurement
    case .measured(let measurement) where measurement.measure == clashing:
      clashes = .some(measurement.figure())
    case .measured(let measurement):
      return stated?.receive(measurement) == true || utilisation.receive(measurement)
    case .loaded(let page) where page.query == documents:
      stated = StatedBases(page, kinds.scope, asOf: asOf)
    default: return false
    }
    return true
  }

  /// nil where no booking of the year is known: that nobody kept any is no zero.
  private var conflicts: Int? {
    clashes.flatMap { $0 ?? utilisation.used.map { _ in 0 } }.map { Int($0) }
  }

  /// Nothing where no base tells.
  private var workstations: Double? { found?.total(1) }

  var bases: Double? { found.map { $0.total() ?? 0 } }

  /// The kinds with their numbers, largest first.
  func byKind(_ context: Context) -> [(key: Value, name: String, count: Double)] {
    guard let found, let field = context.holdings[Base.entity]?["kind"] else { return [] }
    return found.rows.map {
      ($0.key(0), Display.value($0.key(0), field, context.language), $0.figure() ?? 0)
    }.sorted { $0.count > $1.count }
  }

  // MARK: The figures opened

  func allBases(_ context: Context) -> Figure? {
    bases.map { count(context.text(BasesWording.bases), $0, context) }
  }

  private func count(
    _ title: String, _ count: Double?, in unit: (Int) -> Term = BasesWording.ofBases,
    _ context: Context
  ) -> Figure {
    Figure(
      title: title, value: BasesWording.counted(count, unit, context),
      lines: [
        (FigureWording.definition, context.text(BasesWording.basesDefinition)),
        (FigureWording.snapshot, context.asOf.iso),
      ], scope: kinds.scope, sort: .init("workstations", descending: true))
  }

  func kind(_ key: Value) -> FigureSheet.Opening {
    { context in
      guard let kind = byKind(context).first(where: { $0.key == key }) else { return nil }
      return share(kind.name, kind.count, .any(of: [key], at: "kind"), context)
    }
  }

  /// Several kinds together.
  func kinds(_ keys: [Value], _ name: Term) -> FigureSheet.Opening {
    { context in
      let counts = byKind(context).filter { keys.contains($0.key) }.map(\.count)
      return share(
        context.text(name), counts.reduce(0, +), .any(of: keys, at: "kind"), context)
    }
  }

  private func share(
    _ name: String, _ number: Double, _ filter: Filter, _ context: Context
  ) -> Figure {
    var figure = count(name, number, context)
    figure.lines.append((FigureWording.share, Numbers.rate(number, of: bases)))
    return figure.narrowed(to: filter)
  }

  private func workstations(_ context: Context) -> Figure? {
    guard found != nil else { return nil }
    let title = context.text(BasesWording.workstations)
    var figure = count(title, workstations, in: BasesWording.ofPlaces, context)
    figure.lines[0].text = context.text(BasesWording.workstationsDefinition)
    figure.counted = ["workstations"]
    return figure
  }

  private func conflicts(_ context: Context) -> Figure? {
    guard let conflicts else { return nil }
    let days = utilisation.from...utilisation.to
    var figure = Figure(
      title: context.text(BasesWording.conflicts),
      value: BasesWording.counted(Double(conflicts), BasesWording.ofHours, context),
      lines: [
        (FigureWording.definition, context.text(BasesWording.conflictsDefinition)),
        utilisation.period,
      ], scope: Booking.taking(days), sort: .init("since"))
    figure.search = Figure.Search(
      request: BaseUsesRequest(
        utilisation.bases.filtered(Self.isEverCrowded), days)
    ) { uses in
      let crowded = uses.sums.values.filter { $0.conflicts > 0 }
      return (
        Scope(Booking.entity, filter: .ids(crowded.flatMap(\.clashing).sorted())),
        [(BasesWording.basesInConflict, Numbers.grouped(crowded.count))]
      )
    }
    return figure
  }

  // MARK: The figures on a line

  /// The rate with the year or month it is of: bases are those of a day, their use is that of a span.
  func rate(
    _ context: Context, _ label: Term = Term("利用率", "utilisation"),
    _ style: Style = Style(.number)
  ) -> [FigureRun] {
    let text =
      utilisation.isKnown
      ? Numbers.rate(utilisation.used, of: utilisation.open, decimals: 1) : "…"
    return [
      .words(utilisation.months + " " + context.text(label) + " "),
      .figure("rate", text, style, opens: { utilisation.figure($0) }),
    ]
  }

  func hours(_ context: Context) -> [FigureRun] {
    [
      .words(context.text(BasesWording.hours) + " "),
      .figure("used", text(utilisation.used), opens: { utilisation.usedFigure($0) }), .words("/"),
      .figure("open", text(utilisation.open), opens: { utilisation.openFigure($0) }),
    ]
  }

  /// The utilisation of each month of the year; none until it is known.
  var byMonth: [Utilisation] { utilisation.isKnown ? (1...12).map(utilisation.inMonth) : [] }

  func month(_ month: Utilisation) -> FigureSheet.Opening { { month.figure($0) } }

  /// A sum over bases or bookings; nothing where none of them tells.
  private func text(_ sum: Double?) -> String {
    guard utilisation.isKnown else { return "…" }
    return sum.map { Numbers.grouped($0, decimals: 0) } ?? "—"
  }

  func clashes(_ context: Context) -> [FigureRun] {
    let unknown = clashes == nil || !utilisation.isKnown ? "…" : "—"
    let text = conflicts.map { Numbers.grouped($0) } ?? unknown
    let style = conflicts.map { Style($0 > 0 ? .bad : .ok) } ?? Style(.dim)
    return [
      .words(context.text(BasesWording.conflicts) + " ", style),
      .figure("conflicts", text, style, opens: conflicts),
    ] + unit(conflicts.map(Double.init), BasesWording.ofHours, context)
  }

  /// What a number counts; a dash has no unit.
  private func unit(
    _ number: Double?, _ term: (Int) -> Term, _ context: Context
  ) -> [FigureRun] {
    number.map { [.words(" " + context.text(term(Int($0))), Style(.dim))] } ?? []
  }

  /// Every total in groups that stay together on a line, the most telling first.
  private func groups(_ context: Context) -> [[FigureRun]] {
    guard let bases else { return [[.words(context.text(Wording.loading))]] }
    let held: [FigureRun] =
      [
        .words(context.text(BasesWording.workstations) + " "),
        .figure(
          "workstations", workstations.map { Numbers.grouped(Int($0)) } ?? "—", opens: workstations),
      ] + unit(workstations, BasesWording.ofPlaces, context)
    let all: [FigureRun] =
      [
        .words(context.text(Wording.total) + " "),
        .figure("all", Numbers.grouped(Int(bases)), opens: allBases),
      ] + unit(bases, BasesWording.ofBases, context)
    let kinds = byKind(context).map { kind -> [FigureRun] in
      [
        .words(kind.name + " ", Style(.dim)),
        .figure("kind.\(kind.key)", Numbers.grouped(Int(kind.count)), opens: self.kind(kind.key)),
      ] + (stated?.runs(kind.key, kind.name, beside: kind.count, context) ?? [])
    }
    return [all, held, rate(context), clashes(context), hours(context)] + kinds
  }

  /// Lays all totals out from the top of a rectangle; gives the lines they would take.
  @discardableResult
  func lay(in rect: Rect, on sheet: inout FigureSheet, _ context: Context) -> Int {
    let lines = sheet.flow(groups(context), in: rect, gap: 3)
    if lines > rect.height {
      let end = rect.row(rect.height - 1).left(max(0, rect.width - 1)).rest
      sheet.write("…", in: end, Style(.dim))
    }
    return lines
  }
}
