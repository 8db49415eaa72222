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
    let right = countText(width: line.width, context)
    if let finding {
      draw(finding, beside: described(title, context), right, in: line, on: &surface, context)
    } else {
      var text = described(title, context)
      if !search.isEmpty { text += "  " + context.text(TableWording.found(search)) }
      let room = line.left(max(0, line.width - right.columns - 1))
      surface.write(text, in: room.0, Style(.title, on: .plain, focused ? .bold : []))
      surface.write(" " + right, in: room.rest, Style(.dim))
    }
    grid.draw(in: rest, on: &surface, focused: focused, isWriting: finding != nil)
  }

  /// What is shown: the title with what narrows it.
  private func described(_ title: String, _ context: Context) -> String {
    var text = title
    switch look.archived {
    case .hidden: break
    case .only: text += "  " + context.text(TableWording.archived)
    case .included: text += "  " + context.text(TableWording.all)
    }
    for filter in filters { text += "  " + context.text(filter.label) }
    return text
  }

  /// How many rows there are, behind what those marked come to.
  private func countText(width: Int, _ context: Context) -> String {
    let count = countText(context)
    guard !grid.marked.isEmpty else { return count }
    return markedText(width: width / 2 - count.columns - 2, context) + "  " + count
  }

  /// The find line between what is shown and its number, as far as they leave it room to write in.
  private func draw(
    _ finding: TextInput, beside title: String, _ count: String, in line: Rect,
    on surface: inout Surface, _ context: Context
  ) {
    let label = context.text(Wording.find) + " "
    var room = line.width - label.columns - 16
    let showsCount = count.columns + 1 <= room
    if showsCount { room -= count.columns + 1 }
    let titled = min(title.columns, room - 2, line.width / 3)
    let showsTitle = titled >= min(title.columns, 6)
    let (head, rest) = line.left(showsTitle ? titled + 2 : 0)
    let (body, end) = rest.left(rest.width - (showsCount ? count.columns + 1 : 0))
    if showsTitle {
      surface.write(title.shortened(titled), in: head, Style(.title, on: .plain, .bold))
    }
    surface.write(label, in: body, Style(.hintKey, on: .plain, .bold))
    finding.draw(in: body.left(label.columns).rest, on: &surface, focused: true)
    surface.write(" " + count, in: end, Style(.dim))
  }
}
