import Records

/// The codes the program ends with, for scripts.
nonisolated enum Exit: Int32, CaseIterable {
  case ok = 0
  case failure = 1
  case rejectedRows = 3
  case notFound = 4
  case busy = 5
  case forbidden = 6
  case terminalUnusable = 7
  case usage = 64
  case hangup = 129
  case interrupt = 130
  case terminate = 143

  var meaning: Term {
    switch self {
    case .ok: Term("成功", "success")
    case .failure: Term("出错", "an error")
    case .rejectedRows: Term("完成，但有数据行被拒收", "finished, with rejected rows")
    case .notFound: Term("找不到所指的记录、联盟或数据库", "the record, alliance or database meant does not exist")
    case .busy: Term("数据库被占用，或与他人的修改冲突", "the database is busy, or someone else's change conflicts")
    case .forbidden: Term("只读或没有权限", "read-only or not permitted")
    case .terminalUnusable: Term("终端不可用", "the terminal is unusable")
    case .usage: Term("命令写法有误", "the command line is wrong")
    case .hangup: Term("终端断开 (SIGHUP)", "the terminal hung up (SIGHUP)")
    case .interrupt: Term("被中断 (SIGINT)", "interrupted (SIGINT)")
    case .terminate: Term("被终止 (SIGTERM)", "terminated (SIGTERM)")
    }
  }
}
