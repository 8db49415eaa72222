import GRDB
import Records
import Storage

/// The groups a transaction has touched, recomputed once at its end.
struct TouchedGroups {
  /// So many groups, and going through all of them once is quicker than one by one.
  private static let limit = 20_000

  private let holdings: Holdings
  private var groups: [Set<Value>]
  /// Records in no group, which stand for themselves.
  private var singles: [Set<Int>]
  /// Derivations of which so much was touched that all groups are recomputed.
  private var isEverything: [Bool]

  init(_ holdings: Holdings) {
    self.holdings = holdings
    groups = Array(repeating: [], count: holdings.derivations.count)
    singles = Array(repeating: [], count: groups.count)
    isEverything = Array(repeating: false, count: groups.count)
  }

  /// Notes the groups a record's values belong to, or that it owns.
  mutating func note(_ values: [Value], _ shape: Shape, id: Int) {
    for (index, derivation) in holdings.derivations.enumerated() where !isEverything[index] {
      if derivation.entity == shape.name, let field = shape.index(of: derivation.group) {
        if values[field].isBlank {
          singles[index].insert(id)
        } else {
          groups[index].insert(values[field])
        }
      }
      if derivation.owner == shape.name { groups[index].insert(.integer(id)) }
      if groups[index].count + singles[index].count > Self.limit { noteAll(index) }
    }
  }

  /// Notes every group there is of an entity's records.
  mutating func noteAll(of entity: String) {
    for (index, derivation) in holdings.derivations.enumerated()
    where derivation.entity == entity || derivation.owner == entity {
      noteAll(index)
    }
  }

  private mutating func noteAll(_ index: Int) {
    isEverything[index] = true
    groups[index] = []
    singles[index] = []
  }

  /// Computes what was touched, one derivation after the other, so that a later one sees what an
  /// earlier one has changed.
  mutating func recompute(
    _ db: Database, _ tallies: inout TallyChanges, changed: inout Set<String>
  ) throws {
    for (index, derivation) in holdings.derivations.enumerated() {
      let members = try GroupMembers(derivation, holdings, db)
      var writer = DerivedWriter(holdings, db)
      if isEverything[index] {
        try members.forEach { members, owner in
          try writer.write(derivation.compute(members, owner), members, owner, &tallies, &self)
        }
      } else {
        for value in groups[index].sorted(by: { "\($0)" < "\($1)" }) {
          let (members, owner) = try members.of(value)
          try writer.write(derivation.compute(members, owner), members, owner, &tallies, &self)
        }
        for id in singles[index].sorted() {
          guard let record = try members.single(id) else { continue }
          try writer.write(derivation.compute([record], nil), [record], nil, &tallies, &self)
        }
      }
      changed.formUnion(writer.changed)
      groups[index] = []
      singles[index] = []
      isEverything[index] = false
    }
  }
}

/// The records of a derivation's groups.
private struct GroupMembers {
  /// So many records are read before what they gave is written: writing while reading would disturb
  /// the reading, and a million results are too many to keep.
  private static let stretch = 10_000

  private let derivation: Derivation
  private let holdings: Holdings
  private let db: Database
  private let columns: TableColumns
  private let field: Int
  private let selection: String

  init(_ derivation: Derivation, _ holdings: Holdings, _ db: Database) throws {
    self.derivation = derivation
    self.holdings = holdings
    self.db = db
    let shape = try holdings.shape(derivation.entity)
    guard let field = shape.index(of: derivation.group) else {
      throw StorageError.unknownField(entity: shape.name, field: derivation.group)
    }
    self.field = field
    columns = TableColumns(shape)
    selection =
      "SELECT \(columns.list("r")) FROM \(quoted(shape.name)) r "
      + "WHERE r.archived = 0 AND r.\(quoted(derivation.group)) "
  }

  func of(_ value: Value) throws -> ([Record], Record?) {
    let members = try GRDB.Row.fetchAll(
      db.cachedStatement(sql: selection + "= ? ORDER BY r.id"), arguments: [value.bound]
    ).map { columns.record(from: $0) }
    return (members, try owner(value))
  }

  /// A record, as long as it is in no group.
  func single(_ id: Int) throws -> Record? {
    try GRDB.Row.fetchOne(
      db.cachedStatement(sql: selection + "IS NULL AND r.id = ?"), arguments: [id]
    ).map { columns.record(from: $0) }
  }

  /// Goes through all groups in the order of their values, then through records in none, and owners
  /// without members.
  func forEach(_ body: ([Record], Record?) throws -> Void) throws {
    var last: Value?
    while let groups = try stretch(after: last) {
      for members in groups {
        try body(members, try members.first.flatMap { try owner($0.values[field]) })
      }
      last = groups.last?.first?.values[field]
    }
    var id = 0
    while true {
      let singles = try GRDB.Row.fetchAll(
        db.cachedStatement(
          sql: selection + "IS NULL AND r.id > ? ORDER BY r.id LIMIT \(Self.stretch)"),
        arguments: [id]
      ).map { columns.record(from: $0) }
      for record in singles { try body([record], nil) }
      guard let last = singles.last else { break }
      id = last.id
    }
    guard let entity = derivation.owner else { return }
    let lonely = try Int.fetchAll(
      db,
      sql: "SELECT id FROM \(quoted(entity)) WHERE id NOT IN (SELECT r.\(quoted(derivation.group)) "
        + "FROM \(quoted(derivation.entity)) r "
        + "WHERE r.archived = 0 AND r.\(quoted(derivation.group)) IS NOT NULL)")
    for id in lonely { try body([], try owner(.integer(id))) }
  }

