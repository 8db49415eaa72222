import Canvas
import Catalog
import Records
import Storage
import Widgets

/// 竞赛: how many awards of which place, by a dimension of choice, and the very awards behind a cell.
struct AwardsPane: Pane, TableHolder {
  static let name = "awards"
  static let number = 4
  static let tab = Term("竞赛", "Awards")
  static let words = "获奖 大赛 比赛 得奖 排名 历年 趋势 比较 contests prizes trend compare"

  /// The part with the keys: the counts, the awards behind one of them, or the figures around.
  enum Part: Sendable, CaseIterable { case matrix, list, figures }

  /// The awards behind the cell under the cursor.
  var table = RecordTable(Scope(Award.entity), sort: .init("year", descending: true))
  var matrix = FigureTable<AwardRow>(
    dimensions: (
      "awards.rows", AwardsWording.chooseRows, AwardQuestion.Rows.allCases.map(\.term)
    ), beginsWithTotal: true)
  private(set) var part = Part.matrix
  private(set) var question = AwardQuestion(lastYear: 0)
  /// The last answer, shown until the next one comes.
  private(set) var standings: AwardStandings?
  /// The cell under the cursor, with the years and the groups last known, each of the cell it is of.
  private(set) var cell: AwardCell?
  private(set) var trend: (cell: AwardCell, AwardTrend)?
  private(set) var parts: (cell: AwardCell, AwardStandings)?
  private(set) var winners: Int?
  private(set) var schools: Int?
  private(set) var isStopped = false
  /// The figure under the cursor among those around the counts.
  private(set) var figure: String?
  private var pending: Measure?
  private var trendAsked: Measure?
  private var partsAsked: Measure?
  private var winnersAsked: Measure?
  private var schoolsAsked: Measure?

  init() {}

  var isWriting: Bool { table.finding != nil || matrix.finding != nil }
  var mode: LayerMode? { isWriting ? .finding : part == .figures ? .walking : nil }
  var isListFocused: Bool { part == .list }
  /// Whether what is shown answers another question than the one asked.
  var isLoading: Bool { pending != nil && pending != standings?.measure }

  /// The place the column under the cursor counts; nil for all.
  var place: Value? { standings?.place(of: matrix.currentField) }

  /// The dimension's values the row under the cursor stands for; nil for all there are.
  var keys: [Value]? {
    matrix.isOnTotal ? matrix.totalled?.map(\.key) : matrix.current.map { [$0.key] }
  }

  // MARK: Asking

  mutating func refresh(_ context: Context) -> [Effect] {
    question.lastYear = context.year
    if let standings { matrix.show(standings.content(context), anew: false, context) }
    return ask(context) + follow(context, anew: true)
  }

  private mutating func ask(_ context: Context) -> [Effect] {
    let measures = (
      question.measure(context), question.winners(context), SchoolKinds.count(context)
    )
    if measures.1 != winnersAsked { winners = nil }
    (pending, winnersAsked, schoolsAsked) = measures
    isStopped = false
    tell(context)
    return [.measure(measures.0), .measure(measures.1), .measure(measures.2)]
  }

  /// Has the counts say whether they are being worked out.
  private mutating func tell(_ context: Context) {
    matrix.status = isLoading ? Wording.loading : isStopped ? AwardsWording.stopped : nil
    matrix.emptyText = matrix.status ?? AwardsWording.nothing
    matrix.rebuild(context)
  }

  /// Asks for something else, keeping the old figures on the screen until the answer is there.
  mutating func change(
    _ context: Context, _ change: (inout AwardQuestion) -> Void
  ) -> Response {
    change(&question)
    return .want(ask(context))
  }

  /// Shows the awards, the years and the groups of the cell under the cursor; asks only for what is not
  /// shown yet, and leaves the figures of the last cell until then.
  private mutating func follow(_ context: Context, anew: Bool = false) -> [Effect] {
    guard let standings else { return [] }
    let next = AwardCell(
      question: standings.question,
      row: keys == nil ? AwardsWording.all : matrix.current?.name ?? AwardsWording.all,
      column: place.map { AwardStandings.name(of: $0, context) }, keys: keys, place: place)
    guard anew || next != cell else { return [] }
    cell = next
    let (scope, years, groups) = (next.scope(context), next.trend(context), next.parts(context))
    var effects: [Effect] = []
    if anew || scope != table.scope {
      table.look(at: scope, leavingOut: next.leftOut(context))
      effects += table.refresh(context)
    }
    if anew || years != trendAsked { effects.append(.measure(years)) }
    if anew || groups != partsAsked { effects.append(.measure(groups)) }
    (trendAsked, partsAsked) = (years, groups)
    return effects
  }

  // MARK: Receiving

  mutating func receive(_ event: Event, _ context: Context) -> Response {
    switch event {
    case .measured(let found): return take(found, context)
    case .failed(.measure(let measure), _) where measure == pending:
      pending = nil
      isStopped = true
      tell(context)
      return .taken
    case .answered(let answer) where answer.question.hasPrefix("awards."):
      return take(answer, context)
    case .answered(let answer) where part != .list && answer.added(to: table.entity) == nil:
      var response = matrix.take(answer, context) ?? .ignored
      response.effects += follow(context)
      return response
    case .input(.key(let key)): return press(key, context)
    case .input(.paste(let text)) where part != .list:
      if findsInList { return pressInList { $0.paste(text, context) } }
      part = .matrix
      return matrix.paste(text, context)
    case .input(.mouse(let mouse)): return click(mouse, context)
    default: return receiveForTable(event, in: frames(context).list, context) ?? .ignored
    }
  }

