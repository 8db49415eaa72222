import Canvas
import Records
import Storage
import Widgets

/// Changes as rows of a table.
extension HistoryList {
  func offered(_ context: Context) -> [OfferedColumn] {
    let ofOne: Set<HistoryColumn> = [.kind, .record]
    return HistoryColumn.allCases.filter { record == nil || !ofOne.contains($0) }.map {
      OfferedColumn(
        id: $0.rawValue, label: $0.label, isShownFirst: $0 != .reason && $0 != .number)
    }
  }

  /// Nobody counts the history to read it; what was sorted is counted.
  func countText(_ context: Context) -> String {
    guard let count = window.sorted?.count else { return "" }
    return Numbers.grouped(count) + " " + context.text(HistoryWording.lines(count))
  }

  private func columns(_ context: Context) -> [HistoryColumn] {
    shown(context).compactMap { HistoryColumn(rawValue: $0.id) }
  }

  mutating func rebuild(_ context: Context, keeping id: Int64?) {
    let columns = columns(context)
    grid.frozen = look.frozen
    grid.emptyText = context.text(
      pending != nil ? Wording.loading : filter.isEmpty ? HistoryWording.none : Wording.noMatch)
    let lines = entries.map { entry in
      let line = HistoryLine(entry, context)
      return GridRow(
        id: entry.rowID,
        cells: columns.map {
          let isDim = $0 == .change && entry.action != .update
          return GridCell($0.text(line, context), ink: isDim ? .dim : .text)
        })
    }
    contents.note(lines, in: columns.map(\.rawValue), context.language)
    grid.replace(
      columns: columns.map { column in
        GridColumn(
          id: column.rawValue, title: context.text(column.label),
          width: contents.widest(in: column.rawValue) ?? column.leastWidth,
          minimum: column.leastWidth,
          isSorted: sort?.field == column.rawValue
            ? (sort?.isDescending == true ? .descending : .ascending) : nil,
          isFiltered: column.isFiltered(filter)
        ).fixed(at: look.widths[column.rawValue])
      })
    grid.replace(
      rows: lines, hasEarlier: window.hasEarlier, hasLater: window.hasLater, keeping: id)
  }

  func draw(in rect: Rect, on surface: inout Surface, _ context: Context) {
    draw(in: rect, on: &surface, focused: true, title: filter.title(context), context)
  }

  // MARK: Copying

  func copiedCell(_ context: Context) -> String? {
    guard let current, let column = currentField.flatMap(HistoryColumn.init) else { return nil }
    return column.text(HistoryLine(current, context), context)
  }

  func copyRows(_ context: Context) -> Response {
    let columns = columns(context)
    let chosen = marks.isEmpty ? [current].compactMap(\.self) : Array(marks.values)
    let rows = chosen.sorted { $0.anchor > $1.anchor }.map { entry in
      columns.map { $0.text(HistoryLine(entry, context), context) }
    }
    let heads = columns.map { context.text($0.label) }
    return .copy(rows: rows.count > 1 ? [heads] + rows : rows, context)
  }
}

extension HistoryEntry {
  /// A change has no more lines than this leaves room for.
  var rowID: Int64 { Int64(anchor.change) << 24 | Int64(anchor.line) }
}
