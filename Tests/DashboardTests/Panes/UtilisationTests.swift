import Canvas
import Catalog
import Records
import Storage
import Testing

@testable import Dashboard

/// 工位利用率 and 冲突时段 are of the bases there were in the year whose owners are members as of the day,
/// whatever has happened to them.
struct UtilisationTests {
  private static let days = Day(year: 2023, month: 1, day: 1)...Day(year: 2023, month: 12, day: 31)

  /// Something that takes a base out of the list, by what it is named.
  enum Step: String, CaseIterable, Sendable {
    case closing = "the base is closed", leaving = "its owner has left"
    case archivedBase = "the base is archived", archivedOwner = "its owner is archived"
    case opening = "the base is yet to open", joining = "its owner is yet to join"
  }

  private func id(_ entity: String, _ name: String, _ store: any RecordStore) async throws -> Record
  {
    try #require(
      await store.page(Query(Scope(entity, search: name), limit: 1)).rows.first?.record)
  }

  private func change(_ step: Step, _ store: any RecordStore) async throws -> Change {
    let base = try await id("base", "示例共建共享实习实训基地19", store)
    let owner = try #require(Base.schema.entity(from: base.values).owner)
    let unit = try #require(
      await store.page(Query(Scope("unit", filter: .ids([owner.id])))).rows.first?.record)
    let member = try #require(
      await store.page(
        Query(Scope("membership", filter: .equals("unit", .integer(owner.id)), alliance: 1))
      ).rows.first?.record)
    func set(_ record: Record, _ entity: String, _ field: String, _ date: String) -> Change {
      .update(
        entity: entity, id: record.id, revision: record.revision, fields: [field: .text(date)])
    }
    return switch step {
    case .closing: set(base, "base", "closedOn", "2023-06-30")
    case .opening: set(base, "base", "foundedOn", "2024-02")
    case .leaving: set(member, "membership", "leftOn", "2023-06-30")
    case .joining: set(member, "membership", "joinedOn", "2024")
    case .archivedBase: .archive(entity: "base", id: base.id, revision: base.revision)
    case .archivedOwner: .archive(entity: "unit", id: unit.id, revision: unit.revision)
    }
  }

  /// What the overview shows of the use of bases, by the name of the figure.
  private func figure(_ name: String, _ journey: Journey) throws -> Figure {
    let context = journey.app.context
    for case let pane as OverviewPane in journey.app.panes {
      return try #require(pane.sheet(1, context)[name]?.opening(context), "no \(name)")
    }
    throw StorageError.cancelled
  }

  @Test(arguments: Step.allCases)
  func bothPartsAreOfTheBasesListed(step: Step) async throws {
    let store = try await SampleStore.make()
    let change = try await change(step, store)
    let before = try await Journey(store: store)
    _ = try await store.apply(ChangeSet([change], user: "li", command: "edit"))
    let journey = try await Journey(store: store)
    let context = journey.app.context
    var scope = context.scope(Base.entity)
    scope.during = Self.days
    let listed = try #require(await BaseBookings(store).uses(of: scope, Self.days))
    #expect(!listed.bases.isEmpty)

    let used = try figure("used", journey)
    let hours = listed.sums.values.compactMap(\.used).reduce(0, +)
    #expect(used.value == Numbers.grouped(hours) + " 工位时")
    try #expect(used.value != figure("used", before).value, "the base was not used before")
    let clashing = listed.sums.values.map(\.conflicts).reduce(0, +)
    #expect(try figure("conflicts", journey).value.hasPrefix("\(clashing)"))

    // The records behind are the bookings of those bases.
    let behind = try await store.page(Query(used.scope, limit: 20_000)).rows
    let bases = Set(listed.bases)
    #expect(!behind.isEmpty)
    for row in behind {
      let base = try #require(Booking.schema.entity(from: row.record.values).base)
      #expect(bases.contains(base.id), "booking \(row.id) is of a base that does not count")
    }
  }
}
