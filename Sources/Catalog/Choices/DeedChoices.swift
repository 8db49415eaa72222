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
}
