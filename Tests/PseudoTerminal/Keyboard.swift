package import Canvas

/// The bytes xterm sends for keys.
package struct Keyboard: Sendable {
  /// Whether a program asked for application cursor keys.
  package var usesApplicationArrows: Bool

  package init(usesApplicationArrows: Bool = false) {
    self.usesApplicationArrows = usesApplicationArrows
  }

  package func bytes(for press: KeyPress) -> [UInt8] {
    switch press.key {
    case .character(let character): text(character, press.modifiers)
    case .enter: alt(press, [0x0D])
    case .escape: alt(press, [0x1B])
    case .backspace: alt(press, [0x7F])
    case .tab: press.modifiers.contains(.shift) ? Array("\u{1B}[Z".utf8) : alt(press, [0x09])
    case .keypadEnter: Array("\u{1B}OM".utf8)
    case .keypadPlus: Array("\u{1B}Ok".utf8)
    case .keypadMinus: Array("\u{1B}Om".utf8)
    case .up: lettered("A", press)
    case .down: lettered("B", press)
    case .right: lettered("C", press)
    case .left: lettered("D", press)
    case .home: lettered("H", press)
    case .end: lettered("F", press)
    case .insert: numbered(2, press)
    case .delete: numbered(3, press)
    case .pageUp: numbered(5, press)
    case .pageDown: numbered(6, press)
    case .function(let number): function(number, press)
    }
  }

  private func text(_ character: Character, _ modifiers: Modifiers) -> [UInt8] {
    var bytes = Array(String(character).utf8)
    if modifiers.contains(.control), let byte = bytes.first { bytes = [byte & 0x1F] }
    return modifiers.contains(.alt) ? [0x1B] + bytes : bytes
  }

  private func alt(_ press: KeyPress, _ bytes: [UInt8]) -> [UInt8] {
    press.modifiers.contains(.alt) ? [0x1B] + bytes : bytes
  }

  private func lettered(_ letter: String, _ press: KeyPress, isFunction: Bool = false) -> [UInt8] {
    if !press.modifiers.isEmpty { return Array("\u{1B}[1;\(code(press))\(letter)".utf8) }
    return Array("\u{1B}\(usesApplicationArrows || isFunction ? "O" : "[")\(letter)".utf8)
  }

  private func numbered(_ number: Int, _ press: KeyPress) -> [UInt8] {
    Array("\u{1B}[\(number)\(press.modifiers.isEmpty ? "" : ";\(code(press))")~".utf8)
  }

  private func function(_ number: Int, _ press: KeyPress) -> [UInt8] {
    if number <= 4 { return lettered(["P", "Q", "R", "S"][number - 1], press, isFunction: true) }
    let numbers = [15, 17, 18, 19, 20, 21, 23, 24]
    if number <= 12 { return numbered(numbers[number - 5], press) }
    return function(number - 12, KeyPress(.function(number - 12), .shift))
  }

  private func code(_ press: KeyPress) -> UInt8 { press.modifiers.rawValue + 1 }
}
