import Catalog
import Records
import Storage

/// Bases the documents name, and those they count by kind.
extension SampleWriter {
  func addNamedBases() throws(StorageError) {
    try addNamed("机加工教学实训基地", .production, nil, "冶金学院", "000 L53", host: "镍都实业公司")
    try addNamed("省级科普教育基地", .science, .province, "", "000 L59", note: "名称未写明")
    try addNamed("协同创新基地", .innovation, nil, "", "000 L59", note: "名称未写明")
    try addNamed("省级天然产物资源化利用与开发应用技术协同创新中心", .innovation, .province, "", "000 L59")
    try addNamed("“陇原工匠”省级培训基地", .socialTraining, .province, "冶金学院", "000 L33")
    try addNamed("国家级高技能人才培训基地", .skilledTraining, .nation, "金昌技师学院", "000 L37")
    try addNamed("世界技能大赛砌筑项目中国集训基地", .worldSkills, .nation, "金昌技师学院", "000 L37")
    try addNamed("建筑施工特种作业培训站", .specialWork, nil, "八冶技工学校", "000 L37")
    try addNamed(
      "产教融合示范园区", .demonstrationPark, .city, "冶金学院", "000 L47", status: .building,
      note: "以冶金学院、市理工中专、永昌职专为基础")
    let lead = "包头轻工职业技术学院"
    try addNamed("国家级众创空间", .makerSpace, .nation, lead, "001 L20", year: 2016)
    try addNamed("包头广播电视台影视制作基地", .media, nil, lead, "001 L22")
    let planned = [
      "电子商务实训基地", "机械加工实训基地", "家政管理与服务(智能家居)实训室", "计算机专业专用机房",
      "网络搭建实训室", "计算机检测维修与数据恢复实训室", "电子技术实训室", "财务共享实训机房",
    ]
    for name in planned {
      try addNamed(name, .campus, .school, "金乡县职业中等专业学校", "002 L16", status: .planned)
    }
  }

  private func addNamed(
    _ name: String, _ kind: BaseKind, _ level: Level?, _ owner: String, _ source: String,
    host: String = "", status: BaseStatus = .open, year: Int? = nil, note: String = ""
  ) throws(StorageError) {
    try add(Base.self, source, remark: note) {
      $0.name = name
      $0.kind = kind
      $0.level = level
      $0.owner = units[owner]
      $0.host = units[host]
      $0.region = source.hasPrefix("000") ? "620300" : source.hasPrefix("001") ? "150200" : "370828"
      $0.status = status
      $0.foundedOn = year.flatMap { PartialDate(year: $0) }
    }
  }

  func addBases() throws(StorageError) {
    let college = ["冶金学院"]
    // Members only: the document counts these bases as the alliance's, and 技师学院 and 八冶技工学校
    // are no members.
    let city = ["冶金学院", "金昌理工中专", "永昌职专"]
    let enterprises = (generated[.enterprise] ?? [])
    let jinchuan = [units["金川集团公司"]].compactMap(\.self)
    try addBases(.jointPractice, 36, "000 L49", owners: city, hosts: enterprises, .alliance)
    try addBases(.employment, 46, "000 L55", owners: college, hosts: enterprises, .school)
    try addBases(.campusShared, 54, "000 L55", owners: college, hosts: [], .alliance)
    try addBases(.offCampus, 108, "000 L55", owners: college, hosts: enterprises, .school)
    try addBases(.schoolInFactory, 6, "000 L53", owners: college, hosts: jinchuan, .school)
    for (host, count) in [("铜业分公司", 3), ("镍冶炼厂", 2)] {
      try addBases(
        .teachingLine, count, "000 L53", owners: college, hosts: [units[host]].compactMap(\.self),
        .school, prefix: host)
    }
    try addBases(.teacherPractice, 29, "000 L39", owners: city, hosts: enterprises, .alliance)
  }

  private var groups: [String] {
    ["能源动力与材料大类", "装备制造大类", "生物与化工大类", "电子与信息大类", "旅游大类", "财经商贸大类", "土木建筑大类"]
  }

  private func addBases(
    _ kind: BaseKind, _ count: Int, _ source: String, owners: [String],
    hosts: [Reference<Unit>], _ openTo: Openness, prefix: String = ""
  ) throws(StorageError) {
    for number in 1...count {
      guard let owner = units[random.pick(owners)] else { continue }
      let host = hosts.isEmpty ? owner : random.pick(hosts)
      let workstations = kind == .teachingLine ? 20 : random.number(4...16) * 5
      let group = random.pick(groups)
      let area = Double(workstations * random.number(4...9))
      let value = Double(workstations) * Double(random.number(8...60)) / 10
      let isLong = random.chance(percent: 25)
      let capacity = BaseCapacity(
        workstations: workstations, days: isLong ? 0b011_1111 : 0b001_1111, opensAt: 8 * 60,
        closesAt: isLong ? 21 * 60 : 17 * 60 + 30)
      let founded = PartialDate(year: random.number(2010...2022), month: random.number(1...12))
      let wider = random.chance(percent: 15) ? Openness.society : openTo
      let base = try add(Base.self, source, sample: true) {
        $0.name = Self.numbered(prefix + kind.term.zh, number)
        $0.kind = kind
        $0.owner = owner
        $0.host = host
        $0.region = "620300"
        $0.broadGroup = group
        $0.area = area
        $0.equipmentValue = value
        $0.workstations = workstations
        $0.sessionCapacity = workstations
        $0.openDays = capacity.days
        $0.opensAt = capacity.opensAt
        $0.closesAt = capacity.closesAt
        $0.openTo = wider
        $0.status = .open
        $0.foundedOn = founded
      }
      sites.append(
        Site(
          base: base, kind: kind, capacity: capacity, owner: owner, host: host, openTo: wider,
          since: founded?.year ?? 2022))
    }
  }
}
