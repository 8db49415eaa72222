package import Records

/// What a base is used for.
package enum BaseKind: Int, Choice {
  case campus = 10, campusShared = 20, offCampus = 30, production = 40, schoolInFactory = 50,
    factoryInSchool = 60, teachingLine = 70, jointPractice = 80, employment = 90,
    teacherPractice = 100, socialTraining = 110, testing = 120, skilledTraining = 130,
    worldSkills = 140, specialWork = 150, science = 160, innovation = 170, incubator = 180,
    makerSpace = 190, demonstrationPark = 200, virtual = 210, studio = 220, media = 230,
    other = 240

  package static let title = Term("基地类型", "Base kind")

  package var term: Term {
    switch self {
    case .campus: Term("校内实训基地/室", "Campus training base")
    case .campusShared: Term("校内共享性实训基地", "Shared campus base")
    case .offCampus: Term("校外实训基地", "Off-campus base")
    case .production: Term("生产性(产教融合型)实训基地", "Production base")
    case .schoolInFactory: Term("厂中校", "School in factory")
    case .factoryInSchool: Term("校中厂", "Factory in school")
    case .teachingLine: Term("示范教学生产线", "Teaching production line")
    case .jointPractice: Term("共建共享实习实训基地", "Joint practice base")
    case .employment: Term("学生实习就业基地", "Internship and employment base")
    case .teacherPractice: Term("教师企业实践基地", "Teacher practice base")
    case .socialTraining: Term("社会培训基地", "Social training base")
    case .testing: Term("考试/鉴定站", "Testing station")
    case .skilledTraining: Term("高技能人才培训基地", "Highly skilled training base")
    case .worldSkills: Term("世赛集训基地", "WorldSkills training base")
    case .specialWork: Term("特种作业培训站", "Special work training station")
    case .science: Term("科普教育基地", "Science education base")
    case .innovation: Term("协同创新基地/中心", "Collaborative innovation base")
    case .incubator: Term("创业孵化基地", "Start-up incubator")
    case .makerSpace: Term("众创空间", "Maker space")
    case .demonstrationPark: Term("产教融合示范园区", "Demonstration park")
    case .virtual: Term("虚拟仿真基地", "Virtual simulation base")
    case .studio: Term("工作室场地", "Studio")
    case .media: Term("影视制作/行业基地", "Media production base")
    case .other: Term("其他", "Other")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .campus: ["校内", "校内基地", "校内实训"]
    case .campusShared: ["校内共享", "共享实训基地", "共享性实训基地"]
    case .offCampus: ["校外", "校外基地", "校外实习基地", "校外实习实训基地"]
    case .production: ["生产性实训基地", "产教融合型实训基地", "生产性基地", "生产性"]
    case .schoolInFactory: ["企中校"]
    case .factoryInSchool: ["校中企"]
    case .teachingLine: ["教学生产线", "生产线"]
    case .jointPractice: ["共建实训基地", "共享实习实训基地", "实习实训基地"]
    case .employment: ["就业基地", "就业实习基地", "实习就业基地", "实习基地"]
    case .teacherPractice: ["教师实践基地", "教师实践流动站", "企业实践基地"]
    case .socialTraining: ["培训基地"]
    case .testing: ["鉴定站", "考点", "考核站", "技能鉴定站"]
    case .skilledTraining: ["高技能人才基地"]
    case .worldSkills: ["世界技能大赛集训基地", "世赛基地"]
    case .specialWork: ["特种作业", "特种作业培训点"]
    case .science: ["科普基地"]
    case .innovation: ["协同创新中心", "协同创新基地"]
    case .incubator: ["孵化基地", "创业基地", "孵化器"]
    case .makerSpace: ["创客空间"]
    case .demonstrationPark: ["示范园区", "产教融合园区"]
    case .virtual: ["虚拟仿真", "虚拟仿真实训基地", "虚拟仿真中心"]
    case .studio: ["工作室"]
    case .media: ["影视基地"]
    default: []
    }
  }
}

/// Whether a base can be used.
package enum BaseStatus: Int, Choice {
  case planned = 10, building = 20, open = 30, suspended = 40, closed = 50

  package static let title = Term("状态", "Status")

  package var term: Term {
    switch self {
    case .planned: Term("拟建", "Planned")
    case .building: Term("在建", "Under construction")
    case .open: Term("在用", "In use")
    case .suspended: Term("停用", "Suspended")
    case .closed: Term("撤销", "Closed")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .planned: ["计划", "规划", "待建", "筹建"]
    case .building: ["建设中", "在建设"]
    case .open: ["在使用", "使用中", "使用", "运行", "正常"]
    case .suspended: ["暂停", "停用中", "闲置"]
    case .closed: ["关闭", "已撤销", "已关闭"]
    }
  }
}

/// For whom a base is open, the higher the code the wider.
package enum Openness: Int, Choice {
  case school = 10, alliance = 20, society = 30

  package static let title = Term("开放范围", "Open to")

  package var term: Term {
    switch self {
    case .school: Term("本校", "School")
    case .alliance: Term("联盟共享", "Alliance")
    case .society: Term("社会", "Society")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .school: ["校内", "仅本校"]
    case .alliance: ["联盟", "联盟内", "共享"]
    case .society: ["对外", "社会开放", "面向社会", "公共"]
    }
  }
}

/// What a base is booked for.
package enum BookingPurpose: Int, Choice {
  case training = 10, contest = 20, social = 30, testing = 40, production = 50

  package static let title = Term("用途", "Purpose")

  package var term: Term {
    switch self {
    case .training: Term("实训", "Training")
    case .contest: Term("竞赛集训", "Contest training")
    case .social: Term("社会培训", "Social training")
    case .testing: Term("鉴定", "Testing")
    case .production: Term("生产", "Production")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .training: ["教学", "实习", "实习实训", "上课"]
    case .contest: ["竞赛", "集训", "技能竞赛", "大赛"]
    case .social: ["培训", "对外培训"]
    case .testing: ["考试", "认定", "考核", "鉴定考试"]
    case .production: ["生产加工"]
    }
  }
}

/// How far a booking has come; refused and cancelled ones take no workstations.
package enum BookingStatus: Int, Choice {
  case requested = 10, approved = 20, refused = 30, cancelled = 40, done = 50

  package static let title = Term("状态", "Status")

  package var term: Term {
    switch self {
    case .requested: Term("申请", "Requested")
    case .approved: Term("批准", "Approved")
    case .refused: Term("拒绝", "Refused")
    case .cancelled: Term("取消", "Cancelled")
    case .done: Term("完成", "Done")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .requested: ["待批", "申请中", "待审批"]
    case .approved: ["已批准", "通过", "同意", "已批"]
    case .refused: ["已拒绝", "不同意", "驳回"]
    case .cancelled: ["已取消", "撤回"]
    case .done: ["已完成", "结束"]
    }
  }
}
