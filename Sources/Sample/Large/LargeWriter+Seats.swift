import Catalog
import Records
import Storage

/// Who sits on the bodies: units on the council, people by their roles on the others.
extension LargeWriter {
  func addSeats() throws(StorageError) {
    let lead = schools[1]
    try addSeat(.council, .chairman, unit: lead.id)
    for unit in enterprises.prefix(4) { try addSeat(.council, .viceChairman, unit: unit) }
    for school in schools.dropFirst(2).prefix(8) {
      try addSeat(.council, .standingDirector, unit: school.id)
    }
    let others = schools.dropFirst(10).prefix(20).map(\.id) + enterprises.dropFirst(4).prefix(10)
    for unit in others { try addSeat(.council, .councilUnit, unit: unit) }
    for number in 1...4 {
      let person = try addPerson("示例专职人员\(number)", .administrator, lead.id)
      try addSeat(.office, number == 1 ? .director : .staff, person: person)
    }
    for (index, unit) in (schools.map(\.id) + enterprises).prefix(9).enumerated() {
      let person = try addPerson("示例专家\(index + 1)", .expert, unit)
      try addSeat(.expertCommittee, index == 0 ? .director : .adviser, unit: unit, person: person)
    }
  }

  private func addPerson(
    _ name: String, _ kind: PersonKind, _ unit: Reference<Unit>
  ) throws(StorageError) -> Reference<Person> {
    try add(Person.self) {
      $0.name = name
      $0.unit = unit
      $0.kind = kind
    }
  }

  private func addSeat(
    _ body: BodyKind, _ title: SeatTitle, unit: Reference<Unit>? = nil,
    person: Reference<Person>? = nil
  ) throws(StorageError) {
    try add(Seat.self) {
      $0.body = bodies[body]
      $0.title = title
      $0.unit = unit
      $0.person = person
      $0.since = PartialDate(year: 2022)
    }
  }
}
