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
}
