import Canvas
import Han
import Records
import Widgets

/// A popup that asks who is at a login several people share: one of those who wrote here before, or a
/// new name.
struct WhoLayer: ListLayer {
  private let login: String
  private var known: [String] = []
  private var shown: [String] = []
  var list = ChoiceList(title: "")
  /// A name stands in one line of the history.
  private static let longest = 40

  init(login: String) { self.login = login }

  func title(_ context: Context) -> String {
    context.text(Term("您是谁？修改将以此名记入历史", "Who are you? The history keeps changes under this name"))
  }

  mutating func refresh(_ context: Context) -> [Effect] { [.writers] }

  mutating func receive(_ event: Event, _ context: Context) -> Response {
    guard case .writers(let names) = event else { return receiveInput(event, context) }
    known = names.compactMap { Signature($0, login: login)?.name }
    return narrow(context)
  }

  func choose(_ index: Int, _ context: Context) -> Response {
    guard shown.indices.contains(index) else { return .taken }
    if PersonalText.hasIdentityNumber(shown[index]) {
      return .notice(context.text(FaultWording.identityNumberAsUser), .fault)
    }
    return .act(.answer(Answer("app.who", .text(shown[index]))))
  }

  /// Those who were here before, and what is typed where it is nobody's name yet.
  mutating func narrow(_ context: Context) -> Response {
    let typed = String(Typed.trimmed(list.input.text).prefix(Self.longest))
    let query = SearchQuery(typed)
    shown = known.filter { query.isEmpty || query.matches($0) }
    let isNew = !typed.isEmpty && !known.contains(typed)
    list.items = shown.map {
      ChoiceItem(title: $0, matches: query.isEmpty ? [] : query.ranges(in: $0) ?? [])
    }
    guard isNew else { return .taken }
    shown.append(typed)
    list.items.append(
      ChoiceItem(title: typed, detail: context.text(Term("新的名字", "A new name"))))
    return .taken
  }

  func box(_ area: Rect) -> Rect {
    let width = min(area.width, 60)
    let height = min(area.height, max(8, known.count + 5))
    return Rect(
      x: area.x + (area.width - width) / 2, y: area.y + (area.height - height) / 3, width: width,
      height: height)
  }

  func draw(in area: Rect, on surface: inout Surface, _ context: Context) {
    var list = list
    list.title = title(context)
    list.placeholder = context.text(Term("姓名，回车确定", "Your name, then Enter"))
    list.emptyText = context.text(Term("请输入姓名", "Type your name"))
    list.draw(in: box(area), on: &surface)
  }
}
