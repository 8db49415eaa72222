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
  /// Records that differ in one of these fields have nothing to do with each other; where there are none
  /// of them, no two records entered together do.
  package let company: [String]
  /// Whether it is also asked what is left once a record is archived.
  package let asksArchiving: Bool
  /// Whether what it finds doubtful are records that stand for one thing twice, so that those kept already
  /// can be looked through for them.
  package let findsDoubles: Bool
  package let find: Find
  /// What it finds about each of several records that have to do with each other and are entered or
  /// brought back together, beside each other and the others; nil where each is held against the rest by itself.
  package let findTogether: FindTogether?

  package typealias Find =
    @Sendable (_ record: CheckedRecord, _ others: Others) async throws(StorageError) -> [Fault]
  package typealias FindTogether =
    @Sendable (_ records: [CheckedRecord], _ others: Others) async throws(StorageError) -> [[Fault]]

  package init(
    _ name: String, of entity: String, by fields: [String], among company: [String] = [],
    archiving asksArchiving: Bool = false, doubles findsDoubles: Bool = false, find: @escaping Find
  ) {
    self.name = name
    self.entity = entity
    self.fields = fields
    self.company = company
    self.asksArchiving = asksArchiving
    self.findsDoubles = findsDoubles
    self.find = find
    findTogether = nil
  }

  /// A check that works out what it needs once for all records of one company, so that a thousand of
  /// them cost no more than a thousand times one.
  package init(
    _ name: String, of entity: String, by fields: [String], among company: [String],
    findTogether: @escaping FindTogether
  ) {
    self.name = name
    self.entity = entity
    self.fields = fields
    self.company = company
    asksArchiving = false
    findsDoubles = false
    find = { record, others throws(StorageError) in try await findTogether([record], others)[0] }
    self.findTogether = findTogether
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
  /// Whether it is to be archived, so that it counts no more.
  package var isArchived = false

  /// The values it will count with; nil where it counts no more.
  package var counting: [Value]? { isArchived ? nil : values }

  package subscript(field: String) -> Value {
    shape.index(of: field).map { values[$0] } ?? .blank
  }
}

/// Everything in a store but one record and those that go with it, as a check may ask about it, and what
/// is entered together with that record.
package struct Others: Sendable {
  private let store: any RecordStore
  private let shape: Shape
  /// The record and those that go with it, none of which is among the others.
  package let left: [Int]
  /// Records of the same kind that will be kept together with it, which may be among them.
  private let company: [Record]
  private static let pageSize = 1000

  package init(
    _ store: any RecordStore, of shape: Shape, but ids: [Int], with company: [Record] = []
  ) {
    self.store = store
    self.shape = shape
    self.left = ids
    self.company = company
  }

  private func without(_ scope: Scope) -> Scope {
    guard scope.entity == shape.name, !left.isEmpty else { return scope }
    return scope.filtered(.not(.ids(left)))
  }

  /// All rows of a scope, for scopes that hold little; what is entered together with the record comes
  /// last, by the filter alone.
  package func rows(_ scope: Scope) async throws(StorageError) -> [Row] {
    var query = Query(without(scope), limit: Self.pageSize)
    var rows: [Row] = []
    while true {
      if Task.isCancelled { throw .cancelled }
      let page = try await store.page(query)
      rows += page.rows
      guard page.hasLater, let last = page.rows.last else { return rows + companions(scope) }
      query.place = .after(last.anchor)
    }
  }

  private func companions(_ scope: Scope) -> [Row] {
    guard scope.entity == shape.name else { return [] }
    return company.filter { record in
      !left.contains(record.id) && scope.filter?.holds(for: record, shape) ?? true
    }.map { record in
      Row(record: record, references: .init(), anchor: Query.Anchor(key: .blank, id: record.id))
    }
  }

  /// Counts what is kept.
  package func measure(_ measure: Measure) async throws(StorageError) -> Measurement {
    var measure = measure
    measure.scope = without(measure.scope)
    return try await store.measure(measure)
  }

  /// A record somewhere else; nil where there is none, or where it is one of those left out.
  package func row(_ entity: String, _ id: Int) async throws(StorageError) -> Row? {
    entity == shape.name && left.contains(id) ? nil : try await store.row(entity, id: id)
  }
}
