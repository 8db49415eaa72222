import Catalog
import Han
import Records
import Storage

/// The alliance's chains with the units linked to each: who serves a chain, and who is missing.
struct ChainCoverage: Sendable {
  /// A cluster, a chain or a stage as the tree needs it.
  struct Part: Hashable, Sendable {
    let id: Int
    let name: String
    let kind: ChainKind?
    let parent: Int?
    let isSample: Bool
  }

  let chains: [Part]
  private var units: [Int: [Int: UnitKind]] = [:]
  private let children: [Int: [Int]]

  static func chainQuery(_ context: Context) -> Query {
    Query(context.scope(Chain.entity), sort: .init("name"), limit: 1000)
  }

  /// The distinct units at one end of the links, by chain.
  static func measure(_ end: String, _ context: Context) -> Measure {
    Measure(
      context.scope(ChainLink.entity, filter: .not(.blank(end))),
      by: [.init("chain"), .init(end), .init(end + ".kind")])
  }

  init(_ page: Page, schools: Measurement, enterprises: Measurement) {
    chains = page.rows.map { row in
      let chain = Chain.schema.entity(from: row.record.values)
      return Part(
        id: row.id, name: chain.name, kind: chain.kind, parent: chain.parent?.id,
        isSample: row.isSample(Chain.schema.shape))
    }
    let known = Set(chains.map(\.id))
    var children: [Int: [Int]] = [:]
    for chain in chains {
      if let parent = chain.parent, known.contains(parent) {
        children[parent, default: []].append(chain.id)
      }
    }
    self.children = children
    for row in [schools.rows, enterprises.rows].joined() {
      guard let chain = row.key(0).integer, let unit = row.key(1).integer else { continue }
      units[chain, default: [:]][unit] = UnitKind(row.key(2)) ?? .other
    }
  }

  /// Chains that lie in no other one known.
  var tops: [Part] {
    let inner = Set(children.values.joined())
    return chains.filter { !inner.contains($0.id) }
  }

  /// The chains the rule is about: no clusters, no stages.
  var ruled: [Part] { chains.filter { $0.kind == .chain } }

  func parts(of id: Int) -> [Part] {
    let ids = Set(children[id] ?? [])
    return chains.filter { ids.contains($0.id) }
  }

  /// A chain and everything that lies in it.
  func whole(_ id: Int) -> [Int] {
    var found = [id]
    var next = 0
    while next < found.count {
      found += (children[found[next]] ?? []).filter { !found.contains($0) }
      next += 1
    }
    return found
  }

  /// The units linked to a chain or to any part of it.
  func units(on id: Int) -> [Int: UnitKind] {
    whole(id).reduce(into: [:]) { result, part in
      result.merge(units[part] ?? [:]) { first, _ in first }
    }
  }

  /// The units linked to the chain itself.
  func ownUnits(on id: Int) -> [Int: UnitKind] { units[id] ?? [:] }

  var allUnits: [Int] { Set(units.values.flatMap(\.keys)).sorted() }

  func count(_ kind: UnitKind, on id: Int) -> Int { units(on: id).values.count { $0 == kind } }

  func isMet(_ id: Int) -> Bool {
    count(.higherVocational, on: id) >= Chain.schoolsNeeded
      && count(.secondaryVocational, on: id) >= Chain.schoolsNeeded
  }
}

extension Row {
  /// Whether the record is made up for demonstration.
  func isSample(_ shape: Shape) -> Bool {
    shape.index(of: "sample").map { record.values[$0] == .integer(1) } ?? false
  }
}
