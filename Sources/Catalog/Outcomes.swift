package import Storage

/// The outcomes of graduates added up over cohorts, and the rates that official texts define on them.
package struct Outcomes: Hashable, Sendable {
  package let edition: OutcomeEdition
  private let sums: [String: Double]

  /// Takes the sums of the fields of cohorts; a field that is missing adds nothing.
  package init(_ sums: [String: Double], edition: OutcomeEdition = .current) {
    self.sums = sums
    self.edition = edition
  }

  /// Every field that holds an outcome code.
  package static let allFields = OutcomeClass.allCases.flatMap { $0.fields() }

  /// The fields that hold everybody settled, and everybody who went to work at once.
  package static func settledFields(_ edition: OutcomeEdition) -> [String] {
    OutcomeClass.allCases.filter { $0 != .unsettled }.flatMap { $0.fields(edition) }
  }

  package static let directFields = OutcomeClass.allCases
    .filter { $0 != .unsettled && $0 != .furtherStudy }.flatMap { $0.fields() }

  /// The fields whose sums the rates need.
  package static let neededFields = ["graduates"] + allFields + ["local", "matched"]

  /// What the graduates of those cohorts add up to that report 本地 or 对口: schools that leave such a
  /// field blank count neither above nor below the line of its rate (c.2).
  package static let reportedSums: [Tally.Reported] = [
    .init(["graduates"], reporting: "local"), .init(directFields, reporting: "local"),
    .init(OutcomeClass.furtherStudy.fields(), reporting: "local"),
    .init(["o71"], reporting: "local"), .init(directFields, reporting: "matched"),
  ]

  package var graduates: Double { self["graduates"] }

  package subscript(field: String) -> Double { sums[field] ?? 0 }

  package subscript(outcome: OutcomeClass) -> Double {
    outcome.fields(edition).reduce(0) { $0 + self[$1] }
  }

  /// 落实: every class but the unsettled one.
  package var settled: Double {
    OutcomeClass.allCases.filter { $0 != .unsettled }.reduce(0) { $0 + self[$1] }
  }

  /// 直接就业: settled without going on to study.
  package var employedDirectly: Double { settled - self[.furtherStudy] }

  /// 毕业去向落实率, in per cent; nothing where there are no graduates.
  package var settlementRate: Double? { Self.rate(settled, of: graduates) }

  /// The class over all graduates, in per cent.
  package func rate(of outcome: OutcomeClass) -> Double? {
    Self.rate(self[outcome], of: graduates)
  }

  /// 本地就业率 over the chosen denominator, in per cent.
  package func localRate(of basis: LocalBasis) -> Double? {
    Self.rate(self["local"], of: denominator(basis))
  }

  /// The number the rate of local employment is taken of.
  package func denominator(_ basis: LocalBasis) -> Double {
    switch basis {
    case .employed: settled
    case .employedDirectly: employedDirectly
    case .graduates: graduates
    }
  }

  /// 对口率: in their field over directly employed, in per cent.
  package var matchedRate: Double? { Self.rate(self["matched"], of: employedDirectly) }

  private static func rate(_ part: Double, of whole: Double) -> Double? {
    whole == 0 ? nil : part / whole * 100
  }
}
