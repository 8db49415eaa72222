import Records
import Storage

/// A list of records as it streams out of the store: each page begins where the last one ended.
nonisolated struct Listing {
  let view: PrintedRecord.View
  let scope: Scope
  let sort: Query.Sort?
  /// nil for all.
  let limit: Int?

  private static let pageSize = 1000

  /// Writes the records; true where there were more than the limit.
  func write(
    from opened: OpenedStore, with writer: inout ListWriter, to output: DataOutput
  ) async throws(CommandError) -> Bool {
    var left = limit ?? Int.max
    var query = Query(scope, sort: sort, place: .first, limit: min(left, Self.pageSize))
    while true {
      let page = try await opened.answer { [query] store throws(StorageError) in
        try await store.page(query)
      }
      try output.write(writer.text(page.rows.map { PrintedRecord(row: $0, view: view) }))
      left -= page.rows.count
      guard page.hasLater, left > 0, let last = page.rows.last else {
        try output.write(writer.end())
        return page.hasLater
      }
      query.place = .after(last.anchor)
      query.limit = min(left, Self.pageSize)
    }
  }
}

nonisolated extension OpenedStore {
  /// Refuses a condition that names a record which is not there: an empty list would hide the slip.
  func require(_ mention: ReadCondition.Mention) async throws(CommandError) {
    let filter = NamedRecords(holdings: store.holdings).filter(mention.entity, mention.text)
    let scope = Scope(mention.entity, filter: filter, archived: .included)
    let page = try await answer { store throws(StorageError) in
      try await store.page(Query(scope, limit: 1))
    }
    if page.rows.isEmpty { throw .noSuchName(entity: mention.entity, text: mention.text) }
  }
}
