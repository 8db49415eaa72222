import Dashboard

/// What other threads tell the loop.
nonisolated enum Posted: Sendable {
  case event(Event)
  /// The store is open; with the alliance that was asked for by name.
  case opened(alliance: Int?)
  /// There is no going on without the store.
  case unopened(CommandError)
}
