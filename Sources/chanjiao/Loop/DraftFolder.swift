import Dashboard
import Dispatch
import Foundation
import Glibc
import Synchronization

/// Keeps drafts and open batches as files that only their owner may read, each written as a whole or not at all.
nonisolated final class DraftFolder: Sendable {
  /// A draft or a batch with where it belongs.
  private struct Kept: Codable {
    let database: String
    /// The process that keeps it: while that lives, nobody else is offered it.
    let process: Int32
    var draft: Draft?
    var batch: Batch?
  }

  private let folder: String
  private let database: String
  /// Files are written in the order they were asked for, without keeping anybody waiting.
  private let queue = DispatchQueue(label: "chanjiao.drafts", qos: .userInitiated)
  /// What is to be on the disk and is not yet, nil for what is to go: where the disk is slower
  /// than the keys only the last of several versions is written.
  private let wanted = Mutex<[String: Kept?]>([:])

  init(_ session: Session) {
    folder = session.paths.drafts
    database = session.settings.database
  }

  func keep(_ draft: Draft) {
    want(Kept(database: database, process: getpid(), draft: draft), draft.id)
  }

  func keep(_ batch: Batch) {
    want(Kept(database: database, process: getpid(), batch: batch), batch.id)
  }

  func drop(_ id: String) { want(nil, id) }

  private func want(_ kept: Kept?, _ id: String) {
    let isWaiting = wanted.withLock { $0.updateValue(kept, forKey: id) != nil }
    if !isWaiting { queue.async { [self] in carryOut(id) } }
  }

  private func carryOut(_ id: String) {
    guard let kept = wanted.withLock({ $0.removeValue(forKey: id) }) else { return }
    guard let kept else {
      _ = unlink(path(of: id))
      return
    }
    guard let bytes = try? JSONEncoder().encode(kept) else { return }
    Folder.make(folder)
    write(Array(bytes), to: path(of: id))
  }

  /// Waits until everything is written.
  func finish() { queue.sync {} }

  /// What sessions that are gone have left for this database, oldest first.
  func left() -> (drafts: [Draft], batches: [Batch]) {
    var found: [(seconds: Int, kept: Kept)] = []
    for name in Folder.names(in: folder) where name.hasSuffix(".json") {
      let path = folder + "/" + name
      var facts = stat()
      guard stat(path, &facts) == 0,
        let bytes = try? Data(contentsOf: URL(fileURLWithPath: path)),
        let kept = try? JSONDecoder().decode(Kept.self, from: bytes),
        kept.database == database, !isAlive(kept.process)
      else { continue }
      found.append((Int(facts.st_mtim.tv_sec), kept))
    }
    found.sort { $0.seconds < $1.seconds }
    return (
      found.compactMap { seconds, kept in kept.draft?.kept(at: Clock.time(seconds)) },
      found.compactMap(\.kept.batch)
    )
  }

  private func isAlive(_ process: Int32) -> Bool { process != getpid() && kill(process, 0) == 0 }

  private func path(of id: String) -> String {
    let name = id.map { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "." ? $0 : "_" }
    return folder + "/" + String(name) + ".json"
  }

  /// Writes beside the file and puts it in its place once it is on the disk.
  private func write(_ bytes: [UInt8], to path: String) {
    let partial = path + ".partial"
    let file = open(partial, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { return }
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      start += count
    }
    let isWhole = start == bytes.count && fsync(file) == 0
    close(file)
    if isWhole { rename(partial, path) } else { unlink(partial) }
  }
}
