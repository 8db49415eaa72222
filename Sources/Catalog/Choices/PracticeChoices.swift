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
}
