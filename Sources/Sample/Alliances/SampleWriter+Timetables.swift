import Catalog
import Records
import Storage

/// Fills the timetable of each base up to how busy bases of its kind are.
extension SampleWriter {
  /// A part of the year that is filled by itself, and whether classes or camps fill it.
  private struct Period {
    let stretches: ClosedRange<Int>
    let percent: ClosedRange<Int>
    let purposes: [BookingPurpose]
  }

  func addTimetable(_ site: Site) throws(StorageError) {
    let demand = BaseDemand(site.kind)
    var timetable = Timetable(site.capacity)
    var produced = 0
    if let production = demand.production {
      produced = random.number(production)
      let block = Timetable.Block(
        stretches: SchoolYear.whole, days: site.capacity.days, parts: 0...(timetable.parts - 1),
        workstations: max(1, site.capacity.workstations * produced / 100))
      timetable.take(block)
      try addBooking(site, block, DayPart.time(block.parts), .production, .done)
    }
    let camps: [BookingPurpose] =
      site.kind == .teacherPractice ? [.training] : [.social, .social, .contest]
    let periods = [
      Period(stretches: SchoolYear.winter, percent: demand.winter, purposes: camps),
      Period(stretches: SchoolYear.spring, percent: demand.term, purposes: demand.purposes),
      Period(stretches: demand.summerStretches, percent: demand.summer, purposes: camps),
      Period(stretches: SchoolYear.autumn, percent: demand.term, purposes: demand.purposes),
    ]
    for period in periods {
      try fill(period, of: site, demand, &timetable, already: produced)
    }
    if random.chance(percent: 60) { try addDropped(site, demand) }
  }

  private func fill(
    _ period: Period, of site: Site, _ demand: BaseDemand, _ timetable: inout Timetable,
    already: Int
  ) throws(StorageError) {
    let open = site.capacity.openHours(in: period.stretches)
    let target = open * Double(max(0, random.number(period.percent) - already)) / 100
    var filled = 0.0
    for _ in 0..<60 where filled < target {
      let wanted = block(in: period.stretches, of: site, demand, parts: timetable.parts)
      let days = timetable.days(wanted)
      guard days != 0 else { continue }
      let block = Timetable.Block(
        stretches: wanted.stretches, days: days, parts: wanted.parts,
        workstations: wanted.workstations
      ).reduced(to: target - filled, least: site.capacity.workstations / 10)
      timetable.take(block)
      let time = trimmed(DayPart.time(block.parts))
      filled += try addBooking(
        site, block, time, random.pick(period.purposes),
        random.chance(percent: 88) ? .done : .approved)
    }
  }

  /// A booking refused or cancelled, which takes nothing whatever it wanted.
  private func addDropped(_ site: Site, _ demand: BaseDemand) throws(StorageError) {
    let term = random.chance(percent: 50) ? SchoolYear.spring : SchoolYear.autumn
    let block = block(in: term, of: site, demand, parts: 2)
    try addBooking(
      site, block, trimmed(DayPart.time(block.parts)), random.pick(demand.purposes),
      random.pick([.refused, .cancelled, .cancelled]))
  }

  private func block(
    in period: ClosedRange<Int>, of site: Site, _ demand: BaseDemand, parts: Int
  ) -> Timetable.Block {
    let half = random.pick([period.lowerBound, period.upperBound])
    let stretches = random.chance(percent: 70) ? period : half...half
    let part = random.below(parts)
    let isWhole = random.chance(percent: demand.wholeDays)
    let masks = [0b1_1111, 0b1_0101, 0b0_1010, 0b1_1000, 0b0_0011, 0b0_0110, 0b1_1100]
    let mask = random.pick(masks) | (random.chance(percent: 50) ? 0b110_0000 : 0)
    return Timetable.Block(
      stretches: stretches, days: mask & site.capacity.days,
      parts: isWhole ? 0...(parts == 3 && random.chance(percent: 60) ? 2 : 1) : part...part,
      workstations: max(1, site.capacity.workstations * random.number(demand.share) / 100))
  }

  /// Lessons may begin half an hour later or end half an hour earlier.
  private func trimmed(_ time: ClosedRange<Int>) -> ClosedRange<Int> {
    let start = time.lowerBound + random.pick([0, 0, 0, 30])
    return start...(time.upperBound - random.pick([0, 0, 0, 30]))
  }
}

extension Timetable.Block {
  /// With fewer workstations where it would take more than so many hours.
  fileprivate func reduced(to most: Double, least: Int) -> Timetable.Block {
    guard hours > most else { return self }
    let fewer = max(1, least, Int(Double(workstations) * most / hours))
    return Timetable.Block(
      stretches: stretches, days: days, parts: parts, workstations: min(workstations, fewer))
  }
}

extension BaseCapacity {
  /// Workstation-hours open in stretches of 2023.
  fileprivate func openHours(in stretches: ClosedRange<Int>) -> Double {
    let first = Day(year: 2023, month: 1, day: 1)
    let days = SchoolYear.days(stretches)
    return openHours(from: first + days.lowerBound, to: first + days.upperBound)
  }
}
