import Records
import Storage
import Widgets

/// What changes of the records do to the program, and taking them back.
extension App {
  /// Reads everything shown anew, each pane when it is next looked at.
  mutating func refreshAll() -> [Effect] {
    stale = Set(panes.indices)
    return [.load(Self.allianceQuery)] + refreshFront()
  }

  /// Says what was done, lets those who asked go on, and shows it everywhere.
  mutating func saved(_ event: Event, _ receipt: ChangeReceipt, _ text: Term) -> [Effect] {
    seenVersion = receipt.number
    message = Message(context.text(text), .done)
    return hand(event) + refreshAll()
  }

  mutating func undone(_ receipt: ChangeReceipt, _ number: Int) -> [Effect] {
    defer { undoing = nil }
    guard let undoing, undoing.entry.change == number else { return refreshAll() }
    let what = ChangeWording.term(
      for: undoing.entry, context.holdings, takenBack: undoing.isRedo)
    let text =
      undoing.isRedo
      ? Term("已恢复：\(what.zh)", "Done again: \(what.en)")
      : Term("已撤销：\(what.zh)", "Undone: \(what.en)")
    return saved(.undone(receipt, number), receipt, text)
  }

  mutating func failed(_ effect: Effect, _ error: StorageError) -> [Effect] {
    if error != .cancelled {
      message = Message(context.text(StorageWording.term(for: error)), .fault)
    }
    return hand(.failed(effect, error))
  }

  /// Takes back what the store found to be next.
  mutating func undo(_ entry: HistoryEntry?, redo: Bool) -> [Effect] {
    guard let entry else {
      message = Message(context.text(redo ? ChangeWording.noRedo : ChangeWording.noUndo), .note)
      return []
    }
    undoing = (entry, redo)
    let effect = Effect.undo(entry.change, user: context.user)
    if entry.count == 1 { return [effect] }
    let what = ChangeWording.term(for: entry, context.holdings, takenBack: redo)
    return carryOut([
      .push(
        ConfirmLayer(
          ChangeWording.turnTitle(redo), ChangeWording.turn(what, redo),
          yes: ChangeWording.turnTitle(redo), no: FormWording.leave, effects: [effect]))
    ])
  }

  static let undoCommands: [Command<App>] = [
    Command(
      "undo", "^Z", Term("撤销", "Undo"),
      help: Term("撤销自己最近一次修改，重启后也行", "Take back your last change, even after a restart"),
      changes: true
    ) { _, context in .want(.findUndoable(user: context.user, redo: false)) },
    Command(
      "redo", "^Y", Term("恢复", "Redo"),
      help: Term("恢复刚撤销的修改", "Do again what was undone last"),
      changes: true
    ) { _, context in .want(.findUndoable(user: context.user, redo: true)) },
  ]
}
