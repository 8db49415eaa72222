package import Records

/// A rule across records: what a record's values mean beside what else is kept.
///
/// It asks its questions through ``Others``, in which the record itself does not occur, and answers
/// with what it finds; the store knows nothing of it.
package struct Check: Sendable {
  /// The rule's name in the domain, as R-09.
  package let name: String
  package let entity: String
  /// The fields whose values decide: it need not be asked again while these stay.
  package let fields: [String]
  package let find:
    @Sendable (_ record: CheckedRecord, _ others: Others) async throws(StorageError) -> [Fault]

  package init(
    _ name: String, of entity: String, by fields: [String],
    find:
      @escaping @Sendable (_ record: CheckedRecord, _ others: Others) async throws(StorageError) ->
      [Fault]
  ) {
    self.name = name
    self.entity = entity
    self.fields = fields
    self.find = find
  }
}

/// A record as it would be kept.
package struct CheckedRecord: Hashable, Sendable {
  package let shape: Shape
  /// nil for a new one.
  package let id: Int?
  /// With what it takes over from records it refers to.
  package let values: [Value]
  /// What it held before; nil for a new one.
  package let old: [Value]?
  /// The day outside, for what can only be told once a year is over.
  package let today: Day

  package subscript(field: String) -> Value {
    shape.index(of: field).map { values[$0] } ?? .blank
  }
}

/// Everything in a store but one record, as a check may ask about it.
package struct Others: Sendable {
  private let store: any RecordStore
  private let entity: String
  private let id: Int?
  private static let pageSize = 1000

  package init(_ store: any RecordStore, of entity: String, but id: Int?) {
    self.store = store
    self.entity = entity
    self.id = id
  }

  private func without(_ scope: Scope) -> Scope {
    guard scope.entity == entity, let id else { return scope }
    return scope.filtered(.not(.ids([id])))
  }

  /// All rows of a scope, for scopes that hold little.
  package func rows(_ scope: Scope) async throws(StorageError) -> [Row] {
    var query = Query(without(scope), limit: Self.pageSize)
    var rows: [Row] = []
    while true {
      if Task.isCancelled { throw .cancelled }
      let page = try await store.page(query)
      rows += page.rows
      guard page.hasLater, let last = page.rows.last else { return rows }
      query.place = .after(last.anchor)
    }
  }

  package func measure(_ measure: Measure) async throws(StorageError) -> Measurement {
    var measure = measure
    measure.scope = without(measure.scope)
    return try await store.measure(measure)
  }

  /// A record somewhere else; nil where there is none, or where it is the record itself.
  package func row(_ entity: String, _ id: Int) async throws(StorageError) -> Row? {
    entity == self.entity && id == self.id ? nil : try await store.row(entity, id: id)
  }
}
