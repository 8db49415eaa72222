import Records
import Storage

/// R-08 for the base: it is left with no fewer workstations than its bookings take.
enum FewerWorkstations {
  static let check = Check("R-08", of: Base.entity, by: ["workstations"], find: find)

  @Sendable private static func find(
    _ record: CheckedRecord, _ others: Others
  ) async throws(StorageError) -> [Fault] {
    guard let id = record.id, let old = record.old,
      let workstations = Base.schema.entity(from: record.values).workstations,
      workstations < Base.schema.entity(from: old).workstations ?? .max
    else { return [] }
    let spans = try await Workstations.spans(others, base: id)
    return Workstations.overbooked(
      CrowdedHours(spans, workstations: workstations).conflicts, workstations)
  }
}
