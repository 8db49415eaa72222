package import Records

/// What is asked about records of a kind before they are archived together, or brought back.
package struct ArchivingRequest: Hashable, Sendable {
  package let records: [Record]
  package let today: Day

  package init(_ records: [Record], today: Day) {
    self.records = records
    self.today = today
  }
}

extension Holdings {
  /// Whether archiving, or bringing back, records of an entity can leave anything doubtful.
  package func asksArchiving(of entity: String, restores: Bool) -> Bool {
    checks.contains { $0.entity == entity && (restores || $0.asksArchiving) }
  }
}

extension RecordStore {
  /// What becomes doubtful, once records are archived, about what is left; or about archived ones once
  /// they count again. What each of them means alone is nothing new.
  package func doubts(_ request: ArchivingRequest) async throws(StorageError) -> [Fault] {
    let ids = request.records.map(\.id)
    var doubts: [Fault] = []
    for record in request.records {
      if Task.isCancelled { throw .cancelled }
      let shape = try holdings.shape(record.entity)
      let comesBack = record.isArchived
      // Those that come back with it are not found among the kept, and will be there beside it.
      let company = comesBack ? request.records.filter { $0.id != record.id } : []
      let others = Others(self, of: shape, but: comesBack ? [record.id] : ids, with: company)
      let checked = CheckedRecord(
        shape: shape, id: record.id, values: record.values,
        old: comesBack ? nil : record.values, today: request.today, isArchived: !comesBack)
      for check in holdings.checks
      where check.entity == record.entity && (comesBack || check.asksArchiving) {
        for doubt in try await check.find(checked, others)
        where doubt.weight == .warning && !doubts.contains(doubt) {
          doubts.append(doubt)
        }
      }
    }
    return doubts
  }
}
