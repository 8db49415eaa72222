import GRDB
import Han
import Records
import Storage

/// A search over one entity as SQL: each term in the record's own texts, in those it refers to, or as one
/// of its choices or years.
struct SearchSQL {
  let terms: [String]
  private let indexTerms: [String]
  private let shape: Shape
  private let own: String?
  private typealias Reference = (field: String, target: Shape, texts: String)
  /// For each term the references that lead to anything with it; a walk need not ask the others.
  private var references: [[Reference]] = []
  /// For each term what it may stand for beside text.
  private let values: [SoughtValues]

  init(_ scope: Scope, _ shape: Shape, _ holdings: Holdings, _ db: Database) throws {
    let query = SearchQuery(scope.search)
    terms = query.terms
    indexTerms = query.indexTerms
    values = scope.searchesNames ? [] : query.terms.map { SoughtValues($0, shape) }
    self.shape = shape
    own = shape.searchedTexts(alias: "o")
    let searched: [Reference] = shape.fields.compactMap { field in
      guard let entity = field.searchedReference, let target = holdings[entity],
        let texts = target.searchedTexts(alias: "t")
      else { return nil }
      return (quoted(field.name), target, texts)
    }
    references = try terms.indices.map { term in
      try searched.filter { reference in
        let sql = targets(reference.target, reference.texts, term) + " LIMIT 1"
        return try Int.fetchOne(
          db.cachedStatement(sql: sql.text), arguments: sql.statementArguments) != nil
      }
    }
  }

  /// The ids of the records whose own texts a term is found in, or nearly so; nil without own texts.
  func ownStream(_ term: Int) -> SQLPiece? { own == nil ? nil : found(shape, term, as: "id") }

  /// The ids of the records in whose own texts several terms are all found, or nearly so.
  func ownStream(ofAll chosen: [Int]) -> SQLPiece? {
    own == nil ? nil : found(shape, chosen.map { indexTerms[$0] }, as: "id")
  }

  /// Whether an index tells what a term finds. Without, one has to look at every record, as a walk does.
  func isIndexed(_ term: Int) -> Bool {
    !values.indices.contains(term) || values[term].isIndexed
  }

  private func conditions(_ term: Int, alias: String) -> [SQLPiece] {
    values.indices.contains(term) ? values[term].conditions(alias: alias) : []
  }

  /// The ids of the records a term finds, each once.
  func ids(_ term: Int) -> SQLPiece {
    let isText = !values.indices.contains(term) || values[term].isEmpty
    let isOnce =
      isText && own == nil ? references[term].count <= 1 : isText && references[term].isEmpty
    return isOnce ? stream(term) : SQLPiece("SELECT DISTINCT id FROM (") + stream(term) + ")"
  }

  /// The ids of the records a term finds, some perhaps twice, in an order that costs nothing.
  func stream(_ term: Int) -> SQLPiece {
    var parts: [SQLPiece] = []
    if let own {
      parts.append(
        isExact(term)
          ? found(shape, term, as: "id")
          : SQLPiece("SELECT o.id FROM (") + found(shape, term, as: "found")
            + ") f CROSS JOIN \(quoted(shape.name)) o ON o.id = f.found WHERE "
            + matching(own, term))
    }
    for reference in references[term] {
      parts.append(
        SQLPiece("SELECT id FROM \(quoted(shape.name)) WHERE \(reference.field) IN (")
          + targets(reference.target, reference.texts, term) + ")")
    }
    parts += conditions(term, alias: "v").map {
      SQLPiece("SELECT v.id FROM \(quoted(shape.name)) v WHERE ") + $0
    }
    guard let first = parts.first else {
      return SQLPiece("SELECT id FROM \(quoted(shape.name)) WHERE 0")
    }
    return parts.dropFirst().reduce(first) { $0 + " UNION ALL " + $1 }
  }

  /// How a row's own texts are asked about a term.
  enum Way {
    /// By looking at them.
    case text
    /// In the set of what the index finds.
    case set
    /// Not at all: it is known that the term is in none.
    case never
  }

  /// A condition for a row that holds a term. While walking a `+` keeps SQLite from going through the
  /// set instead of the rows.
  func test(_ term: Int, alias: String, own way: Way, isWalking: Bool = true) -> SQLPiece {
    var parts: [SQLPiece] = []
    let bare = alias
    let alias = isWalking ? "+" + alias : alias
    if way != .never, let texts = shape.searchedTexts(alias: alias) {
      let matches = matching(texts, term)
      if way == .set {
        let isFound = SQLPiece("\(alias).id IN (") + found(shape, term, as: "found") + ")"
        parts.append(isExact(term) ? isFound : isFound + " AND " + matches)
      } else {
        parts.append(matches)
      }
    }
    for reference in references[term] {
      parts.append(
        SQLPiece("\(alias).\(reference.field) IN (")
          + targets(reference.target, reference.texts, term) + ")")
    }
    // A term that is nothing but a year of dates is a stretch of the walk where it goes by these.
    let isStretch = parts.isEmpty && values.indices.contains(term) && values[term].isStretch
    parts += conditions(term, alias: isStretch ? bare : alias)
    if parts.isEmpty { return SQLPiece("0") }
    return .all(parts.map { SQLPiece("(") + $0 + ")" }, joined: " OR ")
  }

  /// Whether everything the index finds for a term matches it.
  private func isExact(_ term: Int) -> Bool {
    // A token that begins with lv may be that of a word in letters, which lu does not find.
    terms[term] == indexTerms[term] && SearchQuery.spellings(of: terms[term]).count == 1
  }

  private func found(_ shape: Shape, _ term: Int, as name: String) -> SQLPiece {
    found(shape, [indexTerms[term]], as: name)
  }

  private func found(_ shape: Shape, _ terms: [String], as name: String) -> SQLPiece {
    let table = SearchIndex.table(shape.name)
    return SQLPiece(
      "SELECT rowid AS \(name) FROM \(table) WHERE \(table) MATCH ?",
      [SearchIndex.match(terms).databaseValue])
  }

  private func targets(_ target: Shape, _ texts: String, _ term: Int) -> SQLPiece {
    isExact(term)
      ? found(target, term, as: "found")
      : SQLPiece("SELECT t.id FROM (") + found(target, term, as: "found")
        + ") f CROSS JOIN \(quoted(target.name)) t ON t.id = f.found WHERE "
        + matching(texts, term)
  }

  private func matching(_ texts: String, _ term: Int) -> SQLPiece {
    SQLPiece("matches(\(texts), ?)", [terms[term].databaseValue])
  }
}

extension Shape {
  /// The texts a search looks into as one expression; nil where there are none.
  func searchedTexts(alias: String) -> String? {
    let texts = fields.filter(\.isSearchedText).map { "IFNULL(\(alias).\(quoted($0.name)), '')" }
    return texts.isEmpty ? nil : texts.joined(separator: " || char(10) || ")
  }
}
