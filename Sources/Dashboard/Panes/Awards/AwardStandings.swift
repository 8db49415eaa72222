import Canvas
import Catalog
import Records
import Storage

/// The answer to an award question: counts by row and place, with the totals first.
struct AwardStandings: Sendable {
  /// One row of the matrix.
  struct Row: Hashable, Sendable {
    /// nil for the row of totals.
    let key: Value?
    let name: String
    /// One count a column, the total first.
    let counts: [Int]
    var place: Int?
  }

  let question: AwardQuestion
  let measure: Measure
  /// The places that occur, best first; the first column of all is the total and none of these.
  let places: [Value]
  /// The totals, then the rows.
  let lines: [Row]
  /// What the widest head of a row takes.
  let headWidth: Int

  init(_ found: Measurement, _ question: AwardQuestion, _ context: Context) {
    self.question = question
    measure = found.measure
    var counts: [Value: [Value: Int]] = [:]
    var names: [Value: String] = [:]
    var whole: [Value: Int] = [:]
    for row in found.rows {
      let count = Int((row.figures.first ?? nil) ?? 0)
      counts[row.keys[0], default: [:]][row.keys[1], default: 0] += count
      whole[row.keys[1], default: 0] += count
      names[row.keys[0]] = row.names[0]
    }
    let places = whole.keys.sorted { ($0.integer ?? 0) > ($1.integer ?? 0) }
    self.places = places
    func row(_ key: Value?, _ name: String, _ counts: [Value: Int]) -> Row {
      let cells = places.map { counts[$0] ?? 0 }
      return Row(key: key, name: name, counts: [cells.reduce(0, +)] + cells)
    }
    let field = context.holdings[Award.entity]?[question.rows.path]
    var rows = counts.map { key, counts in
      let name = names[key] ?? field.map { Display.value(key, $0, context.language) }
      return row(key, name ?? context.text(Wording.blank), counts)
    }
    if question.rows.isRanked {
      rows.sort { Self.isBefore($0, $1) }
      let ranks = Ranking.places(of: rows.map { Double($0.counts[0]) })
      for (index, place) in ranks.enumerated() { rows[index].place = place }
    } else {
      let isRising = question.rows == .group
      rows.sort { one, other in
        let (first, second) = (one.key?.integer ?? 0, other.key?.integer ?? 0)
        return isRising ? first < second : first > second
      }
    }
    lines = [row(nil, context.text(Wording.total), whole)] + rows
    headWidth = lines.map { Self.head($0, isRanked: question.rows.isRanked).columns }.max() ?? 0
  }

  /// More awards first, then more of the better places, then by id.
  private static func isBefore(_ one: Row, _ other: Row) -> Bool {
    for (first, second) in zip(one.counts, other.counts) where first != second {
      return first > second
    }
    return (one.key?.integer ?? .max) < (other.key?.integer ?? .max)
  }

  var isEmpty: Bool { lines.count < 2 }

  /// A row's head: its place in the ranking, where there is one, and its name.
  func head(_ line: Int) -> String {
    Self.head(lines[line], isRanked: question.rows.isRanked)
  }

  private static func head(_ row: Row, isRanked: Bool) -> String {
    guard isRanked else { return row.name }
    return (row.place.map(String.init) ?? "").padded(3, .right) + " " + row.name
  }

  /// The head of a column, the total's first.
  func title(column: Int, _ context: Context) -> String {
    guard column > 0 else { return context.text(Wording.total) }
    guard let field = context.holdings[Award.entity]?["place"] else { return "" }
    return Display.value(places[column - 1], field, context.language)
  }

  /// The awards counted where a line and a column cross.
  func scope(line: Int, column: Int) -> Scope {
    var scope = measure.scope
    if lines.indices.contains(line), let key = lines[line].key {
      scope = scope.filtered(question.rows.filter(key))
    }
    guard column > 0, places.indices.contains(column - 1) else { return scope }
    let place = places[column - 1]
    return scope.filtered(place.isBlank ? .blank("place") : .equals("place", place))
  }
}
