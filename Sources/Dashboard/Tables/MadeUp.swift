import Records
import Storage

/// How many records there are behind a figure, and how many of them are made up, so that it is marked as
/// they are in their own list.
struct MadeUp: Hashable, Sendable {
  private var records = 0
  private var sample = 0

  /// What a measure has to be asked for, behind whatever else it is.
  static let figures: [Measure.Figure] = [.count, .sum(["sample"])]

  init() {}

  /// What a row of a measure says behind some figures of its own.
  init(_ row: Measurement.Row, behind figures: Int = 0) {
    records = Int(row.figure(figures) ?? 0)
    sample = Int(row.figure(figures + 1) ?? 0)
  }

  mutating func add(_ other: MadeUp) {
    records += other.records
    sample += other.sample
  }

  /// A name with what has to be said before it; a name that says it already stands alone.
  func marked(_ name: String, _ context: Context) -> String {
    guard sample > 0 else { return name }
    if sample < records { return context.text(Wording.partlySampleMark) + " " + name }
    return name.contains(Wording.sampleMark.zh)
      ? name : context.text(Wording.sampleRecordMark) + " " + name
  }
}
