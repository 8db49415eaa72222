import Han
import Records
import Widgets

/// What is copied of a table of figures: one as it is read there, rows with their figures in full.
extension FigureTable {
  func copiedCell(_ context: Context) -> String? {
    grid.current.flatMap { row in
      row.cells.indices.contains(grid.cursorColumn) ? row.cells[grid.cursorColumn].text : nil
    }
  }

  func copyRows(_ context: Context) -> Response { .copy(rows: copiedRows(context), context) }

  /// The rows in the order they are shown in, those that are marked and hidden too; several rows come
  /// with the heads of their columns, as those of records do, and all of them with their total. Pictures
  /// are left out, and so is what is said before a name of its being made up.
  func copiedRows(_ context: Context) -> [[String]] {
    guard let content else { return [] }
    let columns = shown(context).filter { $0.field != nil || $0.id == Self.placeColumn }
    func texts(_ row: Row, _ id: Int64, _ place: Int?) -> [String] {
      let cells = gridRow(row, id, place, columns, SearchQuery(""), context).cells
      return zip(columns, cells).map { column, cell in
        column.id == Self.nameColumn
          ? context.text(row.name) : figure(of: row, in: column) ?? cell.text
      }
    }
    if grid.marked.isEmpty, isOnTotal {
      return total.map { [texts($0, Self.totalID, nil)] } ?? []
    }
    let wanted = grid.marked.isEmpty ? Set([grid.current?.id].compactMap(\.self)) : grid.marked
    let rows = order.filter { wanted.contains(content.rows[$0].id) }.map { index in
      texts(content.rows[index], content.rows[index].id, places[index])
    }
    guard rows.count > 1 else { return rows }
    let isAll = wanted.isSuperset(of: shownIDs)
    let totals = isAll ? total.map { [texts($0, Self.totalID, nil)] } ?? [] : []
    return [columns.map { context.text($0.label) }] + rows + totals
  }

  /// A figure with the digits it is known to, with the per cent of a share; blank where there is none,
  /// and nil for what is no figure.
  private func figure(of row: Row, in column: OfferedColumn) -> String? {
    guard let known = content?.columns.first(where: { $0.id == column.id }), let field = known.field
    else { return nil }
    return known.figure(row).map {
      Numbers.whole(($0 * 10_000).rounded() / 10_000) + (field.unit?.zh == "%" ? "%" : "")
    } ?? ""
  }

  mutating func copyAll(_ context: Context) -> Response {
    var all = self
    all.grid.marked = Set(shownIDs)
    return .copy(rows: all.copiedRows(context), context)
  }

  mutating func markAll(_ context: Context) -> Response {
    let all = Set(shownIDs)
    guard !all.isEmpty else { return .notice(context.text(TableWording.noRow), .note) }
    grid.marked = grid.marked == all ? [] : all
    marksChanged(context)
    return .taken
  }
}
