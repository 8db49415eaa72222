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
  /// Percent of the workstations that produce all year round.
  var production: ClosedRange<Int>?

  init(_ kind: BaseKind) {
    switch kind {
    case .campusShared:
      self.init(
        term: 84...100, summer: 25...70, winter: 20...60, share: 30...65, wholeDays: 55,
        purposes: [.training, .training, .training, .training, .testing, .contest])
    case .jointPractice:
      self.init(
        term: 70...99, summer: 20...60, winter: 10...40, share: 30...60, wholeDays: 50,
        purposes: [.training, .training, .training, .social, .testing])
    case .teachingLine, .schoolInFactory:
      self.init(
        term: 92...100, summer: 75...95, winter: 70...95, share: 20...45, wholeDays: 85,
        purposes: [.training, .training, .production], production: 45...65)
    case .employment:
      self.init(
        term: 45...90, summer: 30...75, winter: 10...50, share: 30...55, wholeDays: 80,
        purposes: [.training, .training, .training, .production])
    case .teacherPractice:
      self.init(
        term: 5...18, summer: 70...98, winter: 5...30, share: 15...40, wholeDays: 75,
        purposes: [.training, .social])
    default:
      self.init(
        term: 46...94, summer: 15...50, winter: 5...30, share: 30...55, wholeDays: 60,
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
