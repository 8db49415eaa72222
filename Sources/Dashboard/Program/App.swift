package import Canvas
package import Records
import Storage
import Widgets

/// The whole program as a value: events go in, effects come out, and it can be drawn at any time.
package struct App: Sendable {
  package internal(set) var context: Context
  var panes: [any Pane]
  var current = 0
  /// What lies over the current pane, the front last.
  var layers: [any Layer] = []
  /// Panes that have not seen the last change of records or settings.
  var stale: Set<Int>
  var message: Message?
  var waiting = Waiting()
  var alliances: [Row] = []
  package private(set) var isRunning = true
  /// Whether it was looked whether the store is empty.
  var hasLookedAtStart = false
  /// Whether somebody asked what to begin with.
  var isBeginning = false
  var ahead = TypeAhead()
  /// Whether something came up over an entry that whoever types there cannot have read yet: what is typed
  /// until then is not meant for it.
  package internal(set) var isStartling = false
  /// The store's version after the last change made here.
  var seenVersion: Int?
  /// What the record of a change under way is called.
  var called: (set: ChangeSet, name: String)?
  /// The changes made here that still stand, by number.
  var changesMade: Set<Int> = []
  /// What is being taken back, and what was asked for.
  var undoing: (query: UndoQuery, found: Undoable)?
  /// The day that was looked at before the sample was loaded, and the one that is meant for.
  var dayBefore: (day: Day, meant: Day)?
  /// Changes that could not be taken back when that was tried, to be stepped over.
  var refusedUndos: Set<Int> = []
  /// Whether others have changed records since, so that these may be taken back after all.
  var mayUndoRefused = false
  /// What is asked to learn whether another change can be offered for one that was refused.
  var offering: UndoQuery?
  /// What waits until it is known who makes changes.
  var postponed: Postponed?

  package init(_ context: Context) {
    self.context = context
    panes = PaneList.all.map { $0.init() }
    stale = Set(panes.indices)
  }

  /// Learns what themes there are: they are looked for once there is something to see.
  package mutating func offer(themes: [String]) { context.themes = themes }

  /// What to ask first, once the store is open: the rest is asked when it is known of which alliance.
  package mutating func start() -> [Effect] { waiting.note([.load(Self.allianceQuery)]) }

  /// Begins with the alliance that was asked for, and with the day the records are meant for where no
  /// other was chosen.
  package mutating func opened(alliance: Int?, meantFor day: Day?) {
    if let alliance { context.alliance = alliance }
    if !context.knowsDay, let day { (context.asOf, context.year) = (day, day.year) }
    context.knowsDay = true
    if day != nil { context.holdsSample = true }
  }

  /// The alliances in the order of their founding, of which the first is looked at to begin with.
  static let allianceQuery = Query(
    Scope("alliance"), sort: .init("foundedOn"), place: .first, limit: 50)

  package mutating func receive(_ event: Event) -> [Effect] {
    let verdict = waiting.take(event)
    if case .keptBack(let question) = verdict { return waiting.note([question]) }
    let before = Calm(self)
    let (spot, isWritingAbove) = (entrySpot, entry?.above != nil)
    var effects = handle(event)
    if verdict == .toldTooEarly { effects += refreshAll() }
    effects += replay(after: event, since: before)
    effects += keepWriting()
    effects = effects.map(marked)
    note(draftsIn: effects)
    let freed = letGo()
    note(draftsIn: freed)
    effects += freed
    // A field is left, or what was written in a popup over it is done.
    let isLeft = spot != entrySpot || isWritingAbove && entry?.above == nil
    if let spot, isLeft, context.drafts.contains(where: { $0.id == spot.draft }) {
      effects.append(.writeDrafts)
    }
    return waiting.note(effects)
  }

  /// Says something in the hint line until the next key.
  package mutating func say(_ text: Term) {
    message = Message(context.text(text), .warning)
  }

  /// Whether something asked for has not come, and that has not been shown yet.
  package var isWaitingUnshown: Bool { !waiting.isEmpty && !waiting.isShown }

  /// Whether something is to follow the cursor once keys rest.
  package var isBehind: Bool { panes[current].isBehind || layers.contains { $0.isBehind } }

  private mutating func handle(_ event: Event) -> [Effect] {
    switch event {
    case .input(let input): return receive(input)
    case .waited, .progressed: return []
    case .meantFor(let day): return see(asMeantFor: day)
    case .today(let day):
      context.today = day
      return []
    case .changed(let version):
      // One's own change has been seen already.
      if version == seenVersion { return [] }
      mayUndoRefused = !refusedUndos.isEmpty
      return refreshAll()
    case .begunMeanwhile(let entry):
      message = Message(context.text(StartWording.begunMeanwhile(entry)), .warning)
      return refreshAll()
    case .cutOff(let error):
      see(asCutOff: error)
      return []
    case .history(Self.firstEntryQuery, let entries):
      return start(isUsed: !entries.isEmpty)
    case .history(_, let entries): return catchUp(with: entries) + hand(event)
    case .drafts(let drafts):
      take(drafts: drafts)
      return []
    case .draftsElsewhere(let holder):
      context.draftHolder = holder
      if waitingDrafts.isEmpty, !context.isReadOnly { say(DraftWording.elsewhere(holder)) }
      return []
    case .draftKept(let id, let trouble):
      see(trouble, ofDraft: id)
      return []
    case .batches(let batches): return take(batches: batches)
    case .saved(let receipt, let set):
      refusedUndos = []
      context.lastChange = receipt.number
      if set.alters { changesMade.insert(receipt.number) }
      return saved(
        event, receipt,
        ChangeWording.term(
          for: set, receipt, called: called?.set == set ? called?.name : nil, context.holdings))
    case .undone(let receipt, let number): return undone(receipt, number)
    case .undoable(let query, let found): return undo(found, query)
    case .loaded(let page) where page.query == Self.allianceQuery: return takeAlliances(page)
    case .failed(let effect, let error): return failed(effect, error)
    case .loaded, .measured, .found, .named, .checked, .checkedAll: return hand(event)
    case .archivingChecked(let request, let findings):
      return turn(request, findings) ?? hand(event)
    case .foundInHistory, .historyCounted, .writers, .bookings, .baseUses, .rested:
      return hand(event)
    case .answered, .settingsChanged, .left: return hand(event)
    }
  }

  /// Offers an answer of the store to everybody: whoever asked knows it by its question.
  mutating func hand(_ event: Event) -> [Effect] {
    var effects: [Effect] = []
    for index in panes.indices {
      let response = panes[index].receive(event, context)
      effects += response.effects
      if index == current { effects += carryOut(response.acts) }
    }
    for index in layers.indices.reversed() where index < layers.count {
      let response = layers[index].receive(event, context)
      effects += response.effects + carryOut(response.acts, of: index)
    }
    return effects + renewFigures()
  }

  /// Has opened figures made again, as Enter on what lies below would open them now: what they count may
  /// have changed, here or elsewhere.
  private mutating func renewFigures() -> [Effect] {
    var effects: [Effect] = []
    for index in layers.indices {
      guard var opened = layers[index] as? FigureLayer else { continue }
      var below: any Layer = index > 0 ? layers[index - 1] : panes[current]
      guard
        case .push(let again as FigureLayer)? = below.press(KeyPress(.enter), context)?.acts.last
      else { continue }
      effects += opened.renew(from: again, context)
      layers[index] = opened
    }
    return effects
  }

  mutating func receive(_ input: Input) -> [Effect] {
    if isStartling || layers.last?.isHolding == true, input.isTyped {
      ahead.append(input)
      return []
    }
    if decides(input) { return [] }
    switch input {
    case .resize(let size):
      context.size = size
      stale = Set(panes.indices)
      return refreshFront()
    case .key(let key):
      message = nil
      return press(key)
    case .mouse(let mouse):
      if mouse.action == .press { message = nil }
      return click(mouse)
    case .pasteCut:
      message = Message(context.text(Wording.pasteCut), .warning)
      return []
    case .paste, .focus, .reply:
      return offer(.input(input))
    }
  }

  /// A key goes to the front layer's commands, then as text or movement to the layer itself, then to
  /// the commands of the whole program. Where text is written, printable keys are text first.
  private mutating func press(_ key: KeyPress) -> [Effect] {
    if let plain = key.onMainKeys {
      if let response = pressFront(key) { return finish(response) }
      return press(plain)
    }
    let isText = key.isPrintable && isWriting
    if !isText, let response = pressFront(key) { return finish(response) }
    let response = receiveFront(.input(.key(key)))
    if response.isTaken { return finish(response) }
    if isText || (!layers.isEmpty && frontIsPopup && key.isPrintable) { return [] }
    guard let command = context.keyMap.command(for: key, in: Self.commands) else {
      if let reason = absence(of: key) { message = Message(context.text(reason), .note) }
      return []
    }
    return finish(perform(command))
  }

  var isWriting: Bool { layers.last?.isWriting ?? panes[current].isWriting }
  private var frontIsPopup: Bool { layers.last.map { type(of: $0).isPopup } ?? false }

  mutating func perform(_ command: Command<App>) -> Response {
    command.perform(on: &self, context)
  }

  private mutating func pressFront(_ key: KeyPress) -> Response? {
    layers.isEmpty
      ? panes[current].press(key, context) : layers[layers.count - 1].press(key, context)
  }

  mutating func receiveFront(_ event: Event) -> Response {
    layers.isEmpty
      ? panes[current].receive(event, context) : layers[layers.count - 1].receive(event, context)
  }

  mutating func offer(_ event: Event) -> [Effect] { finish(receiveFront(event)) }

  mutating func finish(_ response: Response) -> [Effect] {
    guard response.effects.contains(.quit) else {
      return response.effects + carryOut(response.acts)
    }
    let others = response.effects.filter { $0 != .quit } + carryOut(response.acts)
    let question: (any Layer)? = if context.isPassing { quitQuestion } else { questionOfLoss }
    if let question { return others + carryOut([.push(question)]) }
    return others + quit()
  }

  mutating func quit() -> [Effect] {
    isRunning = false
    return [.quit]
  }

  /// Carries out what the layer in front wants, or one below that leaves before it.
  mutating func carryOut(_ acts: [Act], of place: Int? = nil) -> [Effect] {
    var effects: [Effect] = []
    for act in acts {
      switch act {
      case .push(let pushed):
        if goesBack(to: pushed) { continue }
        var layer = pushed
        effects += layer.refresh(context)
        layers.append(layer)
        // Where something is asked, the keys that answer it are worth more than what led to it.
        if type(of: pushed).isQuestion { message = nil }
      case .pop: if !layers.isEmpty { layers.remove(at: min(place ?? .max, layers.count - 1)) }
      case .answer(let answer):
        if !layers.isEmpty { layers.removeLast() }
        effects += answer.question.hasPrefix("app.") ? take(answer) : offer(.answered(answer))
      case .open(let tab): effects += open(tab)
      case .set(let setting): effects += apply(setting)
      case .notice(let notice): message = notice
      case .call(let set, let name): called = (set, name)
      case .addNotice(let text): add(to: message, text)
      case .remember(let entered): context.entered[entered.entity] = entered.fields
      case .perform(let name): effects += perform(named: name)
      case .keepBatch(let batch): effects += keep(batch)
      case .endBatch(let id): effects += end(batch: id)
      case .askWho(let name): effects += askWho(before: .command(name))
      }
    }
    return effects
  }

  /// Goes back to where a layer lies already, unless something typed on the way would be lost.
  private mutating func goesBack(to pushed: any Layer) -> Bool {
    guard let landmark = pushed.landmark,
      let index = layers.firstIndex(where: { $0.landmark == landmark })
    else { return false }
    let above = layers[(index + 1)...]
    if above.contains(where: { ($0 as? any EntryLayer)?.hasTyping == true }) { return false }
    layers.removeLast(above.count)
    return true
  }

  /// Performs a command wherever it is: in the front layer, or of the whole program.
  mutating func perform(named name: String) -> [Effect] {
    let front =
      layers.isEmpty
      ? panes[current].perform(named: name, context)
      : layers[layers.count - 1].perform(named: name, context)
    if let front { return finish(front) }
    guard let command = Self.commands.first(where: { $0.name == name }) else { return [] }
    return finish(perform(command))
  }

  mutating func open(_ tab: String) -> [Effect] {
    guard let index = PaneList.all.firstIndex(where: { $0.name == tab }) else { return [] }
    layers = []
    if index != current { _ = panes[current].receive(.left, context) }
    current = index
    return refreshFront()
  }

  mutating func refreshFront() -> [Effect] {
    var effects: [Effect] = []
    if stale.remove(current) != nil { effects += panes[current].refresh(context) }
    for index in layers.indices { effects += layers[index].refresh(context) }
    return effects
  }
}

extension Input {
  /// Whether somebody typed it, apart from what stops work under way.
  fileprivate var isTyped: Bool {
    switch self {
    case .key(let key): key != KeyPress(.character("c"), .control)
    case .paste, .pasteCut: true
    case .mouse, .focus, .resize, .reply: false
    }
  }
}

extension KeyPress {
  /// Whether the key writes a character.
  package var isPrintable: Bool {
    if case .character = key {
      !modifiers.contains(.control) && !modifiers.contains(.alt)
    } else {
      false
    }
  }

  /// Whether the key writes something an input method committed: what no keyboard has a key for.
  package var isComposed: Bool {
    guard case .character(let character) = key, isPrintable,
      let scalar = character.unicodeScalars.first
    else { return false }
    return scalar.value >= 0x2E80 && folded == self
  }
}
