package import Records

/// What is asked about a record before it is saved.
package struct CheckRequest: Hashable, Sendable {
  package let entity: String
  /// nil for a new record.
  package let id: Int?
  package let values: [Value]
  /// What the record held before; nil for a new one.
  package let old: [Value]?
  package let today: Day

  package init(entity: String, id: Int? = nil, values: [Value], old: [Value]? = nil, today: Day) {
    self.entity = entity
    self.id = id
    self.values = values
    self.old = old
    self.today = today
  }
}

/// What was found about a record before it is saved.
package struct Findings: Hashable, Sendable {
  /// What is doubtful or worth saying; what is wrong is told by the store when it refuses.
  package var faults: [Fault]
  /// What was doubtful in the record before and still is.
  package var known: Set<Fault>
  /// Records that may be the same as a new one.
  package var alike: [Likeness]
  /// How many records of each kind refer to those a taking back would archive.
  package var referring: [String: Int]

  package init(
    faults: [Fault] = [], known: Set<Fault> = [], alike: [Likeness] = [],
    referring: [String: Int] = [:]
  ) {
    self.faults = faults
    self.known = known
    self.alike = alike
    self.referring = referring
  }
}

extension Findings {
  /// Without the likeness of records that a doubt names already: what becomes of them is asked once.
  var askedOnce: Findings {
    let named = Set(faults.filter { $0.weight == .warning }.flatMap(\.others))
    var findings = self
    findings.alike.removeAll { $0.reason == .values && named.contains($0.row.id) }
    return findings
  }
}

/// A record that may be the same as another.
package struct Likeness: Hashable, Sendable {
  package enum Reason: Int, Hashable, Sendable, Comparable {
    /// `code` where a code or the number of a document is the same; `values` where all fields of a key
    /// hold the same, blanks included.
    case code, values, name, form, sound, nearly

    package static func < (left: Reason, right: Reason) -> Bool { left.rawValue < right.rawValue }
  }

  package let row: Row
  /// The field that is alike, in the record that is asked about.
  package let field: String
  package let reason: Reason

  package init(_ row: Row, field: String, _ reason: Reason) {
    self.row = row
    self.field = field
    self.reason = reason
  }
}

extension Holdings {
  /// The fields whose values decide what is found about a record before it is saved.
  package func checkedFields(of entity: String, isNew: Bool) -> Set<String> {
    guard let shape = self[entity] else { return [] }
    var fields = Set(checks.filter { $0.entity == entity }.flatMap(\.fields))
    for rule in shape.rules {
      // What follows another record is known once that record is looked up.
      let sources = rule.fields.flatMap { shape[$0]?.source?.leaders ?? [] }
      if !sources.isEmpty { fields.formUnion(rule.fields + sources) }
    }
    for field in shape.fields { if case .reference = field.kind { fields.insert(field.name) } }
    fields.formUnion(isNew ? shape.likenessFields : Array(shape.likelyKeys.joined()))
    fields.formUnion(shape.fields.filter { $0.isRequired && $0.source != nil }.map(\.name))
    for field in fields {
      if let source = shape[field]?.source { fields.formUnion(source.leaders) }
    }
    return fields
  }
}

extension RecordStore {
  /// Everything that can be found about a record before it is saved.
  package func findings(_ request: CheckRequest) async throws(StorageError) -> Findings {
    let (entity, id, today) = (request.entity, request.id, request.today)
    var findings = Findings()
    findings.faults = try await faults(
      of: request.values, entity, id: id, old: request.old, today: today)
    if let old = request.old {
      findings.known = Set(try await faults(of: old, entity, id: id, old: old, today: today))
      findings.alike = try await alike(request, since: old)
    } else {
      findings.alike = try await alike(entity, request.values)
    }
    return findings.askedOnce
  }

  /// The records that one becomes the same as by what is changed in it.
  private func alike(
    _ request: CheckRequest, since old: [Value]
  ) async throws(StorageError) -> [Likeness] {
    let shape = try holdings.shape(request.entity)
    let values = try await completed(request.values, shape)
    let changed = shape.likelyKeys(of: values).contains { key in
      key.compactMap(shape.index).contains { values[$0] != old[$0] }
    }
    guard changed else { return [] }
    return try await alike(request.entity, values)
      .filter {
        $0.reason == .values && $0.row.id != request.id && !$0.row.record.isArchived
      }
  }

  /// What is doubtful about a record as it would be kept, the record itself never counted among the
  /// others: by the checks, and by its own rules what only the values it will follow show. The rest its
  /// values tell by themselves.
  package func faults(
    of values: [Value], _ entity: String, id: Int?, old: [Value]? = nil, today: Day
  ) async throws(StorageError) -> [Fault] {
    let shape = try holdings.shape(entity)
    let record = CheckedRecord(
      shape: shape, id: id, values: try await completed(values, shape), old: old, today: today)
    let others = Others(self, of: shape, but: id.map { [$0] } ?? [])
    var referred = Referred(self)
    return try await faults(of: record, entered: values, &referred) { check throws(StorageError) in
      try await check.find(record, others)
    }
  }

