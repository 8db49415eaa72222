import Canvas
import Catalog
import Records
import Widgets

extension EmploymentPane {
  /// Where the parts of the screen are; what is not shown is empty.
  struct Frames: Hashable {
    var head: Rect
    /// The table's own line above it.
    var line: Rect
    var grid: Rect
  }

  func frames(_ context: Context) -> Frames {
    let area = context.area
    let nothing = area.top(0).0
    let lines = headLines(area.width, context).count
    var rows = min(lines, area.height / 2)
    if area.width < 70 || area.height < 14 {
      if isHeadChosen, finding == nil { return Frames(head: area, line: nothing, grid: nothing) }
      rows = min(1, area.height / 3)
    }
    let (head, rest) = area.top(rows)
    let (line, grid) = rest.top(1)
    return Frames(head: head, line: line, grid: grid)
  }

  func draw(in area: Rect, on surface: inout Surface, _ context: Context) {
    let frames = frames(context)
    drawHead(in: frames.head, on: &surface, context)
    guard !frames.line.isEmpty else { return }
    drawLine(in: frames.line, on: &surface, context)
    grid.draw(in: frames.grid, on: &surface, focused: !isHeadChosen && finding == nil)
    drawBars(in: frames.grid, on: &surface, context)
    if isLoading { surface.restyle(frames.grid) { Style(.dim, on: $0.ground, $0.emphasis) } }
  }

  private func drawHead(in rect: Rect, on surface: inout Surface, _ context: Context) {
    let lines = headLines(rect.width, context)
    // Where only the summary is left, it is the rate and not the count of graduates that it shows.
    if rect.height == 1, rect.width < 70, entries(context).indices.contains(1) {
      return draw([entries(context)[1]], first: 1, in: rect, on: &surface)
    }
    for (index, line) in lines.prefix(rect.height).enumerated() {
      let row = rect.row(index)
      switch line {
      case .entries(let entries, let first):
        draw(entries, first: first, in: row, on: &surface)
        if index == 0 { drawCoverage(after: entries, in: row, on: &surface, context) }
      case .bar:
        whole(question.snapshot).flatMap { Self.bar($0, context) }?.draw(in: row, on: &surface)
      case .trends(let trends, let years): draw(trends, years, in: row, on: &surface)
      }
    }
  }

  private func draw(_ entries: [Entry], first: Int, in row: Rect, on surface: inout Surface) {
    var x = row.x
    for (index, entry) in entries.enumerated() {
      let start = x
      if !entry.mark.isEmpty {
        x =
          surface.write(
            entry.mark, at: Point(x: x, y: row.y), Style(entry.ink, .bold), clip: row) + 1
      }
      x = surface.write(entry.label, at: Point(x: x, y: row.y), Style(.dim), clip: row) + 1
      let ink: Ink = entry.value == "—" ? .missing : .number
      x = surface.write(entry.value, at: Point(x: x, y: row.y), Style(ink, .bold), clip: row)
      if isHeadChosen, first + index == headCursor {
        let area = Rect(x: start, y: row.y, width: x - start, height: 1).intersection(row)
        surface.restyle(area) { $0.on(.cellCursor) }
      }
      x += 3
    }
  }

  private func drawCoverage(
    after entries: [Entry], in row: Rect, on surface: inout Surface, _ context: Context
  ) {
    guard let schools = coverage.schools(question.snapshot) else { return }
    let x = entries.reduce(row.x) { $0 + $1.columns + 3 }
    let text =
      "\(context.text(EmploymentWording.reporting)) \(schools.reporting)/\(schools.expected)"
    guard x + text.columns <= row.right else { return }
    surface.write(text, at: Point(x: x, y: row.y), Style(.dim), clip: row)
  }

  private func draw(
    _ trends: [OutcomeTrend], _ years: String, in row: Rect, on surface: inout Surface
  ) {
    surface.write(years, at: Point(x: row.x, y: row.y), Style(.dim), clip: row)
    var x = row.x + 12
    for trend in trends {
      x = surface.write(trend.label + " ", at: Point(x: x, y: row.y), Style(.dim), clip: row)
      let chart = Rect(x: x, y: row.y, width: trend.values.count, height: 1).intersection(row)
      trend.chart.draw(in: chart, on: &surface)
      let place = Point(x: x + trend.values.count + 1, y: row.y)
      x = surface.write(trend.range, at: place, Style(.number), clip: row) + 3
    }
  }

  /// What the rows are, what they are sorted by, and how many match.
  private func drawLine(in row: Rect, on surface: inout Surface, _ context: Context) {
    if let finding {
      let label = context.text(Wording.find) + " "
      surface.write(label, in: row, Style(.hintKey, .bold))
      finding.draw(in: row.left(label.columns).rest, on: &surface, focused: true)
      return
    }
    let rows = question.rows
    var text = context.text(rows.term) + "  " + context.text(question.snapshot.term)
    if rows != .year { text = "\(question.year)  " + text }
    if let search = table?.search, !search.isEmpty {
      text += "  " + context.text(Wording.find) + "“\(search)”"
    }
    var right = ""
    if isLoading {
      right = context.text(Wording.loading)
    } else if isStopped {
      right = context.text(AwardsWording.stopped)
    } else if let table {
      right = Numbers.grouped(table.shown.count)
      if table.shown.count != table.count { right += "/" + Numbers.grouped(table.count) }
    }
    let (said, rest) = row.left(max(0, row.width - right.columns - 1))
    surface.write(text, in: said, Style(.title, isHeadChosen ? [] : .bold))
    surface.write(" " + right, in: rest, Style(isLoading || isStopped ? .info : .dim))
  }
}
