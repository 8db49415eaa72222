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

  package var alsoCalled: [String] {
    switch self {
    case .order: ["订单", "订单培养", "订单式"]
    case .named: ["冠名", "企业冠名班"]
    case .modernApprentice: ["现代学徒", "学徒制"]
    case .enterpriseApprentice: ["新型学徒制", "企业新型学徒", "新型学徒"]
    case .fieldEngineer: ["现场工程师班", "现场工程师培养"]
    case .sergeant: ["定向士官", "士官生", "定向培养军士", "军士班"]
    case .onePlusOne: ["1加1"]
    default: []
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

  package var alsoCalled: [String] {
    switch self {
    case .preparing: ["筹备中", "筹建"]
    case .opened: ["已开班"]
    case .running: ["在办", "进行中"]
    case .finished: ["已结班", "毕业", "结业"]
    case .stopped: ["已中止", "停办"]
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

  package var alsoCalled: [String] {
    switch self {
    case .fostered: ["培育中", "建设培育"]
    case .recognised: ["已认定"]
    case .reviewed: ["复核", "通过复核"]
    case .revoked: ["已撤销"]
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

  package var alsoCalled: [String] {
    switch self {
    case .service: ["服务平台", "产教融合平台"]
    case .supplyAndDemand: ["供需平台", "人才供需平台", "供需信息平台"]
    case .technology: ["技术服务平台", "共性技术平台"]
    case .information: ["信息平台", "共享平台"]
    case .research: ["研发中心", "研究中心", "技术中心", "研发平台"]
    case .figures: ["大数据平台"]
    default: []
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

  package var alsoCalled: [String] {
    switch self {
    case .planned: ["筹备", "在建", "拟建"]
    case .running: ["运行中", "在用", "已建成"]
    case .closed: ["已关闭", "停用"]
    }
  }
}
