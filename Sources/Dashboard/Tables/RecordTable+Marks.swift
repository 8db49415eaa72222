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

extension RecordTable {
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
    number == number.rounded() && abs(number) < 1e15
      ? grouped(Int(number)) : text(number, decimals: 2)
  }
}
