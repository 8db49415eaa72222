package import Canvas
import Han
package import Records
import Widgets

/// Something a person can do in a layer: named, bound to keys, explained, and disabled with a reason.
///
/// Hint line, help, palette and the key table in the README are this list. It is a class because lists of
/// commands are gone through with every key, and a struct of so many parts is long in copying.
package final class Command<Target: Sendable>: Sendable {
  package let name: String
  package let keys: [KeyPress]
  package let label: Term
  package let help: Term
  /// Whether the hint line shows it, and how early; nil keeps it out.
  package let hint: Int?
  /// Other words people look for it by, in both languages.
  private let sought: @Sendable () -> String
  /// What it is for; nil where that it changes records, or is one of its screen, says so.
  private let group: Purpose?
  /// Whether it leads to a change of the records: not where they may only be read, and not before it
  /// is known who makes the change.
  package let changes: Bool
  private let obstacle: @Sendable (Target, Context) -> Term?
  /// What it is called where that depends on what is asked; nil for its label.
  let wording: @Sendable (Target) -> Term?
  package let act: @Sendable (inout Target, Context) -> Response

  package init(
    _ name: String, _ keys: String, _ label: Term, help: Term? = nil, hint: Int? = nil,
    changes: Bool = false,
    worded wording: @escaping @Sendable (Target) -> Term? = { _ in nil },
    disabled: @escaping @Sendable (Target, Context) -> Term? = { _, _ in nil },
    act: @escaping @Sendable (inout Target, Context) -> Response
  ) {
    self.name = name
    self.keys = keys.split(separator: " ").compactMap { KeyPress(name: String($0)) }
    self.label = label
    self.help = help ?? label
    self.hint = hint
    self.changes = changes
    self.wording = wording
    obstacle = disabled
    self.act = act
    sought = { "" }
    group = nil
  }

  private init(
    _ command: Command, hint: Int?, sought: @escaping @Sendable () -> String, group: Purpose?
  ) {
    name = command.name
    keys = command.keys
    label = command.label
    help = command.help
    self.hint = hint
    self.sought = sought
    self.group = group
    changes = command.changes
    obstacle = command.obstacle
    wording = command.wording
    act = command.act
  }

  /// Why it cannot be done now; nil where it can.
  func disabled(_ target: Target, _ context: Context) -> Term? {
    obstacle(target, context) ?? (changes ? context.readOnly?.term : nil)
  }

  /// Does it, or says why not; asks first who makes changes where that is not known.
  func perform(on target: inout Target, _ context: Context) -> Response {
    if let reason = disabled(target, context) {
      return .notice(context.text(reason), .warning)
    }
    if changes, context.asksWho { return .act(.askWho(before: name)) }
    return act(&target, context)
  }

  var words: String { sought() }
  var purpose: Purpose { group ?? (changes ? .changing : .screen) }

  /// The same command, found by these words too, which are put together only once they are looked in.
  func found(by words: @autoclosure @escaping @Sendable () -> String) -> Command {
    let earlier = sought
    return Command(self, hint: hint, sought: { earlier() + " " + words() }, group: group)
  }

  /// The same command among those of a purpose.
  func of(_ purpose: Purpose) -> Command {
    Command(self, hint: hint, sought: sought, group: purpose)
  }

  /// The same command kept out of the hint line, for screens where others matter more.
  var unhinted: Command { Command(self, hint: nil, sought: sought, group: group) }

  func has(_ key: KeyPress) -> Bool { keys.contains(key) || keys.contains(key.folded) }

  /// What is said of commands.
  static func facts(
    _ target: Target, of commands: [Command], _ context: Context
  ) -> [CommandFacts] {
    commands.map { command in
      CommandFacts(
        name: command.name, keys: context.keyMap.keys(of: command, in: commands),
        label: command.wording(target) ?? command.label, help: command.help, hint: command.hint,
        words: command.words, purpose: command.purpose,
        disabled: command.disabled(target, context))
    }
  }

  var bareFacts: CommandFacts {
    CommandFacts(
      name: name, keys: keys, label: label, help: help, hint: hint, words: words,
      purpose: purpose, disabled: nil)
  }
}

/// A command without what it does: for hint line, help, palette and documents.
package struct CommandFacts: Hashable, Sendable {
  package let name: String
  package let keys: [KeyPress]
  package let label: Term
  package let help: Term
  package let hint: Int?
  /// Other words people look for it by.
  let words: String
  let purpose: Purpose
  package let disabled: Term?

  var names: String { "\(label.zh) \(label.en) \(name)" }

  /// Whether what was typed is found in its names or words, or is one of its keys.
  func matches(_ query: SearchQuery, typed: String) -> Bool {
    if query.matches(names) || isKey(typed) { return true }
    // The help of kinds of records is the group they share.
    let text = purpose == .kinds ? "" : " \(help.zh) \(help.en)"
    return Self.isTelling(typed) && query.matches("\(names) \(words)" + text)
  }

  func isKey(_ typed: String) -> Bool {
    keys.contains { $0.description.lowercased() == typed.lowercased() }
  }

  /// Whether a text is enough to look for in other words and sentences, in which two letters are found
  /// everywhere.
  static func isTelling(_ text: String) -> Bool { text.count > 2 || !text.allSatisfy(\.isASCII) }
}
