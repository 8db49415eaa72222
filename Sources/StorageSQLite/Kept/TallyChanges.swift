import GRDB
import Records
import Storage

/// What a transaction has added to and taken from the tallies, written once at its end.
///
/// Where the alliances of a unit's records change, with a membership or with a reference on the way to
/// the unit, the unit is lifted: its records are taken from the tallies of all alliances before the
/// change, and put back at the end as the database then has it.
struct TallyChanges {
  /// The records of one tallied entity that belong to alliances.
  private struct Belonger {
    let route: BelongingRoute
    let tallies: [Int]
    var lifted: Set<Int> = []
    /// Whether all its records are put back at the end, being lifted one and all.
    var isLifted = false
  }

  /// So many units lifted, and putting all records back is quicker than looking for theirs.
  private static let liftingLimit = 2000
  /// So many combinations are gathered before they are written, lest they take too much memory.
  private static let limit = 50_000

  private let holdings: Holdings
  private let db: Database
  private let byEntity: [String: [Int]]
  private let membership: MembershipColumns?
  private var deltas: [TallyDeltas]
  private var sets = AllianceSets()
  private var belongings: Belongings?
  private var belongers: [String: Belonger] = [:]
  /// Entities whose tables have no indexes while they are filled.
  private var unindexed: Set<String> = []

  init(_ holdings: Holdings, _ db: Database) {
    self.holdings = holdings
    self.db = db
    byEntity = Dictionary(grouping: holdings.tallies.indices) { holdings.tallies[$0].entity }
    deltas = holdings.tallies.map { TallyDeltas($0, holdings[$0.entity]) }
    membership = MembershipColumns(holdings)
    belongings = Belongings(holdings, db)
    for (entity, tallies) in byEntity {
      guard let shape = holdings[entity], let route = BelongingRoute(shape, holdings) else {
        continue
      }
      belongers[entity] = Belonger(route: route, tallies: tallies)
    }
  }

  /// Adds a record (sign 1) or takes it away (sign -1); archived records count nowhere.
  mutating func note(_ values: [Value], _ shape: Shape, id: Int, sign: Int) throws {
    guard let tallies = byEntity[shape.name] else { return }
    let set = try set(of: values, shape, id: id)
    for index in tallies { deltas[index].note(values, set, sign: sign) }
  }

  /// The alliances a record counts for at the moment, with the one that stands for everything.
  private mutating func set(
    of values: [Value], _ shape: Shape, id: Int
  ) throws -> AllianceSets.Number {
    guard let belonger = belongers[shape.name], !belonger.isLifted,
      let unit = try belongings?.unit(of: values, id: id, belonger.route),
      !belonger.lifted.contains(unit)
    else { return AllianceSets.onlyEverything(belongers[shape.name]?.route) }
    return try belongings?.set(unit, values, belonger.route, &sets)
      ?? AllianceSets.onlyEverything(belonger.route)
  }

  /// Lifts the units whose records will belong elsewhere by a change, just before it is made; `values`
  /// are nil for a record that stays as it is but for being archived or restored.
  mutating func prepare(
    _ old: Record?, _ values: [Value]? = nil, archived: Bool, _ shape: Shape
  ) throws {
    guard let membership, let values = values ?? old?.values else { return }
    if shape.name == membership.unitEntity, let old, old.isArchived != archived {
      for (entity, belonger) in belongers.sorted(by: { $0.key < $1.key })
      where !belonger.route.hasYear {
        try lift(old.id, entity, always: false)
      }
      belongings?.forget(unit: old.id)
    }
    if shape.name == membership.entity {
      let before = old.flatMap { membership.essence($0.values, archived: $0.isArchived) }
      let after = membership.essence(values, archived: archived)
      if before != after {
        let units = [old?.values, values].compactMap { $0?[membership.unit].integer }
        for unit in Set(units) {
          for entity in belongers.keys.sorted() { try lift(unit, entity, always: false) }
        }
        if let old { belongings?.forget(unitOf: old.values) }
        belongings?.note(values)
      }
    }
    guard let old, old.values != values else { return }
    for (entity, belonger) in belongers.sorted(by: { $0.key < $1.key }) {
      for step in belonger.route.steps where step.shape.name == shape.name {
        let starts = [old.values, values].map { step.start($0, id: old.id) }
        if starts[0] == starts[1] { continue }
        for start in starts.compactMap(\.self) {
          if let unit = try step.unit(from: start, db) { try lift(unit, entity, always: true) }
        }
        belongings?.forget()
      }
    }
  }

