/// Which part of a list a window shows: the arithmetic every scrolling widget shares.
package enum Viewport {
  /// The first line to show so that the cursor is visible, moving no more than it must.
  ///
  /// `seesAround` keeps a line or two around the cursor too. Keys ask for that; drawing does not, so
  /// that rows arriving before or after the cursor leave the screen as it is.
  package static func top(
    _ top: Int, cursor: Int, count: Int, height: Int, seesAround: Bool = false
  ) -> Int {
    guard height > 0, count > height else { return 0 }
    let context = !seesAround || height < 4 ? 0 : height < 9 ? 1 : 2
    var top = top
    if cursor - context < top { top = cursor - context }
    if cursor + context >= top + height { top = cursor + context - height + 1 }
    return min(max(0, top), count - height)
  }

  /// Shares a whole out by weight so that the parts sum to it exactly: the largest remainders round up.
  static func shares(of whole: Int, weights: [Double]) -> [Int] {
    let weights = weights.map { $0.isFinite ? max(0, $0) : 0 }
    let sum = weights.reduce(0, +)
    guard whole > 0, sum > 0 else { return weights.map { _ in 0 } }
    let exact = weights.map { Double(whole) * ($0 / sum) }
    var shares = exact.map { Int($0) }
    let left = whole - shares.reduce(0, +)
    let order = exact.indices.filter { weights[$0] > 0 }.sorted { one, other in
      let first = exact[one] - Double(shares[one])
      let second = exact[other] - Double(shares[other])
      return first == second ? one < other : first > second
    }
    for index in order.prefix(max(0, left)) { shares[index] += 1 }
    return shares
  }
}
