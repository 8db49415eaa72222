import Records
import Storage
import Widgets

/// Taking changes back, and doing them again.
extension App {
  /// Takes back what the store found to be next; of a change that was picked out, or a filling, asks first,
  /// and before records come back, or go that others refer to, what that leaves doubtful.
  mutating func undo(_ found: Undoable?, _ query: UndoQuery) -> [Effect] {
    if query == offering {
      offering = nil
      if found != nil, message?.gravity == .fault {
        add(to: message, context.text(ChangeWording.offer(query)))
      }
      return []
    }
    guard let found else {
      if mayUndoRefused, case .last(let user, let redo, _) = query {
        (refusedUndos, mayUndoRefused) = ([], false)
        return [.findUndoable(.last(user: user, redo: redo, besides: []))]
      }
      message = Message(context.text(ChangeWording.nothingToUndo(query)), .note)
      refusedUndos = []
      return []
    }
    undoing = (query, found)
    return asks(found) ? [.checkArchiving(request(found))] : turn(found, picked: query.isPicked)
  }

  /// Whether bringing records back, or archiving them, may leave anything doubtful.
  private func asks(_ found: Undoable) -> Bool {
    let (entry, holdings) = (found.entry, context.holdings)
    guard entry.count == 1 else { return false }
    switch entry.action {
    case .archive: return holdings.asksArchiving(of: entry.entity, restores: true)
    case .insert:
      return holdings.asksArchiving(of: entry.entity, restores: false)
        || !holdings.references(to: entry.entity).isEmpty
    // What refers to a record that was brought back did so while it was archived.
    case .restore, .update, .reveal, .remark: return false
    }
  }

  private func request(_ found: Undoable) -> ArchivingRequest {
    ArchivingRequest(.turned(byUndoing: found.change), today: context.today)
  }

  private mutating func turn(_ found: Undoable, picked isPicked: Bool) -> [Effect] {
    let effect = Effect.undo(found.change, user: context.user)
    if !isPicked, found.entry.count == 1 { return [effect] }
    let title = ChangeWording.turnTitle(found.isRedo)
    return carryOut([
      .push(
        ConfirmLayer(
          title, question(found, picked: isPicked), yes: title,
          effects: [effect]))
    ])
  }

  private func question(_ found: Undoable, picked isPicked: Bool) -> Term {
    let what = ChangeWording.term(for: found, context.holdings)
    if isPicked {
      return ChangeWording.turn(what, of: HistoryLine(found.entry, context), found, context)
    }
    return found.entry.count == 1 ? what : ChangeWording.turnFilling(what, found.isRedo)
  }

  /// Goes on with a taking back once it is known what the records it brings back leave doubtful; nil
  /// where somebody else asked that.
  mutating func turn(_ request: ArchivingRequest, _ findings: Findings) -> [Effect]? {
    guard let undoing, request == self.request(undoing.found), !isAskingArchiving else {
      return nil
    }
    let (query, found) = undoing
    guard findings != Findings(), let shape = context.holdings[found.entry.entity] else {
      return turn(found, picked: query.isPicked)
    }
    let question = question(found, picked: query.isPicked)
    return carryOut([
      .push(
        ArchiveLayer(
          undoing: found, shape, question, request,
          isAsked: query.isPicked || !findings.referring.isEmpty, context))
    ])
  }

  /// Goes on though the store cannot tell, unless that was stopped; nil where somebody else asked.
  mutating func unchecked(_ request: ArchivingRequest, _ error: StorageError) -> [Effect]? {
    if error != .cancelled { return turn(request, Findings()) }
    guard let undoing, request == self.request(undoing.found), !isAskingArchiving else {
      return nil
    }
    self.undoing = nil
    return []
  }

  private var isAskingArchiving: Bool { layers.contains { $0 is ArchiveLayer } }

  mutating func undone(_ receipt: ChangeReceipt, _ number: Int) -> [Effect] {
    defer { undoing = nil }
    if changesMade.remove(number) == nil { changesMade.insert(receipt.number) }
    guard let found = undoing?.found, found.change == number else { return refreshAll() }
    let what = ChangeWording.term(for: found, context.holdings)
    let text =
      found.isRedo
      ? Term("已恢复：\(what.zh)", "Done again: \(what.en)")
      : Term("已撤销：\(what.zh)", "Undone: \(what.en)")
    return saved(.undone(receipt, number), receipt, text)
  }

  /// Why a change cannot be taken back; nil where that is not why something failed. The key then steps
  /// over it, if there is another, which is asked for.
  mutating func refusal(of effect: Effect, _ error: StorageError) -> Term? {
    guard case .undo(let number, _, _) = effect, let undoing, undoing.found.change == number,
      error.isAboutRecords
    else { return nil }
    self.undoing = nil
    refusedUndos.insert(number)
    if case .last(let user, let redo, _) = undoing.query {
      offering = .last(user: user, redo: redo, besides: refusedUndos)
    }
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
    ) { app, _ in app.ask(redo: false) }
    .found(by: "撤消 撤回 反悔 取消修改 revert"),
    Command(
      "redo", "^Y", Term("恢复", "Redo"),
      help: Term("恢复刚撤销的修改", "Do again what was undone last"),
      changes: true
    ) { app, _ in app.ask(redo: true) }
    .found(by: "重做"),
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

extension UndoQuery {
  /// Whether somebody picked the change rather than going back step by step.
  fileprivate var isPicked: Bool { if case .change = self { true } else { false } }
}
