import Canvas
import Records
import Storage
import Widgets

/// The table with its own line above it: what is shown, or the find line while it is written.
extension PoweredTable {
  /// The room for the grid below the table's own line.
  func body(_ rect: Rect) -> Rect { rect.top(1).rest }

  func draw(
    in rect: Rect, on surface: inout Surface, focused: Bool, title: String, _ context: Context
  ) {
    let (line, rest) = rect.top(1)
    drawLine(in: line, on: &surface, focused: focused, title: title, context)
    grid.draw(in: rest, on: &surface, focused: focused, isWriting: finding != nil)
    guard let finding else { return }
    let label = context.text(Wording.find) + " "
    surface.write(label, in: line, Style(.hintKey, on: .plain, .bold))
    finding.draw(in: line.left(label.columns).rest, on: &surface, focused: true)
  }

  private func drawLine(
    in line: Rect, on surface: inout Surface, focused: Bool, title: String, _ context: Context
  ) {
    var text = title
    switch look.archived {
    case .hidden: break
    case .only: text += "  " + context.text(TableWording.archived)
    case .included: text += "  " + context.text(TableWording.all)
    }
    for filter in filters { text += "  " + context.text(filter.label) }
    if !search.isEmpty { text += "  " + context.text(Wording.find) + "“\(search)”" }
    var right = countText(context)
    if !grid.marked.isEmpty {
      let room = line.width / 2 - right.columns - 2
      right = markedText(width: room, context) + "  " + right
    }
    let style = Style(.title, on: .plain, focused ? .bold : [])
    let room = line.left(max(0, line.width - right.columns - 1))
    surface.write(text, in: room.0, style)
    surface.write(" " + right, in: room.rest, Style(.dim))
  }
}
