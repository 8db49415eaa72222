import Catalog
import Records
import Scratch
import Storage
import StorageSQLite
import Testing

/// Every figure that is kept, held after each change against what the records themselves come to.
@Suite("Kept figures") struct KeptFigureTests {
  @Test("are what the records come to, whatever is done to them", arguments: 0..<6)
  func recounting(_ seed: Int) async throws {
    let office = try await ChangingOffice(seed: seed)
    var chance = Chance(seed: seed)
    for step in 1...40 {
      let did = try await office.change(&chance)
      for alliance in [nil, 1, 2] {
        let place = "step \(step), \(did), alliance \(alliance.map(String.init) ?? "-")"
        try await expectTallies(office.store, alliance, place)
        try await expectHours(office.store, alliance, place)
      }
      try await expectHighest(office.store, "step \(step), \(did)")
    }
  }

  /// Tallies of plain fields, in every alliance: a further condition that holds for all keeps them from
  /// answering, so that the records are gone through.
  private func expectTallies(
    _ store: SQLiteStore, _ alliance: Int?, _ place: String
  ) async throws {
    for tally in store.holdings.tallies where tally.contributions == nil {
      let figures =
        [.count] + tally.sums.map { Measure.Figure.sum([$0]) }
        + tally.reported.map { .sumReporting($0.fields, $0.reporting) }
      for keys in [tally.keys, Array(tally.keys.prefix(1)), []] {
        var measure = Measure(
          Scope(tally.entity, alliance: alliance), by: keys.map { .init($0) }, figures)
        let kept = try await store.measure(measure).rows
        measure.scope.filter = .not(.ids([]))
        let counted = try await store.measure(measure).rows
        #expect(kept == counted, "\(tally.name) by \(keys), \(place)")
      }
    }
  }

  /// 使用工位时 and 冲突时段 by month, against going through every hour of every day.
  private func expectHours(_ store: SQLiteStore, _ alliance: Int?, _ place: String) async throws {
    var used: [String: Double] = [:]
    var conflicts: [String: Double] = [:]
    let bases = try await store.page(Query(Scope(Base.entity, alliance: alliance))).rows
    for row in bases {
      let base = Base.schema.entity(from: row.record.values)
      let hours = HourByHour(base, try await bookings(of: row.id, store))
      used.merge(hours.used, uniquingKeysWith: +)
      conflicts.merge(hours.conflicts, uniquingKeysWith: +)
    }
    for (name, counted) in [("usedHours", used), ("conflictHours", conflicts)] {
      let measure = Measure(
        Scope(Base.entity, alliance: alliance), by: [.init("month")], [.sum([name])])
      var kept: [String: Double] = [:]
      for row in try await store.measure(measure).rows {
        kept[row.key(0).text ?? ""] = row.figure()
      }
      #expect(kept == counted, "\(name), \(place)")
    }
  }

  private func bookings(of base: Int, _ store: SQLiteStore) async throws -> [Booking] {
    let scope = Scope(Booking.entity, filter: .equals("base", .integer(base)))
    return try await store.page(Query(scope)).rows.map {
      Booking.schema.entity(from: $0.record.values)
    }
  }

  /// Of the awards of a work the best counts, and of equal ones the first (c.12).
  private func expectHighest(_ store: SQLiteStore, _ place: String) async throws {
    let awards = try await store.page(Query(Scope(Award.entity))).rows
      .map { (id: $0.id, award: Award.schema.entity(from: $0.record.values)) }
    for (id, award) in awards {
      let rivals = awards.filter { !award.work.isEmpty && $0.award.work == award.work }
      let isBeaten = rivals.contains { rival in
        guard rival.id != id else { return false }
        let own = (award.level?.rawValue ?? 0, award.place?.rawValue ?? 0)
        let other = (rival.award.level?.rawValue ?? 0, rival.award.place?.rawValue ?? 0)
        return other == own ? rival.id < id : other > own
      }
      #expect(award.highest == !isBeaten, "award \(id), \(place)")
    }
  }
}

/// How a base is used, worked out hour by hour.
private struct HourByHour {
  var used: [String: Double] = [:]
  var conflicts: [String: Double] = [:]

