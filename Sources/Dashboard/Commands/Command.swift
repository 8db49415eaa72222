package import Canvas
package import Records

/// Something a person can do in a layer: named, bound to keys, explained, and disabled with a reason.
///
/// Hint line, help, palette and the key table in the README are this list.
package struct Command<Target: Sendable>: Sendable {
  package let name: String
  package let keys: [KeyPress]
  package let label: Term
  package let help: Term
  /// Whether the hint line shows it, and how early; nil keeps it out.
  package let hint: Int?
  package let disabled: @Sendable (Target, Context) -> Term?
  package let act: @Sendable (inout Target, Context) -> Response

  package init(
    _ name: String, _ keys: String, _ label: Term, help: Term? = nil, hint: Int? = nil,
    disabled: @escaping @Sendable (Target, Context) -> Term? = { _, _ in nil },
    act: @escaping @Sendable (inout Target, Context) -> Response
  ) {
    self.name = name
    self.keys = keys.split(separator: " ").compactMap { KeyPress(name: String($0)) }
    self.label = label
    self.help = help ?? label
    self.hint = hint
    self.disabled = disabled
    self.act = act
  }

  func has(_ key: KeyPress) -> Bool { keys.contains(key) || keys.contains(key.folded) }

  /// What is said of it where it stands in a list of commands.
  func facts(_ target: Target, in commands: [Command], _ context: Context) -> CommandFacts {
    CommandFacts(
      name: name, keys: context.keyMap.keys(of: self, in: commands), label: label, help: help,
      hint: hint, disabled: disabled(target, context))
  }

  var bareFacts: CommandFacts {
    CommandFacts(name: name, keys: keys, label: label, help: help, hint: hint, disabled: nil)
  }
}

/// A command without what it does: for hint line, help, palette and documents.
package struct CommandFacts: Hashable, Sendable {
  package let name: String
  package let keys: [KeyPress]
  package let label: Term
  package let help: Term
  package let hint: Int?
  package let disabled: Term?
}
