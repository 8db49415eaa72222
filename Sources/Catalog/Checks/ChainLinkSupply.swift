import Records
import Storage

/// R-01 for the links: warns where a chain is left with too few schools by a link that moves, ends or is
/// archived, and says how many it has where a link does not yet make them enough.
enum ChainLinkSupply {
  static let check = Check(
    "R-01", of: ChainLink.entity, by: ["chain", "offering", "school", "since", "until"],
    archiving: true, find: find)

  @Sendable private static func find(
    _ record: CheckedRecord, _ others: Others
  ) async throws(StorageError) -> [Fault] {
    let new = record.counting.map { ChainLink.schema.entity(from: $0) }
    let old = record.old.map { ChainLink.schema.entity(from: $0) }
    var seen: Set<Int> = []
    for start in [old?.chain, new?.chain].compactMap({ $0?.id }) {
      guard let (id, chain) = try await ChainSupply.chain(of: start, others),
        seen.insert(id).inserted
      else {
        continue
      }
      let rest = try await ChainSupply.Schools(of: id, on: record.today, others)
      var after = rest
      if let new { after = try await adding(new, to: rest, on: record.today, others) }
      if after.isEnough { continue }
      var isLess = false
      if let old {
        let before = try await adding(old, to: rest, on: record.today, others)
        isLess = ChainSupply.kinds.contains {
          after.count($0) < min(before.count($0), Chain.schoolsNeeded)
        }
      }
      let problem = after.problem(chain.name)
      let hasMoved = new.map { $0.chain?.id != start } ?? false
      return [
        isLess
          ? Fault(hasMoved ? "chain" : "until", problem, .warning)
          : Fault("chain", problem, .note)
      ]
    }
    return []
  }

  private static func adding(
    _ link: ChainLink, to schools: ChainSupply.Schools, on day: Day, _ others: Others
  ) async throws(StorageError) -> ChainSupply.Schools {
    guard let chain = link.chain, schools.parts.contains(chain.id), let school = link.school,
      link.since.map({ $0.first <= day }) ?? true, link.until.map({ $0.last >= day }) ?? true,
      let row = try await others.row(Unit.entity, school.id), !row.record.isArchived
    else { return schools }
    var schools = schools
    schools.add(school.id, Unit.schema.entity(from: row.record.values).kind)
    return schools
  }
}
