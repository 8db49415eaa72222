package import Canvas

/// The keys people gave commands in their settings, by the commands' names.
///
/// A key chosen for one command is no longer another's of the same screen; commands that are not
/// named keep the keys they have.
package struct KeyMap: Hashable, Sendable {
  private let chosen: [String: [KeyPress]]

  package init(_ chosen: [String: [KeyPress]] = [:]) { self.chosen = chosen }

  func command<Target>(for key: KeyPress, in commands: [Command<Target>]) -> Command<Target>? {
    guard !chosen.isEmpty else { return commands.first { $0.has(key) } }
    return commands.first { command in
      let keys = keys(of: command, in: commands)
      return keys.contains(key) || keys.contains(key.folded)
    }
  }

  /// How the key of a command is written in a sentence: the one people chose, or the one it comes with.
  func symbol(of name: String, otherwise key: String) -> String {
    chosen[name]?.first?.symbol ?? key
  }

  func keys<Target>(of command: Command<Target>, in commands: [Command<Target>]) -> [KeyPress] {
    if chosen.isEmpty { return command.keys }
    if let own = chosen[command.name] { return own }
    if command.keys.isEmpty { return [] }
    let taken = Set(commands.compactMap { chosen[$0.name] }.joined())
    return command.keys.filter { !taken.contains($0) }
  }
}
