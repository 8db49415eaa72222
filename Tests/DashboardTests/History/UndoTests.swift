import Canvas
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
    journey.expect(contains: "不能撤销“修改 单位 #1 第三中学”：wang 后来又改过；再按 ^Z 撤销更早的")
    #expect(try await name(store) == "第三中学")
  }

  @Test(arguments: Journey.entrySizes, Language.allCases)
  func aRefusedUndoStaysAsItIs(_ size: Size, _ language: Language) async throws {
    let store = try await store()
    try await rename(store, "第二中学")
    try await rename(store, "第三中学", by: "wang")
    var journey = try await Journey(size: size, language: language, store: store)
    await journey.open(tableOf: Unit.entity)
    await journey.press("^Z")
    try journey.expectGolden("undo-refused")
  }

  @Test func whatWasInTheWayMayGoAway() async throws {
    let store = try SQLiteStore(inMemory: Catalog.holdings)
    var unit = Unit()
    (unit.name, unit.kind) = ("第一中学", .secondaryVocational)
    try await apply(
      .insert(entity: Unit.entity, values: Unit.schema.values(of: unit)), by: "zhao", to: store)
    try await rename(store, "第二中学")
    try await rename(store, "第三中学", by: "wang")
    var journey = try await Journey(store: store)
    await journey.press("^Z")
    journey.expect(contains: "wang 后来又改过")
    _ = try await store.undo(3, user: "wang")
    await journey.send(.changed(version: try await store.version()))
    await journey.press("^Z")
    journey.expect(contains: "已撤销：修改 单位 #1")
    #expect(try await name(store) == "第一中学")
  }

  private func add(_ name: String, to store: SQLiteStore) async throws {
    var unit = Unit()
    (unit.name, unit.kind) = (name, .secondaryVocational)
    try await apply(.insert(entity: Unit.entity, values: Unit.schema.values(of: unit)), to: store)
  }

  @Test func addingWhatOthersReferToMeanwhileIsTakenBackOnceThatWasAsked() async throws {
    let store = try await store()
    try await add("甲厂", to: store)
    var person = Person()
    (person.name, person.kind, person.unit) = ("示例", .teacher, Reference(2))
    _ = try await store.apply(
      ChangeSet(
        [.insert(entity: Person.entity, values: Person.schema.values(of: person))], user: "wang",
        command: "test"))
    for key in ["Enter", "F10"] {
      var journey = try await Journey(store: store)
      await journey.press("^Z")
      journey.expect(contains: "新增 单位 #2 甲厂")
      journey.expect(contains: "人员 1")
      await journey.press(key)
      #expect(try await isArchived(store, 2) == (key == "F10"))
    }
  }

  private func isArchived(_ store: SQLiteStore, _ id: Int) async throws -> Bool? {
    try await store.row(Unit.entity, id: id)?.record.isArchived
  }

  @Test func whatCannotBeTakenBackIsSteppedOver() async throws {
    let store = try await store()
    try await add("甲厂", to: store)
    try await add("乙厂", to: store)
    try await rename(store, "第二中学")
    try await rename(store, "第三中学", by: "wang")
    // However often the program is left and started again.
    for (place, id) in [3, 2].enumerated() {
      var journey = try await Journey(store: store)
      await journey.press("^Z")
      journey.expect(contains: "再按 ^Z 撤销更早的")
      await journey.press("^Z")
      journey.expect(contains: "已撤销：新增 单位 #\(id)")
      #expect(try await isArchived(store, id) == true)
      guard place > 0 else { continue }
      // What added the record that wang changed is in the way as well; then nothing is left.
      await journey.press("^Z")
      journey.expect(contains: "wang 后来又改过")
      #expect(!journey.shows("撤销更早的"))
      await journey.press("^Z")
      journey.expect(contains: "除后来又改过的 2 项外，没有可撤销的修改")
      await journey.press("^Y", "^Y")
      #expect(try await isArchived(store, 2) == false)
      #expect(try await isArchived(store, 3) == false)
    }
    #expect(try await name(store) == "第三中学")
  }

  @Test func anyChangeOfTheHistoryIsTakenBackAlone() async throws {
    let store = try await store()
    try await add("甲厂", to: store)
    try await rename(store, "第二中学", by: "wang")
    try await add("乙厂", to: store)
    var journey = try await Journey(store: store)
    await journey.press("^R", "Down", "F8")
    journey.expect(contains: "撤销 wang 于")
    journey.expect(contains: "修改 单位 #1 第二中学")
    journey.expect(contains: "第一中学 → 第二中学")
    await journey.press("Enter")
    #expect(try await name(store) == "第二中学")
    await journey.press("F8", "F10")
    journey.expect(contains: "已撤销：修改 单位 #1")
    #expect(try await name(store) == "第一中学")
    // It was taken back, which can be taken back itself, from the history or as one's own last step.
    await journey.press("F8", "F10")
    journey.expect(contains: "已经撤销过")
    await journey.press("^Home", "Enter", "F8")
    journey.expect(contains: "恢复 li 于")
    await journey.press("F10")
    #expect(try await name(store) == "第二中学")
    await journey.press("Esc", "^End", "F8", "F10")
    journey.expect(contains: "不能撤销“新增 单位 #1 第二中学”：li 后来又改过")
    #expect(try await isArchived(store, 1) == false)
  }

  @Test func severalRecordsTakenBackAreCounted() async throws {
    let store = try await store()
    var unit = Unit()
    (unit.name, unit.kind) = ("甲厂", .secondaryVocational)
    let change = Change.insert(entity: Unit.entity, values: Unit.schema.values(of: unit))
    _ = try await store.apply(ChangeSet([change, change], user: "li", command: "sheet"))
    var journey = try await Journey(store: store)
    await journey.press("^Z")
    journey.expect(contains: "已撤销：新增 单位 × 2")
  }

  @Test func aReadOnlyStoreSaysWhyNothingIsUndone() async throws {
    var journey = try await Journey(store: try await store(), isReadOnly: true)
    await journey.press("^Z")
    journey.expect(contains: "数据库只读")
    #expect(!journey.asked.contains { if case .findUndoable = $0 { true } else { false } })
  }
}
