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
  /// Up to so many times that, what a term finds is put into a set for a walk to look in; beyond, rows
  /// that fit are so frequent that looking at each text is cheaper.
  private static let setFactor = 15

  let holdings: Holdings
  let db: Database
  var gatheringLimit = Self.gatheringLimit

  enum Source {
    /// A selection of ids, few enough to be sorted.
    case gathered(SQLPiece)
    /// Conditions on the alias `r`.
    case walked([SQLPiece])
  }

  func source(_ scope: Scope, _ shape: Shape) throws -> Source {
    let sql = ScopeSQL(holdings: holdings)
    let search = SearchSQL(scope.search, shape, holdings)
    let isPlain = scope.filter == nil && scope.asOf == nil && scope.alliance == nil
    if search.terms.isEmpty, isPlain, scope.archived != .only {
      return .walked(try sql.conditions(scope, shape, alias: "r"))
    }
    let conditions = try sql.conditions(scope, shape, alias: "g")
    let counts = try search.terms.indices.map { term in
      try count(search.stream(term), upTo: gatheringLimit * Self.setFactor)
    }
    if let rarest = counts.indices.min(by: { counts[$0] < counts[$1] }) {
      let others = counts.indices.filter { $0 != rarest }
      if counts[rarest] <= gatheringLimit {
        return .gathered(
          SQLPiece("SELECT DISTINCT g.id FROM (") + search.stream(rarest)
            + ") u CROSS JOIN \(quoted(shape.name)) g ON g.id = u.id WHERE "
            + .all(conditions + others.map { search.test($0, alias: "g", bySet: false) }))
      }
    }
    if search.terms.isEmpty || !isPlain {
      let few = SQLPiece("SELECT g.id FROM \(quoted(shape.name)) g WHERE ") + .all(conditions)
      if try count(few, upTo: gatheringLimit) <= gatheringLimit {
        let tests = search.terms.indices.map { search.test($0, alias: "g", bySet: false) }
        return .gathered(
          SQLPiece("SELECT g.id FROM \(quoted(shape.name)) g WHERE ") + .all(conditions + tests))
      }
    }
    let tests = search.terms.indices.map { term in
      search.test(
        term, alias: "r",
        bySet: search.terms.count > 1 || counts[term] <= gatheringLimit * Self.setFactor)
    }
    return .walked(try sql.conditions(scope, shape, alias: "r") + tests)
  }

  private func count(_ selection: SQLPiece, upTo limit: Int) throws -> Int {
    let sql = SQLPiece("SELECT count(*) FROM (") + selection + " LIMIT \(limit + 1))"
    return try Int.fetchOne(
      db.cachedStatement(sql: sql.text), arguments: sql.statementArguments) ?? 0
  }
}
