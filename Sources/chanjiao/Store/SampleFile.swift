import Catalog
import Glibc
import Records
import Sample
import Storage
import StorageSQLite

/// A database made from the sample, which appears under its name when it is complete.
nonisolated struct SampleFile {
  enum Content: Sendable {
    case alliance(seed: UInt64?)
    case large(cohorts: Int, awards: Int, bookings: Int, seed: UInt64?)

    /// The day it is meant to be seen on.
    var asOf: Day {
      switch self {
      case .alliance: SampleAlliance.asOf
      case .large: LargeSample.asOf
      }
    }
  }

  let path: String
  let user: String

  func make(
    _ content: Content, progress: @escaping @Sendable (String, Int) -> Void = { _, _ in }
  ) async throws(CommandError) {
    guard Folder.isWritable(Folder.parent(of: path)) else {
      throw .cannotWrite(path: path, SystemFault.last)
    }
    let draft = path + ".partial-\(getpid())"
    Leftovers.add(draft)
    try await fill(draft, content, progress)
    guard rename(draft, path) == 0 else {
      throw .cannotWrite(path: path, SystemFault.last)
    }
    Leftovers.forget(draft)
  }

  /// The store is closed when this returns, which gathers all of it in the one file.
  private func fill(
    _ draft: String, _ content: Content, _ progress: @escaping @Sendable (String, Int) -> Void
  ) async throws(CommandError) {
    do throws(StorageError) {
      let store = try SQLiteStore(path: draft, holdings: Catalog.holdings, isPrivate: true)
      try await store.fill(user: user, command: "sample", meantFor: content.asOf) {
        sink throws(StorageError) in
        switch content {
        case .alliance(let seed):
          try (seed.map(SampleAlliance.init) ?? SampleAlliance()).write(to: &sink)
        case .large(let cohorts, let awards, let bookings, let seed?):
          try LargeSample(cohorts: cohorts, awards: awards, bookings: bookings, seed: seed)
            .write(to: &sink, progress: progress)
        case .large(let cohorts, let awards, let bookings, nil):
          try LargeSample(cohorts: cohorts, awards: awards, bookings: bookings)
            .write(to: &sink, progress: progress)
        }
      }
      await store.close()
    } catch {
      throw .store(error, path: path)
    }
  }
}
