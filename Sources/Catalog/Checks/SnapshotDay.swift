import Records
import Storage

/// A cohort's figures are counted to a day of its year, and not to one that is still to come (c.2).
enum SnapshotDay {
  static let check = Check(
    "snapshot day", of: Cohort.entity, by: ["year", "snapshotOn"], find: find)

  @Sendable private static func find(
    _ record: CheckedRecord, _ others: Others
  ) async throws(StorageError) -> [Fault] {
    let cohort = Cohort.schema.entity(from: record.values)
    guard let day = cohort.snapshotOn else { return [] }
    if day.first > record.today {
      return [Fault("snapshotOn", .beside(.aheadOf(record.today)), .warning)]
    }
    guard let year = cohort.year, year != day.year else { return [] }
    return [Fault("snapshotOn", .disagrees(part: String(day.year), with: "year"), .warning)]
  }
}
