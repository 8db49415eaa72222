import Han
import Records
import Storage

/// What queries should give, worked out plainly from all records.
struct Model {
  let holdings: Holdings
  let records: [String: [Record]]

  init(_ store: any RecordStore) async throws {
    holdings = store.holdings
    var records: [String: [Record]] = [:]
    for shape in holdings.shapes { records[shape.name] = try await store.records(shape.name) }
    self.records = records
  }

  /// The records of a scope in an order.
  func rows(_ scope: Scope, _ sort: Query.Sort? = nil) throws -> [Record] {
    let shape = try holdings.shape(scope.entity)
    let rows = try (records[scope.entity] ?? []).filter { record in
      let isGone = try record.isArchived || lacksWhole(record, shape)
      let isShown =
        switch scope.archived {
        case .hidden: !isGone
        case .only: isGone
        case .included: true
        }
      return try isShown && holds(record, shape, scope) && found(record, shape, scope.search)
        && (scope.filter.map { try passes(record, shape, $0) } ?? true)
    }
    guard let sort else { return rows }
    let keyed = try rows.map { (key: try key($0, shape, sort.field), record: $0) }
    return keyed.sorted { left, right in
      // Blanks come last, whichever way the others go.
      if left.key.0.isBlank != right.key.0.isBlank { return right.key.0.isBlank }
      let (one, other) = sort.isDescending ? (right, left) : (left, right)
      if let smaller = smaller(one.key.0, other.key.0) { return smaller }
      return (one.key.1, one.record.id) < (other.key.1, other.record.id)
    }.map(\.record)
  }

  func value(_ record: Record, _ shape: Shape, _ path: String) throws -> Value? {
    var (record, shape) = (record, shape)
    let parts = path.split(separator: ".").map(String.init)
    for part in parts.dropLast() {
      guard let index = shape.index(of: part),
        case .reference(let entity) = shape.fields[index].kind,
        let id = record.values[index].integer, let target = target(entity, id)
      else { return nil }
      record = target
      shape = try holdings.shape(entity)
    }
    if parts.last == "id" { return .integer(record.id) }
    return parts.last.flatMap { shape.index(of: $0) }.map { record.values[$0] }
  }

  private func target(_ entity: String, _ id: Int) -> Record? {
    records[entity]?.first { $0.id == id }
  }

  /// Whether a record it counts with is archived.
  private func lacksWhole(_ record: Record, _ shape: Shape) throws -> Bool {
    try shape.countsWith.contains { field in
      guard case .reference(let entity)? = shape[field]?.kind else { return false }
      return try value(record, shape, field)?.integer.flatMap { target(entity, $0) }?.isArchived
        ?? false
    }
  }

  /// Whether a record it counts with does not hold on any of the days.
  private func isOver(
    _ record: Record, _ shape: Shape, by days: ClosedRange<Day>
  ) throws -> Bool {
    try shape.countsWith.contains { field in
      guard case .reference(let entity)? = shape[field]?.kind,
        let whole = try value(record, shape, field)?.integer.flatMap({ target(entity, $0) })
      else { return false }
      return try !holds(whole, holdings.shape(entity), on: days)
    }
  }

  private func holds(_ record: Record, _ shape: Shape, on days: ClosedRange<Day>) throws -> Bool {
    guard let period = shape.period else { return true }
    let from = try value(record, shape, period.from).flatMap { PartialDate($0) }
    let to = try period.to.flatMap { try value(record, shape, $0) }.flatMap { PartialDate($0) }
    if let from, from.first > days.upperBound { return false }
    let first = days.lowerBound
    return to.map { period.lastDay == .included ? $0.last >= first : $0.last > first } ?? true
  }

  private func holds(_ record: Record, _ shape: Shape, _ scope: Scope) throws -> Bool {
    let days = scope.during ?? scope.asOf.map { $0...$0 }
    if let days, try !holds(record, shape, on: days) { return false }
    if scope.archived == .hidden, let days, try isOver(record, shape, by: days) {
      return false
    }
    if let alliance = scope.alliance, let path = shape.scope {
      return try value(record, shape, path) == .integer(alliance)
    }
    return try belongs(record, shape, scope)
  }

  private func belongs(_ record: Record, _ shape: Shape, _ scope: Scope) throws -> Bool {
    guard let alliance = scope.alliance, let belonging = shape.belonging,
      let membership = holdings.membership
    else { return true }
    guard let unit = try value(record, shape, belonging.path), !unit.isBlank else { return false }
    let year = try value(record, shape, belonging.year ?? "id")
    let memberships = try holdings.shape(membership.entity)
    if let day = scope.memberOn {
      let isMember = try (records[membership.entity] ?? []).contains { row in
        try !row.isArchived && value(row, memberships, membership.unit) == unit
          && value(row, memberships, membership.alliance) == .integer(alliance)
          && holds(row, memberships, on: day...day) && !lacksWhole(row, memberships)
      }
      if !isMember { return false }
    }
    return try (records[membership.entity] ?? []).contains { row in
      guard !row.isArchived, try value(row, memberships, membership.unit) == unit,
        try value(row, memberships, membership.alliance) == .integer(alliance)
      else { return false }
      if belonging.year == nil {
        guard let day = scope.asOf else { return true }
        return try holds(row, memberships, on: day...day) && !lacksWhole(row, memberships)
      }
      let until = try value(row, memberships, membership.until)
      guard let left = until.flatMap({ PartialDate($0) }) else { return true }
      return year?.integer.map { left.year >= $0 } ?? false
    }
  }

