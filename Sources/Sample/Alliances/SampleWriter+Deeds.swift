import Catalog
import Records
import Storage

/// What units have agreed on and do together: the documents' own, and model pairings as samples.
extension SampleWriter {
  /// Everything that came to the catalogue after the figures, so that what is drawn before stays.
  func addDeeds() throws(StorageError) {
    let rules = try addPolicies()
    let plan = try addPlans()
    try addResourcePools()
    try addUnitRelations()
    try addAgreements()
    try addProjects()
    try addPlatforms()
    try addSecondments()
    try addPairUps()
    try addOfferingYears()
    try addTeaching()
    let namedClass = try addClasses()
    try addInternships()
    try addTeachers(rules)
    try addTrainings()
    try addDemand()
    try addTracking(namedClass)
    try addMoney(plan, rules)
  }

  private func addUnitRelations() throws(StorageError) {
    let relations: [(String, RelationKind, RelationStage, String)] = [
      ("金昌理工中专", .trusteeship, .entrusted, "000 L25"),
      ("金昌市示范性综合实践基地", .trusteeship, .entrusted, "000 L25"),
      ("金昌技师学院", .integration, .proceeding, "000 L25"),
      ("八冶技工学校", .integration, .proceeding, "000 L25"),
      ("金昌开放大学", .branchCentre, .established, "000 L25"),
      ("金昌技师学院", .teachingPoint, .established, "000 L57"),
    ]
    for (name, kind, stage, source) in relations {
      try add(UnitRelation.self, source, remark: Self.lostName) {
        $0.unit = units["冶金学院"]
        $0.counterpart = units[name]
        $0.kind = kind
        $0.stage = stage
        $0.scope = kind == .teachingPoint ? "" : "教师、教学、实训、培训"
      }
    }
  }

  private func addAgreements() throws(StorageError) {
    let college = "冶金学院"
    try addAgreement("与金川集团框架合作协议", .framework, college, "金川集团公司", "000 L53") {
      $0.subject = "厂中校、示范教学生产线、实训基地"
    }
    try addAgreement("院地合作框架协议", .local, college, "金昌经济技术开发区", "000 L53")
    for name in ["西北师范大学", "兰州理工大学", "兰州交通大学", "甘肃农业大学"] {
      try addAgreement("与\(name)合作意向", .intention, college, name, "000 L67", .intended) {
        $0.subject = "专升本贯通培养、高层次人才互评、科研项目共建"
      }
    }
    try addAgreement("教师、教学、实训、培训资源共享", .sharing, college, "金昌理工中专", "000 L25") {
      $0.others = "金昌市示范性综合实践基地、金昌开放大学"
      $0.sharingRule = "统筹管理、共享互补"
    }
    try addAgreement(
      "校企合作协议", .enterprise, "金乡县职业中等专业学校", "", "002 L14", .intended
    ) {
      $0.others = "计算机、财经、商贸、机械、机电类企业"
      $0.subject = "共建行业核心技能实训基地、合作开发教材"
    }
  }

  private func addAgreement(
    _ title: String, _ kind: AgreementKind, _ unit: String, _ partner: String, _ source: String,
    _ status: AgreementStatus = .inForce, _ fill: (inout Agreement) -> Void = { _ in }
  ) throws(StorageError) {
    try add(Agreement.self, source, remark: "日期未写明") {
      $0.title = title
      $0.kind = kind
      $0.unit = units[unit]
      $0.partner = units[partner]
      $0.status = status
      fill(&$0)
    }
  }

  private func addProjects() throws(StorageError) {
    try add(Project.self, "000 L59", remark: "3个省级职业教育改革研究项目之一") {
      $0.name = "甘肃省非物质文化遗产节子舞的校园传承"
      $0.kind = .reform
      $0.level = .province
      $0.phase = .approved
    }
    try add(Project.self, "004 L43", remark: "近三年") {
      $0.name = "玻璃深加工工艺优化"
      $0.kind = .process
      $0.unit = units["建材职业技术学院"]
      $0.partner = units["耀华玻璃集团"]
      $0.phase = .underWay
      $0.teachers = 12
      $0.leading = 12
      $0.saved = Amount(300, .over)
    }
    try add(Project.self, "002 L26") {
      $0.name = "专业生产技术产学研团队服务基层"
      $0.kind = .grassRoots
      $0.unit = units["金乡县职业中等专业学校"]
      $0.way = .services
      $0.phase = .underWay
      $0.beneficiary = "企业、田间地头和生产场舍；村庄"
    }
  }

  private func addPlatforms() throws(StorageError) {
    try addPlatform("产教融合服务平台", .service, .running, "004 L39") {
      $0.host = units["职业技术学院"]
      $0.foundedOn = PartialDate(year: 2022)
      $0.enterprises = Amount(120, .over)
      $0.schools = Amount(11)
      $0.experts = Amount(600, .over)
      $0.countedOn = PartialDate(year: 2025, month: 7)
      $0.results = "促成建材职业技术学院与玻璃集团共建玻璃产业学院"
    }
    let planned: [(String, PlatformKind, String, String)] = [
      ("人才供需信息平台", .supplyAndDemand, "", "001 L30"),
      ("共性技术服务平台", .technology, "", "001 L30"),
      ("“专业+产业”研究中心", .research, "浙江大学包头工业技术研究院", "001 L62"),
    ]
    for (name, kind, host, source) in planned {
      try addPlatform(name, kind, .planned, source) {
        $0.alliance = alliances[Self.baotou]
        $0.host = units[host]
      }
    }
    try addPlatform(
      "新兴产业技术支撑平台", .technology, .planned, "001 L60", remark: "名称为概括，文中未写明"
    ) {
      $0.alliance = alliances[Self.baotou]
      $0.partners = "内蒙古科技大学、内蒙古工业大学"
    }
    try addPlatform("校企信息共享平台", .information, .planned, "003 L17") {
      $0.services = "学生信息库、企业需求信息库"
    }
  }

  func addPlatform(
    _ name: String, _ kind: PlatformKind, _ status: PlatformStatus, _ source: String,
    remark: String = "", _ fill: (inout Platform) -> Void
  ) throws(StorageError) {
    try add(Platform.self, source, remark: remark) {
      $0.name = name
      $0.kind = kind
      $0.status = status
      fill(&$0)
    }
  }

  private func addSecondments() throws(StorageError) {
    try add(Secondment.self, "004 L43") {
      $0.count = 20
      $0.direction = .toSchool
      $0.role = .partTimeTeacher
      $0.sender = units["耀华玻璃集团"]
      $0.receiver = units["建材职业技术学院"]
      $0.courses = "玻璃智能制造技术、工业机器人应用"
    }
    try add(Secondment.self, "004 L45", remark: "派出单位还有*中医院等") {
      $0.count = 50
      $0.direction = .clinical
      $0.role = .partTimeTeacher
      $0.sender = units["市第一医院"]
      $0.receiver = units["卫生学校"]
      $0.courses = "护理、康复技术"
    }
  }

  private func addPairUps() throws(StorageError) {
    for (school, enterprise) in [("冶金学院", "金川集团公司"), ("金昌理工中专", "东软集团")] {
      try add(PairUp.self, "003 L19", sample: true, remark: "组合为示例") {
        $0.school = units[school]
        $0.enterprise = units[enterprise]
        $0.level = .city
        $0.year = 2023
        $0.status = .fostered
      }
    }
  }
}
