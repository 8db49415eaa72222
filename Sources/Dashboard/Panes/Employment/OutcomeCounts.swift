import Catalog
import Records
import Storage

/// Outcomes of graduates added up over editions of the codes; what nobody reported stays unknown.
struct OutcomeCounts: Hashable, Sendable {
  private(set) var graduates: Double?
  private(set) var local: Double?
  private(set) var matched: Double?
  private var classes: [OutcomeClass: Double] = [:]
  /// The graduates of those who report 本地, all, employed directly and gone on to study; and those
  /// employed directly of those who report 对口.
  private var localGraduates: Double?
  private var localDirect: Double?
  private var localStudying: Double?
  private(set) var matchedDirect: Double?

  /// The figures a measure must have, in the order `add` takes them.
  static let figures: [Measure.Figure] =
    Outcomes.neededFields.map { .sum([$0]) }
    + Outcomes.reportedSums.map { .sumReporting($0.fields, $0.reporting) }

  /// Adds one row of a measure, whose cohorts are all of one edition.
  mutating func add(_ figures: [Double?], edition: OutcomeEdition) {
    var sums: [String: Double] = [:]
    for (field, figure) in zip(Outcomes.neededFields, figures) { sums[field] = figure }
    let outcomes = Outcomes(sums, edition: edition)
    Self.add(sums["graduates"], to: &graduates)
    Self.add(sums["local"], to: &local)
    Self.add(sums["matched"], to: &matched)
    let reported = Array(figures.dropFirst(Outcomes.neededFields.count))
    Self.add(reported[0], to: &localGraduates)
    Self.add(reported[1], to: &localDirect)
    Self.add(reported[2], to: &localStudying)
    if edition == .old { Self.add(reported[3], to: &localStudying) }
    Self.add(reported[4], to: &matchedDirect)
    for outcome in OutcomeClass.allCases
    where outcome.fields(edition).contains(where: { sums[$0] != nil }) {
      classes[outcome, default: 0] += outcomes[outcome]
    }
  }

  /// Adds the graduates of another row.
  mutating func add(_ other: OutcomeCounts) {
    Self.add(other.graduates, to: &graduates)
    Self.add(other.local, to: &local)
    Self.add(other.matched, to: &matched)
    for (outcome, count) in other.classes { classes[outcome, default: 0] += count }
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

  /// What the rate of local employment is taken of: those of the cohorts that report it.
  func localWhole(_ basis: LocalBasis) -> Double? {
    switch basis {
    case .employed: localDirect.map { $0 + (localStudying ?? 0) } ?? localStudying
    case .employedDirectly: localDirect
    case .graduates: localGraduates
    }
  }
}
