import Records
import Storage

/// a chain is served by at least two colleges and two secondary schools. Warns of the chain itself,
/// and where it is left with too few by a part that moves or is archived.
enum ChainSupply {
  static let check = Check(
    "R-01", of: Chain.entity, by: ["kind", "name", "parent"], archiving: true, find: find)

  /// The kinds of school a chain needs.
  static let kinds = [UnitKind.higherVocational, .secondaryVocational]

  @Sendable private static func find(
    _ record: CheckedRecord, _ others: Others
  ) async throws(StorageError) -> [Fault] {
    let chain = Chain.schema.entity(from: record.values)
    if chain.kind != .chain { return try await left(by: record, others) }
    guard !record.isArchived, chain.until.map({ $0.last >= record.today }) ?? true else {
      return []
    }
    var schools = Schools()
    if let id = record.id { schools = try await Schools(of: id, on: record.today, others) }
    // Nobody can serve a chain before it is kept.
    return schools.isEnough
      ? [] : [Fault("kind", schools.problem(chain.name), record.id == nil ? .note : .warning)]
  }

  /// What is doubtful about the chain that a part lay in and lies in no longer.
  private static func left(
    by record: CheckedRecord, _ others: Others
  ) async throws(StorageError) -> [Fault] {
    guard let part = record.id, let old = record.old.map({ Chain.schema.entity(from: $0) }),
      let start = old.parent?.id, let (id, chain) = try await chain(of: start, others)
    else { return [] }
    if let parent = record.counting.flatMap({ Chain.schema.entity(from: $0).parent }),
      try await Self.chain(of: parent.id, others)?.0 == id
    {
      return []
    }
    let rest = try await Schools(of: id, on: record.today, others)
    let moving = try await Schools(of: part, on: record.today, others)
    let isLess = kinds.contains { kind in
      rest.count(kind) < Chain.schoolsNeeded
        && moving.kinds.contains { $0.value == kind && rest.kinds[$0.key] == nil }
    }
    return isLess
      ? [Fault("parent", rest.problem(chain.name), .warning)] : []
  }

  /// The chain a part lies in, or that it is itself; nil where it lies in none.
  static func chain(
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

  /// The schools that serve a chain or any part of it, with their kinds; archived ones serve none.
  struct Schools {
    private(set) var parts: Set<Int> = []
    private(set) var kinds: [Int: UnitKind] = [:]

    init() {}

    init(of chain: Int, on day: Day, _ others: Others) async throws(StorageError) {
      var next = [chain]
      while !next.isEmpty {
        parts.formUnion(next)
        let scope = Scope(Chain.entity, filter: .oneOf("parent", next.map(Value.integer)))
        next = try await others.rows(scope).map(\.id).filter { !parts.contains($0) }
      }
      let links = Scope(
        ChainLink.entity,
        filter: .all([
          .oneOf("chain", parts.sorted().map(Value.integer)), .not(.blank("school")),
        ]), asOf: day)
      let found = try await others.measure(
        Measure(links, by: [.init("school"), .init("school.kind")]))
      for row in found.rows {
        if let school = row.key(0).integer { kinds[school] = UnitKind(row.key(1)) }
      }
    }

    mutating func remove(_ school: Int) { kinds[school] = nil }

    mutating func add(_ school: Int, _ kind: UnitKind?) { kinds[school] = kind }

    func count(_ kind: UnitKind) -> Int { kinds.values.count { $0 == kind } }

    var isEnough: Bool {
      ChainSupply.kinds.allSatisfy { count($0) >= Chain.schoolsNeeded }
    }

    func problem(_ chain: String) -> Fault.Problem {
      .beside(
        .tooFew(
          ChainSupply.kinds.map { Fault.Part($0.term, count($0)) }, of: chain,
          least: Chain.schoolsNeeded))
    }
  }
}

extension Chain {
  /// how many schools of each kind a chain needs.
  package static let schoolsNeeded = 2
}
