import CTerminal
import Synchronization

/// Where any thread leaves events for the loop, which wakes for them.
nonisolated package final class Inbox<Event: Sendable>: Sendable {
  private let events = Mutex<[Event]>([])
  /// Becomes readable while events wait.
  let waker: Int32

  package init() {
    waker = ct_waker_open()
  }

  deinit { ct_waker_close(waker) }

  package func post(_ event: Event) {
    let isFirst = events.withLock { waiting in
      waiting.append(event)
      return waiting.count == 1
    }
    if isFirst { ct_waker_wake(waker) }
  }

  /// All that waits, in the order it came.
  package func takeAll() -> [Event] {
    ct_waker_drain(waker)
    return events.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
  }
}
