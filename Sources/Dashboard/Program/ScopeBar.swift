import Canvas
import Records
import Widgets

/// The top line: of which alliance, year and day everything below is, and whether it is the sample.
struct ScopeBar {
  private let context: Context

  init(_ context: Context) { self.context = context }

  /// What stands side by side, from the fullest to what fits least room: the labels go first, with the
  /// year, which the day tells; then the program's name, and the alliance goes by its short name.
  private var layouts: [(brand: String, name: String, time: String)] {
    let full =
      context.allianceName.isEmpty ? context.text(Wording.noAllianceYet) : context.allianceName
    let short = context.allianceShortName.isEmpty ? full : context.allianceShortName
    let (year, day) = context.knowsDay ? (String(context.year), context.asOf.iso) : ("…", "…")
    let life = context.allianceLife.remark(asOf: context.asOf).map(context.text) ?? ""
    let labelled =
      "   \(context.text(Wording.year)) \(year)   \(context.text(Wording.asOf)) \(day)\(life)"
    return [
      (" 产教 ", full, labelled), (" 产教 ", short, labelled), (" 产教 ", full, "  \(day)"),
      (" 产教 ", short, "  \(day)"), ("", short, "  \(day)"),
      ("", short, "  \(year)"),
    ]
  }

  private func marks(sample: Term) -> String {
    var parts: [String] = []
    if context.holdsSample { parts.append(context.text(sample)) }
    if context.isReadOnly { parts.append(context.text(Wording.readOnly)) }
    return parts.joined(separator: " · ")
  }

  /// The shorter one where a name would be cut beside the other.
  private static let sampleMarks = [Wording.demo, Term("示例", "Sample")]

  func draw(in row: Rect, on surface: inout Surface) {
    let bar = Style(.text, on: .bar)
    surface.fill(row, " ", bar)
    var marks = ""
    func room(_ layout: (brand: String, name: String, time: String)) -> Int {
      row.width - layout.brand.columns - layout.time.columns - marks.columns - 3
    }
    let layouts = layouts
    var whole: (brand: String, name: String, time: String)?
    for sample in Self.sampleMarks where whole == nil {
      marks = self.marks(sample: sample)
      whole = layouts.first { $0.name.columns <= room($0) }
    }
    // A name is cut only where not even the short one fits, to no less than tells one from another.
    guard
      let layout = whole ?? layouts.first(where: { min($0.name.columns, 12) <= room($0) })
        ?? layouts.last
    else { return }
    var x = surface.write(
      layout.brand, at: Point(x: row.x, y: row.y), Style(.title, on: .bar, .bold))
    x = surface.write(
      " " + layout.name.shortened(max(0, room(layout))), at: Point(x: x, y: row.y),
      Style(.text, on: .bar, .bold))
    surface.write(layout.time, at: Point(x: x, y: row.y), bar)
    surface.write(
      marks, at: Point(x: max(x, row.right - marks.columns - 1), y: row.y),
      Style(.sample, on: .bar))
  }
}
