package import Canvas

/// A titled group of labelled values on a card.
package struct CardSection: Hashable, Sendable {
  /// One labelled value.
  package struct Field: Hashable, Sendable {
    package var label: String
    package var value: String
    package var ink: Ink

    package init(_ label: String, _ value: String, ink: Ink = .text) {
      self.label = label
      self.value = value
      self.ink = ink
    }
  }

  /// Empty for a section without a head.
  package var title: String
  package var fields: [Field]

  package init(title: String = "", fields: [Field]) {
    self.title = title
    self.fields = fields
  }
}

/// What a card did with a key.
package enum CardResponse: Hashable, Sendable { case ignored, moved }

/// One record read at leisure: labels aligned, long values wrapped, scrolling where it is too long.
package struct CardView: Hashable, Sendable {
  package var sections: [CardSection]
  package private(set) var top = 0

  package init(_ sections: [CardSection] = []) { self.sections = sections }

  /// Takes another record's sections; `keepsPlace` where they belong to the same record.
  package mutating func replace(_ sections: [CardSection], keepsPlace: Bool = false) {
    self.sections = sections
    if !keepsPlace { top = 0 }
  }

  /// Scrolls; `size` is that of the card's rectangle.
  package mutating func press(_ press: KeyPress, size: Size) -> CardResponse {
    guard let move = ListMove(press) else { return .ignored }
    scroll(
      to: move.target(from: top, count: lines(width: size.width).count, page: size.height), size)
    return .moved
  }

  private mutating func scroll(to line: Int, _ size: Size) {
    top = min(max(0, line), max(0, lines(width: size.width).count - size.height))
  }

  /// The rows it takes at a width.
  package func height(width: Int) -> Int { lines(width: width).count }

  package func draw(in rect: Rect, on surface: inout Surface) {
    guard !rect.isEmpty else { return }
    let lines = lines(width: rect.width)
    let first = min(top, max(0, lines.count - rect.height))
    let labelWidth = labelWidth(width: rect.width)
    for (row, line) in lines[first...].prefix(rect.height).enumerated() {
      let area = rect.row(row)
      switch line {
      case .blank: break
      case .head(let title):
        surface.write(title, in: area, Style(.title, .bold))
      case .field(let label, let value, let ink):
        let (left, rest) = area.left(labelWidth)
        surface.write(label, in: left, Style(.dim))
        surface.write(value, in: rest.left(1).rest, Style(ink))
      }
    }
    if first > 0 { surface.markMore("▲", in: rect.row(0)) }
    if lines.count > first + rect.height { surface.markMore("▼", in: rect.row(rect.height - 1)) }
  }

  /// What one row of the screen shows.
  private enum Line {
    case blank
    case head(String)
    case field(label: String, value: String, ink: Ink)
  }

  private func labelWidth(width: Int) -> Int {
    let widest = sections.flatMap(\.fields).map(\.label.columns).max() ?? 0
    return min(widest, max(1, width * 2 / 5))
  }

  private func lines(width: Int) -> [Line] {
    // The last column is for the marks that there is more above or below.
    let room = max(0, width - labelWidth(width: width) - 2)
    var lines: [Line] = []
    for section in sections {
      if !lines.isEmpty { lines.append(.blank) }
      if !section.title.isEmpty { lines.append(.head(section.title)) }
      for field in section.fields {
        let values = field.value.wrapped(room)
        lines.append(.field(label: field.label, value: values.first ?? "", ink: field.ink))
        for value in values.dropFirst() {
          lines.append(.field(label: "", value: value, ink: field.ink))
        }
      }
    }
    return lines
  }
}
