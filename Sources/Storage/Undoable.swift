/// Which change is to be taken back, or done again.
package enum UndoQuery: Hashable, Sendable {
  /// The newest change of a person that can be taken back, or with `redo` the newest taking back that can
  /// be; those it was refused of are stepped over. A new change ends what can be done again.
  case last(user: String, redo: Bool, besides: Set<Int> = [])
  /// The change of that number, whoever made it.
  case change(Int)
}

/// A change that can be taken back, unless records of it were changed since.
package struct Undoable: Hashable, Sendable {
  /// The first line of what it did; of a filling its first range, with the count of all.
  package let entry: HistoryEntry
  /// How many lines it has, or records where it is a filling.
  package let count: Int
  /// Whether it took something back itself, so that taking it back does that again.
  package let isRedo: Bool

  package init(_ entry: HistoryEntry, count: Int, isRedo: Bool) {
    self.entry = entry
    self.count = count
    self.isRedo = isRedo
  }

  package var change: Int { entry.change }
}
