package import Records
package import Storage

/// An alliance of a country's size, made up with a fixed seed: plausible in shape, every record
/// marked as sample, written as a stream.
package struct LargeSample: Sendable {
  let cohorts: Int
  let awards: Int
  let bookings: Int
  let seed: UInt64

  package init(cohorts: Int, awards: Int, bookings: Int, seed: UInt64 = 20_231_231) {
    self.cohorts = max(0, cohorts)
    self.awards = max(0, awards)
    self.bookings = max(0, bookings)
    self.seed = seed
  }

  /// The years it covers.
  static let years = 2014...2023

  /// The day it is meant to be seen on.
  package static let asOf = Day(year: years.upperBound, month: 12, day: 31)

  /// Schools at ninety cohorts each, so that a million make some eleven thousand.
  package var schools: Int { max(12, (max(cohorts, awards) + 89) / 90) }
  package var enterprises: Int { max(20, schools / 5) }
  package var bases: Int { max(12, bookings / 50) }
  /// The contests of one year, level and group.
  var tracks: Int { max(2, awards / 22_500) }

  /// Writes everything, telling after every ten thousand records of an entity how many there are.
  package func write<S: RecordSink>(
    to sink: inout S, progress: @escaping (String, Int) -> Void = { _, _ in }
  ) throws(StorageError) {
    let writer = LargeWriter(sink: sink, plan: self, progress: progress)
    try writer.addAlliance()
    try writer.addSchools()
    try writer.addSeats()
    try writer.addOfferings()
    try writer.addChains()
    try writer.addContests()
    try writer.addBases()
    try writer.addCohorts()
    try writer.addAwards()
    try writer.addBookings()
    sink = writer.sink
  }
}
