import Canvas
import Records
import Storage
import Widgets

/// Changes as rows of a table.
extension HistoryList {
  /// What a line of the history shows side by side.
  private enum Column: String, CaseIterable {
    case time, user, command, kind, record, change, reason, number

    var label: Term {
      switch self {
      case .time: HistoryWording.time
      case .user: HistoryWording.user
      case .command: HistoryWording.command
      case .kind: HistoryWording.kind
      case .record: HistoryWording.record
      case .change: HistoryWording.change
      case .reason: HistoryWording.reason
      case .number: HistoryWording.number
      }
    }

    /// How wide it is where there is room, and at the least.
    var widths: (usual: Int, least: Int) {
      switch self {
      case .time: (16, 16)
      case .user: (14, 8)
      case .command: (8, 7)
      case .kind: (12, 8)
      case .record: (26, 12)
      case .change: (60, 20)
      case .reason: (30, 10)
      case .number: (8, 6)
      }
    }

    func isFiltered(_ filter: HistoryFilter) -> Bool {
      switch self {
      case .time: filter.days != nil
      case .user: filter.user != nil
      case .kind: filter.entity != nil
      default: false
      }
    }

    func text(_ line: HistoryLine, _ context: Context) -> String {
      switch self {
      case .time: String(context.clock.text(line.entry.time).prefix(16))
      case .user: line.entry.user
      case .command: HistoryWording.command(line.entry.command, context.language)
      case .kind: line.kind
      case .record: line.record
      case .change: line.change
      case .reason: line.entry.reason
      case .number: "#\(line.entry.change)"
      }
    }
  }

  /// Its lines follow each other in time, so that no column is sorted by.
  func offered(_ context: Context) -> [OfferedColumn] {
    let ofOne: Set<Column> = [.kind, .record]
    return Column.allCases.filter { record == nil || !ofOne.contains($0) }.map {
      OfferedColumn(
        id: $0.rawValue, label: $0.label, isShownFirst: $0 != .reason && $0 != .number,
        offersSort: false)
    }
  }

  /// Nobody counts the history to read it.
  func countText(_ context: Context) -> String { "" }

  private func columns(_ context: Context) -> [Column] {
    shown(context).compactMap { Column(rawValue: $0.id) }
  }

  mutating func rebuild(_ context: Context, keeping id: Int64?) {
    let columns = columns(context)
    grid.frozen = look.frozen
    grid.replace(
      columns: columns.map { column in
        let own = look.widths[column.rawValue]
        return GridColumn(
          id: column.rawValue, title: context.text(column.label),
          width: own ?? column.widths.usual, minimum: own ?? column.widths.least,
          isFiltered: column.isFiltered(filter))
      })
    grid.emptyText = context.text(
      pending != nil ? Wording.loading : filter.isEmpty ? HistoryWording.none : Wording.noMatch)
    grid.replace(
      rows: entries.map { entry in
        let line = HistoryLine(entry, context)
        return GridRow(
          id: entry.rowID,
          cells: columns.map {
            let isDim = $0 == .change && entry.action != .update
            return GridCell($0.text(line, context), ink: isDim ? .dim : .text)
          })
      }, hasEarlier: hasNewer, hasLater: hasOlder, keeping: id)
  }

  func draw(in rect: Rect, on surface: inout Surface, _ context: Context) {
    let words = filter.words(context)
    let title = words.isEmpty ? context.text(HistoryWording.all) : words
    draw(in: rect, on: &surface, focused: true, title: title, context)
  }

  // MARK: Copying

  func copiedCell(_ context: Context) -> String? {
    guard let current, let column = currentField.flatMap(Column.init) else { return nil }
    return column.text(HistoryLine(current, context), context)
  }

  func copiedRows(_ context: Context) -> [[String]] {
    let columns = columns(context)
    let chosen = marks.isEmpty ? [current].compactMap(\.self) : Array(marks.values)
    let rows = chosen.sorted { $0.anchor > $1.anchor }.map { entry in
      columns.map { $0.text(HistoryLine(entry, context), context) }
    }
    return rows.count > 1 ? [columns.map { context.text($0.label) }] + rows : rows
  }
}

extension HistoryEntry {
  /// A change has no more lines than this leaves room for.
  var rowID: Int64 { Int64(anchor.change) << 24 | Int64(anchor.line) }
}
