package import Records
package import Storage

/// What part of the history a person wants to see.
package struct HistoryFilter: Hashable, Sendable {
  var entity: String?
  var user: String?
  var days: HistoryQuery.Days?
  /// What is to be found in the lines.
  var text = ""

  var isEmpty: Bool { self == HistoryFilter() }

  /// What it leaves of the history of everything, or of one record.
  func search(of record: (entity: String, id: Int)?, _ context: Context) -> HistorySearch {
    let query = HistoryQuery(
      entity: record?.entity ?? entity, id: record?.id, users: user.map { [$0] })
    return HistorySearch(
      query: query.within(days, context.clock), text: text, language: context.language)
  }

  /// The filters in words, as they stand above the list; what is found stands beside them.
  func title(_ context: Context) -> String {
    var words: [String] = []
    if let user { words.append(context.text(HistoryWording.user) + " " + user) }
    if let entity {
      let title = context.holdings[entity].map { context.text($0.title) } ?? entity
      words.append(context.text(HistoryWording.kind) + " " + title)
    }
    if let days {
      words.append(context.text(HistoryWording.day) + " " + context.text(HistoryWording.days(days)))
    }
    return words.isEmpty ? context.text(HistoryWording.all) : words.joined(separator: "  ")
  }

  /// Days as people type them: 2023-12-31, or with `..` between the first and the last.
  static func text(_ days: HistoryQuery.Days) -> String {
    let ends = [days.first?.iso ?? "", days.last?.iso ?? ""]
    return ends[0] == ends[1] ? ends[0] : ends.joined(separator: "..")
  }

  /// Reads a day, a month, a year, or a span of them; an end left out is open.
  package static func days(_ text: String, today: Day) -> HistoryQuery.Days? {
    let typed = Typed.folded(text)
    guard let dots = typed.firstRange(of: "..") else {
      return Typed.date(typed, today: today).map { HistoryQuery.Days($0.first, $0.last) }
    }
    let (low, high) = (String(typed[..<dots.lowerBound]), String(typed[dots.upperBound...]))
    let first = Typed.date(low, today: today)?.first
    let last = Typed.date(high, today: today)?.last
    if first == nil, last == nil || !low.isEmpty { return nil }
    if last == nil, !high.isEmpty { return nil }
    if let first, let last, first > last { return nil }
    return HistoryQuery.Days(first, last)
  }
}

/// What is said of the history.
package enum HistoryWording {
  static let title = Term("历史", "History")
  /// What else people look for it by.
  static let words = "谁改的 谁修改 日志 修改记录 操作记录 log audit changes"
  static let time = Term("时间", "Time")
  static let user = Term("用户", "User")
  static let command = Term("命令", "Command")
  static let kind = Term("种类", "Kind")
  static let record = Term("记录", "Record")
  static let change = Term("改动", "Change")
  static let day = Term("日期", "Days")
  static let number = Term("批次", "Number")

  /// 2023-12-31 起
  static func days(_ days: HistoryQuery.Days) -> Term {
    switch (days.first?.iso, days.last?.iso) {
    case (let first?, nil): Term("\(first) 起", "from \(first)")
    case (nil, let last?): Term("至 \(last)", "to \(last)")
    default: Term(HistoryFilter.text(days), HistoryFilter.text(days))
    }
  }

  static let reason = Term("理由", "Reason")
  static let count = Term("条数", "Records")
  static let all = Term("全部修改", "All changes")
  static let none = Term("没有修改记录", "Nothing was changed yet")
  static let chooseUser = Term("只看谁的修改", "Whose changes")
  static let chooseKind = Term("只看哪种记录", "Which kind of record")
  static let askDays = Term(
    "哪天（今天、2023-12、2023-05..2023-06）", "Which days (today, 2023-12, 2023-05..2023-06)")
  static let noDays = Term(
    "不是日期：请输入如 2023-12-31 或 2023-05..2023-06",
    "No days: type them like 2023-12-31 or 2023-05..2023-06")
  static let groupable = Term("可按时间、用户、种类列分组", "Group by time, user or kind")
  static let chooseGroups = Term("按什么分组", "Group by what")
  static let otherGroups = Term("换一种分组计数：日、月、年、用户、种类", "Count by day, month, year, user or kind")
  static let oneGroup = Term("请打开其中一组", "Open one of the groups")
  static let tooManyToSort = Term(
    "超过 \(Numbers.grouped(Query.sortingLimit)) 条修改：先按时间、用户或种类筛选，再按这一列排序",
    "More than \(Numbers.grouped(Query.sortingLimit)) lines: filter by time, user or kind, then sort"
      + " by this column")

  static func lines(_ count: Int) -> Term { Term("条", count == 1 ? "line" : "lines") }

  static let filterable = Term("可按时间、用户、种类列筛选", "Filter by time, user or kind")
  static let seeRecord = Term("内容见记录（回车打开）", "The record shows it (Enter opens it)")
  static let shown = Term("看到未遮盖的内容", "seen unmasked")

  /// The commands that make changes, as people know them; others by their name.
  package static func command(_ name: String, _ language: Language) -> String {
    // A batch has a number of its own behind its name.
    commands[name.hasPrefix("batch ") ? "batch" : name]?[language] ?? name
  }

  private static let commands = [
    "new": Term("新增", "new"), "edit": Term("编辑", "edit"), "archive": Term("归档", "archive"),
    "restore": Term("还原", "restore"), "undo": Term("撤销", "undo"),
    "redo": Term("恢复", "redo"),
    "sheet": Term("表格", "sheet"), "batch": Term("成批", "batch"), "unmask": Term("显示", "unmask"),
    "sample": Term("示例", "sample"), "catalogue": Term("专业目录", "catalogue"),
  ]
}
