package import Records

/// What parties have agreed on.
package enum AgreementKind: Int, Choice {
  case framework = 10, local = 20, enterprise = 30, schooling = 40, trusteeship = 50,
    sponsorship = 60, international = 70, intention = 80, sharing = 90, other = 100

  package static let title = Term("协议类型", "Agreement kind")

  package var term: Term {
    switch self {
    case .framework: Term("战略/框架", "Framework")
    case .local: Term("院地", "College and locality")
    case .enterprise: Term("校企", "School and enterprise")
    case .schooling: Term("联合办学", "Joint schooling")
    case .trusteeship: Term("托管", "Trusteeship")
    case .sponsorship: Term("赞助", "Sponsorship")
    case .international: Term("国际", "International")
    case .intention: Term("意向", "Intention")
    case .sharing: Term("共享约定", "Shared use")
    case .other: Term("其他", "Other")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .framework: ["战略合作", "战略合作协议", "框架协议", "战略协议", "合作框架"]
    case .local: ["院地合作", "校地", "校地合作"]
    case .enterprise: ["校企合作", "校企合作协议", "校企协议"]
    case .schooling: ["联合办学协议", "合作办学"]
    case .trusteeship: ["托管协议"]
    case .sponsorship: ["赞助协议", "捐赠"]
    case .international: ["国际合作", "国际合作协议", "境外"]
    case .intention: ["意向书", "意向协议", "合作意向"]
    case .sharing: ["共享协议", "共享"]
    default: []
    }
  }
}

/// Whether an agreement is in force.
package enum AgreementStatus: Int, Choice {
  case intended = 10, inForce = 20, expired = 30, ended = 40, renewed = 50

  package static let title = Term("状态", "Agreement status")

  package var term: Term {
    switch self {
    case .intended: Term("意向", "Intended")
    case .inForce: Term("履行中", "In force")
    case .expired: Term("到期", "Expired")
    case .ended: Term("终止", "Ended")
    case .renewed: Term("续签", "Renewed")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .intended: ["拟签", "待签", "洽谈"]
    case .inForce: ["已签", "签订", "已签订", "签约", "已签约", "有效", "生效", "履行", "执行中"]
    case .expired: ["已到期", "过期", "期满"]
    case .ended: ["已终止", "解除", "作废"]
    case .renewed: ["已续签", "续约"]
    }
  }
}

/// What units work on together.
package enum ProjectKind: Int, Choice {
  case training = 10, research = 20, baseBuilding = 30, contest = 40, startUp = 50, teachers =
    60, courses = 70, reform = 80, science = 90, process = 100, consulting = 110, transfer =
    120, patent = 130, grassRoots = 140, other = 150

  package static let title = Term("项目类型", "Project kind")

  package var term: Term {
    switch self {
    case .training: Term("人才培养", "Training of students")
    case .research: Term("技术研发(企业研发项目)", "Research and development")
    case .baseBuilding: Term("基地建设", "Building of bases")
    case .contest: Term("技能竞赛", "Skills contests")
    case .startUp: Term("创新创业", "Start-ups")
    case .teachers: Term("师资培训", "Training of teachers")
    case .courses: Term("课程开发", "Course development")
    case .reform: Term("教学改革(教改项目)", "Teaching reform")
    case .science: Term("科研(课题)", "Science")
    case .process: Term("工艺改进", "Process improvement")
    case .consulting: Term("技术咨询", "Technical advice")
    case .transfer: Term("成果转化", "Transfer of results")
    case .patent: Term("专利", "Patent")
    case .grassRoots: Term("服务基层", "Service to the grass roots")
    case .other: Term("其他", "Other")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .training: ["培养"]
    case .research: ["技术研发", "企业研发项目", "研发", "研发项目", "横向课题", "技术开发"]
    case .baseBuilding: ["实训基地建设"]
    case .contest: ["竞赛", "技能大赛"]
    case .startUp: ["双创"]
    case .teachers: ["教师培训", "师资"]
    case .courses: ["课程建设", "课程"]
    case .reform: ["教改", "教学改革", "教改项目"]
    case .science: ["科研", "课题", "科研项目", "纵向课题"]
    case .process: ["工艺", "技术改造", "技改"]
    case .consulting: ["咨询", "技术服务"]
    case .transfer: ["转化", "科技成果转化"]
    case .patent: ["专利申请"]
    case .grassRoots: ["基层服务"]
    default: []
    }
  }
}

