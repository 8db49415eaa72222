import Foundation
import GRDB
import Records
import Scratch
import Storage
import StorageSQLite
import Testing

@Suite("Migrations", .scratch) struct MigrationTests {
  /// From shops as they were to shops as they are: a name of a field, a rule, a type, a field dropped.
  private static let migrations = [
    Migration(
      2, "trade", of: ["shop"],
      [
        .rename(table: "shop", column: "branch", to: "trade"),
        .run("UPDATE shop SET trade = upper(trade)", changing: "shop"),
      ]),
    Migration(
      3, "grade", of: ["shop"],
      [
        .rebuild(
          table: "shop",
          [
            .init(
              "grade", "INTEGER CHECK (\"grade\" BETWEEN 1 AND 10)",
              from: "min(10, CAST(NULLIF(old.grade, '') AS INTEGER))")
          ], without: ["fax"])
      ]),
    Migration(4, "nothing here", of: ["unheard"], [.run("DELETE FROM unheard")]),
  ]

  private static let older = Holdings(
    shapes: [Town.schema.shape, OlderShop.schema.shape],
    tallies: [Tally("shops", of: "shop", by: ["branch"])])
  private static let newer = Holdings(
    shapes: [Town.schema.shape, Shop.schema.shape],
    tallies: [Tally("shops", of: "shop", by: ["trade"], sums: ["grade"])], migrations: migrations)

  /// An older file with shops, one of them changed and one archived.
  private func olderFile() async throws -> String {
    let path = try temporaryFile()
    let store = try SQLiteStore(path: path, holdings: Self.older)
    let town = try await store.insert(Town(name: "金昌"))
    for (name, grade) in [("甲店", "7"), ("乙店", "30"), ("丙店", "")] {
      try await store.insert(
        OlderShop(name: name, branch: "mill", grade: grade, town: town, fax: "1"))
    }
    try await store.update(
      "shop", 1, ["branch": .text("bakery"), "cost": .amount(Amount(5, .about))])
    try await store.archive("shop", 3)
    await store.close()
    return path
  }

