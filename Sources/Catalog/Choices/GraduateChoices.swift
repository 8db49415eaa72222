package import Records

/// When in its year a cohort was counted; rates of different snapshots must not be mixed.
package enum Snapshot: Int, Choice {
  case weekly = 10, monthly = 20, first = 30, yearEnd = 40

  package static let title = Term("统计时点", "Snapshot")

  package var term: Term {
    switch self {
    case .weekly: Term("周报", "Weekly")
    case .monthly: Term("月报", "Monthly")
    case .first: Term("初次", "First count")
    case .yearEnd: Term("年终", "Year end")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .weekly: ["周", "每周"]
    case .monthly: ["月", "每月"]
    case .first: ["初次就业", "初次(8月31日)"]
    case .yearEnd: ["年底", "年末", "年终就业"]
    }
  }
}

/// The edition of the outcome codes: older lists call going on to study 71.
package enum OutcomeEdition: Int, Choice {
  case old = 10, current = 20

  package static let title = Term("代码版本", "Code edition")

  package var term: Term {
    switch self {
    case .old: Term("旧版(71为升学)", "Old (71 = further study)")
    case .current: Term("现行", "Current")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .old: ["旧版", "旧"]
    case .current: ["现行版", "新版", "新"]
    }
  }
}
