import Catalog
import Records
import Storage

extension RecordSink {
  /// Adds the programme catalogue, giving the records by their codes.
  mutating func addCatalogue() throws(StorageError) -> [String: Reference<Programme>] {
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
