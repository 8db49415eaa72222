import Canvas
import Dashboard
import Records

/// The manual page: in English, then the same in Chinese.
nonisolated enum ManualPage {
  static var text: String {
    var page = ".TH CHANJIAO 1 \"\" \"\(Program.name) \(Program.version)\" \"\(Program.name)\"\n"
    // Chinese has no blanks to stretch, and names no hyphens to break at.
    page += ".ad l\n.nh\n"
    for language in [Language.en, .zh] { page += sections(language) }
    return page
  }

  private static func sections(_ language: Language) -> String {
    guard let program = CommandDescription.program(language) else { return "" }
    let verbs = (program.subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
    let globals = verbs.first { $0.commandName == "browse" }?.shownArguments ?? []
    let shared = Set(globals.map(\.synopsis))
    var text = section(Term("名称", "NAME"), language)
    text += "\(Program.name) \\- " + escaped(program.abstract ?? "") + "\n"
    text += section(Term("概要", "SYNOPSIS"), language)
    text += ".B \(Program.name)\n[" + escaped(Term("全局选项", "global options")[language]) + "]\n"
    for verb in verbs where verb.commandName != "browse" {
      text += ".br\n.B \(Program.name) \(escaped(verb.commandName))\n"
      text +=
        escaped(
          verb.shownArguments.filter { !shared.contains($0.synopsis) }
            .map(bracketed).joined(separator: " ")) + "\n"
    }
    text += section(Term("全局选项", "GLOBAL OPTIONS"), language)
    text += escaped(Term("可写在命令之前或之后。", "Before or after a command.")[language]) + "\n"
    text += globals.map(item).joined()
    text += section(Term("命令", "COMMANDS"), language)
    for verb in verbs where verb.commandName != "browse" {
      text += ".SS \(escaped(verb.commandName))\n" + escaped(verb.abstract ?? "") + "\n"
      if let discussion = verb.discussion, !discussion.isEmpty {
        text += ".PP\n" + escaped(discussion) + "\n"
      }
      text += verb.shownArguments.filter { !shared.contains($0.synopsis) }.map(item).joined()
    }
    text +=
      section(Term("环境变量", "ENVIRONMENT"), language) + items(ManualFacts.environment, language)
    text += section(Term("设置文件", "CONFIGURATION"), language) + items(ManualFacts.settings, language)
    text += section(Term("按键", "KEYS"), language)
    for (title, commands) in KeySheet.tables {
      text += ".SS \(escaped(title[language]))\n"
      for fact in commands {
        let keys = fact.keys.map(\.description).joined(separator: " ")
        text += ".TP\n.B \(escaped(keys))\n"
        text += escaped(KeySheet.meaning(fact, language)) + " (\(escaped(fact.name)))\n"
      }
    }
    text += section(Term("文件", "FILES"), language) + items(ManualFacts.files, language)
    text += section(Term("退出码", "EXIT STATUS"), language)
    text += items(Exit.allCases.map { (String($0.rawValue), $0.meaning) }, language)
    return text
  }

  private static func section(_ title: Term, _ language: Language) -> String {
    ".SH \(escaped(title[language]))\n"
  }

  private static func bracketed(_ argument: CommandDescription.Argument) -> String {
    let written = argument.synopsis + (argument.isRepeating ? "..." : "")
    return argument.isOptional ? "[\(written)]" : written
  }

  private static func item(_ argument: CommandDescription.Argument) -> String {
    ".TP\n.B \(escaped(argument.synopsis))\n" + escaped(argument.abstract ?? "") + "\n"
  }

  private static func items(_ facts: [(String, Term)], _ language: Language) -> String {
    facts.map { ".TP\n.B \(escaped($0.0))\n" + escaped($0.1[language]) + "\n" }.joined()
  }

  /// Text that roff prints as it is.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      default: result.append(character)
      }
    }
    return result.hasPrefix(".") || result.hasPrefix("'") ? "\\&" + result : result
  }
}

