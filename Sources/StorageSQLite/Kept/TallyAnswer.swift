import GRDB
import Records
import Storage

/// A measure answered from a tally, where one has all its dimensions, conditions and figures.
struct TallyAnswer {
  private let db: Database
  private let measure: Measure
  private let tally: Tally

  private let filter: Filter?
  private let alliance: Int
  /// The day its unit has to be a member on; nil where that does not matter.
  private let day: Day?
  /// What holds of the keys of those that are there on the days asked of; nil where that does not matter.
  private let isThere: SQLPiece?

  init?(_ measure: Measure, _ holdings: Holdings, _ db: Database) {
    let scope = measure.scope
    guard scope.search.isEmpty, scope.memberOn == nil,
      scope.archived == .hidden, measure.best == nil,
      measure.dimensions.allSatisfy({ $0.part == .value }), let shape = holdings[scope.entity]
    else { return nil }
    var filter = scope.filter
    var kept = AllianceSets.everything
    if let alliance = scope.alliance {
      if let path = shape.scope {
        filter = filter && .equals(path, .integer(alliance))
      } else if shape.name == "alliance" {
        return nil
      } else if shape.belonging != nil, holdings.membership != nil {
        kept = alliance
      }
    }
    guard filter?.isPlain ?? true else { return nil }
    let figures = measure.figures + measure.having.map(\.figure)
    let paths = Set(measure.dimensions.map(\.path) + (filter?.paths ?? []))
    let named = paths.union(figures.flatMap(\.paths))
    let period = scope.days == nil ? nil : shape.period
    let fitting = holdings.tallies.filter { tally in
      // A computed tally counts contributions, of which a record may make several: it answers only
      // what asks for something of its own.
      tally.entity == scope.entity && paths.isSubset(of: tally.keys)
        && (tally.heedsPeriod || period?.isIn(tally.keys) ?? true)
        && figures.allSatisfy { $0.isHeld(by: tally) }
        && (tally.contributions == nil || named.contains { shape[$0] == nil })
    }
    guard let tally = fitting.min(by: { $0.keys.count < $1.keys.count }) else { return nil }
    self.tally = tally
    self.measure = measure
    if let days = scope.days, let period, !tally.heedsPeriod {
      func date(_ key: String) -> String { "NULLIF(\(quoted(key)), \(TallyTable.blankKey))" }
      isThere = .all(
        PeriodIndex.holds(
          days, from: date(period.from), to: period.to.map(date), period.lastDay))
    } else {
      isThere = nil
    }
    self.filter = filter
    alliance = kept
    let belongsByDay = kept != AllianceSets.everything && shape.belonging?.year == nil
    day = belongsByDay ? scope.asOf : nil
    self.db = db
  }

  func measurement() throws -> Measurement {
    let keys = measure.dimensions.map { quoted($0.path) }
    let figures = measure.figures.map(\.tallySQL)
    var sql = SQLPiece(
      "SELECT \((keys + figures).joined(separator: ", ")) FROM \(TallyTable.name(tally)) "
        + "WHERE \(TallyTable.alliance) = ?", [alliance.databaseValue])
    sql = sql + " AND " + days
    if let isThere { sql = sql + " AND " + isThere }
    if let filter { sql = sql + " AND " + condition(filter) }
    let positions = keys.indices.map { String($0 + 1) }.joined(separator: ", ")
    if !keys.isEmpty { sql = sql + " GROUP BY \(positions)" }
    let having = measure.having.map { "\($0.figure.tallySQL) >= \($0.minimum)" }
    if !having.isEmpty { sql = sql + " HAVING " + having.joined(separator: " AND ") }
    if !keys.isEmpty { sql = sql + " ORDER BY \(positions)" }
    var found = Measurement(measure: measure)
    let cursor = try GRDB.Row.fetchCursor(db, sql: sql.text, arguments: sql.statementArguments)
    while let row = try cursor.next() {
      found.append(
        keys: keys.indices.lazy.map { index in
          let key = Value(row[index] as DatabaseValue)
          return key == .integer(TallyTable.blankKey) ? .blank : key
        },
        figures: figures.indices.lazy.map { Double.fromDatabaseValue(row[keys.count + $0]) })
    }
    return found
  }

  private var days: SQLPiece {
    guard let day = day?.iso.databaseValue else {
      return SQLPiece("\(TallyTable.from) = ?", [DaySpan.ever.from.databaseValue])
    }
    return SQLPiece("\(TallyTable.from) <= ? AND \(TallyTable.until) > ?", [day, day])
  }

  private func condition(_ filter: Filter) -> SQLPiece {
    switch filter {
    case .all(let parts): return .all(parts.map(condition))
    case .any(let parts): return .all(parts.map(condition), joined: " OR ")
    case .equals(let path, let value):
      return SQLPiece("\(quoted(path)) = ?", [TallyTable.bound(value)])
    case .oneOf(let path, let values):
      return SQLPiece(
        "\(quoted(path)) IN (\(values.map { _ in "?" }.joined(separator: ",")))",
        values.map(TallyTable.bound))
    case .compare(let path, let comparison, let value):
      let blank = TallyTable.blankKey.databaseValue
      return SQLPiece(
        "(\(quoted(path)) \(comparison.sql) ? AND \(quoted(path)) <> ?)", [value.bound, blank])
    case .blank(let path):
      return SQLPiece("\(quoted(path)) = ?", [TallyTable.blankKey.databaseValue])
    case .prefix, .matches, .lists, .ids, .not: return SQLPiece("0")
    }
  }
}

extension Filter {
  /// Whether a tally can apply it: only comparisons of its keys.
  fileprivate var isPlain: Bool {
    switch self {
    case .equals, .oneOf, .compare, .blank: true
    case .all(let parts): parts.allSatisfy(\.isPlain)
    case .any(let parts): !parts.isEmpty && parts.allSatisfy(\.isPlain)
    case .prefix, .matches, .lists, .ids, .not: false
    }
  }
}

extension Shape.Period {
  /// Whether a tally with these keys tells of its records on which days there are.
  fileprivate func isIn(_ keys: [String]) -> Bool {
    keys.contains(from) && to.map(keys.contains) ?? true
  }
}

extension Measure.Figure {
  fileprivate func isHeld(by tally: Tally) -> Bool {
    switch self {
    case .count: true
    case .filled(let path): tally.sums.contains(path)
    case .sum(let paths): Set(paths).isSubset(of: tally.sums)
    case .sumReporting(let paths, let fields):
      tally.reported.contains(Tally.Reported(paths, reporting: fields))
    case .ratio(let part, let whole): part.isHeld(by: tally) && whole.isHeld(by: tally)
    case .distinct, .minimum, .maximum, .mean, .sumTimes: false
    }
  }

  private static func total(_ columns: [String]) -> String {
    func totals(_ part: String) -> String {
      columns.map { "total(\(quoted(part + $0)))" }.joined(separator: " + ")
    }
    return "CASE WHEN \(totals("count_")) > 0 THEN \(totals("sum_")) END"
  }

  fileprivate var tallySQL: String {
    switch self {
    case .count, .distinct, .minimum, .maximum, .mean, .sumTimes: "IFNULL(sum(count), 0)"
    case .filled(let path): "IFNULL(sum(\(quoted("count_" + path))), 0)"
    case .sum(let paths):
      Self.total(paths)
    case .sumReporting(let paths, let fields):
      Self.total([Tally.Reported(paths, reporting: fields).column])
    case .ratio(let part, let whole):
      "1.0 * \(part.tallySQL) / NULLIF(\(whole.tallySQL), 0)"
    }
  }
}
