import Records
import Storage

/// R-01 for the links: warns where a chain is left with too few schools by a link that moves or ends, and
/// says how many it has where a link does not yet make them enough.
enum ChainLinkSupply {
  static let check = Check(
    "R-01", of: ChainLink.entity, by: ["chain", "offering", "school", "since", "until"], find: find)

  @Sendable private static func find(
    _ record: CheckedRecord, _ others: Others
  ) async throws(StorageError) -> [Fault] {
    let new = ChainLink.schema.entity(from: record.values)
    let old = record.old.map { ChainLink.schema.entity(from: $0) }
    var seen: Set<Int> = []
    for start in [old?.chain, new.chain].compactMap({ $0?.id }) {
      guard let (id, chain) = try await chain(of: start, others), seen.insert(id).inserted else {
        continue
      }
      let rest = try await ChainSupply.Schools(of: id, on: record.today, others)
      let after = try await adding(new, to: rest, on: record.today, others)
      if after.isEnough { continue }
      var isLess = false
      if let old {
        let before = try await adding(old, to: rest, on: record.today, others)
        isLess = ChainSupply.kinds.contains { after.count($0) < before.count($0) }
      }
      let problem = after.problem(chain.name)
      return [
        isLess
          ? Fault(new.chain?.id == start ? "until" : "chain", problem, .warning)
          : Fault("chain", problem, .note)
      ]
    }
    return []
  }

  /// The chain a part lies in, or that it is itself; nil where it lies in none.
  private static func chain(
    of part: Int, _ others: Others
  ) async throws(StorageError) -> (Int, Chain)? {
    var seen: Set<Int> = []
    var next: Int? = part
    while let id = next, seen.insert(id).inserted,
      let row = try await others.row(Chain.entity, id)
    {
      let chain = Chain.schema.entity(from: row.record.values)
      if chain.kind == .chain { return (id, chain) }
      next = chain.parent?.id
    }
    return nil
  }

  private static func adding(
    _ link: ChainLink, to schools: ChainSupply.Schools, on day: Day, _ others: Others
  ) async throws(StorageError) -> ChainSupply.Schools {
    guard let chain = link.chain, schools.parts.contains(chain.id), let school = link.school,
      link.since.map({ $0.first <= day }) ?? true, link.until.map({ $0.last >= day }) ?? true,
      let row = try await others.row(Unit.entity, school.id)
    else { return schools }
    var schools = schools
    schools.add(school.id, Unit.schema.entity(from: row.record.values).kind)
    return schools
  }
}
