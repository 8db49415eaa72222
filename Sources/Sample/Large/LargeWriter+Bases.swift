import Catalog
import Records
import Storage

/// The bases, at every school in turn.
extension LargeWriter {
  func addBases() throws(StorageError) {
    let kinds: [BaseKind] = [
      .campusShared, .offCampus, .campus, .employment, .campusShared, .jointPractice, .offCampus,
      .campus, .production, .offCampus, .employment, .campus, .schoolInFactory, .campusShared,
      .teacherPractice, .teachingLine, .virtual,
    ]
    for index in 0..<plan.bases {
      let owner = index % schools.count
      let kind = kinds[(index + index / schools.count) % kinds.count]
      let workstations = random.number(4...24) * 5
      let value = Double(workstations * random.number(8...60)) / 10
      let name = "示例\(schools[owner].city)\(kind.term.zh)\(index + 1)"
      let isLong = random.chance(percent: 25)
      let capacity = BaseCapacity(
        workstations: workstations, days: isLong ? 0b011_1111 : 0b001_1111, opensAt: 8 * 60,
        closesAt: isLong ? 21 * 60 : 17 * 60 + 30)
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
        $0.openDays = capacity.days
        $0.opensAt = capacity.opensAt
        $0.closesAt = capacity.closesAt
        $0.openTo = index % 3 == 0 ? .school : index % 3 == 1 ? .alliance : .society
        $0.status = .open
        $0.foundedOn = PartialDate(year: 2013 - index % 9)
      }
      sites.append(Site(id: base, capacity: capacity, kind: kind, owner: owner))
      told(Base.entity, index + 1)
    }
  }
}
