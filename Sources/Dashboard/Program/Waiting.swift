import Records
import Storage

/// What has been asked of the store and not been answered, so that people see that work is under way
/// and how to stop it, and that no answer from before a change passes for one from after it.
///
/// Of equal questions one is open at a time. One asked again while it is open is dropped, unless records
/// may have changed since it was asked: then it is asked anew once it is answered, and nobody is told of
/// what was read too early.
struct Waiting: Sendable {
  private var open: Set<Effect> = []
  /// Open questions whose answers may be from before a change, and those of them asked again since.
  private var outdated: Set<Effect> = []
  private var askedAgain: Set<Effect> = []
  /// How many answers in a row were kept back; where others save all the time, people see an old one
  /// now and then rather than none.
  private var keptBack: [Effect: Int] = [:]
  private static let patience = 3
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

  /// Passes effects on but for questions that are open already, remembering those that will be answered.
  mutating func note(_ effects: [Effect]) -> [Effect] {
    effects.filter { effect in
      switch effect {
      case .load, .measure, .find, .findNames, .check, .checkAll, .checkArchiving, .history,
        .findInHistory, .countHistory, .writers, .bookings, .baseUses:
        if open.insert(effect).inserted {
          asked += 1
          return true
        }
        if outdated.contains(effect) { askedAgain.insert(effect) }
        return false
      case .apply, .undo, .findUndoable, .fillSample, .fillCatalogue:
        if open.insert(effect).inserted { asked += 1 }
      case .cancel(let measure): outdate { $0 == .measure(measure) }
      case .cancelAll: outdate { _ in true }
      case .keepDraft, .dropDraft, .writeDrafts, .keepBatch, .dropBatch, .remember, .useTheme,
        .useMouse, .copy, .redraw, .suspend, .quit:
        break
      }
      return true
    }
  }

  /// Records may be others from now on than what is being read.
  mutating func outdate() { outdated = open }

  /// What is being read is stopped: who asks for it from now on asks anew.
  private mutating func outdate(where isStopped: (Effect) -> Bool) {
    let stopped = open.filter(isStopped)
    outdated.formUnion(stopped)
    askedAgain.subtract(stopped)
  }

  /// What an answer means to those who asked.
  enum Verdict: Equatable {
    case told
    /// It was read too early, and others like it were kept back before: everything is to be read anew.
    case toldTooEarly
    /// It was read too early: the question is to be asked anew.
    case keptBack(Effect)
  }

  /// Takes what has happened; what is no answer is told as it is.
  mutating func take(_ event: Event) -> Verdict {
    switch event {
    case .progressed(let measure, let records):
      if open.contains(.measure(measure)) { read[measure] = records }
    case .measured(let found):
      read[found.measure] = nil
      note(found)
    case .failed(.measure(let measure), _): read[measure] = nil
    case .undone(_, let number): open = open.filter { !$0.undoes(number) }
    case .changed, .begunMeanwhile: open = open.filter { !$0.isFilling }
    case .waited: isShown = !open.isEmpty
    default: break
    }
    let verdict = event.question.map { close($0) } ?? .told
    if open.isEmpty, verdict == .told { (isShown, asked, read) = (false, 0, [:]) }
    return verdict
  }

  private mutating func close(_ question: Effect) -> Verdict {
    open.remove(question)
    outdated.remove(question)
    guard askedAgain.remove(question) != nil else {
      keptBack[question] = nil
      return .told
    }
    let count = (keptBack[question] ?? 0) + 1
    keptBack[question] = count < Self.patience ? count : nil
    return count < Self.patience ? .keptBack(question) : .toldTooEarly
  }

  /// Remembers how many records a scope has, once that was asked.
  private mutating func note(_ found: Measurement) {
    guard found.measure == Measure(found.measure.scope), let count = found.figure() else { return }
    if counts.count >= Self.countLimit { counts = [:] }
    counts[found.measure.scope] = Int(count)
  }
}

extension Event {
  /// What this answers; nil for what nobody asked for, or what goes by another name than it was asked by.
  fileprivate var question: Effect? {
    switch self {
    case .loaded(let page): .load(page.query)
    case .measured(let found): .measure(found.measure)
    case .found(let entity, let id, _): .find(entity: entity, id: id)
    case .checked(let request, _): .check(request)
    case .checkedAll(let request, _): .checkAll(request)
    case .archivingChecked(let request, _): .checkArchiving(request)
    case .named(let query, _): .findNames(query)
    case .history(let query, _): .history(query)
    case .foundInHistory(let search, _): .findInHistory(search)
    case .historyCounted(let search, let key, _): .countHistory(search, by: key)
    case .writers: .writers
    case .bookings(let request, _): .bookings(request)
    case .baseUses(let request, _): .baseUses(request)
    case .saved(_, let set): .apply(set)
    case .undoable(let query, _): .findUndoable(query)
    case .failed(let effect, _): effect
    case .undone, .changed, .begunMeanwhile, .progressed, .waited, .rested, .input, .today,
      .meantFor,
      .drafts,
      .draftsElsewhere, .draftKept, .batches, .cutOff, .answered, .settingsChanged, .left:
      nil
    }
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
