import Canvas
import Records
import Widgets

/// A popup with a month from which a day is chosen.
struct CalendarLayer: Layer {
  private let question: String
  private let heading: Term
  private var day: Day

  init(_ question: String, _ heading: Term, _ day: Day, _ context: Context) {
    self.question = question
    self.heading = heading
    self.day = day
  }

  static var isPopup: Bool { true }
  func title(_ context: Context) -> String { context.text(heading) }

  static let commands: [Command<CalendarLayer>] =
    [
      Command(
        "accept", "Enter KeypadEnter F10", Term("选这一天", "This day"), hint: 1
      ) { layer, _ in layer.answer(layer.day.iso) },
      Command(
        "month", "=", Term("只到月", "Month only"),
        help: Term("只填年月", "The month without a day"), hint: 3
      ) { layer, _ in layer.answer(String(layer.day.iso.prefix(7))) },
      Command(
        "year", "-", Term("只到年", "Year only"),
        help: Term("只填年", "The year alone"), hint: 4
      ) { layer, _ in layer.answer(String(layer.day.iso.prefix(4))) },
      Command(
        "today", "Home", Term("今天", "Today"), help: Term("到今天", "To today"), hint: 5
      ) { layer, context in
        layer.day = context.today
        return .taken
      },
      Command("cancel", "Esc F12 ^G F3", Wording.back, hint: 2) { _, _ in .act(.pop) },
    ]

  private func answer(_ text: String) -> Response {
    .act(.answer(Answer(question, .picked(.text(text), text))))
  }

  mutating func receive(_ event: Event, _ context: Context) -> Response {
    guard case .input(.key(let key)) = event else { return .ignored }
    switch key.key {
    case .left: day = day + -1
    case .right: day = day + 1
    case .up: day = day + -7
    case .down: day = day + 7
    case .pageUp: turn(by: -1)
    case .pageDown: turn(by: 1)
    default: return .ignored
    }
    return .taken
  }

  /// The same day of another month, or that month's last.
  private mutating func turn(by months: Int) {
    let (year, month, number) = day.civil
    let count = year * 12 + month - 1 + months
    let (newYear, newMonth) = (count / 12, count % 12 + 1)
    guard newYear >= 1 else { return }
    day = Day(
      year: newYear, month: newMonth,
      day: min(number, Day.length(year: newYear, month: newMonth)))
  }

  func draw(in area: Rect, on surface: inout Surface, _ context: Context) {
    let box = Rect(
      x: area.x + max(0, (area.width - 32) / 2), y: area.y + max(0, (area.height - 10) / 3),
      width: min(area.width, 32), height: min(area.height, 10))
    surface.fill(box, " ", Style(.text, on: .popup))
    surface.frame(
      box, title: context.text(heading) + " " + day.iso, Style(.borderFocus, on: .popup),
      titleStyle: Style(.title, on: .popup, .bold))
    let inside = box.inset(2, 1)
    for (index, name) in WeekdaySet.names.enumerated() {
      surface.write(
        String(context.text(name).prefix(3)), in: cell(index, 0, inside), Style(.dim, on: .popup),
        .right)
    }
    let (year, month, _) = day.civil
    let first = Day(year: year, month: month, day: 1)
    for number in 1...Day.length(year: year, month: month) {
      let shown = first + (number - 1)
      let place = first.weekday + number - 1
      let style =
        shown == day
        ? Style(.text, on: .cellCursor, .bold)
        : Style(shown == context.today ? .accent : .text, on: .popup)
      surface.write(String(number), in: cell(place % 7, 1 + place / 7, inside), style, .right)
      if shown == day {
        surface.write(
          "▶", at: Point(x: cell(place % 7, 1 + place / 7, inside).x, y: inside.y + 1 + place / 7),
          Style(.accent, on: .cellCursor))
      }
    }
  }

  private func cell(_ column: Int, _ row: Int, _ inside: Rect) -> Rect {
    Rect(x: inside.x + column * 4, y: inside.y + row, width: 3, height: row < inside.height ? 1 : 0)
  }
}
