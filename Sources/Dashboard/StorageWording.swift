package import Records
package import Storage

/// What happened to the records, what it means, and what to do, for a person.
package enum StorageWording {
  /// The error in words; `path` names the database where that helps.
  package static func term(for error: StorageError, path: String = "") -> Term {
    let file = path.isEmpty ? "" : " " + path
    switch error {
    case .cannotOpen(let path, let reason):
      return Term("打不开数据库 \(path)：\(reason)", "Cannot open the database \(path): \(reason)")
    case .readOnly:
      return Term("数据库\(file) 只读，未作更改", "The database\(file) is read-only; nothing was changed")
    case .busy:
      return Term(
        "数据库\(file) 正被他人写入，请稍后再试",
        "Someone else is writing to the database\(file); try again in a moment")
    case .unknownEntity(let name):
      return Term(
        "没有 \(name) 这种记录；chanjiao entities 列出全部",
        "There is no kind of record called \(name); chanjiao entities lists them all")
    case .unknownField(let entity, let field):
      return Term(
        "\(entity) 没有字段 \(field)；chanjiao entities \(entity) 列出全部字段",
        "\(entity) has no field \(field); chanjiao entities \(entity) lists its fields")
    case .notFound(let entity, let id):
      return Term("找不到记录 \(entity) #\(id)", "There is no record \(entity) #\(id)")
    case .conflict(let entity, let id, _, _):
      return Term(
        "\(entity) #\(id) 已被他人修改，请先查看新内容",
        "\(entity) #\(id) was changed by someone else; look at it first")
    case .refused(let entity, let faults):
      let fields = faults.map(\.field)
      return Term(
        "\(entity) 有错误的字段：\(fields.joined(separator: "、"))",
        "\(entity) has faulty fields: \(fields.joined(separator: ", "))")
    case .refusedChanges(let faults):
      return Term(
        "\(faults.count) 条记录有错误，全部未保存", "\(faults.count) records have faults; none was saved")
    case .constraint(let entity, let message):
      return Term("\(entity) 未保存：\(message)", "\(entity) was not saved: \(message)")
    case .needsMigration(let obstacles):
      return Term(
        "数据库\(file) 的结构与本版本不同，需要迁移：\(obstacles.joined(separator: "；"))",
        "The database\(file) needs a migration: \(obstacles.joined(separator: "; "))")
    case .tooNew(let found, let known):
      return Term(
        "数据库\(file) 由更新的版本（\(found)）建立，本版本只懂 \(known)，请升级程序",
        "The database\(file) was made by a newer version (\(found); this one knows \(known)); "
          + "upgrade the program")
    case .cannotUndo(let reason):
      return Term("不能撤销：\(reason)", "Cannot undo: \(reason)")
    case .cancelled: return Term("已停止", "Stopped")
    case .failed(let message):
      return Term("数据库\(file) 出错：\(message)", "The database\(file) failed: \(message)")
    }
  }
}
