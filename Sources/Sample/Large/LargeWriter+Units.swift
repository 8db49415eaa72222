import Catalog
import Records
import Storage

/// The alliance, its members, and the schools' programmes.
extension LargeWriter {
  private var allianceName: String { "示例全国产教融合联盟" }

  func addAlliance() throws(StorageError) {
    let founded = PartialDate(year: LargeSample.years.lowerBound, month: 1, day: 1)
    alliance = try add(Alliance.self) {
      $0.name = allianceName
      $0.shortName = "示例联盟"
      $0.kind = .industryEducation
      $0.level = .nation
      $0.stage = .regular
      $0.foundedOn = founded
    }
    let council = try addBody("示例理事会", .council, nil, founded)
    bodies[.council] = council
    for (name, kind) in [("示例办公室", BodyKind.office), ("示例专家委员会", .expertCommittee)] {
      bodies[kind] = try addBody(name, kind, council, founded)
    }
  }

  private func addBody(
    _ name: String, _ kind: BodyKind, _ parent: Reference<Body>?, _ founded: PartialDate?
  ) throws(StorageError) -> Reference<Body> {
    try add(Body.self) {
      $0.alliance = alliance
      $0.name = name
      $0.kind = kind
      $0.parent = parent
      $0.foundedOn = founded
    }
  }

  /// Cities with their names; where a code only fills its level, the province's name stands once.
  private var cities: [(code: String, name: String)] {
    CodeTables.divisions().flatMap { province in
      var seen: Set<String> = []
      return CodeTables.divisions(under: province.code).compactMap { city in
        let isFiller = city.name.count < 3 || city.name == "市辖区" || city.name.contains("直辖")
        let name = isFiller ? province.name : city.name
        return seen.insert(name).inserted ? (city.code, name) : nil
      }
    }
  }

  func addSchools() throws(StorageError) {
    let cities = cities
    for index in 0..<plan.schools {
      let (region, city) = cities[index % cities.count]
      let kind = schoolKind(index)
      let name = "示例" + city + Self.word(kind) + String(index / cities.count + 1)
      let areas = CodeTables.divisions(under: region)
      let place = areas.isEmpty ? region : random.pick(areas).code
      let id = try add(Unit.self) {
        $0.name = name
        $0.kind = kind
        $0.region = place
        $0.ownership = index % 5 == 0 ? .private : .public
      }
      let slack = [0, 1, 0, 3, 1, 0, 2, 5, 0, 1, 2][index % 11]
      schools.append(
        School(
          id: id, kind: kind, region: region, city: city, slack: slack,
          reach: index * 17 % 29 - 8))
      try addMembership(id, index == 1 ? .lead : role(index))
      let students = random.number(8...90) * 100
      try add(UnitYear.self) {
        $0.unit = id
        $0.year = LargeSample.years.upperBound
        $0.students = students
        $0.fullTimeTeachers = students / 18
        $0.dualTeachers = students / 32
        $0.workstations = students / 3
      }
      told(Unit.entity, index + 1)
    }
    let words = ["装备制造", "新材料", "化工", "电子科技", "文旅", "农业科技", "建设", "物流"]
    for index in 0..<plan.enterprises {
      let (region, city) = cities[index * 7 % cities.count]
      let word = words[index % words.count]
      let id = try add(Unit.self) {
        $0.name = "示例\(city)\(word)有限公司\(index / cities.count + 1)"
        $0.kind = .enterprise
        $0.region = region
        $0.scaleClass = index % 4 == 0 ? .large : .medium
      }
      enterprises.append(id)
      try addMembership(id, role(index))
    }
  }

  private func addMembership(
    _ unit: Reference<Unit>, _ role: MembershipRole
  ) throws(StorageError) {
    let joined = PartialDate(
      year: random.number(LargeSample.years), month: random.number(1...12))
    try add(Membership.self) {
      $0.alliance = alliance
      $0.unit = unit
      $0.role = role
      $0.joinedOn = joined
    }
  }

  private func role(_ index: Int) -> MembershipRole {
    index % 500 == 0 ? .vicePresident : index % 20 == 0 ? .council : .member
  }

  /// The first schools are one of every kind, so that small samples have all of them.
  private func schoolKind(_ index: Int) -> UnitKind {
    let share = index < 5 ? [0, 72, 86, 88, 96][index] : random.below(100)
    switch share {
    case ..<70: return .secondaryVocational
    case ..<85: return .higherVocational
    case ..<87: return .vocationalUniversity
    case ..<95: return .skilledWorkersSchool
    default: return .technicianCollege
    }
  }

  private static func word(_ kind: UnitKind) -> String {
    switch kind {
    case .higherVocational: "职业技术学院"
    case .vocationalUniversity: "职业技术大学"
    case .skilledWorkersSchool: "技工学校"
    case .technicianCollege: "技师学院"
    default: "中等职业学校"
    }
  }

  func addOfferings() throws(StorageError) {
    let programmes = try sink.addCatalogue()
    let catalogue = Dictionary(grouping: CodeTables.programmes, by: \.level)
    let names = [
      "机电技术应用", "数控技术应用", "计算机应用", "电子商务", "旅游服务与管理", "会计事务",
      "汽车运用与维修", "幼儿保育", "建筑工程施工", "化学工艺", "焊接技术应用",
    ]
    for index in schools.indices {
      let level = schools[index].level
      let entries = catalogue[level] ?? []
      let start = random.below(entries.isEmpty ? names.count : entries.count)
      for number in 0..<5 {
        let entry = entries.isEmpty ? nil : entries[(start + number * 53) % entries.count]
        let students = random.number(60...400)
        let offering = try add(Offering.self) {
          $0.school = schools[index].id
          $0.localName = entry?.name ?? names[(start + number) % names.count]
          $0.programme = entry.flatMap { programmes[$0.code] }
          $0.level = level
          $0.status = .enrolling
          $0.students = students
          $0.years = 3
        }
        schools[index].offerings.append(offering)
        told(Offering.entity, index * 5 + number + 1)
      }
    }
  }
}
