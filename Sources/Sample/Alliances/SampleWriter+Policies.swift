import Catalog
import Records
import Storage

/// The rules of schools and districts that later records have to keep.
struct SampleRules: Sendable {
  let practice: Reference<Policy>
  let startUps: Reference<Policy>
}

/// The policies and plans the documents name, and the pools of people and knowledge they set up.
extension SampleWriter {
  private var jinxiang: Reference<Alliance>? { alliances["金乡县职教集团"] }
  private var jinxiangSchool: Reference<Unit>? { units["金乡县职业中等专业学校"] }

  func addPolicies() throws(StorageError) -> SampleRules {
    let lost = "原文标题被广告词替换"
    for (title, kind) in [
      ("标题缺失(职业教育与产教融合)", PolicyKind.implementation),
      ("标题缺失(工作任务清单)", .taskList), ("标题缺失(配套文件)", .supporting),
    ] {
      try addPolicy(title, kind, "000 L19", .city, remark: lost) {
        $0.alliance = alliances[Self.jinchang]
      }
    }
    try addPolicy("职业院校财政经费投入与保障机制", .regulation, "000 L23", .city) {
      $0.alliance = alliances[Self.jinchang]
      $0.incentive = .budget
      $0.incentiveRule = "新增教育经费向职业教育倾斜"
      $0.summary = "与职业院校办学规模、培养成本、办学质量相适应"
    }
    try addPolicy("关于深化现代职业教育体系建设改革的意见", .guidance, "001 L50", .nation) {
      $0.alliance = alliances[Self.baotou]
      $0.issuer = "中共中央办公厅 国务院办公厅"
      $0.issuedOn = PartialDate(year: 2022, month: 12)
    }
    try addPolicy(
      "“金融+财政+土地+信用”组合式激励政策", .incentive, "001 L68", nil, remark: "文件名未写明"
    ) {
      $0.alliance = alliances[Self.baotou]
      $0.incentive = .combined
      $0.incentiveRule = "加快众创空间、孵化器等科技创新创业平台建设"
    }
    try addPolicy("国家职业教育改革实施方案", .implementation, "002 L8", .nation) {
      $0.alliance = jinxiang
      $0.docNo = "国发〔2019〕4号"
      $0.issuer = "国务院"
      $0.issuedOn = PartialDate(year: 2019)
    }
    try addPolicy("国务院办公厅关于深化产教融合的若干意见", .guidance, "002 L8", .nation) {
      $0.alliance = jinxiang
      $0.docNo = "国办发〔2017〕95号"
      $0.issuer = "国务院办公厅"
      $0.issuedOn = PartialDate(year: 2017)
    }
    try addPolicy("教师实践假期制度", .regulation, "002 L22", .school) {
      $0.alliance = jinxiang
      $0.unit = jinxiangSchool
      $0.summary = "在职教师定期到企业实践锻炼"
    }
    for title in ["关于加快职业教育高质量发展的实施意见", "关于印发加强职业教育服务产业发展十条措施"] {
      try addPolicy(title, .incentive, "003 L45", .city) {
        $0.issuer = "市委市政府"
        $0.incentiveRule = "产教融合项目实施的激励"
      }
    }
    return try addRulesOfTheSpeech()
  }

  private func addRulesOfTheSpeech() throws(StorageError) -> SampleRules {
    let practice = try addPolicy("专业教师企业实践制度", .regulation, "004 L43", .school) {
      $0.unit = units["建材职业技术学院"]
      $0.practiceDays = 60
      $0.summary = "专业教师每年必须在企业实践不少于2个月"
    }
    let startUps = try addPolicy(
      "“创业补贴+场地减免”政策", .incentive, "004 L51", .county, remark: "区名原文脱敏"
    ) {
      $0.incentive = .subsidy
      $0.incentiveRule = "职业院校毕业生创办的小微企业"
      $0.cap = 3
      $0.capYears = 3
    }
    return SampleRules(practice: practice, startUps: startUps)
  }

  @discardableResult
  private func addPolicy(
    _ title: String, _ kind: PolicyKind, _ source: String, _ level: Level?, remark: String = "",
    _ fill: (inout Policy) -> Void
  ) throws(StorageError) -> Reference<Policy> {
    try add(Policy.self, source, remark: remark) {
      $0.title = title
      $0.kind = kind
      $0.level = level
      fill(&$0)
    }
  }

