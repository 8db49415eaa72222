import Canvas
import Catalog
import Records
import Widgets

extension AwardsPane {
  /// Where the parts of the screen are; what is not shown is empty.
  struct Frames: Hashable {
    var head: Rect
    var matrix: Rect
    var trend: Rect
    var list: Rect
    /// Between matrix and list where they are side by side.
    var edge: Rect
  }

  func frames(_ context: Context) -> Frames {
    let (head, body) = context.area.top(headHeight(context))
    let nothing = body.top(0).0
    if body.width < 70 {
      let (trend, rest) = body.bottom(1)
      return isListFocused
        ? Frames(head: head, matrix: nothing, trend: nothing, list: body, edge: nothing)
        : Frames(head: head, matrix: rest, trend: trend, list: nothing, edge: nothing)
    }
    if body.width >= 120 {
      let (left, rest) = body.left(matrixWidth(body.width, context))
      let (edge, list) = rest.left(1)
      let (trend, matrix) = left.bottom(1)
      return Frames(head: head, matrix: matrix, trend: trend, list: list, edge: edge)
    }
    let wanted = (standings?.lines.count ?? 0) + 1
    let (matrix, below) = body.top(min(wanted, max(3, body.height / 2)))
    let (trend, list) = below.top(1)
    return Frames(head: head, matrix: matrix, trend: trend, list: list, edge: nothing)
  }

  /// What the matrix needs, the head taking a third at most, between 44 columns and three fifths.
  private func matrixWidth(_ width: Int, _ context: Context) -> Int {
    guard let standings else { return width / 2 }
    let columns = 0...standings.places.count
    let widest = columns.map { standings.title(column: $0, context).columns }.max() ?? 0
    let wanted = standings.headWidth + columns.count * (min(12, max(6, widest)) + 1)
    return min(max(44, wanted + 1, standings.headWidth * 3), width * 3 / 5)
  }

  func draw(in area: Rect, on surface: inout Surface, _ context: Context) {
    let frames = frames(context)
    drawHead(in: frames.head, on: &surface, context)
    if !frames.matrix.isEmpty { drawMatrix(in: frames.matrix, on: &surface, context) }
    if !frames.trend.isEmpty { drawTrend(in: frames.trend, on: &surface, context) }
    for row in 0..<frames.edge.height where !frames.edge.isEmpty {
      surface.write("│", in: frames.edge.row(row), Style(.border))
    }
    guard !frames.list.isEmpty else { return }
    let name = figure(context)?.title ?? context.text(AwardsPane.tab)
    table.draw(in: frames.list, on: &surface, focused: isListFocused, title: name, context)
  }

  /// What counts and what the rows are, in words, so that no figure stands without its terms.
  private func terms(_ context: Context) -> [(label: String, text: String)] {
    let best = question.countsBestOnly ? AwardsWording.on : AwardsWording.off
    let named: [(Term, String)] = [
      (AwardsWording.period, question.period),
      (AwardsWording.bestOnly, context.text(best)),
      (AwardsWording.levels, context.text(question.levels.term)),
    ]
    let rows = "\(context.text(question.rows.term)) × \(context.text(Place.title))"
    let colon = context.text(Term("：", ": "))
    var terms = [("", rows)] + named.map { (context.text($0) + colon, $1) }
    if isLoading || isStopped {
      terms.append(("", context.text(isLoading ? Wording.loading : AwardsWording.stopped)))
    } else if context.size.width >= 70 {
      terms.append((coverage(context), ""))
    }
    return terms
  }

  /// Where the terms stand, flowing on to further lines where they must.
  private func places(_ width: Int, _ context: Context) -> [Point] {
    var next = Point(x: 0, y: 0)
    return terms(context).map { label, text in
      let columns = label.columns + text.columns
      if next.x > 0, next.x + columns > width { next = Point(x: 0, y: next.y + 1) }
      defer { next.x += columns + 3 }
      return next
    }
  }

  private func headHeight(_ context: Context) -> Int {
    let lines = (places(context.area.width, context).last?.y ?? 0) + 1
    return min(lines, max(1, context.area.height / 4))
  }

  private func drawHead(in rect: Rect, on surface: inout Surface, _ context: Context) {
    for (term, place) in zip(terms(context), places(rect.width, context)) {
      let start = Point(x: rect.x + place.x, y: rect.y + place.y)
      let x = surface.write(term.label, at: start, Style(.dim), clip: rect)
      let style = Style(place == Point(x: 0, y: 0) ? .title : .text, on: .plain, .bold)
      surface.write(term.text, at: Point(x: x, y: start.y), style, clip: rect)
    }
  }

  private func drawMatrix(in rect: Rect, on surface: inout Surface, _ context: Context) {
    guard let standings else {
      let said = isStopped ? AwardsWording.stopped : Wording.loading
      return surface.write(context.text(said), in: rect.row(0), Style(.dim))
    }
    guard !standings.isEmpty else {
      return surface.write(context.text(AwardsWording.nothing), in: rect.row(0), Style(.dim))
    }
    matrix(in: rect, context).draw(in: rect, on: &surface, focused: !isListFocused)
    if isLoading { surface.restyle(rect) { Style(.dim, on: $0.ground, $0.emphasis) } }
  }

  /// The last ten years of the row under the cursor.
  private func drawTrend(in rect: Rect, on surface: inout Surface, _ context: Context) {
    guard let standings, !standings.isEmpty, standings.lines.indices.contains(cursor.line) else {
      return
    }
    let years = standings.question.lastYear
    let isTotal = standings.question.rows == .year || cursor.line == 0
    let name = isTotal ? context.text(AwardsWording.all) : standings.lines[cursor.line].name
    let span = "\(years - AwardTrend.span + 1)–\(years) "
    var x = surface.write(span, at: Point(x: rect.x, y: rect.y), Style(.dim), clip: rect)
    if let trend {
      let chart = Rect(x: x, y: rect.y, width: AwardTrend.span, height: 1).intersection(rect)
      Sparkline(trend.values).draw(in: chart, on: &surface)
      let latest = trend.values.last.flatMap(\.self).map { Numbers.grouped(Int($0)) } ?? ""
      x = surface.write(
        " " + latest, at: Point(x: chart.right, y: rect.y), Style(.number), clip: rect)
    } else {
      x = surface.write("…", at: Point(x: x, y: rect.y), Style(.dim), clip: rect)
    }
    surface.write("  " + name, at: Point(x: x, y: rect.y), Style(.text), clip: rect)
  }
}
