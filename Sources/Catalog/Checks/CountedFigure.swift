import Records
import Storage

/// a stated figure beside what the records count, where they can: members of an alliance by kind,
/// records of a kind, and what a unit reports of a year.
enum CountedFigure {
  static let check = Check(
    "R-06", of: StatedFigure.entity,
    by: ["entity", "metric", "amount", "kind", "period", "unit", "alliance"], find: find)

  @Sendable private static func find(
    _ record: CheckedRecord, _ others: Others
  ) async throws(StorageError) -> [Fault] {
    let stated = StatedFigure.schema.entity(from: record.values)
    guard let amount = stated.amount, [nil, .fact, .stock].contains(stated.kind) else { return [] }
    let counted: Double?
    switch stated.entity {
    // The metric alone tells what is meant of members, whatever else is left blank.
    case Membership.entity, "": counted = try await members(stated, others)
    case UnitYear.entity: counted = try await reported(stated, others)
    default: counted = try await kinds(stated, others)
    }
    // Where nothing is kept of it there is nothing to hold it against.
    guard let counted, counted > 0 else { return [] }
    let agrees = amount.agrees(with: counted)
    return [Fault("amount", .beside(.counted(counted, agrees: agrees)), agrees ? .note : .warning)]
  }

  private static func day(_ stated: StatedFigure) -> Day? {
    PartialDate(iso: stated.period)?.last
  }

  private static func members(
    _ stated: StatedFigure, _ others: Others
  ) async throws(StorageError) -> Double? {
    guard let alliance = stated.alliance, let kind = StatedFigure.memberKind(stated.metric) else {
      return nil
    }
    let scope = Scope(
      Membership.entity, filter: .equals("unit.kind", kind.value), asOf: day(stated),
      alliance: alliance.id)
    return try await others.measure(Measure(scope, [.distinct("unit")])).figure()
  }

  /// A field of what a unit reports of a year, by its identifier or its label.
  private static func reported(
    _ stated: StatedFigure, _ others: Others
  ) async throws(StorageError) -> Double? {
    guard let unit = stated.unit, let year = PartialDate(iso: stated.period)?.year,
      let field = UnitYear.schema.shape.fields.first(where: { field in
        field.kind.isQuantity && [field.name, field.label.zh].contains(stated.metric)
      })
    else { return nil }
    let scope = Scope(
      UnitYear.entity,
      filter: .all([.equals("unit", unit.value), .equals("year", .integer(year))]))
    return try await others.measure(Measure(scope, [.sum([field.name])])).figure()
  }

  /// The records whose kind is called like the metric; those that stand for several count as so many.
  private static func kinds(
    _ stated: StatedFigure, _ others: Others
  ) async throws(StorageError) -> Double? {
    guard let shape = Catalog.shapes.first(where: { $0.name == stated.entity }),
      case .choice(let options)? = shape["kind"]?.kind,
      let option = options.all.first(where: { $0.term.zh == stated.metric })
    else { return nil }
    var scope = Scope(
      shape.name, filter: .equals("kind", .integer(option.code)),
      asOf: shape.period == nil ? nil : day(stated))
    if let unit = stated.unit {
      guard let path = shape.belonging?.path else { return nil }
      scope = scope.filtered(.equals(path, unit.value))
    } else if let alliance = stated.alliance, shape.scope != nil || shape.belonging != nil {
      scope.alliance = alliance.id
    } else {
      return nil
    }
    let records = try await others.measure(Measure(scope)).figure() ?? 0
    guard shape["count"] != nil else { return records }
    let several = try await others.measure(
      Measure(scope.filtered(.not(.blank("count"))), [.count, .sum(["count"])]))
    return records - (several.figure(0) ?? 0) + (several.figure(1) ?? 0)
  }
}

extension StatedFigure {
  /// What figures about the members of an alliance are called, behind the kind.
  package static let memberEnding = "成员数"

  /// The kind of members a metric such as 企业成员数 is about, by a document's word for it, which may be
  /// the beginning of the kind's own name.
  package static func memberKind(_ metric: String) -> UnitKind? {
    guard metric.hasSuffix(memberEnding) else { return nil }
    let word = metric.dropLast(memberEnding.count)
    if word == "医院" { return .hospital }
    return UnitKind.allCases.first { $0.term.zh == word }
      ?? UnitKind.allCases.first { !word.isEmpty && $0.term.zh.hasPrefix(word) }
  }
}
