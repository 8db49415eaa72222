import GRDB
import Han
import Records
import Storage

/// Turns scopes into SQL conditions over a table alias.
struct ScopeSQL {
  let holdings: Holdings
  let db: Database
  /// Up to so many records are gathered rather than looked for; see ``Candidates``.
  var gatheringLimit = Candidates.gatheringLimit

  /// All conditions of a scope except its search.
  func conditions(
    _ scope: Scope, _ shape: Shape, alias: String, for use: BelongingSQL.Use
  ) throws -> [SQLPiece] {
    var pieces: [SQLPiece] = []
    let gone = try gone(shape, alias: alias)
    switch scope.archived {
    case .hidden:
      let over = try scope.days.map { try self.gone(shape, alias: alias, by: $0) } ?? []
      pieces += [SQLPiece("\(alias).archived = 0")] + (gone + over).map { SQLPiece("NOT ") + $0 }
    case .only: pieces.append(.all([SQLPiece("\(alias).archived = 1")] + gone, joined: " OR "))
    case .included: break
    }
    if let days = scope.days, let period = shape.period {
      pieces += PeriodIndex.holds(
        days, from: "\(alias).\(quoted(period.from))",
        to: period.to.map { "\(alias).\(quoted($0))" }, period.lastDay)
    }
    if let alliance = scope.alliance, let path = shape.scope {
      pieces.append(try condition(.equals(path, .integer(alliance)), shape, alias: alias))
    } else if let alliance = scope.alliance, shape.name == "alliance" {
      pieces.append(SQLPiece("\(alias).id = ?", [alliance.databaseValue]))
    } else if let belonging = BelongingSQL(scope, shape, self) {
      pieces += try belonging.conditions(alias: alias, for: use)
    }
    if let filter = scope.filter { pieces.append(try condition(filter, shape, alias: alias)) }
    return pieces
  }

  /// Whether records that a record counts with are archived or, of those with a period, do not hold on any
  /// of the days: one condition for each.
  func gone(_ shape: Shape, alias: String, by days: ClosedRange<Day>? = nil) throws(StorageError)
    -> [SQLPiece]
  {
    var pieces: [SQLPiece] = []
    for field in shape.countsWith {
      guard case .reference(let entity)? = shape[field]?.kind else {
        throw .unknownField(entity: shape.name, field: field)
      }
      var isGone = SQLPiece("archived = 1")
      if let days {
        guard let period = try holdings.shape(entity).period else { continue }
        let holds = PeriodIndex.holds(
          days, from: quoted(period.from), to: period.to.map(quoted), period.lastDay)
        isGone = SQLPiece("NOT ") + .all(holds)
      }
      let column = "\(alias).\(quoted(field))"
      pieces.append(
        SQLPiece("(\(column) IS NOT NULL AND \(column) IN (SELECT id FROM \(quoted(entity)) WHERE ")
          + isGone + "))")
    }
    return pieces
  }

  /// Whether a date is blank or not before a day. A year or month lasts to its end.
  static func lasts(_ column: String, until day: Day) -> SQLPiece {
    let dates = [day.iso, String(day.iso.prefix(7)), String(day.iso.prefix(4))]
    return SQLPiece(
      "(\(column) IS NULL OR \(column) >= ? OR \(column) IN (?, ?))", dates.map(\.databaseValue))
  }

