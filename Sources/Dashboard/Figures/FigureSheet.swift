import Canvas
import Records
import Widgets

/// Part of a screen laid out as words, charts and figures: a figure is written with what it opens, so that
/// none stands without its records, and keys and mouse find it where it is seen.
struct FigureSheet {
  typealias Opening = @Sendable (Context) -> Figure?

  /// A figure in its place.
  struct Spot {
    let id: String
    /// What is read there; empty for part of a chart.
    let text: String
    let area: Rect
    let opening: Opening
  }

  private struct Piece {
    let area: Rect
    let draw: (inout Surface) -> Void
  }

  /// What is seen of the sheet.
  let clip: Rect
  private var pieces: [Piece] = []
  /// The figures in the order they were written.
  private(set) var spots: [Spot] = []
  /// What is written apart from the figures, for a test that none hides among the words.
  var words: [String] = []

  init(_ clip: Rect) { self.clip = clip }

  /// A sheet taller than what is seen of it, scrolled so that a figure is.
  static func scrolled(
    _ clip: Rect, to id: String?, _ lay: (inout FigureSheet, Rect) -> Void
  ) -> FigureSheet {
    func sheet(from top: Int) -> FigureSheet {
      var sheet = FigureSheet(clip)
      lay(&sheet, Rect(x: clip.x, y: clip.y - top, width: clip.width, height: 1000))
      return sheet
    }
    let whole = sheet(from: 0)
    guard let spot = whole[id], spot.area.y >= clip.bottom else { return whole }
    return sheet(from: spot.area.y - clip.bottom + 1)
  }

  mutating func write(
    _ text: String, in rect: Rect, _ style: Style = .plain, _ alignment: Alignment = .left
  ) {
    guard !rect.isEmpty else { return }
    words.append(text)
    put(text, in: rect, style, alignment)
  }

  /// Writes what is part of words said elsewhere.
  mutating func put(
    _ text: String, in rect: Rect, _ style: Style, _ alignment: Alignment = .left
  ) {
    guard !rect.isEmpty else { return }
    pieces.append(Piece(area: rect) { $0.write(text, in: rect, style, alignment) })
  }

  /// Writes a figure; what can be pointed at is its text alone, however wide the column is.
  mutating func figure(
    _ id: String, _ text: String, in rect: Rect, _ style: Style = Style(.number),
    _ alignment: Alignment = .left, opens opening: @escaping Opening
  ) {
    guard !rect.isEmpty else { return }
    put(text, in: rect, style, alignment)
    let width = min(rect.width, max(1, text.columns))
    let x = alignment == .right ? rect.right - width : rect.x
    let area = Rect(x: x, y: rect.y, width: width, height: 1)
    spots.append(Spot(id: id, text: text, area: area, opening: opening))
  }

  /// Draws something that is no text.
  mutating func chart(in rect: Rect, _ draw: @escaping (inout Surface) -> Void) {
    if !rect.isEmpty { pieces.append(Piece(area: rect, draw: draw)) }
  }

  /// Makes part of a chart open: a year of a trend, a class of a bar.
  mutating func spot(_ id: String, _ area: Rect, opens opening: @escaping Opening) {
    if !area.isEmpty { spots.append(Spot(id: id, text: "", area: area, opening: opening)) }
  }

  /// Draws what lies within the clip; the figure of that id has the cursor.
  func draw(on surface: inout Surface, cursor: String? = nil) {
    for piece in pieces where isSeen(piece.area) { piece.draw(&surface) }
    guard let cursor, let spot = self[cursor], isSeen(spot.area) else { return }
    surface.restyle(spot.area.intersection(clip)) { $0.on(.cellCursor) }
  }

  private func isSeen(_ area: Rect) -> Bool { area.y >= clip.y && area.y < clip.bottom }

  subscript(id: String?) -> Spot? { id.flatMap { id in spots.first { $0.id == id } } }

  func spot(at place: Point) -> Spot? {
    clip.contains(place) ? spots.last { $0.area.contains(place) } : nil
  }
}

/// Where a key leads among the figures of a sheet.
enum FigureMove: Hashable {
  case to(String)
  /// Beyond the first or the last line.
  case above, below
}

extension FigureSheet {
  /// The figures as one reads them.
  private var inOrder: [Spot] {
    spots.sorted { ($0.area.y, $0.area.x) < ($1.area.y, $1.area.x) }
  }

  var first: String? { inOrder.first?.id }

  /// Where a key leads from a figure; nil where it is no move. From nowhere it leads to the first.
  func move(_ press: KeyPress, from id: String?) -> FigureMove? {
    let press = press.folded
    let spots = inOrder
    let here = spots.firstIndex { $0.id == id }
    func to(_ index: Int?) -> FigureMove? {
      guard !spots.isEmpty else { return nil }
      return .to(spots[min(max(0, index ?? 0), spots.count - 1)].id)
    }
    switch (press.key, press.modifiers) {
    case (.left, []), (.character("h"), []): return to(here.map { $0 - 1 })
    case (.right, []), (.character("l"), []): return to(here.map { $0 + 1 })
    case (.up, []), (.character("k"), []): return here.flatMap { line(above: spots[$0]) } ?? .above
    case (.down, []), (.character("j"), []):
      guard let here else { return to(0) }
      return line(below: spots[here]) ?? .below
    case (.home, []):
      return to(here.flatMap { at in spots.firstIndex { $0.area.y == spots[at].area.y } })
    case (.end, []):
      return to(here.flatMap { at in spots.lastIndex { $0.area.y == spots[at].area.y } })
    case (.home, .control), (.character("g"), []): return to(0)
    case (.end, .control), (.character("G"), []): return to(spots.count - 1)
    default: return nil
    }
  }

  private func line(above spot: Spot) -> FigureMove? {
    nearest(to: spot, on: spots.map(\.area.y).filter { $0 < spot.area.y }.max())
  }

  private func line(below spot: Spot) -> FigureMove? {
    nearest(to: spot, on: spots.map(\.area.y).filter { $0 > spot.area.y }.min())
  }

  private func nearest(to spot: Spot, on line: Int?) -> FigureMove? {
    func distance(_ other: Spot) -> Int {
      max(0, other.area.x - spot.area.right + 1, spot.area.x - other.area.right + 1)
    }
    return spots.filter { $0.area.y == line }.min { distance($0) < distance($1) }.map {
      .to($0.id)
    }
  }
}
