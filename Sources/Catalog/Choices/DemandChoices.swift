package import Records

/// How long a vacancy lasts.
package enum VacancyTerm: Int, Choice {
  case lasting = 10, seasonal = 20, urgent = 30

  package static let title = Term("用工类型", "Employment")

  package var term: Term {
    switch self {
    case .lasting: Term("长期", "Long-term")
    case .seasonal: Term("季节", "Seasonal")
    case .urgent: Term("应急", "Urgent")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .lasting: ["长期用工", "固定"]
    case .seasonal: ["季节性", "季节用工", "短期"]
    case .urgent: ["应急用工", "紧急", "急需"]
    }
  }
}

/// How far a vacancy is filled.
package enum VacancyStatus: Int, Choice {
  case published = 10, partlyFilled = 20, filled = 30, expired = 40, withdrawn = 50

  package static let title = Term("状态", "Vacancy status")

  package var term: Term {
    switch self {
    case .published: Term("发布", "Published")
    case .partlyFilled: Term("部分满足", "Partly filled")
    case .filled: Term("已满足", "Filled")
    case .expired: Term("过期", "Expired")
    case .withdrawn: Term("撤回", "Withdrawn")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .published: ["已发布", "招聘中"]
    case .partlyFilled: ["部分"]
    case .filled: ["满足", "招满", "已招满"]
    case .expired: ["已过期", "到期"]
    case .withdrawn: ["已撤回", "取消"]
    }
  }
}

/// What students are offered as.
package enum SupplyKind: Int, Choice {
  case graduates = 10, interns = 20, apprentices = 30, shortTraining = 40

  package static let title = Term("供给类型", "Supply kind")

  package var term: Term {
    switch self {
    case .graduates: Term("应届", "Graduates")
    case .interns: Term("实习", "Interns")
    case .apprentices: Term("学徒", "Apprentices")
    case .shortTraining: Term("短训", "Short training")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .graduates: ["应届生", "应届毕业生", "毕业生"]
    case .interns: ["实习生"]
    case .apprentices: ["学徒生"]
    case .shortTraining: ["短期培训", "短训班"]
    }
  }
}

/// How far a match has come.
package enum MatchStatus: Int, Choice {
  case recommended = 10, contacted = 20, signed = 30, refused = 40

  package static let title = Term("状态", "Match status")

  package var term: Term {
    switch self {
    case .recommended: Term("推荐", "Recommended")
    case .contacted: Term("已联系", "Contacted")
    case .signed: Term("签约", "Signed")
    case .refused: Term("拒绝", "Refused")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .recommended: ["已推荐"]
    case .contacted: ["联系"]
    case .signed: ["已签约", "签订", "已签", "录用"]
    case .refused: ["已拒绝", "未成"]
    }
  }
}
