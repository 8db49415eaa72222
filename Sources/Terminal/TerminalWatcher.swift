import CTerminal
import Canvas
import Glibc

/// Waits for whatever comes next, in one place: keys, signals, a new size, events of other threads.
package final class TerminalWatcher<Event: Sendable> {
  private let display: Display
  private let inbox: Inbox<Event>
  private let signals: Int32
  private let escapeDelay: Duration
  private var decoder: InputDecoder
  private var escapeDeadline: ContinuousClock.Instant?
  private var reportedSize: Size
  private var isOpen = true
  private var buffer = [UInt8](repeating: 0, count: 1 << 14)

  /// Begins to note signals, which no longer end the program by themselves.
  package init(display: Display, inbox: Inbox<Event>, environment variables: [String: String]) {
    let environment = TerminalEnvironment(variables)
    self.display = display
    self.inbox = inbox
    signals = ct_signals_open()
    escapeDelay = environment.escapeDelay
    reportedSize = display.size
    decoder = InputDecoder(
      dialect: environment.dialect, encoding: display.facts.locale == .gb ? .gb18030 : .utf8)
  }

  /// All that has happened, in order, waiting for something until `deadline`; a program draws once
  /// after each batch. Empty where nothing came in time.
  package func next(deadline: ContinuousClock.Instant? = nil) -> [TerminalEvent<Event>] {
    decoder.expectsMouse = display.mouse
    decoder.expectsCursorReport = display.awaitsWidth
    var events: [TerminalEvent<Event>] = []
    repeat {
      let ready = wait(until: earliest(deadline, escapeDeadline))
      if ready.signals { takeSignals(&events) }
      if ready.input { takeInput(&events) }
      if ready.inbox { events += inbox.takeAll().map { .posted($0) } }
      expireEscape(&events)
    } while events.isEmpty && deadline.map { $0 > .now } ?? true
    return TerminalEvent.coalesced(events)
  }

  private func earliest(
    _ first: ContinuousClock.Instant?, _ second: ContinuousClock.Instant?
  ) -> ContinuousClock.Instant? {
    guard let first, let second else { return first ?? second }
    return min(first, second)
  }

  private func wait(
    until deadline: ContinuousClock.Instant?
  ) -> (input: Bool, signals: Bool, inbox: Bool) {
    let readable = Int16(POLLIN)
    var watched = [
      pollfd(fd: isOpen ? display.input : -1, events: readable, revents: 0),
      pollfd(fd: signals, events: readable, revents: 0),
      pollfd(fd: inbox.waker, events: readable, revents: 0),
    ]
    guard poll(&watched, 3, deadline.map(Self.milliseconds) ?? -1) > 0 else {
      return (false, false, false)
    }
    return (watched[0].revents != 0, watched[1].revents != 0, watched[2].revents != 0)
  }

  /// Rounded up, so that a wait never ends just before its deadline.
  private static func milliseconds(until deadline: ContinuousClock.Instant) -> Int32 {
    let left = ContinuousClock.now.duration(to: deadline)
    if left <= .zero { return 0 }
    let exact = left.components
    let count =
      exact.seconds * 1000 + (exact.attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    return Int32(clamping: count)
  }

  private func takeSignals(_ events: inout [TerminalEvent<Event>]) {
    while true {
      let count = read(signals, &buffer, 64)
      guard count > 0 else { return }
      for number in buffer.prefix(count) {
        switch Int32(number) {
        case SIGHUP:
          // A terminal that is still there is given back, whoever sent this.
          if !display.isInFront { display.hangUp() }
          events.append(.signal(.hangup))
        case SIGTERM: events.append(.signal(.terminate))
        case SIGINT: events.append(.signal(.interrupt))
        case SIGTSTP: events.append(.signal(.stop))
        case SIGCONT:
          events.append(.signal(.resume))
          reportSize(&events)
        case SIGWINCH: reportSize(&events)
        default: break
        }
      }
    }
  }

  private func reportSize(_ events: inout [TerminalEvent<Event>]) {
    let size = display.presentSize
    guard size != reportedSize else { return }
    reportedSize = size
    events.append(.input(.resize(size)))
  }

  private func takeInput(_ events: inout [TerminalEvent<Event>]) {
    let count = read(display.input, &buffer, buffer.count)
    if count > 0 {
      for input in decoder.feed(buffer.prefix(count)) {
        if case .reply(let reply) = input { display.learn(reply) }
        events.append(.input(input))
      }
      escapeDeadline = decoder.isWaitingForEscape ? .now + escapeDelay : nil
    } else if count == 0 || errno != EINTR && errno != EAGAIN {
      isOpen = false
      display.hangUp()
      events.append(.signal(.hangup))
    }
  }

  private func expireEscape(_ events: inout [TerminalEvent<Event>]) {
    guard let deadline = escapeDeadline, deadline <= .now else { return }
    escapeDeadline = nil
    events += decoder.timeout().map { .input($0) }
  }
}

nonisolated extension TerminalEvent {
  /// Drops what a later event makes pointless: all sizes but the last, all but the last of a drag.
  static func coalesced(_ events: [TerminalEvent]) -> [TerminalEvent] {
    var kept: [TerminalEvent] = []
    for event in events {
      switch (event, kept.last) {
      case (.input(.mouse(let new)), .input(.mouse(let old))?)
      where new.action == .drag && old.action == .drag:
        kept.removeLast()
      case (.input(.resize), _):
        kept.removeAll { if case .input(.resize) = $0 { true } else { false } }
      default: break
      }
      kept.append(event)
    }
    return kept
  }
}
