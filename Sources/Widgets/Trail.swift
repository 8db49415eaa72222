import Canvas

/// The way one came, from the first screen to the one that is shown: the nearest steps stay where not all
/// have room.
package struct Trail: Hashable, Sendable {
  private let steps: [String]

  package init(_ steps: [String]) { self.steps = steps }

  package func text(width: Int) -> String {
    let whole = steps.joined(separator: Self.arrow)
    guard whole.columns > width, let first = steps.first, steps.count > 1 else {
      return whole.shortened(width)
    }
    for start in 2..<max(2, steps.count) {
      let text = ([first, "…"] + steps[start...]).joined(separator: Self.arrow)
      if text.columns <= width { return text }
    }
    for start in 1..<steps.count {
      let text = (["…"] + steps[start...]).joined(separator: Self.arrow)
      if text.columns <= width { return text }
    }
    return (steps.last ?? "").shortened(width)
  }

  private static let arrow = " › "
}
