package import Canvas

/// Drawing that several widgets share.
extension Surface {
  /// Writes text on cells that are still blank: as `write(_:in:)`, but measured once at most and not
  /// padded, because a table does this for every cell on every key.
  mutating func place(
    _ text: String, in rect: Rect, _ style: Style, _ alignment: Alignment = .left,
    fit: TextFit = .unknown
  ) {
    guard !rect.isEmpty else { return }
    var start = Point(x: rect.x, y: rect.y)
    if case .unknown = fit {
      var used = 0
      text.eachGlyph { glyph, _ in
        used += glyph.width
        return used <= rect.width
      }
      if used > rect.width { return place(text, TextCut(text, rect.width), in: rect, style) }
      start.x += alignment.offset(in: rect.width - used)
    }
    if case .cut(let cut) = fit { return place(text, cut, in: rect, style) }
    write(text, at: start, style, clip: rect)
  }

  private mutating func place(_ text: String, _ cut: TextCut, in rect: Rect, _ style: Style) {
    let (head, tail) = cut.parts(of: text)
    var x = write(head, at: Point(x: rect.x, y: rect.y), style, clip: rect)
    x = write("…", at: Point(x: x, y: rect.y), style, clip: rect)
    x = write(tail, at: Point(x: x, y: rect.y), style, clip: rect)
    if cut.goesOn { write("…", at: Point(x: x, y: rect.y), style, clip: rect) }
  }

  /// Marks some characters of a text already written into a row as matches.
  mutating func mark(
    _ matches: [Range<Int>], of text: String, in rect: Rect, _ style: Style,
    _ alignment: Alignment = .left, fit: TextFit = .unknown
  ) {
    guard !matches.isEmpty, !rect.isEmpty else { return }
    let columns = text.columns
    var cut: TextCut?
    if columns > rect.width {
      cut = if case .cut(let chosen) = fit { chosen } else { TextCut(text, rect.width) }
    }
    let (head, tail) = cut?.parts(of: text) ?? (text[...], "")
    var x = rect.x + (cut == nil ? alignment.offset(in: rect.width - columns) : 0)
    let matched = Style(.match, on: style.ground, style.emphasis.union(.underline))
    func mark(_ shown: Substring, on surface: inout Surface) {
      let first = text.distance(from: text.startIndex, to: shown.startIndex)
      for (index, character) in shown.enumerated() {
        if matches.contains(where: { $0.contains(first + index) }) {
          surface.write(String(character), at: Point(x: x, y: rect.y), matched, clip: rect)
        }
        x += Glyph(character).width
      }
    }
    mark(head, on: &self)
    guard cut != nil else { return }
    x += 1
    mark(tail, on: &self)
  }

  /// Puts the cell cursor behind the start (or end) of a row, never behind half a wide glyph.
  ///
  /// The reach is limited because moving the cursor sends the text of both places once more.
  mutating func highlight(_ rect: Rect, reach: Int, _ alignment: Alignment = .left) {
    let area = rect.intersection(bounds)
    guard !area.isEmpty else { return }
    var left = area.x
    var right = area.right
    if alignment == .right {
      left = max(left, right - reach)
      if self[left, area.y].isTail, left > area.x { left -= 1 }
    } else {
      right = min(right, left + reach)
      if right < area.right, self[right, area.y].isTail { right += 1 }
    }
    restyle(Rect(x: left, y: area.y, width: right - left, height: 1)) { $0.on(.cellCursor) }
  }

  /// Marks the row of a cursor: hollow where the keys go elsewhere, so that of two lists side by side
  /// one sees which has them, without colours too.
  mutating func markCursor(of row: Rect, focused: Bool) {
    write(
      focused ? "▶" : "▷", at: Point(x: row.x, y: row.y), Style(focused ? .accent : .dim), clip: row
    )
  }

  /// Marks at the end of a row that more follow there: ▲ above it, ▼ below it.
  package mutating func markMore(_ symbol: String, in row: Rect) {
    write(symbol, at: Point(x: row.right - 1, y: row.y), Style(.accent), clip: row)
  }

  /// Clears a rectangle and frames it as a popup; gives the room inside.
  mutating func popup(_ rect: Rect, title: String) -> Rect {
    fill(rect, " ", Style(.text, on: .popup))
    frame(
      rect, title: title, Style(.borderFocus, on: .popup),
      titleStyle: Style(.title, on: .popup, .bold))
    return rect.inset(min(2, rect.width / 2), 1)
  }
}

/// What is known of a text and its room before it is drawn.
enum TextFit: Hashable {
  case unknown, whole
  case cut(TextCut)
}
