import Records

/// What a command is for: the groups help lists commands in, in their order.
package enum Purpose: CaseIterable, Hashable, Sendable {
  case screen, finding, changing, scope, moving, program, kinds

  var term: Term {
    switch self {
    case .screen: Term("本屏", "This screen")
    case .finding: Term("查找与整理", "Finding and arranging")
    case .changing: Term("录入与修改", "Entering and changing")
    case .scope: Term("年度、截至日与联盟", "Year, day and alliance")
    case .moving: Term("去往与返回", "Going and coming back")
    case .program: Term("程序", "Program")
    case .kinds: Term("各种记录", "Kinds of records")
    }
  }
}
