import Catalog
import Records
import Storage

/// Ten years of use of the bases, the later years the busier.
extension LargeWriter {
  /// Where a booking's fields stand.
  private struct Places {
    let base, since, until, days, startsAt, endsAt, workstations, user, group, purpose, status: Int

    init(_ row: RowTemplate) {
      (base, since, until) = (row.place("base"), row.place("since"), row.place("until"))
      (days, startsAt, endsAt) = (row.place("days"), row.place("startsAt"), row.place("endsAt"))
      (workstations, user) = (row.place("workstations"), row.place("user"))
      (group, purpose, status) = (row.place("group"), row.place("purpose"), row.place("status"))
    }
  }

  /// How much of a base's bookings lies in each year and those before, in percent.
  private static var sharesUntil: [Int] { [4, 9, 14, 20, 26, 33, 42, 54, 70, 100] }

  /// One base of so many has two bookings that together take more than there is.
  private static var basesPerConflict: Int { 100 }

  func addBookings() throws(StorageError) {
    let row = RowTemplate(Booking.schema.shape)
    let at = Places(row)
    let dates = Self.dates()
    let groups = (1...200).map { Value.text("示例班\($0)") }
    var values = row.values
    var index = 0
    for (number, site) in sites.enumerated() {
      let count = (number + 1) * plan.bookings / sites.count - index
      let isCrowded = number % Self.basesPerConflict == 37
      var done = 0
      values[at.base] = .integer(site.id.id)
      for (year, share) in Self.sharesUntil.enumerated() {
        let isLast = year == dates.count - 1
        let blocks = blocks(
          count * share / 100 - done, of: site,
          weight: share - (year == 0 ? 0 : Self.sharesUntil[year - 1]),
          isCrowded: isLast && isCrowded)
        for (block, taken) in blocks {
          let days = SchoolYear.days(block.stretches)
          let time = DayPart.time(block.parts)
          values[at.since] = dates[year][days.lowerBound]
          values[at.until] = dates[year][days.upperBound]
          values[at.days] = .integer(block.days)
          values[at.startsAt] = .integer(time.lowerBound)
          values[at.endsAt] = .integer(time.upperBound)
          values[at.workstations] = .integer(block.workstations)
          let user = random.below(4) == 0 ? random.below(schools.count) : site.owner
          values[at.user] = .integer(schools[user].id.id)
          values[at.group] = random.pick(groups)
          values[at.purpose] = purpose().value
          let isPast = !isLast || random.below(10) > 0
          values[at.status] = (taken ? isPast ? .done : .approved : BookingStatus.cancelled).value
          _ = try sink.add(row.shape, values)
          index += 1
          told(Booking.entity, index)
        }
        done += blocks.count
      }
    }
  }

  /// So many blocks of one base and year, and whether each takes its workstations or is cancelled.
  /// What is not cancelled never overbooks, except for a crowded base's last two blocks.
  private func blocks(
    _ count: Int, of site: Site, weight: Int, isCrowded: Bool
  ) -> [(Timetable.Block, Bool)] {
    var timetable = Timetable(site.capacity)
    let conflicts = isCrowded && count > 1 ? 2 : 0
    let percent = random.number(Self.busy(site.kind)) * min(weight, 30) / 30
    var missing = site.capacity.weeklyHours * 52 * Double(percent) / 100
    var blocks: [(Timetable.Block, Bool)] = []
    blocks.reserveCapacity(count)
    for number in 0..<max(0, count - conflicts) {
      let share = missing / Double(count - conflicts - number)
      let period = period(number)
      guard random.below(40) > 0,
        let block = block(in: period, of: site, hours: share, &timetable)
      else {
        blocks.append((spare(in: period, of: site), false))
        continue
      }
      missing -= block.hours
      blocks.append((block, true))
    }
    for _ in 0..<conflicts {
      let block = Timetable.Block(
        stretches: SchoolYear.lastSummerWeek, days: 0b001_0101, parts: 0...0,
        workstations: site.capacity.workstations * 3 / 4)
      blocks.append((block, true))
    }
    return blocks
  }

  /// A block of about so many workstation-hours where there is room for it.
  private func block(
    in period: ClosedRange<Int>, of site: Site, hours: Double, _ timetable: inout Timetable
  ) -> Timetable.Block? {
    let masks = [
      0b001_0101, 0b010_1010, 0b001_1111, 0b001_1100, 0b000_0011, 0b001_1000, 0b011_1111,
    ]
    let whole = site.capacity.workstations
    for attempt in 0..<6 {
      let part = random.below(timetable.parts)
      let isWhole = attempt > 2 || random.below(3) == 0
      let one = Timetable.Block(
        stretches: period,
        days: (attempt > 3 ? 0b011_1111 : random.pick(masks)) & site.capacity.days,
        parts: isWhole ? 0...(timetable.parts - 1) : part...part, workstations: 1)
      let days = timetable.days(one)
      guard days != 0 else { continue }
      let open = Timetable.Block(stretches: period, days: days, parts: one.parts, workstations: 1)
      let wanted = Int(hours / max(open.hours, 1))
      let free = timetable.free(open)
      // A block much smaller than wanted would leave the base emptier than it is meant to be.
      guard attempt > 4 || free * 5 >= min(wanted, whole) * 3 else { continue }
      let block = Timetable.Block(
        stretches: period, days: days, parts: one.parts, workstations: max(1, min(wanted, free)))
      timetable.take(block)
      return block
    }
    return nil
  }

  /// How busy bases of a kind are in the last year, in percent of their opening hours.
  private static func busy(_ kind: BaseKind) -> ClosedRange<Int> {
    switch kind {
    case .teachingLine, .schoolInFactory: 65...92
    case .campusShared, .campus: 45...85
    case .production, .jointPractice: 40...80
    case .teacherPractice, .virtual: 10...40
    default: 20...65
    }
  }

  private func spare(in period: ClosedRange<Int>, of site: Site) -> Timetable.Block {
    Timetable.Block(
      stretches: period, days: 0b001_0101, parts: 0...0,
      workstations: max(1, site.capacity.workstations * random.number(20...60) / 100))
  }

  /// Spring and autumn in turn, and the summer now and then.
  private func period(_ number: Int) -> ClosedRange<Int> {
    if number % 7 == 4 { return SchoolYear.summer }
    return number % 2 == 0 ? SchoolYear.spring : SchoolYear.autumn
  }

  private func purpose() -> BookingPurpose {
    switch random.below(20) {
    case 0: .contest
    case 1: .social
    case 2: .testing
    case 3: .production
    default: .training
    }
  }
}
