import Canvas
package import Records
package import Storage

/// Changes in words, and why they cannot be made.
package enum ChangeWording {
  static let noUndo = Term("没有可撤销的修改", "There is nothing to undo")
  static let noRedo = Term("没有可恢复的修改", "There is nothing to redo")

  /// Why nothing is taken back.
  static func nothingToUndo(_ query: UndoQuery) -> Term {
    switch query {
    case .last(_, let redo, let besides) where besides.isEmpty: return redo ? noRedo : noUndo
    case .last(_, let redo, let besides):
      let count = besides.count
      return redo
        ? Term(
          "除后来又改过的 \(count) 项外，没有可恢复的修改", "Nothing to redo but what was changed since (\(count))")
        : Term(
          "除后来又改过的 \(count) 项外，没有可撤销的修改", "Nothing to undo but what was changed since (\(count))")
    case .change: return StorageWording.term(for: .cannotUndo(reason: "unknown"))
    }
  }

  /// Which change cannot be taken back, and why; shortened, so that the offer of another has room behind it.
  static func refusal(
    _ error: StorageError, _ query: UndoQuery, _ found: Undoable, _ what: Term
  ) -> Term {
    var why = StorageWording.term(for: error)
    if case .cannotUndo(let reason) = error { why = StorageWording.undoing(reason) }
    if case .conflict(let entity, let id, _, _, let name, let user) = error {
      let who = Term(user ?? "他人", user ?? "someone else")
      let record = StorageWording.record(entity, id, name)
      why =
        found.count == 1
        ? Term("\(who.zh) 后来又改过", "\(who.en) changed it since")
        : Term("其中 \(record.zh) 后来被 \(who.zh) 改过", "\(who.en) changed \(record.en) since")
    }
    let name = Term(what.zh.shortened(24), what.en.shortened(20))
    return query.isRedo
      ? Term("不能恢复“\(name.zh)”：\(why.zh)", "Not redone: “\(name.en)”, \(why.en)")
      : Term("不能撤销“\(name.zh)”：\(why.zh)", "Not undone: “\(name.en)”, \(why.en)")
  }

  /// That the key takes another change where one was refused.
  static func offer(_ query: UndoQuery) -> Term {
    query.isRedo
      ? Term("再按 ^Y 恢复下一项", "^Y for the next")
      : Term("再按 ^Z 撤销更早的", "^Z for an older one")
  }

  static func turnTitle(_ redo: Bool) -> Term {
    redo ? Term("恢复", "Redo") : Term("撤销", "Undo")
  }

  /// Asks before many records are archived or brought back at once.
  static func turnFilling(_ what: Term, _ redo: Bool) -> Term {
    redo
      ? Term(
        "恢复“\(what.zh)”？一次还原这批装入的全部记录。",
        "Do “\(what.en)” again? All records of this filling come back at once.")
      : Term(
        "撤销“\(what.zh)”？一次归档这批装入的全部记录，^Y 可恢复。",
        "Take “\(what.en)” back? All records of this filling are archived at once; ^Y brings them back."
      )
  }

  /// Asks before a change picked from the history is taken back: whose it was and what.
  static func turn(
    _ what: Term, of line: HistoryLine, _ found: Undoable, _ context: Context
  ) -> Term {
    let (user, time) = (found.entry.user, String(context.clock.text(found.entry.time).prefix(16)))
    let change = found.count == 1 && found.entry.action == .update ? "\n" + line.change : ""
    return found.isRedo
      ? Term(
        "恢复 \(user) 于 \(time) 撤销的“\(what.zh)”？" + change,
        "Do “\(what.en)” again, which \(user) took back on \(time)?" + change)
      : Term(
        "撤销 \(user) 于 \(time) 的“\(what.zh)”？" + change,
        "Take back “\(what.en)”, done by \(user) on \(time)?" + change)
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

  /// 修改 获奖 #12 焊接, or with several records how many; of a taking back, what that takes back.
  static func term(for found: Undoable, _ holdings: Holdings) -> Term {
    let entry = found.entry
    let action: HistoryEntry.Action =
      switch entry.action {
      case .archive where found.isRedo: .insert
      case .restore where found.isRedo: .archive
      default: entry.action
      }
    let done = term(for: action)
    if entry.count > 1 {
      let count = Numbers.grouped(entry.count)
      return Term("\(done.zh) \(count) 条记录", "\(done.en) \(count) records")
    }
    let shape = holdings[entry.entity]
    guard found.count == 1 else { return what(done, found.count, of: shape, entry.entity) }
    return what(done, shape, entry.entity, "#\(entry.id)" + (entry.name.map { " " + $0 } ?? ""))
  }

  /// 新增 获奖 #12, or with several records how many.
  static func term(
    for set: ChangeSet, _ receipt: ChangeReceipt, called name: String? = nil, _ holdings: Holdings
  ) -> Term {
    guard let first = set.changes.first else { return term(for: .update) }
    let (action, shape) = (term(for: first.action), holdings[first.entity])
    let which = "#\(receipt.ids.first ?? 0)" + (name.map { " " + $0.shortened(32) } ?? "")
    let done =
      set.changes.count == 1
      ? what(action, shape, first.entity, which)
      : what(action, set.changes.count, of: shape, first.entity)
    return first.changesNothing
      ? Term("已记入历史：\(done.zh)", "Kept in the history: \(done.en)")
      : Term(done.zh, done.en.prefix(1).uppercased() + done.en.dropFirst())
  }

  private static func what(
    _ action: Term, _ shape: Shape?, _ entity: String, _ which: String
  ) -> Term {
    let title = shape?.title ?? Term(entity, entity)
    return Term("\(action.zh) \(title.zh) \(which)", "\(action.en) \(title.en) \(which)")
  }

  private static func what(
    _ action: Term, _ count: Int, of shape: Shape?, _ entity: String
  ) -> Term {
    let (kind, number) = (shape?.plural ?? Term(entity, entity), Numbers.grouped(count))
    return Term(
      "\(action.zh) \(kind.zh) × \(number)", "\(action.en) \(number) \(kind.en.lowercased())")
  }
}

extension UndoQuery {
  var isRedo: Bool { if case .last(_, redo: true, _) = self { true } else { false } }
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
