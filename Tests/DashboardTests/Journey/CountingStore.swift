import Records
import Storage
import Synchronization

/// A store that counts what it is asked, so that a test can say how work grows without a clock.
final class CountingStore: ForwardingStore {
  let store: any RecordStore
  private let counts = Mutex((pages: [Query](), rows: 0))

  init(_ store: any RecordStore) { self.store = store }

  /// The questions for pages of a kind of record.
  func pages(of entity: String) -> Int {
    counts.withLock { $0.pages.count { $0.scope.entity == entity } }
  }

  var rows: Int { counts.withLock(\.rows) }

  func page(_ query: Query) async throws(StorageError) -> Page {
    counts.withLock { $0.pages.append(query) }
    return try await store.page(query)
  }
  func row(_ entity: String, id: Int) async throws(StorageError) -> Row? {
    counts.withLock { $0.rows += 1 }
    return try await store.row(entity, id: id)
  }
}
