import Catalog
package import Records
package import Storage

/// What happened to the records, what it means, and what to do, for a person.
package enum StorageWording {
  /// That a file which is only read is seen as this version of the program would have it.
  package static let olderFile = Term(
    "旧版本的数据库：原文件未动，所见为打开时的副本；界面可写打开时更新",
    "Read as a copy: an older version's file, which only the dashboard updates")

  /// The error in words; `path` names the database where that helps.
  package static func term(for error: StorageError, path: String = "") -> Term {
    let file = path.isEmpty ? "" : " " + path
    let named = path.isEmpty ? "" : " " + path + " "
    switch error {
    case .cannotOpen(let path, let obstacle):
      let what = Self.obstacle(obstacle)
      return Term(
        "打不开数据库 \(path)：\(what.zh)", "Cannot open the database \(path): \(what.en)")
    case .damaged:
      return Term(
        "数据库\(named)已损坏，未作更改；请改用备份（旁边名字含 .before- 的副本或自己的备份），并保留此文件",
        "The database\(file) is damaged; nothing was changed. Use a backup (a .before- copy beside it,"
          + " or your own) and keep this file")
    case .altered(let message):
      return Term(
        "数据库\(named)的表与它自己的记载不符（\(message)），可能被别的程序改过；请改用备份，并保留此文件",
        "The tables of the database\(file) are not what it says they are (\(message)); another program"
          + " may have changed them. Use a backup and keep this file")
    case .noRoomForCopy:
      return Term(
        "数据库\(named)由旧版本建立，要读它的副本，而临时文件夹已满；请腾出空间，或用 TMPDIR 指定别的文件夹",
        "The database\(file) is an older version's and read as a copy, for which the folder for"
          + " temporary files has no room; make some, or name another folder in TMPDIR")
    case .full:
      return Term(
        "磁盘已满，数据库\(named)未作更改；请腾出空间后再试",
        "The disk is full; the database\(file) was not changed. Make room and try again")
    case .readOnly(_, let hindrance?): return readOnly(hindrance)
    case .readOnly:
      return Term("数据库\(named)只读，未作更改", "The database\(file) is read-only; nothing was changed")
    case .moved(let path, isReplaced: false):
      return Term(
        "数据库文件已被移走或删除，未作更改；请放回原处再保存：\(path)",
        "The database file was moved or deleted; nothing was changed. Put it back: \(path)")
    case .moved(let path, isReplaced: true):
      return Term(
        "数据库文件已被换成另一个，未作更改；请退出后重新打开：\(path)",
        "Another file has taken the database's place; nothing was changed. Open it again: \(path)")
    case .onNetworkShare(let path, let kind):
      return Term(
        "数据库 \(path) 在网络共享（\(kind)）上，只能浏览：多台机器同时写会损坏它；请移到本机磁盘",
        "The database \(path) is on a network share (\(kind)) and can only be read: writing from "
          + "several machines would damage it; move it to a disk of this machine")
    case .busy:
      return Term(
        "数据库\(named)正被他人写入，请稍后再试",
        "Someone else is writing to the database\(file); try again in a moment")
    case .unknownEntity(let name):
      return Term(
        "没有 \(name) 这种记录；chanjiao entities 列出全部",
        "There is no kind of record called \(name); chanjiao entities lists them all")
    case .unknownField(let entity, let field):
      return Term(
        "\(title(entity).zh)没有字段 \(field)；chanjiao entities \(entity) 列出全部字段",
        "\(title(entity).en) has no field \(field); chanjiao entities \(entity) lists its fields")
    case .tooManyToSort(let entity, let name, let limit):
      let label = Catalog.holdings[entity]?[name]?.label ?? Term(name, name)
      let most = Numbers.grouped(limit)
      return Term(
        "多于 \(most) 条，不能排序「\(label.zh)」：请先筛选或查找",
        "More than \(most) records cannot be sorted by \(label.en): filter or find first")
    case .notFound(let entity, let id):
      let record = record(entity, id, nil)
      return Term(
        "没有\(record.zh)，可能编号有误或已随整批撤销", "There is no \(record.en); the number may be wrong")
    case .conflict(let entity, let id, _, _, let name, let user):
      let record = record(entity, id, name)
      return Term(
        "\(record.zh) 已被 \(user ?? "他人") 修改，请先查看新内容",
        "\(record.en) was changed by \(user ?? "someone else"); look at it first"
      )
    case .refused(let entity, let faults):
      guard let shape = Catalog.holdings[entity] else {
        return Term("\(entity) 有错误，未保存", "\(entity) has faults; it was not saved")
      }
      let terms = faults.prefix(3).map { fault in
        let label = shape[fault.field]?.label ?? Term(fault.field, fault.field)
        let what = FaultWording.term(for: fault, shape)
        return Term("\(label.zh)：\(what.zh)", "\(label.en): \(what.en)")
      }
      return Term(
        "\(shape.title.zh)未保存。" + terms.map(\.zh).joined(separator: "；"),
        "\(shape.title.en) was not saved. " + terms.map(\.en).joined(separator: "; "))
    case .refusedChanges(let faults):
      return Term(
        "\(faults.count) 条记录有错误，全部未保存，请更正后再存",
        "\(faults.count) records have faults, and none was saved; correct them and save again")
    case .identityNumberInReason: return FaultWording.identityNumber
    case .identityNumberAsUser: return FaultWording.identityNumberAsUser
    case .constraint(let entity, let message):
      return Term(
        "\(title(entity).zh)未保存，数据库不接受这些内容（\(message)），请核对后再存",
        "\(title(entity).en) was not saved: the database refuses these values (\(message)); check them"
      )
    case .needsMigration(let obstacles):
      return Term(
        "数据库\(named)的结构与本版本不同，需要迁移：\(obstacles.joined(separator: "；"))",
        "The database\(file) needs a migration: \(obstacles.joined(separator: "; "))")
    case .otherProgram:
      return Term(
        "数据库\(named)已由另一版本的程序更新，未作更改；请退出后重新打开",
        "Another version of the program has brought the database\(file) up to date; nothing was "
          + "changed. Quit and open it again")
    case .tooNew(let found, let known):
      return Term(
        "数据库\(named)由更新的版本（\(found)）建立，本版本只懂 \(known)，请升级程序",
        "The database\(file) was made by a newer version (\(found); this one knows \(known)); "
          + "upgrade the program")
    case .cannotUndo(let reason):
      let why = undoing(reason)
      return Term("不能撤销：\(why.zh)", "Cannot undo: \(why.en)")
    case .cancelled: return Term("已停止", "Stopped")
    case .failed(let message):
      return Term("数据库\(named)出错：\(message)", "The database\(file) failed: \(message)")
    }
  }

  /// 单位 第一中学, by its number where it has no name.
  static func record(_ entity: String, _ id: Int, _ name: String?) -> Term {
    let title = title(entity)
    return Term("\(title.zh) \(name ?? "#\(id)")", "\(title.en) \(name ?? "#\(id)")")
  }

  private static func title(_ entity: String) -> Term {
    Catalog.holdings[entity]?.title ?? Term(entity, entity)
  }

  private static func obstacle(_ obstacle: StorageError.Obstacle) -> Term {
    switch obstacle {
    case .notDatabase:
      Term(
        "它不是数据库文件，未作改动；请检查路径，或用 --database 指定别的文件",
        "it is not a database, and was left as it is. Check the path, or name another file with"
          + " --database")
    case .foreign(let table):
      Term(
        "它是别的程序的数据库（有表 \(table)），未作改动；请用 --database 指定别的文件",
        "it is another program's database (it has a table \(table)), and was left as it is. Name"
          + " another file with --database")
    case .folder:
      Term("它是文件夹；请用 --database 指定文件", "it is a folder; name a file with --database")
    case .special:
      Term(
        "它是管道或设备，不是普通文件；请用 --database 指定文件",
        "it is a pipe or a device and no regular file; name a file with --database")
    case .missing:
      Term("没有这个文件或文件夹；请检查路径", "there is no such file or folder; check the path")
    case .forbidden:
      Term(
        "没有读取的权限；请向文件的主人或管理员要权限",
        "you may not read it; ask its owner or the administrator")
    case .lockedFolder(let folder):
      Term(
        "没有在文件夹 \(folder) 中新建文件的权限；请换一个文件夹，或向管理员要权限",
        "you may not make files in the folder \(folder); choose another, or ask the administrator")
    case .log(let name, let owner):
      Term(
        "旁边的 \(last(name)) 属于\(whose(owner).zh)，没有读取的权限；请其退出程序，或向管理员要权限",
        "\(last(name)) beside it belongs to \(whose(owner).en) and you may not read it; they should "
          + "quit, or ask the administrator")
    case .other(let code):
      Term(
        "系统不允许（SQLite 错误 \(code)）；请检查磁盘与权限",
        "the system would not let it (SQLite error \(code)); check the disk and the permissions")
    }
  }

  /// That nothing can be changed, what hinders it and what to do: in a line of the screen.
  static func readOnly(_ hindrance: StorageError.Hindrance) -> Term {
    switch hindrance {
    case .file:
      Term("数据库只读，不能修改（文件不可写）", "The database is read-only (the file may not be written to)")
    case .folder(let folder):
      Term(
        "数据库只读，不能修改（文件夹不可写：\(folder)）",
        "The database is read-only (its folder may not be written to: \(folder))")
    case .log(let name, let owner, isNeeded: false):
      Term(
        "只读：\(last(name)) 属于\(whose(owner).zh)；请其退出程序，无人使用时可删去，再重开",
        "Read-only: \(last(name)) is \(whose(owner).en)'s; they quit, or delete it if unused; reopen"
      )
    case .log(let name, let owner, isNeeded: true):
      Term(
        "只读：\(last(name)) 属于\(whose(owner).zh)，内有记录；请其退出程序，或请管理员改权限",
        "Read-only: \(last(name)) is \(whose(owner).en)'s and holds records; they should quit")
    }
  }

  /// A file by its name alone: where it is, is where the database is.
  private static func last(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  private static func whose(_ owner: String?) -> Term {
    owner.map { Term(" \($0)", $0) } ?? Term("他人", "somebody else")
  }

  /// Why a change cannot be taken back.
  static func undoing(_ reason: String) -> Term {
    switch reason {
    case "undone": Term("已经撤销过", "it was taken back already")
    case "changed": Term("其中的记录后来又改过", "some of its records were changed since")
    case "taken":
      Term("其中有的记录已另有一条相同的", "some of its records are there again under other numbers")
    case "reveal": Term("查看过就是查看过", "what was shown has been seen")
    case "remark": Term("说明没有改动什么", "a remark changed nothing")
    default: Term("没有这一批修改", "there is no such change")
    }
  }
}
