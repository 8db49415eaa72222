import Canvas
import Records
import Widgets

/// What the columns of a table have held so far: how much room the widest text takes, and whether all
/// rows are alike.
///
/// It remembers rows that are no longer there, so that columns stay as they are while one finds and
/// scrolls, and at most become wider.
struct ColumnContents: Sendable {
  private struct Column: Sendable {
    var widest = 0
    /// What the widest mark behind a text takes where there is little room.
    var mark = 0
    var first: String?
    var isUniform = true
  }

  private var columns: [String: Column] = [:]
  private var language: Language?
  private var rows = 0

  /// Takes the rows there are now; what they say in another language counts no more.
  mutating func note(_ lines: [GridRow], in ids: [String], _ language: Language) {
    if language != self.language { (columns, self.language, rows) = ([:], language, 0) }
    rows = max(rows, lines.count)
    for (place, id) in ids.enumerated() {
      var column = columns[id] ?? Column()
      for line in lines {
        let text = line.cells[place].text
        if let mark = line.cells[place].mark {
          column.widest = max(column.widest, text.columns + mark.whole.columns)
          column.mark = max(column.mark, mark.short.columns)
        }
        // No text takes more columns than it has bytes.
        if text.utf8.count > column.widest { column.widest = max(column.widest, text.columns) }
        if column.isUniform {
          column.isUniform = column.first == nil || column.first == text
          column.first = text
        }
      }
      columns[id] = column
    }
  }

  /// What its widest text takes; nil where it has held none yet.
  func widest(in id: String) -> Int? { rows == 0 ? nil : columns[id]?.widest }

  /// What marks behind its texts take at least, beside what is left of the texts.
  func leastMark(in id: String) -> Int { columns[id]?.mark ?? 0 }

  /// Whether several rows have all said the same.
  func isUniform(_ id: String) -> Bool { rows > 2 && columns[id]?.isUniform == true }
}
