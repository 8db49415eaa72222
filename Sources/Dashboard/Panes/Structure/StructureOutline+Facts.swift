import Canvas
import Catalog
import Records
import Storage
import Widgets

/// What stands beside the tree about the row under the cursor, apart from its record's own card.
extension StructureOutline {
  mutating func facts(of node: StructureNode) -> [StructureFact] {
    switch node.branch {
    case .alliance, .memberGrouping(.chain): [memberFact()]
    case .members, .memberGrouping(.kind): memberFacts() + composition()
    case .memberGrouping(let grouping): groupShares(grouping)
    case .memberGroup: groupFacts(node)
    case .bodies: bodyFacts(node)
    case .coverage: coverageFacts()
    case .chain(let id): chainFacts(id)
    case .memberChain: [fact(StructureWording.members, count(node))]
    case .unitPart: [fact(Wording.counted, count(node))]
    case .body, .unit, .record, .more, .remark: []
    }
  }

  private func fact(_ label: Term, _ runs: [FigureRun]) -> StructureFact {
    StructureFact(label: context.text(label), runs: runs)
  }

  private func fact(_ label: Term, _ text: Term) -> StructureFact {
    fact(label, [.words(context.text(text))])
  }

  private var snapshot: StructureFact {
    fact(FigureWording.snapshot, [.words(context.asOf.iso)])
  }

  private var loading: [FigureRun] { [.words(context.text(Wording.loading), Style(.dim))] }

  private func number(_ id: String, _ count: Int, _ opening: @escaping FigureSheet.Opening)
    -> FigureRun
  { .figure(id, Numbers.grouped(count), opens: opening) }

  /// The figure of a row of the tree; nil for rows that count nothing.
  mutating func figure(of node: StructureNode) -> FigureSheet.Opening? {
    if node.branch == .coverage { return coverage.map(covered) }
    guard let scope = node.scope, let count = node.count else { return nil }
    let label = Term(node.label, node.label)
    let figure = StructureFigure(
      title: Self.title(node.branch) ?? label, count: count, scope: scope,
      definition: Self.definition(node.branch),
      sort: scope.entity == Membership.entity ? .init("unit") : nil, whole: whole(node.branch),
      stated: stated(for: node.branch))
    return figure.open
  }

  private mutating func count(_ node: StructureNode) -> [FigureRun] {
    guard let count = node.count, let figure = figure(of: node) else { return loading }
    return [number("count", count, figure)]
  }

  // MARK: Members

  private mutating func members() -> StructureFigure? {
    count(memberMeasure()).map {
      StructureFigure(
        title: StructureWording.members, count: $0, scope: memberScope(),
        definition: StructureWording.membersDefinition, sort: .init("unit"), stated: stated?.total)
    }
  }

  /// What is counted beside what is stated.
  private func agreement(_ id: String, _ figure: StructureFigure) -> [FigureRun] {
    guard let stated = figure.stated else { return [number(id, figure.count, figure.open)] }
    let agrees = stated.agrees(with: Double(figure.count))
    let style = agrees.map { Style($0 ? .ok : .bad) } ?? Style(.number)
    let verdict = agrees.map {
      " " + context.text($0 ? FigureWording.agrees : FigureWording.differs)
    }
    return [
      .words(context.text(Wording.counted) + " ", style),
      .figure(id, Numbers.grouped(figure.count), style, opens: figure.open),
      .words(" · " + context.text(Wording.stated) + " ", style),
      .figure(
        id + ".stated", stated.text(beside: Double(figure.count), context), style,
        opens: figure.statedInDocuments),
      .words(verdict ?? "", style),
    ]
  }

  private mutating func memberFact() -> StructureFact {
    guard let members = members() else { return fact(StructureWording.members, loading) }
    let runs = agreement("members", members)
    return fact(StructureWording.members, runs)
  }

  private mutating func memberFacts() -> [StructureFact] {
    var facts = [
      memberFact(), fact(FigureWording.definition, StructureWording.membersDefinition), snapshot,
    ]
    if let stated, !stated.sources.isEmpty {
      let sources = stated.sources.map { context.text($0) }.joined(separator: ", ")
      facts.append(fact(StructureWording.documents, [.words(sources)]))
    }
    return facts
  }

