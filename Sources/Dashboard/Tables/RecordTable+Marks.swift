import Canvas
import Records
import Storage
import Widgets

/// Marked records: kept however far the table has gone since, read anew with it, and added up.
struct MarkedRecords: Sendable {
  private(set) var rows: [Int: Row] = [:]
  /// What each field that adds up comes to; none for a field that is blank in all.
  private(set) var sums: [String: Double] = [:]
  /// What reads them anew, until it is answered.
  var asked: Query?

  /// In the order of their entry.
  var inOrder: [Row] { rows.values.sorted { $0.id < $1.id } }

  init() {}

  init(_ rows: [Row], _ shape: Shape?) {
    self.rows = Dictionary(rows.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for (index, field) in (shape?.fields ?? []).enumerated() where field.addsUp {
      let known = rows.compactMap { $0.record.values[index].quantity }
      if !known.isEmpty { sums[field.name] = known.reduce(0, +) }
    }
  }
}

/// What is to be done with all records shown, once they are read.
struct AllRecords: Sendable {
  enum Purpose: Sendable { case marking, copying }

  let purpose: Purpose
  let query: Query
  /// Of which records what they are copied with is being worked out.
  var working: Scope?
  /// The records, once they are read.
  var rows: [Row]?
}

extension RecordTable {
  /// So many records at most are marked or copied at once.
  static var allLimit: Int { 5000 }

  mutating func markAll(_ context: Context) -> Response {
    if let count, count > 0, grid.marked.count == count {
      grid.marked = []
      marksChanged(context)
      return .taken
    }
    return readAll(for: .marking, context)
  }

  mutating func copyAll(_ context: Context) -> Response { readAll(for: .copying, context) }

  private mutating func readAll(for purpose: AllRecords.Purpose, _ context: Context) -> Response {
    guard !rows.isEmpty else { return .notice(context.text(TableWording.noRow), .note) }
    if let count, count > Self.allLimit {
      return .notice(context.text(TableWording.tooManyRows(count, Self.allLimit)), .warning)
    }
    if !hasEarlier, !hasLater {
      all = AllRecords(purpose: purpose, query: Query(shownScope), rows: rows)
      return takeAll(context) ?? .taken
    }
    let query = Query(shownScope, sort: workedOut.fieldSort(look), limit: Self.allLimit + 1)
    all = AllRecords(purpose: purpose, query: query)
    return .want(.load(query))
  }

  /// Does what all records were read for, as soon as they are there.
  mutating func takeAll(_ context: Context) -> Response? {
    guard let all, let rows = all.rows, all.working == nil else { return nil }
    self.all = nil
    guard rows.count <= Self.allLimit else {
      let words = TableWording.tooManyRows(count ?? rows.count, Self.allLimit)
      return .notice(context.text(words), .warning)
    }
    switch all.purpose {
    case .marking:
      grid.marked = Set(rows.map { Int64($0.id) })
      marks = MarkedRecords(rows, shape(context))
      return .notice(context.text(TableWording.markedAll(rows.count)), .done)
    case .copying: return copy(rows, context)
    }
  }

  mutating func marksChanged(_ context: Context) {
    let ids = Set(marked)
    var kept = marks.rows.filter { ids.contains($0.key) }
    for row in rows where ids.contains(row.id) { kept[row.id] = row }
    marks = MarkedRecords(Array(kept.values), shape(context))
  }

  /// Reads those marked anew, since they may have changed or be none of the table's any more.
  mutating func askMarked() -> [Effect] {
    guard !grid.marked.isEmpty else { return [] }
    var asked = scope.filtered(.ids(marked))
    asked.archived = look.archived
    let query = Query(asked, limit: marked.count)
    marks.asked = query
    return [.load(query)]
  }

  mutating func takeMarked(_ page: Page, _ context: Context) {
    grid.marked = Set(page.rows.map { Int64($0.id) })
    marks = MarkedRecords(page.rows, shape(context))
  }

  /// How many are marked and what they come to: first in the column under the cursor, then in those
  /// there is room for.
  func markedText(width: Int, _ context: Context) -> String {
    var text = "●\(grid.marked.count)"
    let columns = shown(context).compactMap(\.field).filter(\.addsUp)
    let first = columns.filter { $0.name == currentField }
    for field in first + columns.filter({ $0.name != currentField }) {
      guard let sum = marks.sums[field.name] else { continue }
      let part = "  \(context.text(field.label)) \(Numbers.sum(sum))"
      guard text.columns + part.columns <= width else { break }
      text += part
    }
    return text
  }
}

extension FieldShape {
  /// Whether the values of several records come to something: people, money, places, but no years, no
  /// marks and nothing that is a share or per head.
  fileprivate var addsUp: Bool {
    guard kind.isQuantity, !isPersonal, let unit else { return false }
    return !["%", "points", "years", "yuan a month", "yuan each"].contains(unit.en)
  }
}

extension Numbers {
  /// A sum: whole ones with thousands separated, others with two decimals.
  fileprivate static func sum(_ number: Double) -> String {
    grouped(number, decimals: number == number.rounded() ? 0 : 2)
  }
}
