import Glibc
import Records
import Terminal
import Themes

/// Finds out about the terminal without showing anything on it or asking it anything.
struct TerminalExamination {
  let environment: [String: String]

  var facts: [Fact] {
    var facts = ["TERM", "COLORTERM", "LANG", "LC_ALL", "LC_CTYPE"].map { name in
      Fact(name, name, name, environment[name])
    }
    facts += [
      Fact("codeset", "字符编码", "Codeset", Self.codeset),
      Fact("inputIsTerminal", "标准输入是终端", "Input is a terminal", .flag(isatty(0) == 1)),
      Fact("outputIsTerminal", "标准输出是终端", "Output is a terminal", .flag(isatty(1) == 1)),
      Fact("size", "尺寸", "Size", Self.size),
      Fact("ssh", "SSH", "SSH", environment["SSH_CONNECTION"] ?? environment["SSH_TTY"]),
      Fact("tmux", "tmux/screen", "tmux/screen", environment["TMUX"] ?? environment["STY"]),
    ]
    if environment["TMUX"]?.isEmpty == false {
      let needed = Term(
        "经 tmux，须先 tmux set -g set-clipboard on", "through tmux, after tmux set -g set-clipboard on"
      )
      facts.append(Fact("copying", "复制到剪贴板", "Copying", .term(id: "tmux", needed)))
    }
    return facts + displayFacts
  }

  private var displayFacts: [Fact] {
    guard let standIn = StandIn() else { return [] }
    defer { standIn.close() }
    do throws(TerminalError) {
      let display = try Display(
        input: standIn.terminal, output: standIn.terminal, theme: .standard,
        environment: environment)
      let facts = display.facts
      display.leave()
      return [
        Fact("description", "终端描述", "Terminal description", facts.name),
        Fact("depth", "色彩", "Colours", .term(id: "\(facts.depth)", facts.depth.term)),
        Fact("encoding", "显示编码", "Shown as", .term(id: "\(facts.locale)", facts.locale.term)),
        Fact(
          "asciiBorders", "边框用 ASCII", "ASCII borders", .flag(facts.substitution.replacesBorders)),
      ]
    } catch {
      return [
        Fact(
          "description", "终端描述", "Terminal description",
          .term(id: "unusable", Term("不可用", "unusable")))
      ]
    }
  }

  private static var codeset: String? {
    setlocale(LC_CTYPE, "")
    return nl_langinfo(nl_item(CODESET)).map { String(cString: $0) }
  }

  private static var size: Fact.Value {
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return .none }
    let said = "\(size.ws_col)x\(size.ws_row)"
    return .parts(
      [("columns", .number(Int(size.ws_col))), ("rows", .number(Int(size.ws_row)))],
      said: Term(said, said))
  }
}

/// A terminal with nobody before it, which takes what the screen would write when it opens.
private nonisolated struct StandIn {
  let terminal: Int32
  private let other: Int32

  init?() {
    var other: Int32 = -1
    var terminal: Int32 = -1
    guard openpty(&other, &terminal, nil, nil, nil) == 0 else { return nil }
    self.other = other
    self.terminal = terminal
  }

  func close() {
    Glibc.close(terminal)
    Glibc.close(other)
  }
}

nonisolated extension ColorDepth {
  fileprivate var term: Term {
    switch self {
    case .none: Term("无", "none")
    case .eight: Term("8 色", "8")
    case .sixteen: Term("16 色", "16")
    case .indexed: Term("256 色", "256")
    case .direct: Term("1600 万色", "16 million")
    }
  }
}

nonisolated extension TerminalFacts.Locale {
  fileprivate var term: Term {
    switch self {
    case .plain: Term("仅 ASCII", "ASCII only")
    case .utf8: Term("UTF-8", "UTF-8")
    case .gb: Term("GB 编码", "a GB encoding")
    case .utf8Instead: Term("UTF-8（环境未指明）", "UTF-8 (not named by the environment)")
    }
  }
}
