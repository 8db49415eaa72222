import CVTerm
package import Canvas
import Glibc

/// The two ends of a pseudo-terminal: `slave` is a program's terminal, `master` its keyboard and
/// screen.
package final class TerminalPair {
  package let master: Int32
  /// Kept open, so that modes and output outlive the program.
  package let slave: Int32
  package let path: String
  private var isHungUp = false

  package init(size: Size) throws(TerminalPairError) {
    var name = [CChar](repeating: 0, count: 128)
    master = cv_pty_open(&name, 128)
    guard master >= 0 else { throw TerminalPairError(code: errno) }
    path = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    slave = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard slave >= 0 else { throw TerminalPairError(code: errno) }
    resize(size)
  }

  deinit {
    hangUp()
    close(slave)
  }

  /// Takes keyboard and screen away, as a lost connection does.
  package func hangUp() {
    if !isHungUp { close(master) }
    isHungUp = true
  }

  package func resize(_ size: Size) {
    var window = winsize(
      ws_row: UInt16(size.height), ws_col: UInt16(size.width), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &window)
  }

  /// The terminal's present modes.
  package var settings: TerminalSettings {
    var settings = termios()
    tcgetattr(slave, &settings)
    return TerminalSettings(settings)
  }

  /// What the program has sent, waiting for the first of it.
  package func read(waiting milliseconds: Int32) -> [UInt8] {
    if isHungUp {
      poll(nil, 0, milliseconds)
      return []
    }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var watched = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    while poll(&watched, 1, bytes.isEmpty ? milliseconds : 0) > 0 {
      let count = Glibc.read(master, &buffer, buffer.count)
      guard count > 0 else { break }
      bytes += buffer.prefix(count)
    }
    return bytes
  }

  package func write(_ bytes: some Sequence<UInt8>) {
    var rest = Array(bytes)[...]
    while !rest.isEmpty, !isHungUp {
      let sent = rest.withUnsafeBytes { Glibc.write(master, $0.baseAddress, $0.count) }
      guard sent > 0 else { return }
      rest = rest.dropFirst(sent)
    }
  }
}

/// Why there is no pseudo-terminal, as an errno.
package struct TerminalPairError: Error, Hashable, Sendable {
  package let code: Int32
}

/// A terminal's line settings, comparable, to see whether a program has put them back.
package struct TerminalSettings: Hashable, Sendable {
  package let input: UInt32
  package let output: UInt32
  package let control: UInt32
  package let local: UInt32
  package let characters: [UInt8]

  init(_ settings: termios) {
    input = settings.c_iflag
    output = settings.c_oflag
    control = settings.c_cflag
    local = settings.c_lflag
    characters = withUnsafeBytes(of: settings.c_cc) { Array($0) }
  }

  /// Whether lines are edited and echoed, as a shell needs it.
  package var isCooked: Bool {
    local & UInt32(ICANON) != 0 && local & UInt32(ECHO) != 0 && local & UInt32(ISIG) != 0
      && output & UInt32(OPOST) != 0
  }
}
