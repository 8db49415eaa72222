import GRDB
import Records
import Storage

/// The index that finds records which hold on a day or within a span of days.
///
/// Records are sorted into lanes by how many months they last, and within a lane by their first day. Of
/// a lane only those can hold that began no longer before than its records last, so that a few walks,
/// one for each lane, meet little else. Records without an end are in a lane of their own.
struct PeriodIndex {
  /// The most months that records of a lane last beyond the one they begin in.
  private static let months = [0, 1, 2, 3, 4, 5, 6, 9, 12, 18, 24, 36]

  let name: String
  let definition: String
  private let expression: String
  private let from: String
  private let to: String
  private let lastDay: Shape.Period.LastDay

  /// nil where records do not end.
  init?(_ shape: Shape) {
    guard let period = shape.period, let end = period.to else { return nil }
    (from, to) = (quoted(period.from), quoted(end))
    lastDay = period.lastDay
    func month(_ date: String, _ blank: Int) -> String {
      "(12 * substr(\(date), 1, 4) + IFNULL(NULLIF(substr(\(date), 6, 2), ''), \(blank)))"
    }
    var lanes = ""
    for months in 0...(Self.months.last ?? 0) {
      let lane = Self.months.firstIndex { months <= $0 } ?? Self.months.count
      lanes += " WHEN \(months) THEN \(lane)"
    }
    // A year lasts from its first month to its last.
    let length = "max(0, \(month(to, 12)) - \(month(from, 1)))"
    expression = "CASE \(length)\(lanes) ELSE \(Self.months.count) END"
    name = shape.name + "_period"
    definition =
      "INDEX \(quoted(name)) ON \(quoted(shape.name)) (\(expression), \(from), id, \(to), archived)"
  }

  /// The records of a lane that hold on some days.
  struct Lane {
    fileprivate let holds: SQLPiece
    fileprivate let from: String
    /// The first days they can have: later than the one, up to the other; nil for those without one.
    fileprivate let range: (after: String?, upTo: String)?

    /// The condition, with those only that begin at, above or below a day. SQLite looks for one bound
    /// on each side and would not always take the nearer.
    func condition(_ bound: Order.Bound? = nil) -> SQLPiece {
      guard let range else {
        switch bound {
        case nil, .blank: return .all([SQLPiece("\(from) IS NULL"), holds])
        case .filled, .at, .above, .below: return SQLPiece("0")
        }
      }
      var (after, last) = (range.after, SQLPiece("\(from) <= ?", [range.upTo.databaseValue]))
      switch bound {
      case nil, .filled: break
      case .blank: return SQLPiece("0")
      case .at(let day):
        let isInRange = day > range.after ?? "" && day <= range.upTo
        return isInRange
          ? .all([holds, SQLPiece("\(from) = ?", [day.databaseValue])]) : SQLPiece("0")
      case .above(let day): after = max(day, after ?? "")
      case .below(let day):
        if day <= range.upTo { last = SQLPiece("\(from) < ?", [day.databaseValue]) }
      }
      guard let after else { return .all([holds, last]) }
      return .all([holds, SQLPiece("\(from) > ?", [after.databaseValue]), last])
    }
  }

  /// The lanes in which some hold on any of the days, as conditions on an alias.
  func lanes(_ days: ClosedRange<Day>, alias: String) -> [Lane] {
    let (from, to) = ("\(alias).\(from)", "\(alias).\(to)")
    let expression = expression.replacing(self.from, with: from).replacing(self.to, with: to)
    let lasts = Self.lasts(to, on: days.lowerBound, lastDay)
    let upTo = days.upperBound.iso
    var lanes: [Lane] = []
    for (number, months) in Self.months.enumerated() {
      // Dates are compared as texts: a month comes after the last day of the month before.
      let after = days.lowerBound + -(31 * (months + 1) + 1)
      let holds = SQLPiece("\(expression) = \(number) AND ") + lasts
      lanes.append(Lane(holds: holds, from: from, range: (after.iso, upTo)))
    }
    let endless = SQLPiece("\(expression) = \(Self.months.count) AND ") + lasts
    return lanes + [
      Lane(holds: endless, from: from, range: (nil, upTo)),
      Lane(holds: endless, from: from, range: nil),
    ]
  }

  /// The ids of all records of an entity that hold on any of the days.
  func ids(_ days: ClosedRange<Day>, of entity: String) -> SQLPiece {
    let parts = lanes(days, alias: "p").map { lane in
      SQLPiece("SELECT p.id FROM \(quoted(entity)) p INDEXED BY \(quoted(name)) WHERE ")
        + lane.condition()
    }
    return parts.dropFirst().reduce(parts[0]) { $0 + " UNION ALL " + $1 }
  }

  /// That a record has begun by the last of some days and not ended before the first.
  static func holds(
    _ days: ClosedRange<Day>, from: String, to: String?, _ lastDay: Shape.Period.LastDay
  ) -> [SQLPiece] {
    let begun = SQLPiece(
      "(\(from) IS NULL OR \(from) <= ?)", [days.upperBound.iso.databaseValue])
    guard let to else { return [begun] }
    return [begun, lasts(to, on: days.lowerBound, lastDay)]
  }

  private static func lasts(
    _ to: String, on day: Day, _ lastDay: Shape.Period.LastDay
  ) -> SQLPiece {
    ScopeSQL.lasts(to, until: lastDay == .included ? day : day + 1)
  }
}

extension Scope {
  /// The days on any of which a record has to hold.
  var days: ClosedRange<Day>? { during ?? asOf.map { $0...$0 } }
}
