import GRDB
import Han
import Records
import Storage

/// Builds again what is computed from records, where its definition is new or has changed: sort keys,
/// search tokens, derived fields and tallies.
struct KeptDefinitions {
  let holdings: Holdings
  let meta: Meta
  private var db: Database { meta.db }

  init(holdings: Holdings, meta: Meta) {
    self.holdings = holdings
    self.meta = meta
  }

  /// Everything computed as text, for the fingerprint.
  static func all(_ holdings: Holdings) -> [String] {
    holdings.tallies.map { TallyTable.definition($0, holdings) }
      + holdings.shapes.filter(\.isSearched).map { $0.name + ":" + search($0) }
      + [derivations(holdings), sortKeys]
  }

  private static func derivations(_ holdings: Holdings) -> String {
    holdings.derivations.map { "\($0.name):\($0.entity):\($0.group):\($0.edition)" }
      .joined(separator: ",")
  }

  /// A text that meets every rule of tokens and sort keys: where these come out differently, all that
  /// is kept of them is stale.
  private static let sample = "第十二届 ABc-07 重庆银行（2024）数控車工"

  private static func search(_ shape: Shape) -> String {
    shape.fields.filter(\.isSearchedText).map(\.name).joined(separator: ",") + ";"
      + tokens + ";" + SearchIndex.creation(shape.name)
  }

  private static let tokens = SearchIndex.tokens(sample)

  private static let sortKeys = SortKey.make(sample)

  /// Also where the records of an entity are `changed`, by whatever changed them.
  func bringUp(
    changed: Set<String> = [], addedColumns: [(table: String, column: String)] = []
  ) throws {
    let isStale = try meta.value("sort keys") != Self.sortKeys
    for shape in holdings.shapes {
      let fields = shape.fields.filter { field in
        field.hasSortKey
          && (isStale || changed.contains(shape.name)
            || addedColumns.contains { $0 == (shape.name, field.name + "_sort") })
      }
      if !fields.isEmpty { try makeSortKeys(shape, fields) }
    }
    try meta.set("sort keys", Self.sortKeys)
    for shape in holdings.shapes {
      try bringUpSearch(shape, isChanged: changed.contains(shape.name))
    }
    try dropUnknown()
    let stale = try holdings.tallies.filter { tally in
      let definition = TallyTable.definition(tally, holdings)
      return try meta.value("tally:" + tally.name) != definition
        || !changed.isDisjoint(with: sources(of: tally))
    }
    let derivations = Self.derivations(holdings)
    let isAnyChanged = holdings.derivations.contains { changed.contains($0.entity) }
    if try isAnyChanged || meta.value("derivations") != derivations {
      let current = holdings.tallies.filter { tally in !stale.contains { $0.name == tally.name } }
      var groups = TouchedGroups(holdings)
      for derivation in holdings.derivations { groups.noteAll(of: derivation.entity) }
      var tallies = TallyChanges(keeping(current), db)
      var changed: Set<String> = []
      try groups.recompute(db, &tallies, changed: &changed)
      try tallies.finish()
      try meta.set("derivations", derivations)
    }
    for tally in stale { try build(tally) }
  }

  /// The entities whose records decide what a tally holds.
  private func sources(of tally: Tally) -> Set<String> {
    var entities: Set = [tally.entity]
    if let shape = holdings[tally.entity], let route = BelongingRoute(shape, holdings) {
      entities.formUnion(route.steps.map(\.shape.name))
      if let membership = holdings.membership { entities.insert(membership.entity) }
    }
    return entities
  }

  private func build(_ tally: Tally) throws {
    try db.execute(sql: "DROP TABLE IF EXISTS \(TallyTable.name(tally))")
    try db.execute(sql: TallyTable.creation(tally))
    var changes = TallyChanges(keeping([tally]), db)
    try forEachRecord(of: holdings.shape(tally.entity), where: "r.archived = 0") { record, shape in
      try changes.note(record.values, shape, id: record.id, sign: 1)
      try changes.flushIfFull()
    }
    try changes.finish()
    try meta.set("tally:" + tally.name, TallyTable.definition(tally, holdings))
  }

  /// The same holdings with some tallies only.
  private func keeping(_ tallies: [Tally]) -> Holdings {
    Holdings(shapes: holdings.shapes, tallies: tallies, membership: holdings.membership)
  }

  private func bringUpSearch(_ shape: Shape, isChanged: Bool) throws {
    guard shape.isSearched else { return }
    let definition = Self.search(shape)
    if !isChanged, try meta.value("search:" + shape.name) == definition { return }
    try db.execute(sql: "DROP TABLE IF EXISTS \(SearchIndex.table(shape.name))")
    try db.execute(sql: SearchIndex.creation(shape.name))
    let writer = RowWriter(shape, db)
    // Archived records are kept in the index too: they can be looked for and restored.
    try forEachRecord(of: shape, where: "1") { record, _ in
      try writer.index(record.values, id: record.id)
    }
    try meta.set("search:" + shape.name, definition)
  }

  private func makeSortKeys(_ shape: Shape, _ fields: [FieldShape]) throws {
    let assignments = fields.map {
      "\(quoted($0.name + "_sort")) = IFNULL(sort_key(\(quoted($0.name))), '')"
    }
    try db.execute(
      sql: "UPDATE \(quoted(shape.name)) SET \(assignments.joined(separator: ", "))")
  }

  /// Drops what is no longer described: nothing keeps it up to date any more.
  private func dropUnknown() throws {
    let known = Set(
      holdings.tallies.map { "tally:" + $0.name }
        + holdings.shapes.filter(\.isSearched).map { "search:" + $0.name })
    for key in try meta.keys() where key.contains(":") && !known.contains(key) {
      try db.execute(sql: "DROP TABLE IF EXISTS \(quoted(key.replacing(":", with: "_")))")
      try meta.remove(key)
    }
  }

  private func forEachRecord(
    of shape: Shape, where condition: String, _ body: (Record, Shape) throws -> Void
  ) throws {
    let columns = TableColumns(shape)
    let sql = "SELECT \(columns.list("r")) FROM \(quoted(shape.name)) r WHERE \(condition)"
    let cursor = try GRDB.Row.fetchCursor(db, sql: sql)
    while let row = try cursor.next() { try body(columns.record(from: row), shape) }
  }
}

/// What a store remembers about itself, by key.
struct Meta {
  /// The key of the day the records are meant to be seen as of.
  static let meantFor = "meant for"
  /// The key of the change set that brought those records.
  static let meantForChange = "meant for change"

  let db: Database

  func value(_ key: String) throws -> String? {
    try String.fetchOne(db, sql: "SELECT value FROM meta WHERE key = ?", arguments: [key])
  }

  func keys() throws -> [String] { try String.fetchAll(db, sql: "SELECT key FROM meta") }

  func set(_ key: String, _ value: String) throws {
    try db.execute(
      sql: "INSERT INTO meta VALUES (?1, ?2) ON CONFLICT DO UPDATE SET value = ?2",
      arguments: [key, value])
  }

  func remove(_ key: String) throws {
    try db.execute(sql: "DELETE FROM meta WHERE key = ?", arguments: [key])
  }
}

extension Shape {
  var isSearched: Bool { fields.contains(where: \.isSearchedText) }
}
