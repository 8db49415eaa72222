import Glibc
import Synchronization

/// The file of a draft, written in two steps: a new version is there for the next start as soon as the
/// system has it, and takes the place of the one before once it is on the disk.
nonisolated struct DraftFile: Sendable {
  private static let ending = ".json"
  private static let newEnding = ".json.new"
  private static let partialEnding = ".json.partial"
  private static let ownerEnding = ".owner"

  /// Its place without an ending.
  private let stem: String

  private init(stem: String) { self.stem = stem }

  init(_ id: String, in folder: String) {
    let name = id.map { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "." ? $0 : "_" }
    stem = folder + "/" + String(name)
  }

  /// Every file of a folder, whether its last version came to the disk or not.
  static func all(in folder: String) -> [DraftFile] {
    let stems = Folder.names(in: folder).compactMap { name in
      [ending, newEnding].first(where: name.hasSuffix).map { String(name.dropLast($0.count)) }
    }
    return Set(stems).sorted().map { DraftFile(stem: folder + "/" + $0) }
  }

  /// Hands a new version to the system, without waiting for the disk; gives why that cannot be.
  func write(_ bytes: [UInt8], _ placing: borrowing Mutex<Void>) -> SystemFault? {
    let partial = stem + Self.partialEnding
    let file = open(partial, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { return .last }
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      start += count
    }
    let fault = start == bytes.count ? nil : SystemFault.last
    close(file)
    if let fault {
      unlink(partial)
      return fault
    }
    return placing.withLock { _ in place(partial, Self.newEnding) }
  }

  /// What became of a version on its way to the disk.
  enum Settled {
    case done
    case failed(SystemFault)
    /// Another was written meanwhile, which goes there in its stead.
    case outdated
  }

  /// Brings the version that was written last to the disk and puts it in its place.
  func settle(_ placing: borrowing Mutex<Void>) -> Settled {
    let path = stem + Self.newEnding
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return .outdated }
    defer { close(file) }
    guard fsync(file) == 0 else { return .failed(.last) }
    let settled = placing.withLock { _ -> Settled in
      var (brought, there) = (stat(), stat())
      guard fstat(file, &brought) == 0, stat(path, &there) == 0, brought.st_ino == there.st_ino
      else { return .outdated }
      return place(path, Self.ending).map { .failed($0) } ?? .done
    }
    // The new name too must outlive a power cut.
    let entries = open(Folder.parent(of: stem), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if entries >= 0 {
      fsync(entries)
      close(entries)
    }
    return settled
  }

  private func place(_ path: String, _ ending: String) -> SystemFault? {
    if rename(path, stem + ending) == 0 { return nil }
    let fault = SystemFault.last
    unlink(path)
    return fault
  }

  func remove() {
    for ending in [Self.ending, Self.newEnding, Self.partialEnding, Self.ownerEnding] {
      unlink(stem + ending)
    }
  }

  /// The lock of the run that took up what one that is gone had left; nil where nobody has.
  var owner: String? {
    let file = open(stem + Self.ownerEnding, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 255)
    let count = bytes.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress, $0.count) }
    return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : nil
  }

  /// Takes up what was left, for as long as the run with that lock lives.
  func claim(by lock: String) {
    let file = open(stem + Self.ownerEnding, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { return }
    var name = lock
    _ = name.withUTF8 { Glibc.write(file, $0.baseAddress, $0.count) }
    close(file)
  }

  /// The last version, and when it was written in seconds since 1970.
  func read() -> (bytes: [UInt8], seconds: Int)? {
    for ending in [Self.newEnding, Self.ending] {
      let file = open(stem + ending, O_RDONLY | O_CLOEXEC)
      guard file >= 0 else { continue }
      defer { close(file) }
      var facts = stat()
      guard fstat(file, &facts) == 0 else { continue }
      var bytes = [UInt8](repeating: 0, count: Int(facts.st_size))
      let count = bytes.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress, $0.count) }
      // A power cut may leave a new version empty; the one before it is whole.
      guard count == bytes.count, bytes.last == UInt8(ascii: "}") else { continue }
      return (bytes, Int(facts.st_mtim.tv_sec))
    }
    return nil
  }
}
