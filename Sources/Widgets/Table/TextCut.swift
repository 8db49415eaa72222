import Canvas

/// How a text too long for its room is shortened: its start, and what is kept behind the ellipsis.
struct TextCut: Hashable {
  /// The characters before the ellipsis.
  let head: Int
  /// The characters behind it.
  let tail: Range<Int>
  /// Whether the text goes on behind those.
  let goesOn: Bool

  private init(head: Int, tail: Range<Int>, goesOn: Bool = false) {
    (self.head, self.tail, self.goesOn) = (head, tail, goesOn)
  }

  /// The start of a text, and the number it ends in unless too little would be left beside it.
  init(_ text: some DrawnText, _ width: Int) {
    let text = text.slice
    let number = text.endingNumber.count
    let kept = width >= number + 7 ? number : 0
    let count = text.count
    self.init(head: text.fitting(width - 1 - kept).count, tail: count - kept..<count)
  }

  func shown(of text: String) -> String {
    let end = text.dropFirst(tail.lowerBound).prefix(tail.count)
    return text.prefix(head) + "…" + end + (goesOn ? "…" : "")
  }

  /// The least room in which something can be shown of the start and of what tells texts apart.
  private static let leastWidth = 9

  /// Shortens texts that stand below each other so that they are told apart where they differ: those that
  /// would read alike show their end, or what follows where the first of them differ.
  static func apart(_ texts: [String], width: Int) -> [Int: TextCut] {
    guard width >= leastWidth else { return [:] }
    var alike: [String: [Int]] = [:]
    // No text takes more columns than it has bytes.
    for (place, text) in texts.enumerated()
    where text.utf8.count > width && text.columns > width {
      alike[TextCut(text, width).shown(of: text), default: []].append(place)
    }
    var cuts: [Int: TextCut] = [:]
    for places in alike.values where Set(places.map { texts[$0] }).count > 1 {
      let names = places.map { texts[$0] }
      let common = names.dropFirst().reduce(names[0]) { $0.commonPrefix(with: $1) }.count
      let ways = [
        names.map { ending($0, width) }, names.map { differing($0, from: common, width) },
      ]
      let distinct = ways.map { way in Set(zip(way, names).map { $0.shown(of: $1) }).count }
      let best = distinct[1] > distinct[0] ? ways[1] : ways[0]
      for (place, cut) in zip(places, best) { cuts[place] = cut }
    }
    return cuts
  }

  /// The first characters of a text, with a mark in brackets before it where both have room.
  private static func leastHead(_ text: String, _ width: Int) -> Substring {
    let mark = text.hasPrefix("[") ? text.prefix { $0 != "]" }.count + 2 : 0
    let rest = text.dropFirst(mark).fitting(4)
    let head = text[..<rest.endIndex]
    return head.columns <= width - 7 ? head : text.fitting(4)
  }

  private static func ending(_ text: String, _ width: Int) -> TextCut {
    let head = leastHead(text, width)
    let room = width - 1 - head.columns
    let tail = String(text.reversed()).fitting(room).count
    return TextCut(head: head.count, tail: text.count - tail..<text.count)
  }

  private static func differing(_ text: String, from common: Int, _ width: Int) -> TextCut {
    let head = leastHead(text, width)
    let rest = text.dropFirst(max(common, head.count))
    let start = text.count - rest.count
    let columns = rest.columns
    if columns <= width - 1 - head.columns {
      return TextCut(head: text.fitting(width - 1 - columns).count, tail: start..<text.count)
    }
    let shown = rest.fitting(width - 2 - head.columns).count
    return TextCut(head: head.count, tail: start..<start + shown, goesOn: true)
  }
}

extension String {
  /// The characters with which both begin.
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
