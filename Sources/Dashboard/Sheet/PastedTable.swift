import Records

/// A piece of a spreadsheet as it comes from the clipboard: rows of cells between tabs.
///
/// A cell with a tab, a line break or a quote in it stands between quotes, quotes in it doubled, as
/// spreadsheets write it.
struct PastedTable: Hashable, Sendable {
  private(set) var rows: [[String]]

  init(_ text: String) {
    rows = []
    var row: [String] = []
    var cell = ""
    // Files saved for spreadsheets begin with a mark of their encoding.
    var rest = text.first == "\u{FEFF}" ? text.dropFirst() : text[...]
    while let first = rest.first {
      if first == "\"", cell.isEmpty, let (quoted, after) = Self.quoted(rest) {
        cell = quoted
        rest = after
        continue
      }
      rest = rest.dropFirst()
      if first == "\t" {
        row.append(cell)
        cell = ""
      } else if first.isNewline {
        rows.append(row + [cell])
        (row, cell) = ([], "")
      } else {
        cell.append(first)
      }
    }
    if !cell.isEmpty || !row.isEmpty { rows.append(row + [cell]) }
    rows = rows.map { $0.map(FormulaGuard.plain) }
  }

  /// Rows of cells as spreadsheets take them from the clipboard.
  static func text(_ rows: [[String]]) -> String {
    rows.map { row in row.map(quoted).joined(separator: "\t") }.joined(separator: "\n")
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.contains(where: { $0 == "\t" || $0 == "\"" || $0.isNewline }) else { return cell }
    return "\""
      + cell.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }

  /// The cell between quotes a text begins with, and what follows it; nil where its end is missing, so
  /// that the quote is only a character.
  private static func quoted(_ text: Substring) -> (String, Substring)? {
    var cell = ""
    var rest = text.dropFirst()
    while let first = rest.first {
      rest = rest.dropFirst()
      guard first == "\"" else {
        cell.append(first)
        continue
      }
      if rest.first == "\"" {
        cell.append("\"")
        rest = rest.dropFirst()
      } else if rest.first.map({ $0 == "\t" || $0.isNewline }) ?? true {
        return (cell, rest)
      } else {
        return nil
      }
    }
    return nil
  }

  /// Whether it is no more than a piece of text.
  var isOneCell: Bool { rows.count <= 1 && (rows.first?.count ?? 0) <= 1 }

  var width: Int { rows.map(\.count).max() ?? 0 }
}
