package import Records

/// What ties one unit to another.
package enum RelationKind: Int, Choice {
  case trusteeship = 10, integration = 20, branchCentre = 30, teachingPoint = 40, other = 50

  package static let title = Term("关系类型", "Relation kind")

  package var term: Term {
    switch self {
    case .trusteeship: Term("托管", "Trusteeship")
    case .integration: Term("资源整合", "Integration of resources")
    case .branchCentre: Term("设分中心", "Branch centre")
    case .teachingPoint: Term("教学点", "Teaching point")
    case .other: Term("其他", "Other")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .trusteeship: ["委托管理"]
    case .integration: ["整合"]
    case .branchCentre: ["分中心"]
    case .teachingPoint: ["设教学点"]
    default: []
    }
  }
}

/// How far a relation of units has come.
package enum RelationStage: Int, Choice {
  case proceeding = 10, entrusted = 20, established = 30, ended = 40

  package static let title = Term("阶段", "Relation stage")

  package var term: Term {
    switch self {
    case .proceeding: Term("推进中", "Proceeding")
    case .entrusted: Term("已托管", "Entrusted")
    case .established: Term("已建立", "Established")
    case .ended: Term("已结束", "Ended")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .proceeding: ["推进", "进行中"]
    case .entrusted: ["完成托管"]
    case .established: ["建立", "已设立"]
    case .ended: ["结束", "终止"]
    }
  }
}

/// What a pool holds.
package enum PoolKind: Int, Choice {
  case experts = 10, programmeTeachers = 20, technicians = 30, skilled = 40, teachers = 50,
    industry = 60, students = 70, demand = 80, other = 90

  package static let title = Term("资源库类型", "Pool kind")

  package var term: Term {
    switch self {
    case .experts: Term("专家库", "Experts")
    case .programmeTeachers: Term("专业教师库", "Programme teachers")
    case .technicians: Term("企业技术人员库", "Enterprise technicians")
    case .skilled: Term("高技能人才库", "Highly skilled workers")
    case .teachers: Term("师资库", "Teachers")
    case .industry: Term("产业数据库", "Industry figures")
    case .students: Term("学生信息库", "Students")
    case .demand: Term("企业需求信息库", "Enterprise demand")
    case .other: Term("其他", "Other")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .experts: ["专家"]
    case .programmeTeachers: ["专业教师"]
    case .technicians: ["技术人员", "技术人员库"]
    case .skilled: ["高技能人才", "技能人才库"]
    case .teachers: ["教师库", "师资"]
    case .industry: ["产业数据"]
    case .students: ["学生信息", "学生库"]
    case .demand: ["企业需求", "需求信息库"]
    default: []
    }
  }
}

/// Whose development a plan is for.
package enum DevelopmentKind: Int, Choice {
  case teacher = 10, student = 20

  package static let title = Term("方案类型", "Development plan kind")

  package var term: Term {
    switch self {
    case .teacher: Term("一师一方案", "A plan for each teacher")
    case .student: Term("一生一专项", "A project for each student")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .teacher: ["教师", "一师一案"]
    case .student: ["学生", "一生一案"]
    }
  }
}

/// How far a development plan has come.
package enum DevelopmentStatus: Int, Choice {
  case draft = 10, underWay = 20, completed = 30, ended = 40

  package static let title = Term("状态", "Development plan status")

  package var term: Term {
    switch self {
    case .draft: Term("草拟", "Draft")
    case .underWay: Term("实施中", "Under way")
    case .completed: Term("已完成", "Completed")
    case .ended: Term("已中止", "Ended early")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .draft: ["草稿", "制定中"]
    case .underWay: ["实施", "执行中", "进行中"]
    case .completed: ["完成"]
    case .ended: ["中止", "终止"]
    }
  }
}
