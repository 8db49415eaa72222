package import Records

/// What graduates, students or employers are asked about.
package enum TrackingTopic: Int, Choice {
  case career = 10, teaching = 20, studentWork = 30, employment = 40, life = 50, employers = 60

  package static let title = Term("内容", "Tracking topic")

  package var term: Term {
    switch self {
    case .career: Term("毕业跟踪", "Careers of graduates")
    case .teaching: Term("教学服务", "Teaching")
    case .studentWork: Term("学生工作", "Student services")
    case .employment: Term("就业", "Employment")
    case .life: Term("生活", "Life on campus")
    case .employers: Term("雇主", "Employers")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .career: ["毕业生跟踪", "跟踪"]
    case .teaching: ["教学", "教学满意度"]
    case .studentWork: ["学工"]
    case .employment: ["就业满意度", "就业服务"]
    case .life: ["生活服务"]
    case .employers: ["用人单位", "企业", "雇主满意度"]
    }
  }
}

/// How long after graduation graduates are asked.
package enum TrackingTime: Int, Choice {
  case halfYear = 10, oneYear = 20, threeYears = 30

  package static let title = Term("跟踪时点", "Tracking time")

  package var term: Term {
    switch self {
    case .halfYear: Term("半年", "Half a year")
    case .oneYear: Term("一年", "One year")
    case .threeYears: Term("三年", "Three years")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .halfYear: ["毕业半年", "半年后", "6个月"]
    case .oneYear: ["毕业一年", "一年后", "1年"]
    case .threeYears: ["毕业三年", "三年后", "3年"]
    }
  }
}

/// Who began a business.
package enum FounderGroup: Int, Choice {
  case graduates = 10, students = 20, society = 30

  package static let title = Term("创办人", "Founders")

  package var term: Term {
    switch self {
    case .graduates: Term("毕业生", "Graduates")
    case .students: Term("在校生", "Students")
    case .society: Term("社会", "Others")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .graduates: ["应届毕业生", "往届毕业生"]
    case .students: ["学生", "在校学生"]
    case .society: ["社会人员"]
    }
  }
}
