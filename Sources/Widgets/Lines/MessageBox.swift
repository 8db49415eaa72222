package import Canvas

/// A popup that says something and offers keys to answer it; the layer that shows it acts on them.
package struct MessageBox: Hashable, Sendable {
  package var title: String
  package var text: String
  package var gravity: Gravity
  /// The keys that answer it.
  package var answers: [HintLine.Hint]

  package init(
    title: String, text: String, gravity: Gravity = .note, answers: [HintLine.Hint] = []
  ) {
    self.title = title
    self.text = text
    self.gravity = gravity
    self.answers = answers
  }

  /// The popup's rectangle: as large as its text needs, in the middle of `area`.
  package func placed(in area: Rect) -> Rect {
    let wanted = [
      text.split(separator: "\n").map(\.columns).max() ?? 0, title.columns + 2,
      answers.reduce(0) { $0 + $1.columns + 2 },
    ]
    let width = min(area.width, min(72, wanted.max() ?? 0) + 4)
    let lines = text.wrapped(max(1, width - 4)).count + (answers.isEmpty ? 0 : 2)
    let height = min(area.height, lines + 2)
    return Rect(
      x: area.x + (area.width - width) / 2, y: area.y + (area.height - height) / 2, width: width,
      height: height)
  }

  package func draw(in area: Rect, on surface: inout Surface) {
    let rect = placed(in: area)
    guard rect.width >= 5, rect.height >= 3 else { return }
    let symbol = gravity == .note ? "" : gravity.symbol + " "
    let inside = surface.popup(rect, title: symbol + title)
    let (keys, rest) = inside.bottom(answers.isEmpty ? 0 : 1)
    for (line, part) in text.wrapped(rest.width).prefix(rest.height).enumerated() {
      let ink: Ink = gravity == .fault ? .bad : .text
      surface.write(part, in: rest.row(line), Style(ink, on: .popup))
    }
    for (hint, place) in zip(answers, places(width: keys.width)) where !keys.isEmpty {
      let start = Point(x: keys.x + place.lowerBound, y: keys.y)
      let x = surface.write(hint.key, at: start, Style(.hintKey, on: .popup, .bold), clip: keys)
      surface.write(
        hint.label, at: Point(x: x + 1, y: keys.y), Style(.hintText, on: .popup), clip: keys)
    }
  }

  /// The answer under a place on the screen.
  package func index(at point: Point, in area: Rect) -> Int? {
    let inside = placed(in: area).inset(2, 1)
    let keys = inside.bottom(answers.isEmpty ? 0 : 1).0
    guard keys.contains(point) else { return nil }
    return places(width: keys.width).firstIndex { $0.contains(point.x - keys.x) }
  }

  private func places(width: Int) -> [Range<Int>] {
    var x = 0
    return answers.map { answer in
      defer { x += answer.columns + 2 }
      return x..<(x + answer.columns)
    }
  }
}
