package import Canvas

/// Columns side by side, each with what it is below and its value on top, where both have room.
package struct ColumnChart: Hashable, Sendable {
  /// One column; without a value a gap.
  package struct Column: Hashable, Sendable {
    package var label: String
    package var value: Double?
    package var text: String

    package init(label: String, value: Double?, text: String) {
      self.label = label
      self.value = value
      self.text = text
    }
  }

  package var columns: [Column]
  /// What a full column stands for; nil for the greatest value.
  package var ceiling: Double?
  package var ink: Ink

  package init(_ columns: [Column], ceiling: Double? = nil, ink: Ink = .accent) {
    self.columns = columns
    self.ceiling = ceiling
    self.ink = ink
  }

  /// The fewest rows on which columns say more than a sparkline: their labels, two of columns, a value.
  package static let leastHeight = 4
  private static let widest = 12

  /// Where each column stands with its label and its value.
  package func places(in rect: Rect) -> [Rect] {
    guard !columns.isEmpty else { return [] }
    let width = min(Self.widest, rect.width / columns.count)
    return columns.indices.map {
      Rect(x: rect.x + $0 * width, y: rect.y, width: width, height: rect.height)
    }
  }

  package func draw(in rect: Rect, on surface: inout Surface) {
    let places = places(in: rect)
    guard let width = places.first?.width, width > 0, rect.height >= 2 else { return }
    let bar = max(1, width - (width > 2 ? 2 : 0))
    let texts = columns.map(\.text.columns).max() ?? 0
    let labels = columns.map(\.label.columns).max() ?? 0
    let showsTexts = texts < width && rect.height >= Self.leastHeight
    let room = rect.height - 1 - (showsTexts ? 1 : 0)
    let greatest = ceiling ?? columns.compactMap(\.value).max() ?? 0
    // Where labels are too long to stand side by side, every so many of them is written.
    let every = labels < width ? 1 : (labels + width) / width
    for (index, (column, place)) in zip(columns, places).enumerated() {
      let reach = min(every, columns.count - index) * width
      if index % every == 0, column.label.columns <= reach {
        let end = place.row(place.height - 1)
        let area = Rect(x: end.x, y: end.y, width: width * every, height: 1).intersection(rect)
        let centred = every == 1 ? Rect(x: end.x, y: end.y, width: bar, height: 1) : area
        let fits = column.label.columns <= centred.width
        surface.write(
          column.label, in: fits ? centred : area, Style(.dim), fits && every == 1 ? .centre : .left
        )
      }
      guard let value = column.value, value.isFinite else { continue }
      let share = greatest > 0 ? min(1, max(0, value / greatest)) : 0
      let eighths = share > 0 ? max(1, Int(share * Double(room * 8) + 0.5)) : 0
      let bottom = place.row(place.height - 2)
      for line in 0..<((eighths + 7) / 8) {
        let area = Rect(x: place.x, y: bottom.y - line, width: bar, height: 1)
        surface.fill(area, Self.steps[min(8, eighths - line * 8) - 1], Style(ink))
      }
      guard showsTexts else { continue }
      let top = bottom.y - (eighths + 7) / 8
      let area = Rect(x: place.x, y: top, width: width - 1, height: 1)
      let isNarrow = column.text.columns <= bar
      surface.write(
        column.text, in: isNarrow ? area.left(bar).0 : area, Style(.number),
        isNarrow ? .centre : .left)
    }
  }

  private static let steps: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
}
