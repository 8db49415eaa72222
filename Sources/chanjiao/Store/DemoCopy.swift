import Glibc

/// A private copy of the sample that lives as long as the program.
///
/// The sample is made once for each build of the program and kept among the caches, so that later
/// starts only copy a file.
nonisolated struct DemoCopy {
  let paths: StandardPaths

  /// Makes the copy and gives its path.
  func make() async throws(CommandError) -> String {
    let template = paths.cache + "/sample-\(Self.fingerprint).sqlite"
    if !Folder.exists(template) {
      Folder.make(paths.cache)
      try await SampleFile(path: template, user: Program.name).make(.alliance(seed: nil))
      for name in Folder.names(in: paths.cache)
      where name.hasPrefix("sample-") && name.hasSuffix(".sqlite") {
        let other = paths.cache + "/" + name
        if other != template { unlink(other) }
      }
    }
    sweep()
    var name = Array((paths.temporary + "/\(Self.prefix)\(getpid())-XXXXXX").utf8CString)
    guard let made = mkdtemp(&name) else {
      throw .cannotWrite(path: paths.temporary, SystemFault.last)
    }
    let folder = String(cString: made)
    Leftovers.add(folder)
    let copy = folder + "/sample.sqlite"
    try Self.copy(template, to: copy)
    return copy
  }

  private static let prefix = "chanjiao-demo-"

  /// Changes whenever the program is built anew, and with it what the sample or its tables are.
  private static var fingerprint: String {
    var facts = stat()
    guard stat("/proc/self/exe", &facts) == 0 else { return Program.version }
    let time = facts.st_mtim
    return String(facts.st_size, radix: 36) + "-" + String(time.tv_sec, radix: 36)
      + String(time.tv_nsec, radix: 36)
  }

  /// Removes copies whose program was killed before it could.
  private func sweep() {
    for name in Folder.names(in: paths.temporary) where name.hasPrefix(Self.prefix) {
      let number = name.dropFirst(Self.prefix.count).prefix { $0.isNumber }
      guard let id = pid_t(number), kill(id, 0) != 0, errno == ESRCH else { continue }
      let folder = paths.temporary + "/" + name
      for file in Folder.names(in: folder) { unlink(folder + "/" + file) }
      rmdir(folder)
    }
  }

  private static func copy(_ source: String, to target: String) throws(CommandError) {
    let input = open(source, O_RDONLY | O_CLOEXEC)
    guard input >= 0 else { throw .cannotRead(path: source, SystemFault.last) }
    defer { close(input) }
    let output = open(target, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode_t(0o600))
    guard output >= 0 else { throw .cannotWrite(path: target, SystemFault.last) }
    defer { close(output) }
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = read(input, &buffer, buffer.count)
      if count == 0 { return }
      var sent = 0
      while sent < count {
        let part = buffer[sent..<count].withUnsafeBytes { write(output, $0.baseAddress, $0.count) }
        guard part > 0 else { throw .cannotWrite(path: target, SystemFault.last) }
        sent += part
      }
      if count < 0 { throw .cannotRead(path: source, SystemFault.last) }
    }
  }
}
