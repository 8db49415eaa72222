import Canvas
import Records
import Storage
import Widgets

/// What becomes of keys typed while a record is being saved.
extension App {
  /// Lets keys typed ahead go on as far as they are meant to, after an event before which there were so
  /// many layers. An error or a question holds them back: they were typed before anybody saw it.
  mutating func replay(after event: Event, over layersBefore: Int) -> [Effect] {
    var effects: [Effect] = []
    switch event {
    case .saved:
      if ahead.state == .waiting { ahead.flow() }
      dropTypingOutside()
    case .failed(.apply, _): pause()
    default: if !event.isTyped { pauseIfInterrupted(over: layersBefore) }
    }
    while layers.last?.isHolding != true {
      let layersBefore = layers.count
      guard let input = ahead.next() else { break }
      effects += receive(input)
      pauseIfInterrupted(over: layersBefore)
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

  private mutating func pauseIfInterrupted(over layersBefore: Int) {
    let isAsked = layers.count > layersBefore && layers.last.map { type(of: $0).isQuestion } == true
    if isAsked || message?.isTrouble == true { pause() }
  }

  private mutating func pause() {
    guard ahead.state == .flowing else { return }
    ahead.ask(depth: (layers.lastIndex { !type(of: $0).isQuestion } ?? -1) + 1)
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

extension Event {
  fileprivate var isTyped: Bool { if case .input = self { true } else { false } }
}

extension Message {
  /// Whether it tells of something that keeps one from going on as usual.
  fileprivate var isTrouble: Bool { gravity == .fault || gravity == .warning }
}