  func addPlans() throws(StorageError) -> Reference<Plan> {
    let baotou = try add(
      Plan.self, "001 L12", remark: "标题写明含实施进度，文中未给出日期"
    ) {
      $0.title = "包头市新能源硅材料市域产教联合体试点申报建设方案"
      $0.alliance = alliances[Self.baotou]
      $0.unit = units["包头轻工职业技术学院"]
      $0.level = .province
      $0.status = .submitted
      $0.goals = "“大通道”“新平台”“总枢纽”“供应链”"
      $0.chapters = "概况、组织架构、参与单位、功能分析、服务方向、建设规划、资金保障、效益与风险"
    }
    try add(Plan.self, "001 L18") {
      $0.title = "“1251”育人工程"
      $0.unit = units["包头轻工职业技术学院"]
      $0.level = .school
      $0.status = .underWay
      $0.principles = "质量立校、特色兴校、人才强校、开放活校"
    }
    try add(Plan.self, "002 L12", remark: "力争通过2-3年建设，起止未写明") {
      $0.title = "金乡县职业中等专业学校校企合作与产教融合建设方案"
      $0.alliance = jinxiang
      $0.unit = jinxiangSchool
      $0.level = .school
      $0.status = .underWay
      $0.principles = "人才共育、基地共建、人员互聘、信息共享、协作服务、文化交融"
      $0.goals = "一专一名企、一师一方案、一生一专项；牵头创建金乡县职教集团"
      $0.measures = "成立产教融合建设领导小组和相关工作机构"
    }
    let breakthrough = try addPolicy(
      "新时代产业工人队伍建设改革工作2021年重点项目突破计划", .outline, "003 L7", nil
    ) { $0.effectiveFrom = PartialDate(year: 2021) }
    let upgrade = try add(
      Plan.self, "003 L5-11、L43", remark: "来源于网友上传，非官方文本；年份由依据文件推定"
    ) {
      $0.title = "教育局产教融合优化升级实施方案"
      $0.level = .city
      $0.since = PartialDate(year: 2021)
      $0.status = .underWay
      $0.policy = breakthrough
      $0.principles = "以“工匠精神”为引领，完善职业教育体系和培训体系"
      $0.chapters = "总体要求、工作举措、重点任务及完成时间、保障措施"
      $0.measures = "联席会议制度；工作组；定期督查推进"
    }
    try addTasks(of: upgrade)
    return baotou
  }

  /// The eight tasks with their deadlines; the document says at the end of which month, its year is that
  /// of what it carries out.
  private func addTasks(of plan: Reference<Plan>) throws(StorageError) {
    let tasks = [
      ("优化专业设置、统筹规划重点专业集群", (6, 30), TaskRecurrence.once),
      ("搭建校企信息共享平台", (6, 30), .once),
      ("建设高水平生产性（产教融合）实训基地", (11, 30), .once),
      ("组建职业教育集团", (10, 31), .once),
      ("开展现代学徒制、企业新型学徒制、“1+X”证书制度试点", (12, 31), .ongoing),
      ("开展“订单班”“冠名班”培养", (10, 31), .once),
      ("开展技能培训", (12, 31), .ongoing),
      ("本地就业统计及分析", (10, 31), .once),
    ]
    for (number, (title, due, recurrence)) in tasks.enumerated() {
      try add(
        WorkTask.self, "003 L\(25 + 2 * number)", remark: "原文写到月底，年份由依据文件推定"
      ) {
        $0.title = title
        $0.plan = plan
        $0.recurrence = recurrence
        $0.dueOn = PartialDate(year: 2021, month: due.0, day: due.1)
        $0.origin = .plan
      }
    }
  }

  func addResourcePools() throws(StorageError) {
    for (name, kind) in [
      ("专业教师资源库", PoolKind.programmeTeachers), ("专家资源库", .experts),
      ("行业企业技术人员资源库", .technicians), ("高级技能人才资源库", .skilled),
    ] {
      try addPool(name, kind, "000 L41") { $0.alliance = alliances[Self.jinchang] }
    }
    try addPool("产业转型发展资源库", .industry, "001 L60") {
      $0.alliance = alliances[Self.baotou]
      $0.updateRule = "以大数据收集国际国内产业数据"
    }
    try addPool("前沿科技专家库", .experts, "001 L62") {
      $0.alliance = alliances[Self.baotou]
      $0.unit = units["浙江大学包头工业技术研究院"]
    }
    try addPool("师资库", .teachers, "002 L14") {
      $0.alliance = jinxiang
      $0.unit = jinxiangSchool
      $0.members = "行业、企业技术人员和专职教师"
    }
    try addPool("职技院校学生信息库", .students, "003 L17") { $0.members = "学生数量及就业意愿" }
    try addPool("企业需求信息库", .demand, "003 L17") { $0.members = "人才需要数量、工种、岗位" }
  }

  private func addPool(
    _ name: String, _ kind: PoolKind, _ source: String, _ fill: (inout ResourcePool) -> Void
  ) throws(StorageError) {
    try add(ResourcePool.self, source) {
      $0.name = name
      $0.kind = kind
      fill(&$0)
    }
  }
}
