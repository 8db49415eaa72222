import Catalog
import Han
import Records
import Storage

/// The outcomes of every row in memory: ranked, sorted, and narrowed by what is typed.
struct OutcomeTable: Sendable {
  /// One school, programme, level or year.
  struct Row: Hashable, Sendable {
    let key: Value
    let name: String
    let counts: OutcomeCounts

    var id: Int64 { Int64(key.integer ?? -1) }
  }

  /// What the rows are sorted by.
  struct Sort: Hashable, Sendable {
    /// nil for the name.
    var rate: OutcomeRate?
    var isDescending = true
  }

  let question: OutcomeQuestion
  let measure: Measure
  private let rows: [Row]
  private var places: [Int?] = []
  /// Indexes of all rows, sorted.
  private var order: [Int] = []
  /// Indexes of the rows that match, sorted.
  private(set) var shown: [Int] = []
  private(set) var sort: Sort?
  private(set) var search = ""

  init(_ found: Measurement, _ question: OutcomeQuestion, _ context: Context) {
    self.question = question
    measure = found.measure
    var counts: [Value: OutcomeCounts] = [:]
    var names: [Value: String] = [:]
    for row in found.rows {
      counts[row.keys[0], default: OutcomeCounts()].add(row.figures, edition: row.edition)
      names[row.keys[0]] = row.names[0]
    }
    let field = context.holdings[found.measure.scope.entity]?[question.rows.path]
    rows = counts.map { key, counts in
      let name = names[key] ?? field.map { Display.value(key, $0, context.language) }
      return Row(key: key, name: name ?? context.text(Wording.blank), counts: counts)
    }
    .sorted { ($0.key.integer ?? .max) < ($1.key.integer ?? .max) }
  }

  var count: Int { rows.count }

  subscript(line: Int) -> Row { rows[shown[line]] }

  /// The place among all rows by the figure sorted by, or by the rate of settled graduates.
  func place(_ line: Int) -> Int? { places[shown[line]] }

  func line(of id: Int64) -> Int? { shown.firstIndex { rows[$0].id == id } }

  /// Sorts anew; rows without the figure come last whichever way it is sorted.
  mutating func arrange(_ sort: Sort?, _ basis: LocalBasis) {
    self.sort = sort
    let rate = sort?.rate ?? .settled
    let figures = rows.map { rate.figure($0.counts, basis) }
    let ranked = rows.indices.sorted { one, other in
      switch (figures[one], figures[other]) {
      case (let first?, let second?): first == second ? one < other : first > second
      case (_?, nil): true
      case (nil, _?): false
      case (nil, nil): one < other
      }
    }
    places = Array(repeating: nil, count: rows.count)
    let ranks = Ranking.places(of: ranked.map { figures[$0] })
    for (index, place) in zip(ranked, ranks) { places[index] = place }
    order = ordered(ranked, figures)
    narrow(to: search)
  }

  private func ordered(_ ranked: [Int], _ figures: [Double?]) -> [Int] {
    guard let sort else {
      if question.rows.isRanked { return ranked }
      return question.rows == .year ? rows.indices.reversed() : Array(rows.indices)
    }
    guard sort.rate == nil else {
      guard !sort.isDescending else { return ranked }
      let known = ranked.filter { figures[$0] != nil }
      return known.reversed() + ranked.dropFirst(known.count)
    }
    let keys = rows.map { SortKey.make($0.name) }
    let rising = rows.indices.sorted { keys[$0] == keys[$1] ? $0 < $1 : keys[$0] < keys[$1] }
    return sort.isDescending ? rising.reversed() : rising
  }

  /// Keeps the rows whose names match what is typed; typing on looks only at what matched before.
  mutating func find(_ text: String) {
    if !search.isEmpty, text.hasPrefix(search) {
      let query = SearchQuery(text)
      shown = shown.filter { query.matches(rows[$0].name) }
      search = text
    } else {
      narrow(to: text)
    }
  }

  private mutating func narrow(to text: String) {
    search = text
    let query = SearchQuery(text)
    shown = query.isEmpty ? order : order.filter { query.matches(rows[$0].name) }
  }
}
