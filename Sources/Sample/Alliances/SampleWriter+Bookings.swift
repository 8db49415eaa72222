import Catalog
import Records
import Storage

/// A year of use of the bases, and their yearly figures.
extension SampleWriter {
  /// How many bases have bookings that together take more than there is.
  private var conflictCount: Int { 5 }

  /// Bases of these kinds stand still in the week of the conflicts, so that nothing else adds to them.
  private var conflictKinds: Set<BaseKind> { [.campusShared, .jointPractice] }

  func addBookings() throws(StorageError) {
    // What follows must not change with the number of bookings.
    let following = random
    defer { random = following }
    for course in courses { classes[course.school, default: []].append(course.name) }
    visitors = schools(.higherVocational, .secondaryVocational, .technicianCollege)
    let quiet = sites.indices.filter { conflictKinds.contains(sites[$0].kind) }
    let crowded = Set((0..<conflictCount).map { quiet[$0 * quiet.count / conflictCount] })
    for (index, site) in sites.enumerated() {
      used = (0, 0)
      try addTimetable(site)
      if crowded.contains(index) { try addConflict(site) }
      try addYears(site)
    }
  }

  /// Two approved bookings of one week that together take more than there is.
  private func addConflict(_ site: Site) throws(StorageError) {
    let block = Timetable.Block(
      stretches: SchoolYear.lastSummerWeek, days: 0b001_0101, parts: 0...0,
      workstations: site.capacity.workstations * 3 / 4)
    for _ in 0..<2 { try addBooking(site, block, 9 * 60...12 * 60, .social, .approved) }
  }

  /// Adds a booking, where there is a day for it; gives the workstation-hours it takes.
  @discardableResult
  func addBooking(
    _ site: Site, _ block: Timetable.Block, _ time: ClosedRange<Int>, _ purpose: BookingPurpose,
    _ status: BookingStatus
  ) throws(StorageError) -> Double {
    let first = Day(year: 2023, month: 1, day: 1)
    let span = SchoolYear.days(block.stretches)
    let user = user(of: site, purpose)
    let group = group(purpose, user)
    var booking = Booking()
    booking.base = site.base
    booking.since = PartialDate(first + span.lowerBound)
    booking.until = PartialDate(first + span.upperBound)
    booking.days = block.days
    booking.startsAt = time.lowerBound
    booking.endsAt = time.upperBound
    booking.workstations = block.workstations
    booking.user = user
    booking.group = group
    booking.purpose = purpose
    booking.status = status
    // A short stretch has not every weekday; what would be on none of them is no booking. What was drawn
    // for it is drawn all the same, so that the others stay as they are.
    guard
      Weekdays.count(block.days, from: first + span.lowerBound, to: first + span.upperBound) > 0
    else { return 0 }
    try sink.add(booking, sample: true, source: "000 L49")
    guard let taken = BookingSpan(booking, id: 0) else { return 0 }
    let hours = taken.hours(from: taken.since, to: taken.until)
    if user == site.owner { used.own += hours } else { used.outside += hours }
    return hours
  }

  /// Production is the host's; what only the owner may use, the owner uses.
  private func user(of site: Site, _ purpose: BookingPurpose) -> Reference<Unit> {
    if purpose == .production { return site.host }
    guard site.openTo != .school, random.chance(percent: 40) else { return site.owner }
    if purpose == .social, let enterprises = generated[.enterprise], !enterprises.isEmpty {
      return random.pick(enterprises)
    }
    return random.pick(visitors)
  }

  private func group(_ purpose: BookingPurpose, _ user: Reference<Unit>) -> String {
    let number = random.number(1...40)
    switch purpose {
    case .training:
      guard let names = classes[user], !names.isEmpty else { return Self.numbered("班", number) }
      let grade = random.number(2020...2022)
      return "示例\(grade)级\(random.pick(names))\(random.number(1...4))班"
    case .contest: return Self.numbered("集训队", number)
    case .social: return Self.numbered("培训班", number)
    case .testing: return Self.numbered("鉴定批次", number)
    case .production: return Self.numbered("生产班组", number)
    }
  }

  /// What the year's bookings make of the base; the years before were a little quieter.
  private func addYears(_ site: Site) throws(StorageError) {
    let capacity = site.capacity
    for year in max(2021, site.since)...2023 {
      let days = Weekdays.count(
        capacity.days, from: Day(year: year, month: 1, day: 1),
        to: Day(year: year, month: 12, day: 31))
      let percent = year == 2023 ? 100 : random.number(70...95)
      let served = random.number(200...1800)
      try add(BaseYear.self, "000 L55", sample: true) {
        $0.base = site.base
        $0.year = year
        $0.hoursOpen = Double(days * (capacity.closesAt - capacity.opensAt)) / 60
        $0.ownHours = (used.own * Double(percent) / 100).rounded()
        $0.outsideHours = (used.outside * Double(percent) / 100).rounded()
        $0.served = served
        $0.daysOpen = days
      }
    }
  }
}