  /// Bases that do not say what is open have no use; nor has one before it was completed or after it closed.
  init(_ base: Base, _ bookings: [Booking]) {
    guard let workstations = base.workstations, base.openDays != nil, base.opensAt != nil,
      base.closesAt != nil
    else { return }
    for offset in 0..<(365 + 366) {
      let day = Day(year: 2023, month: 1, day: 1) + offset
      // Dates compare as texts; it is closed on the day it closes.
      if let founded = base.foundedOn, day.iso < founded.iso { continue }
      if let closed = base.closedOn, day.iso >= closed.iso { continue }
      let month = String(day.iso.prefix(7))
      var taken = Array(repeating: 0, count: 24)
      for booking in bookings where booking.status != .cancelled && booking.status != .refused {
        guard let since = booking.since, let until = booking.until, let days = booking.days,
          let start = booking.startsAt, let end = booking.endsAt,
          let places = booking.workstations, since.iso <= day.iso, day.iso <= until.iso,
          days & (1 << day.weekday) != 0
        else { continue }
        used[month, default: 0] += Double(places * (end - start)) / 60
        for hour in 0..<24 where hour * 60 < end && start < (hour + 1) * 60 {
          taken[hour] += places
        }
      }
      let crowded = taken.count { $0 > workstations }
      if crowded > 0 { conflicts[month, default: 0] += Double(crowded) }
    }
  }
}

/// Two alliances with what they share, changed at random as an office changes it.
private struct ChangingOffice {
  let store: SQLiteStore

  init(seed: Int) async throws {
    store = try SQLiteStore(inMemory: Catalog.holdings)
    try await store.fill(user: "test", command: "test") { sink throws(StorageError) in
      var chance = Chance(seed: seed + 100)
      for name in ["甲联盟", "乙联盟"] {
        var alliance = Alliance()
        (alliance.name, alliance.kind) = (name, .industryEducation)
        try sink.add(alliance)
      }
      for name in ["甲校", "乙校", "丙校", "丁校"] {
        var unit = Unit()
        (unit.name, unit.kind) = (name, .secondaryVocational)
        try sink.add(unit)
      }
      for (alliance, unit) in [(1, 1), (1, 2), (2, 2), (2, 3), (1, 4)] {
        var member = Membership()
        (member.alliance, member.unit) = (Reference(alliance), Reference(unit))
        (member.role, member.joinedOn) = (.member, PartialDate(year: 2021))
        try sink.add(member)
      }
      for number in 1...4 {
        var base = Base()
        (base.name, base.kind, base.owner) = ("基地\(number)", .campus, Reference(number))
        (base.workstations, base.openDays) = (10, 31)
        (base.opensAt, base.closesAt) = (480, 1080)
        try sink.add(base)
      }
      for _ in 0..<8 { try sink.add(Self.booking(&chance)) }
      for _ in 0..<6 { try sink.add(Self.cohort(&chance)) }
      for _ in 0..<6 { try sink.add(Self.award(&chance)) }
    }
  }

  private static func booking(_ chance: inout Chance) -> Booking {
    var booking = Booking()
    let since = Day(year: 2023, month: 1, day: 1) + chance.below(600)
    booking.base = Reference(1 + chance.below(4))
    booking.since = PartialDate(since)
    booking.until = PartialDate(since + chance.below(90))
    (booking.days, booking.workstations) = (1 + chance.below(127), 1 + chance.below(9))
    booking.startsAt = 450 + 15 * chance.below(20)
    booking.endsAt = (booking.startsAt ?? 0) + 45 + 15 * chance.below(12)
    booking.status = chance.one(of: BookingStatus.allCases)
    booking.purpose = .training
    return booking
  }

  private static func cohort(_ chance: inout Chance) -> Cohort {
    var cohort = Cohort()
    cohort.school = Reference(1 + chance.below(4))
    (cohort.level, cohort.snapshot) = (.secondary, chance.one(of: [.first, .yearEnd]))
    cohort.year = 2021 + chance.below(3)
    cohort.edition = chance.one(of: [nil, .old, .current])
    cohort.graduates = 50 + chance.below(50)
    cohort.o10 = chance.one(of: [nil, 10, 20])
    cohort.o80 = chance.one(of: [nil, 5, 8])
    cohort.o71 = chance.one(of: [nil, 3])
    cohort.local = chance.one(of: [nil, 0, 9])
    cohort.matched = chance.one(of: [nil, 0, 7])
    return cohort
  }

