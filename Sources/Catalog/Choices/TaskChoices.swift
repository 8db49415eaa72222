package import Records

/// Whether a task ends when it is done or is done anew each year.
package enum TaskRecurrence: Int, Choice {
  case once = 10, ongoing = 20

  package static let title = Term("实施方式", "Task recurrence")

  package var term: Term {
    switch self {
    case .once: Term("一次", "Once")
    case .ongoing: Term("持续", "Ongoing")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .once: ["一次性", "阶段性"]
    case .ongoing: ["持续实施", "长期", "长期坚持", "常态化", "持续推进"]
    }
  }
}

/// How far a task has come.
package enum TaskStatus: Int, Choice {
  case notStarted = 10, underWay = 20, done = 30, cancelled = 40

  package static let title = Term("状态", "Task status")

  package var term: Term {
    switch self {
    case .notStarted: Term("未开始", "Not started")
    case .underWay: Term("进行中", "Under way")
    case .done: Term("已完成", "Done")
    case .cancelled: Term("已取消", "Cancelled")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .notStarted: ["未启动", "待办", "待启动"]
    case .underWay: ["推进中", "正在推进", "在办", "实施中"]
    case .done: ["完成", "办结", "已办结"]
    case .cancelled: ["取消", "终止", "不再实施"]
    }
  }
}

/// What set a task.
package enum TaskOrigin: Int, Choice {
  case plan = 10, policy = 20, decision = 30, inspection = 40

  package static let title = Term("任务来源", "Task origin")

  package var term: Term {
    switch self {
    case .plan: Term("方案", "Plan")
    case .policy: Term("政策", "Policy")
    case .decision: Term("会议决定", "Decision of a meeting")
    case .inspection: Term("督查", "Inspection")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .plan: ["规划", "工作方案"]
    case .policy: ["文件", "政策文件"]
    case .decision: ["会议", "会议纪要", "会议议定"]
    case .inspection: ["督办", "督查整改", "整改"]
    }
  }
}
