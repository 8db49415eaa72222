import Canvas
import Catalog
import Records
import Storage
import Widgets

/// A figure opened: what it is at the top, the records it counts below.
struct FigureLayer: TableHolder {
  /// The figure in every language, made while what it is made from was at hand.
  private var figures: [Language: Figure]
  private var answers: [Measure: Measurement] = [:]
  /// What the search for the figure's records has found: until then the table asks for none.
  private var found: Figure.Search.Found?
  var table: RecordTable
  /// The scope bar it was opened under.
  private var time: ScopeTime
  /// The year it is still of while that above is another one.
  private var yearBehind: Int?

  init?(_ context: Context, _ opening: FigureSheet.Opening) {
    guard let shown = opening(context) else { return nil }
    var figures = [context.language: shown]
    for language in Language.allCases where language != context.language {
      var other = context
      other.language = language
      figures[language] = opening(other)
    }
    self.figures = figures
    time = ScopeTime(context)
    table = RecordTable(
      shown.scope, sort: shown.sort,
      focus: .init(counted: shown.counted, leavesOutCommon: true))
  }

  static let commands: [Command<FigureLayer>] = tableCommands
  func title(_ context: Context) -> String { figures[context.language]?.title ?? "" }
  var isWriting: Bool { table.finding != nil }

  mutating func refresh(_ context: Context) -> [Effect] {
    if ScopeTime(context) != time {
      yearBehind = yearBehind ?? time.year
      time = ScopeTime(context)
    }
    return ask(context)
  }

  private mutating func ask(_ context: Context) -> [Effect] {
    let search = figures[context.language]?.search
    return (search.map { [.baseUses($0.request)] } ?? table.refresh(context))
      + questions(context).map { .measure($0) }
  }

  /// Takes the value and what it is made of from the same figure opened anew; with another year above,
  /// all of it from that year's.
  mutating func renew(from other: FigureLayer, _ context: Context) -> [Effect] {
    if yearBehind != nil, isSame(but: other, context) {
      let look = table.look
      (figures, table, found, answers) = (other.figures, other.table, nil, [:])
      table.look = look
      yearBehind = nil
      return ask(context)
    }
    guard other.title(context) == title(context), let figure = figures[context.language],
      other.figures[context.language]?.scope == figure.scope,
      other.figures[context.language]?.search?.request == figure.search?.request
    else { return [] }
    let asked = questions(context)
    figures = other.figures
    return questions(context).filter { !asked.contains($0) }.map { .measure($0) }
  }

  /// Whether another figure is the same one of another time: only the numbers of its title may differ.
  private func isSame(but other: FigureLayer, _ context: Context) -> Bool {
    guard let mine = figures[context.language], let its = other.figures[context.language],
      mine.scope != its.scope || mine.search?.request != its.search?.request
    else { return false }
    return mine.title.filter { !$0.isNumber } == its.title.filter { !$0.isNumber }
  }

  private func questions(_ context: Context) -> [Measure] {
    figures[context.language]?.questions.flatMap(\.measures) ?? []
  }

  private func frames(_ area: Rect, _ context: Context) -> (head: Rect, body: Rect) {
    let rows = min(view(context).height(width: area.width), max(1, area.height / 2))
    let (head, rest) = area.top(rows)
    return (head, rest)
  }

  private func view(_ context: Context) -> CardView {
    guard let figure = figures[context.language] else { return CardView() }
    let asked = figure.questions.map { question in
      let known = question.measures.compactMap { answers[$0] }
      return (
        question.label,
        known.count == question.measures.count
          ? question.text(known, context) : context.text(Wording.loading)
      )
    }
    let year = figures[context.language].flatMap { figure in
      yearBehind.flatMap { figure.tells(of: $0) ? $0 : nil }
    }
    let behind = year.map {
      CardSection.Field(
        context.text(Wording.year), context.text(FigureWording.behind($0)), ink: .warn)
    }
    let fields =
      [behind].compactMap(\.self)
      + [CardSection.Field(context.text(FigureWording.value), figure.value, ink: .number)]
      + (figure.lines + (found?.lines ?? []) + asked).map {
        CardSection.Field(context.text($0.0), $0.1)
      }
    return CardView([CardSection(title: "", fields: fields)])
  }

  mutating func receive(_ event: Event, _ context: Context) -> Response {
    if case .measured(let found) = event, questions(context).contains(found.measure) {
      answers[found.measure] = found
    }
    if case .baseUses(let request, let uses?) = event,
      let search = figures[context.language]?.search, search.request == request
    {
      let found = search.found(uses)
      self.found = found
      table.look(at: found.scope)
      return .want(table.refresh(context))
    }
    // Without what it counts there is nothing to open: those among which it was sought are more.
    if case .failed(.baseUses(let request), _) = event, found == nil,
      figures[context.language]?.search?.request == request
    {
      return .act(.pop)
    }
    return receiveForTable(event, in: frames(context.area, context).body, context) ?? .ignored
  }

  func draw(in area: Rect, on surface: inout Surface, _ context: Context) {
    let (head, body) = frames(area, context)
    view(context).draw(in: head, on: &surface)
    let entity = context.holdings[table.entity].map { context.text($0.plural) } ?? ""
    table.draw(in: body, on: &surface, focused: true, title: entity, context)
  }
}

/// What of the scope bar a figure depends on.
private struct ScopeTime: Hashable {
  let year: Int
  let asOf: Day
  let alliance: Int?

  init(_ context: Context) {
    (year, asOf, alliance) = (context.year, context.asOf, context.alliance)
  }
}

extension Figure {
  /// Whether its title or one of its lines names a year.
  fileprivate func tells(of year: Int) -> Bool {
    ([title] + lines.map(\.text)).contains { $0.contains(String(year)) }
  }
}

extension Response {
  /// Opens a figure; one whose parts are still being counted says so.
  static func open(_ opening: FigureSheet.Opening?, _ context: Context) -> Response {
    guard let opening else { return .notice(context.text(TableWording.noRow), .note) }
    guard let layer = FigureLayer(context, opening) else {
      return .notice(context.text(Wording.loading), .note)
    }
    return .act(.push(layer))
  }
}
