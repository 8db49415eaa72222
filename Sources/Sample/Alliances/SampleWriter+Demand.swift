import Catalog
import Records
import Storage

/// What enterprises ask for and schools offer, and what becomes of graduates afterwards.
extension SampleWriter {
  func addDemand() throws(StorageError) {
    try add(JobFair.self, "000 L53", remark: "日期未写明") {
      $0.name = "与23家企业联合招聘"
      $0.organiser = units["冶金学院"]
      $0.enterprises = Amount(23)
      $0.posts = Amount(1000, .over)
    }
    let schools = ["冶金学院", "金昌理工中专", "永昌职专", "金昌技师学院"]
    for (index, name) in schools.enumerated() {
      guard let school = units[name] else { continue }
      let enterprise = random.pick(generated[.enterprise] ?? [])
      let course = anyCourse(of: school)
      let wanted = random.number(10...40)
      let offered = random.number(20...50)
      let matched = min(wanted, offered) / 2
      let vacancy = try add(Vacancy.self, "003 L17", sample: true) {
        $0.post = Self.numbered("岗位", index + 1)
        $0.unit = enterprise
        $0.programmes = course?.name ?? ""
        $0.headcount = wanted
        $0.filled = matched
        $0.term = .lasting
        $0.status = .partlyFilled
        $0.publishedOn = PartialDate(year: 2023, month: 9)
        $0.neededBy = PartialDate(year: 2024, month: 7)
      }
      let supply = try add(Supply.self, "003 L17", sample: true) {
        $0.school = school
        $0.offering = course?.offering
        $0.kind = .graduates
        $0.year = 2024
        $0.headcount = offered
        $0.matched = matched
        $0.availableFrom = PartialDate(year: 2024, month: 7)
        $0.intendedRegion = "620300"
      }
      try add(Match.self, "001 L58", sample: true) {
        $0.vacancy = vacancy
        $0.supply = supply
        $0.count = matched
        $0.status = .signed
        $0.matchedOn = PartialDate(year: 2023, month: 12)
        $0.reasons = "专业对口"
      }
    }
  }

  func addTracking(_ namedClass: Reference<TrainingClass>) throws(StorageError) {
    for (title, topic) in [
      ("学生教学服务满意度", TrackingTopic.teaching), ("学生工作满意度", .studentWork),
      ("就业满意度", .employment), ("生活满意度", .life),
    ] {
      try add(Tracking.self, "001 L26", remark: "数值与年份未写明") {
        $0.title = title
        $0.topic = topic
        $0.school = units["包头轻工职业技术学院"]
        $0.provider = "麦可思"
        $0.finding = "高于全国高职院校平均水平"
      }
    }
    try add(Tracking.self, "001 L26", remark: "数值与年份未写明") {
      $0.title = "毕业生自主创业率"
      $0.topic = .career
      $0.school = units["包头轻工职业技术学院"]
      $0.provider = "麦可思"
      $0.finding = "远高于全国平均水平"
    }
    try add(Tracking.self, "004 L37", remark: "截至讲话时累计") {
      $0.title = "好利来班毕业生"
      $0.topic = .career
      $0.school = units["职业技术学校"]
      $0.trainingClass = namedClass
      $0.tracked = Amount(1500, .over)
      $0.backboneRate = 90
      $0.finding = "门店技术骨干或管理人员"
    }
    try add(Tracking.self, "004 L39", remark: "70%的分母口径待核") {
      $0.title = "玻璃产业学院毕业生"
      $0.topic = .career
      $0.school = units["建材职业技术学院"]
      $0.year = 2024
      $0.settlementRate = 95
      $0.partnerRate = 70
      $0.payGain = 20
    }
  }
}
