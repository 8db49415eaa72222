import Records
import Storage

/// A cohort's figures are counted to a day of its year, and not to one that is still to come (c.2); the
/// first count at the end of August, the last at the end of the year.
enum SnapshotDay {
  static let check = Check(
    "snapshot day", of: Cohort.entity, by: ["snapshotOn", "year", "snapshot"]
  ) { record, _ in
    let faults = PastDay(field: "snapshotOn", yearsAfter: 0).faults(of: record)
    return faults.isEmpty ? season(of: record) : faults
  }

  /// Reports are closed some weeks before or after the day, so that a month is told only where it is plainly
  /// that of the other count.
  private static func season(of record: CheckedRecord) -> [Fault] {
    let cohort = Cohort.schema.entity(from: record.values)
    guard let day = cohort.snapshotOn, let month = day.month else { return [] }
    let isOther =
      switch cohort.snapshot {
      case .first: month > 10
      case .yearEnd: month < 10
      default: false
      }
    return isOther
      ? [Fault("snapshotOn", .disagrees(part: day.iso, with: "snapshot"), .warning)] : []
  }
}
