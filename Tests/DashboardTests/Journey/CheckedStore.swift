import Canvas
import Catalog
import Records
import Storage
import StorageSQLite
import Testing

@testable import Dashboard

/// A store of one's own with a few records, to enter others beside.
struct CheckedStore {
  let store: SQLiteStore

  init() throws { store = try SQLiteStore(inMemory: Catalog.holdings) }

  @discardableResult
  func add<E: Entity>(_ type: E.Type, _ fill: (inout E) -> Void) async throws -> Reference<E> {
    var entity = E()
    fill(&entity)
    let receipt = try await store.apply(
      ChangeSet(
        [.insert(entity: E.entity, values: E.schema.values(of: entity))], user: "wang",
        command: "test"))
    return Reference(try #require(receipt.ids.first))
  }

  @discardableResult
  func addUnit(_ name: String, _ kind: UnitKind) async throws -> Reference<Unit> {
    try await add(Unit.self) { ($0.name, $0.kind) = (name, kind) }
  }

  /// What is found about a record as it would be kept.
  func faults<E: Entity>(
    _ type: E.Type, id: Int? = nil, old: E? = nil, today: Day = Journey.today,
    _ fill: (inout E) -> Void
  ) async throws -> [Fault] {
    var entity = old ?? E()
    fill(&entity)
    return try await store.faults(
      of: E.schema.values(of: entity), E.entity, id: id, old: old.map { E.schema.values(of: $0) },
      today: today)
  }

  func entity<E: Entity>(_ type: E.Type, _ id: Int) async throws -> E {
    let row = try #require(try await store.row(E.entity, id: id))
    return E.schema.entity(from: row.record.values)
  }
}

extension Journey {
  /// Sits down at a store with the table of an entity open.
  static func at(
    _ checked: CheckedStore, _ entity: String, size: Size = Size(width: 120, height: 40),
    language: Language = .zh, isReadOnly: Bool = false
  ) async throws -> Journey {
    var journey = try await Journey(
      size: size, language: language, store: checked.store, isReadOnly: isReadOnly)
    await journey.open(tableOf: entity)
    return journey
  }

  /// The same at an office of two schools and a firm.
  static func at(
    _ entity: String, size: Size = Size(width: 120, height: 40), language: Language = .zh,
    isReadOnly: Bool = false
  ) async throws -> Journey {
    let checked = try CheckedStore()
    try await checked.addUnit("金昌理工学校", .secondaryVocational)
    try await checked.addUnit("甘肃有色冶金职业技术学院", .higherVocational)
    try await checked.addUnit("金川集团", .enterprise)
    return try await at(checked, entity, size: size, language: language, isReadOnly: isReadOnly)
  }

  /// There with the sheet of an entity open over its table.
  static func atSheet(
    of entity: String, size: Size = Size(width: 120, height: 40), language: Language = .zh
  ) async throws -> Journey {
    var journey = try await at(entity, size: size, language: language)
    await journey.press("^N")
    return journey
  }

  private var form: FormLayer? { app.layers.last as? FormLayer }

  /// Goes to a field of the form in front and writes there; of a list takes what comes first.
  mutating func fill(_ field: String, _ text: String) async {
    await press("^Home")
    for _ in 0..<60 where form?.form.current.shape.name != field { await press("Down") }
    guard form?.form.current.shape.name == field else {
      Issue.record("there is no field \(field):\n\(screen.joined(separator: "\n"))")
      return
    }
    await press("^E")
    await type(text)
    if form == nil { await press("Enter") }
  }

  mutating func fill(_ fields: KeyValuePairs<String, String>) async {
    for (field, text) in fields { await fill(field, text) }
  }

  /// The reason kept with the last change of a record.
  func reason(_ entity: String, _ id: Int) async throws -> String? {
    try await store.history(HistoryQuery(entity: entity, id: id)).first?.reason
  }

  /// What a record holds by the names of its fields, without those that are blank.
  func values(_ entity: String, _ id: Int) async throws -> [String: Value] {
    let shape = try #require(store.holdings[entity])
    let row = try #require(try await store.row(entity, id: id))
    return Dictionary(
      zip(shape.fields.map(\.name), row.record.values).filter { !$0.1.isBlank },
      uniquingKeysWith: { $1 })
  }

  func count(_ entity: String) async throws -> Int { try await store.count(Scope(entity)) }
}