  private mutating func take(_ found: Measurement, _ context: Context) -> Response {
    if found.measure == schoolsAsked { schools = found.figure().map { Int($0) } }
    if found.measure == winnersAsked { winners = found.figure().map { Int($0) } }
    if found.measure == trendAsked, let cell {
      trend = (cell, AwardTrend(found.rows, lastYear: cell.question.lastYear))
    }
    if found.measure == partsAsked, let cell {
      parts = (cell, AwardStandings(found, cell.parts, context))
    }
    if found.measure == pending {
      pending = nil
      let next = AwardStandings(found, question, context)
      let isSameKind = standings?.question.rows == next.question.rows
      standings = next
      matrix.show(next.content(context), anew: !isSameKind, context)
      tell(context)
      return .want(follow(context))
    }
    return table.receive(.measured(found), context) ? .taken : .ignored
  }

  private mutating func take(_ answer: Answer, _ context: Context) -> Response {
    guard case .choice(let index) = answer.content else { return .taken }
    switch answer.question {
    case "awards.rows" where AwardQuestion.Rows.allCases.indices.contains(index):
      return change(context) { $0.rows = AwardQuestion.Rows.allCases[index] }
    case "awards.levels" where AwardQuestion.Levels.offered.indices.contains(index):
      return change(context) { $0.levels = AwardQuestion.Levels.offered[index] }
    default: return .taken
    }
  }

  // MARK: Keys

  /// While a find line is written, the keys that are its own are not commands.
  mutating func press(_ key: KeyPress, _ context: Context) -> Response? {
    if isWriting, key.isForFinding { return nil }
    guard var response = performCommand(of: key, context) else { return nil }
    response.effects += follow(context)
    return response
  }

  private mutating func press(_ key: KeyPress, _ context: Context) -> Response {
    switch part {
    case .figures where !key.isComposed: return walk(key, context)
    case .list:
      if let response = table.press(key, in: frames(context).list, context) { return response }
      guard key.key == .left || key.key == .escape else { return .ignored }
      part = .matrix
      return .taken
    case .matrix, .figures:
      if key.isComposed, findsInList {
        let rect = frames(context).list
        return pressInList { $0.press(key, in: rect, context) ?? .taken }
      }
      part = .matrix
      if var response = matrix.press(key, in: frames(context).matrix, context) {
        response.effects += follow(context)
        return response
      }
      guard key.key == .right else { return .ignored }
      part = .list
      return .taken
    }
  }

  /// Whether finding is for the awards themselves: rows of few levels, groups or years are seen at once.
  var findsInList: Bool { !question.rows.isRanked && matrix.finding == nil }

  private mutating func pressInList(_ act: (inout RecordTable) -> Response) -> Response {
    part = .list
    return act(&table)
  }

  /// Begins to find among the rows, or among the awards where those are what one looks for.
  mutating func find() -> Response {
    if part == .list || findsInList {
      part = .list
      table.finding = TextInput(table.search)
    } else {
      part = .matrix
      matrix.finding = TextInput(matrix.search)
    }
    return .taken
  }

  private mutating func walk(_ key: KeyPress, _ context: Context) -> Response {
    if key.key == .escape {
      part = .matrix
      return .taken
    }
    switch sheet(context).move(key, from: figure) {
    case .to(let id): figure = id
    case .above: break
    case .below: part = .matrix
    case nil: return .ignored
    }
    return .taken
  }

  private mutating func click(_ mouse: MouseEvent, _ context: Context) -> Response {
    let frames = frames(context)
    if mouse.action == .press, let spot = sheet(context).spot(at: mouse.place) {
      if part == .figures, figure == spot.id { return openFigure(context) }
      show(.figures, context)
      figure = spot.id
      return .taken
    }
    if frames.matrix.contains(mouse.place) {
      let focused = part == .matrix
      part = .matrix
      var response =
        matrix.click(mouse, in: frames.matrix, context, focused: focused) ?? .taken
      response.effects += follow(context)
      return response
    }
    guard frames.list.contains(mouse.place) else { return .ignored }
    let focused = part == .list
    part = .list
    return table.click(mouse, in: frames.list, context, focused: focused) ?? .taken
  }

  mutating func show(_ part: Part, _ context: Context) {
    (table.finding, matrix.finding) = (nil, nil)
    self.part = part
    let sheet = sheet(context)
    if sheet[figure] == nil { figure = sheet.first }
  }

  /// Opens what is under the cursor: a count, a figure, or an award.
  mutating func openFigure(_ context: Context) -> Response {
    (table.finding, matrix.finding) = (nil, nil)
    switch part {
    case .list: return table.open(context)
    case .figures: return .open(sheet(context)[figure]?.opening, context)
    case .matrix:
      guard let standings, let row = matrix.current else { return .open(nil, context) }
      return .open(standings.figure(row, of: keys, place: place), context)
    }
  }
}
