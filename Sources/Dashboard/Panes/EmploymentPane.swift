import Canvas
import Catalog
import Records
import Storage
import Widgets

/// 就业: what became of the graduates of a year, as a whole and by school, programme, level or year.
struct EmploymentPane: Pane {
  static let name = "employment"
  static let number = 5
  static let tab = Term("就业", "Employment")
  static let words = "就业率 落实率 毕业生 去向 历年 趋势 比较 graduates rate trend compare"

  private(set) var question = OutcomeQuestion(year: 0)
  private(set) var basis = LocalBasis.employed
  private(set) var history: OutcomeHistory?
  private(set) var coverage = OutcomeCoverage()
  /// The last answer, shown until the next one comes.
  private(set) var answer: OutcomeTable?
  var table = FigureTable<OutcomeRow>(
    dimensions: (
      "employment.rows", EmploymentWording.chooseRows, OutcomeQuestion.Rows.allCases.map(\.term)
    ))
  private(set) var isHeadChosen = false
  /// The figure under the cursor among those of the whole.
  private(set) var figure: String?
  private(set) var isStopped = false
  private var pending: Measure?
  private var historyAsked: Measure?
  private var datesAsked: Measure?
  private var reportingAsked: Measure?
  private var expectedAsked: Measure?

  init() {}

  var isWriting: Bool { table.finding != nil }
  var mode: LayerMode? { isWriting ? .finding : isHeadChosen ? .walking : nil }
  /// Whether the table shown answers another question than the one asked.
  var isLoading: Bool { pending != nil && pending != answer?.measure }

  // MARK: Asking

  mutating func refresh(_ context: Context) -> [Effect] {
    if question.year != context.year {
      history = nil
      coverage = OutcomeCoverage()
    }
    question.year = context.year
    let asked = (
      question.history(context), question.dates(context), question.reporting(context),
      question.expected(context)
    )
    (historyAsked, datesAsked, reportingAsked, expectedAsked) = asked
    return [.measure(asked.0)] + ask(context)
      + [.measure(asked.1), .measure(asked.2), .measure(asked.3)]
  }

  private mutating func ask(_ context: Context) -> [Effect] {
    let measure = question.measure(context)
    pending = measure
    isStopped = false
    tell(context)
    return [.measure(measure)]
  }

  /// Has the table say whether it is being worked out.
  private mutating func tell(_ context: Context) {
    table.status = isLoading ? Wording.loading : isStopped ? AwardsWording.stopped : nil
    table.emptyText = table.status ?? EmploymentWording.noCohorts
    table.rebuild(context)
  }

  /// Asks for something else, keeping the old rows on the screen until the answer is there.
  mutating func change(
    _ context: Context, _ change: (inout OutcomeQuestion) -> Void
  ) -> Response {
    change(&question)
    return .want(ask(context))
  }

  /// Lays the rows out by something else; what was found or filtered among the former ones stays.
  mutating func show(_ rows: OutcomeQuestion.Rows, _ context: Context) -> Response {
    guard rows != question.rows else { return .taken }
    let within = found(context)
    return change(context) {
      $0.rows = rows
      $0.within = within
    }
  }

  /// The rows found or filtered, with those of dimensions before.
  private func found(_ context: Context) -> OutcomeQuestion.Within? {
    guard let answer, answer.question.rows == question.rows, table.look.isNarrowed,
      let rows = table.totalled
    else { return question.within }
    let texts = (table.search.isEmpty ? [] : ["“\(table.search)”"]).map { Term($0, $0) }
    let labels = [question.rows.term] + texts + table.filters.map(\.label)
    let label = Term(
      labels.map(\.zh).joined(separator: " "), labels.map(\.en).joined(separator: " "))
    let filter = question.rows.filter(rows.map(\.key))
    guard let within = question.within else { return .init(filter: filter, label: label) }
    return .init(
      filter: within.filter && filter,
      label: Term(within.label.zh + "、" + label.zh, within.label.en + ", " + label.en))
  }

  /// Shows every row there is again.
  mutating func clearFilters(_ context: Context) -> Response {
    var response = table.clearFilters(context)
    guard question.within != nil else { return response }
    response.effects += change(context) { $0.within = nil }.effects
    return response
  }

  mutating func changeBasis(_ context: Context) -> Response {
    basis = basis.next
    if let answer { table.show(answer.content(basis), anew: false, context) }
    let counts = whole(question.snapshot) ?? OutcomeCounts()
    guard OutcomeRate.local.exceedsWhole(counts, basis) else { return .taken }
    return .notice(context.text(EmploymentWording.exceeds), .note)
  }