  /// The next groups after a value, whole ones only; nil where there are none.
  private func stretch(after last: Value?) throws -> [[Record]]? {
    let group = "r.\(quoted(derivation.group))"
    let statement = try db.cachedStatement(
      sql: selection + (last == nil ? "IS NOT NULL" : "> ?") + " ORDER BY \(group), r.id")
    let cursor = try GRDB.Row.fetchCursor(
      statement, arguments: StatementArguments(last.map { [$0.bound] } ?? []))
    var groups: [[Record]] = []
    var count = 0
    while let row = try cursor.next() {
      let record = columns.record(from: row)
      if groups.last?.first?.values[field] == record.values[field] {
        groups[groups.count - 1].append(record)
      } else if count < Self.stretch {
        groups.append([record])
      } else {
        break
      }
      count += 1
    }
    return groups.isEmpty ? nil : groups
  }

  private func owner(_ value: Value) throws -> Record? {
    guard let entity = derivation.owner, let id = value.integer else { return nil }
    return try RecordLookup(holdings, db).record(entity, id)
  }
}

/// Writes computed values into their records, where they are not there already: no change of anyone's,
/// so without revision and history.
private struct DerivedWriter {
  private let holdings: Holdings
  private let db: Database
  /// What writes the records of each entity: making one takes longer than writing a record.
  private var writers: [String: RowWriter] = [:]
  private(set) var changed: Set<String> = []

  init(_ holdings: Holdings, _ db: Database) {
    self.holdings = holdings
    self.db = db
  }

  mutating func write(
    _ assignments: [Derivation.Assignment], _ members: [Record], _ owner: Record?,
    _ tallies: inout TallyChanges, _ groups: inout TouchedGroups
  ) throws {
    var known: [String: [Int: Record]] = [:]
    for record in members + (owner.map { [$0] } ?? []) {
      known[record.entity, default: [:]][record.id] = record
    }
    for assignment in assignments {
      let shape = try holdings.shape(assignment.entity)
      guard let index = shape.index(of: assignment.field) else {
        throw StorageError.unknownField(entity: shape.name, field: assignment.field)
      }
      let found =
        try known[shape.name]?[assignment.id]
        ?? RecordLookup(holdings, db).record(shape.name, assignment.id)
      guard var record = found else { continue }
      var values = record.values
      values[index] = assignment.value
      let writer = writers[shape.name] ?? RowWriter(shape, db)
      writers[shape.name] = writer
      values = writer.columns.stored(values)
      if values[index] == record.values[index] { continue }
      try tallies.prepare(record, values, archived: record.isArchived, shape)
      try writer.set(shape.fields[index], values[index], id: record.id)
      try writer.reindex(record, values)
      if !record.isArchived {
        try tallies.note(record.values, shape, id: record.id, sign: -1)
        try tallies.note(values, shape, id: record.id, sign: 1)
      }
      groups.note(values, shape, id: record.id)
      changed.insert(shape.name)
      record.values = values
      known[shape.name, default: [:]][record.id] = record
    }
  }
}

/// Single records by id.
struct RecordLookup {
  private let holdings: Holdings
  private let db: Database

  init(_ holdings: Holdings, _ db: Database) {
    self.holdings = holdings
    self.db = db
  }

  func record(_ entity: String, _ id: Int) throws -> Record? {
    let columns = TableColumns(try holdings.shape(entity))
    let sql = "SELECT \(columns.list("r")) FROM \(quoted(entity)) r WHERE r.id = ?"
    return try GRDB.Row.fetchOne(db.cachedStatement(sql: sql), arguments: [id])
      .map { columns.record(from: $0) }
  }

  func exists(_ entity: String, _ id: Int) throws -> Bool {
    try Int.fetchOne(
      db.cachedStatement(sql: "SELECT 1 FROM \(quoted(entity)) WHERE id = ?"), arguments: [id])
      != nil
  }
  /// That a record is no longer as it was read: what it is called by now, and who changed it last.
  func conflict(with record: Record, expected: Int) throws -> StorageError {
    let names = try Naming(holdings: holdings, db: db).names(of: [record.id], record.entity)
    let user = try Journal(db: db).lastWriter(of: record.entity, record.id)
    return .conflict(
      entity: record.entity, id: record.id, expected: expected, found: record.revision,
      name: names[record.id].flatMap { $0.isEmpty ? nil : $0 }, by: user)
  }
}
