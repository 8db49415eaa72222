import Records
import Storage

/// R-01 for the schools: warns where one that is archived, or becomes of another kind, leaves a chain it
/// serves with too few.
enum SchoolSupply {
  static let check = Check(
    "R-01", of: Unit.entity, by: ["kind"], archiving: true, find: find)

  @Sendable private static func find(
    _ record: CheckedRecord, _ others: Others
  ) async throws(StorageError) -> [Fault] {
    let kind = record.counting.flatMap { Unit.schema.entity(from: $0).kind }
    guard let id = record.id, let was = record.old.flatMap({ Unit.schema.entity(from: $0).kind }),
      was != kind, ChainSupply.kinds.contains(was)
    else { return [] }
    let links = Scope(
      ChainLink.entity, filter: .equals("school", .integer(id)), asOf: record.today)
    var seen: Set<Int> = []
    for row in try await others.measure(Measure(links, by: [.init("chain")])).rows {
      guard let part = row.key(0).integer,
        let (chain, entity) = try await ChainSupply.chain(of: part, others),
        seen.insert(chain).inserted
      else { continue }
      var schools = try await ChainSupply.Schools(of: chain, on: record.today, others)
      let before = schools.count(was)
      for left in others.left { schools.remove(left) }
      if let kind { schools.add(id, kind) }
      if schools.count(was) < min(before, Chain.schoolsNeeded) {
        return [Fault("kind", schools.problem(entity.name), .warning)]
      }
    }
    return []
  }
}
