package import Canvas

/// What a calendar did with a key: moved its cursor, or chose the day of that offset.
package enum CalendarResponse: Hashable, Sendable {
  case ignored
  case moved
  case choose(Int)
}

/// A year of days as weeks side by side, each day's fraction as heat; above 1 is a conflict.
package struct HeatCalendar: Hashable, Sendable {
  /// A month's head over the week it begins in.
  package struct Month: Hashable, Sendable {
    package var title: String
    /// The offset of its first day.
    package var start: Int

    package init(title: String, start: Int) {
      self.title = title
      self.start = start
    }
  }

  /// A fraction for every day from the first on; nil where nothing is known or the day is closed.
  package var days: [Double?]
  /// The row (0...6) of the first day.
  package var firstWeekday: Int
  package var months: [Month]
  /// Seven short names, from the top row down.
  package var weekdays: [String]
  /// The offset of the day the cursor is on.
  package var cursor: Int
  private(set) var leftWeek = 0

  package init(
    days: [Double?], firstWeekday: Int, months: [Month], weekdays: [String], cursor: Int = 0
  ) {
    self.days = days
    self.firstWeekday = min(max(0, firstWeekday), 6)
    self.months = months
    self.weekdays = weekdays
    self.cursor = cursor
  }

  /// The rows a calendar takes: the months' heads and seven days.
  package static let height = 8

  /// The columns it fills where there is room for all of them.
  package var fullWidth: Int { headWidth + weeks * 2 }

  /// Takes a key: left and right go by weeks, up and down by days, page keys by months.
  package mutating func press(_ press: KeyPress, width: Int) -> CalendarResponse {
    guard !days.isEmpty else { return .ignored }
    let press = press.folded
    switch (press.key, press.modifiers) {
    case (.left, []), (.character("h"), []): return move(to: cursor - 7, width: width)
    case (.right, []), (.character("l"), []): return move(to: cursor + 7, width: width)
    case (.up, []), (.character("k"), []): return move(to: cursor - 1, width: width)
    case (.down, []), (.character("j"), []): return move(to: cursor + 1, width: width)
    case (.home, _), (.character("g"), []): return move(to: 0, width: width)
    case (.end, _), (.character("G"), []): return move(to: days.count - 1, width: width)
    case (.pageUp, []):
      return move(to: months.last { $0.start < cursor }?.start ?? 0, width: width)
    case (.pageDown, []):
      let next = months.first { $0.start > cursor }?.start ?? days.count - 1
      return move(to: next, width: width)
    case (.enter, []), (.keypadEnter, []): return .choose(cursor)
    default: return .ignored
    }
  }

  /// The day under a place on the screen.
  package func day(at point: Point, in rect: Rect) -> Int? {
    let area = cells(in: rect)
    guard area.contains(point) else { return nil }
    let week = firstWeek(width: rect.width) + (point.x - area.x) / weekWidth(rect.width)
    let day = week * 7 + point.y - area.y - firstWeekday
    return days.indices.contains(day) ? day : nil
  }

  private mutating func move(to day: Int, width: Int) -> CalendarResponse {
    cursor = min(max(0, day), days.count - 1)
    leftWeek = firstWeek(width: width, seesAround: true)
    return .moved
  }
}

/// Where the days are on the screen.
extension HeatCalendar {
  var weeks: Int { (firstWeekday + days.count + 6) / 7 }
  private var headWidth: Int { (weekdays.map(\.columns).max() ?? 0) + 1 }

  func week(of day: Int) -> Int { (day + firstWeekday) / 7 }

  func weekWidth(_ width: Int) -> Int { width - headWidth >= weeks * 2 ? 2 : 1 }

  /// The rectangle of the days themselves, without heads.
  func cells(in rect: Rect) -> Rect { rect.left(headWidth).rest.top(1).rest.top(7).0 }

  func firstWeek(width: Int, seesAround: Bool = false) -> Int {
    let room = max(0, width - headWidth) / weekWidth(width)
    return Viewport.top(
      leftWeek, cursor: week(of: cursor), count: weeks, height: room, seesAround: seesAround)
  }
}

extension HeatCalendar {
  package func draw(in rect: Rect, on surface: inout Surface, focused: Bool) {
    guard !rect.isEmpty else { return }
    let area = cells(in: rect)
    let heads = Rect(x: rect.x, y: area.y, width: min(rect.width, headWidth - 1), height: 7)
    for (row, name) in weekdays.prefix(area.height).enumerated() {
      surface.write(name, in: heads.row(row), Style(.dim))
    }
    let step = weekWidth(rect.width)
    let first = firstWeek(width: rect.width)
    let shown = first..<min(weeks, first + area.width / step)
    drawMonths(in: Rect(x: area.x, y: rect.y, width: area.width, height: 1), shown, on: &surface)
    for week in shown {
      for weekday in 0..<area.height {
        let day = week * 7 + weekday - firstWeekday
        guard days.indices.contains(day) else { continue }
        let heat = HeatStep(days[day])
        let cell = Rect(
          x: area.x + (week - first) * step, y: area.y + weekday, width: step, height: 1)
        var style = heat.style
        if day == cursor { style = focused ? style.on(.cellCursor) : style.with(.underline) }
        surface.fill(cell, heat.glyph, style)
      }
    }
  }

  /// What the steps of heat mean, side by side: a day of each, from the closed one on, with its label.
  /// Gives the columns it takes; with less room nothing is drawn.
  @discardableResult
  package static func drawLegend(
    _ labels: [(day: Double?, text: String)], in rect: Rect, on surface: inout Surface
  ) -> Int {
    let width = labels.reduce(labels.count - 1) { $0 + 2 + $1.text.columns }
    guard width <= rect.width else { return 0 }
    var x = rect.right - width
    for (day, text) in labels {
      let heat = HeatStep(day)
      let cell = Rect(x: x, y: rect.y, width: 1, height: 1)
      surface.fill(cell, heat.glyph, heat.style)
      surface.write(text, at: Point(x: x + 2, y: rect.y), Style(.dim), clip: rect)
      x += 3 + text.columns
    }
    return width
  }

  /// Writes the months above their first weeks; where one of them has no room for its name, all go
  /// without their last character, so that they stay alike.
  private func drawMonths(in rect: Rect, _ shown: Range<Int>, on surface: inout Surface) {
    let step = shown.isEmpty ? 1 : weekWidth(rect.width + headWidth)
    var places: [(title: String, room: Rect, isLast: Bool)] = []
    for (index, month) in months.enumerated() {
      let week = week(of: month.start)
      guard shown.contains(week) else { continue }
      let next = index + 1 < months.count ? self.week(of: months[index + 1].start) : weeks
      let x = rect.x + (week - shown.lowerBound) * step
      let room = Rect(x: x, y: rect.y, width: min(rect.right - x, (next - week) * step), height: 1)
      let isLast = index == months.count - 1 || room.right == rect.right
      places.append((month.title, room, isLast))
    }
    let isTight = places.contains { !$0.isLast && $0.title.columns >= $0.room.width }
    for (title, room, _) in places {
      let title = isTight ? String(title.dropLast()) : title
      if title.columns <= room.width { surface.write(title, in: room, Style(.title)) }
    }
  }
}
