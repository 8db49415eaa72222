import GRDB
import Records
import Storage

/// The groups a transaction has touched, recomputed once at its end.
struct TouchedGroups {
  private let holdings: Holdings
  private var groups: [[Value: Bool]]

  init(_ holdings: Holdings) {
    self.holdings = holdings
    groups = Array(repeating: [:], count: holdings.derivations.count)
  }

  /// Notes the groups a record's values belong to, or that it owns.
  mutating func note(_ values: [Value], _ shape: Shape, id: Int) {
    for (index, derivation) in holdings.derivations.enumerated() {
      if derivation.entity == shape.name, let field = shape.index(of: derivation.group),
        !values[field].isBlank
      {
        groups[index][values[field]] = true
      }
      if derivation.owner == shape.name { groups[index][.integer(id)] = true }
    }
  }

  mutating func recompute(_ db: Database, changed: inout Set<String>) throws {
    for (index, derivation) in holdings.derivations.enumerated() {
      let shape = try holdings.shape(derivation.entity)
      let columns = TableColumns(shape)
      for value in groups[index].keys {
        let members = try GRDB.Row.fetchAll(
          db,
          sql: "SELECT \(columns.list("r")) FROM \(quoted(shape.name)) r "
            + "WHERE r.\(quoted(derivation.group)) = ? AND r.archived = 0 ORDER BY r.id",
          arguments: [value.bound]
        ).map(columns.record)
        try write(derivation, members, try owner(derivation, value, db), db, &changed)
      }
      groups[index] = [:]
    }
  }

  /// Recomputes every group, going through the records once in the order of their groups.
  func recomputeAll(_ db: Database) throws {
    var changed: Set<String> = []
    for derivation in holdings.derivations {
      let shape = try holdings.shape(derivation.entity)
      let columns = TableColumns(shape)
      guard let field = shape.index(of: derivation.group) else { continue }
      var members: [Record] = []
      let cursor = try GRDB.Row.fetchCursor(
        db,
        sql: "SELECT \(columns.list("r")) FROM \(quoted(shape.name)) r "
          + "WHERE r.archived = 0 AND r.\(quoted(derivation.group)) IS NOT NULL "
          + "ORDER BY r.\(quoted(derivation.group)), r.id")
      func close() throws {
        guard let first = members.first else { return }
        let owner = try owner(derivation, first.values[field], db)
        try write(derivation, members, owner, db, &changed)
        members.removeAll(keepingCapacity: true)
      }
      while let row = try cursor.next() {
        let record = columns.record(from: row)
        if members.first?.values[field] != record.values[field] { try close() }
        members.append(record)
      }
      try close()
    }
  }

  private func owner(_ derivation: Derivation, _ value: Value, _ db: Database) throws -> Record? {
    guard let entity = derivation.owner, let id = value.integer else { return nil }
    return try RecordLookup(holdings, db).record(entity, id)
  }

  private func write(
    _ derivation: Derivation, _ members: [Record], _ owner: Record?, _ db: Database,
    _ changed: inout Set<String>
  ) throws {
    for assignment in derivation.compute(members, owner) {
      try db.cachedStatement(
        sql: "UPDATE \(quoted(assignment.entity)) SET \(quoted(assignment.field)) = ?1 "
          + "WHERE id = ?2 AND \(quoted(assignment.field)) IS NOT ?1"
      ).execute(arguments: [assignment.value.bound, assignment.id])
      if db.changesCount > 0 { changed.insert(assignment.entity) }
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
      .map(columns.record)
  }
}