  mutating func chooseHead(_ isChosen: Bool, _ context: Context) {
    table.finding = nil
    isHeadChosen = isChosen
    let sheet = sheet(context)
    if sheet[figure] == nil { figure = sheet.first }
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
    case .answered(let answer) where answer.question == "employment.rows":
      guard case .choice(let index) = answer.content,
        OutcomeQuestion.Rows.allCases.indices.contains(index)
      else { return .ignored }
      return show(OutcomeQuestion.Rows.allCases[index], context)
    case .answered(let answer):
      guard let response = table.take(answer, context) else { return .ignored }
      let isDetailed = table.shown(context).contains { OutcomeTable.isDetail($0.id) }
      guard isDetailed, !question.isDetailed else { return response }
      question.isDetailed = true
      return Response(isTaken: true, effects: response.effects + ask(context), acts: response.acts)
    case .input(.key(let key)):
      if isHeadChosen, !key.isComposed { return walk(key, context) }
      isHeadChosen = false
      return table.press(key, in: frames(context).table, context) ?? .ignored
    case .input(.paste(let text)):
      isHeadChosen = false
      return table.paste(text, context)
    case .input(.mouse(let mouse)): return click(mouse, context)
    default: return .ignored
    }
  }

  private mutating func take(_ found: Measurement, _ context: Context) -> Response {
    var isMine = true
    switch found.measure {
    case pending:
      pending = nil
      let next = OutcomeTable(found, question, context)
      let isSameKind = answer?.question.rows == next.question.rows
      answer = next
      table.show(next.content(basis), anew: !isSameKind, context)
      tell(context)
    case historyAsked: history = OutcomeHistory(found, lastYear: question.year)
    case datesAsked: coverage.takeDates(found)
    case reportingAsked: coverage.takeReporting(found)
    case expectedAsked: coverage.takeExpected(found)
    default: isMine = false
    }
    return isMine ? .taken : .ignored
  }

  /// While the find line is written, the keys that are its own are not commands.
  mutating func press(_ key: KeyPress, _ context: Context) -> Response? {
    if table.finding != nil, key.isForFinding { return nil }
    return performCommand(of: key, context)
  }

  private mutating func walk(_ key: KeyPress, _ context: Context) -> Response {
    if key.key == .escape {
      isHeadChosen = false
      return .taken
    }
    switch sheet(context).move(key, from: figure) {
    case .to(let id): figure = id
    case .above: break
    case .below: isHeadChosen = false
    case nil: return .ignored
    }
    return .taken
  }

  private mutating func click(_ mouse: MouseEvent, _ context: Context) -> Response {
    let frames = frames(context)
    if mouse.action == .press, let spot = sheet(context).spot(at: mouse.place) {
      if isHeadChosen, figure == spot.id { return openFigure(context) }
      chooseHead(true, context)
      figure = spot.id
      return .taken
    }
    guard frames.table.contains(mouse.place) else { return .ignored }
    let focused = !isHeadChosen
    isHeadChosen = false
    return table.click(mouse, in: frames.table, context, focused: focused) ?? .taken
  }

  /// Opens the figure under the cursor with all it takes to check it.
  mutating func openFigure(_ context: Context) -> Response {
    table.finding = nil
    if isHeadChosen { return .open(sheet(context)[figure]?.opening, context) }
    guard let answer, let row = table.current else { return .open(nil, context) }
    let question = answer.question
    let keys = table.isOnTotal ? table.totalled?.map(\.key) : [row.key]
    let isYear = question.rows == .year
    var cohorts =
      isYear ? context.scope(Cohort.entity) : context.cohorts(of: question.year)
    if let keys { cohorts = cohorts.filtered(question.rows.filter(keys)) }
    cohorts = cohorts.filtered(question.within?.filter)
    let name = question.within.map {
      Term("\($0.label.zh) · \(row.name.zh)", "\($0.label.en) · \(row.name.en)")
    }
    let figure = OutcomeFigure(
      rate: OutcomeTable.rate(of: table.currentField), counts: row.counts, basis: basis,
      name: name ?? row.name,
      year: isYear ? (table.isOnTotal ? nil : row.key.integer) : question.year,
      snapshot: question.snapshot, cohorts: cohorts,
      isWhole: question.within == nil && (keys == nil || isYear && !table.isOnTotal))
    return .open(figure.open, context)
  }
}
