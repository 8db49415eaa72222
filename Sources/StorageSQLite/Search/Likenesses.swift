import GRDB
import Han
import Records
import Storage

/// Finds the records that may be the same as a new one: by their codes, by names that are alike, and by
/// keys that hold the same.
///
/// The indexes of codes and of sorted names tell what is equal; what is spelled otherwise is looked for
/// among so many of the newest records the search index finds.
struct Likenesses {
  let holdings: Holdings
  let db: Database

  private static let limit = 8
  /// So many records are looked at for each question to the search index.
  private static let searchLimit = 2000

  private struct Found {
    let record: Record
    let field: String
    let reason: Likeness.Reason

    /// The kept ones before those archived, the likeliest first.
    var place: (Int, Likeness.Reason, Int) { (record.isArchived ? 1 : 0, reason, record.id) }
  }

  func alike(_ entity: String, _ values: [Value]) throws -> [Likeness] {
    let shape = try holdings.shape(entity)
    let values = try RecordChecks(holdings, db)
      .completed(TableColumns(shape).stored(values), shape)
    var best: [Int: Found] = [:]
    let all =
      try sameCode(values, shape) + sameNumber(values, shape) + sameKey(values, shape)
      + alikeNames(values, shape)
    for found in all {
      if let known = best[found.record.id], known.reason <= found.reason { continue }
      best[found.record.id] = found
    }
    let found = try best.values.filter { try !$0.record.isArchived || isMissed($0) }
      .sorted { $0.place < $1.place }.prefix(Self.limit)
    let references = try Naming(holdings: holdings, db: db)
      .references(in: found.map(\.record), shape)
    return zip(found, references).map { found, references in
      let anchor = Query.Anchor(key: .blank, id: found.record.id)
      return Likeness(
        Row(record: found.record, references: references, anchor: anchor), field: found.field,
        found.reason)
    }
  }

  /// Whether an archived record is worth bringing back instead of entering it again: it has to be the same
  /// but for spelling, and archived by somebody. What was only taken back is gone on purpose.
  private func isMissed(_ found: Found) throws -> Bool {
    guard found.reason <= .name else { return false }
    return try Journal(db: db).isArchived(found.record.entity, found.record.id)
  }

  private func sameCode(_ values: [Value], _ shape: Shape) throws -> [Found] {
    var found: [Found] = []
    for name in shape.identifyingCodes {
      guard let place = shape.index(of: name), let code = values[place].text else { continue }
      let condition = SQLPiece("r.\(quoted(name)) = ?", [code.databaseValue])
      found += try records(of: shape, where: condition).map {
        Found(record: $0, field: name, reason: .code)
      }
    }
    return found
  }

  private func sameNumber(_ values: [Value], _ shape: Shape) throws -> [Found] {
    guard shape.isSearched else { return [] }
    var found: [Found] = []
    for field in shape.documentNumbers {
      guard let place = shape.index(of: field), let text = values[place].text,
        case let number = ComparableName(text), let key = number.writtenKey
      else { continue }
      let held = SQLPiece("r.\(quoted(field)) IS NOT NULL")
      found += try number.indexQueries.prefix(1)
        .flatMap { try records(of: shape, where: held, among: $0) }
        .filter { $0.values[place].text.flatMap { ComparableName($0).writtenKey } == key }
        .map { Found(record: $0, field: field, reason: .code) }
    }
    return found
  }

  private func sameKey(_ values: [Value], _ shape: Shape) throws -> [Found] {
    try shape.likelyKeys(of: values).flatMap { key in
      let conditions = key.compactMap { field -> SQLPiece? in
        guard let place = shape.index(of: field) else { return nil }
        let column = "r.\(quoted(field))"
        // The sign keeps a blank from being looked up in an index: most records may have it.
        return values[place].isBlank
          ? SQLPiece("+\(column) IS NULL") : SQLPiece("\(column) = ?", [values[place].bound])
      }
      return try ["r.archived = 0", "r.archived = 1"].flatMap { isArchived in
        try records(
          of: shape, where: .all(conditions + [SQLPiece(isArchived)]), limit: Self.limit + 1)
      }.map { Found(record: $0, field: key[0], reason: .values) }
    }
  }

