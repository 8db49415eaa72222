import Catalog
import Records
import Storage

/// People, bodies, seats and meetings of the first alliance; people are roles, never names.
extension SampleWriter {
  func addPeople() throws(StorageError) {
    let hosts = ["冶金学院", "金川集团公司", "金昌理工中专", "永昌职专", "金昌技师学院", "八冶建设集团公司"]
    let (schools, enterprises) = (
      hosts.filter { !$0.hasSuffix("公司") }, hosts.filter { $0.hasSuffix("公司") }
    )
    for number in 1...24 {
      let kind: PersonKind =
        number <= 12 ? .contact : number % 2 == 0 ? .majorTeacher : .technician
      let own =
        switch kind {
        case .majorTeacher: schools
        case .technician: enterprises
        default: hosts
        }
      let unit = units[own[(kind == .contact ? number - 1 : number / 2) % own.count]]
      let word = kind == .contact ? "联系人" : kind == .technician ? "技术人员" : "教师"
      let degree = random.pick([Degree.bachelor, .master, .doctor])
      let person = try add(Person.self, "000 L41", sample: true) {
        $0.name = Self.numbered(word, number)
        $0.unit = unit
        $0.kind = kind
        $0.degree = degree
        $0.skillGrade = kind == .technician ? .seniorTechnician : nil
        $0.since = SampleAlliance.founding
      }
      people.append(person)
      if kind == .majorTeacher, let unit { teachers.append((person, unit)) }
    }
  }

  func addBodies() throws(StorageError) {
    let conference = try add(Body.self, "000 L19") {
      $0.alliance = alliances[Self.jinchang]
      $0.name = "金昌市职业教育联席会议"
      $0.kind = .jointConference
      $0.duties = "明确产教融合发展方向和具体措施"
    }
    for name in ["市教育局", "市委组织部", "市委编办", "市人社局"] {
      try addSeat(conference, .memberUnit, unit: name)
    }
    let council = try addSampleBody("示例理事会", .council, nil)
    try addSeat(council, .chairman, unit: "冶金学院")
    for name in ["金川集团公司", "八冶建设集团公司", "金昌理工中专"] {
      try addSeat(council, .viceChairman, unit: name)
    }
    for name in ["永昌职专", "华友钴业", "东软集团", "信发", "中贝"] {
      try addSeat(council, .standingDirector, unit: name)
    }
    for number in 1...12 { try addSeat(council, .councilUnit, unit: Self.numbered("企业", number)) }
    let secretariat = try addSampleBody("示例秘书处", .secretariat, council)
    try addSeat(secretariat, .secretaryGeneral, person: 0)
    for number in 1...3 { try addSeat(secretariat, .staff, person: number) }
    for (index, field) in ["有色冶金", "化工", "文旅"].enumerated() {
      let committee = try addSampleBody("示例\(field)专业建设委员会", .programmeCommittee, council)
      try addSeat(committee, .director, person: 4 + index)
      try addSeat(committee, .adviser, person: 12 + index)
    }
    try addMeetings(conference, council)
  }

  func addSampleBody(
    _ name: String, _ kind: BodyKind, _ parent: Reference<Body>?
  ) throws(StorageError) -> Reference<Body> {
    try add(Body.self, "000 L21", sample: true) {
      $0.alliance = alliances[Self.jinchang]
      $0.name = name
      $0.kind = kind
      $0.parent = parent
      $0.hostUnit = units["冶金学院"]
      $0.foundedOn = SampleAlliance.founding
    }
  }

  func addSeat(
    _ body: Reference<Body>, _ title: SeatTitle, unit: String = "", person: Int? = nil,
    source: String = "000 L21", sample: Bool = true, since: PartialDate? = SampleAlliance.founding
  ) throws(StorageError) {
    try add(Seat.self, source, sample: sample) {
      $0.body = body
      $0.title = title
      $0.unit = units[unit]
      $0.person = person.map { people[$0] }
      $0.since = since
    }
  }

  private func addMeetings(
    _ conference: Reference<Body>, _ council: Reference<Body>
  ) throws(StorageError) {
    try add(Meeting.self, "000 L21", remark: "文中称经常性，日期未写明") {
      $0.body = conference
      $0.title = "市委市政府领导现场办公研究职业教育"
      $0.kind = .onSite
    }
    try add(Meeting.self, "000 L65", remark: "日期未写明") {
      $0.title = "与西宁城市职业技术学院、天津滨海职业学院考察交流"
      $0.kind = .exchange
      $0.attendees = "西宁城市职业技术学院、天津滨海职业学院"
    }
    for year in 2021...2023 {
      for month in [9, 12] {
        try add(Meeting.self, "000 L19", sample: true) {
          $0.body = month == 9 ? conference : council
          $0.title = "示例\(year)年\(month == 9 ? "联席会议" : "理事会会议")"
          $0.kind = month == 9 ? .jointConference : .council
          $0.heldOn = PartialDate(year: year, month: month, day: 10 + year % 10)
          $0.minutes = "示例纪要：通报上年工作，议定当年要点"
        }
      }
    }
  }
}
