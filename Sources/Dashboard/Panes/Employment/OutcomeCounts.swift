import Catalog
import Records
import Storage

/// Outcomes of graduates added up over editions of the codes; what nobody reported stays unknown.
struct OutcomeCounts: Hashable, Sendable {
  /// What is added up beside the classes. The last four are of those alone who report 本地 or 对口: all
  /// of them, those employed directly, and those gone on to study.
  private enum Part {
    case graduates, local, matched, localGraduates, localDirect, localStudying, matchedDirect
  }

  private var parts: [Part: Double] = [:]
  private var classes: [OutcomeClass: Double] = [:]

  var graduates: Double? { parts[.graduates] }
  var local: Double? { parts[.local] }
  var matched: Double? { parts[.matched] }
  var matchedDirect: Double? { parts[.matchedDirect] }

  /// The figures a measure must have, in the order `add` takes them.
  static let figures: [Measure.Figure] =
    Outcomes.neededFields.map { .sum([$0]) }
    + Outcomes.reportedSums.map { .sumReporting($0.fields, $0.reporting) }

  /// Adds one row of a measure, whose cohorts are all of one edition.
  mutating func add(_ figures: [Double?], edition: OutcomeEdition) {
    var sums: [String: Double] = [:]
    for (field, figure) in zip(Outcomes.neededFields, figures) { sums[field] = figure }
    let outcomes = Outcomes(sums, edition: edition)
    add(sums["graduates"], to: .graduates)
    add(sums["local"], to: .local)
    add(sums["matched"], to: .matched)
    let reported = Array(figures.dropFirst(Outcomes.neededFields.count))
    add(reported[0], to: .localGraduates)
    add(reported[1], to: .localDirect)
    add(reported[2], to: .localStudying)
    if edition == .old { add(reported[3], to: .localStudying) }
    add(reported[4], to: .matchedDirect)
    for outcome in OutcomeClass.allCases
    where outcome.fields(edition).contains(where: { sums[$0] != nil }) {
      classes[outcome, default: 0] += outcomes[outcome]
    }
  }

  /// Adds the graduates of another row.
  mutating func add(_ other: OutcomeCounts) {
    parts.merge(other.parts, uniquingKeysWith: +)
    classes.merge(other.classes, uniquingKeysWith: +)
  }

  private mutating func add(_ figure: Double?, to part: Part) {
    if let figure { parts[part, default: 0] += figure }
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
    let (direct, studying) = (parts[.localDirect], parts[.localStudying])
    return switch basis {
    case .employed: direct.map { $0 + (studying ?? 0) } ?? studying
    case .employedDirectly: direct
    case .graduates: parts[.localGraduates]
    }
  }
}