  private func alikeNames(_ values: [Value], _ shape: Shape) throws -> [Found] {
    guard let likeness = shape.likeness, let place = shape.index(of: likeness.name),
      let text = values[place].text, case let name = ComparableName(text), !name.isEmpty
    else { return [] }
    let conditions = likeness.within.compactMap { field -> SQLPiece? in
      guard let place = shape.index(of: field), !values[place].isBlank else { return nil }
      let column = "r.\(quoted(field))"
      return SQLPiece("(\(column) = ? OR \(column) IS NULL)", [values[place].bound])
    }
    var seen: Set<Int> = []
    var candidates: [Record] = []
    func take(_ records: [Record]) {
      candidates += records.filter { seen.insert($0.id).inserted }
    }
    if shape[likeness.name]?.hasSortKey == true {
      take(try records(of: shape, where: .all([Self.sorted(like: text, likeness)] + conditions)))
    }
    if shape.isSearched {
      for query in name.indexQueries {
        take(try records(of: shape, where: .all(conditions), among: query))
      }
    }
    let fields = [likeness.name] + likeness.aliases
    let places = fields.compactMap { shape.index(of: $0) }
    return candidates.compactMap { record in
      let names = places.compactMap { record.values[$0].text }.flatMap(Self.names)
      let resemblance = names.compactMap { name.resemblance(to: ComparableName($0)) }.min()
      return resemblance.map {
        Found(record: record, field: likeness.name, reason: Likeness.Reason($0))
      }
    }
  }

  /// What sorts like a text: the same but for case, width and traditional forms.
  private static func sorted(like text: String, _ likeness: Shape.Likeness) -> SQLPiece {
    let key = SortKey.make(text)
    // Behind this sign a key has the text as it is written.
    let spelling = key.firstIndex(of: "\u{1}").map { String(key[..<$0]) } ?? key
    let column = "r.\(quoted(likeness.name + "_sort"))"
    return SQLPiece(
      "(\(column) = ? OR (\(column) > ? AND \(column) < ?))",
      [spelling, spelling + "\u{1}", spelling + "\u{2}"].map(\.databaseValue))
  }

  /// The names in a text that may hold several.
  private static func names(_ text: String) -> [String] {
    text.split { "、，,；;\n".contains($0) }.map(String.init)
  }

  private func records(
    of shape: Shape, where condition: SQLPiece, among query: [String]? = nil,
    limit: Int = searchLimit
  ) throws -> [Record] {
    let columns = TableColumns(shape)
    let selected = SQLPiece("SELECT \(columns.list("r")) FROM ")
    let table = quoted(shape.name)
    var sql = selected + "\(table) r WHERE " + condition
    if let query {
      let index = SearchIndex.table(shape.name)
      let match = query.map(SearchIndex.prefixQuery).joined(separator: " ")
      sql =
        selected
        + SQLPiece(
          "(SELECT rowid AS found FROM \(index) WHERE \(index) MATCH ? ORDER BY rowid DESC "
            + "LIMIT \(Self.searchLimit)) f CROSS JOIN \(table) r ON r.id = f.found "
            + "WHERE ", [match.databaseValue])
        + condition
    }
    sql = sql + " LIMIT \(limit)"
    let rows = try GRDB.Row.fetchCursor(
      db.cachedStatement(sql: sql.text), arguments: sql.statementArguments)
    var records: [Record] = []
    while let row = try rows.next() { records.append(columns.record(from: row)) }
    return records
  }
}

extension Likeness.Reason {
  fileprivate init(_ resemblance: ComparableName.Resemblance) {
    self =
      switch resemblance {
      case .same: .name
      case .form: .form
      case .sound: .sound
      case .nearly: .nearly
      }
  }
}
