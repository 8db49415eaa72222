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
    let primary = tally.keys.isEmpty ? ["one"] : tally.keys.map(quoted)
    let one = tally.keys.isEmpty ? ["one INTEGER NOT NULL DEFAULT 1"] : []
    return "CREATE TABLE \(name(tally)) (\((one + columns).joined(separator: ", ")), "
      + "PRIMARY KEY (\(primary.joined(separator: ", ")))) WITHOUT ROWID"
  }

  /// NULL cannot be part of a primary key, so blank keys are kept as this number, which comes first as
  /// NULL would.
  static let blankKey = Int.min

  static func bound(_ key: Value) -> DatabaseValue {
    key.isBlank ? blankKey.databaseValue : key.bound
  }
}

/// What a transaction has added to and taken from the tallies, written once at its end.
struct TallyChanges {
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

    var isNothing: Bool {
      count == 0 && sums.allSatisfy { $0 == 0 } && filled.allSatisfy { $0 == 0 }
    }
  }

  private let tallies: [Tally]
  private let byEntity: [String: [Int]]
  /// Where a plain tally's keys and sums stand among the values of a record.
  private let places: [(keys: [Int?], sums: [Int?])]
  private var deltas: [[[Value]: Delta]]

  init(_ holdings: Holdings) {
    tallies = holdings.tallies
    byEntity = Dictionary(grouping: tallies.indices, by: { holdings.tallies[$0].entity })
    deltas = Array(repeating: [:], count: tallies.count)
    places = holdings.tallies.map { tally in
      let shape = holdings[tally.entity]
      return (
        tally.keys.map { shape?.index(of: $0) }, tally.sums.map { shape?.index(of: $0) }
      )
    }
  }

  /// How many combinations of keys wait to be written.
  var count: Int { deltas.reduce(0) { $0 + $1.count } }

  /// Adds a record (sign 1) or takes it away (sign -1); archived records count nowhere.
  mutating func note(_ values: [Value], _ shape: Shape, sign: Int) {
    for index in byEntity[shape.name] ?? [] {
      if let contributions = tallies[index].contributions {
        for contribution in contributions(values) {
          deltas[index][contribution.keys, default: Delta(contribution.sums.count)]
            .add(contribution.sums, sign: sign)
        }
      } else {
        let place = places[index]
        let keys = place.keys.map { $0.map { values[$0] } ?? .blank }
        let sums = place.sums.map { $0.flatMap { values[$0].quantity } }
        deltas[index][keys, default: Delta(sums.count)].add(sums, sign: sign)
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
      for (keys, delta) in deltas[index] where !delta.isNothing {
        var arguments = keys.map(TallyTable.bound)
        arguments.append(delta.count.databaseValue)
        for (sum, filled) in zip(delta.sums, delta.filled) {
          arguments += [sum.databaseValue, filled.databaseValue]
        }
        try statement.execute(arguments: StatementArguments(arguments))
      }
      let emptied = deltas[index].filter { $0.value.count < 0 }.keys
      let isKey = tally.keys.map { quoted($0) + " = ?" }.joined(separator: " AND ")
      let removal =
        "DELETE FROM \(TallyTable.name(tally)) WHERE \(isKey.isEmpty ? "1" : isKey) AND count = 0"
      for keys in emptied {
        try db.cachedStatement(sql: removal).execute(
          arguments: StatementArguments(keys.map(TallyTable.bound)))
      }
      deltas[index] = [:]
    }
  }
}
