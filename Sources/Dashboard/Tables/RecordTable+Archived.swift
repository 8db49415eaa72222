import Records
import Storage
import Widgets

/// Records that are archived, and personal fields that are masked: shown only where that is asked for.
extension RecordTable {
  /// From the records that are kept to those archived, to both, and back. The cursor stays on its record;
  /// where that is archived, it goes back in the end to the one it came from.
  mutating func showNextArchived(_ context: Context) -> Response {
    switch look.archived {
    case .hidden:
      cameFrom = current?.id
      look.archived = .only
      return reload(context, fromCursor: false)
    case .only:
      // Where nothing is archived there is no record to stay on.
      let isEmpty = current == nil
      look.archived = .included
      return reload(context, returning: isEmpty)
    case .included:
      let isGone = current?.record.isArchived != false
      look.archived = .hidden
      return reload(context, returning: isGone)
    }
  }

  private mutating func reload(_ context: Context, returning: Bool) -> Response {
    var response = reload(context, fromCursor: !returning)
    if returning, let cameFrom { response.effects += seek(cameFrom) }
    return response
  }

  /// Shows what is masked in the row under the cursor; where none of it has a column, says where it is seen,
  /// lest somebody be put down for a look at nothing.
  mutating func unmask(_ context: Context) -> Response {
    if let row = current, let shape = context.holdings[entity] {
      let masked = Unmasking.masked(in: row, of: shape)
      let columns = Set(grid.columns.map(\.id))
      if !masked.isEmpty, !masked.contains(where: { columns.contains($0.name) }) {
        return .notice(context.text(TableWording.maskedElsewhere(masked.map(\.label))), .note)
      }
    }
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
