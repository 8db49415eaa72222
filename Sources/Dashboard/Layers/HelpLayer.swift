import Canvas
import Han
import Records
import Widgets

/// The commands that can be given here: help and palette in one. Typing narrows, Enter performs.
struct HelpLayer: ListLayer {
  private let facts: [CommandFacts]
  private var shown: [Int]
  var list = ChoiceList(title: "")

  init(_ facts: [CommandFacts]) {
    self.facts = facts
    shown = Array(facts.indices)
  }

  func title(_ context: Context) -> String { context.text(Term("命令", "Commands")) }

  mutating func refresh(_ context: Context) -> [Effect] {
    _ = narrow(context)
    return []
  }

  mutating func narrow(_ context: Context) -> Response {
    let text = list.input.text
    let query = SearchQuery(text)
    shown = facts.indices.filter { index in
      let fact = facts[index]
      return query.isEmpty || query.matches("\(fact.label.zh) \(fact.label.en) \(fact.name)")
        || fact.keys.contains { $0.description.lowercased() == text.lowercased() }
    }
    list.items = shown.map { index in
      let fact = facts[index]
      return ChoiceItem(
        title: context.text(fact.label), detail: context.text(fact.help),
        keyText: fact.keys.map(\.description).joined(separator: " "),
        disabledReason: fact.disabled.map { context.text($0) })
    }
    return .taken
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
    list.emptyText = context.text(Wording.noMatch)
    list.draw(in: box(area), on: &surface)
  }
}
