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
    self.init(entity: entity, id: Self.id(ofRow: row), values: values)
  }

  fileprivate static func id(ofRow row: Int) -> Int { firstRow + row }

  /// The row of a sheet that an id stands for; nil where it is that of a record.
  package static func row(of id: Int) -> Int? { id >= firstRow ? id - firstRow : nil }
}

extension RecordStore {
  /// Everything that can be found about new records before they are saved together, in the order they
  /// are asked about.
  package func findings(_ request: JointRequest) async throws(StorageError) -> [Findings] {
    let shape = try holdings.shape(request.entity)
    var joint = JointChecking(self, shape, request)
    var referred = Referred(self)
    var all: [Findings] = []
    for row in request.asked {
      if Task.isCancelled { throw .cancelled }
      let record = try await joint.record(row)
      var findings = Findings()
      findings.faults = try await faults(of: record, entered: request.rows[row], &referred) {
        check throws(StorageError) in try await joint.find(check, row)
      }
      findings.alike = try await alike(shape.name, request.rows[row])
      all.append(findings.askedOnce)
    }
    return all
  }
}

/// What checks find about records entered together, each company of them looked at once.
private struct JointChecking {
  private let store: any RecordStore
  private let shape: Shape
  private let request: JointRequest
  /// What has to do with each other, by the fields a check goes by.
  private var companies: [[String]: Company] = [:]
  private var records: [Int: CheckedRecord] = [:]
  private var members: [Membership: [Record]] = [:]
  private var found: [Membership: [Int: [Fault]]] = [:]

  /// A company of records, by the check or its fields and by what they have in common.
  private struct Membership: Hashable {
    let name: [String]
    let key: [Value]
  }

  init(_ store: any RecordStore, _ shape: Shape, _ request: JointRequest) {
    (self.store, self.shape, self.request) = (store, shape, request)
    for fields in store.holdings.companies(of: shape.name) {
      companies[fields] = Company(of: fields, request.rows, shape)
    }
  }

  /// A row as it would be kept.
  mutating func record(_ row: Int) async throws(StorageError) -> CheckedRecord {
    if let record = records[row] { return record }
    let values = try await store.completed(request.rows[row], shape)
    let record = CheckedRecord(
      shape: shape, id: nil, values: values, old: nil, today: request.today)
    records[row] = record
    return record
  }

  /// What a check finds about a row beside its company.
  mutating func find(_ check: Check, _ row: Int) async throws(StorageError) -> [Fault] {
    let record = try await record(row)
    guard let company = companies[check.company], let key = company.key(of: request.rows[row])
    else { return try await check.find(record, Others(store, of: shape, but: [])) }
    let rows = company.members[key] ?? []
    if let findTogether = check.findTogether {
      let membership = Membership(name: [check.name], key: key)
      if found[membership] == nil {
        var records: [CheckedRecord] = []
        for row in rows { records.append(try await self.record(row)) }
        let faults = try await findTogether(records, Others(store, of: shape, but: []))
        found[membership] = Dictionary(zip(rows, faults), uniquingKeysWith: { $1 })
      }
      return found[membership]?[row] ?? []
    }
    let membership = Membership(name: check.company, key: key)
    if members[membership] == nil {
      var records: [Record] = []
      for row in rows {
        let values = try await self.record(row).values
        records.append(Record(entity: shape.name, row: row, values: values))
      }
      members[membership] = records
    }
    let others = Others(
      store, of: shape, but: [Record.id(ofRow: row)], with: members[membership] ?? [])
    return try await check.find(record, others)
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
    case .lists(let path, let name):
      value(path)?.text.map { ListedNames.contains(name, in: $0) } ?? false
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
