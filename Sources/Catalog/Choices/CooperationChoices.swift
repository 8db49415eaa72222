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
}
