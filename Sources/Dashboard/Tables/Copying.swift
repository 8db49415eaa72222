import Records
import Storage
import Widgets

/// Text on its way to the clipboard of the terminal, which may be on another machine.
enum Copying {
  static let label = Term("复制", "Copy")
  /// What people look for when they want rows elsewhere.
  static let words = "导出 输出 打印 export print csv excel"
  /// In bytes: as base64 the most that terminals take.
  private static let limit = 55_000

  /// Why nothing can be copied; nil where it can.
  static func obstacle(_ context: Context) -> Term? {
    context.canCopy
      ? nil : Term("这个终端不能从这里复制", "This terminal lets nothing be copied from here")
  }

  /// That something is on its way, and how much of it where that is a table.
  static func sent(rows: Int = 0, columns: Int = 0, _ context: Context) -> Term {
    let sent =
      context.isInTmux
      ? Term(
        "已交给 tmux，须设 set-clipboard on 才到剪贴板",
        "handed to tmux, which needs set-clipboard on to pass it on")
      : Term("已发送到终端剪贴板", "sent to the terminal's clipboard")
    guard rows > 0 else {
      return Term(sent.zh, sent.en.prefix(1).uppercased() + sent.en.dropFirst())
    }
    let size = Term(
      "\(rows) 行 × \(columns) 列",
      "\(rows) row\(rows == 1 ? "" : "s") × \(columns) column\(columns == 1 ? "" : "s")")
    guard context.isInTmux else {
      return Term("已复制 \(size.zh)，已发送到终端剪贴板", "Copied \(size.en) to the clipboard")
    }
    return Term("已复制 \(size.zh)，\(sent.zh)", "Copied \(size.en), \(sent.en)")
  }

  static func isTooLong(_ text: String) -> Bool { text.utf8.count > limit }
}

extension Response {
  /// Sends rows as spreadsheets take them; the head above several is no row.
  static func copy(rows: [[String]], _ context: Context) -> Response {
    let said = Copying.sent(
      rows: rows.count > 1 ? rows.count - 1 : rows.count, columns: rows.first?.count ?? 0, context)
    return copy(rows.isEmpty ? nil : PastedTable.text(rows), saying: said, context)
  }

  /// Sends a text to the clipboard, and says so; only the terminal knows whether it took it.
  static func copy(
    _ text: String?, saying said: Term? = nil, _ context: Context
  ) -> Response {
    guard let text, !text.isEmpty else {
      return .notice(context.text(Term("这里没有可复制的", "There is nothing to copy here")), .note)
    }
    guard !Copying.isTooLong(text) else {
      return .notice(
        context.text(Term("太多，剪贴板放不下", "Too much for the clipboard")), .warning)
    }
    var response = Response.notice(context.text(said ?? Copying.sent(context)), .note)
    response.effects = [.copy(text)]
    return response
  }
}

/// What is copied of records: a value as cards show it, masked where it is masked; rows with their
/// numbers in full.
extension RecordTable {
  func copiedCell(_ context: Context) -> String? {
    guard let row = current, let id = currentField else { return nil }
    return text(of: row, in: id, context)
  }

  mutating func copyRows(_ context: Context) -> Response {
    copy(marks.rows.isEmpty ? [current].compactMap(\.self) : marks.inOrder, context)
  }

  /// Copies records, as soon as the figures beside their fields are worked out for all of them.
  mutating func copy(_ rows: [Row], _ context: Context) -> Response {
    let untold = workedOut.untold(rows.map(\.id), in: shown(context).map(\.id))
    guard !untold.isEmpty, let asks = workedOut.asks else {
      return .copy(rows: copied(rows, context), context)
    }
    let scope = scope.filtered(.ids(untold))
    all = AllRecords(purpose: .copying, query: Query(scope), working: scope, rows: rows)
    return .want(asks(scope))
  }

  /// Takes the figures that are to be copied; nil for others.
  mutating func copy(
    with worked: WorkedColumns.Figures?, of scope: Scope, _ context: Context
  ) -> Response? {
    guard let all, all.working == scope else { return nil }
    self.all = nil
    guard let worked, let rows = all.rows else { return .taken }
    workedOut.tell(worked)
    return .copy(rows: copied(rows, context), context)
  }

  /// Several rows come with the heads of their columns.

  func copied(_ rows: [Row], _ context: Context) -> [[String]] {
    let columns = shown(context)
    let texts = rows.map { row in
      columns.map {
        workedOut.copied($0.id, of: row.id) ?? figure(of: row, in: $0.id, context)
          ?? text(of: row, in: $0.id, context)
      }
    }
    return rows.count > 1 ? [columns.map { context.text($0.label) }] + texts : texts
  }

  /// A number with all its digits and nothing else, as a spreadsheet computes with it; nil for what is
  /// none, or is more than a number.
  private func figure(of row: Row, in column: String, _ context: Context) -> String? {
    guard let index = shape(context)?.index(of: column) else { return nil }
    switch row.record.values[index] {
    case .number(let number): return Numbers.whole(number)
    case .amount(let amount) where amount.qualifier == .exact:
      return Numbers.whole(amount.number)
    default: return nil
    }
  }

  private func text(of row: Row, in column: String, _ context: Context) -> String {
    guard let shape = shape(context), let index = shape.index(of: column) else {
      return workedOut[column]?.cells[row.id]?.text ?? ""
    }
    return Display.text(
      row, index, shape, unmasked: unmasking.shown.contains(row.id), context.language)
  }
}