/// What the manual page tells that no command's definition knows.
nonisolated enum ManualFacts {
  static let environment = [
    ("CHANJIAO_DATABASE", Term("数据库文件", "The database file.")),
    ("CHANJIAO_CONFIG", Term("先于其他的设置文件", "A settings file that goes before the others.")),
    ("CHANJIAO_THEME", Term("配色主题", "The colour theme.")),
    ("CHANJIAO_LANGUAGE", Term("界面语言，zh 或 en", "The language, zh or en.")),
    ("CHANJIAO_READONLY", Term("非空且非 0 时只读", "Read only where it is neither empty nor 0.")),
    (
      "CHANJIAO_WIDTH",
      Term(
        "narrow、wide 或 auto：终端怎样显示宽度不定的字符",
        "narrow, wide or auto: how the terminal draws characters of ambiguous width.")
    ),
    (
      "CHANJIAO_BORDER",
      Term("unicode 或 ascii：边框用什么画", "unicode or ascii: what frames are drawn with.")
    ),
    ("NO_COLOR", Term("非空则不用颜色", "No colours where it is not empty.")),
  ]

  static var settings: [(String, Term)] {
    ConfigFile.Key.allCases.map { ($0.rawValue, $0.meaning) }
  }

  static let files = [
    ("$XDG_CONFIG_HOME/chanjiao/config.yaml", Term("设置", "Settings.")),
    ("/etc/xdg/chanjiao/config.yaml", Term("本机共用的设置", "Settings of the site.")),
    ("$XDG_CONFIG_HOME/chanjiao/themes/*.yaml", Term("自己的配色主题", "Colour themes of one's own.")),
    ("$XDG_DATA_HOME/chanjiao/chanjiao.sqlite", Term("默认的数据库", "The default database.")),
    (
      "FILE.before-*",
      Term(
        "旧版本数据库更新前的副本，在数据库旁边。只有界面（和 show --unmask）更新旧版本的数据库；"
          + "list、show、history、doctor 和 --read-only 读的是临时副本，原文件不动",
        "Beside a database, a copy of it as an older version left it. Only the dashboard (and show"
          + " --unmask) brings one up to date; list, show, history, doctor and --read-only read a"
          + " temporary copy and leave the file as it is."
      )
    ),
    (
      "$XDG_STATE_HOME/chanjiao/preferences.yaml",
      Term("在界面上选定的语言、主题等", "Language, theme and the like, as chosen on screen.")
    ),
    (
      "$XDG_STATE_HOME/chanjiao/drafts/",
      Term("未保存的表单和未结束的批", "Forms that were not saved, and batches that are open.")
    ),
    ("$XDG_STATE_HOME/chanjiao/crash.log", Term("崩溃日志", "What a crash has to say.")),
    ("$XDG_CACHE_HOME/chanjiao/", Term("可随时删除的缓存", "Caches that may be removed at any time.")),
  ]
}

nonisolated extension ConfigFile.Key {
  fileprivate var meaning: Term {
    switch self {
    case .database: Term("数据库文件", "The database file.")
    case .language: Term("zh 或 en", "zh or en.")
    case .theme: Term("配色主题", "The colour theme.")
    case .mouse: Term("on 或 off", "on or off.")
    case .alliance: Term("打开时看的联盟", "The alliance to open with.")
    case .keys:
      Term(
        "命令的按键，每行“命令名: 键 键 …”，如 find: F7 ^F",
        "Keys for commands, a line each, \"name: key key …\", as in find: F7 ^F.")
    case .sharedLogin:
      Term(
        "on 表示多人共用登录名，修改前询问姓名；off 从不询问",
        "on where several people share the login: who makes changes is asked first; off never asks."
      )
    case .autoSkip:
      Term("on 或 off：字段填满即到下一个字段", "on or off: a field that is full goes on to the next.")
    }
  }
}