  private static func award(_ chance: inout Chance) -> Award {
    var award = Award()
    (award.workTitle, award.work) = ("作品", chance.one(of: ["", "w1", "w2"]))
    award.unit = Reference(1 + chance.below(4))
    award.year = 2021 + chance.below(3)
    award.level = chance.one(of: [.city, .province, .nation])
    award.place = chance.one(of: [.first, .second])
    award.group = .secondary
    return award
  }

  /// Does something, and says what.
  func change(_ chance: inout Chance) async throws -> String {
    if chance.below(6) == 0 { return try await undo(&chance) }
    let change = try await chance.below(4) == 0 ? archiving(&chance) : edit(&chance)
    do throws(StorageError) {
      _ = try await store.apply(ChangeSet([change], user: "li", command: "test"))
    } catch {
      // A record may not come back beside another that took its place.
      guard case .refused = error else { throw error }
    }
    return "\(change)"
  }

  private func undo(_ chance: inout Chance) async throws -> String {
    let made = Set(try await store.history(HistoryQuery(users: ["li"], limit: 500)).map(\.change))
    guard !made.isEmpty else { return "nothing to undo" }
    let number = chance.one(of: made.sorted())
    do throws(StorageError) {
      _ = try await store.undo(number, user: "li")
    } catch {
      switch error {
      case .cannotUndo, .conflict, .refused, .refusedChanges: break
      default: throw error
      }
    }
    return "undo \(number)"
  }

  /// Archives some record or brings it back: members, bases, schools with cohorts.
  private func archiving(_ chance: inout Chance) async throws -> Change {
    let entity = chance.one(of: [
      Unit.entity, Membership.entity, Base.entity, Booking.entity, Cohort.entity, Award.entity,
    ])
    let record = try await record(entity, &chance)
    return record.isArchived
      ? .restore(entity: entity, id: record.id, revision: record.revision)
      : .archive(entity: entity, id: record.id, revision: record.revision)
  }

  private func edit(_ chance: inout Chance) async throws -> Change {
    let days = ["2023-02-15", "2023-07-01", "2024-01-01"]
    switch chance.below(8) {
    case 0:
      return .insert(
        entity: Booking.entity, values: Booking.schema.values(of: Self.booking(&chance)))
    case 1:
      return .insert(
        entity: Cohort.entity, values: Cohort.schema.values(of: Self.cohort(&chance)))
    case 2:
      let closing: [Value] = [.blank] + days.map { .text($0) }
      return try await update(
        Base.entity, &chance,
        chance.one(of: [
          ["closedOn": chance.one(of: closing)], ["foundedOn": .text("2023-01-20")],
          ["closesAt": chance.one(of: [.blank, .integer(1080)])],
          ["workstations": chance.one(of: [.blank, .integer(6), .integer(12)])],
          ["owner": .integer(1 + chance.below(4))],
        ]))
    case 3:
      let ends: [Value] = [.blank, .text("2022-12-31"), .text("2023-06")]
      return try await update(
        Membership.entity, &chance,
        chance.one(of: [
          ["leftOn": chance.one(of: ends)], ["unit": .integer(1 + chance.below(4))],
          ["alliance": .integer(1 + chance.below(2))],
        ]))
    case 4:
      return try await update(
        Cohort.entity, &chance, from: Cohort.schema.values(of: Self.cohort(&chance)))
    case 5:
      return try await update(
        Award.entity, &chance, from: Award.schema.values(of: Self.award(&chance)))
    default:
      return try await update(
        Booking.entity, &chance, from: Booking.schema.values(of: Self.booking(&chance)))
    }
  }

  private func record(_ entity: String, _ chance: inout Chance) async throws -> Record {
    let count = try await store.count(Scope(entity, archived: .included))
    return try #require(try await store.row(entity, id: 1 + chance.below(count))).record
  }

  private func update(
    _ entity: String, _ chance: inout Chance, _ fields: [String: Value]
  ) async throws -> Change {
    let record = try await record(entity, &chance)
    return .update(entity: entity, id: record.id, revision: record.revision, fields: fields)
  }

  /// Takes over everything that was made up but what the store computes.
  private func update(
    _ entity: String, _ chance: inout Chance, from values: [Value]
  ) async throws -> Change {
    let fields = try store.holdings.shape(entity).fields
    return try await update(
      entity, &chance,
      Dictionary(
        zip(fields, values).filter { !$0.0.isComputed }.map { ($0.0.name, $0.1) },
        uniquingKeysWith: { $1 }))
  }
}
