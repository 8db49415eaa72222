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
    /// Conditions on the alias `r`, and the lanes of the records that hold on the days asked about.
    case walked([SQLPiece], lanes: [PeriodIndex.Lane])
  }

  func source(_ scope: Scope, _ shape: Shape) throws -> Source {
    let sql = ScopeSQL(holdings: holdings, db: db, gatheringLimit: gatheringLimit)
    let search = try SearchSQL(scope, shape, holdings, db)
    let isPlain = scope.filter == nil && scope.days == nil && scope.alliance == nil
    if search.terms.isEmpty, isPlain, scope.archived != .only {
      return .walked(try sql.conditions(scope, shape, alias: "r", for: .walking), lanes: [])
    }
    let conditions = try sql.conditions(scope, shape, alias: "g", for: .gathering)
    let counts = try search.terms.indices.map { term in
      search.isIndexed(term)
        ? try count(search.stream(term), upTo: gatheringLimit * Self.searchFactor) : Int.max
    }
    // Looking into a text costs more than looking into a set, but a set has to be filled first. Of
    // several terms each may be frequent and few rows hold all; a walk over texts would not end.
    let mostly = gatheringLimit * Self.setFactor
    let own = try search.terms.indices.map { term in
      try search.ownStream(term).map { try count($0, upTo: mostly) } ?? 0
    }
    let frequent = own.indices.filter { own[$0] > mostly }
    var areTogether = true
    if frequent.count > 1, let all = search.ownStream(ofAll: frequent) {
      areTogether = try count(all, upTo: mostly / 3) > mostly / 3
    }
    let ways = own.map { found -> SearchSQL.Way in
      if found == 0 { return .never }
      return found > mostly && areTogether ? .text : .set
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
    let period = scope.days == nil ? nil : PeriodIndex(shape)
    if let period, let days = scope.days {
      if let holding = try few(period.ids(days, of: shape.name)) {
        let tests = search.terms.indices.map { search.test($0, alias: "r", own: .text) }
        return .gathered(
          holding, try sql.conditions(scope, shape, alias: "r", for: .walking) + tests)
      }
    }
    // Where there is nothing but a period, it is known already that much fits.
    let isFurther = period == nil || scope.filter != nil || scope.archived == .only
    if search.terms.isEmpty || !isPlain,
      try isFurther || BelongingSQL(scope, shape, sql)?.listsUnits() == true
    {
      let fitting = SQLPiece("SELECT g.id FROM \(quoted(shape.name)) g WHERE ") + .all(conditions)
      if let fitting = try few(fitting) {
        return .gathered(
          fitting, search.terms.indices.map { search.test($0, alias: "r", own: .text) })
      }
    }
    let tests = search.terms.indices.map { search.test($0, alias: "r", own: ways[$0]) }
    return .walked(
      try sql.conditions(scope, shape, alias: "r", for: .walking) + tests,
      lanes: scope.days.flatMap { period?.lanes($0, alias: "r") } ?? [])
  }

  /// All records of a scope, to be sorted anew for every page by a field no index has the order of;
  /// refused where they are many.
  func sortable(_ scope: Scope, _ shape: Shape, by field: String) throws -> Source {
    let source = try source(scope, shape)
    guard case .walked(let conditions, _) = source else { return source }
    let fitting =
      SQLPiece("SELECT r.id FROM \(quoted(shape.name)) r WHERE ") + .all(conditions)
    guard let few = try few(fitting, upTo: Query.sortingLimit) else {
      throw StorageError.tooManyToSort(
        entity: shape.name, field: field, limit: Query.sortingLimit)
    }
    return .gathered(few, [])
  }

  /// A selection of the ids another one finds, where they are few: looked for once, used several times.
  private func few(_ selection: SQLPiece, upTo limit: Int? = nil) throws -> SQLPiece? {
    let limit = limit ?? gatheringLimit
    let sql = selection + " LIMIT \(limit + 1)"
    let ids = try Int.fetchAll(
      db.cachedStatement(sql: sql.text), arguments: sql.statementArguments)
    if ids.count > limit { return nil }
    let list = "[" + ids.map(String.init).joined(separator: ",") + "]"
    return SQLPiece("SELECT value AS id FROM json_each(?)", [list.databaseValue])
  }

  private func count(_ selection: SQLPiece, upTo limit: Int) throws -> Int {
    let sql = SQLPiece("SELECT count(*) FROM (") + selection + " LIMIT \(limit + 1))"
    return try Int.fetchOne(
      db.cachedStatement(sql: sql.text), arguments: sql.statementArguments) ?? 0
  }
}
