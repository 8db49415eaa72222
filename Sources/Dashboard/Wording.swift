import Records

/// What the program says that belongs to no command and no field.
enum Wording {
  static let year = Term("年度", "Year")
  static let asOf = Term("截至", "As of")
  static let demo = Term("示例数据", "Sample data")
  static let isBack = Term(
    "数据库文件已回到原处，可以继续修改", "The database file is back in its place; go on")
  static let readOnly = Term("只读", "Read-only")
  static let sampleMark = Term("示例", "sample")
  static let sampleRecordMark = Term("[示例]", "[sample]")
  /// Before figures of which some of the records are made up.
  static let partlySampleMark = Term("[含示例]", "[part sample]")
  static let noAllianceYet = Term("（尚无联盟）", "(no alliance yet)")
  static let tooSmall = Term("窗口太小", "Window too small")
  static let yearPrompt = Term("年度", "Year")
  static let asOfPrompt = Term(
    "截至日期（如 2021-11-21、2021、+7、今天）", "As of (2021-11-21, 2021, +7, today)")
  static let notADate = Term("不是日期：请输入如 2021-11-21", "Not a date: type it like 2021-11-21")
  static func skips(_ isOn: Bool) -> Term {
    isOn
      ? Term("字段填满即到下一个字段", "A field that is full goes on to the next")
      : Term("字段填满仍停留，按 Enter 到下一个字段", "A field that is full stays; Enter goes on")
  }

  static let notAYear = Term(
    "不是年度：请输入四位数字，1978 至 2100", "Not a year: type four digits, 1978 to 2100")
  static let allianceTitle = Term("选择联盟", "Choose an alliance")
  static let themeTitle = Term("选择主题", "Choose a theme")
  static let noAlliance = Term("数据库中还没有联盟", "There is no alliance in the database yet")
  static let notInKiosk = Term("展台模式下不可用", "Not available in kiosk mode")
  static let pasteCut = Term(
    "粘贴的内容太长，末尾未取，请分几次粘贴", "The paste is too long; its end was left out. Paste it in parts")
  static let loading = Term("读取中…", "Loading…")
  static let working = Term("计算中", "Working")
  static let stop = Term("停止", "stop")
  static let noRecords = Term("没有记录", "No records")
  /// The next step where a table is empty and records can be entered.
  static let noRecordsYet = Term(
    "没有记录。F6 新增一条，^N 粘贴成批的", "No records. F6 enters one, ^N pastes many")
  static let noRecordsAtAll = Term(
    "没有记录。F6 新增，^N 粘贴，# 开始", "No records. F6 enters one, ^N pastes many, # begins")
  static let noMatch = Term("没有找到", "Nothing found")
  static let find = Term("查找", "Find")
  static func records(_ count: Int) -> Term { Term("条", count == 1 ? "record" : "records") }
  static let total = Term("合计", "Total")
  static let stated = Term("文件载明", "stated")
  static let counted = Term("统计", "counted")
  static func rows(_ count: Int) -> Term { Term("行", count == 1 ? "row" : "rows") }
  static let archivedMark = Term("[归档]", "[archived]")
  static let back = Term("返回", "Back")
  static let archived = Term("（已归档）", " (archived)")
  static let blank = Term("（空）", "(blank)")
}
