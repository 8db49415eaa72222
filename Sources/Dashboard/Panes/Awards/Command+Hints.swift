import Canvas
extension Command {
  /// The same command kept out of the hint line, for screens where others matter more.
  var unhinted: Command {
    Command(
      name, keys.map(\.description).joined(separator: " "), label, help: help, disabled: disabled,
      act: act)
  }
}
