import Canvas
import Catalog
import Records
import Storage
import Widgets

/// Awards of the last three years by level and place, each work once, with the trend by year.
struct AwardsTile: Tile {
  let pane = "awards"
  private var measure: Measure?
  private var trendMeasure: Measure?
  private var found: Measurement?
  private var trend: Measurement?
  private var years = 0...0

  mutating func refresh(_ context: Context) -> [Effect] {
    years = (context.year - 9)...context.year
    func scope(_ from: Int) -> Scope {
      context.scope(
        Award.entity,
        filter: .all([
          .compare("year", .atLeast, .integer(from)),
          .compare("year", .atMost, .integer(context.year)),
          .equals("highest", .integer(1)),
        ]))
    }
    let measure = Measure(scope(context.year - 2), by: [.init("level"), .init("place")])
    let trend = Measure(scope(years.lowerBound), by: [.init("level"), .init("year")])
    self.measure = measure
    trendMeasure = trend
    return [.measure(measure), .measure(trend)]
  }

  mutating func receive(_ measurement: Measurement, _ context: Context) {
    if measurement.measure == measure { found = measurement }
    if measurement.measure == trendMeasure { trend = measurement }
  }

  func title(_ context: Context) -> String {
    let title = context.text(Term("近三年获奖", "Awards in three years"))
    return found.map { "\(title) \(Numbers.grouped(Int($0.total() ?? 0)))" } ?? title + " …"
  }

  func figure(_ context: Context) -> Figure? {
    guard let found, let measure else { return nil }
    return Figure(
      title: context.text(Term("获奖项数（近三年）", "Awards in three years")),
      value: Numbers.grouped(Int(found.total() ?? 0)),
      lines: [
        (
          FigureWording.definition,
          context.text(
            Term("同一作品只计最高奖（I-30，就高不就低）", "each work once, at its highest award (I-30)"))
        ),
        (FigureWording.period, "\(context.year - 2) – \(context.year)"),
      ], scope: measure.scope, sort: .init("level", descending: true))
  }

  func draw(in rect: Rect, on surface: inout Surface, _ context: Context) {
    guard let found, let shape = context.holdings[Award.entity], let levelField = shape["level"],
      let placeField = shape["place"]
    else { return }
    let levels = Set(found.rows.compactMap { $0.keys[0].integer }).sorted(by: >)
    let places = Set(found.rows.compactMap { $0.keys[1].integer }).sorted(by: >)
    let headWidth = min(16, rect.width / 4)
    let trendWidth = rect.width > 60 ? 12 : 0
    let width =
      places.isEmpty ? 1 : max(5, min(10, (rect.width - headWidth - trendWidth - 8) / places.count))
    let shown = places.prefix(max(1, (rect.width - headWidth - trendWidth - 8) / width))
    for (index, place) in shown.enumerated() {
      let name = placeField.text(.integer(place), context.language).brief(width - 1)
      surface.write(
        name, in: cell(rect, headWidth + index * width, width - 1, 0), Style(.dim), .right)
    }
    for (line, level) in levels.prefix(max(0, rect.height - 1)).enumerated() {
      surface.write(
        levelField.text(.integer(level), context.language),
        in: cell(rect, 0, headWidth - 1, line + 1))
      var sum = 0.0
      for row in found.rows where row.keys[0].integer == level { sum += row.figures[0] ?? 0 }
      for (index, place) in shown.enumerated() {
        let count =
          found.rows.first { $0.keys == [.integer(level), .integer(place)] }?.figures[0] ?? 0
        surface.write(
          count == 0 ? "·" : Numbers.grouped(Int(count)),
          in: cell(rect, headWidth + index * width, width - 1, line + 1),
          Style(count == 0 ? .dim : .number), .right)
      }
      let end = headWidth + shown.count * width
      surface.write(
        Numbers.grouped(Int(sum)), in: cell(rect, end, 7, line + 1),
        Style(.number, on: .plain, .bold), .right)
      if trendWidth > 0 {
        Sparkline(values(level)).draw(in: cell(rect, end + 8, 10, line + 1), on: &surface)
      }
    }
  }

  private func values(_ level: Int) -> [Double?] {
    years.map { year in
      trend?.rows.first { $0.keys == [.integer(level), .integer(year)] }?.figures[0] ?? nil
    }
  }

  private func cell(_ rect: Rect, _ x: Int, _ width: Int, _ line: Int) -> Rect {
    Rect(x: rect.x + x, y: rect.y + line, width: width, height: line < rect.height ? 1 : 0)
      .intersection(rect)
  }
}

extension String {
  /// The name of a prize in little room: its first word, or without its last character (一等奖, 一等).
  fileprivate func brief(_ width: Int) -> String {
    if columns <= width { return self }
    let word = prefix { $0 != " " }
    return String(word.columns <= width ? word : word.dropLast())
  }
}
