import Dispatch
import Foundation
import Glibc
import Synchronization

/// Empties a pseudo-terminal on a thread of its own, so that a display under test never waits for
/// the test that looks at it.
final class OutputPump: Sendable {
  private let waiting = Mutex<[UInt8]>([])
  private let arrival = DispatchSemaphore(value: 0)

  init(from master: Int32) {
    let source = dup(master)
    Thread.detachNewThread { [weak self] in
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = Glibc.read(source, &buffer, buffer.count)
        guard count > 0, let self else { break }
        waiting.withLock { $0 += buffer.prefix(count) }
        arrival.signal()
      }
      close(source)
    }
  }

  /// Takes a number of bytes, waiting for them.
  func take(_ count: Int) -> [UInt8] {
    while waiting.withLock({ $0.count }) < count { arrival.wait() }
    return waiting.withLock { waiting in
      defer { waiting.removeFirst(count) }
      return Array(waiting.prefix(count))
    }
  }
}
