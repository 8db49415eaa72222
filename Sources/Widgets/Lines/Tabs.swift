package import Canvas

/// A bar of numbered tabs; where they do not all fit, the others show their numbers only. The active one
/// stands on the ground of the page it belongs to, which shows where neither weight nor lines do.
package struct Tabs: Hashable, Sendable {
  /// One tab.
  package struct Item: Hashable, Sendable {
    /// The key that goes there: `1`, say.
    package var number: String
    package var title: String

    package init(number: String, title: String) {
      self.number = number
      self.title = title
    }
  }

  package var items: [Item]
  package var active: Int

  package init(_ items: [Item], active: Int = 0) {
    self.items = items
    self.active = active
  }

  package func draw(in rect: Rect, on surface: inout Surface) {
    let row = rect.row(0)
    guard !row.isEmpty else { return }
    surface.fill(row, " ", Style(.text, on: .bar))
    for (index, place) in places(width: row.width).enumerated() {
      let item = items[index]
      let isActive = index == active
      let start = Point(x: row.x + place.lowerBound, y: row.y)
      let keyStyle =
        isActive ? Style(.accent, on: .plain, [.bold, .underline]) : Style(.hintKey, on: .bar)
      if isActive {
        let around = Rect(x: start.x - 1, y: row.y, width: place.count + 2, height: 1)
        surface.fill(around.intersection(row), " ", .plain)
      }
      let x = surface.write(item.number, at: start, keyStyle, clip: row)
      guard place.count > item.number.columns else { continue }
      let style =
        isActive ? Style(.title, on: .plain, [.bold, .underline]) : Style(.hintText, on: .bar)
      surface.write(item.title, at: Point(x: x + 1, y: row.y), style, clip: row)
    }
  }

  /// The tab under a place on the screen.
  package func index(at point: Point, in rect: Rect) -> Int? {
    guard rect.row(0).contains(point) else { return nil }
    return places(width: rect.width).firstIndex { $0.contains(point.x - rect.x) }
  }

  /// The columns of each tab.
  private func places(width: Int) -> [Range<Int>] {
    let full = items.map { $0.number.columns + 1 + $0.title.columns }
    let fits = full.reduce(0) { $0 + $1 + 2 } <= width + 1
    var x = 1
    return items.indices.map { index in
      let isFull = fits || index == active
      let gap = fits ? 2 : 1
      let place = x..<(x + (isFull ? full[index] : items[index].number.columns))
      x = place.upperBound + gap
      return place
    }
  }
}
