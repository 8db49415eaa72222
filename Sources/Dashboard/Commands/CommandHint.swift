import Canvas
import Records

/// A key in the hint line: what it does, and what a click on it presses.
struct CommandHint {
  /// The command's name; nil for a key that is none's.
  var name: String?
  /// How early it stands.
  var order = 0
  let key: KeyPress
  /// Other than the key's own name for what stands for several.
  var text: String?
  let label: Term
}

extension Command {
  /// Those of a list that the hint line may show, that can be done now, and that have a key: one that is
  /// no text where text is written.
  ///
  /// The line is worked out with every key, so no more is asked of commands here than it needs.
  static func hints(
    _ target: Target, of commands: [Command], isWriting: Bool, _ context: Context
  ) -> [CommandHint] {
    var hints: [CommandHint] = []
    for command in commands {
      guard let order = command.hint, command.disabled(target, context) == nil else { continue }
      let keys = context.keyMap.keys(of: command, in: commands)
      guard let key = keys.first(where: { !isWriting || !$0.isPrintable }) else { continue }
      hints.append(
        CommandHint(
          name: command.name, order: order, key: key,
          label: command.wording(target) ?? command.label))
    }
    return hints
  }
}
