import Records
import Storage

/// graduates are counted once at a snapshot: in their school's total at a level or in its programmes,
/// and where the snapshot is taken once a year, on one day. Identical cohorts are found as likenesses.
enum CohortOverlap {
  static let check = Check(
    "R-11", of: Cohort.entity,
    by: ["school", "offering", "level", "year", "snapshot", "snapshotOn", "graduates"],
    among: ["school", "year"], doubles: true, find: find)

  @Sendable private static func find(
    _ record: CheckedRecord, _ others: Others
  ) async throws(StorageError) -> [Fault] {
    let own = Cohort.schema.entity(from: record.values)
    guard let school = own.school, let year = own.year, let level = own.level,
      let snapshot = own.snapshot, let graduates = own.graduates
    else { return [] }
    let scope = Scope(
      Cohort.entity,
      filter: .all([
        .equals("school", school.value), .equals("year", .integer(year)),
        .equals("level", level.value), .equals("snapshot", snapshot.value),
      ]))
    let isYearly = snapshot == .first || snapshot == .yearEnd
    let cohorts = try await others.rows(scope)
      .map { (id: $0.id, cohort: Cohort.schema.entity(from: $0.record.values)) }
      .filter { isYearly || $0.cohort.snapshotOn == own.snapshotOn }
    let parts = cohorts.filter { $0.cohort.offering != nil }
    let totals = cohorts.filter { $0.cohort.offering == nil }
    let again = cohorts.filter {
      $0.cohort.offering == own.offering && $0.cohort.snapshotOn != own.snapshotOn
    }
    func sum(_ cohorts: [(id: Int, cohort: Cohort)]) -> Int {
      cohorts.compactMap(\.cohort.graduates).reduce(0, +)
    }
    func fault(
      _ field: String, _ beside: [(id: Int, cohort: Cohort)], _ overlap: Fault.Overlap, own: Int
    ) -> Fault? {
      guard !beside.isEmpty else { return nil }
      let counted = Fault.Beside.countedTwice(
        overlap, ids: beside.map(\.id), sum: sum(beside), own: own)
      return Fault(field, .beside(counted), .warning)
    }
    return [
      own.offering == nil
        ? fault("offering", parts, .totalBesideParts, own: graduates)
        : fault("offering", totals, .partBesideTotal, own: sum(parts) + graduates),
      fault("snapshotOn", again, .otherDay, own: graduates),
    ].compactMap(\.self)
  }
}
