package import Canvas

/// What makes the loop turn: something from the terminal, from another thread, or a signal.
nonisolated package enum TerminalEvent<Posted: Sendable>: Sendable {
  case input(Input)
  case posted(Posted)
  case signal(TerminalSignal)
}

nonisolated extension TerminalEvent: Equatable where Posted: Equatable {}

/// What the system asks of the program.
nonisolated package enum TerminalSignal: Hashable, Sendable {
  /// The terminal is gone: SIGHUP, or the end of its input.
  case hangup
  case terminate
  case interrupt
  /// SIGTSTP from outside: the program is asked to `suspend()`.
  case stop
  /// SIGCONT: it runs again.
  case resume
}
