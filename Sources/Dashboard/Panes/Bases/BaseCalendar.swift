import Canvas
import Catalog
import Records
import Storage
import Widgets

/// The year of one base as a heat map, with what is free and what is overbooked on the day under the
/// cursor.
struct BaseCalendar: Sendable {
  /// A title line, the months and weekdays, and a line about the day.
  static let height = HeatCalendar.height + 2

  private var base: Row?
  private var year = 0
  private var request: BookingsRequest?
  private var spans: [BookingSpan] = []
  private var use: BaseUse?
  /// The utilisation of each month.
  private var rates: [Double?] = []
  private var heat = HeatCalendar(days: [], firstWeekday: 0, months: [], weekdays: [])

  /// Whether bookings of the year were kept at all.
  var isKept = true

  /// Whether it is of this base as it is.
  func isOf(_ row: Row?) -> Bool {
    row?.id == base?.id && row?.record.revision == base?.record.revision
  }

  /// Asks for the bookings of another base where the cursor has come to one, or of the same where it is
  /// another than it was.
  mutating func follow(_ row: Row?, _ context: Context) -> [Effect] {
    isOf(row) && year == context.year ? [] : refresh(row, context)
  }

  mutating func refresh(_ row: Row?, _ context: Context) -> [Effect] {
    base = row
    year = context.year
    use = nil
    guard let row else { return [] }
    let asked = BookingsRequest(
      bases: [row.id], from: Day(year: year, month: 1, day: 1),
      to: Day(year: year, month: 12, day: 31))
    request = asked
    return [.bookings(asked)]
  }

  mutating func take(_ request: BookingsRequest, _ rows: [Row], _ context: Context) -> Bool {
    guard request == self.request, let base else { return false }
    self.request = nil
    spans = BookingSpan.byBase(rows)[base.id] ?? []
    guard let capacity = BaseCapacity(Base.schema.entity(from: base.record.values)) else {
      return true
    }
    let use = BaseUse(capacity, spans, from: request.from, to: request.to)
    self.use = use
    rates = (1...12).map { month in
      figures(in: month, context).flatMap { figures in
        figures.use.open > 0 ? figures.used.map { $0 / figures.use.open } : nil
      }
    }
    let cursor =
      heat.days.isEmpty ? max(0, min(context.asOf - request.from, use.days.count - 1)) : heat.cursor
    heat = HeatCalendar(
      days: use.days, firstWeekday: request.from.weekday,
      months: (1...12).map { month in
        .init(
          title: MonthNames.name(month, context.language),
          start: Day(year: year, month: month, day: 1) - request.from)
      }, weekdays: WeekdaySet.names.map { context.text($0) },
      cursor: min(cursor, use.days.count - 1))
    return true
  }

  mutating func press(_ key: KeyPress, width: Int, _ context: Context) -> Response {
    switch heat.press(key, width: width) {
    case .ignored: .ignored
    case .moved: .taken
    case .choose: open(context)
    }
  }

  mutating func click(_ mouse: MouseEvent, in rect: Rect, _ context: Context) -> Response {
    guard mouse.action == .press, let day = heat.day(at: mouse.place, in: frames(rect).heat) else {
      return .taken
    }
    heat.cursor = day
    return .taken
  }

  private var day: Day? { use.map { $0.from + heat.cursor } }

  /// The day under the cursor where the base is not open then.
  var closedDay: Day? {
    guard let use, use.days.indices.contains(heat.cursor), use.days[heat.cursor] == nil else {
      return nil
    }
    return day
  }

  /// The bookings of the day under the cursor.
  func open(_ context: Context) -> Response {
    guard let day, let figures = figures(from: day, to: day, context) else { return .ignored }
    let name = figures.name + " " + day.iso
    return .act(
      .push(TableLayer(Term(name, name), figures.bookings, filled: booking ?? [:])))
  }

  /// What a booking of the base on the day under the cursor has; nil without such a day.
  var booking: [String: Value]? {
    guard let base, let day else { return nil }
    return [
      "base": .integer(base.id), "since": .text(day.iso), "until": .text(day.iso),
      "days": .integer(1 << day.weekday),
    ]
  }

  /// The months stand as columns beside the days where both have room.
  private func frames(_ rect: Rect) -> (title: Rect, heat: Rect, months: Rect, line: Rect) {
    let (title, rest) = rect.top(1)
    let (line, days) = rest.bottom(rest.height > HeatCalendar.height ? 1 : 0)
    let (heat, beside) = days.left(heat.fullWidth + 3)
    guard beside.width >= Self.leastChart else { return (title, days, days.top(0).0, line) }
    return (title, heat, beside, line)
  }

  /// Twelve columns that can be told apart, with their values.
  private static let leastChart = 60

