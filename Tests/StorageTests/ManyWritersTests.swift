import Records
import Scratch
import Storage
import StorageSQLite
import Testing

@Suite("Several people on one file", .scratch) struct ManyWritersTests {
  /// Adds one to a record's area, again and again until nobody was in between.
  private static func addOne(to place: Int, in store: any RecordStore) async throws {
    while true {
      let record = try #require(try await store.row("place", id: place)).record
      let area = try await store.value("place", place, "area").quantity ?? 0
      let change = Change.update(
        entity: "place", id: place, revision: record.revision, fields: ["area": .number(area + 1)])
      do throws(StorageError) {
        _ = try await store.apply(ChangeSet([change], user: "li", command: "test"))
        return
      } catch {
        switch error {
        case .conflict, .busy: continue
        default: throw error
        }
      }
    }
  }

  /// Looks at a record's area until told to stop: it only ever grows.
  private static func watch(_ place: Int, in store: any RecordStore) async throws {
    var seen = 0.0
    do {
      while !Task.isCancelled {
        let area = try await store.value("place", place, "area").quantity ?? 0
        #expect(area >= seen)
        seen = area
      }
    } catch StorageError.cancelled where Task.isCancelled {
      return
    }
  }

  @Test("eight writers lose no update, and two readers see only what was kept")
  func manyWriters() async throws {
    let path = try temporaryFile()
    let store = try SQLiteStore(path: path, holdings: World.holdings)
    let place = try await store.insert(Place(name: "金昌")).id
    try await withThrowingTaskGroup(of: Void.self) { readers in
      for _ in 0..<2 {
        let reader = try SQLiteStore(path: path, holdings: World.holdings)
        readers.addTask { try await Self.watch(place, in: reader) }
      }
      try await withThrowingTaskGroup(of: Void.self) { writers in
        for _ in 0..<8 {
          let writer = try SQLiteStore(path: path, holdings: World.holdings)
          writers.addTask { for _ in 0..<12 { try await Self.addOne(to: place, in: writer) } }
        }
        try await writers.waitForAll()
      }
      readers.cancelAll()
      try await readers.waitForAll()
    }
    try await #expect(store.value("place", place, "area") == .number(96))
    let history = try await store.history(HistoryQuery(entity: "place", id: place, limit: 200))
    #expect(history.count == 97)
  }
}
