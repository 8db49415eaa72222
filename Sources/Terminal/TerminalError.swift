/// Why no screen can be shown.
nonisolated package enum TerminalError: Error, Hashable, Sendable {
  /// Input or output goes somewhere else than to a terminal.
  case notATerminal
  /// Nothing is known of this kind of terminal, or it can't place its cursor.
  case terminalUnusable(name: String)
}
