package import Canvas

extension ChoiceList {
  /// Draws the popup over what is there, with the terminal's cursor in its input.
  package func draw(in rect: Rect, on surface: inout Surface) {
    let rect = ChoiceList.placed(rect, height: surface.size.height)
    guard rect.width >= 4, rect.height >= 3 else { return }
    let inside = surface.popup(rect, title: title)
    input.draw(in: inside, on: &surface, focused: true, placeholder: placeholder)
    if rect.height > ChoiceList.rim {
      surface.fill(inside.row(1), "─", Style(.border, on: .popup))
    }
    let list = inside.top(2).rest
    if items.isEmpty {
      surface.write(emptyText, in: list.row(0), Style(.dim, on: .popup))
    }
    let first = first(page: list.height)
    let column = min(items.map(\.title.columns).max() ?? 0, list.width / 2)
    for line in 0..<max(0, min(list.height, items.count - first)) {
      drawItem(first + line, in: list.row(line), detailAt: column, on: &surface)
    }
  }

  /// Takes a click, which chooses, or a turn of the wheel; `height` is that of the screen.
  package mutating func click(_ mouse: MouseEvent, in rect: Rect, height: Int) -> ChoiceResponse {
    switch mouse.action {
    case .wheelUp: return press(KeyPress(.up), height: rect.height)
    case .wheelDown: return press(KeyPress(.down), height: rect.height)
    case .press:
      guard let index = itemIndex(at: mouse.place, in: rect, height: height) else {
        return .ignored
      }
      cursor = index
      return press(KeyPress(.enter), height: rect.height)
    case .release, .drag: return .ignored
    }
  }

  /// The item under a place on the screen.
  private func itemIndex(at point: Point, in rect: Rect, height: Int) -> Int? {
    let list = ChoiceList.placed(rect, height: height).inset(2, 1).top(2).rest
    guard list.contains(point) else { return nil }
    let index = first(page: list.height) + point.y - list.y
    return items.indices.contains(index) ? index : nil
  }

  /// Moves a popup up until its input is above the last two lines, where an input method's own
  /// window would have no room.
  private static func placed(_ rect: Rect, height: Int) -> Rect {
    let lowest = max(0, height - 4)
    return Rect(x: rect.x, y: min(rect.y, lowest), width: rect.width, height: rect.height)
  }

  /// Details stand below each other, but for those of titles that take more than half the room.
  private func drawItem(
    _ index: Int, in rect: Rect, detailAt column: Int, on surface: inout Surface
  ) {
    let item = items[index]
    let isEnabled = item.disabledReason == nil
    let isCurrent = index == cursor && !isUndecided
    if isCurrent {
      surface.write("▶", at: Point(x: rect.x, y: rect.y), Style(.accent, on: .popup), clip: rect)
    }
    var rest = rect.left(2).rest
    let key = item.keyText.columns
    if key > 0, rest.width > key + 4 {
      let (area, left) = (
        Rect(x: rest.right - key, y: rest.y, width: key, height: 1),
        rest.left(rest.width - key - 1).0
      )
      surface.write(item.keyText, in: area, Style(.hintKey, on: .popup))
      rest = left
    }
    let title = rest.left(min(rest.width, item.title.columns)).0
    let after = rest.left(min(rest.width, max(column, item.title.columns))).rest
    let style = Style(isEnabled ? .text : .dim, on: .popup)
    surface.write(item.title, in: title, style)
    surface.mark(item.matches, of: item.title, in: title, style)
    let detail = item.disabledReason ?? item.detail
    surface.write(
      detail, in: after.left(2).rest, Style(isEnabled ? .dim : .warn, on: .popup))
    if isCurrent { surface.highlight(title, reach: title.width) }
  }
}
