import GRDB
import Han
import Records
import Storage

/// Turns scopes into SQL conditions over a table alias.
struct ScopeSQL {
  let holdings: Holdings
  /// Whether conditions are for walking an index in its order, where each row is looked at, or for
  /// gathering few rows by the best index.
  var walking = false

  /// All conditions of a scope except its search.
  func conditions(_ scope: Scope, _ shape: Shape, alias: String) throws(StorageError) -> [SQLPiece]
  {
    var pieces: [SQLPiece] = []
    switch scope.archived {
    case .hidden: pieces.append(SQLPiece("\(alias).archived = 0"))
    case .only: pieces.append(SQLPiece("\(alias).archived = 1"))
    case .included: break
    }
    if let day = scope.asOf, let period = shape.period {
      let from = "\(alias).\(quoted(period.from))"
      pieces.append(SQLPiece("(\(from) IS NULL OR \(from) <= ?)", [day.iso.databaseValue]))
      if let field = period.to {
        let to = "\(alias).\(quoted(field))"
        // A year or month of ending lasts to its end: '2023~' sorts after every day of 2023.
        pieces.append(
          SQLPiece(
            "(\(to) IS NULL OR \(to) > ? OR (length(\(to)) < 10 AND \(to) || '~' > ?))",
            [day.iso.databaseValue, day.iso.databaseValue]))
      }
    }
    if let alliance = scope.alliance, let path = shape.scope {
      pieces.append(try condition(.equals(path, .integer(alliance)), shape, alias: alias))
    } else if let alliance = scope.alliance, shape.name == "alliance" {
      pieces.append(SQLPiece("\(alias).id = ?", [alliance.databaseValue]))
    }
    if let filter = scope.filter { pieces.append(try condition(filter, shape, alias: alias)) }
    return pieces
  }

  /// One condition for each term of a search: in the record's own texts, or in those it refers to.
  func search(_ text: String, _ shape: Shape, alias: String) -> [SQLPiece] {
    let query = SearchQuery(text)
    return query.terms.indices.map { index in
      let term = query.terms[index]
      var sources: [SQLPiece] = []
      let own = shape.fields.filter(\.isSearchedText)
      if !own.isEmpty {
        let texts = own.map { "IFNULL(\(alias).\(quoted($0.name)), '')" }
          .joined(separator: " || char(10) || ")
        let match = SQLPiece("matches(\(texts), ?)", [term.databaseValue])
        sources.append(
          walking ? match : indexed(shape.name, query, index, alias: alias) + " AND " + match)
      }
      for field in shape.fields {
        guard let entity = field.searchedReference, let target = holdings[entity] else { continue }
        let texts = target.fields.filter(\.isSearchedText)
          .map { "IFNULL(t.\(quoted($0.name)), '')" }.joined(separator: " || char(10) || ")
        guard !texts.isEmpty else { continue }
        sources.append(
          SQLPiece("\(alias).\(quoted(field.name)) IN (SELECT t.id FROM \(quoted(entity)) t WHERE ")
            + indexed(entity, query, index, alias: "t")
            + SQLPiece(" AND matches(\(texts), ?))", [term.databaseValue]))
      }
      guard !sources.isEmpty else { return SQLPiece("0") }
      return .all(sources.map { SQLPiece("(") + $0 + ")" }, joined: " OR ")
    }
  }

  private func indexed(
    _ entity: String, _ query: SearchQuery, _ index: Int, alias: String
  ) -> SQLPiece {
    let terms = query.indexTerms
    let term = index < terms.count ? terms[index] : query.terms[index]
    return SQLPiece(
      "\(alias).id IN (SELECT rowid FROM \(SearchIndex.table(entity)) WHERE tokens MATCH ?)",
      [SearchIndex.prefixQuery(term).databaseValue])
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
        value.isBlank ? SQLPiece("\(column) IS NULL") : SQLPiece("\(column) = ?", [value.bound])
      }
    case .oneOf(let path, let values):
      return try reach(path, shape, alias) { column in
        SQLPiece(
          "\(column) IN (\(values.map { _ in "?" }.joined(separator: ",")))", values.map(\.bound))
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
    case .matches(let path, let text):
      return try reach(path, shape, alias) { SQLPiece("matches(\($0), ?)", [text.databaseValue]) }
    }
  }

  /// Follows a path over references by nested selections, so that no join can multiply rows.
  private func reach(
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
