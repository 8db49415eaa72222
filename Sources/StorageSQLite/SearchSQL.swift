import GRDB
import Han
import Records
import Storage

/// A search over one entity as SQL: each term in the record's own texts, or in those it refers to.
struct SearchSQL {
  let terms: [String]
  private let indexTerms: [String]
  private let shape: Shape
  private let own: String?
  private let references: [(field: String, target: Shape, texts: String)]

  init(_ text: String, _ shape: Shape, _ holdings: Holdings) {
    let query = SearchQuery(text)
    terms = query.terms
    indexTerms = query.indexTerms
    self.shape = shape
    own = shape.searchedTexts(alias: "o")
    references = shape.fields.compactMap { field in
      guard let entity = field.searchedReference, let target = holdings[entity],
        let texts = target.searchedTexts(alias: "t")
      else { return nil }
      return (quoted(field.name), target, texts)
    }
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
    for reference in references {
      parts.append(
        SQLPiece("SELECT id FROM \(quoted(shape.name)) WHERE \(reference.field) IN (")
          + targets(reference.target, reference.texts, term) + ")")
    }
    guard let first = parts.first else { return SQLPiece("SELECT id FROM \(quoted(shape.name)) WHERE 0") }
    return parts.dropFirst().reduce(first) { $0 + " UNION ALL " + $1 }
  }

  /// A condition for a row that holds a term: by looking at its text, or in the set of what the term
  /// finds.
  func test(_ term: Int, alias: String, bySet: Bool) -> SQLPiece {
    var parts: [SQLPiece] = []
    if let texts = shape.searchedTexts(alias: alias) {
      let matches = matching(texts, term)
      if bySet {
        let isFound = SQLPiece("\(alias).id IN (") + found(shape, term, as: "found") + ")"
        parts.append(isExact(term) ? isFound : isFound + " AND " + matches)
      } else {
        parts.append(matches)
      }
    }
    for reference in references {
      parts.append(
        SQLPiece("\(alias).\(reference.field) IN (")
          + targets(reference.target, reference.texts, term) + ")")
    }
    if parts.isEmpty { return SQLPiece("0") }
    return .all(parts.map { SQLPiece("(") + $0 + ")" }, joined: " OR ")
  }

  /// Whether everything the index finds for a term matches it.
  private func isExact(_ term: Int) -> Bool { terms[term] == indexTerms[term] }

  private func found(_ shape: Shape, _ term: Int, as name: String) -> SQLPiece {
    SQLPiece(
      "SELECT rowid AS \(name) FROM \(SearchIndex.table(shape.name)) WHERE tokens MATCH ?",
      [SearchIndex.prefixQuery(indexTerms[term]).databaseValue])
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
