/// Is told how far a measure has come that goes through many records.
package struct ReadingProgress: Sendable {
  /// So many records are read before that is told.
  package static let stride = 1 << 14

  /// Takes how many records were read.
  package let report: @Sendable (_ records: Int) -> Void

  package init(_ report: @escaping @Sendable (_ records: Int) -> Void) { self.report = report }
}
