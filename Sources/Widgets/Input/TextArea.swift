package import Canvas

/// Text of several lines being written: Enter begins a line, long lines wrap at the edge.
package struct TextArea: Hashable, Sendable {
  private var lines: [[Character]]
  /// The line the caret is in, and the characters before it there.
  private var line: Int
  private var caret: Int
  private var top = 0

  package init(_ text: String = "") {
    lines = [[]]
    line = 0
    caret = 0
    insert(text)
  }

  package var text: String { lines.map { String($0) }.joined(separator: "\n") }

  /// Writes text at the caret: tabs become spaces, controls other than line breaks are dropped.
  package mutating func insert(_ addition: String) {
    for character in addition {
      if character.isNewline {
        let rest = Array(lines[line][caret...])
        lines[line].removeSubrange(caret...)
        lines.insert(rest, at: line + 1)
        line += 1
        caret = 0
      } else if character == "\t" {
        put(" ")
      } else if !character.unicodeScalars.contains(where: {
        $0.properties.generalCategory == .control
      }) {
        put(character)
      }
    }
  }

  private mutating func put(_ character: Character) {
    lines[line].insert(character, at: caret)
    caret += 1
  }

  /// Takes a key; `size` is that of the area's rectangle.
  package mutating func press(_ press: KeyPress, size: Size) -> TextInputResponse {
    defer { follow(size) }
    switch (press.key, press.modifiers) {
    case (.character(let character), let modifiers) where modifiers.isSubset(of: .shift):
      insert(String(character))
    case (.enter, []), (.keypadEnter, []): insert("\n")
    case (.backspace, []):
      if caret > 0 {
        caret -= 1
        lines[line].remove(at: caret)
      } else if line > 0 {
        caret = lines[line - 1].count
        lines[line - 1] += lines.remove(at: line)
        line -= 1
      }
    case (.delete, []):
      if caret < lines[line].count {
        lines[line].remove(at: caret)
      } else if line + 1 < lines.count {
        lines[line] += lines.remove(at: line + 1)
      }
    case (.character("u"), .control):
      lines[line].removeSubrange(..<caret)
      caret = 0
    case (.character("k"), .control): lines[line].removeSubrange(caret...)
    default: return move(press, size)
    }
    return .edited
  }

  private mutating func move(_ press: KeyPress, _ size: Size) -> TextInputResponse {
    switch (press.key, press.modifiers) {
    case (.left, []):
      if caret > 0 {
        caret -= 1
      } else if line > 0 {
        line -= 1
        caret = lines[line].count
      }
    case (.right, []):
      if caret < lines[line].count {
        caret += 1
      } else if line + 1 < lines.count {
        line += 1
        caret = 0
      }
    case (.home, []): caret = 0
    case (.end, []): caret = lines[line].count
    case (.home, .control): (line, caret) = (0, 0)
    case (.end, .control): (line, caret) = (lines.count - 1, lines[lines.count - 1].count)
    case (.up, []): step(-1, size)
    case (.down, []): step(1, size)
    case (.pageUp, []): step(-max(1, size.height - 1), size)
    case (.pageDown, []): step(max(1, size.height - 1), size)
    default: return .ignored
    }
    return .moved
  }

  // MARK: Rows of the screen

  /// A row of the screen: part of a line.
  private struct Row {
    let line: Int
    let range: Range<Int>
  }

  /// One column stays free for the caret behind a full row.
  private func rows(width: Int) -> [Row] {
    let width = max(2, width - 1)
    var rows: [Row] = []
    for (number, line) in lines.enumerated() {
      var start = 0
      var used = 0
      for (index, character) in line.enumerated() {
        let columns = Glyph(character).width
        if used + columns > width, index > start {
          rows.append(Row(line: number, range: start..<index))
          start = index
          used = 0
        }
        used += columns
      }
      rows.append(Row(line: number, range: start..<line.count))
    }
    return rows
  }

  private func place(in rows: [Row]) -> Int {
    rows.lastIndex { $0.line == line && $0.range.lowerBound <= caret } ?? 0
  }

  private func columns(_ row: Row, before end: Int) -> Int {
    lines[row.line][row.range.lowerBound..<end].reduce(0) { $0 + Glyph($1).width }
  }

  /// Goes up or down by rows of the screen, keeping the column as far as it can.
  private mutating func step(_ count: Int, _ size: Size) {
    let rows = rows(width: size.width)
    let from = place(in: rows)
    let wanted = columns(rows[from], before: caret)
    let target = rows[min(max(0, from + count), rows.count - 1)]
    var used = 0
    var index = target.range.lowerBound
    while index < target.range.upperBound {
      used += Glyph(lines[target.line][index]).width
      if used > wanted { break }
      index += 1
    }
    line = target.line
    caret = index
  }

  private mutating func follow(_ size: Size) {
    let rows = rows(width: size.width)
    top = Viewport.top(top, cursor: place(in: rows), count: rows.count, height: size.height)
  }

  package func draw(in rect: Rect, on surface: inout Surface) {
    let rows = rows(width: rect.width)
    let first = Viewport.top(
      top, cursor: place(in: rows), count: rows.count, height: rect.height)
    surface.fill(rect, " ", Style(.text, on: .fieldFocus))
    for (offset, row) in rows[first...].prefix(rect.height).enumerated() {
      surface.write(
        String(lines[row.line][row.range]), at: Point(x: rect.x, y: rect.y + offset),
        Style(.text, on: .fieldFocus), clip: rect)
    }
    let current = place(in: rows)
    surface.cursor = Point(
      x: rect.x + columns(rows[current], before: caret), y: rect.y + current - first)
  }
}
