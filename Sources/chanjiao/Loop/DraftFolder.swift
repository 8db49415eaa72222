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
    /// The lock of the run that keeps it: while that is held, nobody else is offered it.
    let lock: String?
    var draft: Draft?
    var batch: Batch?
    /// Whose batch it is; a draft says so itself.
    var user: String?

    var writer: String? { draft?.user ?? user }
  }

  private let folder: String
  private let database: String
  /// Files are written in the order they were asked for, without keeping anybody waiting.
  private let queue = DispatchQueue(label: "chanjiao.drafts", qos: .userInitiated)
  /// What was written is brought to the disk behind that, so that the next file need not wait for it.
  private let settling = DispatchQueue(label: "chanjiao.drafts.disk", qos: .userInitiated)
  /// What is not to wait for the disk's rest.
  private let urgent = DispatchGroup()
  private static let patience = DispatchTimeInterval.milliseconds(30)
  /// Held while a file takes the place of another.
  private let placing = Mutex(())
  /// What is to be on the disk and is not yet, nil for what is to go: where the disk is slower
  /// than the keys only the last of several versions is written.
  private let wanted = Mutex<[String: Kept?]>([:])
  /// Until when the disk rests: what is typed comes key by key, and must not keep it busy.
  private let restsUntil = Mutex(DispatchTime.now())
  /// How many times as long as it took to bring a file to the disk, and how long at most.
  private static let rest = (times: 9.0, most: 1.0)
  /// A file that is locked for as long as this run lives; the system lets go of it however that ends.
  private let lock = "\(getpid()).\(Int(Date().timeIntervalSince1970)).lock"
  private let lockFile = Mutex<Int32>(-1)
  /// What did not reach the disk, and why.
  private let unwritten = Mutex<[String: SystemFault]>([:])
  /// Told of each draft that did not reach the disk, and of one that did after all.
  private let tell: @Sendable (String, DraftTrouble?) -> Void
  private let home: String?
  /// Whether what was left can be gone on with here.
  private let takesUp: Bool
  /// Whose drafts these are; nil where that is asked later, and everybody's are offered.
  private let writer: String?

  init(_ session: Session, tell: @escaping @Sendable (String, DraftTrouble?) -> Void) {
    self.tell = tell
    home = session.environment["HOME"]
    takesUp = !session.settings.isReadOnly
    writer = session.asksWho ? nil : session.user
    folder = session.paths.drafts
    database = Self.whole(session.settings.database)
  }

  /// One path for a database however it is written, and whether or not it is there yet.
  private static func whole(_ path: String) -> String {
    func resolved(_ path: String) -> String? {
      guard let found = realpath(path, nil) else { return nil }
      defer { free(found) }
      return String(cString: found)
    }
    if let file = resolved(path) { return file }
    guard let folder = resolved(Folder.parent(of: path)) else { return path }
    return folder + "/" + (path.split(separator: "/").last ?? "")
  }

  func keep(_ draft: Draft) {
    want(Kept(database: database, lock: lock, draft: draft), draft.id)
  }

  func keep(_ batch: Batch) {
    want(Kept(database: database, lock: lock, batch: batch, user: writer), batch.id)
  }

  func drop(_ id: String) { want(nil, id) }

  private func want(_ kept: Kept?, _ id: String) {
    let isWaiting = wanted.withLock { $0.updateValue(kept, forKey: id) != nil }
    if isWaiting { return }
    queue.asyncAfter(deadline: restsUntil.withLock { $0 }) { [self] in carryOut(id) }
  }

  /// Writes what waits for the disk's rest to end: a field was left, and what it held must outlive
  /// whatever ends the program next.
  func writeNow() {
    for id in wanted.withLock({ Array($0.keys) }) {
      queue.async(group: urgent) { [self] in carryOut(id) }
    }
  }

  /// Waits until the system has that, which takes a fraction of a millisecond, and is not to keep
  /// anybody where it takes longer.
  func awaitUrgent() { _ = urgent.wait(timeout: .now() + Self.patience) }

  private func carryOut(_ id: String) {
    guard let kept = wanted.withLock({ $0.removeValue(forKey: id) }) else { return }
    let file = file(of: id)
    guard let kept else {
      placing.withLock { _ in file.remove() }
      unwritten.withLock { _ = $0.removeValue(forKey: id) }
      return
    }
    let start = DispatchTime.now()
    restsUntil.withLock { $0 = start + Self.rest.most }
    guard let bytes = try? JSONEncoder().encode(kept) else { return }
    let fault = Folder.make(folder) ?? file.write(Array(bytes), placing)
    holdLock()
    let isDraft = kept.draft != nil
    if let fault { return note(fault, id, isDraft: isDraft) }
    settling.async { [self] in
      switch file.settle(placing) {
      case .done: note(nil, id, isDraft: isDraft)
      case .failed(let fault): note(fault, id, isDraft: isDraft)
      case .outdated: return
      }
      let end = DispatchTime.now()
      let seconds = Double(end.uptimeNanoseconds - start.uptimeNanoseconds) / 1e9
      restsUntil.withLock { $0 = end + min(seconds * Self.rest.times, Self.rest.most) }
    }
  }

  private func note(_ fault: SystemFault?, _ id: String, isDraft: Bool) {
    let before = unwritten.withLock { unwritten in
      defer { unwritten[id] = fault }
      return unwritten[id]
    }
    if isDraft, fault != nil || before != nil { tell(id, fault.map(trouble)) }
  }

  private func trouble(_ fault: SystemFault) -> DraftTrouble {
    var place = folder
    if let home, !home.isEmpty, place.hasPrefix(home + "/") {
      place = "~" + place.dropFirst(home.count)
    }
    return DraftTrouble(folder: place, reason: fault.name)
  }

  /// Why something is not on the disk; nil where all is.
  var loss: DraftTrouble? { unwritten.withLock { $0.values.first }.map(trouble) }

  /// Writes everything that is not on the disk yet.
  func finish() {
    queue.sync {
      for id in wanted.withLock({ Array($0.keys) }) { carryOut(id) }
    }
    settling.sync {}
    lockFile.withLock { file in
      guard file >= 0 else { return }
      unlink(folder + "/" + lock)
      close(file)
      file = -1
    }
  }

  private func holdLock() {
    lockFile.withLock { file in
      if file >= 0 { return }
      file = open(folder + "/" + lock, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
      if file >= 0 { _ = flock(file, LOCK_EX | LOCK_NB) }
    }
  }

  /// Whether the run that has a lock still lives; the lock of one that is gone goes with it.
  private func isHeld(_ lock: String) -> Bool {
    let path = folder + "/" + lock
    let file = open(path, O_RDWR | O_CLOEXEC)
    guard file >= 0 else { return false }
    defer { close(file) }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else { return errno == EWOULDBLOCK }
    unlink(path)
    return false
  }

  /// What sessions that are gone have left for this database.
  struct Left {
    /// Oldest first.
    var drafts: [(seconds: Int, draft: Draft)] = []
    var batches: [Batch] = []
    /// Who else has taken up some of it, or has written it; of several one.
    var holder: DraftHolder?
  }

  /// Takes up what sessions that are gone have left: nobody else is offered it while this run lives.
  func left() -> Left {
    let files = DraftFile.all(in: folder)
    var left = Left()
    if files.isEmpty { return left }
    // Two who start at once do not both take up what was left.
    let turn = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if turn >= 0 { _ = flock(turn, LOCK_EX) }
    defer { if turn >= 0 { close(turn) } }
    var found: [(seconds: Int, kept: Kept)] = []
    var holders: [String: Int] = [:]
    var writers: [String: Int] = [:]
    for file in files {
      guard let (bytes, seconds) = file.read(),
        let kept = try? JSONDecoder().decode(Kept.self, from: Data(bytes)),
        kept.database == database
      else { continue }
      // What somebody else was writing at this login waits for them, unless they are at it already.
      if let writer, let user = kept.writer, !Signature.isOf(writer, user) {
        let isAtHand = [file.owner, kept.lock].contains { $0.map(isHeld) == true }
        if kept.draft != nil, !isAtHand { writers[user, default: 0] += 1 }
        continue
      }
      if let owner = file.owner, owner != lock, isHeld(owner) {
        if kept.draft != nil { holders[owner, default: 0] += 1 }
        continue
      }
      guard kept.lock.map(isHeld) != true else { continue }
      if takesUp {
        holdLock()
        file.claim(by: lock)
      }
      found.append((seconds, kept))
    }
    found.sort { $0.seconds < $1.seconds }
    left.drafts = found.compactMap { seconds, kept in
      kept.draft.map { (seconds, $0.kept(at: Clock.time(seconds))) }
    }
    left.batches = found.compactMap(\.kept.batch)
    left.holder =
      holders.max { $0.key < $1.key }.flatMap { Self.holder($0, count: $1) }
      ?? writers.min { $0.key < $1.key }.map { DraftHolder(count: $1, .writer($0)) }
    return left
  }

  /// The run that has a lock, which its name tells.
  private static func holder(_ lock: String, count: Int) -> DraftHolder? {
    let parts = lock.split(separator: ".")
    guard parts.count == 3, let process = Int(parts[0]), let start = Int(parts[1]) else {
      return nil
    }
    return DraftHolder(count: count, .run(process: process, since: Clock.time(start)))
  }

  private func file(of id: String) -> DraftFile { DraftFile(id, in: folder) }
}
