import Catalog
import Records
import Storage

/// Ten years of graduates, every programme at both snapshots.
extension LargeWriter {
  /// Where a cohort's fields stand, those of its counts in the order of `CohortCounts.all`.
  private struct Places {
    let school, offering, level, year, snapshot, snapshotOn, edition, startPay: Int
    let counts: [Int]

    init(_ row: RowTemplate) {
      (school, offering, level) = (row.place("school"), row.place("offering"), row.place("level"))
      (year, snapshot) = (row.place("year"), row.place("snapshot"))
      (snapshotOn, edition) = (row.place("snapshotOn"), row.place("edition"))
      startPay = row.place("startPay")
      counts = CohortCounts.fields.map { row.place($0) }
    }
  }

  /// How many per cent more than in the best year found nothing.
  private static var slack: [Int] { [3, 3, 2, 2, 1, 1, 4, 2, 3, 1] }

  /// Year after year and school after school, so many for each that all together are as asked.
  func addCohorts() throws(StorageError) {
    let row = RowTemplate(Cohort.schema.shape)
    let at = Places(row)
    let days = LargeSample.years.map { year in
      [Value.text("\(year)-08-31"), .text("\(year)-12-31")]
    }
    var values = row.values
    values[at.edition] = OutcomeEdition.current.value
    let groups = days.count * schools.count
    var index = 0
    for group in 0..<groups {
      let (year, school) = (group / schools.count, schools[group % schools.count])
      let end = (group + 1) * plan.cohorts / groups
      values[at.school] = .integer(school.id.id)
      values[at.level] = school.level.value
      values[at.year] = .integer(LargeSample.years.lowerBound + year)
      var graduates = 0
      var profile = CohortProfile(level: school.level, random: &random)
      for number in 0..<(end - index) {
        if number % 2 == 0 {
          graduates = random.number(25...160)
          profile = CohortProfile(
            level: school.level, slack: Self.slack[year] + school.slack, reach: school.reach,
            random: &random)
        }
        let snapshot = number % 2 == 0 ? Snapshot.first : .yearEnd
        values[at.offering] = .integer(school.offerings[number / 2].id)
        values[at.snapshot] = snapshot.value
        values[at.snapshotOn] = days[year][number % 2]
        let counts = CohortCounts(graduates: graduates, profile: profile, snapshot: snapshot)
        counts.write(to: &values, at: at.counts)
        values[at.startPay] = .number(Double(counts.startPay))
        _ = try sink.add(row.shape, values)
        told(Cohort.entity, index + number + 1)
      }
      index = end
    }
  }
}

extension CohortCounts {
  /// The fields its counts are written to, in the order of `write`.
  static let fields = [
    "graduates", "excluded", "o10", "o11", "o27", "o46", "o50", "o51", "o12", "o76", "o75", "o80",
    "o85", "o70", "o71", "o72", "local", "elsewhere", "abroad", "matched", "primary", "secondary",
    "tertiary", "aboveScale", "partner", "schoolReferred", "agency", "otherChannel",
  ]

  func write(to values: inout [Value], at places: [Int]) {
    var next = 0
    func put(_ count: Int) {
      values[places[next]] = .integer(count)
      next += 1
    }
    put(graduates); put(0)
    put(o10); put(o11); put(0); put(o46); put(0); put(o51)
    put(o12); put(o76); put(o75); put(o80); put(o85); put(o70); put(o71); put(o72)
    put(local); put(elsewhere); put(abroad); put(matched)
    put(primary); put(secondary); put(tertiary); put(aboveScale); put(partner)
    put(schoolReferred); put(agency); put(otherChannel)
  }
}