  func draw(in rect: Rect, on surface: inout Surface, focused: Bool, _ context: Context) {
    guard let base, let shape = context.holdings[Base.entity], let name = shape.index(of: "name")
    else {
      return surface.write(context.text(Wording.noRecords), in: frames(rect).title, Style(.dim))
    }
    let frames = frames(rect)
    let summary =
      use == nil ? context.text(request == nil ? BasesWording.notOpen : Wording.loading) : ""
    let room = rect.width - max(summary.columns, summaryWidth(context)) - 1
    // A long name gives way, never a part of the year, which would read as another number.
    let named = base.text(name, of: shape, context.language)
    let title = named.shortened(max(0, room - 6)) + "  \(year)"
    let style = Style(.title, on: .plain, focused ? .bold : [])
    surface.write(title, in: frames.title.left(room).0, style)
    surface.write(" " + summary, in: frames.title.left(room).rest, Style(.dim))
    guard use != nil else { return }
    heat.draw(in: frames.heat, on: &surface, focused: focused)
    guard let day else { return }
    let said = line(day, context).reduce(0) { $1.reduce($0 + 2) { $0 + $1.text.columns } }
    let labels = BasesWording.heat.map { (day: $0.day, text: context.text($0.label)) }
    HeatCalendar.drawLegend(labels, in: frames.line.left(said).rest, on: &surface)
  }

  /// Lays out what is counted: the year at the right of the title, the day below the months.
  func lay(in rect: Rect, on sheet: inout FigureSheet, _ context: Context) {
    guard use != nil, let day else { return }
    let frames = frames(rect)
    let room = max(0, rect.width - summaryWidth(context))
    sheet.flow([summary(context)], in: frames.title.left(room).rest)
    sheet.flow(line(day, context), in: frames.line, gap: 2)
    if !frames.months.isEmpty {
      sheet.stack([trend(context).part(most: frames.months.height)], in: frames.months)
    }
  }

  private func figures(in month: Int, _ context: Context) -> BaseFigures? {
    let last = Day.length(year: year, month: month)
    return figures(
      from: Day(year: year, month: month, day: 1), to: Day(year: year, month: month, day: last),
      context)
  }

  private func trend(_ context: Context) -> TileTrend {
    TileTrend(
      id: "base.month", title: context.text(BasesWording.byMonth),
      columns: rates.enumerated().map { index, rate in
        ColumnChart.Column(
          label: MonthNames.name(index + 1, context.language), value: rate,
          text: rate.map { Numbers.text($0 * 100, decimals: 0) } ?? "")
      }, span: String(year), ceiling: max(1, rates.compactMap(\.self).max() ?? 1), ink: .series2
    ) { index in { context in figures(in: index + 1, context)?.rate(context) } }
  }

  private func figures(from: Day, to: Day, _ context: Context) -> BaseFigures? {
    guard let base, let shape = context.holdings[Base.entity], let name = shape.index(of: "name"),
      let capacity = BaseCapacity(Base.schema.entity(from: base.record.values))
    else { return nil }
    return BaseFigures(
      base: base.id, name: base.text(name, of: shape, context.language), capacity: capacity,
      use: BaseUse(capacity, spans, from: from, to: to), spans: spans, isKept: isKept)
  }

  private func summaryWidth(_ context: Context) -> Int {
    summary(context).reduce(0) { $0 + $1.text.columns }
  }

  private func summary(_ context: Context) -> [FigureRun] {
    guard let use, let base, let figures = figures(from: use.from, to: use.to, context) else {
      return []
    }
    func opening(
      _ figure: @escaping @Sendable (BaseFigures) -> @Sendable (Context) -> Figure?
    ) -> FigureSheet.Opening {
      figure(figures)
    }
    let id = "base.\(base.id)."
    let conflicts = Style(use.conflicts.isEmpty ? .number : .bad)
    return [
      .words(context.text(BasesWording.wholeYear) + " ", Style(.dim)),
      .figure(
        id + "rate", Numbers.rate(figures.used, of: use.open, decimals: 1),
        opens: opening(BaseFigures.rate)),
      .words("  "),
      .figure(id + "used", figures.usedText, opens: opening(BaseFigures.usedFigure)),
      .words("/"),
      .figure(
        id + "open", Numbers.grouped(use.open, decimals: 0), opens: opening(BaseFigures.open)),
      .words("  \(context.text(BasesWording.conflicts)) ", Style(.dim)),
      .figure(
        id + "conflicts", figures.clashesText, conflicts,
        opens: opening(BaseFigures.conflicts)),
      .words(
        figures.clashes.map { " " + context.text(BasesWording.ofHours($0)) } ?? "", Style(.dim)),
    ]
  }

  /// The day under the cursor: how many bookings, how full, and where too much is booked.
  private func line(_ day: Day, _ context: Context) -> [[FigureRun]] {
    guard let use, let figures = figures(from: day, to: day, context) else { return [] }
    let weekday = context.text(WeekdaySet.names[day.weekday])
    let bookings = figures.capacity.held(spans).count { $0.takesPlace(on: day) }
    let count: [FigureRun] = [
      .figure("day.bookings", String(bookings), opens: figures.count(bookings)),
      .words(" " + context.text(BasesWording.bookings), Style(.dim)),
    ]
    var groups: [[FigureRun]] = [[.words("\(day.iso) \(weekday)", Style(.dim))], count]
    if use.days.indices.contains(heat.cursor), use.days[heat.cursor] != nil {
      let text = Numbers.rate(figures.used, of: figures.use.open, decimals: 0)
      groups.append([.figure("day.rate", text, opens: figures.rate)])
    } else {
      groups.append([.words(context.text(BasesWording.closed), Style(.dim))])
    }
    for conflict in use.conflicts where conflict.day == day {
      groups.append([
        .words("! \(ClockTime.text(conflict.hour * 60)) ", Style(.bad)),
        .figure(
          "day.\(conflict.hour)", String(conflict.taken), Style(.bad),
          opens: figures.conflict(conflict)),
      ])
    }
    return groups
  }
}