  /// Indicator I-02: each kind's members and share, with what documents state of it.
  private mutating func composition() -> [StructureFact] {
    let heading = StructureFact(
      label: context.text(StructureWording.composition), isHeading: true)
    return [heading] + groupShares(.kind)
  }

  /// The members of each group and their share of all.
  private mutating func groupShares(_ grouping: StructureNode.Grouping) -> [StructureFact] {
    let stated = grouping == .kind ? stated : nil
    let groups = groups(grouping) ?? []
    let all = groups.reduce(0) { $0 + $1.count }
    return groups.map { group in
      let name = Term(group.label, group.label)
      let figure = StructureFigure(
        title: UnitKind(group.key)?.term ?? name, count: group.count,
        scope: memberScope(Self.filter(group.key, grouping)),
        definition: StructureWording.membersDefinition, sort: .init("unit"), whole: all,
        stated: UnitKind(group.key).flatMap { stated?.byKind[$0] })
      let id = "\(grouping).\(group.key)"
      let rate = Numbers.rate(Double(group.count), of: Double(all))
      var runs = [number(id, group.count, figure.open)]
      if let stated = figure.stated {
        let agrees = stated.agrees(with: Double(group.count))
        let style = Style(agrees == false ? .bad : .number)
        runs += [
          .words(" · " + context.text(Wording.stated) + " ", style),
          .figure(
            id + ".stated", stated.text(beside: Double(group.count), context), style,
            opens: figure.statedInDocuments),
          .words(agrees.map { $0 ? " ✓" : " ✕" } ?? "", style),
        ]
      }
      runs += [.words(" · "), .figure(id + ".share", rate, opens: figure.share)]
      return StructureFact(label: group.label, runs: runs)
    }
  }

  private mutating func groupFacts(_ node: StructureNode) -> [StructureFact] {
    guard let count = node.count, let scope = node.scope else {
      return [fact(Wording.counted, loading)]
    }
    let figure = StructureFigure(
      title: Self.title(node.branch) ?? Term(node.label, node.label), count: count, scope: scope,
      definition: StructureWording.membersDefinition, sort: .init("unit"),
      whole: whole(node.branch), stated: stated(for: node.branch))
    let rate = Numbers.rate(Double(count), of: figure.whole.map(Double.init))
    return [
      fact(Wording.counted, agreement("count", figure)),
      fact(StructureWording.share, [.figure("share", rate, opens: figure.share)]),
      fact(FigureWording.definition, StructureWording.membersDefinition), snapshot,
    ]
  }

  // MARK: Bodies and chains

  private mutating func bodyFacts(_ node: StructureNode) -> [StructureFact] {
    let scope = context.scope(Seat.entity)
    let seats = count(Measure(scope)).map {
      StructureFigure(
        title: Seat.schema.shape.title, count: $0, scope: scope,
        definition: StructureWording.bodiesDefinition)
    }
    return [
      fact(StructureWording.bodies, count(node)),
      fact(Seat.schema.shape.title, seats.map { [number("seats", $0.count, $0.open)] } ?? loading),
      fact(FigureWording.definition, StructureWording.bodiesDefinition), snapshot,
    ]
  }

  /// The rate of chains served as the rule asks.
  private func covered(_ coverage: ChainCoverage) -> FigureSheet.Opening {
    let met = coverage.ruled.filter { coverage.isMet($0.id) }.count
    let ids = coverage.ruled.map(\.id)
    return { context in
      .rate(
        context.text(StructureWording.chainRate), Double(met), of: Double(ids.count),
        lines: [
          (FigureWording.definition, context.text(StructureWording.chainDefinition)),
          (FigureWording.snapshot, context.asOf.iso),
          (FigureWording.coverage, context.allianceName),
        ], scope: context.scope(Chain.entity, filter: .ids(ids)), sort: .init("name"))
    }
  }

  private func chains(_ title: Term, _ ids: [Int]) -> StructureFigure {
    StructureFigure(
      title: title, count: ids.count, scope: chainScope(ids),
      definition: StructureWording.chainDefinition, sort: .init("name"))
  }

