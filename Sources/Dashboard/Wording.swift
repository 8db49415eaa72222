import Records
import Storage

/// What the program says that belongs to no command and no field.
enum Wording {
  static let year = Term("年度", "Year")
  static let asOf = Term("截至", "As of")
  static let demo = Term("示例数据", "Sample data")
  static let readOnly = Term("只读", "Read-only")
  static let sampleMark = Term("示例", "sample")
  static let noAllianceYet = Term("（尚无联盟）", "(no alliance yet)")
  static let tooSmall = Term("窗口太小", "Window too small")
  static let yearPrompt = Term("年度", "Year")
  static let asOfPrompt = Term(
    "截至日期（如 2021-11-21、2021、+7、今天）", "As of (2021-11-21, 2021, +7, today)")
  static let notADate = Term("不是日期：请输入如 2021-11-21", "Not a date: type it like 2021-11-21")
  static let notAYear = Term("不是年度：请输入四位数字", "Not a year: type four digits")
  static let allianceTitle = Term("选择联盟", "Choose an alliance")
  static let themeTitle = Term("选择主题", "Choose a theme")
  static let noAlliance = Term("数据库中还没有联盟", "There is no alliance in the database yet")
  static let notInKiosk = Term("展台模式下不可用", "Not available in kiosk mode")
  static let loading = Term("读取中…", "Loading…")
  static let working = Term("计算中", "Working")
  static let stop = Term("停止", "stop")
  static let noRecords = Term("没有记录", "No records")
  static let noMatch = Term("没有找到", "Nothing found")
  static let find = Term("查找", "Find")
  static let filter = Term("筛选", "Filter")
  static let records = Term("条", "records")
  static let total = Term("合计", "Total")
  static let stated = Term("引用", "stated")
  static let counted = Term("统计", "counted")
  static let blank = Term("（空）", "(blank)")

  /// What happened, what it means, and what to do, for a person.
  static func sentence(_ error: StorageError, _ language: Language) -> String {
    term(for: error)[language]
  }

  private static func term(for error: StorageError) -> Term {
    switch error {
    case .cannotOpen(let path, let reason):
      Term("打不开数据库 \(path)：\(reason)", "Cannot open the database \(path): \(reason)")
    case .readOnly:
      Term("数据库只读，未作更改", "The database is read-only; nothing was changed")
    case .busy:
      Term("数据库正被他人写入，请稍后再试", "Someone else is writing to the database; try again in a moment")
    case .unknownEntity(let name):
      Term("没有这种记录：\(name)", "There is no such kind of record: \(name)")
    case .unknownField(let entity, let field):
      Term("\(entity) 没有字段 \(field)", "\(entity) has no field \(field)")
    case .notFound(let entity, let id):
      Term("找不到记录 \(entity) #\(id)", "There is no record \(entity) #\(id)")
    case .conflict(let entity, let id, _, _):
      Term(
        "\(entity) #\(id) 已被他人修改，请先查看新内容",
        "\(entity) #\(id) was changed by someone else; look at it first")
    case .refused(let entity, let faults):
      Term(
        "\(entity) 有 \(faults.count) 处错误：\(faults.map(\.field).joined(separator: "、"))",
        "\(entity) has \(faults.count) faults: \(faults.map(\.field).joined(separator: ", "))")
    case .constraint(let entity, let message):
      Term("\(entity) 未保存：\(message)", "\(entity) was not saved: \(message)")
    case .needsMigration(let obstacles):
      Term(
        "数据库结构与本版本不同，需要迁移：\(obstacles.joined(separator: "；"))",
        "The database needs a migration: \(obstacles.joined(separator: "; "))")
    case .tooNew(let found, let known):
      Term(
        "数据库由更新的版本（\(found)）建立，本版本只懂 \(known)，请升级程序",
        "The database was made by a newer version (\(found), this one knows \(known)); upgrade the program"
      )
    case .cannotUndo(let reason): Term("不能撤销：\(reason)", "Cannot undo: \(reason)")
    case .cancelled: Term("已停止", "Stopped")
    case .failed(let message): Term("数据库出错：\(message)", "The database failed: \(message)")
    }
  }
}
