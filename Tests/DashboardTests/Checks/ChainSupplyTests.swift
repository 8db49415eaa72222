import Catalog
import Dashboard
import Records
import Scratch
import Storage
import Testing

/// R-01 beside archived records: who goes leaves chains with too few schools.
@Suite(.scratch) struct ChainSupplyTests {
  @Test func linksArchivedTogetherAreCountedTogether() async throws {
    let checked = try await served()
    #expect(try await checked.doubts("chainLink", 1).isEmpty)
    #expect(try await checked.doubts("chainLink", 1, 2).count == 1)
    #expect(try await checked.doubts("chainLink", 1, 4).count == 1)
  }

  @Test func archivedSchoolsServeNoChain() async throws {
    let checked = try await served()
    #expect(try await checked.doubts("unit", 1).isEmpty)
    #expect(try await checked.doubts("unit", 1, 2).count == 1)
    #expect(try await checked.doubts("unit", 4).count == 1)
    #expect(try await checked.doubts("chainLink", 2).isEmpty)
    _ = try await checked.store.apply(
      ChangeSet(
        [.archive(entity: "unit", id: 1, revision: 1)], user: "wang", command: "test"))
    #expect(try await checked.doubts("chainLink", 2).count == 1)
  }

  /// A chain that lacks secondary schools does not come to lack colleges with one that goes.
  @Test func whatAChainLackedBeforeIsOnlySaid() async throws {
    let checked = try CheckedStore()
    let chain = try await checked.add(Chain.self) { ($0.name, $0.kind) = ("光伏链", .chain) }
    for name in ["甲学院", "乙学院", "丙学院"] {
      let school = try await checked.addUnit(name, .higherVocational)
      try await checked.add(ChainLink.self) {
        ($0.chain, $0.school, $0.relation) = (chain, school, .serving)
      }
    }
    let link = try await checked.entity(ChainLink.self, 1)
    func ended() async throws -> [Fault.Weight] {
      try await checked.faults(ChainLink.self, id: 1, old: link) {
        $0.until = PartialDate(year: 2022)
      }.map(\.weight)
    }
    #expect(try await ended() == [.note])
    _ = try await checked.store.apply(
      ChangeSet(
        [.archive(entity: "chainLink", id: 3, revision: 1)], user: "wang", command: "test"))
    #expect(try await ended() == [.warning])
  }

  /// A link until a year, or since one, serves on every day of it.
  @Test func aLinkServesUntilTheYearItEndsInIsOver() async throws {
    let checked = try await served()
    let link = try await checked.entity(ChainLink.self, 5)
    for (since, until, weights) in [
      (2023, 2023, []), (nil, 2022, [.warning]), (2024, nil, [.warning]),
    ] as [(Int?, Int?, [Fault.Weight])] {
      let found = try await checked.faults(ChainLink.self, id: 5, old: link) {
        $0.since = since.flatMap { PartialDate(year: $0) }
        $0.until = until.flatMap { PartialDate(year: $0) }
      }
      #expect(found.map(\.weight) == weights)
    }
  }

  /// A chain that three colleges and two secondary schools serve.
  private func served() async throws -> CheckedStore {
    let checked = try CheckedStore()
    let chain = try await checked.add(Chain.self) { ($0.name, $0.kind) = ("铜加工链", .chain) }
    for (name, kind) in [
      ("甲学院", UnitKind.higherVocational), ("乙学院", .higherVocational),
      ("戊学院", .higherVocational), ("丙中专", .secondaryVocational), ("丁中专", .secondaryVocational),
    ] {
      let school = try await checked.addUnit(name, kind)
      try await checked.add(ChainLink.self) {
        ($0.chain, $0.school, $0.relation) = (chain, school, .serving)
      }
    }
    return checked
  }
}

extension CheckedStore {
  /// What becomes doubtful once records are archived together.
  fileprivate func doubts(_ entity: String, _ ids: Int...) async throws -> [Fault] {
    var records: [Record] = []
    for id in ids { records.append(try #require(try await store.row(entity, id: id)).record) }
    let request = ArchivingRequest(.records(records), today: Journey.today)
    return try await store.findings(request).faults
  }
}
