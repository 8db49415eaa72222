/// Numbers of one kind, measured again and again.
struct Samples {
  private let sorted: [Double]

  init(_ values: some Sequence<Double>) { sorted = values.sorted() }

  var count: Int { sorted.count }
  var median: Double? { percentile(50) }
  var p99: Double? { percentile(99) }

  /// The least of the values that so many in a hundred do not exceed.
  private func percentile(_ share: Int) -> Double? {
    guard !sorted.isEmpty else { return nil }
    let rank = (sorted.count * share + 99) / 100
    return sorted[max(0, rank - 1)]
  }
}
