import Dashboard
import Records

/// What other threads tell the loop.
nonisolated enum Posted: Sendable {
  case event(Event)
  /// The store is open; with the alliance that was asked for by name, the day its records are meant
  /// for, and whether it is a copy of an older program's file.
  case opened(alliance: Int?, meantFor: Day?, isCopy: Bool)
  /// There is no going on without the store.
  case unopened(CommandError)
}
