import Catalog
import Records
import Storage
import StorageSQLite
import Testing

@testable import chanjiao

/// Doubles that a file already has are found and told.
struct DoubleSearchTests {
  private func found(
    most: Int = 50_000,
    _ pour: @escaping @Sendable (inout any RecordSink) throws(StorageError) -> Void
  ) async throws -> [DoubleSearch.Found] {
    let store = try SQLiteStore(inMemory: Catalog.holdings)
    try await store.fill(user: "tester", command: "test", pour)
    return try await DoubleSearch(store: store, today: Office.today, most: most).found()
  }

  private static func school(
    _ name: String, _ sink: inout any RecordSink
  ) throws(StorageError) -> Reference<Unit> {
    var unit = Unit()
    (unit.name, unit.kind) = (name, .secondaryVocational)
    return try sink.add(unit)
  }

  private static func cohort(
    _ offering: Reference<Offering>?, _ graduates: Int, year: Int = 2023,
    _ sink: inout any RecordSink
  ) throws(StorageError) {
    var cohort = Cohort()
    (cohort.school, cohort.offering, cohort.level) = (Reference(1), offering, .secondary)
    (cohort.year, cohort.snapshot, cohort.graduates) = (year, .yearEnd, graduates)
    try sink.add(cohort)
  }

  @Test func recordsWithOneKeyBlanksIncluded() async throws {
    let found = try await found { sink throws(StorageError) in
      _ = try Self.school("甲中专", &sink)
      try Self.cohort(nil, 100, &sink)
      try Self.cohort(nil, 100, year: 2022, &sink)
      try Self.cohort(nil, 90, &sink)
    }
    #expect(found.map(\.ids) == [[1, 3]])
    #expect(found.map(\.shape.name) == ["cohort"])
    #expect(found.first?.why.zh == "学校、学段、届、统计时点相同")
  }

  @Test func whatWasSaidWhenOneWasKeptIsToldWithIt() async throws {
    let store = try SQLiteStore(inMemory: Catalog.holdings)
    for (name, reason) in [("甲中专", ""), ("甲中專", "与 #1 不是同一条"), ("乙厂", ""), ("乙廠", "")] {
      var unit = Unit()
      (unit.name, unit.kind) = (name, .enterprise)
      let change = Change.insert(entity: "unit", values: Unit.schema.values(of: unit))
      _ = try await store.apply(
        ChangeSet([change], user: "wang", command: "new", reason: reason))
    }
    let found = try await DoubleSearch(store: store, today: Office.today).found()
    #expect(found.map(\.ids) == [[1, 2], [3, 4]])
    #expect(found.map(\.reason) == ["与 #1 不是同一条", ""])
  }

  @Test(arguments: [(50_000, [[1, 2]]), (1, [])])
  func documentsWithOneNumberHoweverItIsWritten(_ most: Int, _ ids: [[Int]]) async throws {
    let found = try await found(most: most) { sink throws(StorageError) in
      for number in ["甘教〔2023〕12 号", "甘教[2023]12号", "甘教〔2023〕13号", ""] {
        var policy = Policy()
        (policy.title, policy.docNo) = ("示例文件" + number, number)
        (policy.kind, policy.level) = (.guidance, .province)
        try sink.add(policy)
      }
    }
    #expect(found.filter { $0.why.zh == "文号相同" }.map(\.ids) == ids)
  }

  @Test func cohortsCountedTwiceAreToldOnce() async throws {
    let found = try await found { sink throws(StorageError) in
      let school = try Self.school("甲中专", &sink)
      for name in ["机电", "护理"] {
        var offering = Offering()
        (offering.school, offering.localName) = (school, name)
        (offering.level, offering.status) = (.secondary, .enrolling)
        try sink.add(offering)
      }
      try Self.cohort(Reference(1), 60, &sink)
      try Self.cohort(Reference(2), 40, &sink)
      try Self.cohort(nil, 100, &sink)
    }
    #expect(found.map(\.ids) == [[1, 2, 3]])
    #expect(found.first?.why.zh.contains("毕业生会重复计") == true)
  }

  @Test(arguments: [
    ("金川集团股份有限公司", "金传集團", true), ("第一中学", "第1中学", true),
    ("金昌理工中等学校", "金昌理工中学校", true), ("第一中学", "第二中学", false),
    ("甲学校", "乙学校", false),
  ])
  func namesThatAreNearlyEqual(_ one: String, _ other: String, _ isFound: Bool) async throws {
    let found = try await found { sink throws(StorageError) in
      _ = try Self.school(one, &sink)
      _ = try Self.school(other, &sink)
    }
    #expect(found.map(\.ids) == (isFound ? [[1, 2]] : []))
  }

  @Test("of more records than are compared one by one, names that stand together are")
  func namesAmongMany() async throws {
    let found = try await found(most: 1) { sink throws(StorageError) in
      for name in ["金川集团股份有限公司", "兰州第一中学", "甲学校", "金传集團", "乙学校"] {
        _ = try Self.school(name, &sink)
      }
    }
    #expect(found.map(\.ids) == [[1, 4]])
  }
}
