import Canvas

/// How a text too long for its room is shortened: its start, and what is kept behind the ellipsis. Places
/// are counted in bytes, because tables shorten hundreds of texts with every key.
struct TextCut: Hashable {
  /// Where the start ends.
  private let head: Int
  private let tail: Range<Int>
  /// Whether the text goes on behind what is kept.
  let goesOn: Bool

  private init(head: Int, tail: Range<Int>, goesOn: Bool = false) {
    (self.head, self.tail, self.goesOn) = (head, tail, goesOn)
  }

  /// The start of a text, and the number it ends in unless too little would be left beside it.
  init(_ text: String, _ width: Int) {
    let number = text.endingNumber.utf8.count
    let kept = width >= number + 7 ? number : 0
    let count = text.utf8.count
    self.init(
      head: text.fitting(width - 1 - kept).utf8.count, tail: count - kept..<count)
  }

  /// The start of a text, and what is kept of it.
  func parts(of text: String) -> (head: Substring, tail: Substring) {
    func place(_ bytes: Int) -> String.Index { text.utf8.index(text.startIndex, offsetBy: bytes) }
    return (text[..<place(head)], text[place(tail.lowerBound)..<place(tail.upperBound)])
  }

  func shown(of text: String) -> String {
    let (head, tail) = parts(of: text)
    return head + "…" + tail + (goesOn ? "…" : "")
  }

  /// The least room in which something can be shown of the start and of what tells texts apart.
  private static let leastWidth = 9

  /// How texts that stand below each other are shortened where they do not fit, all in one way: by their
  /// start, or where some would read alike so, that which tells more of them apart: their end, or what
  /// follows where the first of those alike differ. Nil for those that fit.
  static func fitting(_ texts: [String], width: Int) -> [TextCut?] {
    var cuts: [TextCut?] = Array(repeating: nil, count: texts.count)
    var alike: [Int: [Int]] = [:]
    // No text takes more columns than it has bytes.
    for (place, text) in texts.enumerated()
    where text.utf8.count > width && !text.fits(width) {
      let cut = TextCut(text, width)
      cuts[place] = cut
      if width >= leastWidth { alike[cut.print(of: text), default: []].append(place) }
    }
    let groups = alike.values.filter { group in group.contains { texts[$0] != texts[group[0]] } }
    guard !groups.isEmpty else { return cuts }
    let endings = zip(texts, cuts).map { text, cut in
      cut == nil ? nil : ending(MeasuredText(text), width)
    }
    let ways = [cuts, endings, differing(texts, groups, otherwise: cuts, width)]
    let distinct = ways.map { Set(zip($0, texts).map { $0?.print(of: $1) ?? 0 }).count }
    return ways[distinct.firstIndex(of: distinct.max() ?? 0) ?? 0]
  }

  private static func differing(
    _ texts: [String], _ groups: [[Int]], otherwise cuts: [TextCut?], _ width: Int
  ) -> [TextCut?] {
    var cuts = cuts
    for group in groups {
      let names = group.map { texts[$0] }
      let common = MeasuredText(names[0]).glyphs(shared: names)
      for (place, name) in zip(group, names) {
        cuts[place] = differing(MeasuredText(name), from: common, width)
      }
    }
    return cuts
  }

  /// What texts that would read alike have in common.
  private func print(of text: String) -> Int {
    var hasher = Hasher()
    let bytes = text.utf8
    for part in [0..<head, tail] {
      hasher.combine(part.count)
      _ = bytes.withContiguousStorageIfAvailable {
        hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer($0)[part]))
      }
    }
    return hasher.finalize()
  }

  /// The glyphs shown first at least: four, with a mark in brackets before them where both have room.
  private static func leastHead(_ text: MeasuredText, _ width: Int) -> Int {
    let short = text.head(fitting: 4)
    guard text.text.hasPrefix("["), let close = text.text.utf8.firstIndex(of: 0x5D) else {
      return short
    }
    let mark = text.text.utf8.distance(from: text.text.startIndex, to: close) + 2
    let head = text.head(fitting: text.columns(inBytes: mark) + 4)
    return text.columns[head] <= width - 7 ? head : short
  }

  private static func ending(_ text: MeasuredText, _ width: Int) -> TextCut {
    let head = leastHead(text, width)
    let start = max(head, text.tail(fitting: width - 1 - text.columns[head]))
    return TextCut(head: text.bytes[head], tail: text.bytes[start]..<text.bytes[text.count])
  }

  private static func differing(
    _ text: MeasuredText, from common: Int, _ width: Int
  ) -> TextCut {
    let head = leastHead(text, width)
    let start = max(min(common, text.count), head)
    let rest = text.columns[text.count] - text.columns[start]
    if rest <= width - 1 - text.columns[head] {
      let longer = min(start, text.head(fitting: width - 1 - rest))
      return TextCut(head: text.bytes[longer], tail: text.bytes[start]..<text.bytes[text.count])
    }
    let room = width - 2 - text.columns[head]
    let end = max(start, text.head(fitting: text.columns[start] + room))
    return TextCut(
      head: text.bytes[head], tail: text.bytes[start]..<text.bytes[end], goesOn: true)
  }
}

/// A text with the places of its glyphs: behind so many of them, its bytes and its columns.
private struct MeasuredText {
  let text: String
  private(set) var bytes = [0]
  private(set) var columns = [0]

  init(_ text: String) {
    self.text = text
    var (end, width) = (0, 0)
    text.eachGlyph { glyph, count in
      (end, width) = (end + count, width + glyph.width)
      bytes.append(end)
      columns.append(width)
      return true
    }
  }

  /// How many glyphs it has.
  var count: Int { bytes.count - 1 }

  /// How many glyphs from the start fit a width.
  func head(fitting width: Int) -> Int {
    max(0, (columns.firstIndex { $0 > width } ?? columns.count) - 1)
  }

  /// Behind how many glyphs an end begins that fits a width.
  func tail(fitting width: Int) -> Int {
    columns.firstIndex { columns[count] - $0 <= width } ?? count
  }

  func columns(inBytes limit: Int) -> Int {
    columns[max(0, (bytes.firstIndex { $0 > limit } ?? bytes.count) - 1)]
  }

  /// The glyphs with which it and others begin alike.
  func glyphs(shared others: [String]) -> Int {
    let shared = others.reduce(text.utf8.count) { least, other in
      zip(text.utf8, other.utf8).prefix(least).prefix { $0 == $1 }.count
    }
    return max(0, (bytes.firstIndex { $0 > shared } ?? bytes.count) - 1)
  }
}

extension String {
  /// Whether it takes no more columns than there are.
  fileprivate func fits(_ width: Int) -> Bool {
    var used = 0
    eachGlyph { glyph, _ in
      used += glyph.width
      return used <= width
    }
    return used <= width
  }
}