  /// What one check finds doubtful about a record that is kept.
  package func doubts(
    of record: Record, by check: Check, today: Day
  ) async throws(StorageError) -> [Fault] {
    let shape = try holdings.shape(record.entity)
    let checked = CheckedRecord(
      shape: shape, id: record.id, values: record.values, old: nil, today: today)
    return try await check.find(checked, Others(self, of: shape, but: [record.id]))
      .filter { $0.weight == .warning }
  }

  /// The same, with what each check is told to find.
  func faults(
    of record: CheckedRecord, entered values: [Value], _ referred: inout Referred,
    by find: (Check) async throws(StorageError) -> [Fault]
  ) async throws(StorageError) -> [Fault] {
    let known = Set(record.shape.faults(inEntered: values))
    var faults = record.shape.faults(unfollowedIn: record.values)
    if record.values != values {
      faults += record.shape.faults(in: record.values).filter(\.isWarning)
    }
    faults.removeAll(where: known.contains)
    for check in holdings.checks where check.entity == record.shape.name {
      faults += try await find(check)
    }
    return try await faults + doubtfulReferences(of: record, &referred)
  }

  /// References to records of a kind that is not meant there, or of something else than the record itself,
  /// and those that were set to archived ones: chosen before somebody archived them.
  private func doubtfulReferences(
    of record: CheckedRecord, _ referred: inout Referred
  ) async throws(StorageError) -> [Fault] {
    var faults: [Fault] = []
    for (index, field) in record.shape.fields.enumerated() {
      let isNew = record.old?[index] != record.values[index]
      guard case .reference(let entity) = field.kind, let id = record.values[index].integer,
        isNew || field.expectation != nil || !field.sharings.isEmpty,
        let row = try await referred.row(entity, id)
      else { continue }
      if isNew, row.record.isArchived {
        let countsNot = record.shape.countsWith.contains(field.name)
        faults.append(Fault(field.name, .beside(.archived(countsNot: countsNot)), .warning))
      }
      let target = try holdings.shape(entity)
      let doubts =
        [field.expectation?.doubt(of: row, target)]
        + field.sharings.map { $0.doubt(of: row, target, beside: record) }
      faults += doubts.compactMap(\.self).map { Fault(field.name, .beside($0), .warning) }
    }
    return faults
  }

  /// Values with those filled in that follow others, as they will be when they are written.
  func completed(_ values: [Value], _ shape: Shape) async throws(StorageError) -> [Value] {
    var values = values
    for index in values.indices where values[index].isBlank {
      guard case .record(let leader, let field)? = shape.fields[index].source,
        let reference = shape.index(of: leader),
        case .reference(let entity) = shape.fields[reference].kind,
        let id = values[reference].integer,
        let place = try holdings.shape(entity).index(of: field),
        let row = try await row(entity, id: id)
      else { continue }
      values[index] = row.record.values[place]
    }
    return shape.filled(values)
  }
}

/// The records that others refer to, each looked up once: a thousand rows of a sheet name few of them.
struct Referred {
  /// What a record is known by everywhere.
  private struct Key: Hashable {
    let entity: String
    let id: Int
  }

  private let store: any RecordStore
  private var rows: [Key: Row?] = [:]

  init(_ store: any RecordStore) { self.store = store }

  mutating func row(_ entity: String, _ id: Int) async throws(StorageError) -> Row? {
    let key = Key(entity: entity, id: id)
    if let row = rows[key] { return row }
    let row = try await store.row(entity, id: id)
    rows[key] = row
    return row
  }
}

extension FieldShape.Expectation {
  /// What is doubtful about a record that a field refers to; a blank kind tells nothing.
  fileprivate func doubt(of row: Row, _ shape: Shape) -> Fault.Beside? {
    guard let place = shape.index(of: field) else { return nil }
    let kind = row.record.values[place]
    if kind.isBlank || values.contains(kind) { return nil }
    return .otherKind(
      name: row.called(shape),
      kind: Term(row.text(place, of: shape, .zh), row.text(place, of: shape, .en)), wanted: term)
  }
}

extension FieldShape.Sharing {
  /// What is doubtful about a record that a field refers to, beside the one that names it; what is blank in
  /// either tells nothing.
  fileprivate func doubt(
    of row: Row, _ shape: Shape, beside record: CheckedRecord
  ) -> Fault.Beside? {
    guard let place = shape.index(of: theirs), let index = record.shape.index(of: own) else {
      return nil
    }
    let (value, owned) = (row.record.values[place], record.values[index])
    if value.isBlank || owned.isBlank || value == owned { return nil }
    return .ofAnother(
      name: row.called(shape), field: shape.fields[place].label,
      value: Term(row.text(place, of: shape, .zh), row.text(place, of: shape, .en)))
  }
}
