import Canvas
import Records
import Storage
import Widgets

/// The history of one record: who, when, which command, what before and after.
struct HistoryLayer: Layer {
  private let query: HistoryQuery
  private var view = CardView()
  private var isLoaded = false

  init(entity: String, id: Int) { query = HistoryQuery(entity: entity, id: id, limit: 200) }

  static var commands: [Command<HistoryLayer>] { [] }
  func title(_ context: Context) -> String { context.text(Term("历史", "History")) }
  mutating func refresh(_ context: Context) -> [Effect] { [.history(query)] }

  mutating func receive(_ event: Event, _ context: Context) -> Response {
    switch event {
    case .history(let asked, let entries) where asked == query:
      isLoaded = true
      view.replace(entries.map { section($0, context) }, keepsPlace: true)
      return .taken
    case .input(.key(let key)):
      return view.press(key, size: context.area.size) == .ignored ? .ignored : .taken
    default: return .ignored
    }
  }

  private func section(_ entry: HistoryEntry, _ context: Context) -> CardSection {
    let action = ChangeWording.term(for: entry.action)
    let shape = context.holdings[entry.entity]
    let fields = entry.after.keys.sorted().map { name -> CardSection.Field in
      guard let field = shape?[name] else { return CardSection.Field(name, "") }
      let before = Display.value(entry.before[name] ?? .blank, field, context.language)
      let after = Display.value(entry.after[name] ?? .blank, field, context.language)
      return CardSection.Field(context.text(field.label), before + " → " + after)
    }
    let title =
      "\(entry.time)  \(entry.user)  \(context.text(action))  #\(entry.change) \(entry.command)"
    return CardSection(title: title, fields: fields)
  }

  func draw(in area: Rect, on surface: inout Surface, _ context: Context) {
    if isLoaded {
      view.draw(in: area, on: &surface)
    } else {
      surface.write(context.text(Wording.loading), in: area.row(0), Style(.dim))
    }
  }
}
