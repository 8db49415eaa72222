import GRDB
import Records
import Storage

/// The tables in which tallies are kept: a row for each combination of keys, with the count and, for
/// each sum, the total and how many values were not blank.
enum TallyTable {
  static func name(_ tally: Tally) -> String { quoted("tally_" + tally.name) }

  /// Its definition, which the fingerprint covers; a changed tally is built again from the records.
  static func creation(_ tally: Tally) -> String {
    let keys = tally.keys.map { quoted($0) + " NOT NULL" }
    let sums = tally.sums.flatMap {
      [quoted("sum_" + $0) + " REAL NOT NULL", quoted("of_" + $0) + " INTEGER NOT NULL"]
    }
    let columns = keys + ["count INTEGER NOT NULL"] + sums
    return "CREATE TABLE \(name(tally)) (\(columns.joined(separator: ", ")), "
      + "PRIMARY KEY (\(tally.keys.map(quoted).joined(separator: ", ")))) WITHOUT ROWID"
  }

  /// NULL cannot be part of a primary key, so blank keys are kept as this text.
  static let blankKey = "\u{0}"
}

/// What a transaction has added to and taken from the tallies, written once at its end.
struct TallyChanges {
  private struct Delta {
    var count = 0
    var sums: [Double]
    var filled: [Int]
  }

  private let tallies: [Tally]
  private let byEntity: [String: [Int]]
  private var deltas: [[[Value]: Delta]]

  init(_ holdings: Holdings) {
    tallies = holdings.tallies
    byEntity = Dictionary(grouping: tallies.indices, by: { holdings.tallies[$0].entity })
    deltas = Array(repeating: [:], count: tallies.count)
  }

  func concerns(_ entity: String) -> Bool { byEntity[entity] != nil }

  /// Adds a record (sign 1) or takes it away (sign -1); archived records count nowhere.
  mutating func note(_ values: [Value], _ shape: Shape, sign: Int) {
    for index in byEntity[shape.name] ?? [] {
      let tally = tallies[index]
      for contribution in tally.contributions(of: values, shape: shape) {
        let zero = Delta(
          sums: Array(repeating: 0, count: tally.sums.count),
          filled: Array(repeating: 0, count: tally.sums.count))
        deltas[index][contribution.keys, default: zero].count += sign
        for (place, sum) in contribution.sums.enumerated() {
          guard let sum else { continue }
          deltas[index][contribution.keys]?.sums[place] += Double(sign) * sum
          deltas[index][contribution.keys]?.filled[place] += sign
        }
      }
    }
  }

  /// Writes what has gathered, and drops rows that count nothing any more.
  mutating func flush(_ db: Database) throws {
    for (index, tally) in tallies.enumerated() where !deltas[index].isEmpty {
      let sums = tally.sums.flatMap { [quoted("sum_" + $0), quoted("of_" + $0)] }
      let columns = tally.keys.map(quoted) + ["count"] + sums
      let updates = (["count"] + sums).map { "\($0) = \($0) + excluded.\($0)" }
      let sql =
        "INSERT INTO \(TallyTable.name(tally)) (\(columns.joined(separator: ", "))) VALUES "
        + "(\(columns.map { _ in "?" }.joined(separator: ", "))) ON CONFLICT DO UPDATE SET "
        + updates.joined(separator: ", ")
      let statement = try db.cachedStatement(sql: sql)
      for (keys, delta) in deltas[index] {
        var arguments: [DatabaseValue] = keys.map {
          $0.isBlank ? TallyTable.blankKey.databaseValue : $0.bound
        }
        arguments.append(delta.count.databaseValue)
        for (sum, filled) in zip(delta.sums, delta.filled) {
          arguments += [sum.databaseValue, filled.databaseValue]
        }
        try statement.execute(arguments: StatementArguments(arguments))
      }
      try db.execute(sql: "DELETE FROM \(TallyTable.name(tally)) WHERE count = 0")
      deltas[index] = [:]
    }
  }
}

/// A measure answered from a tally, where one has all its dimensions, conditions and figures.
struct TallyAnswer {
  private let db: Database
  private let measure: Measure
  private let tally: Tally

