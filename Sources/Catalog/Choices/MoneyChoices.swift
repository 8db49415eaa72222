package import Records

/// What money is paid out for.
package enum SupportKind: Int, Choice {
  case loan = 10, startUpSubsidy = 20, rentRelief = 30, apprenticeSubsidy = 40, sponsorship =
    50, taxOffset = 60, other = 70

  package static let title = Term("扶持类型", "Support kind")

  package var term: Term {
    switch self {
    case .loan: Term("创业担保贷款", "Start-up loan")
    case .startUpSubsidy: Term("一次性创业补贴", "Start-up subsidy")
    case .rentRelief: Term("场地租金减免", "Rent relief")
    case .apprenticeSubsidy: Term("学徒补贴", "Apprentice subsidy")
    case .sponsorship: Term("赞助", "Sponsorship")
    case .taxOffset: Term("税费抵免", "Tax offset")
    case .other: Term("其他", "Other")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .loan: ["担保贷款", "创业贷款", "贷款"]
    case .startUpSubsidy: ["创业补贴", "一次性补贴"]
    case .rentRelief: ["租金减免", "场租减免"]
    case .apprenticeSubsidy: ["学徒制补贴"]
    case .sponsorship: ["捐赠"]
    case .taxOffset: ["税费减免", "抵免", "教育费附加抵免"]
    default: []
    }
  }
}

/// Where money for an alliance's work comes from.
package enum FundOrigin: Int, Choice {
  case publicFunds = 10, budgetInvestment = 20, bonds = 30, policyFinance = 40, earmarked = 50,
    services = 60, sponsorship = 70, subsidy = 80, school = 90, society = 100

  package static let title = Term("经费来源", "Fund source")

  package var term: Term {
    switch self {
    case .publicFunds: Term("财政投入", "Public funds")
    case .budgetInvestment: Term("预算内投资", "Budget investment")
    case .bonds: Term("政府专项债券", "Government special bonds")
    case .policyFinance: Term("政策性开发性金融工具", "Policy finance")
    case .earmarked: Term("专项资金", "Earmarked funds")
    case .services: Term("服务资助", "Support for services")
    case .sponsorship: Term("企业赞助", "Sponsorship")
    case .subsidy: Term("政府补助", "Government subsidy")
    case .school: Term("学校自筹", "Own funds of schools")
    case .society: Term("社会", "Society")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .publicFunds: ["财政", "财政拨款"]
    case .budgetInvestment: ["中央预算内投资", "预算内"]
    case .bonds: ["专项债", "专项债券"]
    case .policyFinance: ["金融工具"]
    case .earmarked: ["专项", "专项经费"]
    case .services: ["服务"]
    case .sponsorship: ["赞助", "企业"]
    case .subsidy: ["补助"]
    case .school: ["自筹", "学校"]
    case .society: ["社会投入"]
    }
  }
}

/// What may go wrong.
package enum RiskCategory: Int, Choice {
  case looseStructure = 10, weakManagement = 20, fadingDevelopment = 30, passiveEnterprises =
    40, conflictOfInterests = 50, lossOfTalent = 60, talentStructure = 70, money = 80, safety =
    90, figures = 100, other = 110

  package static let title = Term("风险类别", "Risk category")

  package var term: Term {
    switch self {
    case .looseStructure: Term("结构松散", "Loose structure")
    case .weakManagement: Term("管理效能低下", "Weak management")
    case .fadingDevelopment: Term("后续发展乏力", "Fading development")
    case .passiveEnterprises: Term("企业主动性不足", "Passive enterprises")
    case .conflictOfInterests: Term("利益诉求冲突", "Conflict of interests")
    case .lossOfTalent: Term("人才流失", "Loss of talent")
    case .talentStructure: Term("人才结构", "Structure of talent")
    case .money: Term("资金", "Money")
    case .safety: Term("安全", "Safety")
    case .figures: Term("数据", "Figures")
    case .other: Term("其他", "Other")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .looseStructure: ["松散"]
    case .weakManagement: ["管理"]
    case .fadingDevelopment: ["发展乏力"]
    case .passiveEnterprises: ["企业不积极"]
    case .conflictOfInterests: ["利益冲突"]
    case .lossOfTalent: ["流失"]
    case .money: ["经费"]
    case .safety: ["安全生产"]
    case .figures: ["数据质量"]
    default: []
    }
  }
}

/// What is being done about a risk.
package enum RiskStatus: Int, Choice {
  case identified = 10, treated = 20, mitigated = 30, closed = 40

  package static let title = Term("状态", "Risk status")

  package var term: Term {
    switch self {
    case .identified: Term("已识别", "Identified")
    case .treated: Term("应对中", "Being treated")
    case .mitigated: Term("已缓解", "Mitigated")
    case .closed: Term("已关闭", "Closed")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .identified: ["识别", "已发现"]
    case .treated: ["应对", "处理中", "处置中"]
    case .mitigated: ["缓解"]
    case .closed: ["关闭", "已消除"]
    }
  }
}
