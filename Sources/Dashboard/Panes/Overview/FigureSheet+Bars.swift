import Canvas
import Records
import Widgets

/// How many there are of a kind, and what that opens.
struct CountedKind {
  let id: String
  let name: String
  let count: Double
  let opens: FigureSheet.Opening
}

extension FigureSheet {
  /// A line for each kind, most first: its name, its count and a bar. Where little room is left beside the
  /// names, the count alone.
  mutating func bars(_ kinds: [CountedKind], in rect: Rect, _ ink: Ink) {
    let longest = (kinds.map(\.name.columns).max() ?? 0) + 1
    let hasBars = longest + Self.countWidth + Self.leastBar <= rect.width
    let width = hasBars ? longest : max(0, rect.width - Self.countWidth)
    let most = kinds.first?.count ?? 0
    for (index, kind) in kinds.prefix(rect.height).enumerated() {
      let (name, rest) = rect.row(index).left(width)
      write(kind.name, in: name)
      figure(
        kind.id, Numbers.grouped(Int(kind.count)), in: rest.left(Self.countWidth).0,
        Style(.number), .right, opens: kind.opens)
      guard hasBars, most > 0 else { continue }
      let area = rest.left(Self.countWidth + 1).rest
      chart(in: area) { Bar(fraction: kind.count / most, ink: ink).draw(in: area, on: &$0) }
    }
  }

  private static let countWidth = 7
  private static let leastBar = 8
}
