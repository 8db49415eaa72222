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
}
