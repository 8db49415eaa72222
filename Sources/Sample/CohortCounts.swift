import Catalog

/// A plausible split of so many graduates: outcomes add up to the graduates, places to those
/// settled, and industries and channels to those employed directly.
struct CohortCounts {
  private(set) var graduates: Int
  private(set) var o10 = 0, o11 = 0, o46 = 0, o51 = 0, o12 = 0, o76 = 0, o75 = 0
  private(set) var o80 = 0, o85 = 0, o70 = 0, o71 = 0, o72 = 0
  private(set) var local = 0, elsewhere = 0, abroad = 0
  private(set) var matched = 0, primary = 0, secondary = 0, tertiary = 0
  private(set) var aboveScale = 0, partner = 0, schoolReferred = 0, agency = 0, otherChannel = 0
  private(set) var startPay = 0

  init(graduates: Int, profile: CohortProfile, snapshot: Snapshot) {
    self.graduates = graduates
    let unsettled = snapshot == .yearEnd ? profile.unsettled : profile.unsettledAtFirst
    split(unsettled: unsettled, profile)
    place(profile)
    startPay = profile.startPay
  }

  /// Everybody who went to work at once.
  var direct: Int { o10 + o11 + o46 + o51 + o12 + o76 + o75 }

  /// The part of a count, rounded down so that parts never exceed their whole.
  private func part(_ count: Int, _ percent: Int) -> Int { count * percent / 100 }

  private mutating func split(unsettled: Int, _ profile: CohortProfile) {
    let open = part(graduates, unsettled)
    o71 = open / 4
    o72 = open / 8
    o70 = open - o71 - o72
    let students = part(graduates, profile.study)
    o85 = students / 60
    o80 = students - o85
    let employed = graduates - open - students
    let flexible = part(employed, profile.flexible)
    o76 = flexible / 10
    o12 = flexible - o76
    o75 = part(employed, profile.ownBusiness)
    let contract = employed - flexible - o75
    o46 = part(contract, profile.conscript)
    o51 = contract / 80
    o11 = part(contract, profile.contract)
    o10 = contract - o46 - o51 - o11
  }

  private mutating func place(_ profile: CohortProfile) {
    let settled = direct + o80 + o85
    abroad = o85
    // Whoever studies on mostly leaves the city, so that 本地 stays below 直接就业 too (c.2).
    local = min(direct, part(direct, profile.local) + part(o80, 4) * profile.local / 100)
    elsewhere = settled - abroad - local
    matched = part(direct, profile.matched)
    primary = part(direct, profile.primary)
    secondary = part(direct, profile.secondary)
    tertiary = direct - primary - secondary
    aboveScale = part(direct, profile.aboveScale)
    partner = part(aboveScale, profile.partner)
    schoolReferred = part(direct, profile.schoolReferred)
    agency = part(direct, profile.agency)
    otherChannel = direct - schoolReferred - agency
  }
}
