import Canvas
import Catalog
import Records
import Storage
import StorageSQLite

@testable import Dashboard

/// A store of a few units to change at will.
enum SmallStore {
  static let names = ["金昌铜业", "兰州石化", "白银公司", "北京金隅", "第2中学", "第10中学", "包头轻工"]

  static func empty() async throws(StorageError) -> SQLiteStore {
    try SQLiteStore(inMemory: Catalog.holdings)
  }

  static func make(_ names: [String] = names) async throws(StorageError) -> SQLiteStore {
    let store = try SQLiteStore(inMemory: Catalog.holdings)
    try await store.fill(user: "test", command: "test") { sink throws(StorageError) in
      var alliance = Alliance()
      (alliance.name, alliance.kind) = ("测试联盟", .industryEducation)
      try sink.add(alliance)
      for (index, name) in names.enumerated() {
        var unit = Unit()
        unit.name = name
        unit.kind = index % 2 == 0 ? .enterprise : .secondaryVocational
        try sink.add(unit)
      }
    }
    return store
  }

  /// A journey that has opened the table of units and stands on its first.
  static func journey(
    _ names: [String] = names, size: Size = Size(width: 120, height: 40)
  ) async throws -> Journey {
    var journey = try await Journey(size: size, store: try await make(names))
    await journey.press("8")
    for _ in 0..<90 where journey.line("单位  ") == nil && !journey.isUnits {
      await journey.press("Down")
    }
    await journey.press("Enter", "Home")
    return journey
  }
}

extension Journey {
  fileprivate var isUnits: Bool {
    screen.contains { $0.contains("│单位") && $0.hasSuffix(" 条") && !$0.contains("单位年度") }
  }

  /// Changes a record as somebody else at the same store, and lets the program hear of it.
  mutating func change(_ changes: Change...) async throws {
    _ = try await store.apply(ChangeSet(changes, user: "someone", command: "test"))
    await send(.changed(version: try await store.version()))
  }

  /// The record of a unit by its name.
  func unit(_ name: String) async throws -> Row? {
    try await store.page(Query(Scope(Unit.entity, filter: .equals("name", .text(name))))).rows.first
  }
}
