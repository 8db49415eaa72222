package import Records

/// How what a school offers is changed.
package enum AdjustmentAction: Int, Choice {
  case added = 10, withdrawn = 20, paused = 30, renamed = 40, merged = 50

  package static let title = Term("调整方式", "Adjustment")

  package var term: Term {
    switch self {
    case .added: Term("新增", "Added")
    case .withdrawn: Term("撤销", "Withdrawn")
    case .paused: Term("停招", "Paused")
    case .renamed: Term("更名", "Renamed")
    case .merged: Term("合并", "Merged")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .added: ["新设", "增设", "新增专业"]
    case .withdrawn: ["裁撤", "停办", "撤销专业"]
    case .paused: ["暂停招生", "停止招生"]
    case .renamed: ["改名", "名称变更"]
    case .merged: ["整合"]
    }
  }
}

/// What kind of teaching resource something is.
package enum CourseKind: Int, Choice {
  case library = 10, quality = 20, online = 30, joint = 40, textbook = 50, monograph = 60,
    standard = 70, curriculum = 80, production = 90, handbook = 100, other = 110

  package static let title = Term("资源类型", "Resource kind")

  package var term: Term {
    switch self {
    case .library: Term("教学资源库", "Teaching resource library")
    case .quality: Term("精品课", "Quality course")
    case .online: Term("在线开放课程", "Open online course")
    case .joint: Term("校企合作课程", "Course with an enterprise")
    case .textbook: Term("教材", "Textbook")
    case .monograph: Term("专著", "Monograph")
    case .standard: Term("课程标准", "Course standard")
    case .curriculum: Term("人才培养方案", "Curriculum")
    case .production: Term("典型生产实践项目", "Typical production project")
    case .handbook: Term("学生手册", "Student handbook")
    case .other: Term("其他", "Other")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .library: ["资源库", "专业教学资源库"]
    case .quality: ["精品课程", "精品在线课程"]
    case .online: ["在线课程", "开放课程", "慕课"]
    case .joint: ["合作课程", "校企课程", "校企共建课程"]
    case .textbook: ["校本教材", "规划教材", "活页教材"]
    case .monograph: ["著作"]
    case .standard: ["标准"]
    case .curriculum: ["培养方案"]
    case .production: ["生产实践项目", "实践项目"]
    case .handbook: ["手册"]
    default: []
    }
  }
}

/// In what way schools teach together.
package enum JointKind: Int, Choice {
  case secondaryToHigher = 10, threeTwo = 20, fiveYears = 30, threeFour = 40, toBachelor = 50,
    support = 60, exchange = 70, jointTraining = 80, adult = 90, other = 100

  package static let title = Term("办学类型", "Joint programme kind")

  package var term: Term {
    switch self {
    case .secondaryToHigher: Term("中高职贯通", "Secondary to higher")
    case .threeTwo: Term("3+2", "3+2")
    case .fiveYears: Term("五年一贯", "Five years through")
    case .threeFour: Term("3+4", "3+4")
    case .toBachelor: Term("专升本", "Associate to bachelor")
    case .support: Term("对口帮扶", "Paired support")
    case .exchange: Term("教师互派", "Exchange of teachers")
    case .jointTraining: Term("联合培养", "Joint training")
    case .adult: Term("函授/成人", "Adult education")
    case .other: Term("其他", "Other")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .secondaryToHigher: ["中高职衔接", "中高贯通", "中高职一体化"]
    case .threeTwo: ["三二分段", "三加二"]
    case .fiveYears: ["五年制", "五年一贯制", "五年制高职"]
    case .threeFour: ["三四分段", "三加四", "中本贯通"]
    case .toBachelor: ["高本贯通", "专接本"]
    case .support: ["帮扶", "东西部协作"]
    case .exchange: ["互派"]
    case .jointTraining: ["联合"]
    case .adult: ["函授", "成人", "成人教育", "继续教育"]
    default: []
    }
  }
}

/// How far a joint programme has come.
package enum JointStatus: Int, Choice {
  case intended = 10, signed = 20, running = 30, ended = 40

  package static let title = Term("状态", "Joint programme status")

  package var term: Term {
    switch self {
    case .intended: Term("意向", "Intended")
    case .signed: Term("签约", "Signed")
    case .running: Term("在办", "Running")
    case .ended: Term("终止", "Ended")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .intended: ["拟签"]
    case .signed: ["已签", "签订", "已签约", "已签订"]
    case .running: ["办学中", "在读", "招生"]
    case .ended: ["已终止", "停办"]
    }
  }
}