  init?(_ measure: Measure, _ holdings: Holdings, _ db: Database) {
    let scope = measure.scope
    guard scope.search.isEmpty, scope.asOf == nil, scope.alliance == nil, scope.archived == .hidden,
      measure.having.isEmpty, measure.best == nil
    else { return nil }
    let dimensions = measure.dimensions.map(\.path)
    guard measure.dimensions.allSatisfy({ $0.part == .value }) else { return nil }
    let paths = Set(dimensions + (scope.filter?.paths ?? []))
    guard
      let tally = holdings.tallies.first(where: { tally in
        tally.entity == scope.entity && paths.isSubset(of: tally.keys)
          && measure.figures.allSatisfy { $0.isHeld(by: tally) }
          && (scope.filter?.isPlain ?? true)
      })
    else { return nil }
    self.tally = tally
    self.measure = measure
    self.db = db
  }

  func rows() throws -> [(keys: [Value], figures: [Double?])] {
    let keys = measure.dimensions.map { quoted($0.path) }
    let figures = measure.figures.map(\.tallySQL)
    var sql = SQLPiece(
      "SELECT \((keys + figures).joined(separator: ", ")) FROM \(TallyTable.name(tally)) WHERE ")
    sql = sql + (measure.scope.filter.map(condition) ?? SQLPiece("1"))
    if !keys.isEmpty {
      sql =
        sql + " GROUP BY \(keys.joined(separator: ", ")) ORDER BY \(keys.joined(separator: ", "))"
    }
    var rows: [(keys: [Value], figures: [Double?])] = []
    let cursor = try GRDB.Row.fetchCursor(db, sql: sql.text, arguments: sql.statementArguments)
    while let row = try cursor.next() {
      let values = keys.indices.map { index in
        let value = Value(row[index] as DatabaseValue)
        return value == .text(TallyTable.blankKey) ? Value.blank : value
      }
      rows.append((values, figures.indices.map { Double.fromDatabaseValue(row[keys.count + $0]) }))
    }
    return rows
  }

  private func condition(_ filter: Filter) -> SQLPiece {
    func bound(_ value: Value) -> DatabaseValue {
      value.isBlank ? TallyTable.blankKey.databaseValue : value.bound
    }
    switch filter {
    case .all(let parts): return .all(parts.map(condition))
    case .any(let parts): return .all(parts.map(condition), joined: " OR ")
    case .equals(let path, let value): return SQLPiece("\(quoted(path)) = ?", [bound(value)])
    case .oneOf(let path, let values):
      return SQLPiece(
        "\(quoted(path)) IN (\(values.map { _ in "?" }.joined(separator: ",")))", values.map(bound))
    case .compare(let path, let comparison, let value):
      let blank = TallyTable.blankKey.databaseValue
      return SQLPiece(
        "(\(quoted(path)) \(comparison.sql) ? AND \(quoted(path)) <> ?)", [value.bound, blank])
    case .blank(let path):
      return SQLPiece("\(quoted(path)) = ?", [TallyTable.blankKey.databaseValue])
    case .prefix, .matches, .ids, .not: return SQLPiece("0")
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
    case .prefix, .matches, .ids, .not: false
    }
  }
}

extension Measure.Figure {
  fileprivate func isHeld(by tally: Tally) -> Bool {
    switch self {
    case .count: true
    case .sum(let paths): Set(paths).isSubset(of: tally.sums)
    case .ratio(let part, let whole): part.isHeld(by: tally) && whole.isHeld(by: tally)
    case .distinct, .minimum, .maximum, .mean: false
    }
  }

  fileprivate var tallySQL: String {
    switch self {
    case .count, .distinct, .minimum, .maximum, .mean: "IFNULL(sum(count), 0)"
    case .sum(let paths):
      "CASE WHEN \(paths.map { "total(\(quoted("of_" + $0)))" }.joined(separator: " + ")) > 0 THEN "
        + "\(paths.map { "total(\(quoted("sum_" + $0)))" }.joined(separator: " + ")) END"
    case .ratio(let part, let whole):
      "1.0 * \(part.tallySQL) / NULLIF(\(whole.tallySQL), 0)"
    }
  }
}
