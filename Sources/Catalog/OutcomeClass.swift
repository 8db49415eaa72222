package import Records

/// The classes outcomes of graduates are reported in, each the sum of some codes.
package enum OutcomeClass: Int, CaseIterable, Sendable {
  case contract, flexible, ownBusiness, furtherStudy, unsettled

  package var term: Term {
    switch self {
    case .contract: Term("协议和合同就业", "Agreement and contract")
    case .flexible: Term("灵活就业", "Flexible employment")
    case .ownBusiness: Term("自主创业", "Own business")
    case .furtherStudy: Term("升学", "Further study")
    case .unsettled: Term("未落实", "Unplaced")
    }
  }

  /// The rate that has this class over all graduates.
  package var rate: Term {
    switch self {
    case .contract: Term("协议合同率", "Contract rate")
    case .flexible: Term("灵活就业率", "Flexible employment rate")
    case .ownBusiness: Term("创业率", "Start-up rate")
    case .furtherStudy: Term("升学率", "Further study rate")
    case .unsettled: Term("未落实率", "Unplaced rate")
    }
  }

  /// The fields of a cohort it adds up; in the old list of codes 71 meant further study.
  package func fields(_ edition: OutcomeEdition = .current) -> [String] {
    switch self {
    case .contract: ["o10", "o11", "o27", "o46", "o50", "o51"]
    case .flexible: ["o12", "o76"]
    case .ownBusiness: ["o75"]
    case .furtherStudy: edition == .old ? ["o80", "o85", "o71"] : ["o80", "o85"]
    case .unsettled: edition == .old ? ["o70", "o72"] : ["o70", "o71", "o72"]
    }
  }
}