  private func found(_ record: Record, _ shape: Shape, _ search: String) throws -> Bool {
    try SearchQuery(search).terms.allSatisfy { term in
      if SearchQuery(term).matches(texts(record, shape)), !texts(record, shape).isEmpty {
        return true
      }
      if zip(shape.fields, record.values).contains(where: { tells($1, $0, term) }) { return true }
      return try shape.fields.contains { field in
        guard field.isSearchable, case .reference(let entity) = field.kind,
          let id = try value(record, shape, field.name)?.integer, let target = target(entity, id)
        else { return false }
        return SearchQuery(term).matches(texts(target, try holdings.shape(entity)))
      }
    }
  }

  /// Whether a choice is called so, or a year or a date is of the year.
  private func tells(_ value: Value, _ field: FieldShape, _ term: String) -> Bool {
    switch field.kind {
    case .choice(let options):
      value.integer.flatMap { options[code: $0] }.map {
        [$0.term.zh, $0.term.en].contains(where: SearchQuery(term).isName)
      } ?? false
    case .date: field.width > 0 && term.count == 4 && value.text?.hasPrefix(term) == true
    default: field.isYear && value.integer.map(String.init) == term
    }
  }

  private func texts(_ record: Record, _ shape: Shape) -> String {
    zip(shape.fields, record.values).compactMap { $0.isSearchable ? $1.text : nil }
      .joined(separator: "\n")
  }

  private func passes(_ record: Record, _ shape: Shape, _ filter: Filter) throws -> Bool {
    switch filter {
    case .equals(let path, .number(let wanted)):
      return try value(record, shape, path)?.quantity == wanted
    case .equals(let path, let wanted): return try value(record, shape, path) == wanted
    case .oneOf(let path, let wanted):
      return try value(record, shape, path).map(wanted.contains) ?? false
    case .compare(let path, let comparison, let limit):
      guard let value = try value(record, shape, path), !value.isBlank else { return false }
      switch comparison {
      case .less: return smaller(value, limit) == true
      case .atMost: return smaller(limit, value) != true
      case .atLeast: return smaller(value, limit) != true
      case .more: return smaller(limit, value) == true
      }
    case .blank(let path): return try value(record, shape, path)?.isBlank ?? false
    case .prefix(let path, let prefix):
      return try value(record, shape, path)?.text?.hasPrefix(prefix) ?? false
    case .lists(let path, let name):
      return try value(record, shape, path)?.text.map { ListedNames.contains(name, in: $0) }
        ?? false
    case .matches(let path, let text):
      return try value(record, shape, path)?.text.map(SearchQuery(text).matches) ?? false
    case .ids(let ids): return ids.contains(record.id)
    case .all(let parts): return try parts.allSatisfy { try passes(record, shape, $0) }
    case .any(let parts): return try parts.contains { try passes(record, shape, $0) }
    case .not(let part): return try !passes(record, shape, part)
    }
  }

  /// What a record is sorted by: a key, and the record it refers to where the key is its name.
  private func key(_ record: Record, _ shape: Shape, _ field: String) throws -> (Value, Int) {
    guard let index = shape.index(of: field) else { return (.blank, 0) }
    let value = record.values[index]
    if case .reference(let entity) = shape.fields[index].kind {
      guard let id = value.integer, let target = target(entity, id) else { return (.blank, 0) }
      let name = try self.value(target, try holdings.shape(entity), "name")?.text ?? ""
      return (.text(SortKey.make(name)), id)
    }
    if shape.fields[index].kind == .text {
      return (value.text.map { .text(SortKey.make($0)) } ?? .blank, 0)
    }
    return (value, 0)
  }

  /// Whether one value comes before another; nil where they are equal.
  private func smaller(_ left: Value, _ right: Value) -> Bool? {
    switch (left.isBlank, right.isBlank) {
    case (true, true): return nil
    case (true, false): return true
    case (false, true): return false
    case (false, false): break
    }
    if let first = left.quantity, let second = right.quantity {
      return first == second ? nil : first < second
    }
    let texts = (Array((left.text ?? "").utf8), Array((right.text ?? "").utf8))
    return texts.0 == texts.1 ? nil : texts.0.lexicographicallyPrecedes(texts.1)
  }
}