  private mutating func coverageFacts() -> [StructureFact] {
    guard let coverage else { return [fact(StructureWording.rate, loading)] }
    let ruled = coverage.ruled.map(\.id)
    let met = ruled.filter { coverage.isMet($0) }
    let rate = Numbers.rate(Double(met.count), of: Double(ruled.count))
    let style = Style(met.count == ruled.count ? .ok : .bad)
    let (metChains, all) = (
      chains(StructureWording.covered, met), chains(StructureWording.allChains, ruled)
    )
    return [
      fact(StructureWording.rate, [.figure("rate", rate, style, opens: covered(coverage))]),
      fact(FigureWording.numerator, [number("met", met.count, metChains.open)]),
      fact(FigureWording.denominator, [number("ruled", ruled.count, all.open)]),
      fact(FigureWording.definition, StructureWording.chainDefinition), snapshot,
    ]
  }

  /// What a chain still lacks to be served as the rule asks.
  private mutating func chainFacts(_ id: Int) -> [StructureFact] {
    guard let coverage else { return [fact(StructureWording.linked, loading)] }
    var facts: [StructureFact] = []
    var missing: [FigureRun] = []
    for kind in [UnitKind.higherVocational, .secondaryVocational] {
      let figure = schools(kind, on: id, coverage)
      let isEnough = figure.count >= Chain.schoolsNeeded
      facts.append(
        fact(
          kind.term,
          [
            .figure(
              "\(kind)", Numbers.grouped(figure.count), Style(isEnough ? .ok : .bad),
              opens: figure.open),
            .words(" / \(context.text(StructureWording.needed)) \(Chain.schoolsNeeded)"),
          ]))
      guard !isEnough else { continue }
      let lack = Chain.schoolsNeeded - figure.count
      let separator = context.text(Term("、", ", "))
      missing += [
        .words((missing.isEmpty ? "" : separator) + context.text(kind.term) + " ", Style(.bad)),
        .figure("\(kind).missing", Numbers.grouped(lack), Style(.bad), opens: figure.open),
      ]
    }
    let met = FigureRun.words(context.text(StructureWording.covered), Style(.ok))
    facts.append(
      missing.isEmpty
        ? fact(FigureWording.agreement, [met]) : fact(StructureWording.missing, missing))
    return facts + [fact(FigureWording.definition, StructureWording.chainRule)]
  }

  /// The links of the schools of a kind on a chain.
  private func schools(_ kind: UnitKind, on id: Int, _ coverage: ChainCoverage) -> StructureFigure {
    let units = coverage.units(on: id).filter { $0.value == kind }.keys.sorted()
    let links = context.scope(
      ChainLink.entity,
      filter: .all([
        .oneOf("chain", coverage.whole(id).map { .integer($0) }),
        .oneOf("school", units.map { .integer($0) }),
      ]))
    return StructureFigure(
      title: kind.term, count: units.count, scope: links, definition: StructureWording.chainRule)
  }

  // MARK: What a row is called and compared with

  private mutating func whole(_ branch: StructureNode.Branch) -> Int? {
    if case .memberGroup = branch { return count(memberMeasure()) }
    return nil
  }

  private mutating func stated(for branch: StructureNode.Branch) -> Stated? {
    switch branch {
    case .members: stated?.total
    case .memberGroup(.kind, let key): UnitKind(key).flatMap { stated?.byKind[$0] }
    default: nil
    }
  }

  private static func title(_ branch: StructureNode.Branch) -> Term? {
    switch branch {
    case .members: StructureWording.members
    case .bodies: StructureWording.bodies
    case .memberGroup(.kind, let key): UnitKind(key)?.term
    case .memberGroup(.role, let key): MembershipRole(key)?.term
    case .unitPart(let part, _): part.label
    default: nil
    }
  }

  private static func definition(_ branch: StructureNode.Branch) -> Term? {
    switch branch {
    case .members, .memberGroup, .memberChain: StructureWording.membersDefinition
    case .bodies, .body: StructureWording.bodiesDefinition
    case .chain: StructureWording.chainRule
    default: nil
    }
  }
}
