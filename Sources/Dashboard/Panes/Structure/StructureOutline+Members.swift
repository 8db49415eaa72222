import Catalog
import Records
import Storage

/// The member units: counted, compared with what documents state, and in groups.
extension StructureOutline {
  func memberScope(_ filter: Filter? = nil) -> Scope {
    context.scope(Membership.entity, filter: filter)
  }

  /// How many units the memberships of a scope are of, each once.
  func memberMeasure(_ filter: Filter? = nil, by path: Measure.Dimension? = nil) -> Measure {
    Measure(memberScope(filter), by: path.map { [$0] } ?? [], [.distinct("unit")])
  }

  /// What documents say; nil until known.
  var stated: StatedMembers? {
    mutating get {
      page(StatedMembers.query(context)).map { StatedMembers($0, asOf: context.asOf) }
    }
  }

  /// How many members there are of each value of a grouping, regions by their size, kinds and
  /// roles in their own order.
  mutating func groups(
    _ grouping: StructureNode.Grouping
  ) -> [(key: Value, label: String, count: Int)]? {
    guard let dimension = Self.dimension(grouping),
      let found = measurement(memberMeasure(by: dimension))
    else { return nil }
    let groups = found.rows.map { row in
      (key: row.key(0), label: label(row.key(0), grouping), count: Int(row.figure() ?? 0))
    }
    return switch grouping {
    case .role: groups.reversed()
    case .region:
      groups.sorted {
        $0.key.isBlank == $1.key.isBlank ? $0.count > $1.count : $1.key.isBlank
      }
    default: groups
    }
  }

  private static func dimension(_ grouping: StructureNode.Grouping) -> Measure.Dimension? {
    switch grouping {
    case .kind: .init("unit.kind")
    case .role: .init("role")
    case .region: .init("unit.region", .prefix(4))
    case .chain: nil
    }
  }

  private func label(_ key: Value, _ grouping: StructureNode.Grouping) -> String {
    switch grouping {
    case .kind: context.text(UnitKind(key)?.term ?? Display.missing(UnitKind.title))
    case .role: context.text(MembershipRole(key)?.term ?? Display.missing(MembershipRole.title))
    case .region, .chain:
      key.text.map { CodeTables.regionName($0) ?? $0 } ?? context.text(StructureWording.outside)
    }
  }

  static func filter(_ key: Value, _ grouping: StructureNode.Grouping) -> Filter {
    switch (grouping, key) {
    case (.region, .text(let code)): .prefix("unit.region", code)
    default:
      key.isBlank
        ? .blank(dimension(grouping)?.path ?? "") : .equals(dimension(grouping)?.path ?? "", key)
    }
  }

  mutating func addGroupings(below node: StructureNode) {
    for grouping in StructureNode.Grouping.allCases {
      let label = context.text(StructureWording.grouping(grouping))
      add(node.child(grouping.rawValue, .memberGrouping(grouping), label))
    }
  }

  mutating func addGroups(_ grouping: StructureNode.Grouping, below node: StructureNode) {
    let stated = grouping == .kind ? stated : nil
    guard let groups = groups(grouping) else { return }
    for group in groups {
      let name = group.key.integer.map(String.init) ?? group.key.text ?? "-"
      var child = node.child(name, .memberGroup(grouping, group.key), group.label)
      child.scope = memberScope(Self.filter(group.key, grouping))
      child.count = group.count
      child.note = counted(group.count, UnitKind(group.key).flatMap { stated?.byKind[$0] })
      add(child)
    }
  }

  /// The member units of a group by the pinyin of their names.
  mutating func addMembers(_ scope: Scope, below node: StructureNode) {
    guard let (rows, hasMore) = list(scope, sort: .init("unit"), below: node.id) else { return }
    let shape = Membership.schema.shape
    guard let unit = shape.index(of: "unit") else { return }
    var seen: Set<Int> = []
    for row in rows {
      guard let id = row.record.values[unit].integer, seen.insert(id).inserted else { continue }
      let label = row.name(at: unit, context.language) ?? "#\(id)"
      var child = node.child("u\(id)", .unit(id), label)
      // A made-up unit says so in its name.
      let isMarked = label.contains(Wording.sampleMark.zh)
      child.note = note(isSample: row.isSample(shape) && !isMarked)
      add(child)
    }
    if hasMore { addMore(below: node) }
  }
}
