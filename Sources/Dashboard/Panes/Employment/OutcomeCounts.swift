import Catalog
import Records
import Storage

/// Outcomes of graduates added up over editions of the codes; what nobody reported stays unknown.
struct OutcomeCounts: Hashable, Sendable {
  /// What is added up beside the classes. The last are of those alone who report 本地 or 对口 (all of
  /// them, those employed directly, and those gone on to study) or any outcome.
  private enum Part: Int, CaseIterable {
    case graduates, local, matched, localGraduates, localDirect, localStudying, matchedDirect
    case toldGraduates
  }

  /// By part and by class, in arrays since a table holds these for thousands of schools.
  private var parts: [Double?] = Array(repeating: nil, count: Part.allCases.count)
  private var classes: [Double?] = Array(repeating: nil, count: OutcomeClass.allCases.count)
  /// Parts and wholes of what else was asked for; empty where it was not.
  private var detailParts: [Double?] = []
  private var detailWholes: [Double?] = []

  var graduates: Double? { self[.graduates] }
  /// The graduates of the cohorts that tell what became of any.
  var toldGraduates: Double? { self[.toldGraduates] }
  var local: Double? { self[.local] }
  var matched: Double? { self[.matched] }
  var matchedDirect: Double? { self[.matchedDirect] }

  /// The figures a measure must have, in the order `add` takes them.
  static let figures: [Measure.Figure] =
    Outcomes.neededFields.map { .sum([$0]) }
    + Outcomes.reportedSums.map { .sumReporting($0.fields, $0.reporting) }

  /// The same with all that cohorts report beside.
  static let detailedFigures = figures + OutcomeDetail.allCases.flatMap(\.figures)

  /// Where the codes of each class stand among the figures.
  private static let places = Dictionary(
    uniqueKeysWithValues: OutcomeEdition.allCases.map { edition in
      (
        edition,
        OutcomeClass.allCases.map { outcome in
          outcome.fields(edition).compactMap { Outcomes.neededFields.firstIndex(of: $0) }
        }
      )
    })

  /// Adds one row of a measure, whose cohorts are all of one edition.
  mutating func add(_ row: Measurement.Row, edition: OutcomeEdition, isDetailed: Bool = false) {
    add(row.figure(0), to: .graduates)
    let reported = Outcomes.neededFields.count
    add(row.figure(reported - 2), to: .local)
    add(row.figure(reported - 1), to: .matched)
    add(row.figure(reported), to: .localGraduates)
    add(row.figure(reported + 1), to: .localDirect)
    add(row.figure(reported + 2), to: .localStudying)
    if edition == .old { add(row.figure(reported + 3), to: .localStudying) }
    add(row.figure(reported + 4), to: .matchedDirect)
    add(row.figure(reported + 5), to: .toldGraduates)
    for (outcome, codes) in (Self.places[edition] ?? []).enumerated() {
      for code in codes { Self.add(row.figure(code), to: &classes[outcome]) }
    }
    if isDetailed { addDetails(row, edition) }
  }

  private mutating func addDetails(_ row: Measurement.Row, _ edition: OutcomeEdition) {
    makeRoomForDetails()
    var first = Self.figures.count
    for (index, detail) in OutcomeDetail.allCases.enumerated() {
      Self.add(row.figure(first), to: &detailParts[index])
      for whole in detail.wholes(edition) {
        Self.add(row.figure(first + whole), to: &detailWholes[index])
      }
      first += detail.figures.count
    }
  }

  private mutating func makeRoomForDetails() {
    guard detailParts.isEmpty else { return }
    detailParts = Array(repeating: nil, count: OutcomeDetail.allCases.count)
    detailWholes = detailParts
  }

  func part(_ detail: OutcomeDetail) -> Double? { Self.value(detail, of: detailParts) }
  func whole(_ detail: OutcomeDetail) -> Double? { Self.value(detail, of: detailWholes) }

  private static func value(_ detail: OutcomeDetail, of values: [Double?]) -> Double? {
    values.isEmpty ? nil : OutcomeDetail.allCases.firstIndex(of: detail).flatMap { values[$0] }
  }

  /// Adds the graduates of another row.
  mutating func add(_ other: OutcomeCounts) {
    for index in parts.indices { Self.add(other.parts[index], to: &parts[index]) }
    for index in classes.indices { Self.add(other.classes[index], to: &classes[index]) }
    guard !other.detailParts.isEmpty else { return }
    makeRoomForDetails()
    for index in detailParts.indices {
      Self.add(other.detailParts[index], to: &detailParts[index])
      Self.add(other.detailWholes[index], to: &detailWholes[index])
    }
  }

  private mutating func add(_ figure: Double?, to part: Part) {
    Self.add(figure, to: &parts[part.rawValue])
  }

  private static func add(_ figure: Double?, to sum: inout Double?) {
    if let figure { sum = (sum ?? 0) + figure }
  }

  private subscript(part: Part) -> Double? { parts[part.rawValue] }

  /// Nil where no code of the class was reported.
  subscript(outcome: OutcomeClass) -> Double? { classes[outcome.rawValue] }

  /// 落实: every class but the unsettled one.
  var settled: Double? {
    var sum: Double?
    for outcome in OutcomeClass.allCases where outcome != .unsettled {
      Self.add(self[outcome], to: &sum)
    }
    return sum
  }

  /// What the rate of local employment is taken of: those of the cohorts that report it.
  func localWhole(_ basis: LocalBasis) -> Double? {
    let (direct, studying) = (self[.localDirect], self[.localStudying])
    return switch basis {
    case .employed: direct.map { $0 + (studying ?? 0) } ?? studying
    case .employedDirectly: direct
    case .graduates: self[.localGraduates]
    }
  }
}
