import Catalog
import Records
import Storage

private typealias TeachingResource = Course

/// Adjustments, resources, joint programmes and classes of the documents.
extension SampleWriter {
  func addTeaching() throws(StorageError) {
    for name in ["中医康复技术", "无人机操控与维护", "生物制药工艺"] {
      try addAdjustment(name, count: 1)
    }
    try addAdjustment("其他适应新兴产业的专业", count: 18)
    try addResources()
    try addJointProgrammes()
  }

  private func addAdjustment(_ name: String, count: Int) throws(StorageError) {
    try add(Adjustment.self, "004 L57", remark: "全市中职共21个") {
      $0.name = name
      $0.year = 2024
      $0.action = .added
      $0.level = .secondary
      $0.count = count
      $0.reason = "专业随产业走、课程随技术变"
    }
  }

  private func addResources() throws(StorageError) {
    try add(TeachingResource.self, "000 L33") {
      $0.name = "国家级、省级教学资源库"
      $0.kind = .library
      $0.school = units["冶金学院"]
      $0.count = 34
    }
    try add(TeachingResource.self, "004 L39") {
      $0.name = "光伏玻璃智能制造"
      $0.kind = .joint
      $0.school = units["建材职业技术学院"]
      $0.partner = units["玻璃集团"]
    }
    let planned: [(String, CourseKind, String)] = [
      ("校企合作教材", .textbook, "002 L14"), ("校企共同研制的人才培养方案", .curriculum, "002 L14"),
      ("专业课程标准", .standard, "002 L14"), ("顶岗实习课程标准", .standard, "002 L20"),
    ]
    for (name, kind, source) in planned {
      try add(TeachingResource.self, source, remark: "方案拟建，数量未写明") {
        $0.name = name
        $0.kind = kind
        $0.school = units["金乡县职业中等专业学校"]
      }
    }
  }

  private func addJointProgrammes() throws(StorageError) {
    try add(JointProgramme.self, "000 L63", remark: "合作学校未写明") {
      $0.name = "其他中高职联合办学项目"
      $0.kind = .secondaryToHigher
      $0.school = units["冶金学院"]
      $0.status = .running
      $0.count = 56
    }
    for (name, kind) in [
      ("与省内中职院校对口帮扶", JointKind.support), ("与省内中职院校教师互派", .exchange),
    ] {
      try add(JointProgramme.self, "000 L63", remark: "数量未写明") {
        $0.name = name
        $0.kind = kind
        $0.school = units["冶金学院"]
        $0.status = .running
      }
    }
    for name in ["北京农业大学", "西北农林科技大学", "天津科技大学"] {
      try add(JointProgramme.self, "001 L22") {
        $0.name = "与\(name)合作办学"
        $0.kind = .adult
        $0.school = units["包头轻工职业技术学院"]
        $0.partner = units[name]
        $0.status = .running
        $0.outcome = "专、本科函授教育、硕士研究生教育"
      }
    }
    try add(JointProgramme.self, "004 L31", remark: "前文被截去，学校与时间未写明") {
      $0.name = "与*理工大学贯通培养"
      $0.kind = .jointTraining
      $0.partner = units["*理工大学"]
      $0.status = .running
      $0.settlementRate = 100
      $0.aboveScaleRate = 80
      $0.outcome = "进入*装备制造园区的规上企业工作，成为技术骨干"
    }
  }

  /// The class the documents name, which it gives, and some of those they only count.
  func addClasses() throws(StorageError) -> Reference<TrainingClass> {
    let named = try add(TrainingClass.self, "004 L37", remark: "累计输送毕业生") {
      $0.name = "好利来班"
      $0.kind = .named
      $0.school = units["职业技术学校"]
      $0.enterprise = units["北京好利来企业"]
      $0.since = PartialDate(year: 2013)
      $0.status = .running
      $0.isLocal = false
      $0.joined = Amount(1500, .over)
    }
    let kinds: [ClassKind] = [.order, .modernApprentice, .enterpriseApprentice]
    let schools = ["冶金学院", "金昌理工中专", "永昌职专", "金昌技师学院", "八冶技工学校"]
    for (index, name) in schools.enumerated() {
      guard let school = units[name] else { continue }
      let enterprise = index < 3 ? random.pick(generated[.enterprise] ?? []) : nil
      let course = anyCourse(of: school)
      let enrolled = random.number(30...45)
      try add(TrainingClass.self, "000 L49", sample: true) {
        $0.name = Self.numbered("学徒班", index + 1)
        $0.kind = kinds[index % kinds.count]
        $0.school = school
        $0.enterprise = enterprise ?? units[index == 3 ? "金川集团公司" : "八冶建设集团公司"]
        $0.offering = course?.offering
        $0.year = 2023
        $0.grade = 2022
        $0.since = PartialDate(year: 2022, month: 9)
        $0.planned = 45
        $0.enrolled = enrolled
        $0.isLocal = true
        $0.status = .running
      }
    }
    return named
  }
}
