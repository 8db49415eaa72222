package import Records

/// What form a college run with partners has.
package enum CollegeKind: Int, Choice {
  case industry = 10, mixed = 20, integrated = 30, teachingPoint = 40, branch = 50,
    adultCentre = 60, sector = 70, other = 80

  package static let title = Term("学院类型", "College kind")

  package var term: Term {
    switch self {
    case .industry: Term("产业学院", "Industry college")
    case .mixed: Term("混合所有制二级学院", "Mixed-ownership school")
    case .integrated: Term("产教融合型二级学院", "Integrated school")
    case .teachingPoint: Term("教学点", "Teaching point")
    case .branch: Term("企业分院", "Enterprise branch")
    case .adultCentre: Term("成教分中心", "Adult education centre")
    case .sector: Term("行业学院", "Sector college")
    case .other: Term("其他", "Other")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .industry: ["产业院"]
    case .mixed: ["混合所有制", "混合所有制学院"]
    case .integrated: ["产教融合型学院"]
    case .teachingPoint: ["教学站"]
    case .branch: ["分院"]
    case .adultCentre: ["成教中心", "成人教育分中心", "分中心"]
    case .sector: ["行业院"]
    default: []
    }
  }
}

/// Whether a college run with partners is at work.
package enum CollegeStatus: Int, Choice {
  case preparing = 10, running = 20, paused = 30, closed = 40

  package static let title = Term("状态", "Status")

  package var term: Term {
    switch self {
    case .preparing: Term("筹建", "Preparing")
    case .running: Term("运行", "Running")
    case .paused: Term("暂停", "Paused")
    case .closed: Term("关闭", "Closed")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .preparing: ["筹备", "筹建中"]
    case .running: ["运行中", "在办", "正常"]
    case .paused: ["停办", "暂停运行"]
    case .closed: ["已关闭", "撤销"]
    }
  }
}
