package import Records

/// In what way a class is trained for an enterprise.
package enum ClassKind: Int, Choice {
  case order = 10, named = 20, modernApprentice = 30, enterpriseApprentice = 40, fieldEngineer =
    50, sergeant = 60, onePlusOne = 70, other = 80

  package static let title = Term("班级类型", "Class kind")

  package var term: Term {
    switch self {
    case .order: Term("订单班", "Order-based")
    case .named: Term("冠名班", "Named after an enterprise")
    case .modernApprentice: Term("现代学徒制", "Modern apprenticeship")
    case .enterpriseApprentice: Term("企业新型学徒制", "Enterprise apprenticeship")
    case .fieldEngineer: Term("现场工程师", "Field engineers")
    case .sergeant: Term("士官班", "Sergeants")
    case .onePlusOne: Term("1+1", "1+1")
    case .other: Term("其他", "Other")
    }
  }
}

/// How far a training class has come.
package enum ClassStatus: Int, Choice {
  case preparing = 10, opened = 20, running = 30, finished = 40, stopped = 50

  package static let title = Term("状态", "Class status")

  package var term: Term {
    switch self {
    case .preparing: Term("筹备", "Preparing")
    case .opened: Term("开班", "Opened")
    case .running: Term("在读", "Running")
    case .finished: Term("结班", "Finished")
    case .stopped: Term("中止", "Stopped")
    }
  }
}

/// How far a model pairing has come.
package enum PairStatus: Int, Choice {
  case fostered = 10, recognised = 20, reviewed = 30, revoked = 40

  package static let title = Term("状态", "Pairing status")

  package var term: Term {
    switch self {
    case .fostered: Term("培育", "Fostered")
    case .recognised: Term("认定", "Recognised")
    case .reviewed: Term("复核通过", "Reviewed")
    case .revoked: Term("撤销", "Revoked")
    }
  }
}

/// What a platform is for.
package enum PlatformKind: Int, Choice {
  case service = 10, supplyAndDemand = 20, technology = 30, information = 40, research = 50,
    figures = 60, other = 70

  package static let title = Term("平台类型", "Platform kind")

  package var term: Term {
    switch self {
    case .service: Term("产教融合服务平台", "Industry-education service")
    case .supplyAndDemand: Term("人才供需信息平台", "Supply and demand")
    case .technology: Term("共性技术服务平台", "Common technology")
    case .information: Term("信息共享平台", "Sharing of information")
    case .research: Term("研发中心/研究中心(“专业+产业”)", "Research centre")
    case .figures: Term("数据平台", "Figures")
    case .other: Term("其他", "Other")
    }
  }
}

/// Whether a platform is at work.
package enum PlatformStatus: Int, Choice {
  case planned = 10, running = 20, closed = 30

  package static let title = Term("状态", "Platform status")

  package var term: Term {
    switch self {
    case .planned: Term("筹建", "Planned")
    case .running: Term("运行", "Running")
    case .closed: Term("关闭", "Closed")
    }
  }
}
