import Canvas
import Han
import Records
import Widgets

/// The commands that can be given here: help and palette in one. Typing narrows, Enter performs.
struct HelpLayer: Layer {
  private let facts: [CommandFacts]
  private var shown: [Int]
  private var list = ChoiceList(title: "")

  init(_ facts: [CommandFacts]) {
    self.facts = facts
    shown = Array(facts.indices)
  }

  static var isPopup: Bool { true }
  static var commands: [Command<HelpLayer>] { [] }
  var isWriting: Bool { true }
  func title(_ context: Context) -> String { context.text(Term("命令", "Commands")) }

  mutating func refresh(_ context: Context) -> [Effect] {
    narrow(list.input.text, context)
    return []
  }

  private mutating func narrow(_ text: String, _ context: Context) {
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
  }

  mutating func receive(_ event: Event, _ context: Context) -> Response {
    let response: ChoiceResponse
    switch event {
    case .input(.key(let key)): response = list.press(key, height: box(context.area).height)
    case .input(.paste(let text)): response = list.paste(text)
    default: return .ignored
    }
    switch response {
    case .ignored: return .ignored
    case .moved: return .taken
    case .edited(let text):
      narrow(text, context)
      return .taken
    case .chosen(let index):
      guard shown.indices.contains(index) else { return .taken }
      return .act(.pop, .perform(facts[shown[index]].name))
    case .cancelled: return .act(.pop)
    }
  }

  private func box(_ area: Rect) -> Rect {
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
