import Canvas
import Glibc

/// Where a command's data goes: standard output, or a file that appears when it is complete.
nonisolated final class DataOutput {
  private let descriptor: Int32
  private let path: String
  /// The name the file has until it is complete; nil where it is written in place.
  private let draft: String?
  private let isTerminal: Bool
  private var buffer: [UInt8] = []
  private static let bufferSize = 1 << 16

  /// Opens a file; without one, standard output.
  init(file: String? = nil) throws(CommandError) {
    path = file ?? "stdout"
    guard let file else {
      descriptor = 1
      draft = nil
      isTerminal = isatty(1) == 1
      return
    }
    isTerminal = false
    var facts = stat()
    let isSpecial = stat(file, &facts) == 0 && facts.st_mode & S_IFMT != S_IFREG
    draft = isSpecial ? nil : file + ".partial-\(getpid())"
    descriptor = open(
      draft ?? file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode_t(0o666))
    if descriptor < 0 { throw .cannotWrite(path: file, SystemFault.last) }
    if let draft { Leftovers.add(draft) }
  }

  /// Takes data as they are; a terminal gets nothing that would steer it.
  func write(_ text: String) throws(CommandError) {
    buffer.append(contentsOf: (isTerminal ? Self.lines(text) : text).utf8)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  private static func lines(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(\.sanitised)
      .joined(separator: "\n")
  }

  /// Sends the rest, and puts a file into its place.
  func finish() throws(CommandError) {
    try flush()
    guard descriptor != 1 else { return }
    close(descriptor)
    guard let draft else { return }
    guard rename(draft, path) == 0 else {
      throw .cannotWrite(path: path, SystemFault.last)
    }
    Leftovers.forget(draft)
  }

  /// Writes a text to standard output at once.
  static func print(_ text: String) throws(CommandError) {
    let output = try DataOutput()
    try output.write(text + "\n")
    try output.finish()
  }

  private func flush() throws(CommandError) {
    var rest = buffer[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        if errno == EPIPE { throw .outputClosed }
        throw .cannotWrite(path: path, SystemFault.last)
      }
      rest = rest.dropFirst(count)
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
