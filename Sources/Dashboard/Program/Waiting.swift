import Records
import Storage

/// What has been asked of the store and not been answered, so that people see that work is under way
/// and how to stop it.
struct Waiting: Sendable {
  private var open: Set<Effect> = []
  /// Whether it has lasted long enough to be shown.
  private(set) var isShown = false
  /// How many questions were asked since nothing was open, those open still included.
  private var asked = 0
  /// How many records were read so far for measures that tell, and how many there are in scopes that
  /// were counted.
  private var read: [Measure: Int] = [:]
  private var counts: [Scope: Int] = [:]
  /// Scopes whose counts are kept; a person has looked at few before others come.
  private static let countLimit = 64

  var isEmpty: Bool { open.isEmpty }

  /// Whether a change is being written, which nobody stops half way.
  var isSaving: Bool { open.contains { if case .apply = $0 { true } else { false } } }

  /// How far it has come: what was answered of what was asked, and of measures that go through many
  /// records the part that was read.
  var progress: String {
    var text = "\(asked - open.count)/\(asked)"
    let known = read.compactMap { measure, records in
      counts[measure.scope].map { (records, $0) }
    }
    let all = known.reduce(0) { $0 + $1.1 }
    if all > 0 {
      let part = known.reduce(0) { $0 + min($1.0, $1.1) }
      text += "  \(part * 100 / all) %"
    } else if let most = read.values.max() {
      text += "  " + Numbers.grouped(most)
    }
    return text
  }

  /// Passes effects on, remembering those that will be answered.
  mutating func note(_ effects: [Effect]) -> [Effect] {
    for effect in effects {
      switch effect {
      case .load, .measure, .find, .findNames, .check, .checkAll, .checkArchiving, .history,
        .findInHistory, .countHistory, .writers, .bookings, .baseUses, .apply, .undo, .findUndoable,
        .fillSample, .fillCatalogue:
        if open.insert(effect).inserted { asked += 1 }
      case .keepDraft, .dropDraft, .writeDrafts, .keepBatch, .dropBatch, .cancel, .cancelAll,
        .remember,
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
    case .progressed(let measure, let records):
      if open.contains(.measure(measure)) { read[measure] = records }
    case .measured(let found):
      open.remove(.measure(found.measure))
      read[found.measure] = nil
      note(found)
    case .found(let entity, let id, _): open.remove(.find(entity: entity, id: id))
    case .checked(let request, _): open.remove(.check(request))
    case .checkedAll(let request, _): open.remove(.checkAll(request))
    case .archivingChecked(let request, _): open.remove(.checkArchiving(request))
    case .named(let query, _): open.remove(.findNames(query))
    case .history(let query, _): open.remove(.history(query))
    case .foundInHistory(let search, _): open.remove(.findInHistory(search))
    case .historyCounted(let search, let key, _): open.remove(.countHistory(search, by: key))
    case .writers: open.remove(.writers)
    case .bookings(let request, _): open.remove(.bookings(request))
    case .baseUses(let request, _): open.remove(.baseUses(request))
    case .saved(_, let set): open.remove(.apply(set))
    case .undone(_, let number): open = open.filter { !$0.undoes(number) }
    case .undoable(let query, _): open.remove(.findUndoable(query))
    case .failed(let effect, _):
      open.remove(effect)
      if case .measure(let measure) = effect { read[measure] = nil }
    case .waited: isShown = !open.isEmpty
    case .changed, .begunMeanwhile: open = open.filter { !$0.isFilling }
    case .input, .today, .meantFor, .drafts, .draftsElsewhere, .draftKept, .batches, .cutOff,
      .answered,
      .settingsChanged, .left:
      break
    }
    if open.isEmpty { (isShown, asked, read) = (false, 0, [:]) }
  }

  /// Remembers how many records a scope has, once that was asked.
  private mutating func note(_ found: Measurement) {
    guard found.measure == Measure(found.measure.scope), let count = found.figure() else { return }
    if counts.count >= Self.countLimit { counts = [:] }
    counts[found.measure.scope] = Int(count)
  }
}

extension Effect {
  fileprivate var isFilling: Bool {
    switch self {
    case .fillSample, .fillCatalogue: true
    default: false
    }
  }

  fileprivate func undoes(_ number: Int) -> Bool {
    if case .undo(number, _, _) = self { true } else { false }
  }
}
