/// How wide columns are that stand beside each other.
///
/// Each begins with the least it can do with. What room there is beyond goes to columns that are cut,
/// always to the narrowest of them: short ones are whole first, long ones are cut at one width.
struct ColumnWidths: Hashable {
  private(set) var widths: [Int]
  private var left: Int

  /// Columns at their least; `room` is for them alone, without what stands between them.
  init(least: [Int], room: Int) {
    widths = least
    left = max(0, room - least.reduce(0, +))
  }

  var sum: Int { widths.reduce(0, +) }

  /// Widens some of the columns until each is whole, all together by so much at most.
  mutating func widen(_ places: some Collection<Int>, to whole: [Int], byAtMost limit: Int = .max) {
    let given = min(left, limit)
    func cost(_ level: Int) -> Int {
      places.reduce(0) { $0 + max(0, min(whole[$1], level) - widths[$1]) }
    }
    var (low, high) = (0, places.reduce(0) { max($0, whole[$1]) })
    while low < high {
      let middle = (low + high + 1) / 2
      if cost(middle) <= given { low = middle } else { high = middle - 1 }
    }
    var rest = max(0, given - cost(low))
    left -= max(0, given - rest)
    for place in places {
      widths[place] = max(widths[place], min(whole[place], low))
      if rest > 0, widths[place] == low, low < whole[place] {
        widths[place] += 1
        (rest, left) = (rest - 1, left - 1)
      }
    }
  }
}
