import Catalog
import Records
import Storage
import Testing

@testable import Dashboard

/// Changes are told in the singular and the plural of their kind.
struct ChangeWordingTests {
  @Test func severalRecordsAreSpokenOfInThePlural() {
    let values = Award.schema.values(of: Award())
    func said(_ count: Int) -> Term {
      let changes = (1...count).map { _ in Change.insert(entity: Award.entity, values: values) }
      let receipt = ChangeReceipt(number: 1, ids: Array(1...count), entities: [Award.entity])
      return ChangeWording.term(
        for: ChangeSet(changes, user: "li", command: "new"), receipt, Catalog.holdings)
    }
    #expect(said(1) == Term("新增 获奖 #1", "Added Award #1"))
    #expect(said(9) == Term("新增 获奖 × 9", "Added 9 awards"))
  }

  @Test("a record that a choice is part of the name of is told by the choice's label, not its code")
  func choicesInNamesAreWorded() async throws {
    let checked = try CheckedStore()
    let school = try await checked.addUnit("甲中专", .secondaryVocational)
    try await checked.add(Cohort.self) {
      ($0.school, $0.level, $0.year) = (school, .secondary, 2023)
      ($0.snapshot, $0.graduates) = (.yearEnd, 100)
    }
    let entries = try await checked.store.history(HistoryQuery(entity: "cohort", id: 1))
    #expect(entries.first?.name == "甲中专 2023 " + Snapshot.yearEnd.term.zh)
  }
}
