import Canvas
import Dashboard
import Records
import Terminal
import Themes

/// The dashboard's loop: all that has happened goes into the program, which is drawn once, and what it
/// wants is carried out.
final class Loop {
  private let session: Session
  private let display: Display
  private let shelf: ThemeShelf
  private let inbox = Inbox<Posted>()
  private let watcher: TerminalWatcher<Posted>
  private let performer: Performer
  private var app: App
  /// What is to be said on the first screen.
  private let remark: Term?
  /// What is asked once the store has told of what to ask.
  private var beginning: [Effect] = []
  /// How long something may take before people see that work is under way.
  private static let patience = Duration.milliseconds(100)
  /// Since when something is waited for that is not shown yet.
  private var waitingSince: ContinuousClock.Instant?
  /// Whoever types needs so long to read what came up, and stops typing for so long once they have.
  private static let attention = Duration.milliseconds(400)
  /// When what came up is read, unless somebody goes on typing.
  private var noticedAt: ContinuousClock.Instant?
  /// How long no key has to come before what is beside a cursor follows it: a key held down comes again
  /// every 30 ms or so, on slow lines in bursts.
  private static let rest = Duration.milliseconds(100)
  /// When the last key came that nothing has followed yet.
  private var lastKey: ContinuousClock.Instant?

  init(
    _ session: Session, _ context: Context, display: Display, shelf: ThemeShelf,
    remark: Term? = nil
  ) {
    self.remark = remark
    self.session = session
    self.display = display
    self.shelf = shelf
    watcher = TerminalWatcher(
      display: display, inbox: inbox, environment: session.environment)
    performer = Performer(session, inbox)
    app = App(context)
  }

  /// Why something typed and not saved is gone, once the loop has ended.
  var loss: Term? { performer.loss.map(DraftWording.cannotBeKept) }

  /// How the loop ends.
  enum End {
    case exit(Exit)
    case failed(CommandError)
  }

  func run() -> End {
    if let remark { app.say(remark) }
    if display.facts.isNameReplaced { app.say(Self.replaced(display.facts)) }
    display.present(app.draw())
    beginning = app.start()
    app.offer(themes: shelf.names)
    while true {
      waitingSince = app.isWaitingUnshown ? waitingSince ?? .now : nil
      let patience = waitingSince.map { $0 + Self.patience }
      let rest = app.isBehind ? lastKey.map { $0 + Self.rest } : nil
      let batch = watcher.next(deadline: [patience, noticedAt, rest].compactMap(\.self).min())
      let now = ContinuousClock.now
      let isTyping = batch.contains(where: \.isInput)
      if isTyping { lastKey = now }
      // Other things may happen all the time meanwhile.
      let isLong = patience.map { $0 <= now } ?? false
      let isRested = !isTyping && rest.map { $0 <= now } ?? false
      if let end = turn(batch, isLong: isLong, isRested: isRested) {
        performer.finish()
        return end
      }
    }
  }

  /// A terminal nobody describes is used as one that is known; people should know why it looks odd.
  private static func replaced(_ facts: TerminalFacts) -> Term {
    Term(
      "不认识终端 TERM=\(facts.requestedName)，按 \(facts.name) 显示",
      "The terminal TERM=\(facts.requestedName) is unknown; it is treated as \(facts.name)")
  }

  private func turn(
    _ batch: [TerminalEvent<Posted>], isLong: Bool, isRested: Bool
  ) -> End? {
    var effects: [Effect] = []
    for event in batch {
      switch event {
      case .input(let input):
        if case .resize(let size) = input { display.resize(to: size) }
        effects += app.receive(.input(input))
      case .posted(.event(let event)): effects += app.receive(event)
      case .posted(.opened(let alliance, let day, let isCopy)):
        app.opened(alliance: alliance, meantFor: day)
        effects += beginning
        if isCopy { app.say(StorageWording.olderFile) }
      case .posted(.unopened(let error)): return .failed(error)
      case .signal(let signal):
        if let end = obey(signal) { return end }
      }
    }
    if isLong { effects += app.receive(.waited) }
    if isRested {
      lastKey = nil
      effects += app.receive(.rested)
    }
    watchAttention(isTyping: batch.contains(where: \.isInput))
    for effect in effects { prepare(effect) }
    let frame = app.draw()
    // People who see that a field was left may pull the plug.
    if effects.contains(.writeDrafts) { performer.awaitDrafts() }
    display.present(frame)
    for effect in effects {
      if let end = carryOut(effect) { return end }
    }
    return nil
  }

  /// Keys are held from when something comes up over an entry until whoever types there has looked up.
  private func watchAttention(isTyping: Bool) {
    guard app.isStartling else { return noticedAt = nil }
    if isTyping || noticedAt == nil {
      noticedAt = .now + Self.attention
    } else if let noticedAt, noticedAt <= .now {
      app.noticed()
      self.noticedAt = nil
    }
  }

  /// What has to be done before the next frame is drawn.
  private func prepare(_ effect: Effect) {
    switch effect {
    case .useTheme(let name):
      if let theme = try? shelf.load(named: name) { display.theme = theme }
    case .useMouse(let isOn): display.mouse = isOn
    // What was typed is on its way before people see that it was taken.
    case .keepDraft, .dropDraft, .writeDrafts: performer.perform(effect)
    default: break
    }
  }

  private func carryOut(_ effect: Effect) -> End? {
    switch effect {
    case .quit: return .exit(.ok)
    case .redraw: display.repaint()
    case .copy(let text): if !session.wishes.isKiosk { display.copy(text) }
    case .suspend: suspend()
    case .keepDraft, .dropDraft, .writeDrafts: break
    default: performer.perform(effect)
    }
    return nil
  }

  private func obey(_ signal: TerminalSignal) -> End? {
    if [.hangup, .terminate, .interrupt].contains(signal) {
      for effect in app.lastWishes() { performer.perform(effect) }
    }
    switch signal {
    case .hangup: return .exit(.hangup)
    case .terminate: return .exit(.terminate)
    case .interrupt: return .exit(.interrupt)
    case .stop: suspend()
    case .resume: display.repaint()
    }
    return nil
  }

  private func suspend() {
    if !session.wishes.isKiosk { display.suspend() }
  }
}

nonisolated extension TerminalEvent {
  fileprivate var isInput: Bool { if case .input = self { true } else { false } }
}
