import Records
import Storage

/// Changes in words, and why they cannot be made.
enum ChangeWording {
  static let noUndo = Term("没有可撤销的修改", "There is nothing to undo")
  static let noRedo = Term("没有可恢复的修改", "There is nothing to redo")
  static let isReadOnly = Term("数据库只读，不能修改", "The database is read-only; nothing can be changed")

  /// Why a changing command is disabled; nil where it is not.
  static func readOnly<Target>(_ target: Target, _ context: Context) -> Term? {
    context.isReadOnly ? isReadOnly : nil
  }

  static func term(for action: HistoryEntry.Action) -> Term {
    switch action {
    case .insert: Term("新增", "added")
    case .update: Term("修改", "changed")
    case .archive: Term("归档", "archived")
    case .restore: Term("还原", "brought back")
    }
  }

  /// 修改 获奖 #12; of a taking back, what that takes back.
  static func term(
    for entry: HistoryEntry, _ holdings: Holdings, takenBack: Bool = false
  ) -> Term {
    let action: HistoryEntry.Action =
      switch entry.action {
      case .archive where takenBack: .insert
      case .restore where takenBack: .archive
      default: entry.action
      }
    return what(
      term(for: action), holdings[entry.entity]?.title, entry.entity,
      "#\(entry.id)")
  }

  /// 新增 获奖 #12, or with several records how many.
  static func term(
    for set: ChangeSet, _ receipt: ChangeReceipt, _ holdings: Holdings
  ) -> Term {
    guard let first = set.changes.first else { return term(for: .update) }
    let which =
      set.changes.count == 1 ? "#\(receipt.ids.first ?? 0)" : "× \(set.changes.count)"
    return what(term(for: first.action), holdings[first.entity]?.title, first.entity, which)
  }

  private static func what(
    _ action: Term, _ title: Term?, _ entity: String, _ which: String
  ) -> Term {
    Term(
      "\(action.zh) \(title?.zh ?? entity) \(which)",
      "\(action.en) \(title?.en ?? entity) \(which)")
  }
}

extension Change {
  var action: HistoryEntry.Action {
    switch self {
    case .insert: .insert
    case .update: .update
    case .archive: .archive
    case .restore: .restore
    }
  }
}
