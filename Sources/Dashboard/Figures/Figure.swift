import Canvas
import Records
import Storage
import Widgets

/// A figure on a screen together with all it takes to check it: every number opens.
struct Figure: Sendable {
  let title: String
  /// The value as shown, with its unit.
  let value: String
  /// Numerator, denominator, definition, snapshot, coverage, stated figures: label and text.
  var lines: [(label: Term, text: String)] = []
  /// The very records it counts.
  let scope: Scope
  var sort: Query.Sort?
  /// How many of those that could report it do.
  var coverage: FigureCoverage?
}

/// How many report a figure of all that could, asked when it opens.
struct FigureCoverage: Sendable {
  let label: Term
  let reporting: Measure
  let all: Measure
}

/// What the lines of a figure are called everywhere.
enum FigureWording {
  static let value = Term("数值", "Value")
  static let numerator = Term("分子", "Numerator")
  static let denominator = Term("分母", "Denominator")
  static let definition = Term("口径", "Definition")
  static let snapshot = Term("统计时点", "Snapshot")
  static let coverage = Term("覆盖", "Coverage")
  static let period = Term("期间", "Period")
  static let stated = Term("文件引用", "Stated in documents")
  static let agreement = Term("核对", "Agreement")
  static let agrees = Term("一致", "agrees")
  static let differs = Term("不一致", "differs")
}

/// A figure opened: what it is at the top, the records it counts below.
struct FigureLayer: TableHolder {
  private let figure: Figure
  var table: RecordTable
  /// The answers to what its coverage asks.
  private var counted: [Measure: Double] = [:]

  init(_ figure: Figure) {
    self.figure = figure
    table = RecordTable(figure.scope, sort: figure.sort)
  }

  static var commands: [Command<FigureLayer>] { tableCommands }
  func title(_ context: Context) -> String { figure.title }
  var isWriting: Bool { table.finding != nil }

  mutating func refresh(_ context: Context) -> [Effect] {
    let asked = figure.coverage.map { [$0.reporting, $0.all] } ?? []
    return table.refresh(context) + asked.map { .measure($0) }
  }

  private func coverageText(_ coverage: FigureCoverage, _ context: Context) -> String {
    guard let reporting = counted[coverage.reporting], let all = counted[coverage.all] else {
      return context.text(Wording.loading)
    }
    let counts = [reporting, all].map { Numbers.grouped(Int($0)) }.joined(separator: " / ")
    return counts + "  " + Numbers.rate(reporting, of: all)
  }

  private func frames(_ area: Rect, _ context: Context) -> (head: Rect, body: Rect) {
    let rows = min(view(context).sections[0].fields.count + 1, max(1, area.height / 2))
    let (head, rest) = area.top(rows)
    return (head, rest)
  }

  private func view(_ context: Context) -> CardView {
    var fields =
      [CardSection.Field(context.text(FigureWording.value), figure.value, ink: .number)]
      + figure.lines.map { CardSection.Field(context.text($0.label), $0.text) }
    if let coverage = figure.coverage {
      fields.append(
        CardSection.Field(context.text(coverage.label), coverageText(coverage, context)))
    }
    return CardView([CardSection(title: "", fields: fields)])
  }

  mutating func receive(_ event: Event, _ context: Context) -> Response {
    if case .measured(let found) = event, let coverage = figure.coverage,
      [coverage.reporting, coverage.all].contains(found.measure)
    {
      counted[found.measure] = found.figure() ?? 0
      return .taken
    }
    return receiveForTable(event, in: frames(context.area, context).body, context) ?? .ignored
  }

  func draw(in area: Rect, on surface: inout Surface, _ context: Context) {
    let (head, body) = frames(area, context)
    view(context).draw(in: head, on: &surface)
    let entity = context.holdings[table.entity].map { context.text($0.title) } ?? ""
    table.draw(in: body, on: &surface, focused: true, title: entity, context)
  }
}
