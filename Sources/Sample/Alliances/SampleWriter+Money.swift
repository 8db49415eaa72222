import Catalog
import Records
import Storage

/// Start-ups with their support, the sources of money and the risks the documents name.
extension SampleWriter {
  func addMoney(_ plan: Reference<Plan>, _ rules: SampleRules) throws(StorageError) {
    try addStartUps(rules)
    try addFunds(plan)
    try addRisks(plan)
  }

  private func addStartUps(_ rules: SampleRules) throws(StorageError) {
    let studio = try add(StartUp.self, "004 L49") {
      $0.name = "*短视频营销工作室"
      $0.school = units["职业技术学院"]
      $0.founders = .graduates
      $0.foundedOn = PartialDate(year: 2023)
      $0.employees = 15
      $0.turnover = Amount(200, .over)
      $0.alumniJobs = 5
    }
    try add(StartUp.self, "004 L49", remark: "25家创业孵化基地累计入驻") {
      $0.name = "入驻创业实体(未列名)"
      $0.count = 1939
      $0.jobs = Amount(12_000, .over)
    }
    try add(SupportPayment.self, "004 L51") {
      $0.name = "创业担保贷款"
      $0.kind = .loan
      $0.year = 2024
      $0.total = Amount(14_500)
      $0.graduateShare = 35
    }
    try add(SupportPayment.self, "004 L51", sample: true) {
      $0.name = "示例一次性创业补贴"
      $0.kind = .startUpSubsidy
      $0.year = 2024
      $0.policy = rules.startUps
      $0.startUp = studio
      $0.receivers = 1
      $0.total = Amount(3)
      $0.largest = 3
    }
  }

  private func addFunds(_ plan: Reference<Plan>) throws(StorageError) {
    try add(Fund.self, "000 L23", remark: "金额未写明") {
      $0.name = "职业院校财政经费"
      $0.alliance = alliances[Self.jinchang]
      $0.origin = .publicFunds
      $0.purpose = "职业院校办学"
    }
    let sources: [(String, FundOrigin, String, String)] = [
      ("服务资助", .services, "理事会工作经费", "001 L36"),
      ("企业赞助", .sponsorship, "理事会工作经费", "001 L36"),
      ("政府补助", .subsidy, "理事会工作经费", "001 L36"),
      ("专项经费", .earmarked, "理事会工作经费", "001 L36"),
      ("政府专项债券", .bonds, "联合体各类主体发展", "001 L68"),
      ("预算内投资", .budgetInvestment, "联合体各类主体发展", "001 L68"),
      ("政策性开发性金融工具", .policyFinance, "联合体各类主体发展", "001 L68"),
      ("产教融合发展专项资金", .earmarked, "产教融合重大项目建设", "001 L68"),
    ]
    for (name, origin, purpose, source) in sources {
      try add(Fund.self, source, remark: "金额未写明") {
        $0.name = name
        $0.alliance = alliances[Self.baotou]
        $0.origin = origin
        $0.purpose = purpose
        $0.plan = plan
      }
    }
  }

  private func addRisks(_ plan: Reference<Plan>) throws(StorageError) {
    let attracting = "注重高层次人才吸引和培养，规范人才正向流动"
    let training = "完善光伏产业人才培养体系，深化产教融合"
    let linking = "双向跨界交流，构建产教融合“供应链”"
    let entity = "构建整合多方利益的实体化运作机制"
    let risks: [(String, RiskCategory, String, String)] = [
      ("人才供给结构不合理", .talentStructure, "001 L44", training),
      ("人才区域结构不平衡", .talentStructure, "001 L44", "拓宽区域内光伏人才引培渠道"),
      ("高端人才影响力不足", .talentStructure, "001 L44", "提升光伏行业领军人才的地位"),
      ("人才培养体系不健全、产教研脱节", .talentStructure, "001 L44", training),
      ("人才团队流失严重", .lossOfTalent, "001 L44", attracting),
      ("泛半导体产业人才“虹吸效应”", .lossOfTalent, "001 L44", attracting),
      ("校方主动、企业热度不高", .passiveEnterprises, "001 L64", linking),
      ("结构松散", .looseStructure, "001 L76", entity),
      ("管理效能低下", .weakManagement, "001 L76", entity),
      ("后继发展乏力", .fadingDevelopment, "001 L76", ""),
      ("企业的主动性难以有效发挥", .passiveEnterprises, "001 L76", "提升企业的积极性"),
      ("参与主体多元但利益诉求冲突", .conflictOfInterests, "001 L76", entity),
    ]
    for (name, category, source, measures) in risks {
      try add(Risk.self, source, remark: "可能性与影响未写明") {
        $0.name = name
        $0.alliance = alliances[Self.baotou]
        $0.plan = plan
        $0.category = category
        $0.status = .identified
        $0.measures = measures
      }
    }
  }
}
