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

  /// The awards behind the cell under the cursor.
  var table = AwardsPane.list(Scope(Award.entity))
  private(set) var question = AwardQuestion(lastYear: 0)
  /// The last answer, shown until the next one comes.
  private(set) var standings: AwardStandings?
  private(set) var trend: AwardTrend?
  private(set) var winners: Int?
  private(set) var schools: Int?
  private(set) var isListChosen = false
  private(set) var isStopped = false
  private(set) var cursor = LineCursor(pinned: 1)
  /// Remembers the columns; its rows are those on the screen, filled in when it is wanted.
  private var matrix = Matrix(rowHeads: [], columnHeads: [], cells: [])
  private var pending: Measure?
  private var trendAsked: Measure?
  private var winnersAsked: Measure?
  private var schoolsAsked: Measure?

  init() {}

  private static func list(_ scope: Scope) -> RecordTable {
    RecordTable(scope, sort: .init("year", descending: true))
  }

  var isWriting: Bool { table.finding != nil }
  var isListFocused: Bool { isListChosen || table.finding != nil }
  var column: Int { matrix.cursorColumn }
  /// Whether what is shown answers another question than the one asked.
  var isLoading: Bool { pending != nil && pending != standings?.measure }

  // MARK: Asking

  mutating func refresh(_ context: Context) -> [Effect] {
    question.lastYear = context.year
    return ask(context) + follow(context, anew: true)
  }

  private mutating func ask(_ context: Context) -> [Effect] {
    let measures = (
      question.measure(context), question.winners(context), SchoolKinds.count(context)
    )
    if measures.1 != winnersAsked { winners = nil }
    (pending, winnersAsked, schoolsAsked) = measures
    isStopped = false
    return [.measure(measures.0), .measure(measures.1), .measure(measures.2)]
  }

  /// Asks for something else, keeping the old figures on the screen until the answer is there.
  mutating func change(
    _ context: Context, _ change: (inout AwardQuestion) -> Void
  ) -> Response {
    change(&question)
    return .want(ask(context))
  }

  /// Shows the awards and the years of the cell under the cursor; asks only for what is not shown yet.
  private mutating func follow(_ context: Context, anew: Bool = false) -> [Effect] {
    guard let standings else { return [] }
    let scope = standings.scope(line: cursor.line, column: column)
    var effects: [Effect] = []
    if anew || scope != table.scope {
      table.look(at: scope)
      effects += table.refresh(context)
    }
    let measure = standings.question.trend(of: trendKey(standings), context)
    if anew || measure != trendAsked {
      trendAsked = measure
      trend = nil
      effects.append(.measure(measure))
    }
    return effects
  }

  /// A row that is a year has no years of its own.
  private func trendKey(_ standings: AwardStandings) -> Value? {
    guard standings.question.rows != .year, standings.lines.indices.contains(cursor.line) else {
      return nil
    }
    return standings.lines[cursor.line].key
  }

  // MARK: Receiving

  mutating func receive(_ event: Event, _ context: Context) -> Response {
    switch event {
    case .measured(let found): return take(found, context)
    case .failed(.measure(let measure), _) where measure == pending:
      pending = nil
      isStopped = true
      return .taken
    case .answered(let answer) where answer.question.hasPrefix("awards."):
      return take(answer, context)
    case .input(.key(let key)) where !isListFocused && !key.isComposed:
      return press(key, context)
    case .input(.mouse(let mouse)):
      let frames = frames(context)
      if frames.matrix.contains(mouse.place) { return click(mouse, frames.matrix, context) }
      guard frames.list.contains(mouse.place) else { return .ignored }
      isListChosen = true
    default: break
    }
    let response = receiveForTable(event, in: frames(context).list, context)
    if let response { return response }
    if case .input(.key(let key)) = event, key.key == .left {
      isListChosen = false
      return .taken
    }
    return .ignored
  }

  private mutating func take(_ found: Measurement, _ context: Context) -> Response {
    if found.measure == schoolsAsked { schools = found.figure().map { Int($0) } }
    if found.measure == winnersAsked { winners = found.figure().map { Int($0) } }
    if found.measure == trendAsked, let standings {
      trend = AwardTrend(found, lastYear: standings.question.lastYear)
    }
    if found.measure == pending {
      pending = nil
      show(AwardStandings(found, question, context))
      return .want(follow(context))
    }
    return table.receive(.measured(found), context) ? .taken : .ignored
  }

  /// Puts the cursor on the row and the place it was on, where they are still there.
  private mutating func show(_ next: AwardStandings) {
    let key = standings.flatMap { old in
      old.lines.indices.contains(cursor.line) ? old.lines[cursor.line].key : nil
    }
    let place = standings.flatMap { old in
      old.places.indices.contains(column - 1) ? old.places[column - 1] : nil
    }
    let isSameKind = standings?.question.rows == next.question.rows
    let line = isSameKind ? next.lines.firstIndex { $0.key == key } : nil
    cursor.line = line ?? 0
    matrix.cursorColumn = place.flatMap { next.places.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    standings = next
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

  private mutating func press(_ key: KeyPress, _ context: Context) -> Response {
    guard let standings else { return .ignored }
    let rect = frames(context).matrix
    if cursor.press(key, count: standings.lines.count, height: rect.height - 1) {
      return .want(follow(context))
    }
    var shown = matrix(in: rect, context)
    let response = shown.press(key, size: rect.size)
    matrix = shown
    if response == .moved { return .want(follow(context)) }
    guard key.key == .right, response == .ignored else { return .ignored }
    isListChosen = true
    return .taken
  }

  private mutating func click(_ mouse: MouseEvent, _ rect: Rect, _ context: Context) -> Response {
    isListChosen = false
    switch mouse.action {
    case .wheelUp: return press(KeyPress(.up), context)
    case .wheelDown: return press(KeyPress(.down), context)
    case .press:
      guard let standings, let cell = matrix(in: rect, context).cell(at: mouse.place, in: rect)
      else { return .taken }
      let lines = lines(standings, height: rect.height - 1)
      if lines.indices.contains(cell.row) { cursor.line = lines[cell.row] }
      matrix.cursorColumn = cell.column
      return .want(follow(context))
    case .release, .drag: return .ignored
    }
  }

  mutating func changePart() {
    table.finding = nil
    isListChosen.toggle()
  }

  mutating func endFinding() {
    table.finding = nil
    isListChosen = true
  }

  mutating func find() {
    isListChosen = true
    table.finding = TextInput(table.search)
  }

  // MARK: The matrix on the screen

  /// The lines that are visible: the totals, and those the cursor is among.
  private func lines(_ standings: AwardStandings, height: Int) -> [Int] {
    let count = standings.lines.count
    return Array(0..<min(1, count)) + cursor.shown(count: count, height: height)
  }

  /// The matrix with only the rows that are visible.
  func matrix(in rect: Rect, _ context: Context) -> Matrix {
    var matrix = matrix
    guard let standings else { return matrix }
    let lines = lines(standings, height: rect.height - 1)
    // Heads are as wide as the widest of all rows, so that scrolling moves no column.
    let headWidth = min(standings.headWidth, max(1, rect.width / 3))
    matrix.rowHeads = lines.map { standings.head($0).padded(headWidth) }
    matrix.columnHeads = (0...standings.places.count).map {
      standings.title(column: $0, context)
    }
    matrix.cells = lines.map { line in
      standings.lines[line].counts.enumerated().map { column, count in
        let isTotal = line == 0 || column == 0
        return Matrix.Cell(
          Numbers.grouped(count), ink: count == 0 ? .dim : isTotal ? .title : .number)
      }
    }
    matrix.cursorRow = lines.firstIndex(of: cursor.line) ?? 0
    return matrix
  }
}
