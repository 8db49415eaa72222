import Dashboard

/// Comma-separated values after RFC 4180.
nonisolated struct CSV {
  /// Whether they go into a file, which spreadsheets open: it begins with a mark by which they know
  /// UTF-8, and holds nothing they would work out.
  let isFile: Bool

  func heading(_ names: [String]) -> String { (isFile ? "\u{FEFF}" : "") + line(names) }

  func line(_ cells: [String]) -> String {
    cells.map { Self.quoted(isFile ? FormulaGuard.guarded($0) : $0) }.joined(separator: ",")
      + "\r\n"
  }

  private static func quoted(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy {
      $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\n")
        && $0 != UInt8(ascii: "\r")
    }
    return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
