import Records
import Storage

/// An award is won in its year, whether that is its own or its contest's, or told of in the year after:
/// certificates of a contest in winter bear the next year's date.
enum AwardDay {
  static let check = Check(
    "award day", of: Award.entity, by: ["contest", "year", "wonOn"], find: find)

  @Sendable private static func find(
    _ record: CheckedRecord, _ others: Others
  ) async throws(StorageError) -> [Fault] {
    let award = Award.schema.entity(from: record.values)
    guard let day = award.wonOn else { return [] }
    if day.first > record.today {
      return [Fault("wonOn", .beside(.aheadOf(record.today)), .warning)]
    }
    guard let year = award.year, !(year...year + 1).contains(day.year) else { return [] }
    return [Fault("wonOn", .disagrees(part: String(day.year), with: "year"), .warning)]
  }
}
