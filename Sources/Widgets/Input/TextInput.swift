package import Canvas

/// What a text input did with a key.
package enum TextInputResponse: Hashable, Sendable { case ignored, moved, edited }

/// A line of text being written, edited by whole characters as people see them.
package struct TextInput: Hashable, Sendable {
  package private(set) var text: String
  /// The characters before the caret.
  package internal(set) var caret: Int {
    didSet { isSelected = false }
  }
  /// Whether what is written or pasted next takes the place of the whole text.
  package private(set) var isSelected = false

  package init(_ text: String = "") {
    self.text = ""
    caret = 0
    insert(text)
  }

  /// A text that was put there for a person: to be replaced by typing, or changed after a move.
  package init(selected text: String) {
    self.init(text)
    isSelected = !self.text.isEmpty
  }

  /// A text to be mended at a place.
  package init(_ text: String, caret: Int) {
    self.init(text)
    self.caret = min(max(0, caret), self.text.count)
  }

  /// Replaces the whole text and puts the caret behind it.
  package mutating func set(_ text: String) { self = TextInput(text) }

  /// Writes text at the caret: line breaks and tabs become spaces, other controls are dropped.
  package mutating func insert(_ addition: String) {
    if isSelected { set("") }
    var cleaned = String.UnicodeScalarView()
    for character in addition {
      if character.isNewline || character == "\t" {
        cleaned.append(" ")
      } else {
        cleaned.append(
          contentsOf: character.unicodeScalars.filter { $0.properties.generalCategory != .control })
      }
    }
    let head = String(text.prefix(caret)) + String(cleaned)
    text = head + String(text.dropFirst(caret))
    caret = min(head.count, text.count)
  }

  /// Takes a key; what is not text, a move or an erasure is ignored.
  package mutating func press(_ press: KeyPress) -> TextInputResponse {
    switch (press.key, press.modifiers) {
    case (.character(let character), let modifiers) where modifiers.isSubset(of: .shift):
      insert(String(character))
      return .edited
    case (.left, []): return move(to: caret - 1)
    case (.right, []): return move(to: caret + 1)
    case (.left, .control): return move(to: wordStart)
    case (.right, .control): return move(to: wordEnd)
    case (.home, []): return move(to: 0)
    case (.end, []): return move(to: text.count)
    case (.backspace, []): return erase(max(0, caret - 1)..<caret)
    case (.delete, []): return erase(caret..<min(caret + 1, text.count))
    case (.character("u"), .control): return erase(0..<caret)
    case (.character("k"), .control): return erase(caret..<text.count)
    case (.character("w"), .control), (.backspace, .alt): return erase(wordStart..<caret)
    default: return .ignored
    }
  }

  /// The columns of text hidden at the left in a field of this width.
  ///
  /// The field scrolls by half its width at once, so that writing on repaints little.
  func offset(width: Int) -> Int {
    let before = text.prefix(caret).columns
    if text.columns < width || before < width - 1 { return 0 }
    guard width > 2 else { return before }
    let step = width / 2
    return ((before - (width - 1)) / step + 1) * step
  }

  private mutating func move(to place: Int) -> TextInputResponse {
    caret = min(max(0, place), text.count)
    return .moved
  }

  private mutating func erase(_ range: Range<Int>) -> TextInputResponse {
    guard !range.isEmpty else { return move(to: caret) }
    let head = String(text.prefix(range.lowerBound))
    text = head + String(text.dropFirst(range.upperBound))
    caret = min(head.count, text.count)
    return .edited
  }

  /// What a word is made of: a word ends where the kind changes.
  private enum Kind { case space, han, word, mark }

  private static func kind(of character: Character) -> Kind {
    if character.isWhitespace { return .space }
    guard character.isLetter || character.isNumber else { return .mark }
    return Glyph(character).width == 2 ? .han : .word
  }

  private var wordStart: Int {
    let kinds = text.prefix(caret).map { TextInput.kind(of: $0) }
    guard let last = kinds.lastIndex(where: { $0 != .space }) else { return 0 }
    return (kinds[...last].lastIndex { $0 != kinds[last] } ?? -1) + 1
  }

  private var wordEnd: Int {
    let kinds = text.map { TextInput.kind(of: $0) }
    guard let first = kinds[caret...].firstIndex(where: { $0 != .space }) else { return text.count }
    return kinds[first...].firstIndex { $0 != kinds[first] } ?? text.count
  }
}
