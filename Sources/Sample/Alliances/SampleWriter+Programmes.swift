import Catalog
import Records
import Storage

/// The programme catalogue and the schools' own programmes.
extension SampleWriter {
  func addProgrammes() throws(StorageError) {
    programmes = try sink.addCatalogue()
  }

  /// The programmes the documents name: name, likely catalogue code, tag, school.
  private var namedOfferings: [(String, String, String, String)] {
    [
      ("有色金属智能冶金技术", "430501", "特色 省级骨干", "冶金学院"),
      ("应用化工", "470201", "特色", "冶金学院"),
      ("石油化工", "470204", "特色", "冶金学院"),
      ("新能源装备技术", "460204", "特色", "冶金学院"),
      ("现代农艺", "", "特色", "永昌职专"),
      ("电子商务与网络营销", "530701", "文旅类", "冶金学院"),
      ("旅游管理", "540101", "文旅类", "冶金学院"),
      ("酒店管理与运营", "540106", "文旅类", "冶金学院"),
      ("健康服务与管理", "520801", "文旅类", "冶金学院"),
      ("研学旅行管理与服务", "540105", "文旅类", "冶金学院"),
    ]
  }

  func addOfferings() throws(StorageError) {
    for (name, code, tags, school) in namedOfferings {
      guard let school = units[school] else { continue }
      let level: ProgrammeLevel = code.isEmpty ? .secondary : .associate
      let isSure = code == "430501"
      let group = isSure ? try addProgrammeGroup(school, name) : nil
      let offering = try add(
        Offering.self, "000 L59", remark: isSure ? "" : "开设学校与目录专业据上下文推定，待核"
      ) {
        $0.school = school
        $0.localName = name
        $0.programme = programmes[code]
        $0.level = level
        $0.status = .enrolling
        $0.tags = tags
        $0.group = group
      }
      courses.append(
        Course(
          offering: offering, school: school, level: level, name: name, enrolment: 40, years: 3))
    }
    let associates = CodeTables.programmes.filter { $0.level == .associate }
    for school in schools(.higherVocational) {
      try addSampleOfferings(school, .associate, 8, from: associates)
    }
    for name in ["包头轻工职业技术学院", "包头职业技术学院", "包头钢铁职业技术学院", "包头铁道职业技术学院"] {
      guard let school = units[name] else { continue }
      try addSampleOfferings(school, .associate, 6, from: associates)
    }
    for school in schools(.secondaryVocational) { try addSampleOfferings(school, .secondary, 4) }
    for school in schools(.technicianCollege, .skilledWorkersSchool) {
      try addSampleOfferings(school, .skilled, 4)
    }
    for number in 1...7 {
      guard let school = units[Self.numbered("包头中职学校", number)] else { continue }
      try addSampleOfferings(school, .secondary, 3)
    }
  }

  /// Three years of each programme up to what it has now.
  func addOfferingYears() throws(StorageError) {
    for (index, course) in courses.enumerated() {
      for year in 2021...2023 {
        let enrolled = course.enrolment - (2023 - year) * (index % 5 - 1)
        try add(OfferingYear.self, "", sample: true) {
          $0.offering = course.offering
          $0.year = year
          $0.planned = enrolled + index % 7
          $0.enrolled = enrolled
          $0.students = enrolled * course.years
          $0.teachers = course.enrolment / 8
        }
      }
    }
  }

  private func addProgrammeGroup(
    _ school: Reference<Unit>, _ core: String
  ) throws(StorageError) -> Reference<ProgrammeGroup> {
    try add(ProgrammeGroup.self, "000 L33") {
      $0.name = "有色冶金技术专业群"
      $0.school = school
      $0.level = .province
      $0.programmes = core
    }
  }

  private var schoolNames: [String] {
    [
      "机电技术应用", "数控技术应用", "计算机应用", "电子商务", "旅游服务与管理", "会计事务",
      "汽车运用与维修", "幼儿保育", "建筑工程施工", "化学工艺", "焊接技术应用", "现代农艺技术",
    ]
  }

  /// Gives a school so many programmes, no two alike.
  private func addSampleOfferings(
    _ school: Reference<Unit>, _ level: ProgrammeLevel, _ count: Int,
    from catalogue: [CatalogueProgramme] = []
  ) throws(StorageError) {
    let names = schoolNames
    let start = random.below(catalogue.isEmpty ? names.count : catalogue.count)
    for index in 0..<count {
      let entry = catalogue.isEmpty ? nil : catalogue[(start + index * 61) % catalogue.count]
      let name = entry?.name ?? names[(start + index) % names.count]
      if courses.contains(where: { $0.school == school && $0.name == name }) { continue }
      let enrolment = random.number(30...90)
      let years = level == .skilled ? 4 : 3
      let approved = PartialDate(year: random.number(2008...2020))
      let status = random.chance(percent: 6) ? OfferingStatus.paused : .enrolling
      let offering = try add(Offering.self, "", sample: true) {
        $0.school = school
        $0.localName = name
        $0.programme = entry.flatMap { programmes[$0.code] }
        $0.level = level
        $0.status = status
        $0.enrolment = enrolment
        $0.students = enrolment * years
        $0.years = years
        $0.approvedOn = approved
        $0.teachers = enrolment / 8
      }
      courses.append(
        Course(
          offering: offering, school: school, level: level, name: name, enrolment: enrolment,
          years: years))
    }
  }
}
