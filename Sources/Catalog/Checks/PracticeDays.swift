import Records
import Storage

/// a teacher spends so many days of a year in enterprises as the rule of the school asks, and
/// elsewhere a month, or six months in five years (c.10). Told once the year is over, since until then
/// more may come.
enum PracticeDays {
  static let check = Check(
    "R-03", of: TeacherPractice.entity,
    by: ["person", "year", "days", "since", "until", "school", "policy", "requiredDays"],
    among: ["person"], archiving: true, find: find)

  private static let month = 30
  private static let monthsInFiveYears = 6

  @Sendable private static func find(
    _ record: CheckedRecord, _ others: Others
  ) async throws(StorageError) -> [Fault] {
    let own = TeacherPractice.schema.entity(from: record.values)
    guard let person = own.person, let year = own.year, year < record.today.year,
      let days = own.days
    else { return [] }
    var sums = [year: record.isArchived ? 0 : days]
    let scope = Scope(
      TeacherPractice.entity,
      filter: .all([
        .equals("person", person.value), .compare("year", .more, .integer(year - 5)),
        .compare("year", .atMost, .integer(year)),
      ]))
    for row in try await others.rows(scope) {
      let other = TeacherPractice.schema.entity(from: row.record.values)
      guard let year = other.year else { continue }
      sums[year, default: 0] += other.days ?? 0
    }
    let asked = try await asked(own, others)
    if asked == nil, sums.values.reduce(0, +) >= monthsInFiveYears * month { return [] }
    let (sum, least) = (sums[year] ?? 0, asked ?? month)
    guard sum < least else { return [] }
    // A year that is left with nothing, or that was short before, is nothing to ask about.
    if record.isArchived, sum == 0 || sum + days < least { return [] }
    return [
      Fault(
        "days", .beside(.yearBelow(year: year, sum: Double(sum), least: Double(least))), .warning)
    ]
  }

  /// What the record's own rule asks, or one of its school.
  private static func asked(
    _ practice: TeacherPractice, _ others: Others
  ) async throws(StorageError) -> Int? {
    if let days = practice.requiredDays { return days }
    guard let school = practice.school, let year = practice.year,
      let lastDay = PartialDate(year: year)?.last
    else { return nil }
    let scope = Scope(
      Policy.entity,
      filter: .all([.equals("unit", school.value), .not(.blank("practiceDays"))]), asOf: lastDay)
    return try await others.rows(scope)
      .compactMap { Policy.schema.entity(from: $0.record.values).practiceDays }.max()
  }
}
