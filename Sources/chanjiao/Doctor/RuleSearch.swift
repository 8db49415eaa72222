import Dashboard
import Records
import Storage

/// Goes through a store for records that no form would save as they are: what older programs, or others,
/// left in it. One page of records is in memory at a time.
nonisolated struct RuleSearch {
  /// Records of a kind with one thing wrong in one field.
  struct Found {
    let shape: Shape
    /// What is wrong with the first of them.
    let fault: Fault
    fileprivate(set) var count = 0
    /// The first of them.
    fileprivate(set) var ids: [Int] = []
  }

  let store: any RecordStore
  private static let pageSize = 1000
  /// So many records of each are named.
  private static let shown = 5

  private struct Key: Hashable {
    let field: String
    let problem: String

    init(_ fault: Fault) {
      field = fault.field
      // What the numbers are differs from record to record.
      problem = String("\(fault.problem)".prefix { $0 != "(" })
    }
  }

  func found() async throws(StorageError) -> [Found] {
    var found: [Found] = []
    for shape in store.holdings.shapes { found += try await self.found(shape) }
    return found
  }

  private func found(_ shape: Shape) async throws(StorageError) -> [Found] {
    var found: [Key: Found] = [:]
    var order: [Key] = []
    var query = Query(Scope(shape.name), limit: Self.pageSize)
    while true {
      let page = try await store.page(query)
      for row in page.rows {
        for fault in shape.faults(in: row.record.values)
        where Self.isWrong(fault) && shape[fault.field]?.isComputed != true {
          let key = Key(fault)
          if found[key] == nil {
            found[key] = Found(shape: shape, fault: fault)
            order.append(key)
          }
          found[key]?.count += 1
          if let count = found[key]?.ids.count, count < Self.shown {
            found[key]?.ids.append(row.id)
          }
        }
      }
      guard page.hasLater, let last = page.rows.last else {
        return order.compactMap { found[$0] }
      }
      query.place = .after(last.anchor)
    }
  }

  /// What is doubtful somebody may have given a reason for; but a booking on no day is in no count.
  private static func isWrong(_ fault: Fault) -> Bool {
    if case .weekdayMissing = fault.problem { return true }
    return fault.weight == .fault
  }
}
