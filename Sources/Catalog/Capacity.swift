package import Records
package import Storage

/// The workstations and opening hours of a base, as long as there is the base.
package struct BaseCapacity: Hashable, Sendable {
  package let workstations: Int
  /// Open weekdays, Monday the lowest bit.
  package let days: Int
  package let opensAt: Int
  package let closesAt: Int
  /// The first and the last day there is the base; nil where that is not said.
  package let since: Day?
  package let until: Day?

  /// nil where the base does not say how many workstations it has or when it is open.
  package init?(_ base: Base) {
    guard let workstations = base.workstations, workstations > 0, let days = base.openDays,
      let opensAt = base.opensAt, let closesAt = base.closesAt, closesAt > opensAt
    else { return nil }
    self.init(
      workstations: workstations, days: days, opensAt: opensAt, closesAt: closesAt,
      foundedOn: base.foundedOn, closedOn: base.closedOn)
  }

  package init(
    workstations: Int, days: Int, opensAt: Int, closesAt: Int, foundedOn: PartialDate? = nil,
    closedOn: PartialDate? = nil
  ) {
    self.workstations = workstations
    self.days = days
    self.opensAt = opensAt
    self.closesAt = closesAt
    since = foundedOn?.first
    until = closedOn.map { $0.last + -1 }
  }

  /// The bases that say what they have open; of others nothing can be said.
  package static func isKnown(at path: String = "") -> Filter {
    .all(
      ["workstations", "openDays", "opensAt", "closesAt"].map { .not(.blank(path + $0)) })
  }

  package func isOpen(on day: Day) -> Bool { opensWeekly(on: day) && isThere(on: day) }

  /// Whether it is open on that day of the week.
  func opensWeekly(on day: Day) -> Bool { days & (1 << day.weekday) != 0 }

  func isThere(on day: Day) -> Bool { (since ?? day) <= day && day <= (until ?? day) }

  /// Workstation-hours of one open day.
  package var dailyHours: Double { Double(workstations * (closesAt - opensAt)) / 60 }

  /// Workstation-hours of one week: weekly opening hours × workstations.
  package var weeklyHours: Double { dailyHours * Double((days & 127).nonzeroBitCount) }

  /// Workstation-hours open in a span of days, both ends included.
  package func openHours(from: Day, to: Day) -> Double {
    dailyHours
      * Double(Weekdays.count(days, from: max(from, since ?? from), to: min(to, until ?? to)))
  }

  /// Bookings as far as there is the base: what was booked beyond its closing never took place.
  package func held(_ bookings: [BookingSpan]) -> [BookingSpan] {
    bookings.compactMap { booking in
      var held = booking
      held.since = max(booking.since, since ?? booking.since)
      held.until = min(booking.until, until ?? booking.until)
      return held.since <= held.until ? held : nil
    }
  }
}

/// One booking as capacity sees it: a span of dates, weekdays, a time of day, workstations taken.
package struct BookingSpan: Hashable, Sendable {
  /// In days: an end mistyped into another century must not cost a century of slots.
  static let longest = 3660

  package let id: Int
  package fileprivate(set) var since: Day
  package fileprivate(set) var until: Day
  package let days: Int
  package let startsAt: Int
  package let endsAt: Int
  package let workstations: Int

  /// nil where the booking was refused or cancelled, or is incomplete.
  package init?(_ booking: Booking, id: Int) {
    guard booking.status != .refused, booking.status != .cancelled,
      let since = booking.since?.first,
      let until = booking.until?.last, let days = booking.days, let startsAt = booking.startsAt,
      let endsAt = booking.endsAt, endsAt > startsAt, let workstations = booking.workstations
    else { return nil }
    self.id = id
    self.since = since
    self.until = min(until, since + Self.longest)
    self.days = days
    self.startsAt = startsAt
    self.endsAt = endsAt
    self.workstations = workstations
  }

  /// Whether it takes workstations on a day.
  package func takesPlace(on day: Day) -> Bool {
    since <= day && day <= until && days & (1 << day.weekday) != 0
  }

  /// The hours of a day in which it takes workstations, those begun included.
  package var hours: Range<Int> { (startsAt / 60)..<min(24, (endsAt + 59) / 60) }

  /// Workstation-hours taken on each of its days.
  package var dailyHours: Double { Double(workstations * (endsAt - startsAt)) / 60 }

  /// Workstation-hours taken in a span of days, both ends included.
  package func hours(from: Day, to: Day) -> Double {
    dailyHours * Double(Weekdays.count(days, from: max(from, since), to: min(to, until)))
  }
}

