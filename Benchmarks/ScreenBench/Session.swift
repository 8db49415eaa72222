import Canvas
import PseudoTerminal

/// A program on a terminal of 120 by 40, with a stopwatch.
final class Session {
  static let size = Size(width: 120, height: 40)

  private let terminal: PseudoTerminal
  /// Shows the pieces of a reading one by one, after the time has been taken.
  private let replica = Emulator(size: Session.size)

  init(_ command: [String], _ environment: [String: String]) throws {
    terminal = try PseudoTerminal(
      command[0], Array(command.dropFirst()), size: Self.size, environment: environment)
  }

  var process: Int32 { terminal.process }
  var screen: [String] { terminal.screen }

  /// Reads a program's first screens, timed from its start.
  func start(
    quiet milliseconds: Int32, until isWanted: ([String]) -> Bool = { _ in true }
  ) -> Reading {
    read(since: terminal.started, quiet: milliseconds, until: isWanted)
  }

  /// Presses a key and reads until nothing has come for a while and the screen is as wanted.
  func press(
    _ key: String, quiet milliseconds: Int32 = 15,
    until isWanted: ([String]) -> Bool = { _ in true }
  ) -> Reading {
    settle()
    let now = SuspendingClock.now
    terminal.press(key)
    return read(since: now, quiet: milliseconds, until: isWanted)
  }

  /// Types text at once, as an input method commits it, and reads as after a key.
  func type(
    _ text: String, quiet milliseconds: Int32 = 15,
    until isWanted: ([String]) -> Bool = { _ in true }
  ) -> Reading {
    settle()
    let now = SuspendingClock.now
    terminal.type(text)
    return read(since: now, quiet: milliseconds, until: isWanted)
  }

  /// Reads what comes of something done elsewhere, until the screen is as wanted.
  func watch(
    _ act: () -> Void, quiet milliseconds: Int32, until isWanted: ([String]) -> Bool
  ) -> Reading {
    settle()
    let now = SuspendingClock.now
    act()
    return read(since: now, quiet: milliseconds, until: isWanted)
  }

  /// Presses a key and does not wait for what comes of it.
  func send(_ key: String) { terminal.press(key) }

  /// Reads for a while in which nobody does anything.
  func idle(seconds: Int) -> Reading {
    settle()
    let now = SuspendingClock.now
    var reading = Reading(before: Screenful(replica))
    while SuspendingClock.now - now < .seconds(seconds) {
      if terminal.absorb(waiting: 100) { append(to: &reading, since: now) }
    }
    return reading
  }

  /// Ends the program as a person does, or by force where it does not listen.
  func quit() {
    terminal.press("^Q")
    terminal.type("q")
    if terminal.waitForExit(timeout: .seconds(2)) == nil { terminal.signal(9) }
  }

  private func settle() {
    while terminal.absorb(waiting: 1) {}
    replica.feed(terminal.takeOutput())
  }

  /// The time is taken on arrival; the screens are worked out when all is quiet.
  func read(
    since start: SuspendingClock.Instant, quiet milliseconds: Int32,
    until isWanted: ([String]) -> Bool
  ) -> Reading {
    var arrived: [(time: SuspendingClock.Instant, bytes: [UInt8])] = []
    let deadline = start + .seconds(20)
    // The first byte may be long in coming.
    var patience = max(milliseconds, 100)
    var isComplete = false
    while SuspendingClock.now < deadline {
      if terminal.absorb(waiting: patience) {
        arrived.append((terminal.lastOutput, terminal.takeOutput()))
        patience = milliseconds
      } else if isWanted(terminal.screen) {
        isComplete = true
        break
      }
    }
    var reading = Reading(before: Screenful(replica))
    reading.isComplete = isComplete
    for (time, bytes) in arrived {
      replica.feed(bytes)
      let piece = Reading.Piece(
        time: (time - start) / .milliseconds(1), count: bytes.count, screen: Screenful(replica))
      reading.append(piece)
    }
    return reading
  }

  private func append(to reading: inout Reading, since start: SuspendingClock.Instant) {
    let bytes = terminal.takeOutput()
    replica.feed(bytes)
    reading.append(
      Reading.Piece(
        time: (terminal.lastOutput - start) / .milliseconds(1), count: bytes.count,
        screen: Screenful(replica)))
  }
}
