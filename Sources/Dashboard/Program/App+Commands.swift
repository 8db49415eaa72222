import Canvas
import Catalog
import Records
import Storage
import Widgets

/// The commands that work everywhere.
extension App {
  package static let commands: [Command<App>] =
    shortCommands + (kindCommands + newCommands).map { $0.of(.kinds) }

  /// Those but for the two of each kind of record, which no hint line has: all the first screen needs.
  static let shortCommands: [Command<App>] =
    programCommands.map { $0.of(.program) } + scopeCommands.map { $0.of(.scope) }
    + (movingCommands + startCommands + tabCommands).map { $0.of(.moving) } + undoCommands
    + draftCommands + sheetCommands

  private static let programCommands: [Command<App>] = [
    Command(
      "help", "F1 ?", Term("帮助", "Help"),
      help: Term(
        "本屏是做什么的，标记的含义，各键的作用", "What this screen is for, its marks, and what keys do"),
      hint: 1
    ) { app, _ in .act(.push(GuideLayer(app.guide, app.paletteFacts))) },
    Command(
      "palette", "F9 : ^P", Term("命令", "Commands"),
      help: Term("按名称或拼音找命令并执行", "Find a command by name and perform it"), hint: 9
    ) { app, _ in
      .act(.push(HelpLayer(app.paletteFacts, elsewhere: app.elsewhereFacts)))
    },
    Command(
      "language", "^T", Term("中文/English", "中文/English"),
      help: Term("切换界面语言", "Switch the language of the interface")
    ) { _, context in .act(.set(.language(context.language == .zh ? .en : .zh))) },
    Command(
      "theme", "", Term("主题", "Theme"), help: Term("选择配色", "Choose the colours")
    ) { _, context in
      .act(.push(ChooserLayer("app.theme", Wording.themeTitle, names: context.themes)))
    },
    Command(
      "mouse", "", Term("鼠标", "Mouse"),
      help: Term("开关鼠标；关闭时可用终端选字", "Mouse on or off; off leaves selecting to the terminal")
    ) { _, context in .act(.set(.mouse(!context.isMouseOn))) },
    Command(
      "autoSkip", "", Term("自动跳格", "Auto-skip"),
      help: Term("开关：字段填满即到下一个字段", "On or off: a field that is full goes on to the next")
    ) { _, context in .act(.set(.skipsFullFields(!context.skipsFullFields))) },
    Command(
      "redraw", "^L", Term("重画", "Redraw"), help: Term("重画屏幕", "Draw the screen afresh")
    ) { _, _ in .want(.redraw) },
    Command(
      "refresh", "F5", Term("刷新", "Refresh"),
      help: Term("重新读取数据", "Read the records again")
    ) { app, _ in .want(app.refreshAll()) },
    Command(
      "suspend", "", Term("挂起", "Suspend"),
      help: Term("回到命令行，fg 返回", "To the shell; fg comes back"),
      disabled: { _, context in context.isKiosk ? Wording.notInKiosk : nil }
    ) { _, _ in .want(.suspend) },
    Command(
      "stop", "^C", Term("停止", "Stop"),
      help: Term("停止正在进行的计算", "Stop what is being worked out")
    ) { _, _ in .want(.cancelAll) },
  ]

  /// What moves the scope bar.
  private static let scopeCommands: [Command<App>] = [
    Command(
      "previousYear", ",", Term("上一年", "Previous year"),
      help: Term("年度减一，截至日随之", "One year back; the as-of date follows")
    ) { _, context in .act(.set(.year(context.year - 1))) },
    Command(
      "nextYear", ".", Term("下一年", "Next year"),
      help: Term("年度加一，截至日随之", "One year on; the as-of date follows")
    ) { _, context in .act(.set(.year(context.year + 1))) },
    Command(
      "chooseYear", "@", Term("年度", "Year"), help: Term("输入年度", "Type a year")
    ) { _, context in
      .act(.push(PromptLayer("app.year", Wording.yearPrompt, text: String(context.year))))
    },
    Command(
      "asOf", ";", Term("截至", "As of"), help: Term("输入截至日期", "Type the as-of date"), hint: 8
    ) { _, context in
      .act(.push(PromptLayer("app.asOf", Wording.asOfPrompt, text: context.asOf.iso)))
    },
    Command(
      "alliance", "^O", Term("联盟", "Alliance"),
      help: Term("选择要看的联盟", "Choose the alliance to look at"),
      disabled: { app, _ in app.alliances.isEmpty ? Wording.noAlliance : nil }
    ) { app, context in
      let shape = context.holdings["alliance"]
      let index = shape?.index(of: "name") ?? 0
      let names = app.alliances.map { row in
        shape.map { row.text(index, of: $0, context.language) } ?? ""
      }
      return .act(.push(ChooserLayer("app.alliance", Wording.allianceTitle, names: names)))
    },
  ]

  private static let movingCommands: [Command<App>] = [
    Command(
      "back", "Esc ^G F12", Wording.back,
      help: Term("回到上一层", "One step back")
    ) { app, _ in app.layers.isEmpty ? .ignored : .act(.pop) },
    Command(
      "close", "F3 q", Term("关闭/退出", "Close or quit"),
      help: Term("关闭本屏；在最上层退出程序", "Close this screen; at the top level, quit"), hint: 99,
      worded: { $0.layers.isEmpty ? QuitWording.quit : QuitWording.close }
    ) { app, _ in app.layers.isEmpty ? .want(.quit) : .act(.pop) },
    Command(
      "quit", "^Q", QuitWording.quit, help: Term("退出程序", "Quit the program")
    ) { _, _ in .want(.quit) },
    Command(
      "allHistory", "^R", HistoryWording.title,
      help: Term("整个数据库谁在何时改了什么", "Who changed what, and when, in the whole database")
    ) { app, _ in app.layers.last is HistoryLayer ? .taken : .act(.push(HistoryLayer())) }
    .found(by: HistoryWording.words),
  ]

  /// A command for each tab: its digit, and Alt with the digit while an input method is on.
  private static let tabCommands: [Command<App>] = PaneList.all.map { pane in
    Command("open." + pane.name, "\(pane.number) M-\(pane.number)", pane.tab) { _, _ in
      .act(.open(tab: pane.name))
    }
    .found(by: pane.words)
  }

  /// A command for each kind of record, so that its table is found by name from anywhere.
  private static let kindCommands: [Command<App>] = Catalog.shapes.map { shape in
    let label = Term("打开 " + shape.title.zh, "Open: " + shape.plural.en)
    return Command("table." + shape.name, "", label, help: shape.group.term) { _, _ in
      .act(.push(TableLayer(shape.plural, Scope(shape.name))))
    }
    .found(by: shape.sought)
  }

  /// A command for each kind of record, so that one is entered from anywhere.
  private static let newCommands: [Command<App>] = Catalog.shapes.map { shape in
    let label = Term("新增 " + shape.title.zh, "New: " + shape.title.en)
    return Command("new." + shape.name, "", label, help: shape.group.term, changes: true) {
      _, context in RecordCommands.add(to: Scope(shape.name), context)
    }
    .found(by: FormWording.addWords + " " + shape.sought)
  }
}
