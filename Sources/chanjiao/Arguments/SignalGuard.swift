import Dispatch
import Glibc

/// Ends a command that is told to stop in good order: nothing half made is left behind.
nonisolated struct SignalGuard {
  private let sources: [any DispatchSourceSignal]

  private static let exits: [(signal: Int32, exit: Exit)] = [
    (SIGHUP, .hangup), (SIGINT, .interrupt), (SIGTERM, .terminate),
  ]

  /// Begins to take the signals; those the program was started to ignore, as under nohup, stay ignored.
  init() {
    sources = Self.exits.compactMap { number, exit in
      let before = signal(number, SIG_IGN)
      if unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) { return nil }
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        Leftovers.remove()
        _exit(exit.rawValue)
      }
      source.resume()
      return source
    }
  }

  /// Hands the main thread over to the main queue, and watches as long as the program runs.
  func runMainQueue() -> Never {
    withExtendedLifetime(sources) { dispatchMain() }
  }
}
