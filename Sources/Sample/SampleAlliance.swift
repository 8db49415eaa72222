package import Records
package import Storage

/// The alliance of the source documents: what they name is kept as they name it, what they only
/// count is made up with a fixed seed and marked as sample.
package struct SampleAlliance: Sendable {
  private let seed: UInt64

  /// The day the sample is meant to be seen on.
  package static let asOf = Day(year: 2023, month: 12, day: 31)

  /// The day the first alliance was founded.
  static let founding = PartialDate(year: 2021, month: 7, day: 3)

  package init(seed: UInt64 = 20_210_703) { self.seed = seed }

  package func write<S: RecordSink>(to sink: inout S) throws(StorageError) {
    let writer = SampleWriter(sink: sink, seed: seed)
    try writer.addUnits()
    try writer.addAlliances()
    try writer.addMembers()
    try writer.addPeople()
    try writer.addBodies()
    try writer.addBaotou()
    try writer.addProgrammes()
    try writer.addOfferings()
    try writer.addIndustry()
    try writer.addIndustryColleges()
    try writer.addNamedBases()
    try writer.addBases()
    try writer.addBookings()
    try writer.addContests()
    try writer.addHonours()
    try writer.addUnitYears()
    try writer.addCohorts()
    try writer.addFigures()
    try writer.addDeeds()
    try writer.addElsewhere()
    sink = writer.sink
  }
}
