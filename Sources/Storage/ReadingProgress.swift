/// How far a measure has come that goes through many records.
package enum ReadingProgress {
  /// Told now and then how many records were read, by the task that waits for the answer.
  @TaskLocal package static var report: (@Sendable (_ records: Int) -> Void)?

  /// So many records are read before that is told.
  package static let stride = 1 << 14
}
