package import Records
package import Storage

extension RecordStore {
  /// Brings in the programme catalogue where no programme is kept yet: an alliance of one's own begins
  /// with it, as the sample does.
  package func fillCatalogue() async throws(StorageError) {
    let kept =
      try await measure(Measure(Scope(Programme.entity, archived: .included))).figure() ?? 0
    guard kept == 0 else { return }
    try await fill(user: "chanjiao", command: "catalogue", meantFor: nil) {
      sink throws(StorageError) in _ = try sink.addCatalogue()
    }
  }
}

extension RecordSink {
  /// Adds the programme catalogue, giving the records by their codes.
  package mutating func addCatalogue() throws(StorageError) -> [String: Reference<Programme>] {
    var programmes: [String: Reference<Programme>] = [:]
    for entry in CodeTables.programmes {
      var programme = Programme()
      programme.edition = .y2021
      programme.code = entry.code
      programme.name = entry.name
      programme.level = entry.level
      programme.broadCode = entry.broadCode
      programme.broadName = entry.broadName
      programme.narrowCode = entry.narrowCode
      programme.narrowName = entry.narrowName
      programme.years = entry.years
      programme.controlled = entry.isControlled
      programmes[entry.code] = try add(programme, source: "专业目录2021")
    }
    return programmes
  }
}
