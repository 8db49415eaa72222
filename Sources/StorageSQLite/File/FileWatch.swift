import Foundation
import GRDB
import Storage
import Synchronization

/// Keeps watch over the file a store has open: that it is still in its place, and still the same one.
///
/// Where another lies there, the log of what was must not be folded into it, by anybody: it is put aside
/// along with what was saved here and is not in the other.
final class FileWatch: Sendable {
  private struct State {
    var lineage: Lineage?
    var own: [(change: OwnChange, stamp: Int?)] = []
    var isSetAside = false
    /// Where what was saved here is kept that the other file lacks.
    var kept: String?
  }

  private let logs: LogFiles
  private let place: FilePlace?
  private let state = Mutex(State())

  /// Begins with the file as it lies there.
  init(_ logs: LogFiles) {
    self.logs = logs
    place = FilePlace(logs.path)
  }

  /// Refuses to go on where the file is no longer where it was opened.
  func checkPlace() throws(StorageError) { try place?.check() }

  var isInPlace: Bool {
    place?.isThere ?? true && state.withLock { $0.lineage?.isBroken } != true
  }

  /// Remembers what a file holds that has just been opened.
  func begin(_ db: Database, isPinned: Bool) throws {
    let lineage = try Lineage(logs.path, db, isPinned: isPinned)
    state.withLock { $0.lineage = lineage }
  }

  /// Refuses to go on with a file over which another was copied since it was opened.
  func check(_ db: Database, isPinned: Bool) throws {
    try state.withLock { state in
      try state.lineage?.follow(db, isPinned: isPinned)
      try refuse(&state)
    }
  }

  /// The same at the end of a change; gives what is to be noted once it is kept.
  func checkChange(_ db: Database) throws -> [Int: Int] {
    try state.withLock { state in
      let stamps = try state.lineage?.follow(db, isKept: false)
      try refuse(&state)
      return stamps ?? [:]
    }
  }

  func note(_ stamps: [Int: Int]) {
    state.withLock { $0.lineage?.add(stamps) }
  }

  /// Remembers what was saved here, in case the file should be replaced by one that lacks it.
  func note(_ change: OwnChange) {
    state.withLock { $0.own.append((change, $0.lineage?.stamp(of: change.number))) }
  }

  private func refuse(_ state: inout State) throws(StorageError) {
    guard state.lineage?.isBroken == true else { return }
    setAside(&state)
    throw .moved(path: logs.path, isReplaced: true, kept: state.kept)
  }

  /// After all is closed: what is left in the log belongs to the file that was opened, and would be taken
  /// for that of the other. Says where what was saved here is, if the file lacks it.
  func leave() -> StorageError? {
    state.withLock { state in
      if place?.isReplaced == true { setAside(&state) }
      return state.kept.map { .moved(path: logs.path, isReplaced: true, kept: $0) }
    }
  }

  /// Takes the log away from the file it does not belong to. Others may have it open who have not looked
  /// yet: an empty one they cannot fold in either.
  private func setAside(_ state: inout State) {
    guard !state.isSetAside, logs.isWriter else { return }
    state.isSetAside = true
    let stamp = Journal.now().replacing(":", with: "").replacing("-", with: "")
    let name = logs.path + ".replaced-" + stamp
    if let log = state.lineage?.log, log.isThere { logs.setAside(as: name + "-wal") }
    let own = state.own.filter { !isInFile($0.change.number, $0.stamp) }
    if own.isEmpty { return }
    let text = own.map(\.change.text).joined(separator: "\n")
    guard let file = try? FileSystem.make(name + ".txt", like: logs.path),
      let handle = FileHandle(forWritingAtPath: file)
    else { return }
    defer { try? handle.close() }
    guard (try? handle.write(contentsOf: Data(text.utf8))) != nil else { return }
    try? handle.synchronize()
    state.kept = file
  }

  private func isInFile(_ number: Int, _ stamp: Int?) -> Bool {
    guard let main = try? MainFile(logs.path, beside: number) else { return false }
    return stamp != nil && main.stamps[number] == stamp
  }
}
