package import Records

/// What kind of document a policy is.
package enum PolicyKind: Int, Choice {
  case implementation = 10, taskList = 20, supporting = 30, incentive = 40, standard = 50,
    outline = 60, guidance = 70, regulation = 80, other = 90

  package static let title = Term("文件类型", "Policy kind")

  package var term: Term {
    switch self {
    case .implementation: Term("实施方案", "Implementation plan")
    case .taskList: Term("任务清单", "Task list")
    case .supporting: Term("配套文件", "Supporting document")
    case .incentive: Term("激励", "Incentive")
    case .standard: Term("标准", "Standard")
    case .outline: Term("规划", "Outline plan")
    case .guidance: Term("意见", "Guidance")
    case .regulation: Term("制度", "Regulation")
    case .other: Term("其他", "Other")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .implementation: ["方案", "工作方案", "实施办法"]
    case .taskList: ["清单", "重点任务清单"]
    case .supporting: ["配套", "配套政策"]
    case .incentive: ["激励政策", "激励措施"]
    case .standard: ["标准规范"]
    case .outline: ["规划纲要", "发展规划", "计划"]
    case .guidance: ["指导意见", "实施意见"]
    case .regulation: ["办法", "管理办法", "章程", "规定"]
    default: []
    }
  }
}

/// By what means a policy encourages.
package enum IncentiveKind: Int, Choice {
  case finance = 10, budget = 20, land = 30, credit = 40, tax = 50, subsidy = 60, combined = 70

  package static let title = Term("激励方式", "Incentive")

  package var term: Term {
    switch self {
    case .finance: Term("金融", "Finance")
    case .budget: Term("财政", "Public funds")
    case .land: Term("土地", "Land")
    case .credit: Term("信用", "Credit standing")
    case .tax: Term("税费", "Taxes and fees")
    case .subsidy: Term("补贴", "Subsidy")
    case .combined: Term("组合式", "Combined")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .finance: ["金融支持", "信贷"]
    case .budget: ["财政支持"]
    case .land: ["用地"]
    case .credit: ["信用激励"]
    case .tax: ["税收", "税费减免"]
    case .subsidy: ["补助", "奖补"]
    case .combined: ["组合", "金融+财政+土地+信用"]
    }
  }
}

/// How far a plan has come.
package enum PlanStatus: Int, Choice {
  case draft = 10, submitted = 20, underWay = 30, completed = 40, ended = 50

  package static let title = Term("状态", "Plan status")

  package var term: Term {
    switch self {
    case .draft: Term("起草", "Draft")
    case .submitted: Term("申报", "Submitted")
    case .underWay: Term("实施中", "Under way")
    case .completed: Term("已完成", "Completed")
    case .ended: Term("已终止", "Ended early")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .draft: ["草拟", "草案"]
    case .submitted: ["已申报", "申报中", "上报"]
    case .underWay: ["实施", "执行", "进行中"]
    case .completed: ["完成"]
    case .ended: ["终止"]
    }
  }
}
