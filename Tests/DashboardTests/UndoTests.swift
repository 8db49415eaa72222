import Catalog
import Records
import Storage
import StorageSQLite
import Testing

@testable import Dashboard

/// Taking changes back by keys, whoever made them where.
struct UndoTests {
  private func store() async throws -> SQLiteStore {
    let store = try SQLiteStore(inMemory: Catalog.holdings)
    var unit = Unit()
    unit.name = "第一中学"
    unit.kind = .secondaryVocational
    try await apply(.insert(entity: Unit.entity, values: Unit.schema.values(of: unit)), to: store)
    return store
  }

  private func apply(_ change: Change, by user: String = "li", to store: SQLiteStore) async throws {
    _ = try await store.apply(ChangeSet([change], user: user, command: "test"))
  }

  private func rename(_ store: SQLiteStore, _ name: String, by user: String = "li") async throws {
    let revision = try await store.row(Unit.entity, id: 1)?.record.revision ?? 0
    try await apply(
      .update(entity: Unit.entity, id: 1, revision: revision, fields: ["name": .text(name)]),
      by: user, to: store)
  }

  private func name(_ store: SQLiteStore) async throws -> String? {
    try await store.row(Unit.entity, id: 1)?.record.values[0].text
  }

  @Test func changesAreTakenBackAndDoneAgain() async throws {
    let store = try await store()
    try await rename(store, "第二中学")
    var journey = try await Journey(store: store)
    await journey.press("^Z")
    journey.expect(contains: "已撤销：修改 单位 #1")
    #expect(try await name(store) == "第一中学")
    await journey.press("^Y")
    journey.expect(contains: "已恢复：修改 单位 #1")
    #expect(try await name(store) == "第二中学")
    await journey.press("^Z", "^Z")
    journey.expect(contains: "已撤销：新增 单位 #1")
    #expect(try await store.row(Unit.entity, id: 1)?.record.isArchived == true)
    await journey.press("^Z")
    journey.expect(contains: "没有可撤销的修改")
    await journey.press("^Y", "^Y")
    #expect(try await name(store) == "第二中学")
    await journey.press("^Y")
    journey.expect(contains: "没有可恢复的修改")
  }

  @Test func whatIsDoneAgainIsKeptAsThat() async throws {
    let store = try await store()
    try await rename(store, "第二中学")
    var journey = try await Journey(store: store)
    await journey.press("^Z", "^Y", "^Z")
    let history = try await store.history(HistoryQuery(entity: Unit.entity, id: 1))
    #expect(history.map(\.command) == ["undo", "redo", "undo", "test", "test"])
  }

  @Test func aNewChangeEndsWhatCanBeDoneAgain() async throws {
    let store = try await store()
    try await rename(store, "第二中学")
    var journey = try await Journey(store: store)
    await journey.press("^Z")
    try await rename(store, "第三中学")
    await journey.press("^Y")
    journey.expect(contains: "没有可恢复的修改")
    #expect(try await name(store) == "第三中学")
  }

  @Test func whatSomebodyElseChangedSinceIsRefusedWithTheReason() async throws {
    let store = try await store()
    try await rename(store, "第二中学")
    try await rename(store, "第三中学", by: "wang")
    var journey = try await Journey(store: store)
    await journey.press("^Z")
    journey.expect(contains: "单位 第三中学 已被 wang 修改")
    #expect(try await name(store) == "第三中学")
  }

  @Test func aReadOnlyStoreSaysWhyNothingIsUndone() async throws {
    var journey = try await Journey(store: try await store(), isReadOnly: true)
    await journey.press("^Z")
    journey.expect(contains: "数据库只读")
    #expect(!journey.asked.contains { if case .findUndoable = $0 { true } else { false } })
  }
}
