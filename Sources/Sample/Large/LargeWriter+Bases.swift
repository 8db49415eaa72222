import Catalog
import Records
import Storage

/// The bases, and ten years of their use.
extension LargeWriter {
  func addBases() throws(StorageError) {
    let kinds: [BaseKind] = [
      .campusShared, .campusShared, .jointPractice, .offCampus, .production, .schoolInFactory,
      .teachingLine, .virtual,
    ]
    for index in 0..<plan.bases {
      let owner = index % schools.count
      let kind = kinds[(index + index / schools.count) % kinds.count]
      let workstations = random.number(4...24) * 5
      let value = Double(workstations * random.number(8...60)) / 10
      let name = "示例\(schools[owner].city)\(kind.term.zh)\(index + 1)"
      let isLong = random.chance(percent: 25)
      let base = try add(Base.self) {
        $0.name = name
        $0.kind = kind
        $0.level = index % 40 == 0 ? .nation : index % 8 == 0 ? .province : .school
        $0.owner = schools[owner].id
        $0.host = schools[owner].id
        $0.region = schools[owner].region
        $0.workstations = workstations
        $0.sessionCapacity = workstations
        $0.equipmentValue = value
        $0.openDays = isLong ? 0b111_1111 : 0b001_1111
        $0.opensAt = 8 * 60
        $0.closesAt = isLong ? 21 * 60 : 17 * 60 + 30
        $0.openTo = index % 3 == 0 ? .school : index % 3 == 1 ? .alliance : .society
        $0.status = .open
        $0.foundedOn = PartialDate(year: 2013 - index % 9)
      }
      sites.append(Site(id: base, workstations: workstations, owner: owner))
      told(Base.entity, index + 1)
    }
  }

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

  /// Base after base, year after year: spring and autumn by halves of the day, and the summer.
  /// About one in a hundred wants the same hours as the one before.
  func addBookings() throws(StorageError) {
    let row = RowTemplate(Booking.schema.shape)
    let at = Places(row)
    let dates = Self.dates()
    let groups = (1...200).map { Value.text("示例班\($0)") }
    let masks = [0b1, 0b10, 0b101, 0b1010, 0b1_0101, 0b1_1111]
    var values = row.values
    var previous = -1
    for index in 0..<plan.bookings {
      let site = index * sites.count / plan.bookings
      let first = (site * plan.bookings + sites.count - 1) / sites.count
      let next = ((site + 1) * plan.bookings + sites.count - 1) / sites.count
      let position = index - first
      let year = position * dates.count / max(1, next - first)
      let isCrowded = previous == site && random.below(100) == 0
      if !isCrowded {
        let (start, length) = span(position)
        values[at.since] = dates[year][start]
        values[at.until] = dates[year][min(364, start + length)]
        values[at.days] = .integer(random.pick(masks))
        let isMorning = position / 2 % 2 == 0
        values[at.startsAt] = .integer(isMorning ? 480 : 840)
        values[at.endsAt] = .integer(isMorning ? 690 : 1020)
      }
      previous = site
      let place = sites[site]
      let share = isCrowded ? 80 : random.number(30...90)
      let user = random.below(4) == 0 ? random.below(schools.count) : place.owner
      let isPast = year < dates.count - 1 || random.below(10) > 0
      values[at.base] = .integer(place.id.id)
      values[at.workstations] = .integer(max(1, place.workstations * share / 100))
      values[at.user] = .integer(schools[user].id.id)
      values[at.group] = random.pick(groups)
      values[at.purpose] = purpose().value
      values[at.status] =
        (random.below(40) == 0 ? BookingStatus.cancelled : isPast ? .done : .approved).value
      _ = try sink.add(row.shape, values)
      told(Booking.entity, index + 1)
    }
  }

  /// The first day of the year and the length of a booking, by its position.
  private func span(_ position: Int) -> (Int, Int) {
    switch position % 5 {
    case 4: (181 + random.below(20), random.number(2...4) * 7 - 1)
    case 0, 2: (50 + random.below(20), random.number(8...16) * 7 - 1)
    default: (244 + random.below(20), random.number(8...14) * 7 - 1)
    }
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
