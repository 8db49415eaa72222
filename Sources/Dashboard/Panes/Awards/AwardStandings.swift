import Canvas
import Catalog
import Records
import Storage
import Widgets

/// The awards of a school, a level, a year, by place.
struct AwardRow: FigureRow {
  let key: Value
  let name: Term
  /// The places of all rows, and how many awards this one has of each.
  private let places: [Value]
  private var counts: [Int]
  private(set) var all = 0
  private(set) var madeUp = MadeUp()

  init(key: Value, name: Term, places: [Value]) {
    self.key = key
    self.name = name
    self.places = places
    counts = Array(repeating: 0, count: places.count)
  }

  mutating func add(_ count: Int, at place: Value) {
    guard let index = places.firstIndex(of: place) else { return }
    counts[index] += count
    all += count
  }

  mutating func add(_ madeUp: MadeUp) { self.madeUp.add(madeUp) }

  /// How many of a place; of all where none is named.
  subscript(place: Value?) -> Int {
    guard let place else { return all }
    return places.firstIndex(of: place).map { counts[$0] } ?? 0
  }

  static func total(_ rows: [AwardRow], name: Term) -> AwardRow {
    var total = AwardRow(key: .blank, name: name, places: rows.first?.places ?? [])
    for row in rows {
      for place in row.places { total.add(row[place], at: place) }
      total.add(row.madeUp)
    }
    return total
  }
}

/// The answer to an award question: counts by row and place.
struct AwardStandings: Sendable {
  let question: AwardQuestion
  let measure: Measure
  /// The places that occur, best first.
  let places: [Value]
  let rows: [AwardRow]

  init(_ found: Measurement, _ question: AwardQuestion, _ context: Context) {
    self.question = question
    measure = found.measure
    let field = context.holdings[Award.entity]?[question.rows.path]
    let places = Set(found.keys(of: question.rows.dimensions.count)).sorted {
      ($0.integer ?? 0) > ($1.integer ?? 0)
    }
    self.places = places
    var rows: [Value: AwardRow] = [:]
    for row in found.rows {
      let (key, name) = question.rows.row(of: row, field)
      var counted = rows[key] ?? AwardRow(key: key, name: name, places: places)
      counted.add(Int(row.figure() ?? 0), at: row.key(question.rows.dimensions.count))
      counted.add(MadeUp(row))
      rows[key] = counted
    }
    let isRising = question.rows == .group
    self.rows = rows.values.sorted { one, other in
      if question.rows.isRanked { return Self.isBefore(one, other, places) }
      let (first, second) = (one.key.integer ?? 0, other.key.integer ?? 0)
      return isRising ? first < second : first > second
    }
  }

  /// More awards first, then more of the better places, then by id; those of nothing named come last.
  private static func isBefore(_ one: AwardRow, _ other: AwardRow, _ places: [Value]) -> Bool {
    if one.key.isBlank != other.key.isBlank { return other.key.isBlank }
    if one.all != other.all { return one.all > other.all }
    for place in places where one[place] != other[place] { return one[place] > other[place] }
    return one.isBefore(other)
  }

  static let allColumn = "all"

  static func column(of place: Value) -> String { "place.\(place.integer ?? -1)" }

  /// What a place is called.
  static func name(of place: Value, _ context: Context) -> Term {
    Display.term(place, context.holdings[Award.entity]?["place"])
  }

  /// The place a column counts; nil for the column of all.
  func place(of column: String?) -> Value? { places.first { Self.column(of: $0) == column } }

  func content(_ context: Context) -> FigureTable<AwardRow>.Content {
    var columns = [
      FigureColumn<AwardRow>(count: Self.allColumn, Wording.total) { Double($0.all) }
    ]
    for place in places {
      let name = Self.name(of: place, context)
      let width = min(12, max(7, name[context.language].columns))
      columns.append(
        FigureColumn(count: Self.column(of: place), name, width: width, minimum: width) {
          Double($0[place])
        })
    }
    let isRanked = question.rows.isRanked
    // The rows come ranked, ties and all, so that only their places are to be worked out.
    return FigureTable.Content(
      rows: rows, columns: columns, name: question.rows.term,
      ranking: isRanked ? Self.allColumn : nil, isRanked: false)
  }
}
