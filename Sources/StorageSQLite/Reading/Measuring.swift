import GRDB
import Records
import Storage

/// Answers measures: from a tally where one holds what is asked, otherwise by going through the records.
struct Measuring {
  let holdings: Holdings
  let db: Database
  let gatheringLimit: Int
  var progress: ReadingProgress?

  func measurement(_ measure: Measure) throws -> Measurement {
    let shape = try holdings.shape(measure.scope.entity)
    var found =
      try TallyAnswer(measure, holdings, db)?.measurement() ?? grouped(measure, shape)
      ?? aggregated(measure, shape)
    for (index, dimension) in measure.dimensions.enumerated() {
      guard let entity = holdings.reference(at: dimension.path, from: shape) else { continue }
      let ids = Set(found.keys(of: index).compactMap(\.integer))
      let names = try Naming(holdings: holdings, db: db).named(ids, entity)
      found.name(
        dimension: index, names.mapValues { Measurement.Name($0.name, isArchived: $0.isArchived) })
    }
    return found
  }

  /// The answer by going through the records once; nil where that is not enough.
  private func grouped(_ measure: Measure, _ shape: Shape) throws -> Measurement? {
    guard var grouping = Grouping(measure) else { return nil }
    var joins = ""
    var columns = try measure.dimensions.map { dimension in
      dimension.part.sql(try column(dimension.path, shape, &joins))
    }
    for term in grouping.terms {
      for path in term.paths {
        guard try holdings.isNumber(path, from: shape) else { return nil }
      }
      columns.append(try column(term, shape, &joins))
    }
    let query =
      SQLPiece("SELECT \(columns.joined(separator: ", ")) FROM ") + (try records(measure, shape))
      + joins
    let cursor = try GRDB.Row.fetchCursor(db, sql: query.text, arguments: query.statementArguments)
    var count = 0
    while let row = try cursor.next() {
      grouping.add(row)
      count += 1
      if count.isMultiple(of: ReadingProgress.stride) { progress?.report(count) }
    }
    return grouping.measurement()
  }

  private func aggregated(_ measure: Measure, _ shape: Shape) throws -> Measurement {
    var joins = ""
    var dimensions: [String] = []
    for dimension in measure.dimensions {
      let column = try self.column(dimension.path, shape, &joins)
      dimensions.append(dimension.part.sql(column))
    }
    var figures: [String] = []
    for figure in measure.figures {
      figures.append(try sql(figure, shape, &joins))
    }
    let having = try measure.having.map { having in
      "\(try self.sql(having.figure, shape, &joins)) >= \(having.minimum)"
    }
    let source = try records(measure, shape)
    var query = SQLPiece("SELECT " + (dimensions + figures).joined(separator: ", ") + " FROM ")
    query = query + source + joins
    let positions = dimensions.indices.map { String($0 + 1) }.joined(separator: ", ")
    if !dimensions.isEmpty {
      query = query + " GROUP BY \(positions)"
    }
    if !having.isEmpty { query = query + " HAVING " + having.joined(separator: " AND ") }
    if !dimensions.isEmpty { query = query + " ORDER BY \(positions)" }
    var found = Measurement(measure: measure)
    let cursor = try GRDB.Row.fetchCursor(db, sql: query.text, arguments: query.statementArguments)
    while let row = try cursor.next() {
      found.append(
        keys: dimensions.indices.lazy.map { Value(row[$0] as DatabaseValue) },
        figures: figures.indices.lazy.map { Double.fromDatabaseValue(row[dimensions.count + $0]) })
    }
    return found
  }

  /// The records measured, as a table expression with alias `r`.
  private func records(_ measure: Measure, _ shape: Shape) throws -> SQLPiece {
    let search = try SearchSQL(measure.scope, shape, holdings, db)
    let conditions =
      try ScopeSQL(holdings: holdings, db: db, gatheringLimit: gatheringLimit)
      .conditions(measure.scope, shape, alias: "r", for: .measuring)
      + search.terms.indices.map { search.test($0, alias: "r", own: .set, isWalking: false) }
    let table = quoted(shape.name)
    guard let best = measure.best else {
      return conditions.isEmpty
        ? SQLPiece("\(table) r")
        : SQLPiece("(SELECT * FROM \(table) r WHERE ") + .all(conditions) + ") r"
    }
    let group = "r.\(quoted(best.group)), CASE WHEN r.\(quoted(best.group)) IS NULL THEN r.id END"
    let order = best.by.map { "r.\(quoted($0)) DESC" } + ["r.id"]
    return SQLPiece(
      "(SELECT * FROM (SELECT r.*, ROW_NUMBER() OVER (PARTITION BY \(group) ORDER BY "
        + order.joined(separator: ", ") + ") AS place_in_group FROM \(table) r WHERE ")
      + .all(conditions) + ") WHERE place_in_group = 1) r"
  }

