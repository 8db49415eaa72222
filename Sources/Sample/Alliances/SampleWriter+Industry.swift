import Catalog
import Records
import Storage

/// The first alliance's clusters with their chains, and the colleges run with enterprises.
extension SampleWriter {
  func addIndustry() throws(StorageError) {
    let system = try add(Chain.self, "000 L29", remark: "文中未列出六个集群的名称") {
      $0.alliance = alliances[Self.jinchang]
      $0.name = "“2+4”现代化产业集群"
      $0.kind = .system
      $0.region = "620300"
    }
    let clusters = [
      ("有色金属", "32", 3), ("化工", "26", 3), ("新能源装备", "38", 2), ("数字经济", "65", 2),
      ("现代农业", "01", 1), ("文旅康养", "72", 1),
    ]
    for (index, (name, industry, chains)) in clusters.enumerated() {
      let importance: ChainImportance = index < 2 ? .leading : .emerging
      let cluster = try addSampleChain(
        "示例\(name)集群", .cluster, system, importance, industry)
      for number in 1...chains {
        let chain = try addSampleChain(
          Self.numbered(name + "产业链", number), .chain, cluster, importance, industry)
        try addLinks(chain, higher: number == 1 ? 2 : 1 + number % 2, secondary: 3 - number % 3)
      }
    }
    try addSystem("“两都”", Self.baotou, "001 L54")
    try addSystem("五大战略产业集群", Self.baotou, "001 L54")
    try addSystem("“6+3+X”制造业产业体系", nil, "003 L17")
  }

  /// A system of industries that a document names and does not take apart.
  private func addSystem(
    _ name: String, _ alliance: String?, _ source: String
  ) throws(StorageError) {
    try add(Chain.self, source) {
      $0.alliance = alliance.flatMap { alliances[$0] }
      $0.name = name
      $0.kind = .system
    }
  }

  private func addSampleChain(
    _ name: String, _ kind: ChainKind, _ parent: Reference<Chain>, _ importance: ChainImportance,
    _ industry: String
  ) throws(StorageError) -> Reference<Chain> {
    try add(Chain.self, "000 L29", sample: true) {
      $0.alliance = alliances[Self.jinchang]
      $0.name = name
      $0.kind = kind
      $0.parent = parent
      $0.importance = importance
      $0.region = "620300"
      $0.industry = industry
    }
  }

  /// Ties programmes of so many different schools, and two enterprises, to a chain.
  private func addLinks(
    _ chain: Reference<Chain>, higher: Int, secondary: Int
  ) throws(StorageError) {
    for (kind, count) in [(UnitKind.higherVocational, higher), (.secondaryVocational, secondary)] {
      let schools = schools(kind)
      let start = random.below(schools.count)
      for index in 0..<count {
        let school = schools[(start + index) % schools.count]
        guard let course = anyCourse(of: school) else { continue }
        try add(ChainLink.self, "000 L29", sample: true) {
          $0.chain = chain
          $0.offering = course.offering
          $0.school = school
          $0.relation = index == 0 ? .main : .serving
          $0.since = SampleAlliance.founding
        }
      }
    }
    let enterprises = generated[.enterprise] ?? []
    for _ in 0..<2 {
      let enterprise = random.pick(enterprises)
      try add(ChainLink.self, "000 L29", sample: true) {
        $0.chain = chain
        $0.unit = enterprise
        $0.relation = .main
        $0.since = SampleAlliance.founding
      }
    }
  }

  func addIndustryColleges() throws(StorageError) {
    let partners = [
      "金川集团公司", "华友钴业", "蓝山屯河", "和山巨力", "梅花氨基酸", "信发", "中贝", "东软集团",
    ]
    for partner in partners {
      try addCollege(
        partner + "产业学院", "冶金学院", .industry, partner, "000 L57", isEntity: true,
        remark: Self.lostName)
    }
    try addCollege("“一带一路”产业学院金川分院", "金昌技师学院", .branch, "", "000 L57")
    try addCollege("冶金学院成人教育分中心", "冶金学院", .adultCentre, "金昌开放大学", "000 L25")
    try addCollege("玻璃产业学院", "建材职业技术学院", .industry, "玻璃集团", "004 L39") {
      $0.teachingRule = "企业技术人员每周到学院授课"
      $0.teacherRule = "教师每学期到企业实训1个月"
      $0.courses = "光伏玻璃智能制造"
    }
    let lead = "包头轻工职业技术学院"
    for name in ["包头市电子商务创业园", "包头市志愿服务学院", "包头市旅游学院"] {
      try addCollege(name, lead, .sector, "", "001 L22") { $0.partners = "包头市政府相关部门" }
    }
  }

  private func addCollege(
    _ name: String, _ school: String, _ kind: CollegeKind, _ partner: String, _ source: String,
    isEntity: Bool? = nil, remark: String = "",
    _ fill: (inout IndustryCollege) -> Void = { _ in }
  ) throws(StorageError) {
    try add(IndustryCollege.self, source, remark: remark) {
      $0.name = name
      $0.school = units[school]
      $0.kind = kind
      $0.partner = units[partner]
      $0.isEntity = isEntity
      $0.status = .running
      fill(&$0)
    }
  }
}
