import Catalog

/// How busy bases of a kind are, as percent of their opening hours, and what they are booked for.
struct BaseDemand: Sendable {
  let term: ClosedRange<Int>
  let summer: ClosedRange<Int>
  let winter: ClosedRange<Int>
  /// Percent of the workstations one booking takes.
  let share: ClosedRange<Int>
  /// How often, in percent, a booking takes the whole day.
  let wholeDays: Int
  /// Purposes in term, the usual ones more than once.
  let purposes: [BookingPurpose]
  /// Where the camps of the summer lie.
  var summerStretches = SchoolYear.summer
  /// Percent of the workstations that produce all year round.
  var production: ClosedRange<Int>?

  init(_ kind: BaseKind) {
    switch kind {
    case .campusShared:
      self.init(
        term: 85...100, summer: 40...80, winter: 20...60, share: 35...65, wholeDays: 62,
        purposes: [.training, .training, .training, .training, .testing, .contest])
    case .jointPractice:
      self.init(
        term: 75...100, summer: 30...65, winter: 10...50, share: 35...60, wholeDays: 60,
        purposes: [.training, .training, .training, .social, .testing])
    case .teachingLine, .schoolInFactory:
      self.init(
        term: 92...100, summer: 75...95, winter: 70...95, share: 20...45, wholeDays: 85,
        purposes: [.training, .training, .production], production: 45...65)
    case .employment:
      self.init(
        term: 60...99, summer: 45...90, winter: 20...60, share: 40...60, wholeDays: 80,
        purposes: [.training, .training, .training, .production])
    case .teacherPractice:
      self.init(
        term: 4...10, summer: 85...100, winter: 4...12, share: 20...50, wholeDays: 95,
        purposes: [.training, .social])
      summerStretches = SchoolYear.summer.lowerBound...SchoolYear.lastSummerWeek.upperBound
    default:
      self.init(
        term: 57...100, summer: 25...65, winter: 10...40, share: 40...65, wholeDays: 72,
        purposes: [.training, .training, .training, .social, .production])
    }
  }

  private init(
    term: ClosedRange<Int>, summer: ClosedRange<Int>, winter: ClosedRange<Int>,
    share: ClosedRange<Int>, wholeDays: Int, purposes: [BookingPurpose],
    production: ClosedRange<Int>? = nil
  ) {
    self.term = term
    self.summer = summer
    self.winter = winter
    self.share = share
    self.wholeDays = wholeDays
    self.purposes = purposes
    self.production = production
  }
}
