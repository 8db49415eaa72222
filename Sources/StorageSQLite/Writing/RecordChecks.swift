import GRDB
import Records
import Storage

/// What is looked up about a record before it is written: values it follows, and everything that
/// speaks against it.
struct RecordChecks {
  private let holdings: Holdings
  private let db: Database

  init(_ holdings: Holdings, _ db: Database) {
    self.holdings = holdings
    self.db = db
  }

  /// Fills fields that follow a referenced record, or others of their own, where they were left blank.
  func completed(_ values: [Value], _ shape: Shape) throws -> [Value] {
    var values = values
    for index in values.indices where values[index].isBlank {
      guard case .record(let leader, let field)? = shape.fields[index].source,
        let reference = shape.index(of: leader),
        case .reference(let entity) = shape.fields[reference].kind,
        let id = values[reference].integer,
        let record = try RecordLookup(holdings, db).record(entity, id),
        let place = try holdings.shape(entity).index(of: field)
      else { continue }
      values[index] = record.values[place]
    }
    return shape.filled(values)
  }

  /// The faults of a record's own values that keep it from being written.
  static func faults(_ values: [Value], _ shape: Shape) -> [Fault] {
    shape.faults(in: values).filter { !$0.isWarning } + shape.faults(unfollowedIn: values)
  }

  /// Refuses a record, with all its faults at once.
  func check(_ values: [Value], _ shape: Shape, id: Int? = nil, isArchived: Bool = false) throws {
    var faults = Self.faults(values, shape)
    for (field, value) in zip(shape.fields, values) {
      guard case .reference(let entity) = field.kind, let id = value.integer else { continue }
      if try !RecordLookup(holdings, db).exists(entity, id) {
        faults.append(Fault(field.name, .danglingReference(id)))
      }
    }
    if !isArchived {
      let unique = shape.fields.filter(\.isUnique).map { [$0.name] } + shape.distinct
      for names in unique where try isTaken(names, values, shape, by: id) {
        faults.append(Fault(names[0], .duplicate(names)))
      }
    }
    if !faults.isEmpty { throw StorageError.refused(entity: shape.name, faults: faults) }
  }

  /// Whether another record that is not archived has the same values; blanks are never the same.
  private func isTaken(
    _ names: [String], _ values: [Value], _ shape: Shape, by id: Int?
  ) throws -> Bool {
    let own = names.compactMap { shape.index(of: $0) }.map { values[$0] }
    guard !names.isEmpty, own.count == names.count, !own.contains(.blank) else { return false }
    let equal = names.map { "\(quoted($0)) = ?" }.joined(separator: " AND ")
    let sql =
      "SELECT 1 FROM \(quoted(shape.name)) WHERE \(equal) AND archived = 0 AND id <> ? LIMIT 1"
    let arguments = own.map(\.bound) + [(id ?? 0).databaseValue]
    return try Int.fetchOne(
      db.cachedStatement(sql: sql), arguments: StatementArguments(arguments)) != nil
  }
}
