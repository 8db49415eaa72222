package import Records

/// Whether students look on or work.
package enum InternshipKind: Int, Choice {
  case observing = 10, working = 20

  package static let title = Term("实习类型", "Internship kind")

  package var term: Term {
    switch self {
    case .observing: Term("认识实习(见习)", "Observing")
    case .working: Term("岗位实习(顶岗)", "Working")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .observing: ["认识实习", "见习", "认知实习"]
    case .working: ["岗位实习", "顶岗实习", "顶岗", "跟岗实习"]
    }
  }
}

/// How far an internship has come; closing it takes both assessments.
package enum InternshipStatus: Int, Choice {
  case planned = 10, running = 20, assessing = 30, closed = 40, broken = 50

  package static let title = Term("状态", "Internship status")

  package var term: Term {
    switch self {
    case .planned: Term("计划", "Planned")
    case .running: Term("进行中", "Running")
    case .assessing: Term("考核中", "Being assessed")
    case .closed: Term("已结束", "Closed")
    case .broken: Term("中止", "Broken off")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .planned: ["拟开展", "未开始"]
    case .running: ["实习中", "在岗"]
    case .assessing: ["考核"]
    case .closed: ["结束", "完成", "已完成"]
    case .broken: ["已中止", "终止"]
    }
  }
}

/// What a teacher was in an enterprise's project.
package enum PracticeRole: Int, Choice {
  case taking = 10, leading = 20

  package static let title = Term("角色", "Practice role")

  package var term: Term {
    switch self {
    case .taking: Term("参与", "Taking part")
    case .leading: Term("主导", "Leading")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .taking: ["参加", "参与者"]
    case .leading: ["主持", "主导者", "负责"]
    }
  }
}

/// The grade of a dual-qualified teacher, the higher the code the higher the grade.
package enum DualLevel: Int, Choice {
  case elementary = 10, intermediate = 20, advanced = 30

  package static let title = Term("双师等级", "Dual-qualified grade")

  package var term: Term {
    switch self {
    case .elementary: Term("初级", "Elementary")
    case .intermediate: Term("中级", "Intermediate")
    case .advanced: Term("高级", "Advanced")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .elementary: ["初级双师", "初", "初级双师型教师"]
    case .intermediate: ["中级双师", "中", "中级双师型教师"]
    case .advanced: ["高级双师", "高", "高级双师型教师"]
    }
  }
}

/// Whether a recognition holds.
package enum DualStatus: Int, Choice {
  case valid = 10, expired = 20, revoked = 30

  package static let title = Term("状态", "Recognition status")

  package var term: Term {
    switch self {
    case .valid: Term("有效", "Valid")
    case .expired: Term("到期", "Expired")
    case .revoked: Term("撤销", "Revoked")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .valid: ["在有效期"]
    case .expired: ["已到期", "过期"]
    case .revoked: ["已撤销", "取消"]
    }
  }
}

/// What kind of certificate is tested for.
package enum CertificateKind: Int, Choice {
  case appraisal = 10, onePlusX = 20, qualification = 30, skillLevel = 40

  package static let title = Term("证书类型", "Certificate kind")

  package var term: Term {
    switch self {
    case .appraisal: Term("鉴定/认定", "Appraisal")
    case .onePlusX: Term("1+X", "1+X")
    case .qualification: Term("职业资格", "Vocational qualification")
    case .skillLevel: Term("技能等级", "Skill level")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .appraisal: ["技能鉴定", "职业技能鉴定", "鉴定", "认定"]
    case .onePlusX: ["1+x证书", "X证书", "1加X"]
    case .qualification: ["职业资格证书", "资格证书", "资格证"]
    case .skillLevel: ["技能等级证书", "职业技能等级", "等级证书"]
    }
  }
}

/// The level of a 1+X certificate, the higher the code the higher the level.
package enum CertificateLevel: Int, Choice {
  case elementary = 10, intermediate = 20, advanced = 30

  package static let title = Term("证书等级", "Certificate level")

  package var term: Term {
    switch self {
    case .elementary: Term("初", "Elementary")
    case .intermediate: Term("中", "Intermediate")
    case .advanced: Term("高", "Advanced")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .elementary: ["初级"]
    case .intermediate: ["中级"]
    case .advanced: ["高级"]
    }
  }
}
