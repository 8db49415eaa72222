import GRDB
import Han
import Records
import Synchronization

/// The full-text index of each entity's own texts: tokens for Han characters, pinyin and initials, so
/// that what a person types is the start of one.
enum SearchIndex {
  static func table(_ entity: String) -> String { quoted("search_" + entity) }

  static func creation(_ entity: String) -> String {
    """
    CREATE VIRTUAL TABLE \(table(entity)) USING fts5(
      tokens, content='', columnsize=0, detail=none, tokenize='ascii', prefix='1 2 3')
    """
  }

  /// A term as FTS5 takes it: a quoted prefix.
  static func prefixQuery(_ term: String) -> String {
    "\"" + term.replacing("\"", with: "") + "\" *"
  }

  /// What the index is asked for the terms of a query, all of which a text must have.
  static func match(_ terms: [String]) -> String {
    terms.map { term in
      let spellings = SearchQuery.spellings(of: term).map(prefixQuery)
      return spellings.count == 1 ? spellings[0] : "(" + spellings.joined(separator: " OR ") + ")"
    }.joined(separator: " AND ")
  }

  static func tokens(_ text: String) -> String {
    SearchTokens.tokens(of: text).joined(separator: " ")
  }

  /// `matches(text, query)` for SQL: the same decision the highlighting makes. The query of the last
  /// call is kept, since a statement asks about the same one for every row.
  static func function() -> DatabaseFunction {
    let last = Mutex<(text: String, query: SearchQuery)>(("", SearchQuery("")))
    return DatabaseFunction("matches", argumentCount: 2, pure: true) { values in
      guard let text = String.fromDatabaseValue(values[0]),
        let words = String.fromDatabaseValue(values[1])
      else { return false }
      let query = last.withLock { last in
        if last.text != words { last = (words, SearchQuery(words)) }
        return last.query
      }
      return query.matches(text)
    }
  }
}

extension SearchIndex {
  /// `lists(text, name)` for SQL.
  static func listing() -> DatabaseFunction {
    DatabaseFunction("lists", argumentCount: 2, pure: true) { values in
      guard let text = String.fromDatabaseValue(values[0]),
        let name = String.fromDatabaseValue(values[1])
      else { return false }
      return ListedNames.contains(name, in: text)
    }
  }
}

/// The keys texts are sorted by: pinyin, and numbers as numbers.
enum SortKeys {
  /// `sort_key(text)` for SQL; nothing for nothing.
  static func function() -> DatabaseFunction {
    DatabaseFunction("sort_key", argumentCount: 1, pure: true) { values in
      String.fromDatabaseValue(values[0]).map { SortKey.make($0) }
    }
  }
}
