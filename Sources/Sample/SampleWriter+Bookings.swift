import Catalog
import Records
import Storage

/// A year of use of the bases, and their yearly figures.
extension SampleWriter {
  /// How many bases get a booking that takes more than is left.
  private var conflictCount: Int { 5 }

  private var terms: [(PartialDate?, PartialDate?)] {
    [
      (PartialDate(year: 2023, month: 2, day: 20), PartialDate(year: 2023, month: 6, day: 30)),
      (PartialDate(year: 2023, month: 9, day: 4), PartialDate(year: 2023, month: 12, day: 29)),
    ]
  }

  func addBookings() throws(StorageError) {
    for (index, site) in sites.enumerated() {
      for term in 0..<2 { try addTerm(site, term) }
      if index % 4 == 0 { try addSummer(site) }
      if index % 20 == 0, index / 20 < conflictCount { try addConflict(site) }
      try addYears(site)
    }
  }

  /// Classes that share the base by day and time without ever wanting the same hour.
  private func addTerm(_ site: Site, _ term: Int) throws(StorageError) {
    let (since, until) = terms[term]
    for day in 0..<5 {
      for (start, end) in [(8 * 60, 11 * 60 + 30), (14 * 60, 17 * 60)]
      where random.chance(percent: 55) {
        let taken = site.workstations * random.number(50...95) / 100
        let isRefused = random.chance(percent: 3)
        let purpose: BookingPurpose =
          random.chance(percent: 80) ? .training : random.pick([.social, .testing, .production])
        try addBooking(
          site, since, until, days: 1 << day, start, end, max(taken, 1), purpose,
          isRefused ? random.pick([.refused, .cancelled]) : .done)
      }
    }
  }

  private func addSummer(_ site: Site) throws(StorageError) {
    try addBooking(
      site, PartialDate(year: 2023, month: 7, day: 3), PartialDate(year: 2023, month: 7, day: 28),
      days: 0b001_1111, 8 * 60, 17 * 60, max(site.workstations / 3, 1), .contest, .done)
  }

  /// Two approved bookings of one week that together take more than there is.
  private func addConflict(_ site: Site) throws(StorageError) {
    let since = PartialDate(year: 2023, month: 8, day: 21)
    let until = PartialDate(year: 2023, month: 8, day: 25)
    for _ in 0..<2 {
      try addBooking(
        site, since, until, days: 0b001_0101, 9 * 60, 12 * 60, site.workstations * 3 / 4, .social,
        .approved)
    }
  }

  private func addBooking(
    _ site: Site, _ since: PartialDate?, _ until: PartialDate?, days: Int, _ start: Int,
    _ end: Int, _ workstations: Int, _ purpose: BookingPurpose, _ status: BookingStatus
  ) throws(StorageError) {
    let number = random.number(1...40)
    let user =
      random.chance(percent: 25)
      ? random.pick(schools(.secondaryVocational, .technicianCollege)) : site.owner
    try add(Booking.self, "000 L49", sample: true) {
      $0.base = site.base
      $0.since = since
      $0.until = until
      $0.days = days
      $0.startsAt = start
      $0.endsAt = end
      $0.workstations = workstations
      $0.user = user
      $0.group = Self.numbered("班", number)
      $0.purpose = purpose
      $0.status = status
    }
  }

  private func addYears(_ site: Site) throws(StorageError) {
    for year in 2021...2023 {
      let hours = Double(random.number(900...1500))
      let own = hours * Double(site.workstations) * Double(random.number(45...75)) / 100
      let outside = own * Double(random.number(5...30)) / 100
      let served = random.number(200...1800)
      try add(BaseYear.self, "000 L55", sample: true) {
        $0.base = site.base
        $0.year = year
        $0.hoursOpen = hours
        $0.ownHours = own.rounded()
        $0.outsideHours = outside.rounded()
        $0.served = served
        $0.daysOpen = Int(hours / 8)
      }
    }
  }
}
