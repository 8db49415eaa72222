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
}