  @Test("an older file passes through each migration once, ids and history kept")
  func migrating() async throws {
    let path = try await olderFile()
    let store = try SQLiteStore(path: path, holdings: Self.newer)
    let shops = try await store.records("shop")
    #expect(shops.map(\.id) == [1, 2, 3])
    #expect(shops.map(\.revision) == [2, 1, 2])
    #expect(shops.map(\.isArchived) == [false, false, true])
    try await #expect(store.value("shop", 1, "trade") == .text("BAKERY"))
    try await #expect(store.value("shop", 1, "grade") == .integer(7))
    try await #expect(store.value("shop", 2, "grade") == .integer(10))
    try await #expect(store.value("shop", 3, "grade") == .blank)
    try await #expect(store.value("shop", 1, "cost") == .amount(Amount(5, .about)))
    // What is computed from the records is computed from what they are now.
    try await #expect(store.ids(Scope("shop", search: "bakery")) == [1])
    let trades = try await store.measure(
      Measure(Scope("shop"), by: [.init("trade")], [.sum(["grade"])]))
    #expect(trades.rows.map(\.keys) == [[.text("BAKERY")], [.text("MILL")]])
    #expect(trades.rows.map(\.figures) == [[7], [10]])
    // The history speaks of the field as it is called now, and what it tells can be taken back.
    let entry = try #require(try await store.history(HistoryQuery(entity: "shop", id: 1)).first)
    #expect(entry.before["trade"] == .text("mill") && entry.after["trade"] == .text("bakery"))
    #expect(entry.before["branch"] == nil && entry.after["cost"] == .amount(Amount(5, .about)))
    _ = try await store.undo(entry.change, user: "li")
    try await #expect(store.value("shop", 1, "trade") == .text("mill"))
    // The new rule holds, and references are enforced again.
    await #expect(throws: StorageError.self) {
      try await store.update("shop", 2, ["grade": .integer(11)])
    }
    await store.close()
    let steps = try log(of: path)
    for (number, name) in [(2, "trade"), (3, "grade"), (4, "nothing here")] {
      #expect(steps.count { $0 == "migration \(number): \(name)" } == 1)
    }
    #expect(steps.contains { $0.contains("RENAME COLUMN \"branch\" TO \"trade\"") })
    #expect(try copies(of: path).count == 1)
    // Opened again it is as it should be, and nothing more happens.
    await (try SQLiteStore(path: path, holdings: Self.newer)).close()
    #expect(try log(of: path) == steps)
    #expect(try copies(of: path).count == 1)
  }

  @Test("the copy kept is the file as it was, which the older program still opens")
  func copy() async throws {
    let path = try await olderFile()
    #expect(chmod(path, 0o640) == 0)
    await (try SQLiteStore(path: path, holdings: Self.newer)).close()
    let name = try #require(try copies(of: path).first)
    let copy = URL(filePath: path).deletingLastPathComponent().appending(path: name).path
    let mode = try FileManager.default.attributesOfItem(atPath: copy)[.posixPermissions] as? Int
    #expect(mode == 0o640)
    let store = try SQLiteStore(path: copy, holdings: Self.older)
    try await #expect(store.value("shop", 2, "grade") == .text("30"))
    try await #expect(store.value("shop", 2, "fax") == .text("1"))
    await store.close()
    #expect(throws: StorageError.tooNew(found: 4, known: 1)) {
      try SQLiteStore(path: path, holdings: Self.older)
    }
  }

  @Test("a migration that fails leaves the file as it was, and no copy")
  func failing() async throws {
    let path = try await olderFile()
    let before = try Data(contentsOf: URL(filePath: path))
    let lost = Migration(
      5, "lost town", of: ["town"], [.run("DELETE FROM town", changing: "town")])
    for last in [lost, Migration(5, "no such table", of: [], [.run("DELETE FROM unheard")])] {
      let holdings = Holdings(
        shapes: Self.newer.shapes, tallies: Self.newer.tallies,
        migrations: Self.migrations + [last])
      #expect(throws: StorageError.self) { try SQLiteStore(path: path, holdings: holdings) }
      #expect(try Data(contentsOf: URL(filePath: path)) == before)
      #expect(try copies(of: path).isEmpty)
    }
  }

  @Test("a new file begins at the newest number")
  func newFile() async throws {
    let path = try temporaryFile()
    await (try SQLiteStore(path: path, holdings: Self.newer)).close()
    #expect(try log(of: path).allSatisfy { !$0.hasPrefix("migration") })
    #expect(throws: StorageError.tooNew(found: 4, known: 1)) {
      try SQLiteStore(path: path, holdings: Self.older)
    }
  }

  private func log(of path: String) throws -> [String] {
    try DatabaseQueue(path: path).read {
      try String.fetchAll($0, sql: "SELECT step FROM schema_log ORDER BY rowid")
    }
  }
}

private struct Town: Entity {
  static let entity = "town"

  var name = ""

  static let schema = Schema<Self>("城镇", "Town", group: .units) {
    Field(\.name, "name", "名称", "Name").required().sortable()
  }
  .named(by: "name")
}

private struct OlderShop: Entity {
  static let entity = "shop"

  var name = ""
  var branch = ""
  var grade = ""
  var cost: Amount?
  var town: Reference<Town>?
  var fax = ""

  static let schema = Schema<Self>("店铺", "Shop", group: .units) {
    Field(\.name, "name", "名称", "Name").required().searchable().sortable()
    Field(\.branch, "branch", "行业", "Branch").searchable().sortable()
    Field(\.grade, "grade", "等级", "Grade")
    Field(\.cost, "cost", "费用", "Cost")
    Field(\.town, "town", "城镇", "Town").required()
    Field(\.fax, "fax", "传真", "Fax").required()
  }
  .named(by: "name")
}

private struct Shop: Entity {
  static let entity = "shop"

  var name = ""
  var trade = ""
  var grade: Int?
  var cost: Amount?
  var town: Reference<Town>?

  static let schema = Schema<Self>("店铺", "Shop", group: .units) {
    Field(\.name, "name", "名称", "Name").required().searchable().sortable()
    Field(\.trade, "trade", "行业", "Trade").searchable().sortable()
    Field(\.grade, "grade", "等级", "Grade").rule(.range(1, 10)).sortable()
    Field(\.cost, "cost", "费用", "Cost")
    Field(\.town, "town", "城镇", "Town").required()
  }
  .named(by: "name")
}
