import GRDB
import Records
import Storage

/// The tables in which tallies are kept: a row for each combination of keys, with the count and, for
/// each sum, the total and how many values were not blank; all of this once for everything and once
/// for each alliance the records belong to, at all and from one day to another.
enum TallyTable {
  static func name(_ tally: Tally) -> String { quoted("tally_" + tally.name) }

  /// The column with the alliance; no field's name has an underscore.
  static let alliance = quoted("of_alliance")
  /// The columns with the first day a row counts for, and the first it does not.
  static let from = quoted("of_from")
  static let until = quoted("of_until")

  static func keys(_ tally: Tally) -> [String] {
    [alliance] + tally.keys.map(quoted) + [from, until]
  }

  static func creation(_ tally: Tally) -> String {
    let keys = keys(tally)
    let sums = tally.columns.flatMap {
      [quoted("sum_" + $0) + " REAL NOT NULL", quoted("count_" + $0) + " INTEGER NOT NULL"]
    }
    let columns = keys.map { $0 + " NOT NULL" } + ["count INTEGER NOT NULL"] + sums
    return "CREATE TABLE \(name(tally)) (\(columns.joined(separator: ", ")), "
      + "PRIMARY KEY (\(keys.joined(separator: ", ")))) WITHOUT ROWID"
  }

  /// Everything it depends on, which the fingerprint covers; a changed tally is built again from the
  /// records.
  static func definition(_ tally: Tally, _ holdings: Holdings) -> String {
    var definition = creation(tally) + "; edition \(tally.edition) of \(tally.entity)"
    if let belonging = holdings[tally.entity]?.belonging, let membership = holdings.membership {
      definition += "; \(belonging.path) \(belonging.year ?? "") "
      definition +=
        "\(membership.entity) \(membership.alliance) \(membership.unit) "
        + "\(membership.since) \(membership.until)"
    }
    return definition
  }

  /// NULL cannot be part of a primary key, so blank keys are kept as this number, which comes first as
  /// NULL would.
  static let blankKey = Int.min

  static func bound(_ key: Value) -> DatabaseValue {
    key.isBlank ? blankKey.databaseValue : key.bound
  }
}

/// What waits to be written to one tally: for each set of alliances and combination of keys, what has
/// been added and taken away.
struct TallyDeltas {
  private struct Delta {
    var count = 0
    var sums: [Double]
    var filled: [Int]

    init(_ count: Int) {
      sums = Array(repeating: 0, count: count)
      filled = Array(repeating: 0, count: count)
    }

    mutating func add(_ parts: [Double?], sign: Int) {
      count += sign
      for (place, sum) in parts.enumerated() {
        guard let sum else { continue }
        sums[place] += Double(sign) * sum
        filled[place] += sign
      }
    }

    mutating func add(_ other: Delta) {
      count += other.count
      for place in sums.indices {
        sums[place] += other.sums[place]
        filled[place] += other.filled[place]
      }
    }

    var isNothing: Bool {
      count == 0 && sums.allSatisfy { $0 == 0 } && filled.allSatisfy { $0 == 0 }
    }
  }

  private let tally: Tally
  /// Where a plain tally's keys and sums stand among the values of a record.
  private let places: (keys: [Int?], sums: [Int?])
  /// The same of sums over the records that report.
  private let reported: [(fields: [Int], reporting: [Int])]
  private var deltas: [AllianceSets.Number: [[Value]: Delta]] = [:]

  init(_ tally: Tally, _ shape: Shape?) {
    self.tally = tally
    places = (
      tally.keys.map { shape?.index(of: $0) }, tally.sums.map { shape?.index(of: $0) }
    )
    reported = tally.reported.map { sum in
      (
        sum.fields.compactMap { shape?.index(of: $0) },
        sum.reporting.compactMap { shape?.index(of: $0) }
      )
    }
  }

  /// How many combinations wait to be written.
  var count: Int { deltas.values.reduce(0) { $0 + $1.count } }

  mutating func note(_ values: [Value], _ set: AllianceSets.Number, sign: Int) {
    if let contributions = tally.contributions {
      for contribution in contributions(values) {
        deltas[set, default: [:]][contribution.keys, default: Delta(contribution.sums.count)]
          .add(contribution.sums, sign: sign)
      }
    } else {
      let keys = places.keys.map { $0.map { values[$0] } ?? .blank }
      let sums =
        places.sums.map { $0.flatMap { values[$0].quantity } }
        + reported.map { sum in
          sum.reporting.allSatisfy { values[$0].isBlank } ? nil : Self.sum(sum.fields, of: values)
        }
      deltas[set, default: [:]][keys, default: Delta(sums.count)].add(sums, sign: sign)
    }
  }

  /// The sum of fields; nil where all are blank.
  private static func sum(_ fields: [Int], of values: [Value]) -> Double? {
    var sum: Double?
    for field in fields {
      if let number = values[field].quantity { sum = (sum ?? 0) + number }
    }
    return sum
  }

  /// Keeps only what waits for everything.
  mutating func dropAlliances(_ sets: inout AllianceSets) {
    let merged = merged(sets)
    deltas = [:]
    for (stay, cells) in merged where stay.alliance == AllianceSets.everything {
      deltas[sets.number(of: [stay])] = cells
    }
  }

  private func merged(_ sets: AllianceSets) -> [Stay: [[Value]: Delta]] {
    var merged: [Stay: [[Value]: Delta]] = [:]
    for (number, cells) in deltas {
      for stay in sets[number] {
        merged[stay, default: [:]].merge(cells) { left, right in
          var sum = left
          sum.add(right)
          return sum
        }
      }
    }
    return merged
  }

  /// Writes what has gathered, and drops rows that count nothing any more.
  mutating func flush(_ db: Database, _ sets: AllianceSets) throws {
    if deltas.isEmpty { return }
    let keys = TallyTable.keys(tally)
    let sums = tally.columns.flatMap { [quoted("sum_" + $0), quoted("count_" + $0)] }
    let columns = keys + ["count"] + sums
    let updates = (["count"] + sums).map { "\($0) = \($0) + excluded.\($0)" }
    let addition = try db.cachedStatement(
      sql: "INSERT INTO \(TallyTable.name(tally)) (\(columns.joined(separator: ", "))) VALUES "
        + "(\(columns.map { _ in "?" }.joined(separator: ", "))) ON CONFLICT DO UPDATE SET "
        + updates.joined(separator: ", "))
    let isKey = keys.map { $0 + " = ?" }.joined(separator: " AND ")
    let removal = try db.cachedStatement(
      sql: "DELETE FROM \(TallyTable.name(tally)) WHERE \(isKey) AND count = 0")
    for (stay, cells) in merged(sets) {
      let days = [stay.span.from.databaseValue, stay.span.until.databaseValue]
      for (keys, delta) in cells where !delta.isNothing {
        let key = [stay.alliance.databaseValue] + keys.map(TallyTable.bound) + days
        var arguments = key + [delta.count.databaseValue]
        for (sum, filled) in zip(delta.sums, delta.filled) {
          arguments += [sum.databaseValue, filled.databaseValue]
        }
        try addition.execute(arguments: StatementArguments(arguments))
        if delta.count < 0 { try removal.execute(arguments: StatementArguments(key)) }
      }
    }
    deltas = [:]
  }
}
