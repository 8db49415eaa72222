import Canvas
import Widgets

/// The tree at the left, its card at the right; one of them at a time where there is no room for both.
extension StructurePane {
  static let roomForBoth = 70

  func hidesParts(_ context: Context) -> Bool { context.area.width < Self.roomForBoth }

  func frames(_ area: Rect) -> (list: Rect, line: Rect, card: Rect) {
    let nothing = area.left(0).0
    guard area.width >= Self.roomForBoth else {
      return isOnCard ? (nothing, nothing, area) : (area, nothing, nothing)
    }
    let (list, rest) = area.left(min(84, area.width / 2))
    let (line, card) = rest.left(1)
    return (list.left(list.width - 1).0, line, card.left(1).rest)
  }

  /// The facts above, and the record's card below them where there is a record.
  func cardParts(_ rect: Rect) -> (head: Rect, facts: Rect, card: Rect) {
    guard current?.record != nil else {
      let (head, facts) = rect.top(1)
      return (head, facts, rect.bottom(0).0)
    }
    let rows = facts.height(width: rect.width)
    let (top, card) = rect.top(rows == 0 ? 0 : min(rows + 1, rect.height / 2))
    return (rect.top(0).0, top, card)
  }

  func draw(in area: Rect, on surface: inout Surface, _ context: Context) {
    let (list, line, rect) = frames(area)
    if !list.isEmpty { tree.draw(in: list, on: &surface, focused: !isOnCard) }
    for y in line.y..<line.bottom where !line.isEmpty {
      surface.write("│", at: Point(x: line.x, y: y), Style(.border))
    }
    guard !rect.isEmpty, let current else { return }
    let (head, factsRect, cardRect) = cardParts(rect)
    surface.write(current.label, in: head, Style(.title, on: .plain, .bold))
    facts.draw(in: factsRect, on: &surface, focused: isOnCard)
    guard current.record != nil, !cardRect.isEmpty else { return }
    if let card {
      card.draw(in: cardRect, on: &surface, focused: isOnCard && !facts.isOnFigure, context)
    } else {
      surface.write(context.text(Wording.loading), in: cardRect.row(0), Style(.dim))
    }
  }
}
