package import Records

/// What is asked about records before they are archived together, or brought back.
package struct ArchivingRequest: Hashable, Sendable {
  /// Which records it is about.
  package enum Subject: Hashable, Sendable {
    /// Records of one kind, kept or archived alike.
    case records([Record])
    /// Those that taking back a change would bring back, or archive since it added them.
    case turned(byUndoing: Int)
  }

  package let subject: Subject
  package let today: Day

  package init(_ subject: Subject, today: Day) {
    self.subject = subject
    self.today = today
  }
}

extension Holdings {
  /// Whether archiving, or bringing back, records of an entity can leave anything doubtful.
  package func asksArchiving(of entity: String, restores: Bool) -> Bool {
    checks.contains { $0.entity == entity && (restores || $0.asksArchiving) }
      || (restores && self[entity]?.likenessFields.isEmpty == false)
  }
}

extension RecordStore {
  /// What becomes doubtful, once records are archived, about what is left; or about archived ones once
  /// they count again, with the records they may then be doubles of. What each of them means alone is
  /// nothing new.
  package func findings(_ request: ArchivingRequest) async throws(StorageError) -> Findings {
    let records = try await records(of: request.subject)
    let ids = records.map(\.id)
    var findings = Findings()
    for record in records {
      if Task.isCancelled { throw .cancelled }
      let shape = try holdings.shape(record.entity)
      let comesBack = record.isArchived
      // Those that come back with it are not found among the kept, and will be there beside it.
      let company =
        comesBack ? records.filter { $0.id != record.id && $0.entity == shape.name } : []
      let others = Others(self, of: shape, but: comesBack ? [record.id] : ids, with: company)
      let checked = CheckedRecord(
        shape: shape, id: record.id, values: record.values,
        old: comesBack ? nil : record.values, today: request.today, isArchived: !comesBack)
      for check in holdings.checks
      where check.entity == record.entity
        && (comesBack ? check.findTogether == nil : check.asksArchiving)
      {
        for doubt in try await check.find(checked, others)
        where doubt.weight == .warning && !findings.faults.contains(doubt) {
          findings.faults.append(doubt)
        }
      }
      guard comesBack else { continue }
      for likeness in try await alike(shape.name, record.values)
      where !likeness.row.record.isArchived
        && !findings.alike.contains(where: { $0.row.id == likeness.row.id })
      {
        findings.alike.append(likeness)
      }
    }
    for doubt in try await doubtsTogether(records.filter(\.isArchived), request.today)
    where doubt.weight == .warning && !findings.faults.contains(doubt) {
      findings.faults.append(doubt)
    }
    findings.alike += try await alikeTogether(records.filter(\.isArchived))
    // Whoever archives records is shown that anyway.
    if case .turned = request.subject {
      findings.referring = try await referring(to: records.filter { !$0.isArchived })
    }
    return findings.askedOnce
  }

  /// What those checks find about records that come back together which look at all of a company once.
  private func doubtsTogether(
    _ records: [Record], _ today: Day
  ) async throws(StorageError) -> [Fault] {
    var faults: [Fault] = []
    for check in holdings.checks {
      guard let findTogether = check.findTogether else { continue }
      let own = records.filter { $0.entity == check.entity }
      if own.isEmpty { continue }
      let shape = try holdings.shape(check.entity)
      let company = Company(of: check.company, own.map(\.values), shape)
      let alone = own.indices.filter { company.key(of: own[$0].values) == nil }.map { [$0] }
      for members in (company.members.values + alone).sorted(by: { $0[0] < $1[0] }) {
        if Task.isCancelled { throw .cancelled }
        let checked = members.map { place in
          CheckedRecord(
            shape: shape, id: own[place].id, values: own[place].values, old: nil, today: today)
        }
        let others = Others(self, of: shape, but: members.map { own[$0].id })
        faults += try await findTogether(checked, others).joined()
      }
    }
    return faults
  }

  /// The records that will hold the same as others that come back with them.
  private func alikeTogether(_ records: [Record]) async throws(StorageError) -> [Likeness] {
    var seen: [String: Set<[String: Value]>] = [:]
    var alike: [Likeness] = []
    for record in records {
      let shape = try holdings.shape(record.entity)
      for key in shape.likelyKeys(of: record.values) {
        let values = Dictionary(
          key.compactMap { field in shape.index(of: field).map { (field, record.values[$0]) } },
          uniquingKeysWith: { $1 })
        if seen[shape.name, default: []].insert(values).inserted { continue }
        if let row = try await row(shape.name, id: record.id) {
          alike.append(Likeness(row, field: key[0], .values))
        }
      }
    }
    return alike
  }

  /// How many records of each kind refer to some that go, and do not go with them.
  private func referring(to records: [Record]) async throws(StorageError) -> [String: Int] {
    var counts: [String: Int] = [:]
    let gone = Dictionary(grouping: records, by: \.entity).mapValues { $0.map(\.id) }
    for (entity, ids) in gone {
      let fields = Dictionary(grouping: holdings.references(to: entity)) { $0.shape.name }
      for (name, references) in fields {
        let refers = references.map { Filter.oneOf($0.field, ids.map(Value.integer)) }
        let count = try await count(
          Scope(name, filter: .all([.any(refers), .not(.ids(gone[name] ?? []))])))
        if count > 0 { counts[name, default: 0] += count }
      }
    }
    return counts
  }

  private func records(
    of subject: ArchivingRequest.Subject
  ) async throws(StorageError) -> [Record] {
    guard case .turned(let change) = subject else {
      if case .records(let records) = subject { return records }
      return []
    }
    var records: [Record] = []
    var query = HistoryQuery(place: .before(.init(change: change + 1)), limit: 1000)
    while true {
      let entries = try await history(query)
      for entry in entries where entry.change == change {
        let brings = entry.action == .archive
        guard brings || entry.action == .insert,
          let record = try await row(entry.entity, id: entry.id)?.record,
          record.isArchived == brings
        else { continue }
        records.append(record)
      }
      guard let last = entries.last, last.change == change, entries.count == query.limit else {
        return records
      }
      query.place = .before(last.anchor)
    }
  }
}
