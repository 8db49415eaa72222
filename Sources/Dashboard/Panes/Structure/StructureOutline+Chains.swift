import Canvas
import Catalog
import Records
import Storage

/// Industry chains: who of the members is on them, and whether each is served by enough schools.
extension StructureOutline {
  var coverage: ChainCoverage? {
    mutating get {
      let chains = page(ChainCoverage.chainQuery(context))
      let schools = measurement(ChainCoverage.measure("school", context))
      let enterprises = measurement(ChainCoverage.measure("unit", context))
      guard let chains, let schools, let enterprises else { return nil }
      return ChainCoverage(chains, schools: schools, enterprises: enterprises)
    }
  }

  private func onChain(_ units: some Collection<Int>) -> Filter {
    .oneOf("unit", units.sorted().map { .integer($0) })
  }

  /// Clusters and chains with their member units, then the members on none; inside one, its parts and
  /// the members on it alone.
  mutating func addMemberChains(below node: StructureNode, of parent: Int?) {
    guard let coverage else { return }
    let linked = memberMeasure(onChain(coverage.allUnits), by: .init("unit"))
    guard let found = measurement(linked) else { return }
    let members = Set(found.rows.compactMap { $0.key(0).integer })
    for chain in parent.map(coverage.parts) ?? coverage.tops {
      let units = members.intersection(coverage.units(on: chain.id).keys)
      let label = name(chain.name, isSample: chain.isSample)
      var child = node.child("c\(chain.id)", .memberChain(chain.id), label)
      child.scope = memberScope(onChain(units))
      child.count = units.count
      child.note = Numbers.grouped(units.count)
      add(child)
    }
    guard let parent else { return addUnlinked(onChain(coverage.allUnits), members.count, node) }
    let own = members.intersection(coverage.ownUnits(on: parent).keys)
    if !own.isEmpty { addMembers(memberScope(onChain(own)), below: node) }
  }

  /// The members on no chain, so that the rows come to all of them.
  private mutating func addUnlinked(_ linked: Filter, _ count: Int, _ node: StructureNode) {
    guard let all = self.count(memberMeasure()), all > count else { return }
    let label = context.text(StructureWording.onNoChain)
    var child = node.child("-", .memberGroup(.chain, .blank), label)
    child.scope = memberScope(.not(linked))
    child.count = all - count
    child.note = Numbers.grouped(all - count)
    add(child)
  }

  /// Every chain the rule is about, with the number of schools of each kind and whether they suffice.
  mutating func addRuledChains(below node: StructureNode) {
    guard let coverage else { return }
    for chain in coverage.ruled {
      let label = name(chain.name, isSample: chain.isSample)
      var child = node.child("c\(chain.id)", .chain(chain.id), label)
      child.scope = linkScope(coverage.whole(chain.id))
      child.count = coverage.units(on: chain.id).count
      child.note = note(coverage, chain.id)
      child.ink = coverage.isMet(chain.id) ? .text : .bad
      add(child)
    }
  }

  private func note(_ coverage: ChainCoverage, _ id: Int) -> String {
    let higher = coverage.count(.higherVocational, on: id)
    let secondary = coverage.count(.secondaryVocational, on: id)
    return "\(context.text(StructureWording.higher)) \(higher) · "
      + "\(context.text(StructureWording.secondary)) \(secondary) "
      + (coverage.isMet(id) ? "✓" : "✕")
  }

  private func linkScope(_ chains: [Int]) -> Scope {
    context.scope(ChainLink.entity, filter: .oneOf("chain", chains.map { .integer($0) }))
  }

  /// The programmes, schools and enterprises linked to a chain, the closest first.
  mutating func addLinks(below node: StructureNode) {
    guard let scope = node.scope,
      let (rows, hasMore) = list(scope, sort: .init("relation", descending: true), below: node.id)
    else { return }
    let shape = ChainLink.schema.shape
    for row in rows {
      let ends = ["offering", "school", "unit"].compactMap { field -> (RecordName, String)? in
        guard let index = shape.index(of: field), let id = row.record.values[index].integer,
          case .reference(let entity) = shape.fields[index].kind
        else { return nil }
        return (
          RecordName(entity: entity, id: id), row.name(at: index, context.language) ?? "#\(id)"
        )
      }
      guard let (end, text) = ends.first else { continue }
      let branch: StructureNode.Branch =
        end.entity == Unit.entity ? .unit(end.id) : .record(entity: end.entity, id: end.id)
      var child = node.child("l\(row.id)", branch, text)
      let relation =
        shape.index(of: "relation").map { row.text($0, of: shape, context.language) } ?? ""
      let isMarked = text.contains(Wording.sampleMark.zh)
      child.note = note(relation, isSample: row.isSample(shape) && !isMarked)
      add(child)
    }
    if hasMore { addMore(below: node) }
  }
}
