import Canvas
import Catalog
import Records
import Storage
import Widgets

/// What stands beside the tree about the row under the cursor, apart from its record's own card.
extension StructureOutline {
  mutating func facts(of node: StructureNode) -> [CardSection] {
    switch node.branch {
    case .alliance: [CardSection(fields: [memberField()])]
    case .members, .memberGrouping(.kind):
      [CardSection(fields: memberFields()), composition()]
    case .memberGrouping(.chain): [CardSection(fields: [memberField()])]
    case .memberGrouping(let grouping): [shares(grouping)]
    case .memberGroup(let grouping, let key):
      [CardSection(fields: groupFields(node, grouping, key))]
    case .bodies: [CardSection(fields: bodyFields(node))]
    case .coverage: [CardSection(fields: coverageFields())]
    case .chain(let id): [CardSection(fields: chainFields(id))]
    case .memberChain:
      [CardSection(fields: [field(StructureWording.members, number(node.count))])]
    case .unitPart: [CardSection(fields: [field(Wording.counted, number(node.count))])]
    case .body, .unit, .record, .more, .remark: []
    }
  }

  private func field(_ label: Term, _ text: String, ink: Ink = .text) -> CardSection.Field {
    CardSection.Field(context.text(label), text, ink: ink)
  }

  private func number(_ count: Int?) -> String {
    count.map(Numbers.grouped) ?? context.text(Wording.loading)
  }

  private func agreement(_ count: Int, _ stated: Amount?) -> (text: String, isAgreed: Bool)? {
    guard let stated else { return nil }
    let isAgreed = stated.agrees(with: Double(count))
    let words = isAgreed ? FigureWording.agrees : FigureWording.differs
    let language = context.language
    let text =
      "\(Wording.counted[language]) \(Numbers.grouped(count)) · "
      + "\(Wording.stated[language]) \(stated.text(language)) \(words[language])"
    return (text, isAgreed)
  }

  private mutating func memberField() -> CardSection.Field {
    let count = count(memberMeasure())
    let stated = stated?.total
    guard let count else { return field(StructureWording.members, number(nil)) }
    guard let (text, isAgreed) = agreement(count, stated) else {
      return field(StructureWording.members, number(count), ink: .number)
    }
    return field(StructureWording.members, text, ink: isAgreed ? .ok : .bad)
  }

  private mutating func memberFields() -> [CardSection.Field] {
    var fields = [
      memberField(),
      field(FigureWording.definition, context.text(StructureWording.membersDefinition)),
      field(FigureWording.snapshot, context.asOf.iso),
    ]
    if let stated, !stated.sources.isEmpty {
      fields.append(field(StructureWording.documents, stated.sources.joined(separator: ", ")))
    }
    return fields
  }

  /// Indicator I-02: each kind's members and share, with what documents state of it.
  private mutating func composition() -> CardSection {
    let stated = stated
    let groups = groups(.kind) ?? []
    let all = Double(groups.reduce(0) { $0 + $1.count })
    let fields = groups.map { group in
      let amount = UnitKind(group.key).flatMap { stated?.byKind[$0] }
      let agrees = amount?.agrees(with: Double(group.count)) ?? true
      let rate = Numbers.rate(Double(group.count), of: all)
      return CardSection.Field(
        group.label, counted(group.count, amount) + " · " + rate, ink: agrees ? .number : .bad)
    }
    return CardSection(title: context.text(StructureWording.composition), fields: fields)
  }

  private mutating func shares(_ grouping: StructureNode.Grouping) -> CardSection {
    let groups = groups(grouping) ?? []
    let all = Double(groups.reduce(0) { $0 + $1.count })
    return CardSection(
      fields: groups.map { group in
        let rate = Numbers.rate(Double(group.count), of: all)
        return CardSection.Field(
          group.label, Numbers.grouped(group.count) + " · " + rate, ink: .number)
      })
  }

