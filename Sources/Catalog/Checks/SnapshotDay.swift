import Storage

/// A cohort's figures are counted to a day of its year, and not to one that is still to come (c.2).
enum SnapshotDay {
  static let check = PastDay(field: "snapshotOn", yearsAfter: 0)
    .check("snapshot day", of: Cohort.entity)
}
