import Canvas
import PseudoTerminal

/// Somebody who enters a stack by keys alone, and counts them.
final class Typist {
  let terminal: PseudoTerminal
  private(set) var keys = 0
  /// What was typed and not sent yet.
  private var bytes: [UInt8] = []

  init(_ command: [String], _ environment: [String: String]) throws {
    terminal = try PseudoTerminal(
      command[0], Array(command.dropFirst()), size: Size(width: 120, height: 40),
      environment: environment)
  }

  func press(_ names: String...) {
    let keyboard = Keyboard(usesApplicationArrows: terminal.emulator.modes.contains(1))
    for name in names {
      guard let press = KeyPress(name: name) else { preconditionFailure("no key \(name)") }
      bytes += keyboard.bytes(for: press)
      keys += 1
    }
  }

  /// Types text; of what an input method writes each character counts as one key.
  func type(_ text: String) {
    bytes += text.utf8
    keys += text.count
  }

  /// Sends what was typed, as fast as the terminal takes it.
  func send() {
    // No more than a terminal's own buffer holds, so that nobody waits for the other.
    while !bytes.isEmpty {
      terminal.send(bytes.prefix(256))
      bytes.removeFirst(min(256, bytes.count))
      terminal.absorb()
    }
  }

  /// Sends what was typed and waits for what is to come of it.
  func send(until text: String) throws {
    send()
    guard terminal.waitFor(text, timeout: .seconds(20)) else {
      throw Failure(wanted: text, screen: terminal.screen)
    }
  }

  /// Something did not come of what was typed.
  struct Failure: Error, CustomStringConvertible {
    let wanted: String
    let screen: [String]
    var description: String { "no “\(wanted)” on the screen:\n" + screen.joined(separator: "\n") }
  }

  // MARK: The stack

  /// Opens a form and a batch with what was counted beforehand.
  func open(_ stack: Stack) throws {
    try send(until: "年度")
    terminal.settle(quiet: 300)
    press("4")
    try send(until: "全部获奖")
    press("Tab", "F6")
    try send(until: "新增 获奖")
    press("F7")
    type(String(stack.forms.count))
    press("Enter")
    type(String(stack.people))
    press("F10")
    try send(until: "批 0/\(stack.forms.count)")
  }

  /// The first form of a stack also says what is the same for all of them.
  func enterFirst(_ form: Stack.Form) {
    type(form.title)
    press("Enter", "F11")
    type(Stack.contest.find)
    press("Enter")
    type(form.place.code + form.school.initials)
    // No programme, no key of a work, no day, no word of a team.
    press("Enter", "F11", "Enter", "F11", "F11", "Enter", "F11", "Enter", "F11", "F11", "Enter")
    type(String(form.people))
    press("F6")
  }

  func enter(_ form: Stack.Form, after last: Stack.Form) {
    type(form.title)
    press("Enter")
    if form.place == last.place { press("Enter") } else { type(form.place.code) }
    if form.school != last.school {
      type(form.school.initials)
    } else if form.place != last.place {
      // The first Enter after a code that went on by itself only ends that code.
      press("Enter")
    }
    press("Enter")
    type(String(form.people))
    press("F6")
  }

  /// Closes the batch, which has to agree, and the program.
  func close() throws {
    press("F7")
    try send(until: "核对一批")
    terminal.settle(quiet: 300)
    press("F10")
    try send(until: "这批核对无误")
    press("^Q")
    send()
    _ = terminal.waitForExit()
  }
}
