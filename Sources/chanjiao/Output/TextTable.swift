import Canvas

/// Rows of text set in columns of their display width, so that Chinese and English line up. What is in
/// them is never trusted with the terminal.
nonisolated struct TextTable {
  struct Column {
    let heading: String
    var alignment = Alignment.left
  }

  let columns: [Column]
  static let usualWidest = 44
  /// A column grows no wider than this; what does not fit ends in an ellipsis.
  var widest = usualWidest
  private var widths: [Int] = []

  init(_ columns: [Column]) { self.columns = columns }

  init(_ headings: [String]) { self.init(headings.map { Column(heading: $0) }) }

  /// The heading, with columns wide enough for the rows to come first.
  mutating func begin(fitting rows: [[String]]) -> String {
    widths = columns.indices.map { index in
      let longest = rows.map { Self.flat($0[index]).columns }.max() ?? 0
      return min(widest, max(columns[index].heading.columns, longest))
    }
    let rule = widths.map { String(repeating: "-", count: $0) }.joined(separator: "  ")
    return line(columns.map(\.heading)) + rule + "\n"
  }

  func line(_ cells: [String]) -> String {
    var line = ""
    for (index, cell) in cells.enumerated() {
      if index > 0 { line += "  " }
      line += Self.flat(cell).padded(widths[index], columns[index].alignment)
    }
    while line.last == " " { line.removeLast() }
    return line + "\n"
  }

  private static func flat(_ cell: String) -> String {
    (cell.contains(where: \.isNewline) ? String(cell.map { $0.isNewline ? " " : $0 }) : cell)
      .sanitised
  }

  /// A whole table.
  mutating func text(_ rows: [[String]]) -> String {
    begin(fitting: rows) + rows.map(line).joined()
  }
}
