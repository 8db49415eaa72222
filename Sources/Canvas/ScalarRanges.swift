/// A set of code points as ascending ranges, asked by halving.
package struct ScalarRanges: Sendable {
  private let ranges: [ClosedRange<UInt32>]

  /// The ranges must ascend and not overlap.
  package init(_ ranges: [ClosedRange<UInt32>]) { self.ranges = ranges }

  package func contains(_ scalar: UInt32) -> Bool {
    var low = 0
    var high = ranges.count - 1
    while low <= high {
      let middle = (low + high) / 2
      let range = ranges[middle]
      if scalar < range.lowerBound {
        high = middle - 1
      } else if scalar > range.upperBound {
        low = middle + 1
      } else {
        return true
      }
    }
    return false
  }
}
