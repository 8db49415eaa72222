import Canvas
import Catalog
import Records
import Storage

/// A figure on a screen together with all it takes to check it: every number opens.
struct Figure: Sendable {
  let title: String
  /// The value as shown, with its unit.
  let value: String
  /// Numerator, denominator, definition, snapshot, coverage, stated figures: label and text.
  var lines: [(label: Term, text: String)] = []
  /// Lines that are worked out once the figure is open, since nobody needs them before.
  var questions: [Question] = []
  /// The very records it counts, or those among which they are sought.
  var scope: Scope
  /// Finds the very records once the figure is open, where a condition alone cannot tell them.
  var search: Search?
  var sort: Query.Sort?
  /// The fields of those records whose values it adds up; none where it counts the records.
  var counted: [String] = []

  /// The uses of bases a figure's records are told from.
  struct Search: Sendable {
    typealias Found = (scope: Scope, lines: [(label: Term, text: String)])

    let request: BaseUsesRequest
    let found: @Sendable (BaseUses) -> Found
  }

  /// A line that takes measuring.
  struct Question: Sendable {
    let label: Term
    let measures: [Measure]
    let text: @Sendable ([Measurement], Context) -> String
  }

  /// The periods of figures stated in documents.
  static func periods(of stated: Scope) -> Question {
    Question(label: FigureWording.period, measures: [Measure(stated, by: [.init("period")])]) {
      found, _ in
      found[0].rows.compactMap { $0.key(0).text }.sorted().joined(separator: ", ")
    }
  }

  /// A share of a whole, with both.
  static func rate(
    _ title: String, _ part: Double?, of whole: Double?, unit: String = "", decimals: Int = 2,
    lines: [(label: Term, text: String)], scope: Scope, sort: Query.Sort? = nil
  ) -> Figure {
    let parts = [part, whole].map { $0.map { Numbers.grouped($0) + unit } ?? "—" }
    return Figure(
      title: title, value: Numbers.rate(part, of: whole, decimals: decimals),
      lines: [(FigureWording.numerator, parts[0]), (FigureWording.denominator, parts[1])] + lines,
      scope: scope, sort: sort)
  }

  /// The same of fewer records.
  func narrowed(to filter: Filter) -> Figure {
    var figure = self
    figure.scope = scope.filtered(filter)
    return figure
  }

  /// The title and the value, for a line that says what is under the cursor.
  var caption: String { title + " " + value }
}

/// What the lines of a figure are called everywhere.
enum FigureWording {
  static let value = Term("数值", "Value")
  static let numerator = Term("分子", "Numerator")
  static let denominator = Term("分母", "Denominator")
  static let definition = Term("口径", "Definition")
  static let snapshot = Term("统计时点", "Snapshot")
  static let coverage = Term("覆盖", "Coverage")
  static let period = Term("期间", "Period")
  /// What the list behind it holds.
  static let listed = Term("所列", "Listed")
  static let stated = Term("文件载明", "Stated in documents")
  static let counted = Term("统计", "Counted")
  static let place = Term("位次", "Rank")
  static let share = Term("占比", "Share")
  static let figures = Term("明细", "Figures")
  static let others = Term("其余各类", "Other kinds")
  static let walk = Term(
    "逐个看各数：方向键移动，回车打开口径、分子分母与记录；再按返回",
    "Walk the figures: arrows move, Enter opens definition, parts and records; again to leave")
  static let agreement = Term("核对", "Agreement")
  static let agrees = Term("一致", "agrees")
  static let differs = Term("不一致", "differs")
  /// That a figure is of another year than the one chosen above, which has none like it.
  static func behind(_ year: Int) -> Term {
    Term(
      "仍是 \(year) 年的数：现在的年度没有它，Esc 返回",
      "still of \(year): the year above has none like it; Esc goes back")
  }
  static let ofAnotherTime = Term(
    "（截至日未到文件所载的时点，不比较）", "(of a time after the as-of day: not compared)")

  /// What is said of whether two figures agree; nil where they cannot be held against each other.
  static func agreement(_ agrees: Bool?) -> Term {
    agrees.map { $0 ? Self.agrees : differs } ?? ofAnotherTime
  }
}
