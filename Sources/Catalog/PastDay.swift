import Records
import Storage

/// A day on which something happened or was counted lies in the year of its record, or so many years after
/// it, and is not still to come.
struct PastDay: Sendable {
  let field: String
  let yearsAfter: Int

  /// The check of it, for records whose year may follow from what another field refers to.
  func check(_ name: String, of entity: String, following leader: String? = nil) -> Check {
    Check(name, of: entity, by: [field, "year"] + (leader.map { [$0] } ?? [])) { record, _ in
      faults(of: record)
    }
  }

  func faults(of record: CheckedRecord) -> [Fault] {
    guard let day = PartialDate(record[field]) else { return [] }
    if day.first > record.today {
      return [Fault(field, .beside(.aheadOf(record.today)), .warning)]
    }
    guard let year = record["year"].integer, !(year...year + yearsAfter).contains(day.year) else {
      return []
    }
    return [Fault(field, .disagrees(part: String(day.year), with: "year"), .warning)]
  }
}
