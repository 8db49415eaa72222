import Catalog

/// What becomes of a year's graduates, in per cent; both snapshots of the year share it, so that
/// between them only those who were still looking move.
struct CohortProfile {
  let unsettledAtFirst, unsettled, study, flexible, ownBusiness, conscript, contract: Int
  let local, matched, primary, secondary, aboveScale, partner, schoolReferred, agency: Int
  let startPay: Int

  /// `slack` is by how many per cent more are unsettled than usual, `reach` by how many more go elsewhere.
  init(level: ProgrammeLevel, slack: Int = 0, reach: Int = 0, random: inout SplitMix64) {
    study =
      switch level {
      case .secondary: random.number(50...62)
      case .associate: random.number(12...24)
      case .bachelor: random.number(8...16)
      case .skilled: random.number(5...15)
      }
    unsettledAtFirst = random.number(8...16) + 2 * slack
    unsettled = random.number(1...5) + slack
    flexible = random.number(18...34)
    ownBusiness = random.number(0...3)
    conscript = random.number(2...8)
    contract = random.number(10...30)
    local = random.number(55...88) - reach
    matched = random.number(60...88)
    primary = random.number(2...10)
    secondary = random.number(28...55)
    aboveScale = random.number(25...60)
    partner = random.number(30...80)
    schoolReferred = random.number(60...80)
    agency = random.number(3...10)
    startPay = random.number(level == .bachelor ? 42...62 : 30...50) * 100
  }
}