  /// The column at the end of a path, joining what lies between.
  private func column(_ path: String, _ shape: Shape, _ joins: inout String) throws(StorageError)
    -> String
  {
    var parts = path.split(separator: ".").map(String.init)
    var alias = "r"
    var shape = shape
    while parts.count > 1 {
      let field = parts.removeFirst()
      guard case .reference(let entity)? = shape[field]?.kind else {
        throw .unknownField(entity: shape.name, field: path)
      }
      let inner = "\(alias)_\(field)"
      let join = " LEFT JOIN \(quoted(entity)) \(inner) ON \(inner).id = \(alias).\(quoted(field))"
      if !joins.contains(join) { joins += join }
      alias = inner
      shape = try holdings.shape(entity)
    }
    guard parts[0] == "id" || shape[parts[0]] != nil else {
      throw .unknownField(entity: shape.name, field: path)
    }
    return "\(alias).\(quoted(parts[0]))"
  }

  /// What a term adds up of each row: blank where all its paths are, or nothing is reported.
  private func column(
    _ term: Grouping.Term, _ shape: Shape, _ joins: inout String
  ) throws(StorageError) -> String {
    var columns: [String] = []
    for path in term.paths { columns.append(try column(path, shape, &joins)) }
    var sum = columns.first ?? "NULL"
    if columns.count > 1 {
      sum = columns.map { "IFNULL(\($0), 0)" }.joined(separator: " + ")
      sum = "CASE WHEN COALESCE(\(columns.joined(separator: ", "))) IS NOT NULL THEN \(sum) END"
    }
    if let times = term.times { sum = "\(try column(times, shape, &joins)) * (\(sum))" }
    if term.reporting.isEmpty { return sum }
    var says: [String] = []
    for path in term.reporting { says.append("\(try column(path, shape, &joins)) IS NOT NULL") }
    return "CASE WHEN \(says.joined(separator: " OR ")) THEN \(sum) END"
  }

  private func sql(
    _ figure: Measure.Figure, _ shape: Shape, _ joins: inout String
  ) throws(StorageError) -> String {
    switch figure {
    case .count: return "count(*)"
    case .filled(let path): return "count(\(try column(path, shape, &joins)))"
    case .distinct(let path): return "count(DISTINCT \(try column(path, shape, &joins)))"
    case .minimum(let path): return "min(\(try column(path, shape, &joins)))"
    case .maximum(let path): return "max(\(try column(path, shape, &joins)))"
    case .mean(let path): return "avg(\(try column(path, shape, &joins)))"
    case .sum(let paths): return "sum(\(try column(.init(paths: paths), shape, &joins)))"
    case .sumReporting(let paths, let fields):
      return "sum(\(try column(.init(paths: paths, reporting: fields), shape, &joins)))"
    case .sumTimes(let field, let paths):
      return "sum(\(try column(.init(paths: paths, times: field), shape, &joins)))"
    case .ratio(let part, let whole):
      let over = try sql(whole, shape, &joins)
      return "1.0 * \(try sql(part, shape, &joins)) / NULLIF(\(over), 0)"
    }
  }
}

extension Holdings {
  /// Whether a path ends at a field kept as a number.
  fileprivate func isNumber(_ path: String, from shape: Shape) throws(StorageError) -> Bool {
    var shape = shape
    let parts = path.split(separator: ".").map(String.init)
    for part in parts.dropLast() {
      guard case .reference(let entity)? = shape[part]?.kind else { return false }
      shape = try self.shape(entity)
    }
    switch parts.last.flatMap({ shape[$0]?.kind }) {
    case .text, .note, .code, .date, nil: return false
    case .integer, .number, .amount, .time, .weekdays, .flag, .choice, .reference: return true
    }
  }

  /// The entity a path ends at, where its last field is a reference.
  fileprivate func reference(at path: String, from shape: Shape) -> String? {
    var shape: Shape? = shape
    var entity: String?
    for part in path.split(separator: ".") {
      if part == "id" { return shape?.name }
      guard case .reference(let target)? = shape?[String(part)]?.kind else { return nil }
      entity = target
      shape = self[target]
    }
    return entity
  }
}

extension Measure.Dimension.Part {
  fileprivate func sql(_ column: String) -> String {
    switch self {
    case .value: column
    case .year: "CAST(substr(\(column), 1, 4) AS INTEGER)"
    case .month: "substr(\(column), 1, 7)"
    case .prefix(let count): "substr(\(column), 1, \(count))"
    }
  }
}
