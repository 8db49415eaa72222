import Catalog
import Records
import Sample
import Storage
import Testing

struct LargeSampleTests {
  private let sink: ListSink

  init() throws {
    var sink = ListSink()
    try LargeSample(cohorts: 3000, awards: 2000, bookings: 2500).write(to: &sink)
    self.sink = sink
  }

  @Test func countsAreAsAsked() {
    #expect(sink.records["cohort"]?.count == 3000)
    #expect(sink.records["award"]?.count == 2000)
    #expect(sink.records["booking"]?.count == 2500)
    #expect(sink.records["base"]?.count == 50)
    #expect(sink.all(Chain.self).filter { $0.kind == .chain }.count == 20)
    #expect(Set(sink.all(Cohort.self).compactMap(\.year)) == Set(2014...2023))
    #expect(Set(sink.all(Award.self).compactMap(\.year)) == Set(2014...2023))
  }

  @Test func aMillionMakesElevenThousandSchools() {
    let sample = LargeSample(cohorts: 1_000_000, awards: 1_000_000, bookings: 1_000_000)
    #expect(sample.schools == 11_112)
    #expect(sample.bases == 20_000)
  }

  @Test func everyRecordKeepsTheRules() {
    #expect(sink.faults == [])
    #expect(sink.danglingReferences == [])
    #expect(sink.unexpectedReferences == [])
    #expect(sink.duplicates == [])
    let names = sink.all(Unit.self).map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test func everyRecordIsMarkedAsSampleButTheCatalogue() {
    for record in sink.records.values.joined() {
      #expect(sink.isSample(record) == (record.entity != "programme"))
    }
  }

  @Test func outcomesAddUpToTheGraduates() throws {
    for record in try #require(sink.records["cohort"]) {
      let values = Dictionary(
        uniqueKeysWithValues: zip(Cohort.schema.shape.fields, record.values).map {
          ($0.name, $1.quantity ?? 0)
        })
      func sum(_ fields: [String]) -> Double { fields.reduce(0) { $0 + (values[$1] ?? 0) } }
      #expect(sum(Outcomes.allFields) == values["graduates"])
      #expect(sum(["local", "elsewhere", "abroad"]) == sum(Outcomes.settledFields(.current)))
    }
  }

  @Test func schoolsAndYearsDiffer() {
    let cohorts = sink.all(Cohort.self).filter { $0.snapshot == .yearEnd }
    let unsettled = Dictionary(grouping: cohorts, by: \.year).compactMapValues { cohorts in
      let open = cohorts.reduce(0) { $0 + ($1.o70 ?? 0) + ($1.o71 ?? 0) + ($1.o72 ?? 0) }
      return 100 * open / max(1, cohorts.reduce(0) { $0 + ($1.graduates ?? 0) })
    }
    #expect(Set(unsettled.values).count > 2)
    #expect(cohorts.allSatisfy { $0.local ?? 0 <= $0.graduates ?? 0 })
    let won = Dictionary(grouping: sink.all(Award.self), by: \.level).mapValues(\.count)
    #expect((won[.city] ?? 0) > (won[.nation] ?? 0) * 3)
    let seats = sink.all(Seat.self)
    #expect(Set(seats.map(\.body)).count == sink.all(Body.self).count)
  }

  @Test func oneAwardOfEachWorkIsItsHighest() {
    let works = Dictionary(grouping: sink.all(Award.self), by: \.work)
    #expect(works.values.contains { $0.count > 1 })
    for awards in works.values {
      let best = awards.max { ($0.level?.rawValue ?? 0) < ($1.level?.rawValue ?? 0) }
      #expect(awards.filter(\.highest) == [best])
    }
  }

  @Test func everyAwardAgreesWithItsContest() {
    for award in sink.all(Award.self) {
      let contest = sink.find(award.contest)
      #expect(contest?.year == award.year)
      #expect(contest?.level == award.level)
      #expect(contest?.group == award.group)
    }
  }

  @Test(arguments: [(0, 0, 0), (1, 0, 0), (0, 1, 0), (0, 0, 1), (7, 5, 3), (250, 3, 1000)])
  func anyCountsWork(cohorts: Int, awards: Int, bookings: Int) throws {
    var sink = ListSink()
    try LargeSample(cohorts: cohorts, awards: awards, bookings: bookings).write(to: &sink)
    #expect(sink.records["cohort"]?.count ?? 0 == cohorts)
    #expect(sink.records["award"]?.count ?? 0 == awards)
    #expect(sink.records["booking"]?.count ?? 0 == bookings)
    #expect(sink.danglingReferences == [])
  }

  @Test func sameSeedGivesTheSameRecords() throws {
    var again = ListSink()
    try LargeSample(cohorts: 3000, awards: 2000, bookings: 2500).write(to: &again)
    let isSame = again.records == sink.records
    #expect(isSame)
  }

  @Test func progressIsToldAsRecordsAreWritten() throws {
    let told = Told()
    var sink = ListSink()
    try LargeSample(cohorts: 10_000, awards: 0, bookings: 0).write(to: &sink) { entity, count in
      told.steps.append("\(entity) \(count)")
    }
    #expect(told.steps == ["cohort 10000"])
  }

  private final class Told {
    var steps: [String] = []
  }
}
