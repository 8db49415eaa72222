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
  private var heat = HeatCalendar(days: [], firstWeekday: 0, months: [], weekdays: [])

  /// Asks for another base's bookings where the cursor has come to one.
  mutating func follow(_ row: Row?, _ context: Context) -> [Effect] {
    row?.id == base?.id && year == context.year ? [] : refresh(row, context)
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

  /// The bookings of each base.
  static func spans(_ rows: [Row]) -> [Int: [BookingSpan]] {
    var spans: [Int: [BookingSpan]] = [:]
    for row in rows {
      let booking = Booking.schema.entity(from: row.record.values)
      guard let base = booking.base?.id, let span = BookingSpan(booking, id: row.id) else {
        continue
      }
      spans[base, default: []].append(span)
    }
    return spans
  }

  mutating func take(_ request: BookingsRequest, _ rows: [Row], _ context: Context) -> Bool {
    guard request == self.request, let base else { return false }
    self.request = nil
    spans = Self.spans(rows)[base.id] ?? []
    guard let capacity = BaseCapacity(Base.schema.entity(from: base.record.values)) else {
      return true
    }
    let use = BaseUse(capacity, spans, from: request.from, to: request.to)
    self.use = use
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

  /// The bookings of the day under the cursor.
  func open(_ context: Context) -> Response {
    guard let base, let day else { return .ignored }
    let filter = Filter.all([
      .equals("base", .integer(base.id)), .compare("since", .atMost, .text(day.iso)),
      .compare("until", .atLeast, .text(day.iso)),
    ])
    return .act(.push(TableLayer(day.iso, Scope(Booking.entity, filter: filter))))
  }

  private func frames(_ rect: Rect) -> (title: Rect, heat: Rect, line: Rect) {
    let (title, rest) = rect.top(1)
    let (line, heat) = rest.bottom(rest.height > HeatCalendar.height ? 1 : 0)
    return (title, heat, line)
  }

  func draw(in rect: Rect, on surface: inout Surface, focused: Bool, _ context: Context) {
    let frames = frames(rect)
    guard let base, let shape = context.holdings[Base.entity], let name = shape.index(of: "name")
    else {
      return surface.write(context.text(Wording.noRecords), in: frames.title, Style(.dim))
    }
    let title = "\(base.text(name, of: shape, context.language))  \(year)"
    let style = Style(.title, on: .plain, focused ? .bold : [])
    let summary =
      use.map { self.summary($0, context) }
      ?? (request == nil ? notOpen(context) : context.text(Wording.loading))
    let room = max(0, rect.width - summary.columns - 1)
    surface.write(title, in: frames.title.left(room).0, style)
    surface.write(" " + summary, in: frames.title.left(room).rest, Style(.number))
    guard let use, let day else { return }
    heat.draw(in: frames.heat, on: &surface, focused: focused)
    surface.write(line(use, day, context), in: frames.line, Style(.dim))
  }

  private func summary(_ use: BaseUse, _ context: Context) -> String {
    let rate = Numbers.rate(use.used, of: use.open, decimals: 1)
    let hours = "\(Numbers.grouped(Int(use.used)))/\(Numbers.grouped(Int(use.open)))"
    let conflicts = context.text(Term("冲突时段", "conflicts"))
    return "\(rate)  \(hours)  \(conflicts) \(use.conflicts.count)"
  }

  private func notOpen(_ context: Context) -> String {
    context.text(Term("未填工位或开放时间", "no workstations or opening hours given"))
  }

  private func line(_ use: BaseUse, _ day: Day, _ context: Context) -> String {
    let weekday = context.text(WeekdaySet.names[day.weekday])
    let bookings = spans.filter {
      $0.since <= day && day <= $0.until && $0.days & (1 << day.weekday) != 0
    }
    var text = "\(day.iso) \(weekday)  "
    text += "\(bookings.count) \(context.text(Term("项安排", "bookings")))"
    if let share = use.days[heat.cursor] {
      text += "  \(Numbers.text(share * 100, decimals: 0)) %"
    } else {
      text += "  \(context.text(Term("不开放", "closed")))"
    }
    for conflict in use.conflicts where conflict.day == day {
      text += "  ! \(ClockTime.text(conflict.hour * 60)) \(conflict.taken)"
    }
    return text
  }
}
