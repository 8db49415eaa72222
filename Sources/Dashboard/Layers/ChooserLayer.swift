import Canvas
import Han
import Records
import Widgets

/// A popup that offers a list to choose from, narrowed by typing: Chinese, pinyin or initials, English.
struct ChooserLayer: ListLayer {
  let question: String
  private let heading: Term
  private let titles: [Term]
  /// What each is for, where its name does not say it.
  private let details: [Term]
  /// Other words people look for each by.
  private let words: [String]
  /// Where the cursor stands at first.
  private let start: Int
  /// Offered last whatever is typed, which is then the answer: to look for it elsewhere.
  private let otherwise: Term?
  /// The index in `titles` of each item shown.
  private var shown: [Int]
  var list: ChoiceList

  init(
    _ question: String, _ heading: Term, _ titles: [Term], details: [Term] = [],
    words: [String] = [], at start: Int = 0, typed: String = "", otherwise: Term? = nil
  ) {
    self.words = words
    self.otherwise = otherwise
    self.question = question
    self.start = start
    self.details = details
    self.heading = heading
    self.titles = titles
    shown = Array(titles.indices)
    list = ChoiceList(title: "")
    list.input = TextInput(typed)
  }

  /// Offers names, which no language changes.
  init(_ question: String, _ heading: Term, names: [String]) {
    self.init(question, heading, names.map { Term($0, $0) })
  }

  func title(_ context: Context) -> String { context.text(heading) }

  mutating func refresh(_ context: Context) -> [Effect] {
    _ = narrow(context)
    if list.input.text.isEmpty { list.move(to: start) }
    return []
  }

  mutating func narrow(_ context: Context) -> Response {
    let query = SearchQuery(list.input.text)
    let ranks = titles.indices.map { rank($0, query) }
    shown = Rank.allCases.flatMap { rank in titles.indices.filter { ranks[$0] == rank } }
    list.items = shown.map {
      let title = context.text(titles[$0])
      return ChoiceItem(
        title: title,
        detail: details.indices.contains($0) ? context.text(details[$0]) : "",
        matches: query.isEmpty ? [] : query.ranges(in: title) ?? [])
    }
    if let otherwise { list.items.append(ChoiceItem(title: context.text(otherwise))) }
    return .taken
  }

  /// How typed text finds an item, the best first: by all of its name, by part of it, by other words.
  private enum Rank: CaseIterable { case whole, named, alsoCalled }

  private func rank(_ index: Int, _ query: SearchQuery) -> Rank? {
    let title = titles[index]
    if query.isEmpty { return .named }
    let text = list.input.text
    if text == title.zh || text.lowercased() == title.en.lowercased() { return .whole }
    if query.matches(title.zh) || query.matches(title.en) { return .named }
    return words.indices.contains(index) && query.matches(words[index]) ? .alsoCalled : nil
  }

  func choose(_ index: Int, _ context: Context) -> Response {
    if otherwise != nil, index == shown.count {
      return .act(.answer(Answer(question, .text(list.input.text))))
    }
    guard shown.indices.contains(index) else { return .taken }
    return .act(.answer(Answer(question, .choice(shown[index]))))
  }

  func box(_ area: Rect) -> Rect {
    let width = min(area.width, 60)
    let height = min(area.height, max(6, titles.count + (otherwise == nil ? 4 : 5)))
    return Rect(
      x: area.x + (area.width - width) / 2, y: area.y + (area.height - height) / 3, width: width,
      height: height)
  }

  func draw(in area: Rect, on surface: inout Surface, _ context: Context) {
    var list = list
    list.title = context.text(heading)
    list.placeholder = context.text(Term("输入以筛选，回车选定", "Type to filter, Enter chooses"))
    list.emptyText = context.text(Wording.noMatch)
    list.draw(in: box(area), on: &surface)
  }
}
