import Canvas
import Catalog
import Dashboard
import Glibc
import Records
import Sample
import Storage
import StorageSQLite
import Terminal
import Themes

/// Opens the dashboard on this terminal and gives how it ended.
struct Browser {
  let session: Session

  func run() throws(CommandError) -> Exit {
    guard isatty(0) == 1, isatty(1) == 1 else { throw .notATerminal }
    if session.environment["TERM"] == "dumb" { throw .dumbTerminal }
    let asOf = try session.asOf()
    session.sayWarnings()
    let shelf = ThemeShelf(environment: session.environment, executable: Self.executable)
    let (theme, remark) = self.theme(shelf)
    let mouse = session.settings.mouse ?? !isRemote
    let display = try open(theme, mouse: mouse)
    var context = Context(
      language: session.language, year: (asOf ?? standardDay).year, asOf: asOf ?? standardDay,
      today: session.today, holdings: Catalog.holdings, size: display.size,
      theme: theme.name)
    context.knowsDay = asOf != nil || session.wishes.isDemo
    context.readOnly = readOnly
    context.keyMap = KeyMap(session.settings.keys)
    context.user = session.user
    context.asksWho = session.asksWho
    context.clock = Clock.wall
    context.session = "\(getpid()).\(time(nil))"
    context.holdsSample = session.wishes.isDemo
    context.isPassing = session.wishes.isDemo
    context.isMouseOn = mouse
    context.skipsFullFields = session.settings.autoSkip
    context.isKiosk = session.wishes.isKiosk
    context.canCopy = display.canCopy && !context.isKiosk
    context.isInTmux = session.environment["TMUX"]?.isEmpty == false
    let loop = Loop(
      session, context, display: display, shelf: shelf,
      remark: remark ?? session.settings.warnings.first?.sentence)
    let end = loop.run()
    display.leave()
    if let loss = loop.loss { Voice.say(session.text(loss)) }
    switch end {
    case .exit(let exit): return exit
    case .failed(let error): throw error
    }
  }

  /// The day the program opens on: the sample is meant to be seen at the end of its last year.
  private var standardDay: Day { session.wishes.isDemo ? SampleAlliance.asOf : session.today }

  private var isRemote: Bool {
    session.environment["SSH_CONNECTION"] != nil || session.environment["SSH_TTY"] != nil
  }

  private var readOnly: ReadOnlyReason? {
    if session.settings.isReadOnly { return .wished }
    if session.wishes.isDemo { return nil }
    switch SQLiteStore.obstacle(to: session.settings.database) {
    case .onNetworkShare(_, let kind)?: return .shared(kind)
    case .readOnly(_, let hindrance?)?: return .guarded(hindrance)
    default: return nil
    }
  }

  /// The theme asked for, or the usual one and why: said where it is still read after leaving, and on
  /// the first screen.
  private func theme(_ shelf: ThemeShelf) -> (Theme, Term?) {
    do throws(ThemeError) {
      return (try shelf.load(named: session.settings.theme), nil)
    } catch {
      Voice.say(session.text(error.sentence))
      return (.standard, error.sentence)
    }
  }

  private func open(_ theme: Theme, mouse: Bool) throws(CommandError) -> Display {
    Folder.make(session.paths.state)
    let log = CrashLog(path: session.paths.crashLog, version: Program.version)
    do throws(TerminalError) {
      return try Display(
        theme: theme, mouse: mouse, environment: session.environment, log: log)
    } catch {
      switch error {
      case .notATerminal: throw .notATerminal
      case .terminalUnusable(let name): throw .terminalUnusable(name: name)
      }
    }
  }

  /// The program's own file, beside which themes may lie.
  nonisolated static var executable: String? {
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = buffer.withUnsafeMutableBytes { bytes in
      bytes.baseAddress.map { readlink("/proc/self/exe", $0, bytes.count) } ?? 0
    }
    return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : nil
  }
}

nonisolated extension ThemeError {
  var sentence: Term {
    switch self {
    case .unknown(let name, let folders):
      Term(
        "没有主题 \(name)，改用默认；找过：\(folders.joined(separator: "、"))",
        "There is no theme \(name), using the default; looked in \(folders.joined(separator: ", "))"
      )
    case .unreadable(let file): Term("读不了主题 \(file)", "Cannot read the theme \(file)")
    case .malformed(let file, let line, let column, let problem):
      Term("\(file):\(line):\(column)：\(problem)", "\(file):\(line):\(column): \(problem)")
    case .notMapping(let file, let line):
      Term("\(file):\(line)：不是配色方案", "\(file):\(line): not a colour scheme")
    case .missingKey(let file, let key): Term("\(file)：缺少 \(key)", "\(file): \(key) is missing")
    case .badColor(let file, let line, let column, let key, let text):
      Term(
        "\(file):\(line):\(column)：\(key) 的“\(text)”不是颜色",
        "\(file):\(line):\(column): \"\(text)\" is no colour for \(key)")
    case .badVariant(let file, let line, let column, let text),
      .badContrast(let file, let line, let column, let text):
      Term(
        "\(file):\(line):\(column)：不认识“\(text)”",
        "\(file):\(line):\(column): cannot make out \"\(text)\"")
    }
  }
}
