package import Records

/// For whom a training is held.
package enum TrainingKind: Int, Choice {
  case employees = 10, migrants = 20, veterans = 30, farmers = 40, schoolTeachers = 50,
    kindergartenTeachers = 60, craftsmen = 70, industrialWorkers = 80, founders = 90, unemployed =
    100, apprentices = 110, vocationalTeachers = 120, other = 130

  package static let title = Term("培训对象", "Training for")

  package var term: Term {
    switch self {
    case .employees: Term("企业员工", "Employees")
    case .migrants: Term("农民工", "Migrant workers")
    case .veterans: Term("退役军人", "Veterans")
    case .farmers: Term("职业农民", "Farmers")
    case .schoolTeachers: Term("基础教育师资", "School teachers")
    case .kindergartenTeachers: Term("学前师资", "Kindergarten teachers")
    case .craftsmen: Term("陇原工匠", "Longyuan craftsmen")
    case .industrialWorkers: Term("产业工人", "Industrial workers")
    case .founders: Term("创业", "Founders")
    case .unemployed: Term("失业人员", "Unemployed")
    case .apprentices: Term("学徒", "Apprentices")
    case .vocationalTeachers: Term("职业院校教师", "Teachers of vocational schools")
    case .other: Term("其他", "Other")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .employees: ["员工", "职工", "企业职工", "在职职工", "在职员工"]
    case .migrants: ["进城务工人员"]
    case .veterans: ["退伍军人", "转业军人"]
    case .farmers: ["新型职业农民", "农民", "高素质农民"]
    case .schoolTeachers: ["中小学教师", "基础教育教师"]
    case .kindergartenTeachers: ["幼儿教师", "幼师", "学前教师"]
    case .craftsmen: ["工匠"]
    case .industrialWorkers: ["工人"]
    case .founders: ["创业者", "创业培训"]
    case .unemployed: ["失业", "下岗失业人员", "下岗人员"]
    case .apprentices: ["学徒工"]
    case .vocationalTeachers: ["职校教师", "职教师资", "院校教师"]
    default: []
    }
  }
}

/// Where a training is held.
package enum TrainingPlace: Int, Choice {
  case enterprise = 10, workshop = 20, workplace = 30, campus = 40, online = 50

  package static let title = Term("培训地点", "Training place")

  package var term: Term {
    switch self {
    case .enterprise: Term("企业", "Enterprise")
    case .workshop: Term("车间", "Workshop")
    case .workplace: Term("岗位", "Workplace")
    case .campus: Term("校内", "Campus")
    case .online: Term("线上", "Online")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .enterprise: ["企业内", "厂内"]
    case .workshop: ["生产车间"]
    case .workplace: ["工作岗位"]
    case .campus: ["学校", "本校"]
    case .online: ["网上", "网络", "在线"]
    }
  }
}
