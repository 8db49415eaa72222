import Catalog
import Dashboard
import Records
import Storage

/// What happened and what to do, for a person.
nonisolated extension CommandError {
  var sentence: Term {
    switch self {
    case .unknownVerb(let name):
      Folder.exists(name)
        ? Term(
          "没有 \(name) 这个命令；要打开这个文件，请写 chanjiao --database \(name)",
          "There is no command \(name); to open that file, write chanjiao --database \(name)")
        : Term(
          "没有 \(name) 这个命令；chanjiao --help 列出全部",
          "There is no command \(name); chanjiao --help lists them all")
    case .unknownEntity(let name):
      Term(
        "没有 \(name) 这种记录；chanjiao entities 列出全部",
        "There is no kind of record called \(name); chanjiao entities lists them all")
    case .unknownField(let entity, let path):
      StorageWording.term(for: .unknownField(entity: entity, field: path))
    case .notSortable(let entity, let name, let sortable):
      Term(
        "\(title(entity).zh)不能按\(field(name, of: entity).zh)排序，可用："
          + sortable.joined(separator: "、"),
        "\(title(entity).en) cannot be sorted by \(field(name, of: entity).en), but by: "
          + sortable.joined(separator: ", "))
    case .badCondition(let text):
      Term(
        "看不懂条件 \(text)：请写成 字段=值、字段>=值、字段!=值 或 字段~文字",
        "Cannot make out the condition \(text): write FIELD=VALUE, FIELD>=VALUE, FIELD!=VALUE"
          + " or FIELD~TEXT")
    case .nothingToFind(let text):
      Term(
        "“\(text)”里没有可查找的：按汉字、拼音、字母或数字查找，没有通配符",
        "There is nothing to find in “\(text)”: characters, pinyin, letters and digits are found,"
          + " and there are no wildcards")
    case .personal(let entity, let name):
      Term(
        "\(title(entity).zh)的\(field(name, of: entity).zh)是个人信息，只能按完整的值（\(name)=值）或是否填写"
          + "（\(name)=）查找",
        "\(field(name, of: entity).en) of \(title(entity).en) is personal: it is found by its whole"
          + " value (\(name)=VALUE) or by being blank (\(name)=) only")
    case .unreadable(let entity, let error):
      Term(
        "\(field(error.field, of: entity).zh)的值 \(error.text) 不对，应为："
          + FaultWording.wanted(error.expected).zh,
        "\(error.text) is no value of \(field(error.field, of: entity).en): it takes "
          + FaultWording.wanted(error.expected).en)
    case .badSpan(let from, let to):
      Term(
        "--from \(from) 在 --to \(to) 之后，没有这样的日子：请把两者对调",
        "--from \(from) is after --to \(to), so there are no such days: swap them")
    case .badDate(let text):
      Term(
        "\(text) 不是日期：请写成 2021-11-21、2021-11、2021、+7 或 今天",
        "\(text) is not a date: write 2021-11-21, 2021-11, 2021, +7 or today")
    case .badID(let text):
      Term("\(text) 不是记录编号：请写成 12 或 #12", "\(text) is not a record's id: write 12 or #12")
    case .noSuchName(let entity, let text) where Int(text) != nil:
      Term(
        "没有名为 \(text) 的\(title(entity).zh)；\(text) 若是编号，写作 #\(text)",
        "No record of \(title(entity).en) is called \(text); if that is its id, write #\(text)")
    case .noSuchName(let entity, let text):
      Term(
        "没有名为 \(text) 的\(title(entity).zh)；只记得一部分时用 字段~\(text)",
        "No record of \(title(entity).en) is called \(text); for part of a name write FIELD~\(text)"
      )
    case .noSuchAlliance(let name):
      Term(
        "没有名为 \(name) 的联盟；chanjiao list alliance 列出全部",
        "No alliance is called \(name); chanjiao list alliance lists them")
    case .noSuchRecord(let entity, let id):
      Term(
        "没有\(title(entity).zh) #\(id)；编号可用 chanjiao list \(entity) 查",
        "\(title(entity).en) #\(id) does not exist; chanjiao list \(entity) tells the ids")
    case .noDatabase(let path):
      Term(
        "没有数据库 \(path)；可先用 --demo 看示例，或用 chanjiao sample 生成一个",
        "There is no database \(path); try --demo, or make one with chanjiao sample")
    case .alreadyThere(let path):
      Term(
        "\(path) 已存在且不为空，未作改动；请换一个文件名，或先移走它",
        "\(path) exists and is not empty; nothing was changed. Choose another name, or move it away"
      )
    case .cannotRead(let path, let fault):
      Term("读不了 \(path)：\(fault.sentence.zh)", "Cannot read \(path): \(fault.sentence.en)")
    case .cannotWrite(let path, let fault):
      Term("写不了 \(path)：\(fault.sentence.zh)", "Cannot write \(path): \(fault.sentence.en)")
    case .notUnmasked(let error, let path):
      Unmasking.refused(StorageWording.term(for: error, path: path))
    case .whoIsThere(let login):
      Term(
        "多人共用登录名 \(login)；查看个人信息会记入历史，请用 --user 写明您是谁",
        "Several people share the login \(login); the history keeps who looks at personal data, so say"
          + " who you are with --user")
    case .identityNumberAsUser:
      Term(
        "--user：\(FaultWording.identityNumberAsUser.zh)",
        "--user: \(FaultWording.identityNumberAsUser.en)")
    case .store(let error, let path): StorageWording.term(for: error, path: path)
    case .notATerminal:
      Term(
        "这里不是终端，无法显示界面；脚本中请用 chanjiao list 等命令（见 chanjiao --help）",
        "This is not a terminal, so there is nowhere to show the dashboard; in scripts use"
          + " chanjiao list and its like (see chanjiao --help)")
    case .dumbTerminal:
      Term(
        "TERM=dumb 的终端不能定位光标，无法显示界面；请用 chanjiao list 等命令（见 chanjiao --help）",
        "A TERM=dumb terminal cannot place its cursor, so it cannot show the dashboard; use"
          + " chanjiao list and its like (see chanjiao --help)")
    case .terminalUnusable(let name):
      Term(
        "无法使用终端 TERM=\(name)；请设置 TERM（如 xterm-256color），或用 chanjiao list 等命令",
        "The terminal TERM=\(name) cannot be used; set TERM (say to xterm-256color), or use"
          + " chanjiao list and its like")
    case .outputClosed: Term("输出已关闭", "The output was closed")
    }
  }
}

/// What a kind of record is called.
nonisolated private func title(_ entity: String) -> Term {
  Catalog.holdings[entity]?.title ?? Term(entity, entity)
}

/// What a field is called, with what is typed for it.
nonisolated private func field(_ path: String, of entity: String) -> Term {
  guard let shape = Catalog.holdings[entity],
    let label = try? Catalog.holdings.field(path, of: shape).field.label
  else { return Term(path, path) }
  return Term("\(label.zh)（\(path)）", "\(label.en) (\(path))")
}
