package import Storage

/// What is asked of cohorts for the rates of their graduates.
package enum Outcomes {
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

  /// What the graduates of those cohorts add up to that report 本地 or 对口, or any outcome at all:
  /// schools that leave these blank count neither above nor below the line of their rate (c.2), since
  /// that nobody told is not that nobody was settled.
  package static let reportedSums: [Tally.Reported] = [
    .init(["graduates"], reporting: ["local"]), .init(directFields, reporting: ["local"]),
    .init(OutcomeClass.furtherStudy.fields(), reporting: ["local"]),
    .init(["o71"], reporting: ["local"]), .init(directFields, reporting: ["matched"]),
    .init(["graduates"], reporting: allFields),
  ]
}
