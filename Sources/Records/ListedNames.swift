/// Names that a text lists, as 甲学院、乙集团等.
package enum ListedNames {
  /// Whether a text lists a name whole: as it is known, with nothing but marks, 和 or 等 around it, so that
  /// 职业技术学院 is not found in 某市职业技术学院.
  package static func contains(_ name: String, in text: String) -> Bool {
    let wanted = Array(plain(name))
    guard !wanted.isEmpty else { return false }
    let text = Array(plain(text))
    var start = 0
    while start + wanted.count <= text.count {
      let end = start + wanted.count
      if text[start..<end].elementsEqual(wanted), isEdge(before: start, in: text),
        isEdge(after: end, in: text)
      {
        return true
      }
      start += 1
    }
    return false
  }

  private static func plain(_ text: String) -> String { Typed.folded(text).lowercased() }

  private static func isEdge(before start: Int, in text: [Character]) -> Bool {
    start == 0 || isMark(text[start - 1]) || "和与及同".contains(text[start - 1])
  }

  private static func isEdge(after end: Int, in text: [Character]) -> Bool {
    end == text.count || isMark(text[end]) || "和与及等".contains(text[end])
  }

  private static func isMark(_ character: Character) -> Bool {
    character.isWhitespace || character.isPunctuation || character.isSymbol
  }
}
