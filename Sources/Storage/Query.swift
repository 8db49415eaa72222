package import Records

/// A page of records: which, in what order, and where in that order.
///
/// Pages are found by the sort key of their first or last row, never by counting rows, so that the
/// millionth page costs what the first does.
package struct Query: Hashable, Sendable {
  /// The order of a query; records equal in it follow their ids.
  package struct Sort: Hashable, Sendable {
    package let field: String
    package var isDescending: Bool

    package init(_ field: String, descending: Bool = false) {
      self.field = field
      isDescending = descending
    }
  }

  /// A place in a sorted list: a row's sort key and id.
  package struct Anchor: Hashable, Sendable {
    package let key: Value
    package let id: Int

    package init(key: Value, id: Int) {
      self.key = key
      self.id = id
    }
  }

  package enum Place: Hashable, Sendable {
    case first, last
    case after(Anchor)
    case before(Anchor)
    /// From a record on, itself included; from the first where it is not there.
    case from(Anchor)
  }

  /// Up to so many records are sorted by a field that nothing keeps the order of; with more, a store
  /// answers ``StorageError/tooManyToSort(entity:field:limit:)``.
  package static let sortingLimit = 20_000

  package var scope: Scope
  /// nil for the order of ids.
  package var sort: Sort?
  package var place: Place
  package var limit: Int

  package init(_ scope: Scope, sort: Sort? = nil, place: Place = .first, limit: Int = 100) {
    self.scope = scope
    self.sort = sort
    self.place = place
    self.limit = limit
  }
}

/// One row of a page: a record, what it refers to, and its place in the order.
package struct Row: Hashable, Sendable {
  /// What a record refers to, by field index.
  package struct References: Hashable, Sendable {
    package var names: [Int: String] = [:]
    /// The fields whose record is archived: it keeps its name, but is not among the others any more.
    package var archived: Set<Int> = []

    package init() {}
  }

  package let record: Record
  package let references: References
  package let anchor: Query.Anchor

  package init(record: Record, references: References, anchor: Query.Anchor) {
    self.record = record
    self.references = references
    self.anchor = anchor
  }

  /// Names of referenced records by field index.
  package var names: [Int: String] { references.names }

  package var id: Int { record.id }

  /// A field's value as text, references by name.
  package func text(_ index: Int, of shape: Shape, _ language: Language) -> String {
    let value = record.values[index]
    if case .reference = shape.fields[index].kind, !value.isBlank {
      return names[index] ?? "#\(value.integer ?? 0)"
    }
    return shape.fields[index].text(value, language)
  }
}

/// Rows in order, and whether there are more on either side.
package struct Page: Hashable, Sendable {
  package let query: Query
  package let rows: [Row]
  package let hasEarlier: Bool
  package let hasLater: Bool

  package init(query: Query, rows: [Row], hasEarlier: Bool, hasLater: Bool) {
    self.query = query
    self.rows = rows
    self.hasEarlier = hasEarlier
    self.hasLater = hasLater
  }
}
