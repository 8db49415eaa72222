import Canvas
import Records
import Storage
import Widgets

/// What becomes of keys typed while a record is being saved.
extension App {
  /// Lets keys typed ahead go on as far as they are meant to, after an event. An error or a question holds
  /// them back: they were typed before anybody saw it.
  mutating func replay(after event: Event, since before: Calm) -> [Effect] {
    var effects: [Effect] = []
    if before.isStartled(in: self, byKey: event.isTyped) { isStartling = true }
    switch event {
    case .saved:
      if ahead.state == .waiting { ahead.flow() }
      dropTypingOutside()
    case .failed(.apply, _): pause()
    default: if !event.isTyped, before.isInterrupted(in: self) { pause() }
    }
    while !isStartling, layers.last?.isHolding != true {
      let before = Calm(self)
      guard let input = ahead.next() else { break }
      effects += receive(input)
      if before.isStartled(in: self, byKey: true) { isStartling = true }
      if before.isInterrupted(in: self) { pause() }
    }
    if ahead.isLeft(by: layers.count) { dropAhead() }
    return effects
  }

  /// Forgets what was typed for a record that does not follow: where nothing is entered it would be taken
  /// for something to find, or for commands.
  private mutating func dropTypingOutside() {
    guard !ahead.isPaused, !(layers.last is any EntryLayer),
      layers.last.map({ type(of: $0).isQuestion }) != true
    else { return }
    let count = ahead.dropTyping()
    if count > 0 { add(to: message, context.text(TypeAhead.dropped(count))) }
  }

  /// Whoever types has had the time to read what came up; asks what becomes of what was typed before.
  package mutating func noticed() {
    guard isStartling else { return }
    isStartling = false
    pause()
  }

  private mutating func pause() {
    guard ahead.state == .flowing else { return }
    ahead.ask(depth: (layers.lastIndex { !type(of: $0).isQuestion } ?? -1) + 1)
    // Enter answers a question; what was typed before it was read never does.
    if layers.last.map({ type(of: $0).isQuestion }) == true { ahead.wait() }
  }

  /// Whether a key says what becomes of the keys held back, and is done with.
  mutating func decides(_ input: Input) -> Bool {
    guard ahead.isPaused, case .key(let key) = input else { return false }
    switch key {
    case KeyPress(.enter) where ahead.state == .asking,
      KeyPress(.keypadEnter) where ahead.state == .asking:
      message = nil
      ahead.flow()
      return true
    case KeyPress(.function(12)):
      dropAhead()
      return true
    default:
      ahead.wait()
      return false
    }
  }

  private mutating func dropAhead() {
    message = Message(context.text(TypeAhead.dropped(ahead.drop())), .note)
  }
}

/// What somebody who types has before them, so that it is known when something comes up there: people look
/// at their papers and not at the screen, and go on typing.
struct Calm {
  private let isEntry: Bool
  private let layers: Int
  private let message: Message?

  init(_ app: App) {
    isEntry = app.layers.last is any EntryLayer
    layers = app.layers.count
    message = app.message
  }

  private func isAsked(in app: App) -> Bool {
    app.layers.count > layers && app.layers.last.map { type(of: $0).isQuestion } == true
  }

  /// Whether a question was put since, or something keeps one from going on as usual.
  func isInterrupted(in app: App) -> Bool { isAsked(in: app) || app.message?.isTrouble == true }

  /// Whether a question or an error has come up over an entry since. One that a key only asks for, as
  /// whether to drop what was written, is awaited by whoever pressed it.
  func isStartled(in app: App, byKey: Bool) -> Bool {
    guard isEntry else { return false }
    let isAwaited = byKey && app.layers.last is ConfirmLayer
    return isAsked(in: app) && !isAwaited
      || app.message?.gravity == .fault && app.message != message
  }
}

extension Event {
  fileprivate var isTyped: Bool { if case .input = self { true } else { false } }
}

extension Message {
  /// Whether it tells of something that keeps one from going on as usual.
  fileprivate var isTrouble: Bool { gravity == .fault || gravity == .warning }
}