extension Booking {
  /// The bookings that take workstations, of some bases or of all, on any of the days or at any time.
  package static func taking(
    placesOf bases: [Int]? = nil, _ days: ClosedRange<Day>? = nil
  ) -> Scope {
    let taking = BookingStatus.allCases.filter { $0 != .refused && $0 != .cancelled }
    let filter = Filter.oneOf("status", taking.map(\.value))
    let ofBases = bases.map { Filter.oneOf("base", $0.map(Value.integer)) }
    return Scope(entity, filter: ofBases && filter, during: days)
  }
}

/// Counting weekdays without going through the days.
package enum Weekdays {
  /// How many days of a span fall on one of the weekdays; 0 for a span that ends before it begins.
  package static func count(_ days: Int, from: Day, to: Day) -> Int {
    let length = to - from + 1
    guard length > 0 else { return 0 }
    var count = length / 7 * (days & 127).nonzeroBitCount
    for offset in 0..<(length % 7) where days & (1 << (from + offset).weekday) != 0 { count += 1 }
    return count
  }
}

/// A month or the part of it that lies in a span of days.
struct MonthSpan {
  let month: PartialDate
  let from: Day
  let to: Day

  /// The months a span of days touches, in order.
  static func all(from first: Day, to last: Day) -> [MonthSpan] {
    var spans: [MonthSpan] = []
    var from = first
    while from <= last, let month = PartialDate(year: from.civil.year, month: from.civil.month) {
      spans.append(MonthSpan(month: month, from: from, to: min(month.last, last)))
      from = month.last + 1
    }
    return spans
  }
}

/// What the bookings of one base make of a span of days, slot by slot: slots are hours.
package struct BaseUse: Hashable, Sendable {
  /// An hour in which more workstations are taken than there are.
  package struct Conflict: Hashable, Sendable {
    package let day: Day
    package let hour: Int
    package let taken: Int

    /// Whether a booking is one of those that take too much.
    package func involves(_ booking: BookingSpan) -> Bool {
      booking.takesPlace(on: day) && booking.hours.contains(hour)
    }
  }

  package let from: Day
  package let to: Day
  /// Workstation-hours open and used.
  package let open: Double
  package let used: Double
  package let conflicts: [Conflict]
  /// For each day the share of its open workstation-hours that is used, above 1 where a slot is
  /// overbooked; nil where the base is closed and nothing is booked.
  package let days: [Double?]
  /// The fewest workstations free in any open slot of the span, none before there is the base and after;
  /// nil where it is never open.
  package let free: Int?

  package init(_ capacity: BaseCapacity, _ bookings: [BookingSpan], from: Day, to: Day) {
    let length = max(0, to - from + 1)
    var taken = Array(repeating: 0, count: length * 24)
    var usedHours = Array(repeating: 0.0, count: length)
    for booking in capacity.held(bookings) {
      let first = max(0, booking.since - from)
      let last = min(length - 1, booking.until - from)
      guard first <= last else { continue }
      for offset in first...last where booking.days & (1 << (from + offset).weekday) != 0 {
        usedHours[offset] += booking.dailyHours
        for hour in booking.hours { taken[offset * 24 + hour] += booking.workstations }
      }
    }
    var conflicts: [Conflict] = []
    var days: [Double?] = []
    var free: Int?
    let openHours = (capacity.opensAt / 60)..<min(24, (capacity.closesAt + 59) / 60)
    for offset in 0..<length {
      let day = from + offset
      let before = conflicts.count
      for hour in 0..<24 where taken[offset * 24 + hour] > capacity.workstations {
        conflicts.append(Conflict(day: day, hour: hour, taken: taken[offset * 24 + hour]))
      }
      let isOpen = capacity.isOpen(on: day)
      if capacity.opensWeekly(on: day) {
        let there = isOpen ? capacity.workstations : 0
        for hour in openHours {
          let left = max(0, there - taken[offset * 24 + hour])
          free = min(free ?? left, left)
        }
      }
      if isOpen || usedHours[offset] > 0 {
        let share = usedHours[offset] / max(capacity.dailyHours, 1)
        days.append(conflicts.count > before ? max(share, 1.01) : min(share, 1))
      } else {
        days.append(nil)
      }
    }
    self.from = from
    self.to = to
    self.conflicts = conflicts
    self.days = days
    self.free = free
    open = capacity.openHours(from: from, to: to)
    used = usedHours.reduce(0, +)
  }

  /// 工位利用率: used over open workstation-hours.
  package var utilisation: Double? { open > 0 ? used / open : nil }
}
