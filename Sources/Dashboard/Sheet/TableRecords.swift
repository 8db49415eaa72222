import Records

/// The rows of a pasted table that may be records, without what offices write about them: the sums of
/// rows, and behind the last one who filled the table in.
struct TableRecords: Hashable {
  private(set) var rows: [[String]]
  /// How many rows were sums.
  private(set) var sums = 0
  /// How many stood behind the last record and were none.
  private(set) var footers = 0

  /// All of them.
  init(all rows: [[String]]) { self.rows = rows }

  init(among rows: [[String]]) {
    var rest = rows[...]
    while let last = rest.last {
      let first = Self.first(of: last)
      if let first, Self.isFooter(first) {
        footers += 1
      } else if let first, Self.isSum(first) {
        sums += 1
      } else if first != nil || footers + sums == 0 {
        break
      }
      rest.removeLast()
    }
    self.rows = rest.filter { row in Self.first(of: row).map { !Self.isSum($0) } ?? true }
    sums += rest.count - self.rows.count
  }

  /// What its first cell says that says anything, without blanks and in half width.
  private static func first(of row: [String]) -> String? {
    row.lazy.map { Typed.folded($0).filter { !$0.isWhitespace } }.first { !$0.isEmpty }
  }

  private static func isSum(_ cell: String) -> Bool {
    let word = cell.hasSuffix(":") ? cell.dropLast() : cell[...]
    return ["合计", "小计", "总计", "共计"].contains(word)
  }

  /// Whether it is such a word by itself, or goes on with what the word announces; whatever else begins
  /// like it may be a record.
  private static func isFooter(_ cell: String) -> Bool {
    let remarks = ["注", "备注", "说明"]
    if remarks.contains(where: { cell.hasPrefix($0 + ":") }) { return true }
    let people = [
      "填表人", "填报人", "制表人", "制表", "审核人", "审核", "填表", "填报", "联系电话", "填表日期", "填报日期", "填表时间",
      "填报时间", "制表日期", "填报单位", "填表单位", "单位负责人",
    ]
    return people.contains { word in
      guard cell.hasPrefix(word) else { return false }
      return cell.dropFirst(word.count).first.map { ":(".contains($0) } ?? true
    }
  }
}
