/// Key presses as people write them, in hint lines, configuration files and tests.
extension KeyPress: CustomStringConvertible {
  private static let names: [(String, Key)] = [
    ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right), ("Home", .home),
    ("End", .end), ("PgUp", .pageUp), ("PgDn", .pageDown), ("Ins", .insert), ("Del", .delete),
    ("Backspace", .backspace), ("Tab", .tab), ("Enter", .enter), ("KeypadEnter", .keypadEnter),
    ("KeypadPlus", .keypadPlus), ("KeypadMinus", .keypadMinus),
    ("Esc", .escape), ("Space", .character(" ")),
  ]

  /// Reads `F1`, `S-F7`, `^P`, `^Home`, `M-1`, `Enter`, `Space` or a single character.
  package init?(name: String) {
    var rest = Substring(name)
    var modifiers: Modifiers = []
    while rest.count > 1 {
      if rest.hasPrefix("^") {
        modifiers.insert(.control)
        rest = rest.dropFirst()
      } else if rest.hasPrefix("S-") {
        modifiers.insert(.shift)
        rest = rest.dropFirst(2)
      } else if rest.hasPrefix("M-") {
        modifiers.insert(.alt)
        rest = rest.dropFirst(2)
      } else {
        break
      }
    }
    if let named = Self.names.first(where: { $0.0 == rest }) {
      self.init(named.1, modifiers)
    } else if rest.first == "F", let number = Int(rest.dropFirst()), (1...24).contains(number) {
      self.init(.function(number), modifiers)
    } else if let only = rest.first, rest.count == 1 {
      let character = modifiers.contains(.control) ? Character(only.lowercased()) : only
      self.init(.character(character), modifiers)
    } else {
      return nil
    }
  }

  /// Whether a terminal sends it as the byte of Enter, Tab, line feed, Backspace, Escape or NUL.
  package var isAnotherKeysByte: Bool {
    guard modifiers.contains(.control), case .character(let character) = key else { return false }
    return "mijh[@".contains(character)
  }

  /// The name `init(name:)` reads back.
  package var description: String {
    var prefix = ""
    if modifiers.contains(.control) { prefix += "^" }
    if modifiers.contains(.alt) { prefix += "M-" }
    if modifiers.contains(.shift) { prefix += "S-" }
    if let named = Self.names.first(where: { $0.1 == key }) { return prefix + named.0 }
    return switch key {
    case .function(let number): prefix + "F\(number)"
    case .character(let character):
      prefix + (modifiers.contains(.control) ? character.uppercased() : String(character))
    default: prefix
    }
  }

  /// The short form for hint lines: arrows as arrows.
  package var symbol: String {
    switch key {
    case .up where modifiers.isEmpty: "↑"
    case .down where modifiers.isEmpty: "↓"
    case .left where modifiers.isEmpty: "←"
    case .right where modifiers.isEmpty: "→"
    default: description
    }
  }

  /// The same key with full-width forms and Chinese punctuation folded to their ASCII twins, so that
  /// commands work while an input method is on.
  package var folded: KeyPress {
    guard case .character(let character) = key, let twin = Self.twin(of: character) else {
      return self
    }
    return KeyPress(.character(twin), modifiers)
  }

  /// What a key of the keypad is where nobody makes a difference.
  package var onMainKeys: KeyPress? {
    switch key {
    case .keypadPlus: KeyPress(.character("+"), modifiers)
    case .keypadMinus: KeyPress(.character("-"), modifiers)
    default: nil
    }
  }

  private static let twins: [Character: Character] = [
    "、": "/", "。": ".", "【": "[", "】": "]", "《": "<", "》": ">", "—": "_", "「": "[", "」": "]",
    "·": "`", "￥": "$", "“": "\"", "”": "\"", "‘": "'", "’": "'", "…": "^", "　": " ",
  ]

  private static func twin(of character: Character) -> Character? {
    if let twin = twins[character] { return twin }
    guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1,
      (0xFF01...0xFF5E).contains(scalar.value), let ascii = Unicode.Scalar(scalar.value - 0xFEE0)
    else { return nil }
    return Character(ascii)
  }
}
