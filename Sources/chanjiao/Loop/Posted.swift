import Dashboard
import Records

/// What other threads tell the loop.
nonisolated enum Posted: Sendable {
  case event(Event)
  /// The store is open; with the alliance that was asked for by name, and the day its records are
  /// meant for.
  case opened(alliance: Int?, meantFor: Day?)
  /// There is no going on without the store.
  case unopened(CommandError)
}
