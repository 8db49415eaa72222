import Foundation
import GRDB
import Storage

/// What a process has seen of the history of the file it has open, by which it notices that another was
/// copied over it: an older state, another database, or a copy of the same one that went its own way.
///
/// The file by itself must at any time be a beginning of that history. That much holds for certain only
/// where a transaction keeps others from folding in more than it sees, so everything is asked in one.
struct Lineage {
  /// What a connection saw in a transaction.
  private struct View {
    /// Changes with the commits of other connections.
    let version: Int
    let state: MainFile

    init(_ db: Database) throws {
      state = try MainFile(db)
      version = try Int.fetchOne(db.cachedStatement(sql: "PRAGMA data_version")) ?? 0
    }
  }

  private let path: String
  /// The log that belongs to this file; nil where there was none.
  private(set) var log: FilePlace?
  private(set) var isBroken = false

  /// The file by itself, and the traces it then had, unless it may have been written to since.
  private var main: MainFile?
  private var traces: FileTraces?
  private let identity: Int
  /// What tells each change from the last one in the file to the last one seen.
  private var stamps: [Int: Int]
  private var first: Int
  private var last: Int
  private var views: [ObjectIdentifier: View] = [:]

  /// How often, and how many microseconds apart, a file is looked at that does not look right: somebody
  /// may be writing to it.
  private static let looks = 10
  private static let pause: UInt32 = 50_000

  /// Begins with what a file holds that has just been opened. In a file read without its log nothing
  /// keeps others from writing meanwhile, so that its view is not pinned.
  init(_ path: String, _ db: Database, isPinned: Bool) throws {
    self.path = path
    let view = try View(db)
    identity = view.state.identity
    last = view.state.last
    stamps = view.state.stamps
    log = FilePlace(path + "-wal")
    traces = FileTraces(path)
    let size = try? FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? Int
    main = (size ?? 0) == 0 ? view.state : try? MainFile(path, beside: last)
    first = main?.last ?? 0
    if first < last { stamps = try MainFile.stamps(db, first...last) }
    // What lies beside it may be the log of a file in whose place it was put.
    let pinned = isPinned ? view : nil
    if let main, !fits(main, pinned, nil) { try? judge(pinned, nil) }
    if traces?.areSettled != true { traces = nil }
    if isPinned { views[ObjectIdentifier(db)] = view }
  }

  /// Looks whether the file is still the one that was opened, and goes on with what was added to its
  /// history. Inside a change what that is about to add is given, to be added once it is kept.
  @discardableResult
  mutating func follow(
    _ db: Database, isPinned: Bool = true, isKept: Bool = true
  ) throws -> [Int: Int] {
    if isBroken { return [:] }
    let seen: View
    do {
      seen = try View(db)
    } catch {
      // Pages of two files together look damaged, and a log that was put aside is out of reach.
      isBroken = log?.isThere == false
      if !isBroken { try look(nil, nil) }
      if isBroken { return [:] }
      throw error
    }
    let connection = ObjectIdentifier(db)
    let (view, earlier) = isPinned ? (seen, views[connection]) : (nil, nil)
    try look(view, earlier)
    var added: [Int: Int] = [:]
    if !isBroken, seen.state.last > last {
      added = try MainFile.stamps(db, last + 1...seen.state.last)
      if isKept {
        add(added)
        if let main, !fits(main, view, earlier) { try judge(view, earlier) }
      }
    }
    if isBroken { return [:] }
    if let main, main.last > first {
      first = main.last
      stamps = stamps.filter { $0.key >= first }
    }
    // The file may hold what is about to be kept before this connection begins anything else.
    if isPinned { views[connection] = seen }
    if log == nil { log = FilePlace(path + "-wal") }
    return added
  }

  /// Takes up what was kept.
  mutating func add(_ kept: [Int: Int]) {
    guard let newest = kept.keys.max(), newest > last else { return }
    stamps.merge(kept) { $1 }
    last = newest
  }

  /// What tells a change that was seen from others of its number.
  func stamp(of number: Int) -> Int? { stamps[number] }

  private mutating func look(_ view: View?, _ earlier: View?) throws {
    let now = FileTraces(path)
    if now != traces || main == nil {
      guard let found = try? MainFile(path, beside: last) else { return try judge(view, earlier) }
      main = found
      traces = now?.areSettled == true ? now : nil
    }
    if let main, !fits(main, view, earlier) { try judge(view, earlier) }
  }

  /// Whether a file may by itself hold what it holds.
  private func fits(_ main: MainFile, _ view: View?, _ earlier: View?) -> Bool {
    let isNew = main.last == 0 && main.identity == 0
    if identity != 0, main.identity != identity, !isNew { return false }
    if main.last < first { return false }
    for (number, stamp) in main.stamps {
      if let known = stamps[number], known != stamp { return false }
    }
    if let view, main.last > view.state.last || main.schema > view.state.schema { return false }
    // Without anybody's commit there is nothing further that could be in it.
    if let view, let earlier, view.version == earlier.version {
      return main.last <= earlier.state.last && main.schema <= earlier.state.schema
    }
    return true
  }

  /// Looks again at a file that does not look right. One that is whole and still does not fit is another.
  private mutating func judge(_ view: View?, _ earlier: View?) throws {
    traces = nil
    for _ in 0..<Self.looks {
      usleep(Self.pause)
      let before = FileTraces(path)
      guard let found = try? MainFile(path, beside: last, isCertain: true),
        before == FileTraces(path)
      else { continue }
      isBroken = !fits(found, view, earlier)
      if !isBroken { main = found }
      return
    }
    throw StorageError.busy
  }
}
