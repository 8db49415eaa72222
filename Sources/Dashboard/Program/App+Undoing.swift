import Records
import Storage
import Widgets

/// Taking changes back, and doing them again.
extension App {
  /// Takes back what the store found to be next; of a change that was picked out, or a filling, asks first.
  mutating func undo(_ found: Undoable?, _ query: UndoQuery) -> [Effect] {
    guard let found else {
      message = Message(context.text(ChangeWording.nothingToUndo(query)), .note)
      refusedUndos = []
      return []
    }
    undoing = (query, found)
    let effect = Effect.undo(found.change, user: context.user)
    let isPicked = if case .change = query { true } else { false }
    if !isPicked, found.entry.count == 1 { return [effect] }
    let what = ChangeWording.term(for: found, context.holdings)
    let question =
      isPicked
      ? ChangeWording.turn(what, of: HistoryLine(found.entry, context), found, context)
      : ChangeWording.turnFilling(what, found.isRedo)
    let title = ChangeWording.turnTitle(found.isRedo)
    return carryOut([
      .push(
        ConfirmLayer(title, question, yes: title, no: FormWording.leave, effects: [effect]))
    ])
  }

  mutating func undone(_ receipt: ChangeReceipt, _ number: Int) -> [Effect] {
    defer { undoing = nil }
    guard let found = undoing?.found, found.change == number else { return refreshAll() }
    let what = ChangeWording.term(for: found, context.holdings)
    let text =
      found.isRedo
      ? Term("已恢复：\(what.zh)", "Done again: \(what.en)")
      : Term("已撤销：\(what.zh)", "Undone: \(what.en)")
    return saved(.undone(receipt, number), receipt, text)
  }

  /// Why a change cannot be taken back, and that the key then steps over it; nil where that is not why
  /// something failed.
  mutating func refusal(of effect: Effect, _ error: StorageError) -> Term? {
    guard case .undo(let number, _) = effect, let undoing, undoing.found.change == number,
      error.isAboutRecords
    else { return nil }
    self.undoing = nil
    refusedUndos.insert(number)
    return ChangeWording.refusal(
      error, undoing.query, undoing.found, ChangeWording.term(for: undoing.found, context.holdings))
  }

  private func ask(redo: Bool) -> Response {
    .want(.findUndoable(.last(user: context.user, redo: redo, besides: refusedUndos)))
  }

  static let undoCommands: [Command<App>] = [
    Command(
      "undo", "^Z", Term("撤销", "Undo"),
      help: Term("撤销自己最近一次修改，重启后也行", "Take back your last change, even after a restart"),
      changes: true
    ) { app, _ in app.ask(redo: false) },
    Command(
      "redo", "^Y", Term("恢复", "Redo"),
      help: Term("恢复刚撤销的修改", "Do again what was undone last"),
      changes: true
    ) { app, _ in app.ask(redo: true) },
  ]
}

extension StorageError {
  /// Whether it is about the records that were to be changed, so that another change may well be possible.
  fileprivate var isAboutRecords: Bool {
    switch self {
    case .conflict, .notFound, .refused, .refusedChanges, .constraint, .cannotUndo: true
    default: false
    }
  }
}
