import GRDB
import Han
import Records
import Storage

/// Decides how the records of a scope are found: gathered by the best index, or met on the way along
/// an order. Counting up to a limit tells which.
struct Candidates {
  /// Up to so many fitting records are gathered and sorted: about as many as a walk that takes a page
  /// of fitting rows out of a million would look at.
  static let gatheringLimit = 4000
  /// What a search finds comes from its index, which is quicker than looking for what a filter lets
  /// through: so many times as much is gathered.
  private static let searchFactor = 5
  /// Up to so many times the limit, what a term finds is put into a set for a walk to look in; beyond,
  /// rows that fit are so frequent that looking at each text is cheaper.
  private static let setFactor = 15

  let holdings: Holdings
  let db: Database
  var gatheringLimit = Self.gatheringLimit

  enum Source {
    /// A selection of ids, few enough to be sorted, and conditions on the alias `r` beside.
    case gathered(SQLPiece, [SQLPiece])
    /// Conditions on the alias `r`.
    case walked([SQLPiece])
  }

  func source(_ scope: Scope, _ shape: Shape) throws -> Source {
    let sql = ScopeSQL(holdings: holdings, db: db, gatheringLimit: gatheringLimit)
    let search = try SearchSQL(scope.search, shape, holdings, db)
    let isPlain = scope.filter == nil && scope.asOf == nil && scope.alliance == nil
    if search.terms.isEmpty, isPlain, scope.archived != .only {
      return .walked(try sql.conditions(scope, shape, alias: "r", for: .walking))
    }
    let conditions = try sql.conditions(scope, shape, alias: "g", for: .gathering)
    let counts = try search.terms.indices.map { term in
      try count(search.stream(term), upTo: gatheringLimit * Self.searchFactor)
    }
    // Looking into a text costs more than looking into a set, but a set has to be filled first.
    let ways = try search.terms.indices.map { term -> SearchSQL.Way in
      guard let own = search.ownStream(term) else { return .never }
      let limit = gatheringLimit * Self.setFactor
      let found = try count(own, upTo: limit)
      if found == 0 { return .never }
      return found <= limit || search.terms.count > 1 ? .set : .text
    }
    if let rarest = counts.indices.min(by: { counts[$0] < counts[$1] }),
      counts[rarest] <= gatheringLimit * Self.searchFactor
    {
      let isFew = counts[rarest] <= gatheringLimit / 10
      let others = counts.indices.filter { $0 != rarest }
        .map { search.test($0, alias: "r", own: isFew ? .text : ways[$0]) }
      return .gathered(
        search.ids(rarest), try sql.conditions(scope, shape, alias: "r", for: .walking) + others)
    }
    if search.terms.isEmpty || !isPlain {
      let few = SQLPiece("SELECT g.id FROM \(quoted(shape.name)) g WHERE ") + .all(conditions)
      if try count(few, upTo: gatheringLimit) <= gatheringLimit {
        let tests = search.terms.indices.map { search.test($0, alias: "g", own: .text) }
        return .gathered(
          SQLPiece("SELECT g.id FROM \(quoted(shape.name)) g WHERE ") + .all(conditions + tests),
          [])
      }
    }
    let tests = search.terms.indices.map { search.test($0, alias: "r", own: ways[$0]) }
    return .walked(try sql.conditions(scope, shape, alias: "r", for: .walking) + tests)
  }

  private func count(_ selection: SQLPiece, upTo limit: Int) throws -> Int {
    let sql = SQLPiece("SELECT count(*) FROM (") + selection + " LIMIT \(limit + 1))"
    return try Int.fetchOne(
      db.cachedStatement(sql: sql.text), arguments: sql.statementArguments) ?? 0
  }
}
