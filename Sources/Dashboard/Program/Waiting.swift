import Storage

/// What has been asked of the store and not been answered, so that people see that work is under way
/// and how to stop it.
struct Waiting: Sendable {
  private var open: Set<Effect> = []
  /// Whether it has lasted long enough to be shown.
  private(set) var isShown = false

  var isEmpty: Bool { open.isEmpty }
  var count: Int { open.count }

  /// Passes effects on, remembering those that will be answered.
  mutating func note(_ effects: [Effect]) -> [Effect] {
    for effect in effects {
      switch effect {
      case .load, .measure, .find, .findNames, .check, .checkAll, .checkArchiving, .history,
        .findInHistory, .writers, .bookings, .baseUses, .apply, .undo, .findUndoable, .fillSample:
        open.insert(effect)
      case .keepDraft, .dropDraft, .keepBatch, .dropBatch, .cancel, .cancelAll, .remember,
        .useTheme, .useMouse, .copy, .redraw, .suspend,
        .quit:
        break
      }
    }
    return effects
  }

  mutating func take(_ event: Event) {
    switch event {
    case .loaded(let page): open.remove(.load(page.query))
    case .measured(let found): open.remove(.measure(found.measure))
    case .found(let entity, let id, _): open.remove(.find(entity: entity, id: id))
    case .checked(let request, _): open.remove(.check(request))
    case .checkedAll(let request, _): open.remove(.checkAll(request))
    case .archivingChecked(let request, _): open.remove(.checkArchiving(request))
    case .named(let query, _): open.remove(.findNames(query))
    case .history(let query, _): open.remove(.history(query))
    case .foundInHistory(let search, _): open.remove(.findInHistory(search))
    case .writers: open.remove(.writers)
    case .bookings(let request, _): open.remove(.bookings(request))
    case .baseUses(let request, _): open.remove(.baseUses(request))
    case .saved(_, let set): open.remove(.apply(set))
    case .undone(_, let number): open = open.filter { !$0.undoes(number) }
    case .undoable(let query, _): open.remove(.findUndoable(query))
    case .failed(let effect, _): open.remove(effect)
    case .waited: isShown = !open.isEmpty
    case .changed: open = open.filter { !$0.isFilling }
    case .input, .today, .meantFor, .drafts, .batches, .answered, .settingsChanged, .left: break
    }
    if open.isEmpty { isShown = false }
  }
}

extension Effect {
  fileprivate var isFilling: Bool { if case .fillSample = self { true } else { false } }

  fileprivate func undoes(_ number: Int) -> Bool {
    if case .undo(number, _) = self { true } else { false }
  }
}