  private mutating func groupFields(
    _ node: StructureNode, _ grouping: StructureNode.Grouping, _ key: Value
  ) -> [CardSection.Field] {
    var fields = [field(Wording.counted, number(node.count), ink: .number)]
    if grouping == .kind, let kind = UnitKind(key), let amount = stated?.byKind[kind],
      let count = node.count, let (text, isAgreed) = agreement(count, amount)
    {
      fields.append(field(FigureWording.agreement, text, ink: isAgreed ? .ok : .bad))
    }
    let all = count(memberMeasure())
    fields += [
      field(
        StructureWording.share, Numbers.rate(node.count.map(Double.init), of: all.map(Double.init)),
        ink: .number),
      field(FigureWording.definition, context.text(StructureWording.membersDefinition)),
      field(FigureWording.snapshot, context.asOf.iso),
    ]
    return fields
  }

  private mutating func bodyFields(_ node: StructureNode) -> [CardSection.Field] {
    let seats = count(Measure(context.scope(Seat.entity)))
    return [
      field(StructureWording.bodies, number(node.count), ink: .number),
      field(Seat.schema.shape.title, number(seats), ink: .number),
      field(FigureWording.definition, context.text(StructureWording.bodiesDefinition)),
      field(FigureWording.snapshot, context.asOf.iso),
    ]
  }

  private mutating func coverageFields() -> [CardSection.Field] {
    guard let coverage else { return [field(StructureWording.rate, number(nil))] }
    let ruled = coverage.ruled
    let met = ruled.count { coverage.isMet($0.id) }
    let rate = Numbers.rate(Double(met), of: Double(ruled.count))
    return [
      field(StructureWording.rate, rate, ink: met == ruled.count ? .ok : .bad),
      field(FigureWording.numerator, Numbers.grouped(met), ink: .number),
      field(FigureWording.denominator, Numbers.grouped(ruled.count), ink: .number),
      field(FigureWording.definition, context.text(StructureWording.chainDefinition)),
      field(FigureWording.snapshot, context.asOf.iso),
    ]
  }

  /// What a chain still lacks to be served as the rule asks.
  private mutating func chainFields(_ id: Int) -> [CardSection.Field] {
    guard let coverage else { return [field(StructureWording.linked, number(nil))] }
    let kinds: [(UnitKind, Term)] = [
      (.higherVocational, UnitKind.higherVocational.term),
      (.secondaryVocational, UnitKind.secondaryVocational.term),
    ]
    var fields: [CardSection.Field] = []
    var missing: [String] = []
    for (kind, label) in kinds {
      let count = coverage.count(kind, on: id)
      let isEnough = count >= Chain.schoolsNeeded
      fields.append(
        field(label, "\(count) / \(Chain.schoolsNeeded)", ink: isEnough ? .ok : .bad))
      if !isEnough { missing.append("\(context.text(label)) \(Chain.schoolsNeeded - count)") }
    }
    fields.append(
      missing.isEmpty
        ? field(FigureWording.agreement, context.text(StructureWording.covered), ink: .ok)
        : field(
          StructureWording.missing,
          missing.joined(separator: context.language == .zh ? "、" : ", "), ink: .bad))
    fields.append(field(FigureWording.definition, context.text(StructureWording.chainRule)))
    return fields
  }

  /// What has to be known to check a row's count, for opening its records.
  mutating func lines(of node: StructureNode) -> [(label: Term, text: String)] {
    var lines: [(label: Term, text: String)] = []
    if let definition = Self.definition(node.branch) {
      lines.append((FigureWording.definition, context.text(definition)))
    }
    lines.append((FigureWording.snapshot, context.asOf.iso))
    lines.append((FigureWording.coverage, context.allianceName))
    if let count = node.count, let (text, _) = agreement(count, stated(for: node.branch)) {
      lines.append((FigureWording.agreement, text))
    }
    return lines
  }

  private mutating func stated(for branch: StructureNode.Branch) -> Amount? {
    switch branch {
    case .members: stated?.total
    case .memberGroup(.kind, let key): UnitKind(key).flatMap { stated?.byKind[$0] }
    default: nil
    }
  }

  private static func definition(_ branch: StructureNode.Branch) -> Term? {
    switch branch {
    case .members, .memberGroup, .memberChain: StructureWording.membersDefinition
    case .bodies, .body: StructureWording.bodiesDefinition
    case .coverage: StructureWording.chainDefinition
    case .chain: StructureWording.chainRule
    default: nil
    }
  }
}