/// How far a project has come.
package enum ProjectPhase: Int, Choice {
  case approved = 10, underWay = 20, accepted = 30, concluded = 40, archived = 50, stopped = 60

  package static let title = Term("阶段", "Project phase")

  package var term: Term {
    switch self {
    case .approved: Term("立项", "Approved")
    case .underWay: Term("执行", "Under way")
    case .accepted: Term("验收", "Acceptance")
    case .concluded: Term("结项", "Concluded")
    case .archived: Term("归档", "Archived")
    case .stopped: Term("终止", "Stopped")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .approved: ["已立项"]
    case .underWay: ["执行中", "进行中", "在研", "实施"]
    case .accepted: ["已验收"]
    case .concluded: ["已结项", "结题", "完成", "已完成"]
    case .archived: ["已归档"]
    case .stopped: ["已终止", "中止", "撤项"]
    }
  }
}

/// The six ways in which a school and enterprises work together.
package enum CooperationWay: Int, Choice {
  case people = 10, bases = 20, staff = 30, information = 40, services = 50, culture = 60

  package static let title = Term("合作机制", "Way of cooperation")

  package var term: Term {
    switch self {
    case .people: Term("人才共育", "Training people together")
    case .bases: Term("基地共建", "Building bases together")
    case .staff: Term("人员互聘", "Lending each other staff")
    case .information: Term("信息共享", "Sharing information")
    case .services: Term("协作服务", "Serving together")
    case .culture: Term("文化交融", "Joining cultures")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .people: ["共育人才", "人才培养"]
    case .bases: ["共建基地"]
    case .staff: ["互聘", "人员互派"]
    case .information: ["共享信息"]
    case .services: ["服务"]
    case .culture: ["文化"]
    }
  }
}

/// From what kind of unit to what kind a person is lent.
package enum SecondmentDirection: Int, Choice {
  case toSchool = 10, toEnterprise = 20, clinical = 30, betweenSchools = 40

  package static let title = Term("方向", "Direction")

  package var term: Term {
    switch self {
    case .toSchool: Term("企→校", "Enterprise to school")
    case .toEnterprise: Term("校→企", "School to enterprise")
    case .clinical: Term("院→校(临床)", "Hospital to school")
    case .betweenSchools: Term("校→校", "School to school")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .toSchool: ["企业到学校", "企到校", "企至校"]
    case .toEnterprise: ["学校到企业", "校到企", "校至企"]
    case .clinical: ["医院到学校", "院到校", "院至校", "临床"]
    case .betweenSchools: ["学校到学校", "校到校", "校至校", "校际"]
    }
  }
}

/// What a person lent to another unit is there.
package enum SecondmentRole: Int, Choice {
  case partTimeTeacher = 10, professor = 20, cadre = 30, adviser = 40, other = 50

  package static let title = Term("角色", "Secondment role")

  package var term: Term {
    switch self {
    case .partTimeTeacher: Term("兼职教师", "Part-time teacher")
    case .professor: Term("产业教授", "Industry professor")
    case .cadre: Term("挂职干部", "Seconded cadre")
    case .adviser: Term("技术顾问", "Technical adviser")
    case .other: Term("其他", "Other")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .partTimeTeacher: ["兼职", "外聘教师"]
    case .professor: ["产业教师", "产业导师"]
    case .cadre: ["挂职", "干部"]
    case .adviser: ["顾问"]
    default: []
    }
  }
}
