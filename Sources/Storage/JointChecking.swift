package import Records

/// What is asked about some of the records entered together before they are saved: each of all these is
/// another to the rest.
package struct JointRequest: Hashable, Sendable {
  package let entity: String
  /// The values of all in the order of their rows; none where a row is blank.
  package let rows: [[Value]]
  /// The rows asked about.
  package let asked: [Int]
  package let today: Day

  package init(entity: String, rows: [[Value]], asked: [Int], today: Day) {
    self.entity = entity
    self.rows = rows
    self.asked = asked
    self.today = today
  }
}

/// Which of the records entered together have to do with each other, by the fields a check goes by.
package struct Company: Sendable {
  private let fields: [Int]
  /// The rows by the values they have in common.
  package let members: [[Value]: [Int]]

  package init(of fields: [String], _ rows: [[Value]], _ shape: Shape) {
    let fields = fields.compactMap(shape.index)
    var members: [[Value]: [Int]] = [:]
    for (row, values) in rows.enumerated() {
      if let key = Self.key(values, fields) { members[key, default: []].append(row) }
    }
    self.fields = fields
    self.members = members
  }

  private static func key(_ values: [Value], _ fields: [Int]) -> [Value]? {
    if fields.isEmpty || values.isEmpty { return nil }
    let key = fields.map { values[$0] }
    return key.contains(.blank) ? nil : key
  }

  /// What a record has in common with its company; nil where it has none.
  package func key(of values: [Value]) -> [Value]? { Self.key(values, fields) }
}

extension Holdings {
  /// The fields by which records of a kind have to do with each other, as the checks go by them.
  package func companies(of entity: String) -> Set<[String]> {
    Set(checks.filter { $0.entity == entity && !$0.company.isEmpty }.map(\.company))
  }
}

extension Record {
  /// Rows of a sheet go by ids from here on, behind everything that is kept.
  private static let firstRow = 1 << 48

  fileprivate init(entity: String, row: Int, values: [Value]) {
    self.init(entity: entity, id: Self.firstRow + row, values: values)
  }

  /// The row of a sheet that an id stands for; nil where it is that of a record.
  package static func row(of id: Int) -> Int? { id >= firstRow ? id - firstRow : nil }
}

extension RecordStore {
  /// Everything that can be found about new records before they are saved together, in the order they
  /// are asked about.
  package func findings(_ request: JointRequest) async throws(StorageError) -> [Findings] {
    let shape = try holdings.shape(request.entity)
    var companies: [[String]: Company] = [:]
    for fields in holdings.companies(of: shape.name) {
      companies[fields] = Company(of: fields, request.rows, shape)
    }
    var known: [Int: [Value]] = [:]
    func values(_ row: Int) async throws(StorageError) -> [Value] {
      if let values = known[row] { return values }
      let values = try await completed(request.rows[row], shape)
      known[row] = values
      return values
    }
    var all: [Findings] = []
    for row in request.asked {
      if Task.isCancelled { throw .cancelled }
      let record = CheckedRecord(
        shape: shape, id: nil, values: try await values(row), old: nil, today: request.today)
      var findings = Findings()
      findings.faults = try await faults(of: record, entered: request.rows[row]) {
        check throws(StorageError) in
        guard let company = companies[check.company], let key = company.key(of: request.rows[row])
        else { return [] }
        var records: [Record] = []
        for other in company.members[key] ?? [] where other != row {
          records.append(
            Record(entity: shape.name, row: other, values: try await values(other)))
        }
        return records
      }
      findings.alike = try await alike(shape.name, request.rows[row])
      all.append(findings.askedOnce)
    }
    return all
  }
}

extension Filter {
  /// Whether a record that is not kept passes, by its own fields; what lies behind references is not
  /// known of it.
  func holds(for record: Record, _ shape: Shape) -> Bool {
    func value(_ path: String) -> Value? { shape.index(of: path).map { record.values[$0] } }
    return switch self {
    case .equals(let path, let wanted): value(path) == wanted
    case .oneOf(let path, let wanted): value(path).map(wanted.contains) ?? false
    case .compare(let path, let comparison, let limit):
      value(path)?.compares(comparison, to: limit) ?? false
    case .blank(let path): value(path)?.isBlank ?? false
    case .prefix(let path, let prefix): value(path)?.text?.hasPrefix(prefix) ?? false
    case .matches: false
    case .ids(let ids): ids.contains(record.id)
    case .all(let parts): parts.allSatisfy { $0.holds(for: record, shape) }
    case .any(let parts): parts.contains { $0.holds(for: record, shape) }
    case .not(let part): !part.holds(for: record, shape)
    }
  }
}

extension Value {
  /// Whether it stands in an order to another; a blank stands in none.
  fileprivate func compares(_ comparison: Filter.Comparison, to limit: Value) -> Bool {
    func holds<T: Comparable>(_ left: T, _ right: T) -> Bool {
      switch comparison {
      case .less: left < right
      case .atMost: left <= right
      case .atLeast: left >= right
      case .more: left > right
      }
    }
    if let left = quantity, let right = limit.quantity { return holds(left, right) }
    guard let left = text, let right = limit.text else { return false }
    return holds(left, right)
  }
}
