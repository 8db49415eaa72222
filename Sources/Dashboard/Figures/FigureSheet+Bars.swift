import Canvas
import Records
import Storage
import Widgets

/// How many there are of a kind, or what its rate is, and what that opens.
struct CountedKind {
  let id: String
  let name: String
  let text: String
  /// What the bar is as long as.
  let value: Double
  var ink: Ink
  let opens: FigureSheet.Opening

  init(
    id: String, name: String, count: Double, _ ink: Ink, opens: @escaping FigureSheet.Opening
  ) {
    self.init(
      id: id, name: name, text: Numbers.grouped(Int(count)), value: count, ink, opens: opens)
  }

  init(
    id: String, name: String, text: String, value: Double, _ ink: Ink,
    opens: @escaping FigureSheet.Opening
  ) {
    (self.id, self.name, self.text, self.value) = (id, name, text, value)
    (self.ink, self.opens) = (ink, opens)
  }
}

extension FigureSheet {
  /// A line for each kind, most first: its name, its count and a bar. Where there is little room, names
  /// are cut for it, and where hardly anything of them were left there is none; where there are more kinds
  /// than lines, the last line tells the others.
  mutating func bars(
    _ kinds: [CountedKind], in rect: Rect, of whole: Double? = nil,
    others: (ArraySlice<CountedKind>) -> CountedKind
  ) {
    var kinds = kinds
    if kinds.count > rect.height, rect.height > 0 {
      kinds = kinds.prefix(rect.height - 1) + [others(kinds[(rect.height - 1)...])]
    }
    let longest = (kinds.map(\.name.columns).max() ?? 0) + 1
    let least = (kinds.map(\.text.columns).max() ?? 0) + 1
    let spare = rect.width - longest - Self.leastBar - 1
    let count = max(least, min(Self.countWidth, spare))
    let room = rect.width - count - 1 - Self.leastBar
    let hasBars = room >= min(longest, Self.leastName)
    let width = hasBars ? min(longest, room) : max(0, rect.width - count)
    let most = whole ?? kinds.map(\.value).max() ?? 0
    for (index, kind) in kinds.prefix(rect.height).enumerated() {
      let (name, rest) = rect.row(index).left(width)
      write(kind.name, in: name)
      figure(kind.id, kind.text, in: rest.left(count).0, Style(.number), .right, opens: kind.opens)
      guard hasBars, most > 0 else { continue }
      let area = rest.left(count + 1).rest
      chart(in: area) {
        Bar(fraction: kind.value / most, ink: kind.ink).draw(in: area, on: &$0)
      }
    }
  }

  private static let countWidth = 7
  private static let leastBar = 4
  private static let leastName = 20
}

extension Filter {
  /// That a field is one of some values, blank among them.
  static func any(of keys: [Value], at path: String) -> Filter {
    let known = keys.filter { !$0.isBlank }
    let parts =
      (known.isEmpty ? [] : [Filter.oneOf(path, known)])
      + (known.count < keys.count ? [.blank(path)] : [])
    return parts.count == 1 ? parts[0] : .any(parts)
  }
}
