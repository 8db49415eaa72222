package import Canvas
package import Glibc

/// A program on a terminal of its own, with a keyboard to type on and a screen to look at.
package final class PseudoTerminal {
  package let emulator: Emulator
  package let process: pid_t
  /// The settings before the program ran.
  package let earlierSettings: TerminalSettings
  /// Whether questions are answered as xterm does; without, a program must do without the answers.
  package var answersQueries: Bool
  package private(set) var bytesRead = 0
  /// When the program was started, and when its last output came: for measuring.
  package let started: SuspendingClock.Instant
  package private(set) var lastOutput = SuspendingClock.now
  /// Everything the program has sent since the last `takeOutput`.
  private var output: [UInt8] = []
  private let pair: TerminalPair
  private var status: Int32?
  /// How long is waited where nobody says: as long as a busy machine may take. Once that was in vain
  /// the program will hardly come to it any more.
  private var patience = Duration.seconds(120)

  /// Starts an executable as the leader of a new session on a new terminal.
  package init(
    _ executable: String, _ arguments: [String] = [],
    size: Size = Size(width: 80, height: 24), environment: [String: String],
    answersQueries: Bool = true
  ) throws(TerminalPairError) {
    pair = try TerminalPair(size: size)
    emulator = Emulator(size: size)
    self.answersQueries = answersQueries
    earlierSettings = pair.settings
    started = SuspendingClock.now
    process = try Self.spawn([executable] + arguments, on: pair.path, environment)
  }

  deinit {
    guard status == nil else { return }
    kill(process, SIGKILL)
    var status: Int32 = 0
    waitpid(process, &status, 0)
  }

  private static func spawn(
    _ arguments: [String], on path: String, _ environment: [String: String]
  ) throws(TerminalPairError) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal a session's leader opens becomes the session's own.
    posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var nothing = sigset_t()
    sigemptyset(&nothing)
    var everything = sigset_t()
    sigfillset(&everything)
    posix_spawnattr_setsigmask(&attributes, &nothing)
    posix_spawnattr_setsigdefault(&attributes, &everything)
    // POSIX_SPAWN_SETSID, which the Glibc module leaves out.
    let newSession: Int32 = 0x80
    let flags = Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF) | newSession
    posix_spawnattr_setflags(&attributes, Int16(flags))
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    var settings: [UnsafeMutablePointer<CChar>?] =
      environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for word in words + settings { free(word) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, arguments[0], &actions, &attributes, &words, &settings)
    guard code == 0 else { throw TerminalPairError(code: code) }
    return process
  }

  /// The screen as lines without trailing spaces.
  package var screen: [String] { emulator.lines }
  package var cursor: Point? { emulator.cursor }
  package var settings: TerminalSettings { pair.settings }

  /// What the program has sent since last asked.
  package func takeOutput() -> [UInt8] {
    defer { output = [] }
    return output
  }

  /// Reads what the program sends until the screen is as wanted; false where that took too long.
  @discardableResult
  package func waitUntil(
    timeout: Duration? = nil, _ isReached: ([String]) -> Bool
  ) -> Bool {
    let deadline = ContinuousClock.now + (timeout ?? patience)
    while !isReached(screen) {
      guard ContinuousClock.now < deadline else {
        if timeout == nil { patience = .seconds(2) }
        return false
      }
      absorb(waiting: 50)
    }
    return true
  }

  /// Reads what the program sends until `text` is on the screen.
  @discardableResult
  package func waitFor(_ text: String, timeout: Duration? = nil) -> Bool {
    waitUntil(timeout: timeout) { screen in screen.contains { $0.contains(text) } }
  }

  /// Reads until nothing has come for a while: for measuring, not for deciding.
  package func settle(quiet milliseconds: Int32 = 100) {
    while absorb(waiting: milliseconds) {}
  }

  /// Reads what has come; false where nothing did.
  @discardableResult
  package func absorb(waiting milliseconds: Int32 = 0) -> Bool {
    let bytes = pair.read(waiting: milliseconds)
    guard !bytes.isEmpty else { return false }
    lastOutput = SuspendingClock.now
    bytesRead += bytes.count
    output += bytes
    emulator.feed(bytes)
    let replies = emulator.takeReplies()
    if answersQueries, !replies.isEmpty { pair.write(replies) }
    return true
  }

  /// Takes the time a person needs to read what has come up: keys pressed sooner are not meant for it.
  package func read() {
    let end = ContinuousClock.now + .milliseconds(500)
    while ContinuousClock.now < end { absorb(waiting: 20) }
  }

  package func send(_ bytes: some Sequence<UInt8>) { pair.write(bytes) }

  package func type(_ text: String) { send(text.utf8) }

  /// Presses keys by their names, such as `F1`, `^P`, `S-Tab`, `Down`.
  package func press(_ names: String...) {
    let keyboard = Keyboard(usesApplicationArrows: emulator.modes.contains(1))
    for name in names {
      guard let press = KeyPress(name: name) else {
        preconditionFailure("no key is called \(name)")
      }
      send(keyboard.bytes(for: press))
    }
  }

  /// Pastes as a terminal does, between brackets where the program wants them.
  package func paste(_ text: String) {
    let isBracketed = emulator.modes.contains(2004)
    let content = String(text.map { $0 == "\n" ? "\r" : $0 })
    type(isBracketed ? "\u{1B}[200~\(content)\u{1B}[201~" : content)
  }

  /// Changes the terminal's size, of which the system tells the program.
  package func resize(_ size: Size) {
    emulator.resize(size)
    pair.resize(size)
  }

  /// Takes keyboard and screen away, as a lost connection does.
  package func hangUp() { pair.hangUp() }

  package func signal(_ number: Int32) { kill(process, number) }

  /// Waits until the program has stopped itself; false where it ended instead.
  package func waitForStop() -> Bool {
    guard let status = wait(options: WUNTRACED) else { return false }
    if status & 0xFF == 0x7F { return true }
    self.status = status
    return false
  }

  /// Waits for the program's end, reading on; nil where it does not come.
  package func waitForExit(timeout: Duration? = nil) -> ProcessEnd? {
    if status == nil { status = wait(options: 0, timeout) }
    while absorb() {}
    return status.map(ProcessEnd.init)
  }

  private func wait(options: Int32, _ timeout: Duration? = nil) -> Int32? {
    let deadline = ContinuousClock.now + (timeout ?? patience)
    while ContinuousClock.now < deadline {
      var status: Int32 = 0
      if waitpid(process, &status, options | WNOHANG) == process { return status }
      absorb(waiting: 10)
    }
    if timeout == nil { patience = .seconds(2) }
    return nil
  }
}

/// How a program ended.
package enum ProcessEnd: Hashable, Sendable {
  case exit(Int)
  case signal(Int)

  init(_ status: Int32) {
    let signal = status & 0x7F
    self = signal == 0 ? .exit(Int(status >> 8 & 0xFF)) : .signal(Int(signal))
  }
}
