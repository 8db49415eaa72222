import Canvas
import Han
import Records
import Widgets

/// The palette: the commands that can be given here. Typing narrows, Enter performs.
struct HelpLayer: ListLayer {
  private let facts: [CommandFacts]
  /// How many of them can be had here: those behind are only found by what is typed.
  private let here: Int
  private var shown: [Int]
  var list = ChoiceList(title: "")

  init(_ facts: [CommandFacts], elsewhere: [CommandFacts] = []) {
    self.facts = facts + elsewhere
    here = facts.count
    shown = Array(facts.indices)
  }

  /// The key that opened it closes it: commands of a list of commands are nothing to look for.
  static let commands =
    choosing + [
      Command<HelpLayer>(
        "palette", "F9 ^P", Term("命令", "Commands"),
        help: Term("关上命令列表", "Close the list of commands"), hint: 3
      ) { _, _ in .act(.pop) }
    ]

  func title(_ context: Context) -> String { context.text(Term("命令", "Commands")) }

  mutating func refresh(_ context: Context) -> [Effect] {
    _ = narrow(context)
    return []
  }

  mutating func narrow(_ context: Context) -> Response {
    let text = list.input.text
    let query = SearchQuery(text)
    let fits = facts.map { Fit($0, query, text) }
    // What is done elsewhere comes last, and only where it is asked for.
    let parts = query.isEmpty ? [0..<here] : [0..<here, here..<facts.count]
    shown = parts.flatMap { part in
      Fit.allCases.flatMap { fit in part.filter { fits[$0] == fit } }
    }
    list.items = shown.map { index in
      let fact = facts[index]
      let title = context.text(fact.label)
      return ChoiceItem(
        title: title, detail: fact.help == fact.label ? "" : context.text(fact.help),
        keyText: fact.keys.map(\.description).joined(separator: " "),
        disabledReason: fact.disabled.map { context.text($0) },
        matches: query.isEmpty ? [] : query.ranges(in: title) ?? [])
    }
    return .taken
  }

  /// How what was typed goes with a command, the closest first.
  private enum Fit: CaseIterable {
    case key, beginning, name, part, word, help

    init?(_ fact: CommandFacts, _ query: SearchQuery, _ text: String) {
      let labels = [fact.label.zh, fact.label.en]
      if fact.isKey(text) {
        self = .key
      } else if labels.contains(where: { query.ranges(in: $0)?.first?.lowerBound == 0 }) {
        self = .beginning
      } else if query.matches(fact.names) {
        self = .name
      } else if !CommandFacts.isTelling(text) {
        return nil
      } else if query.matches("\(fact.names) \(fact.words)") {
        self = query.terms.contains { SearchQuery($0).matches(fact.names) } ? .part : .word
      } else if query.matches("\(fact.help.zh) \(fact.help.en)") {
        self = .help
      } else {
        return nil
      }
    }
  }

  func choose(_ index: Int, _ context: Context) -> Response {
    guard shown.indices.contains(index) else { return .taken }
    return .act(.pop, .perform(facts[shown[index]].name))
  }

  func box(_ area: Rect) -> Rect {
    let width = min(area.width, 90)
    return Rect(x: area.x + (area.width - width) / 2, y: area.y, width: width, height: area.height)
  }

  func draw(in area: Rect, on surface: inout Surface, _ context: Context) {
    var list = list
    list.title = title(context)
    list.placeholder = context.text(Term("输入以筛选，回车执行", "Type to filter, Enter performs"))
    list.emptyText = context.text(
      Term(
        "没有找到；F1 列出本屏的键，8 台账列出全部种类",
        "Nothing found; F1 lists the keys here, 8 Records all kinds of records"))
    list.draw(in: box(area), on: &surface)
  }
}
