import Canvas
import Catalog
import Records
import Storage
import Widgets

/// Awards of the last three years by level and place, each work once, with the years behind them.
struct AwardsTile: Tile {
  let pane = "awards"
  private var question = AwardQuestion(lastYear: 0)
  private var measure: Measure?
  private var trendMeasure: Measure?
  private var standings: AwardStandings?
  private var trends: [Value: AwardTrend] = [:]
  /// How all of them together went.
  private var sum: AwardTrend?
  private var groupMeasure: Measure?
  private var groups: AwardStandings?

  mutating func refresh(_ context: Context) -> [Effect] {
    question.lastYear = context.year
    let measure = question.measure(context)
    let trend = question.trends(context)
    let groups = byGroup.measure(context)
    self.measure = measure
    trendMeasure = trend
    groupMeasure = groups
    return [.measure(measure), .measure(trend), .measure(groups)]
  }

  private var byGroup: AwardQuestion {
    var question = question
    question.rows = .group
    return question
  }

  mutating func receive(_ event: Event, _ context: Context) {
    guard case .measured(let found) = event else { return }
    if found.measure == measure { standings = AwardStandings(found, question, context) }
    if found.measure == groupMeasure { groups = AwardStandings(found, byGroup, context) }
    if found.measure == trendMeasure {
      let rows = Dictionary(grouping: found.rows) { $0.key(0) }
      trends = rows.mapValues { AwardTrend($0, lastYear: question.lastYear) }
      sum = AwardTrend(found.rows, lastYear: question.lastYear)
    }
  }

  private var all: AwardRow? { standings.map { .total($0.rows, name: Wording.total) } }

  func heading(_ context: Context, _ style: Style) -> [FigureRun] {
    guard let standings, let all else {
      return [.words(context.text(Term("获奖", "Awards")) + " …", style)]
    }
    let years = standings.question.period
    let title = context.text(Term("\(years) 年获奖", "Awards \(years):"))
    let opening = standings.figure(all, of: nil, place: nil)
    return [
      .words(title + " ", style),
      .figure("all", Numbers.grouped(all.all), style, opens: opening),
      .words(context.text(Term(" 就高不就低", ", best only")), Style(.dim)),
    ]
  }

  func parts(_ context: Context, width: Int) -> [TilePart] {
    guard let standings else { return [] }
    let lines = standings.rows.count + 1
    let matrix = TilePart(fair: lines, most: lines) { rect, sheet in
      layMatrix(standings, in: rect, on: &sheet, context)
    }
    return [matrix] + [trend(context)?.part(), groups(context)].compactMap(\.self)
  }

  /// All awards by year.
  private func trend(_ context: Context) -> TileTrend? {
    sum?.part(
      context.text(AwardsWording.awardsByYear),
      opens: question.trendFigure(AwardsWording.all, sum, of: nil))
  }

  private func groups(_ context: Context) -> TilePart? {
    guard let groups, groups.rows.count > 1 else { return nil }
    return groups.bars(context) { $0 }?.titled(context.text(OverviewWording.byGroup))
  }

  private func layMatrix(
    _ standings: AwardStandings, in rect: Rect, on sheet: inout FigureSheet, _ context: Context
  ) {
    let heads = standings.places.map {
      AwardStandings.name(of: $0, context)[context.language].brief
    }
    let counts = standings.rows.flatMap { row in
      standings.places.map { Numbers.grouped(row[$0]).columns }
    }
    let width = max(6, min(10, heads.map(\.columns).max() ?? 0) + 1, (counts.max() ?? 0) + 1)
    let names = standings.rows.map { context.text($0.name).withoutRemark }
    let headWidth = min(rect.width / 3, (names.map(\.columns).max() ?? 0) + 1)
    let most = standings.rows.map { Numbers.grouped($0.all).columns }.max() ?? 0
    let total = context.text(Wording.total)
    let sumWidth = max(total.columns + 1, most + 2)
    let room = rect.width - headWidth - sumWidth
    // Only where all places have room is there any for how each level went.
    let isWide = room - standings.places.count * width > AwardTrend.span
    let shown = Array(standings.places.enumerated().prefix(max(1, room / width)))
    for (index, _) in shown {
      let area = cell(rect, headWidth + index * width, width, 0)
      sheet.write(heads[index], in: area, Style(.dim), .right)
    }
    let end = headWidth + shown.count * width
    if !standings.rows.isEmpty {
      sheet.write(total, in: cell(rect, end, sumWidth, 0), Style(.dim), .right)
    }
    // What is counted and has no room is not passed over in silence.
    if shown.count < heads.count { sheet.write("…", in: cell(rect, end, 1, 0), Style(.dim)) }
    for (line, row) in standings.rows.prefix(max(0, rect.height - 1)).enumerated() {
      sheet.write(names[line], in: cell(rect, 0, headWidth - 1, line + 1))
      for (index, place) in shown {
        let area = cell(rect, headWidth + index * width, width, line + 1)
        count(row, place, Style(row[place] == 0 ? .dim : .number), in: area, on: &sheet)
      }
      let bold = Style(.number, on: .plain, .bold)
      count(row, nil, bold, in: cell(rect, end, sumWidth, line + 1), on: &sheet)
      guard isWide, let trend = trends[row.key] else { continue }
      sheet.trend(
        "level.\(row.key)", Sparkline(trend.values),
        in: cell(rect, end + sumWidth + 1, AwardTrend.span, line + 1), years: trend.years,
        opens: question.trendFigure(row.name, trend, of: standings.question.rows.filter(row.key)))
    }
  }

  private func count(
    _ row: AwardRow, _ place: Value?, _ style: Style, in rect: Rect, on sheet: inout FigureSheet
  ) {
    guard let standings else { return }
    let count = row[place]
    sheet.figure(
      "\(row.key).\(place ?? .blank)", count == 0 && place != nil ? "·" : Numbers.grouped(count),
      in: rect, style, .right, opens: standings.figure(row, of: [row.key], place: place))
  }

  private func cell(_ rect: Rect, _ x: Int, _ width: Int, _ line: Int) -> Rect {
    Rect(x: rect.x + x, y: rect.y + line, width: width, height: line < rect.height ? 1 : 0)
      .intersection(rect)
  }
}

extension String {
  /// The name of a prize in little room: its first word, or without its last character (一等奖, 一等).
  fileprivate var brief: String {
    if let space = firstIndex(of: " ") { return String(self[..<space]) }
    return count > 2 && last == "奖" ? String(dropLast()) : self
  }

  /// The name of a level without what stands in brackets after it.
  fileprivate var withoutRemark: String { String(prefix { $0 != "(" && $0 != "（" }) }
}
