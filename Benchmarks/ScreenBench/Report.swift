import Canvas
import Glibc

/// The table of budgets, printed line by line as they are measured.
final class Report {
  /// What a budget allows: of the median and, where it says so, of all but one in a hundred.
  struct Limit {
    var median: Double
    var p99: Double?
  }

  private(set) var missed: [String] = []
  private(set) var failures: [String] = []
  private static let widths = [46, 5, 9, 9, 6, 12, 16]

  func heading(_ text: String) {
    print("\n\(text)")
    line(["", "n", "median", "p99", "unit", "limit", "verdict", "beside it"])
  }

  func note(_ text: String) { print("  \(text)") }

  /// One measured budget; without a limit it is only told.
  func add(
    _ name: String, _ samples: Samples, _ unit: String, limit: Limit? = nil, beside: String = ""
  ) {
    guard let median = samples.median, let p99 = samples.p99 else {
      return fail(name, "nothing came")
    }
    let allowed = limit.map { limit in
      Self.text(limit.median) + (limit.p99.map { " / " + Self.text($0) } ?? "")
    }
    var verdict = ""
    if let limit {
      let excess = max(
        Self.excess(median, limit.median), limit.p99.map { Self.excess(p99, $0) } ?? 0)
      let by = excess.isFinite ? " ×" + Self.text(excess) : ""
      verdict = excess > 1 ? "MISSED\(by)" : "met"
      if excess > 1 { missed.append(name) }
    }
    line([
      name, String(samples.count), Self.text(median), Self.text(p99), unit, allowed ?? "",
      verdict, beside,
    ])
  }

  /// Something that could not be measured.
  func fail(_ name: String, _ reason: String) {
    failures.append(name)
    line([name, "", "—", "—", "", "", "not measured", reason])
  }

  private static func excess(_ value: Double, _ limit: Double) -> Double {
    limit > 0 ? value / limit : value > 0 ? .infinity : 0
  }

  static func text(_ value: Double) -> String {
    let scale: Double = value < 10 ? 100 : value < 100 ? 10 : 1
    let rounded = (value * scale).rounded() / scale
    return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
  }

  private func line(_ cells: [String]) {
    var text = ""
    for (index, cell) in cells.enumerated() {
      guard Self.widths.indices.contains(index) else {
        text += cell
        continue
      }
      let isNumber = (1...3).contains(index)
      text += cell.padded(Self.widths[index], isNumber ? .right : .left) + "  "
    }
    while text.last == " " { text.removeLast() }
    print(text)
    fflush(nil)
  }
}
