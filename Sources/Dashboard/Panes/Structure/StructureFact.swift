import Canvas
import Records
import Storage
import Widgets

/// A line beside the tree: a label with words and figures, or a heading.
struct StructureFact: Sendable {
  let label: String
  var runs: [FigureRun] = []
  var isHeading = false
}

/// The facts about the row under the cursor on the screen, and the cursor among their figures.
struct StructureFacts: Sendable {
  private(set) var facts: [StructureFact] = []
  private(set) var cursor: String?
  private var top = 0

  var isEmpty: Bool { facts.isEmpty }
  var isOnFigure: Bool { cursor != nil }

  mutating func replace(_ facts: [StructureFact], keepsPlace: Bool) {
    self.facts = facts
    if !keepsPlace { (cursor, top) = (nil, 0) }
  }

  mutating func leave() { cursor = nil }

  /// Goes to the first figure, where there is one.
  mutating func enter(_ rect: Rect) { show(sheet(in: rect).first, in: rect) }

  /// The lines all facts take.
  func height(width: Int) -> Int {
    var sheet = FigureSheet(Rect(x: 0, y: 0, width: width, height: 0))
    return lay(width: width, at: Point(x: 0, y: 0), on: &sheet)
  }

  func sheet(in rect: Rect) -> FigureSheet {
    var sheet = FigureSheet(rect)
    lay(width: rect.width, at: Point(x: rect.x, y: rect.y - top), on: &sheet)
    return sheet
  }

  @discardableResult
  private func lay(width: Int, at place: Point, on sheet: inout FigureSheet) -> Int {
    let widest = facts.filter { !$0.isHeading }.map(\.label.columns).max() ?? 0
    let labels = min(widest, max(1, width * 2 / 5))
    var line = 0
    for fact in facts {
      // The last column is for the marks that there is more above or below.
      let row = Rect(x: place.x, y: place.y + line, width: max(0, width - 1), height: 1000)
      if fact.isHeading {
        if line > 0 { line += 1 }
        sheet.write(
          fact.label, in: Rect(x: place.x, y: place.y + line, width: width, height: 1),
          Style(.title, .bold))
        line += 1
        continue
      }
      sheet.write(fact.label, in: row.left(labels).0.top(1).0, Style(.dim))
      line += sheet.flow([fact.runs], in: row.left(labels + 1).rest)
    }
    return line
  }

  /// Walks the figures, and scrolls where there is none further; nil where a key leads out.
  mutating func press(_ key: KeyPress, in rect: Rect) -> FigureMove? {
    let sheet = sheet(in: rect)
    let move = sheet.move(key, from: cursor)
    switch move {
    case .to(let id): show(id, in: rect)
    case .below where top + rect.height < height(width: rect.width): top += 1
    case .above where top > 0: top -= 1
    default: return move
    }
    return .to(cursor ?? "")
  }

  mutating func choose(_ id: String) { cursor = id }

  private mutating func show(_ id: String?, in rect: Rect) {
    cursor = id
    guard let spot = sheet(in: rect)[id] else { return }
    if spot.area.y < rect.y { top -= rect.y - spot.area.y }
    if spot.area.y >= rect.bottom { top += spot.area.y - rect.bottom + 1 }
  }

  func draw(in rect: Rect, on surface: inout Surface, focused: Bool) {
    sheet(in: rect).draw(on: &surface, cursor: focused ? cursor : nil)
    let mark = Style(.accent)
    if top > 0 { surface.write("▲", in: rect.row(0).left(rect.width - 1).rest, mark) }
    if height(width: rect.width) > top + rect.height {
      surface.write("▼", in: rect.row(rect.height - 1).left(rect.width - 1).rest, mark)
    }
  }
}
