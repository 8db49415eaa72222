import Records
import Storage
import Widgets

/// Records that are archived, and personal fields that are masked: shown only where that is asked for.
extension RecordTable {
  /// From the records that are kept to those archived, to both, and back.
  mutating func showNextArchived(_ context: Context) -> Response {
    look.archived =
      switch look.archived {
      case .hidden: .only
      case .only: .included
      case .included: .hidden
      }
    return reload(context, fromCursor: look.archived != .only)
  }

  mutating func unmask(_ context: Context) -> Response {
    let response = unmasking.toggle(current, context)
    rebuild(context)
    return response
  }

  /// Shows what was asked to be shown, and masks everything when the screen is left.
  mutating func mask(after event: Event, _ context: Context) {
    if case .left = event {
      unmasking = Unmasking()
    } else if !unmasking.take(event) {
      return
    }
    rebuild(context)
  }
}
