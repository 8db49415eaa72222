import Han
import Widgets

/// What is copied of a table of figures: what is read there.
extension FigureTable {
  func copiedCell(_ context: Context) -> String? {
    grid.current.flatMap { row in
      row.cells.indices.contains(grid.cursorColumn) ? row.cells[grid.cursorColumn].text : nil
    }
  }

  func copiedRows(_ context: Context) -> [[String]] {
    guard let content else { return [] }
    let wanted = grid.marked.isEmpty ? Set([grid.current?.id].compactMap(\.self)) : grid.marked
    let columns = shown(context)
    return content.rows.indices.filter { wanted.contains(content.rows[$0].id) }.map { index in
      let row = content.rows[index]
      return gridRow(row, row.id, places[index], columns, SearchQuery(""), context).cells
        .map(\.text)
    }
  }
}
