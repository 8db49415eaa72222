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

  private(set) var question = OutcomeQuestion(year: 0)
  private(set) var basis = LocalBasis.employed
  private(set) var history: OutcomeHistory?
  private(set) var coverage = OutcomeCoverage()
  /// The last answer, shown until the next one comes.
  private(set) var table: OutcomeTable?
  var grid = TableGrid()
  /// The place in the table of the first row the grid has.
  var base = 0
  var finding: TextInput?
  private(set) var isHeadChosen = false
  var headCursor = 0
  private(set) var isStopped = false
  private var pending: Measure?
  private var historyAsked: Measure?
  private var datesAsked: Measure?
  private var reportingAsked: Measure?
  private var expectedAsked: Measure?

  init() { grid.frozen = 2 }

  var isWriting: Bool { finding != nil }
  /// Whether the table shown answers another question than the one asked.
  var isLoading: Bool { pending != nil && pending != table?.measure }

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
    fill(context)
    return [.measure(asked.0)] + ask(context)
      + [.measure(asked.1), .measure(asked.2), .measure(asked.3)]
  }

  private mutating func ask(_ context: Context) -> [Effect] {
    let measure = question.measure(context)
    pending = measure
    isStopped = false
    return [.measure(measure)]
  }

  /// Asks for something else, keeping the old rows on the screen until the answer is there.
  mutating func change(
    _ context: Context, _ change: (inout OutcomeQuestion) -> Void
  ) -> Response {
    change(&question)
    return .want(ask(context))
  }

  mutating func changeBasis(_ context: Context) -> Response {
    let all = LocalBasis.allCases
    let index = all.firstIndex(of: basis) ?? 0
    basis = all[(index + 1) % all.count]
    let sort = table?.sort
    table?.arrange(sort, basis)
    settle(on: grid.current?.id, context)
    return .taken
  }

  mutating func sort(_ sort: OutcomeTable.Sort?, _ context: Context) {
    table?.arrange(sort, basis)
    settle(on: grid.current?.id, context)
  }

  mutating func find(_ text: String, _ context: Context) {
    let keeping = text.isEmpty ? grid.current?.id : nil
    table?.find(text)
    settle(on: keeping, context)
    if keeping == nil { grid.moveToFirst() }
  }

  mutating func changePart() {
    finding = nil
    isHeadChosen.toggle()
  }

  mutating func chooseHead(_ isChosen: Bool) { isHeadChosen = isChosen }

  // MARK: Receiving

  mutating func receive(_ event: Event, _ context: Context) -> Response {
    switch event {
    case .measured(let found): return take(found, context)
    case .failed(.measure(let measure), _) where measure == pending:
      pending = nil
      isStopped = true
      return .taken
    case .answered(let answer):
      guard answer.question == "employment.rows", case .choice(let index) = answer.content,
        OutcomeQuestion.Rows.allCases.indices.contains(index)
      else { return .ignored }
      return change(context) { $0.rows = OutcomeQuestion.Rows.allCases[index] }
    case .input(.key(let key)): return press(key, context)
    case .input(.paste(let text)):
      var input = finding ?? TextInput(table?.search ?? "")
      input.insert(text)
      finding = input
      find(input.text, context)
      return .taken
    case .input(.mouse(let mouse)): return click(mouse, context)
    default: return .ignored
    }
  }

  private mutating func take(_ found: Measurement, _ context: Context) -> Response {
    var isMine = true
    switch found.measure {
    case pending:
      pending = nil
      show(OutcomeTable(found, question, context), context)
    case historyAsked: history = OutcomeHistory(found, lastYear: question.year)
    case datesAsked: coverage.takeDates(found)
    case reportingAsked: coverage.takeReporting(found)
    case expectedAsked: coverage.takeExpected(found)
    default: isMine = false
    }
    return isMine ? .taken : .ignored
  }

  /// Shows other rows, in the order and on the row of before where they are of the same kind.
  private mutating func show(_ next: OutcomeTable, _ context: Context) {
    var next = next
    let isSameKind = table?.question.rows == next.question.rows
    next.arrange(isSameKind ? table?.sort : nil, basis)
    if isSameKind, let search = table?.search { next.find(search) }
    let keeping = isSameKind ? grid.current?.id : nil
    table = next
    settle(on: keeping, context)
    if keeping == nil { grid.moveToFirst() }
  }

  private mutating func press(_ key: KeyPress, _ context: Context) -> Response {
    if finding != nil { return write(key, context) }
    if key.isComposed, case .character(let character) = key.key {
      finding = TextInput(String(character))
      find(String(character), context)
      return .taken
    }
    return isHeadChosen ? pressHead(key, context) : pressTable(key, context)
  }

  private mutating func write(_ key: KeyPress, _ context: Context) -> Response {
    guard var input = finding else { return .ignored }
    switch key.key {
    case .up, .down:
      finding = nil
      return .taken
    case .escape:
      finding = nil
      find("", context)
      return .taken
    default: break
    }
    switch input.press(key) {
    case .ignored: return .ignored
    case .moved: finding = input
    case .edited:
      finding = input
      find(input.text, context)
    }
    return .taken
  }
}
