import Foundation
import Records
import Scratch
import Storage
import StorageSQLite
import Testing

/// A way to make a store; every test of the conformance suite runs over each of them.
struct StoreMaker: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let make: @Sendable (Holdings) throws -> any RecordStore

  /// The limits make pages be found in one or the other way, whatever there is to be found.
  static let all: [StoreMaker] = [
    StoreMaker(testDescription: "in memory") { try SQLiteStore(inMemory: $0) },
    StoreMaker(testDescription: "in memory, walking") {
      try SQLiteStore(inMemory: $0, gatheringLimit: 0)
    },
    StoreMaker(testDescription: "in memory, walking where there is much") {
      try SQLiteStore(inMemory: $0, gatheringLimit: 8)
    },
    StoreMaker(testDescription: "in a file") {
      try SQLiteStore(path: temporaryFile(), holdings: $0)
    },
  ]

  /// One of each kind, for what does not depend on how pages are found.
  static let kinds = [all[0], all[3]]

  func world() throws -> any RecordStore { try make(World.holdings) }
}

/// Where a store may make its file.
func temporaryFile() throws -> String { try Scratch.file("records.db") }

/// The copies of a file that were kept before it was changed.
func copies(of path: String) throws -> [String] {
  let url = URL(filePath: path)
  return try FileManager.default.contentsOfDirectory(
    atPath: url.deletingLastPathComponent().path
  ).filter { $0.hasPrefix(url.lastPathComponent + ".before-") }
}

extension RecordStore {
  /// Applies changes by somebody.
  @discardableResult
  func apply(_ changes: Change...) async throws(StorageError) -> ChangeReceipt {
    try await apply(ChangeSet(changes, user: "li", command: "test"))
  }

  @discardableResult
  func insert<E: Entity>(_ entity: E) async throws(StorageError) -> Reference<E> {
    let values = E.schema.values(of: entity)
    return Reference(try await apply(.insert(entity: E.entity, values: values)).ids[0])
  }

  /// Changes fields of a record as it is now.
  @discardableResult
  func update(
    _ entity: String, _ id: Int, _ fields: [String: Value]
  ) async throws(StorageError) -> ChangeReceipt {
    let revision = try await row(entity, id: id)?.record.revision ?? 0
    return try await apply(.update(entity: entity, id: id, revision: revision, fields: fields))
  }

  @discardableResult
  func archive(_ entity: String, _ id: Int) async throws(StorageError) -> ChangeReceipt {
    let revision = try await row(entity, id: id)?.record.revision ?? 0
    return try await apply(.archive(entity: entity, id: id, revision: revision))
  }

  func value(_ entity: String, _ id: Int, _ field: String) async throws -> Value {
    let row = try #require(try await row(entity, id: id))
    return row.record.values[try #require(try holdings.shape(entity).index(of: field))]
  }

  /// All records of an entity in the order of their ids, page by page.
  func records(
    _ entity: String, archived: Scope.Archived = .included
  ) async throws(StorageError) -> [Record] {
    var records: [Record] = []
    var place = Query.Place.first
    while true {
      let page = try await page(
        Query(Scope(entity, archived: archived), place: place, limit: 64))
      records += page.rows.map(\.record)
      guard page.hasLater, let last = page.rows.last else { return records }
      place = .after(last.anchor)
    }
  }

  func ids(_ scope: Scope) async throws(StorageError) -> [Int] {
    try await page(Query(scope, limit: 10_000)).rows.map(\.id)
  }
}
