import Catalog
import Records
import Storage

/// What forms say.
enum FormWording {
  static let references = Term("引用它的记录不变：", "What refers to it stays: ")
  static let goAlong = Term("随它不再列出、计入：", "Not listed or counted any more with it: ")
  static let leaveAlliance = Term(
    "不再属于联盟，不计入其数：", "No part of the alliance and its figures any more: ")
  static let noReferences = Term("没有记录引用它。", "Nothing refers to it.")
  static let countingReferences = Term("正在统计引用它的记录…", "Counting what refers to it …")

  static func moreKinds(_ count: Int) -> Term {
    Term("，另有 \(count) 种", " and \(count) more kinds")
  }

  static let add = Term("新增", "New")
  /// What people look for when they want to enter a record.
  static let addWords = "录入 登记 添加 填报 新建 add enter create"
  static let edit = Term("编辑", "Edit")
  static let editWords = "修改 更正 改正 订正 更改 change correct modify"
  static let archiveWords = "删除 删掉 移除 作废 注销 delete remove"
  static let demanded = Term(" 必填", " required")
  /// Which of a form's fields has the cursor.
  static func place(_ place: Int, of count: Int) -> Term {
    Term("第 \(place) 项，共 \(count) 项", "Field \(place) of \(count)")
  }
  static let archive = Term("归档", "Archive")
  static let noList = Term(
    "这个字段直接填写，没有可选的列表", "This field is written; it has no list to choose from")
  static let noPrevious = Term("还没有这种记录", "There is no record of this kind yet")
  /// That a date written without its year was taken for one of the year after its start's.
  static func nextYear(_ year: Int) -> Term {
    Term("没写年份，早于起始，按 \(year) 年读", "Without a year and before its start, read as of \(year)")
  }
  static func notFound(_ text: String) -> Term {
    Term("没有“\(text)”，没有填入", "There is no “\(text)”; nothing was filled in")
  }
  static func listsAll(_ text: String) -> Term {
    Term("没有找到“\(text)”，列出全部", "There is no “\(text)”; all are listed")
  }
  static let keepsUnfound = Term(
    "没有找到；Enter 照写在字段里，到下一个字段", "No match; Enter leaves it in the field and goes on")
  static let lookingFailed = Term(
    "没有查成；Enter 再查一次", "Looking for it failed; Enter tries again")
  /// That what was typed may yet become several codes.
  static func codeBegun(_ text: String) -> Term {
    Term(
      "“\(text)”只是代码的开头：把代码打全，或用 ↓ 选定",
      "“\(text)” only begins a code: type all of it, or choose with ↓")
  }
  static func othersUnsaved(_ count: Int) -> Term {
    Term("另有 \(count) 条未存，草稿已保留，按 ^D 续填", "\(count) more not saved; drafts kept, ^D goes on")
  }
  static let nothingEntered = Term(
    "这一条还没有填写，未保存", "Nothing was entered in this one, so it is not saved")
  static let nothingToRestore = Term("这个字段没有改过", "This field was not changed")
  static let nothingChanged = Term("没有修改", "Nothing was changed")
  static func sameChange(_ rival: String) -> Term {
    let who = rival.isEmpty ? Term("他人", "Someone else") : Term(rival + " ", rival)
    return Term("\(who.zh)刚作了同样的修改，不必再保存", "\(who.en) has just made the same change; it is saved")
  }
  static let stillArchived = Term(
    "这条记录已归档，不列出也不计入；查看后按 F8 还原",
    "the record is archived, neither listed nor counted; F8 on its card brings it back")
  static let draftKept = Term("草稿已保留，按 ^D 继续", "Your draft is kept; ^D goes on with it")
  static let reason = Term("有存疑之处，说明理由后保存", "Doubtful; say why it is right to save it")
  static let reasonLabel = Term("理由：", "Reason: ")
  static let noReason = Term("请说明理由，或按 Esc 返回", "Give a reason, or go back with Esc")
  static let saving = Term("保存中…", "Saving…")
  static let checking = Term("核对中…", "Checking…")
  static let notChecked = Term(
    "未能与已有记录核对，再按一次即保存", "Not checked against other records; save once more to keep it all the same"
  )
  static let checkStopped = Term("已停止核对，没有保存", "Checking was stopped; nothing was saved")
  static let alikeTitle = Term("可能已有这条记录", "This record may be there already")
  static let bringBack = Term("查看后按 F8 还原", "F8 on its card brings it back")
  static let bringBackFirst = Term(
    "已归档，先查看并按 F8 还原", "It is archived; look at it and bring it back with F8 first")
  static func foundArchived(_ name: String) -> Term {
    Term(
      "“\(name)”已归档；在它的表中按 ~ 找到，F8 还原",
      "“\(name)” is archived; ~ in its table finds it, F8 brings it back")
  }
  static let isGone = Term("这条记录已不在", "This record is gone")
  static let dropsGone = Term(
    "它的草稿不能再保存；放弃草稿？", "Its draft cannot be saved any more; drop it?")
  static let entered = Term("本次已录", "entered")
  static let unsaved = Term("未存", "unsaved")
  static let noSeries = Term("没有前后的记录可翻", "There are no records to page through here")
  static let isFirst = Term("前面没有记录了", "This is the first record")
  static let isLast = Term("后面没有记录了", "This is the last record")
  static let discardTitle = Term("放弃所填内容？", "Drop what was typed?")
  static let discardText = Term(
    "尚未保存的内容将丢弃，不能找回。", "What is not saved will be gone for good.")
  static let discardNote = Term(
    "在这里写的改动将丢弃，不能找回。", "What was changed here will be gone for good.")
  static let discard = Term("放弃", "Drop")
  static let onlyNew = Term("只有新记录可以续录", "Only new records can be entered in a row")
  static let saveNext = Term("存并续", "Save, next")
  static func severalMeant(_ count: Int) -> Term {
    Term("有 \(count) 条相符，先选定再保存", "\(count) match; choose one before saving")
  }
  static let onlyOfEntry = Term("这里没有要保存的记录", "There is no record to save here")
  static let onlyRecords = Term("选项不能新增", "Choices cannot be added to")
  static let archiveTitle = Term("归档？", "Archive?")
  static let restoreTitle = Term("还原归档的记录？", "Bring the archived record back?")
  static let restore = Term("还原", "Bring back")

