import Records
import Storage
import Widgets

/// A stack of forms being entered: how many they are and what they add up to, as somebody counted
/// beforehand, and the records that came of them.
package struct Batch: Hashable, Sendable, Codable {
  /// What the numbers of one field are to add up to.
  struct Total: Hashable, Sendable, Codable {
    let field: String
    let amount: Double
  }

  /// Its name among batches, which says in which session it was begun.
  package let id: String
  package let entity: String
  var count: Int
  var totals: [Total] = []
  /// The records entered, in their order.
  private(set) var ids: [Int] = []

  init(id: String, entity: String, count: Int) {
    self.id = id
    self.entity = entity
    self.count = count
  }

  mutating func add(_ id: Int) {
    if !ids.contains(id) { ids.append(id) }
  }

  /// What the history calls the entry of a record of this batch.
  var command: String { "batch " + id }

  /// The batch's records, without those archived since.
  var scope: Scope { Scope(entity, filter: .ids(ids)) }

  /// Takes in what was saved for it just before the program broke off.
  mutating func add(from entries: [HistoryEntry]) {
    for entry in entries.reversed() where entry.command == command && entry.action == .insert {
      add(entry.id)
    }
  }

  /// The last records entered by anybody, among which those are: as many as a sheet may have.
  var recent: HistoryQuery { HistoryQuery(entity: entity, limit: 2000) }
}

/// The records of a batch as the store has them now.
struct BatchRecords: Hashable, Sendable {
  private var pending: Query?
  private(set) var rows: [Row]?
  /// Whether a record was added since that was not read yet.
  var hasGrown = false

  mutating func ask(_ batch: Batch?) -> [Effect] {
    guard let batch, !batch.ids.isEmpty else {
      pending = nil
      rows = []
      return []
    }
    let query = Query(batch.scope, limit: batch.ids.count)
    pending = query
    return [.load(query)]
  }

  /// Takes what was asked for; false for anything else.
  mutating func take(_ page: Page) -> Bool {
    guard page.query == pending else { return false }
    pending = nil
    rows = page.rows
    return true
  }
}

/// How far a batch is: what is expected beside what its records hold.
struct BatchTally: Hashable, Sendable {
  struct Line: Hashable, Sendable {
    /// nil for the count of forms.
    let field: FieldShape?
    /// nil where nobody counted beforehand.
    let expected: Double?
    /// nil while the records are being read.
    let found: Double?

    /// How much is missing; less than nothing where there is too much.
    var missing: Double? {
      guard let expected, let found else { return nil }
      // Sums of decimals differ by less than anybody writes.
      let missing = ((expected - found) * 10_000).rounded() / 10_000
      return missing == 0 ? 0 : missing
    }
  }

  let lines: [Line]

  /// The count, then every quantity of the entity.
  init(_ batch: Batch?, _ rows: [Row]?, _ shape: Shape) {
    var lines = [
      Line(
        field: nil, expected: batch.map { Double($0.count) },
        found: rows.map { Double($0.count) })
    ]
    for (index, field) in shape.fields.enumerated() where Self.isCounted(field) {
      let expected = batch?.totals.first { $0.field == field.name }?.amount
      let found = rows?.reduce(0) { $0 + ($1.record.values[index].quantity ?? 0) }
      lines.append(Line(field: field, expected: expected, found: found))
    }
    self.lines = lines
  }

  private static func isCounted(_ field: FieldShape) -> Bool {
    field.kind.isQuantity && !field.isComputed && !field.isYear
  }

  var isBalanced: Bool { lines.allSatisfy { $0.expected == nil || $0.missing == 0 } }
  var isFull: Bool { (lines.first?.missing ?? 1) <= 0 }

  /// 批 3/20 · 获奖人数 1,200/5,000; without totals the count of forms alone.
  func summary(_ language: Language, withTotals: Bool) -> String {
    lines.filter { $0.expected != nil && (withTotals || $0.field == nil) }.map { line in
      let name = (line.field?.label ?? BatchWording.batch)[language]
      return name + " " + Self.figure(line.found) + "/" + Self.figure(line.expected)
    }.joined(separator: " · ")
  }

  static func figure(_ number: Double?) -> String {
    guard let number else { return "…" }
    guard abs(number) < 1e15 else { return "—" }
    let whole = Int(number.rounded(.towardZero))
    let plain = Numbers.plain(number)
    guard let point = plain.firstIndex(of: ".") else { return Numbers.grouped(whole) }
    let sign = number < 0 && whole == 0 ? "-" : ""
    return sign + Numbers.grouped(whole) + plain[point...]
  }
}

/// What is said of batches.
enum BatchWording {
  static let batch = Term("批", "Batch")
  static let open = Term("开始一批", "Open a batch:")
  static let check = Term("核对一批", "Check the batch:")
  static let forms = Term("张数", "Forms")
  static let expected = Term("应有", "Expected")
  static let found = Term("已录", "Entered")
  static let difference = Term("相差", "Difference")
  static let manner = Term(
    "先点清这叠表的张数，要核对的数字先加好；不核对的空着",
    "Count the forms, add up what is to be checked; else blank")
  static let noCount = Term("请填这一批的张数", "How many forms are in the batch?")
  static let noNumber = Term("应为数字", "takes a number")
  static let opened = Term("这批开始了，逐张录入，F7 核对结束", "The batch is open; F7 checks and closes it")
  static let full = Term("这批已录满，F7 核对结束", "The batch is complete; F7 checks and closes it")
  static let closed = Term("这批核对无误，已结束", "The batch agrees and is closed")
  static let closedAnyway = Term(
    "这批不符，理由已记入历史，已结束", "The batch is closed; the history keeps why it differs")
  static let reason = Term("与应有的数不符，说明理由后结束", "It differs; say why to close it all the same")
  static let dropTitle = Term("不再核对这一批？", "Give up checking this batch?")
  static let dropText = Term(
    "已存的记录不变，只是不再与应有的数核对。",
    "The records stay as they are; they are just no longer held against what was expected.")
  static let drop = Term("不再核对", "Give up")
  static let noRecords = Term("这一批还没有录入记录", "Nothing was entered in this batch yet")
  static let notYetRead = Term("正在核对，请稍候", "Still counting; try again")

  static func counted(_ rows: Int, entered: Int, of count: Int) -> Term {
    Term(
      "新增 \(rows) 条，计入这批，已录 \(entered)/\(count)；在新增表单里按 F7 核对",
      "\(rows) added, counted in the batch: \(entered)/\(count); F7 in a form checks it")
  }

  static func differs(_ count: Int) -> Term {
    Term(
      "有 \(count) 处不符，未结束：改应有的数，或 F7 查看记录",
      "\(count) differ, not closed: put the numbers right, or F7 for the records")
  }

  static func left(_ title: Term, _ count: Int) -> Term {
    Term(
      "有一批未结束：\(title.zh) \(count) 张，新增时接着录",
      "An open batch: \(title.en), \(count) forms; a new record goes on with it")
  }

  static func missing(_ number: Double) -> Term {
    let figure = BatchTally.figure(abs(number))
    return number > 0
      ? Term("缺 \(figure)", "\(figure) short") : Term("多 \(figure)", "\(figure) over")
  }
}
