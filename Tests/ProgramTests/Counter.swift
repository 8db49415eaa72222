import PseudoTerminal
import Testing

/// Somebody who adds one to a record that others add to at the same time, going by what the screen says.
final class Counter {
  let terminal: PseudoTerminal
  private let letter: Character
  /// What the last question showed, so that it is answered once.
  private var answered = ""
  private var isDone = true

  /// The number as the form has it.
  private static var written: Regex<(Substring, Substring)> { /▶ 简称 +(\w+)/ }

  init(_ terminal: PseudoTerminal, letter: Character) {
    self.terminal = terminal
    self.letter = letter
  }

  /// Fills in a new alliance.
  func enter(_ name: String) {
    terminal.press("F6")
    terminal.expect("新增 联盟")
    terminal.type(name)
    terminal.press("Enter", "Enter")
    terminal.expect("▶ 联盟类型")
    terminal.type("产教融合")
    terminal.expect("▶ 产教融合联盟")
    terminal.press("Enter")
    terminal.expect("▶ 级别")
  }

  /// Opens the record and types what it will be.
  func begin() {
    terminal.press("^Home")
    terminal.expect("│▶ 金昌联盟")
    terminal.press("F2")
    terminal.expect("编辑 联盟 #1")
    terminal.press("Down")
    terminal.expect("▶ 简称")
    let shown = terminal.screen.compactMap { $0.firstMatch(of: Self.written)?.1 }.first
    write(following(shown ?? ""))
    isDone = false
  }

  /// One more, with one's own letter, so that no two people mean the same.
  private func following(_ text: Substring) -> String {
    "\((Int(text.prefix { $0.isNumber }) ?? 0) + 1)\(letter)"
  }

  private func write(_ text: String) {
    terminal.press("^E")
    terminal.type(text)
    #expect(
      terminal.waitUntil { screen in
        screen.contains { $0.firstMatch(of: Self.written)?.1 == text[...] }
      })
  }

  /// All save at once, and answer to what others did meanwhile until everybody's is kept.
  static func finish(_ counters: [Counter]) {
    for counter in counters { counter.terminal.press("F10") }
    let deadline = ContinuousClock.now + .seconds(120)
    while let waiting = counters.first(where: { !$0.isDone }) {
      guard ContinuousClock.now < deadline else {
        Issue.record("\(waiting.terminal.screen.joined(separator: "\n"))")
        return
      }
      for counter in counters where !counter.isDone { counter.look() }
    }
  }

  /// Where another number than the one added to is there by now, adds to that.
  private func look() {
    terminal.absorb(waiting: 5)
    let screen = terminal.screen
    if screen.contains(where: { $0.contains("✓ 修改 联盟 #1") }) {
      isDone = true
      return
    }
    let question = /▶ 简称 +\w+ +● (\w+) +○ (\w+)/
    guard let asked = screen.compactMap({ $0.firstMatch(of: question) }).first,
      answered != "\(asked.1) \(asked.2)"
    else { return }
    answered = "\(asked.1) \(asked.2)"
    terminal.read()
    let wanted = following(asked.2)
    if asked.1 != wanted[...] {
      terminal.press("Esc")
      terminal.expectGone("也改了这条记录")
      write(wanted)
    }
    terminal.press("F10")
  }
}
