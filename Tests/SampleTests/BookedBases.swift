import Catalog
import Records

/// The bases of a sample that have workstations and opening hours, with what is booked there.
struct BookedBases {
  struct Site {
    let kind: BaseKind?
    let capacity: BaseCapacity
    let spans: [BookingSpan]
  }

  let sites: [Site]

  init(_ sink: ListSink) {
    let bookings = Dictionary(grouping: sink.all(Booking.self), by: \.base?.id)
    sites = sink.all(Base.self).enumerated().compactMap { index, base in
      guard let capacity = BaseCapacity(base) else { return nil }
      let spans = (bookings[index + 1] ?? []).enumerated().compactMap { BookingSpan($1, id: $0) }
      return Site(kind: base.kind, capacity: capacity, spans: spans)
    }
  }

  /// 工位利用率 of a year: workstation-hours used over those open.
  func utilisation(of sites: [Site], in year: Int) -> Double {
    let (from, to) = (Day(year: year, month: 1, day: 1), Day(year: year, month: 12, day: 31))
    let open = sites.reduce(0) { $0 + $1.capacity.openHours(from: from, to: to) }
    let used = sites.reduce(0) { sum, site in
      sum + site.spans.reduce(0) { $0 + $1.hours(from: from, to: to) }
    }
    return open > 0 ? used / open : 0
  }

  func utilisation(of kind: BaseKind, in year: Int) -> Double {
    utilisation(of: sites.filter { $0.kind == kind }, in: year)
  }

  /// The overbooked hours of each base that has any.
  var conflicts: [[BaseUse.Conflict]] {
    sites.compactMap { site in
      guard let from = site.spans.map(\.since).min(), let to = site.spans.map(\.until).max()
      else { return nil }
      let conflicts = BaseUse(site.capacity, site.spans, from: from, to: to).conflicts
      return conflicts.isEmpty ? nil : conflicts
    }
  }

  /// Bookings that want more than the base has or want it when it is closed.
  var outsideOpening: [BookingSpan] {
    sites.flatMap { site in
      site.spans.filter {
        $0.workstations > site.capacity.workstations || $0.days & ~site.capacity.days != 0
          || $0.startsAt < site.capacity.opensAt || $0.endsAt > site.capacity.closesAt
      }
    }
  }
}