  /// Takes a unit's records from the tallies of their alliances. Where it has none it need not be put
  /// back, unless some come to it in another way than by being written.
  private mutating func lift(_ unit: Int, _ entity: String, always: Bool) throws {
    guard let belonger = belongers[entity], !belonger.isLifted, !belonger.lifted.contains(unit)
    else { return }
    let way = [entity] + belonger.route.steps.map(\.shape.name)
    if !unindexed.isDisjoint(with: way) {
      let isAny = "SELECT 1 FROM \(quoted(entity)) LIMIT 1"
      if try Int.fetchOne(db.cachedStatement(sql: isAny)) != nil { liftAll(entity) }
      return
    }
    if try put(entity, of: unit, sign: -1) || always { belongers[entity]?.lifted.insert(unit) }
    if belongers[entity]?.lifted.count ?? 0 > Self.liftingLimit { liftAll(entity) }
  }

  private mutating func liftAll(_ entity: String) {
    guard let belonger = belongers[entity], !belonger.isLifted else { return }
    belongers[entity]?.isLifted = true
    belongers[entity]?.lifted = []
    for index in belonger.tallies { deltas[index].dropAlliances(&sets) }
  }

  /// Adds an entity's records, of one unit or of all, to the tallies of their alliances or takes them
  /// away, and says whether there are any.
  private mutating func put(_ entity: String, of unit: Int?, sign: Int) throws -> Bool {
    guard let belonger = belongers[entity] else { return false }
    let shape = belonger.route.shape
    let columns = TableColumns(shape)
    var sql = SQLPiece(
      "SELECT \(columns.list("r")) FROM \(quoted(entity)) r WHERE r.archived = 0")
    if let unit {
      let isOfUnit = try ScopeSQL(holdings: holdings, db: db)
        .condition(.equals(belonger.route.path, .integer(unit)), shape, alias: "r")
      sql = sql + " AND " + isOfUnit
    }
    let statement = try db.cachedStatement(sql: sql.text)
    let cursor = try GRDB.Row.fetchCursor(statement, arguments: sql.statementArguments)
    var isAny = false
    while let row = try cursor.next() {
      isAny = true
      let record = columns.record(from: row)
      let set = sets.alliances(in: try self.set(of: record.values, shape, id: record.id))
      if sets[set].isEmpty { continue }
      for index in belonger.tallies { deltas[index].note(record.values, set, sign: sign) }
      try flushIfFull()
    }
    return isAny
  }

  /// Says that an entity's table is empty and has no indexes until its filling is complete.
  mutating func beginFilling(_ entity: String) {
    unindexed.insert(entity)
    if entity == membership?.entity { belongings?.beginFromNothing() }
  }

  mutating func flushIfFull() throws {
    if deltas.reduce(0, { $0 + $1.count }) > Self.limit { try flush() }
  }

  /// Puts back what was lifted and writes everything.
  mutating func finish() throws {
    belongings?.forget()
    unindexed = []
    for (entity, belonger) in belongers {
      belongers[entity]?.lifted = []
      belongers[entity]?.isLifted = false
      if belonger.isLifted {
        for index in belonger.tallies {
          try db.execute(
            sql: "DELETE FROM \(TallyTable.name(holdings.tallies[index])) "
              + "WHERE \(TallyTable.alliance) <> \(AllianceSets.everything)")
        }
        _ = try put(entity, of: nil, sign: 1)
      } else {
        for unit in belonger.lifted { _ = try put(entity, of: unit, sign: 1) }
      }
    }
    try flush()
  }

  private mutating func flush() throws {
    for index in deltas.indices { try deltas[index].flush(db, sets) }
  }
}