  func condition(_ filter: Filter, _ shape: Shape, alias: String) throws(StorageError) -> SQLPiece {
    switch filter {
    case .all(let parts):
      var pieces: [SQLPiece] = []
      for part in parts { pieces.append(try condition(part, shape, alias: alias)) }
      return .all(pieces)
    case .any(let parts):
      var pieces: [SQLPiece] = []
      for part in parts { pieces.append(try condition(part, shape, alias: alias)) }
      return pieces.isEmpty ? SQLPiece("0") : .all(pieces, joined: " OR ")
    case .not(let part):
      return SQLPiece("NOT IFNULL(") + (try condition(part, shape, alias: alias)) + ", 0)"
    case .ids(let ids):
      return SQLPiece("\(alias).id IN (\(ids.map(String.init).joined(separator: ",")))")
    case .equals(let path, let value):
      return try reach(path, shape, alias) { column in
        guard !value.isBlank else { return SQLPiece("\(column) IS NULL") }
        let isEqual = SQLPiece("\(column) = ?", [value.bound])
        guard case .amount(let amount) = value, column.hasSuffix("\"") else { return isEqual }
        // The qualifier has a column of its own.
        let qualifier = column.dropLast() + "_qualifier\""
        return .all([
          isEqual,
          SQLPiece("IFNULL(\(qualifier), 0) = ?", [amount.qualifier.rawValue.databaseValue]),
        ])
      }
    case .oneOf(let path, let values):
      return try reach(path, shape, alias) { column in
        let filled = values.filter { !$0.isBlank }
        let isOne = SQLPiece(
          "\(column) IN (\(filled.map { _ in "?" }.joined(separator: ",")))", filled.map(\.bound))
        return filled.count == values.count
          ? isOne : SQLPiece("(\(column) IS NULL OR ") + isOne + ")"
      }
    case .compare(let path, let comparison, let value):
      return try reach(path, shape, alias) { column in
        SQLPiece("\(column) \(comparison.sql) ?", [value.bound])
      }
    case .blank(let path):
      return try reach(path, shape, alias) { SQLPiece("\($0) IS NULL") }
    case .prefix(let path, let prefix):
      return try reach(path, shape, alias) { column in
        SQLPiece(
          "(\(column) >= ? AND \(column) < ?)",
          [prefix.databaseValue, (prefix + "\u{10FFFF}").databaseValue])
      }
    case .lists(let path, let name):
      return try reach(path, shape, alias) { column in
        // Most records list nothing, and asking Swift costs more than asking that.
        SQLPiece("(\(column) <> '' AND lists(\(column), ?))", [name.databaseValue])
      }
    case .matches(let path, let text):
      let indexed = try matched(path, shape, text)
      return try reach(path, shape, alias) { column in
        let matches = SQLPiece("matches(\(column), ?)", [text.databaseValue])
        guard let indexed, let owner = column.firstRange(of: ".") else { return matches }
        return SQLPiece("(\(column[..<owner.lowerBound]).id IN (") + indexed + ") AND " + matches
          + ")"
      }
    }
  }

  /// What the search index finds for a text in the field a path ends at, where it covers that field:
  /// more than matches, but soon found.
  private func matched(
    _ path: String, _ shape: Shape, _ text: String
  ) throws(StorageError) -> SQLPiece? {
    var shape = shape
    let parts = path.split(separator: ".").map(String.init)
    for part in parts.dropLast() {
      guard case .reference(let entity)? = shape[part]?.kind else { return nil }
      shape = try holdings.shape(entity)
    }
    guard let last = parts.last, shape[last]?.isSearchedText == true else { return nil }
    let terms = SearchQuery(text).indexTerms
    guard !terms.isEmpty else { return nil }
    return SQLPiece(
      "SELECT rowid FROM \(SearchIndex.table(shape.name)) WHERE \(SearchIndex.table(shape.name)) MATCH ?",
      [SearchIndex.match(terms).databaseValue])
  }

  /// Follows a path over references by nested selections, so that no join can multiply rows.
  func reach(
    _ path: String, _ shape: Shape, _ alias: String, _ leaf: (String) -> SQLPiece
  ) throws(StorageError) -> SQLPiece {
    let parts = path.split(separator: ".", maxSplits: 1).map(String.init)
    if parts.count == 1 {
      guard parts[0] == "id" || shape[parts[0]] != nil else {
        throw .unknownField(entity: shape.name, field: path)
      }
      return leaf("\(alias).\(quoted(parts[0]))")
    }
    guard case .reference(let entity)? = shape[parts[0]]?.kind else {
      throw .unknownField(entity: shape.name, field: path)
    }
    let inner = try reach(parts[1], try holdings.shape(entity), alias + "x", leaf)
    return SQLPiece(
      "\(alias).\(quoted(parts[0])) IN (SELECT \(alias)x.id FROM \(quoted(entity)) \(alias)x WHERE "
    )
      + inner + ")"
  }
}

extension Filter.Comparison {
  var sql: String {
    switch self {
    case .less: "<"
    case .atMost: "<="
    case .atLeast: ">="
    case .more: ">"
    }
  }
}
