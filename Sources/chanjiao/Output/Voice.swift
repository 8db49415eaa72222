import Canvas
import Glibc

/// Messages to people: on standard error, so that data can be piped.
nonisolated enum Voice {
  static func say(_ text: String) { write(Program.name + ": " + text.sanitised + "\n") }

  /// Shows how far work has come, in place; nothing where nobody watches.
  static func progress(_ text: String) {
    if isWatched { write("\r\u{1B}[K" + text) }
  }

  static func endProgress() { progress("") }

  private static let isWatched = isatty(2) == 1

  static func write(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(2, $0.baseAddress, $0.count) }
      if count <= 0 { return }
      bytes = bytes.dropFirst(count)
    }
  }
}
