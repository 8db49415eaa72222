import Catalog
import GRDB
import Records
import Sample
import Scratch
import Storage
import StorageSQLite
import Testing

@Suite("What is kept along", .scratch) struct KeptTests {
  /// The kinds whose records decide what tallies, derived fields and belongings come to.
  private static let entities = [
    "award", "cohort", "booking", "base", "membership", "unit", "offering", "alliance",
  ]

  @Test("figures and indexes are those of a recount, whatever was changed and taken back")
  func recounting() async throws {
    let path = try Scratch.file("records.db")
    let store = try SQLiteStore(path: path, holdings: Catalog.holdings)
    try await store.fill(user: "sample", command: "test") { sink throws(StorageError) in
      try SampleAlliance().write(to: &sink)
    }
    var chance = Chance(seed: 11)
    var done: [Int] = []
    var counts: [HistoryEntry.Action: Int] = [:]
    for _ in 0..<200 {
      do throws(StorageError) {
        if chance.below(3) == 0, let number = done.isEmpty ? nil : chance.one(of: done) {
          // What takes an undo back is done again, and may itself be taken back later.
          done.append(try await store.undo(number, user: "li").number)
          continue
        }
        var changes: [Change] = []
        for _ in 0...chance.below(3) {
          if let change = try await change(of: store, &chance) { changes.append(change) }
        }
        done.append(try await store.apply(ChangeSet(changes, user: "li", command: "test")).number)
      } catch {
        switch error {
        case .refused, .refusedChanges, .conflict, .cannotUndo: continue
        default: throw error
        }
      }
    }
    for entry in try await store.history(HistoryQuery(users: ["li"], limit: 1000)) {
      counts[entry.action, default: 0] += 1
    }
    await store.close()
    for action in [HistoryEntry.Action.insert, .update, .archive, .restore] {
      #expect(counts[action, default: 0] > 5, "\(counts)")
    }
    let kept = try everythingKept(path)
    #expect(kept.values.allSatisfy { !$0.isEmpty })
    try forget(path)
    await (try SQLiteStore(path: path, holdings: Catalog.holdings)).close()
    let counted = try everythingKept(path)
    #expect(kept.keys == counted.keys)
    for (name, rows) in kept {
      let difference = Set(rows).symmetricDifference(counted[name] ?? [])
      #expect(difference.isEmpty, "\(name)")
    }
  }

  /// A change of some record to what another of its kind has, or a new one like it.
  private func change(
    of store: SQLiteStore, _ chance: inout Chance
  ) async throws(StorageError) -> Change? {
    let entity = chance.one(of: Self.entities)
    let shape = try store.holdings.shape(entity)
    // Nothing is ever deleted.
    let count = try await store.count(Scope(entity, archived: .included))
    guard let record = try await store.row(entity, id: 1 + chance.below(count))?.record,
      let other = try await store.row(entity, id: 1 + chance.below(count))?.record
    else { return nil }
    switch chance.below(6) {
    case 0:
      return record.isArchived
        ? .restore(entity: entity, id: record.id, revision: record.revision)
        : .archive(entity: entity, id: record.id, revision: record.revision)
    case 1:
      var values = record.values
      for (index, field) in shape.fields.enumerated() {
        if field.isUnique { values[index] = .blank }
        if field.kind == .date { values[index] = other.values[index] }
      }
      return .insert(entity: entity, values: values)
    default:
      var fields: [String: Value] = [:]
      for _ in 0...chance.below(3) {
        let field = chance.below(shape.fields.count)
        fields[shape.fields[field].name] = other.values[field]
      }
      return .update(
        entity: entity, id: record.id, revision: record.revision, fields: fields)
    }
  }

  /// Tallies, derived fields, sort keys and search indexes, a text for each row.
  private func everythingKept(_ path: String) throws -> [String: [String]] {
    try DatabaseQueue(path: path).writeWithoutTransaction { db in
      func rows(_ sql: String) throws -> [String] {
        try GRDB.Row.fetchAll(db, sql: sql).map { row in
          row.databaseValues.map { value in
            // Sums in another order differ in their last digits.
            if case .double(let number) = value.storage {
              return "\((number * 1e6).rounded() / 1e6 + 0)"
            }
            return "\(value)"
          }.joined(separator: "|")
        }
      }
      var kept: [String: [String]] = [
        "highest": try rows("SELECT id, highest FROM award WHERE archived = 0"),
        "conflicts": try rows(
          "SELECT id, conflicts, conflictMonths, usedMonths FROM base WHERE archived = 0"),
        "names": try rows("SELECT id, name_sort FROM unit"),
      ]
      for tally in Catalog.holdings.tallies {
        kept[tally.name] = try rows("SELECT * FROM tally_\(tally.name)")
      }
      for entity in ["unit", "award", "base"] {
        try db.execute(
          sql:
            "CREATE VIRTUAL TABLE temp.tokens_\(entity) USING fts5vocab(main, search_\(entity), row)"
        )
        kept["search of " + entity] = try rows("SELECT term, doc FROM temp.tokens_\(entity)")
      }
      return kept
    }
  }

  /// Takes from the file what tells that these are current, so that they are made anew.
  private func forget(_ path: String) throws {
    try DatabaseQueue(path: path).write { db in
      try db.execute(
        sql: """
          DELETE FROM meta WHERE key LIKE 'tally:%' OR key LIKE 'search:%';
          UPDATE meta SET value = '' WHERE key IN ('derivations', 'sort keys', 'fingerprint');
          UPDATE award SET highest = 0; UPDATE base SET conflicts = NULL,
          conflictMonths = NULL, usedMonths = NULL;
          """)
    }
  }
}