  static func faults(_ count: Int) -> Term {
    Term("有 \(count) 处需要更正，光标在第一处", "\(count) to put right; the cursor is on the first")
  }

  /// That a record is no longer as it was when its form was opened.
  static func changedMeanwhile(_ theirs: Row) -> Term {
    theirs.record.isArchived
      ? Term("这条记录现已归档；保存后仍是归档的", "This record is archived now; saving leaves it so")
      : Term("他人刚修改了这条记录；保存时可逐项取舍", "Someone else changed this record; saving lets you choose")
  }

  /// Why a record is kept beside others that are alike.
  static func apart(_ ids: [Int]) -> Term {
    let list = ids.map { "#\($0)" }
    return Term(
      "与 \(list.joined(separator: "、")) 不是同一条", "not the same as \(list.joined(separator: ", "))")
  }

  static func alike(_ name: String, _ reason: Term, more: Int) -> Term {
    let others = more == 0 ? Term("", "") : Term(" 等 \(more + 1) 条", " and \(more) more")
    return Term(
      "可能已有 \(name)（\(reason.zh)）\(others.zh)", "perhaps \(name) (\(reason.en))\(others.en)")
  }

  static func why(_ likeness: Likeness, _ shape: Shape) -> Term {
    let label = shape[likeness.field]?.label ?? Term("", "")
    let why = reason(likeness, label, shape)
    return likeness.row.record.isArchived
      ? Term("已归档，\(why.zh)", "archived, \(why.en)") : why
  }

  private static func reason(_ likeness: Likeness, _ label: Term, _ shape: Shape) -> Term {
    switch likeness.reason {
    case .values: sameValues(likeness, shape)
    case .code, .name: Term("\(label.zh)相同", "same \(label.en.lowercased())")
    case .form:
      Term("\(label.zh)只差公司形式", "same \(label.en.lowercased()) but for the legal form")
    case .sound: Term("\(label.zh)同音", "\(label.en.lowercased()) sounds the same")
    case .nearly: Term("\(label.zh)相近", "\(label.en.lowercased()) nearly the same")
    }
  }

  /// What two records have in common, in which they are likely one.
  private static func sameValues(_ likeness: Likeness, _ shape: Shape) -> Term {
    let key = shape.likelyKeys.first { $0.first == likeness.field } ?? []
    let labels = key.compactMap { field -> Term? in
      guard let place = shape.index(of: field), !likeness.row.record.values[place].isBlank
      else { return nil }
      return shape.fields[place].label
    }
    return Term(
      labels.map(\.zh).joined(separator: "、") + "均相同",
      "same " + labels.map { $0.en.lowercased() }.joined(separator: ", "))
  }

  /// That a field left blank takes its value from a record referred to, or from the dates of its own, and
  /// which where that is known.
  static func follows(_ label: Term?, _ value: String) -> Term {
    guard let label else {
      return value.isEmpty
        ? Term("（空则按起止日期算）", "(by the dates where blank)")
        : Term("\(value)（按起止日期算）", "\(value) (by the dates)")
    }
    return value.isEmpty
      ? Term("（空则随\(label.zh)）", "(as \(label.en) where blank)")
      : Term("\(value)（随\(label.zh)）", "\(value) (as \(label.en))")
  }

  /// How a field is filled, in a line.
  static func manner(_ field: FieldShape) -> Term {
    switch field.kind {
    case .text: Term("文字", "Text")
    case .note: Term("可多行，F4 打开编辑", "Several lines, F4 opens an editor")
    case .code(let scheme):
      CodeTables.codes(scheme).isEmpty
        ? Term("代码", "A code") : Term("代码，F4 按名称或拼音查", "A code, F4 finds it by name")
    case .integer: Term("整数", "A whole number")
    case .number: Term("数字", "A number")
    case .amount:
      Term("数量，如 约30、1500余，F4 选限定词", "An amount, such as about 30; F4 for the qualifier")
    case .date:
      Term("日期：20250701、0701、2025、+7、今天，F4 日历", "A date: 20250701, 2025, +7, today; F4 calendar")
    case .time: Term("时间，如 0830、8", "A time, such as 0830 or 8")
    case .weekdays: Term("星期，如 12345、一三五", "Weekdays, such as 12345 or Mon Wed")
    case .flag: Term("是 y / 否 n", "Type y or n")
    case .choice: Term("选项，输入名称、拼音或代码", "A choice; type its name or code")
    case .reference: Term("输入名称、拼音或编号查找", "Type a name or number to find it")
    }
  }
}
