import Records

/// What the argument parser says by itself, in the program's language.
nonisolated enum ParserWording {
  static func translated(_ text: String, _ language: Language) -> String {
    guard language == .zh else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { translated(line: String($0)) }.joined(separator: "\n")
  }

  private static func translated(line: String) -> String {
    for (english, chinese) in beginnings where line.hasPrefix(english) {
      let rest = String(line.dropFirst(english.count))
      guard english == "Error: " else { return chinese + replaced(rest, phrases) }
      // A message in Chinese ends without a stop, as those of the program itself do.
      let message = rest.hasSuffix(".") ? String(rest.dropLast()) : rest
      return chinese + replaced(message, messages)
    }
    return replaced(line, phrases)
  }

  private static func replaced(_ text: String, _ words: [(String, String)]) -> String {
    words.reduce(text) { text, word in text.replacing(word.0, with: word.1) }
  }

  private static let beginnings = [
    ("OVERVIEW: ", "概述："), ("USAGE: ", "用法："), ("Usage: ", "用法："), ("ARGUMENTS:", "参数："),
    ("GLOBAL OPTIONS:", "全局选项（命令之前或之后）："), ("OPTIONS:", "选项："), ("SUBCOMMANDS:", "命令："),
    ("Error: ", "错误："), ("Help:  ", "说明："),
  ]

  private static let phrases = [
    ("Show help information.", "显示帮助"), ("Show subcommand help information.", "显示某个命令的帮助"),
    ("Show the version.", "显示版本"), ("(default)", "（默认） "), ("(default: ", "(默认："),
    ("(values: ", "(取值："),
    ("; default: ", "；默认："), ("[<options>]", "[<选项>]"), ("<subcommand>", "<命令>"),
    ("  See '", "  "), ("' for more information.", " 查看更多说明"), ("' for detailed help.", " 查看详细帮助"),
  ]

  private static let messages = [
    ("Missing expected argument", "缺少参数"), ("Unknown option", "没有这个选项"),
    (". Did you mean", "，是不是"), ("Missing value for ", "缺少值："), ("Unexpected argument", "多余的参数"),
    ("'?", "'？"), (" unexpected arguments:", " 个多余的参数："), ("is invalid for", "不能用于"),
    ("The value", "值"),
    (". Please provide one of", "，应为"), ("', '", "'、'"), ("' or '", "' 或 '"), ("' and '", "' 或 '"),
  ]
}
