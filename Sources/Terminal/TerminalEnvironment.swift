package import Themes

/// What the environment's variables say about the terminal and the wishes of its user.
nonisolated package struct TerminalEnvironment: Sendable {
  private let variables: [String: String]

  package init(_ variables: [String: String]) {
    self.variables = variables
  }

  package var name: String { variables["TERM"] ?? "" }

  /// Whether the user wants no colours (no-color.org, bixense.com/clicolors).
  package var refusesColor: Bool {
    variables["NO_COLOR"].map { !$0.isEmpty } ?? false || variables["CLICOLOR"] == "0"
  }

  package var isRemote: Bool {
    variables["SSH_CONNECTION"] != nil || variables["SSH_TTY"] != nil
  }

  /// How long an escape byte waits for the rest of a sequence before it is the escape key.
  package var escapeDelay: Duration {
    if let text = variables["ESCDELAY"], let milliseconds = Int(text),
      (1...5000).contains(milliseconds)
    {
      return .milliseconds(milliseconds)
    }
    return .milliseconds(isRemote ? 120 : 25)
  }

  /// Whose function keys the terminal sends.
  package var dialect: InputDecoder.Dialect {
    ["sco", "cons25", "putty-sco"].contains { name.hasPrefix($0) } ? .sco : .standard
  }

  /// Whether ambiguous characters are known to be wide or narrow here; nil where the locale decides.
  package var drawsAmbiguousWide: Bool? {
    switch variables["CHANJIAO_WIDTH"] {
    case "wide": true
    case "narrow": false
    default: nil
    }
  }

  package var wantsASCIIBorders: Bool { variables["CHANJIAO_BORDER"] == "ascii" }

  /// The colours to use of those a terminal has.
  package func depth(colors: Int, isDirect: Bool) -> ColorDepth {
    if refusesColor { return .none }
    if isDirect { return .direct }
    switch colors {
    case 256...: return .indexed
    case 16...: return .sixteen
    case 8...: return .eight
    default: return .none
    }
  }
}
