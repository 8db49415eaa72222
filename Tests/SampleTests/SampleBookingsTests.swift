import Catalog
import Records
import Sample
import Testing

@Suite("Bookings of the sample")
struct SampleBookingsTests {
  private static let seeds: [UInt64?] = [nil, 1, 7]
  private let weekOfConflicts =
    Day(year: 2023, month: 8, day: 21)...Day(year: 2023, month: 8, day: 25)

  private func sample(_ seed: UInt64?) throws -> ListSink {
    var sink = ListSink()
    try (seed.map(SampleAlliance.init) ?? SampleAlliance()).write(to: &sink)
    return sink
  }

  @Test(arguments: seeds) func workstationsAreUsedAsPlausiblyAsInAnOrdinaryYear(seed: UInt64?)
    throws
  {
    let sink = try sample(seed)
    let bases = BookedBases(sink)
    #expect((4000...8000).contains(sink.records["booking"]?.count ?? 0))
    #expect((0.55...0.75).contains(bases.utilisation(of: bases.sites, in: 2023)))
    let each = bases.sites.map { bases.utilisation(of: [$0], in: 2023) }.sorted()
    #expect((0.10...0.25).contains(each.first ?? 0))
    #expect((0.80...0.95).contains(each.last ?? 0))
  }

  @Test func campusBasesAreBusierThanOutsideOnesAndProductionBusiest() throws {
    let bases = BookedBases(try sample(nil))
    let use = [BaseKind.teacherPractice, .offCampus, .campusShared, .teachingLine].map {
      bases.utilisation(of: $0, in: 2023)
    }
    #expect(use == use.sorted())
  }

  @Test func teachersPractiseMostlyInTheSummer() throws {
    let sites = BookedBases(try sample(nil)).sites.filter { $0.kind == .teacherPractice }
    let spans = sites.flatMap(\.spans)
    let summer = spans.filter { (7...8).contains($0.since.month) && $0.until.month <= 8 }
    func hours(_ spans: [BookingSpan]) -> Double {
      spans.reduce(0) { $0 + $1.hours(from: $1.since, to: $1.until) }
    }
    #expect(hours(summer) / hours(spans) > 0.5)
  }

  @Test(arguments: seeds) func fiveBasesAreOverbookedInOneWeekAndNoOtherEver(seed: UInt64?) throws {
    let bases = BookedBases(try sample(seed))
    let conflicts = bases.conflicts
    #expect(conflicts.map(\.count) == [9, 9, 9, 9, 9])
    for conflict in conflicts.joined() {
      #expect(weekOfConflicts.contains(conflict.day))
      #expect((9...11).contains(conflict.hour))
    }
    #expect(bases.outsideOpening == [])
  }

  @Test(arguments: seeds) func everyBookingIsOnSomeDay(seed: UInt64?) throws {
    var large = ListSink()
    try LargeSample(cohorts: 100, awards: 0, bookings: 10_000, seed: seed ?? 3).write(to: &large)
    for sink in [try sample(seed), large] {
      let faults = sink.all(Booking.self).flatMap {
        Booking.schema.shape.faults(in: Booking.schema.values(of: $0))
      }
      #expect(faults == [])
    }
  }

  @Test func someBookingsAreRefusedOrCancelled() throws {
    let bookings = try sample(nil).all(Booking.self)
    let statuses = Dictionary(grouping: bookings, by: \.status).mapValues(\.count)
    #expect(statuses[.refused] ?? 0 > 0)
    #expect(statuses[.cancelled] ?? 0 > 0)
    let kept = (statuses[.done] ?? 0) + (statuses[.approved] ?? 0)
    #expect(kept * 10 > bookings.count * 9)
    #expect(Set(bookings.compactMap(\.purpose)) == Set(BookingPurpose.allCases))
  }

  @Test func yearlyFiguresOfBasesAgreeWithTheBookings() throws {
    let sink = try sample(nil)
    let bookings = Dictionary(grouping: sink.all(Booking.self), by: \.base)
    for year in sink.all(BaseYear.self) where year.year == 2023 {
      let spans = (bookings[year.base] ?? []).compactMap { BookingSpan($0, id: 0) }
      let hours = spans.reduce(0) { $0 + $1.hours(from: $1.since, to: $1.until) }
      #expect(abs((year.ownHours ?? 0) + (year.outsideHours ?? 0) - hours) <= 1)
    }
  }

  @Test func largeSampleIsAsPlausible() throws {
    var sink = ListSink()
    try LargeSample(cohorts: 100, awards: 0, bookings: 10_000).write(to: &sink)
    let bases = BookedBases(sink)
    #expect(bases.sites.count == 200)
    #expect((0.4...0.8).contains(bases.utilisation(of: bases.sites, in: 2023)))
    let years = (2014...2023).map { bases.utilisation(of: bases.sites, in: $0) }
    #expect(years.allSatisfy { $0 > 0 && $0 <= years[9] })
    let taken = bases.conflicts
    #expect(taken.count == 2)
    #expect(taken.joined().allSatisfy { weekOfConflicts.contains($0.day) })
    #expect(bases.outsideOpening == [])
  }
}
