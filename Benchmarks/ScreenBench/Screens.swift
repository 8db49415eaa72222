/// What to look at on the program's screens.
enum Screens {
  private static let loading = "读取中"

  /// The frame: tabs above, the hint line below.
  static func isFramed(_ lines: [String]) -> Bool {
    lines.count > 1 && lines[1].contains("总览") && (lines.last?.contains("F1") ?? false)
  }

  /// The overview with a figure in every tile.
  static func isOverviewComplete(_ lines: [String]) -> Bool {
    isFramed(lines) && !lines.contains { $0.contains(" …") || $0.contains("╭ …") }
      && lines.contains { $0.contains("╭") } && isLoaded(lines)
  }

  static func isLoaded(_ lines: [String]) -> Bool { !lines.contains { $0.contains(loading) } }

  /// The text of every line is there.
  static func isFull(_ lines: [String]) -> Bool { lines.last?.isEmpty == false }

  /// The rows of the table at the right: without its own line, which counts, and its heads.
  static func rows(_ lines: [String]) -> [String] {
    lines.dropFirst(4).dropLast().map { line in
      line.firstIndex(of: "│").map { String(line[line.index(after: $0)...]) } ?? line
    }
  }

  /// The line above the table at the right.
  static func tableLine(_ lines: [String]) -> String {
    guard lines.count > 2, let edge = lines[2].firstIndex(of: "│") else { return "" }
    return lines[2][lines[2].index(after: edge)...].trimmed
  }

  /// The last line, where the program says what it could not do.
  static func notice(_ lines: [String]) -> String { lines.last ?? "" }
}

extension StringProtocol {
  var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
