import ArgumentParser
import Records

/// The options every command takes.
struct GlobalOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "数据库文件（默认在 XDG 数据目录中）", "The database file (by default in the XDG data folder)", "file"),
    completion: .file(extensions: ["sqlite"]))
  var database: String?

  @Flag(
    help: ArgumentHelp(
      "打开示例联盟的私有副本，可编辑，退出即弃",
      "Open a private copy of the sample alliance: editable, dropped at exit"))
  var demo = false

  @Flag(name: .long, help: ArgumentHelp("只读，不作任何更改", "Read only; nothing is changed"))
  var readOnly = false

  @Option(
    help: ArgumentHelp("联盟的名称、简称或 #编号", "The alliance by name, short name or #id", "name"))
  var alliance: String?

  @Option(
    help: ArgumentHelp(
      "截至日期：2021-11-21、2021、+7、今天", "The as-of date: 2021-11-21, 2021, +7, today", "date"))
  var asOf: String?

  @Option(help: ArgumentHelp("界面语言：zh 或 en", "The language: zh or en", "zh|en"))
  var language: Language?

  @Option(help: ArgumentHelp("配色主题的名称，或一个方案文件", "A colour theme by name, or a scheme file", "name"))
  var theme: String?

  @Option(
    help: ArgumentHelp(
      "鼠标：on 或 off（默认开，SSH 下关）", "The mouse: on or off (on, but off over SSH)", "on|off"))
  var mouse: Switch?

  @Option(help: ArgumentHelp("修改记录中的用户名", "Who the history says made changes", "name"))
  var user: String?

  @Option(
    help: ArgumentHelp("另读一个设置文件，优先于其他设置文件", "A settings file that goes before the others", "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var config: String?

  @Flag(
    help: ArgumentHelp(
      "展台模式：不能挂起到命令行", "Kiosk mode: no way out to the shell"))
  var kiosk = false

  /// An empty value is a variable of a script that was never set, and means nothing.
  func validate() throws {
    let values = [
      ("--database", database), ("--alliance", alliance), ("--as-of", asOf), ("--theme", theme),
      ("--user", user), ("--config", config),
    ]
    for (name, value) in values where value.map(Typed.trimmed)?.isEmpty == true {
      throw ValidationError(Help.text("\(name) 的值是空的", "\(name) has an empty value"))
    }
    if let user, Session.hasControls(user) {
      throw ValidationError(
        Help.text(
          "--user 的姓名里有制表符或换行，请去掉", "--user: a name has no tabs or line breaks; leave them out"))
    }
  }

  /// What is said here, without the parser.
  var wishes: Wishes {
    var wishes = Wishes()
    wishes.config = config
    wishes.database = database
    wishes.language = language
    wishes.theme = theme
    wishes.mouse = mouse?.isOn
    wishes.alliance = alliance
    wishes.asOf = asOf
    wishes.user = user
    wishes.isReadOnly = readOnly
    wishes.isDemo = demo
    wishes.isKiosk = kiosk
    return wishes
  }
}

nonisolated extension Language: ExpressibleByArgument {}
nonisolated extension Switch: ExpressibleByArgument {}
