import Canvas
extension Command {
  /// The commands of two parts of a screen as one list: of commands with one name, that of the part with
  /// the keys acts.
  static func either(
    _ first: [Command], or second: [Command],
    when isSecond: @escaping @Sendable (Target) -> Bool
  ) -> [Command] {
    let both = first.map { one -> Command in
      guard let other = second.first(where: { $0.name == one.name }) else { return one }
      return Command(
        one.name, one.keys.map(\.description).joined(separator: " "), one.label, help: one.help,
        hint: one.hint, changes: one.changes && other.changes,
        disabled: { isSecond($0) ? other.disabled($0, $1) : one.disabled($0, $1) }
      ) { target, context in
        isSecond(target) ? other.act(&target, context) : one.act(&target, context)
      }
      .found(by: one.words).of(one.purpose)
    }
    let names = Set(first.map(\.name))
    return both + second.filter { !names.contains($0.name) }
  }
}
