package import Records
package import Storage

/// Changes in words, and why they cannot be made.
package enum ChangeWording {
  static let noUndo = Term("没有可撤销的修改", "There is nothing to undo")
  static let noRedo = Term("没有可恢复的修改", "There is nothing to redo")

  static func turnTitle(_ redo: Bool) -> Term {
    redo ? Term("恢复", "Redo") : Term("撤销", "Undo")
  }

  /// Asks before many records are archived or brought back at once.
  static func turn(_ what: Term, _ redo: Bool) -> Term {
    redo
      ? Term(
        "恢复“\(what.zh)”？一次还原这批装入的全部记录。",
        "Do “\(what.en)” again? All records of this filling come back at once.")
      : Term(
        "撤销“\(what.zh)”？一次归档这批装入的全部记录，^Y 可恢复。",
        "Take “\(what.en)” back? All records of this filling are archived at once; ^Y brings them back."
      )
  }

  package static func term(for action: HistoryEntry.Action) -> Term {
    switch action {
    case .insert: Term("新增", "added")
    case .update: Term("修改", "changed")
    case .archive: Term("归档", "archived")
    case .restore: Term("还原", "brought back")
    case .reveal: Term("查看", "looked at")
    case .remark: Term("说明", "remarked on")
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
    let done = term(for: action)
    if entry.count > 1 {
      let count = Numbers.grouped(entry.count)
      return Term("\(done.zh) \(count) 条记录", "\(done.en) \(count) records")
    }
    return what(done, holdings[entry.entity]?.title, entry.entity, "#\(entry.id)")
  }

  /// 新增 获奖 #12, or with several records how many.
  static func term(
    for set: ChangeSet, _ receipt: ChangeReceipt, _ holdings: Holdings
  ) -> Term {
    guard let first = set.changes.first else { return term(for: .update) }
    let which =
      set.changes.count == 1 ? "#\(receipt.ids.first ?? 0)" : "× \(set.changes.count)"
    let done = what(term(for: first.action), holdings[first.entity]?.title, first.entity, which)
    return first.changesNothing
      ? Term("已记入历史：\(done.zh)", "Kept in the history: \(done.en)") : done
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
    case .reveal: .reveal
    case .remark: .remark
    }
  }
}
