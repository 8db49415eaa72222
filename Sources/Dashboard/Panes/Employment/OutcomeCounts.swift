import Catalog
import Records
import Storage

/// Outcomes of graduates added up over editions of the codes; what nobody reported stays unknown.
struct OutcomeCounts: Hashable, Sendable {
  private(set) var graduates: Double?
  private(set) var local: Double?
  private(set) var matched: Double?
  private var classes: [OutcomeClass: Double] = [:]

  /// The figures a measure must have, in the order `add` takes them.
  static let figures: [Measure.Figure] = Outcomes.neededFields.map { .sum([$0]) }

  /// Adds one row of a measure, whose cohorts are all of one edition.
  mutating func add(_ figures: [Double?], edition: OutcomeEdition) {
    var sums: [String: Double] = [:]
    for (field, figure) in zip(Outcomes.neededFields, figures) { sums[field] = figure }
    let outcomes = Outcomes(sums, edition: edition)
    Self.add(sums["graduates"], to: &graduates)
    Self.add(sums["local"], to: &local)
    Self.add(sums["matched"], to: &matched)
    for outcome in OutcomeClass.allCases
    where outcome.fields(edition).contains(where: { sums[$0] != nil }) {
      classes[outcome, default: 0] += outcomes[outcome]
    }
  }

  private static func add(_ figure: Double?, to sum: inout Double?) {
    if let figure { sum = (sum ?? 0) + figure }
  }

  /// Nil where no code of the class was reported.
  subscript(outcome: OutcomeClass) -> Double? { classes[outcome] }

  /// 落实: every class but the unsettled one.
  var settled: Double? {
    let reported = OutcomeClass.allCases.filter { $0 != .unsettled }.compactMap { classes[$0] }
    return reported.isEmpty ? nil : reported.reduce(0, +)
  }

  /// What the rate of local employment is taken of.
  func denominator(_ basis: LocalBasis) -> Double? {
    switch basis {
    case .employed: settled
    case .employedDirectly: settled.map { $0 - (self[.furtherStudy] ?? 0) }
    case .graduates: graduates
    }
  }
}
