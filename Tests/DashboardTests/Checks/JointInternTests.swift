import Catalog
import Records
import Storage
import Testing

@testable import Dashboard

/// Many internships of one enterprise entered or brought back together are looked at once, not each against
/// each.
struct JointInternTests {
  private let checked: CheckedStore

  init() async throws {
    checked = try CheckedStore()
    try await checked.addUnit("甲中专", .secondaryVocational)
    try await checked.addUnit("甲铜业", .enterprise)
  }

  /// Stays of ten students each, one a month from January 2023 on, so many in each.
  private func stays(_ perMonth: Int, over months: Int = 2) -> [Internship] {
    (0..<months * perMonth).map { index in
      var stay = Internship()
      (stay.kind, stay.status, stay.school) = (.working, .running, Reference(1))
      (stay.enterprise, stay.students, stay.staff) = (Reference(2), 10, 250)
      stay.post = "焊工\(index)"
      let month = 1 + index / perMonth
      stay.since = PartialDate(year: 2023, month: month, day: 1)
      stay.until = PartialDate(year: 2023, month: month, day: 20)
      return stay
    }
  }

  private func found(
    _ stays: [Internship], _ store: any RecordStore
  ) async throws -> [[Fault.Problem]] {
    let rows = stays.map { Internship.schema.values(of: $0) }
    let request = JointRequest(
      entity: Internship.entity, rows: rows, asked: Array(rows.indices), today: Journey.today)
    return try await store.findings(request).map { $0.faults.map(\.problem) }
  }

  private let tooMany = Fault.Problem.exceedsShare(
    30, of: "staff", share: 0.1, whole: 250, together: true)

  @Test func eachIsHeldAgainstTheOthersOfItsTime() async throws {
    #expect(try await found(stays(2), checked.store) == Array(repeating: [], count: 4))
    #expect(try await found(stays(3), checked.store) == Array(repeating: [tooMany], count: 6))
    // One that is kept counts as well, and one that is said to be of the year alone is of no day.
    try await checked.add(Internship.self) { $0 = stays(1)[0] }
    var yearly = stays(1)[0]
    (yearly.since, yearly.until, yearly.year) = (nil, nil, 2023)
    #expect(
      try await found(stays(2) + [yearly], checked.store) == [[tooMany], [tooMany], [], [], []])
  }

  @Test func whatIsKeptIsReadOnceHoweverManyRowsThereAre() async throws {
    func asked(_ months: Int, _ status: InternshipStatus) async throws -> Int {
      let store = CountingStore(checked.store)
      let rows = stays(2, over: months).map { stay in
        var stay = stay
        stay.status = status
        return stay
      }
      _ = try await found(rows, store)
      return store.pages(of: Internship.entity)
    }
    // Those that were broken off are held against nothing, so that the rest is what else is asked.
    for months in [1, 12] {
      let rest = try await asked(months, .broken)
      #expect(try await asked(months, .running) == rest + 1)
    }
  }

  @Test func thoseThatComeBackTogetherAreHeldAgainstEachOther() async throws {
    for stay in stays(3) { try await checked.add(Internship.self) { $0 = stay } }
    var records: [Record] = []
    for id in 1...6 {
      let record = try #require(try await checked.store.row("internship", id: id)).record
      _ = try await checked.store.apply(
        ChangeSet(
          [.archive(entity: "internship", id: id, revision: record.revision)], user: "wang",
          command: "test"))
      records.append(try #require(try await checked.store.row("internship", id: id)).record)
    }
    func found(_ count: Int) async throws -> [Fault.Problem] {
      let request = ArchivingRequest(
        .records(Array(records.prefix(count))), today: Journey.today)
      return try await checked.store.findings(request).faults.map(\.problem)
    }
    #expect(try await found(2) == [])
    #expect(try await found(3) == [tooMany])
  }
}
