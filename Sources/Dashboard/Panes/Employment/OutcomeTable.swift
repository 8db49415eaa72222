import Canvas
import Catalog
import Records
import Storage
import Widgets

/// The graduates of a school, a programme, a level or a year.
struct OutcomeRow: FigureRow {
  let key: Value
  let name: Term
  var counts = OutcomeCounts()
  var madeUp = MadeUp()

  static func total(_ rows: [OutcomeRow], name: Term) -> OutcomeRow {
    var total = OutcomeRow(key: .blank, name: name)
    for row in rows {
      total.counts.add(row.counts)
      total.madeUp.add(row.madeUp)
    }
    return total
  }
}

/// The answer to a question about outcomes: the counts of every row.
struct OutcomeTable: Sendable {
  let question: OutcomeQuestion
  let measure: Measure
  let rows: [OutcomeRow]

  init(_ found: Measurement, _ question: OutcomeQuestion, _ context: Context) {
    self.question = question
    measure = found.measure
    let field = context.holdings[found.measure.scope.entity]?[question.rows.path]
    let own = found.measure.figures.count - MadeUp.figures.count
    // Counts are added where they lie and rows put in order by their places: both are long in copying.
    var rows: [OutcomeRow] = []
    var places: [Value: Int] = [:]
    for row in found.rows {
      let (key, name) = question.rows.row(of: row, field)
      let place = places[key] ?? rows.count
      if place == rows.count {
        places[key] = place
        rows.append(OutcomeRow(key: key, name: name))
      }
      rows[place].counts.add(row, edition: row.edition, isDetailed: question.isDetailed)
      rows[place].madeUp.add(MadeUp(row, behind: own))
    }
    let rising = rows.indices.sorted { rows[$0].isBefore(rows[$1]) }
    self.rows = (question.rows == .year ? rising.reversed() : rising).map { rows[$0] }
  }

  static let settledColumn = "settled"

  /// The figure of a column; the rate of settled graduates where it has none of its own.
  static func rate(of column: String?) -> OutcomeRate {
    columns.first { $0.id == column }?.rate ?? .settled
  }

  private static let columns: [(id: String, rate: OutcomeRate, isShownFirst: Bool)] =
    [
      ("settled", .settled, true), ("contract", .outcome(.contract), true),
      ("flexible", .outcome(.flexible), false), ("ownBusiness", .outcome(.ownBusiness), false),
      ("study", .outcome(.furtherStudy), true), ("unsettled", .outcome(.unsettled), false),
      ("local", .local, true), ("matched", .matched, true), ("graduates", .graduates, true),
    ] + OutcomeDetail.allCases.map { ($0.rawValue, .detail($0), false) }

  /// Whether a column shows what is asked for only then.
  static func isDetail(_ column: String) -> Bool { OutcomeDetail(rawValue: column) != nil }

  func content(_ basis: LocalBasis) -> FigureTable<OutcomeRow>.Content {
    let graduates = FigureColumn<OutcomeRow>(
      count: "graduates", OutcomeRate.graduates.label, width: 10, minimum: 7
    ) { $0.counts.graduates }
    let classes = FigureColumn<OutcomeRow>(
      picture: "bar", EmploymentWording.classes, width: 28, minimum: 10,
      by: { OutcomeRate.settled.figure($0.counts, basis) }
    ) { row, language in
      GridCell("", stack: EmploymentPane.bar(row.counts, language))
    }
    let shares = Self.columns.filter { $0.rate != .graduates }.map { column in
      let rate = column.rate
      if rate == .detail(.startPay) {
        var pay = FigureColumn<OutcomeRow>(count: column.id, rate.label) {
          rate.figure($0.counts, basis)
        }
        pay.isShownFirst = false
        return pay
      }
      var share = FigureColumn<OutcomeRow>(
        share: column.id, rate.shortLabel, width: rate == .settled ? 15 : rate == .local ? 11 : 10,
        minimum: rate == .local ? 10 : 8
      ) { rate.figure($0.counts, basis) }
      share.isShownFirst = column.isShownFirst
      return share
    }
    // The rate one looks for stands before the picture, where little room is left for both.
    return FigureTable.Content(
      rows: rows, columns: [graduates] + shares.prefix(1) + [classes] + shares.dropFirst(),
      name: question.rows.term,
      ranking: Self.settledColumn, isRanked: question.rows.isRanked)
  }
}
