import Canvas
import Catalog
import Records
import Storage
import Widgets

/// 基地: capacity and use. The table of bases with their utilisation in the chosen period, totals by
/// kind, and the calendar of the base under the cursor.
struct BasesPane: Pane, TableHolder {
  static let name = "bases"
  static let number = 3
  static let tab = Term("基地", "Bases")
  static let words = "实训 工位 利用率 预约 冲突 workstations utilisation bookings"

  /// The part with the keys: the table, the calendar, or the figures above and beside them.
  enum Part: Sendable, CaseIterable { case table, calendar, figures }

  var table = RecordTable(Scope(Base.entity), sort: .init("workstations", descending: true))
  var part = Part.table
  var calendar = BaseCalendar()
  /// The figure under the cursor among those of the whole.
  private var figure: String?
  /// The months of the year looked at; nil for the whole year.
  private var month: Int?
  private(set) var totals: BaseTotals?
  private var asked: BookingsRequest?
  /// By base the state its figures in the table were worked out from.
  private var workedOutFrom: [Int: Int] = [:]
  /// What bases with free workstations were looked for by last, and how that was typed.
  private var search: FreeSearch?
  private(set) var searched = ""

  init() { table.workedOut = BaseColumns.all }

  static let commands: [Command<BasesPane>] =
    withTable(ownCommands)

  var isBehind: Bool { !calendar.isOf(table.current) }
  var isWriting: Bool { table.finding != nil }
  var mode: LayerMode? {
    if isWriting { return .finding }
    return switch shownPart {
    case .table: nil
    case .calendar: .calendar
    case .figures: .walking
    }
  }

  /// The part with the keys: while the find line is written, the table.
  var shownPart: Part { table.finding == nil ? part : .table }

  /// The span of days looked at.
  func span(_ context: Context) -> ClosedRange<Day> {
    let last = month ?? 12
    let end = Day(year: context.year, month: last, day: Day.length(year: context.year, month: last))
    return Day(year: context.year, month: month ?? 1, day: 1)...end
  }

  mutating func refresh(_ context: Context) -> [Effect] {
    asked = nil
    workedOutFrom = [:]
    var fresh = BaseTotals(context, months: month.map { $0...$0 } ?? 1...12, withStated: true)
    fresh.keep(totals)
    totals = fresh
    let days = span(context)
    table.workedOut.begin(with: days)
    table.look(at: context.scope(Base.entity))
    if !table.filters.contains(where: { $0.field == BaseColumns.free }) { search = nil }
    let again = search.map { [Effect.baseUses($0.request)] } ?? []
    return table.refresh(context) + fresh.effects + again
      + calendar.refresh(table.current, context)
  }

  mutating func show(month: Int?, _ context: Context) -> Response {
    self.month = month
    table.workedOut.name(month: month)
    return .want(refresh(context))
  }

  /// Looks for bases with so many workstations free at every open hour from one day to another.
  mutating func searchFree(_ text: String, _ context: Context) -> Response {
    do throws(TypedFault) {
      let search = try FreeSearch(reading: text, context)
      self.search = search
      searched = text
      return .want(.baseUses(search.request))
    } catch {
      return .ask(
        "bases.free", again: BasesWording.freePrompt(context.year), text: text,
        examples: BasesWording.freeExamples(context.asOf), because: error,
        context)
    }
  }

  mutating func receive(_ event: Event, _ context: Context) -> Response {
    let frames = frames(context)
    var response: Response
    let isOnTable = shownPart == .table
    switch event {
    case .measured where totals?.receive(event) == true,
      .loaded where totals?.receive(event) == true:
      response = .want(follow(totals, context) + (totals?.missing ?? []))
    case .bookings(let request, let rows):
      let isOfCalendar = calendar.take(request, rows, context)
      response = isOfCalendar || request == asked ? .taken : .ignored
      if request == asked {
        asked = nil
        take(rows, request, context)
      }
    case .failed(.bookings(let request), _) where request == asked:
      asked = nil
      return .taken
    case .baseUses(let request, let uses): response = take(uses, request, context)
    case .failed(.baseUses(let request), _):
      response =
        table.copy(with: nil, of: request.bases, context)
        ?? .want(table.take(nil, of: request.bases, context))
    case .answered(let answer): response = take(answer, context)
    case .input(.key(let key)) where shownPart == .calendar && !key.isComposed:
      response = calendar.press(key, width: frames.calendar.width, context)
    case .input(.key(let key)) where shownPart == .figures && !key.isComposed:
      response = walk(key, context)
    case .input(.mouse(let mouse))
    where mouse.action == .press && sheet(context).spot(at: mouse.place) != nil:
      response = click(mouse.place, context)
    case .input(.mouse(let mouse)) where frames.calendar.contains(mouse.place):
      part = .calendar
      response = calendar.click(mouse, in: frames.calendar, context)
    case .input(.mouse(let mouse)) where !frames.table.contains(mouse.place): return .ignored
    default:
      if case .input(.mouse) = event { part = .table }
      response =
        receiveForTable(event, in: frames.table, context, focused: isOnTable) ?? .ignored
    }
    // What a key that nobody took asks for is not asked.
    if case .input = event, !response.isTaken { return response }
    // What a key moved or a page brought may need figures of other bases.
    response.effects += askVisible(context)
    // While keys go to the table, the calendar waits until they rest, whatever comes meanwhile of what the
    // table itself has asked for.
    switch event {
    case .input where shownPart == .table, .bookings: break
    default: response.effects += calendar.follow(table.current, context)
    }
    return response
  }

  private mutating func take(_ answer: Answer, _ context: Context) -> Response {
    switch (answer.question, answer.content) {
    case ("bases.free", .text(let text)): searchFree(text, context)
    case ("bases.month", .choice(let index)): show(month: index == 0 ? nil : index, context)
    default: receiveForTable(.answered(answer), in: context.area, context) ?? .ignored
    }
  }

  /// Says no use of any base in a year of which no bookings were kept; what was worked out as if it were
  /// otherwise is worked out anew.
  private mutating func follow(_ totals: BaseTotals?, _ context: Context) -> [Effect] {
    guard let use = totals?.utilisation, use.isKnown, calendar.isKept == (use.used == nil) else {
      return []
    }
    calendar.isKept.toggle()
    workedOutFrom = [:]
    table.workedOut.begin(with: span(context))
    return table.workedOut.isNeeded(table.look) ? table.refresh(context) : []
  }

  /// Asks for the bookings of the bases on the screen whose figures are not there yet.
  private mutating func askVisible(_ context: Context) -> [Effect] {
    guard asked == nil else { return [] }
    let missing = table.grid.shownRows(height: table.body(frames(context).table).height)
      .filter(table.rows.indices.contains).map { table.rows[$0] }
      .filter { workedOutFrom[$0.id] != $0.record.revision }.map(\.id)
    guard !missing.isEmpty else { return [] }
    let days = span(context)
    let request = BookingsRequest(bases: missing, from: days.lowerBound, to: days.upperBound)
    asked = request
    return [.bookings(request)]
  }

  private mutating func take(_ rows: [Row], _ request: BookingsRequest, _ context: Context) {
    let booked = BookingSpan.byBase(rows)
    for row in table.rows where request.bases.contains(row.id) {
      let spans = booked[row.id] ?? []
      let figures = BaseCapacity(Base.schema.entity(from: row.record.values)).map { capacity in
        BaseFigures(
          base: row.id, name: Display.name(row, Base.schema.shape, context.language),
          capacity: capacity,
          use: BaseUse(capacity, spans, from: request.from, to: request.to), spans: spans,
          isKept: calendar.isKept)
      }
      table.workedOut.show(figures, of: row.id)
      workedOutFrom[row.id] = row.record.revision
    }
    openFree()
    table.rebuild(context)
  }

  private mutating func openFree() {
    guard let search else { return }
    for row in table.rows {
      table.workedOut[BaseColumns.free]?.opens[row.id] = search.opening(row)
    }
  }

  /// Takes how bases are used: those with workstations free that were looked for, or all that the table
  /// is to sort or filter.
  private mutating func take(
    _ uses: BaseUses?, _ request: BaseUsesRequest, _ context: Context
  ) -> Response {
    if request == search?.request, let uses {
      search?.take(uses)
      guard let filter = search?.filter else { return .taken }
      table.workedOut.show(free: search?.free ?? [:])
      openFree()
      if table.filters.contains(filter) {
        table.rebuild(context)
        return .taken
      }
      table.look.chosen?.append(BaseColumns.free)
      var response = table.setFilter(filter, context)
      if let remark = search?.remark {
        response.acts.append(.notice(Message(context.text(remark), .warning)))
      }
      return response
    }
    guard request.limit != nil, request.days == span(context) else { return .ignored }
    let figures = uses.map {
      WorkedColumns.Figures($0, isKept: calendar.isKept, free: search?.free ?? [:])
    }
    var response =
      table.copy(with: figures, of: request.bases, context)
      ?? .want(table.take(figures, of: request.bases, context))
    if uses == nil {
      response.acts = [.notice(Message(context.text(BasesWording.tooMany), .warning))]
    }
    return response
  }

  // MARK: Figures

  /// The totals above the table and what is counted of the base under the cursor.
  func sheet(_ context: Context) -> FigureSheet {
    let frames = frames(context)
    if shownPart == .figures, frames.calendar.isEmpty {
      return .scrolled(frames.totals, to: figure) { totals?.lay(in: $1, on: &$0, context) }
    }
    var sheet = FigureSheet(context.area)
    totals?.lay(in: frames.totals, on: &sheet, context)
    if !frames.calendar.isEmpty { calendar.lay(in: frames.calendar, on: &sheet, context) }
    return sheet
  }

  /// Gives a part the keys; what they do there is about the base under the cursor.
  mutating func show(_ part: Part, _ context: Context) -> Response {
    table.finding = nil
    self.part = part
    let effects = calendar.follow(table.current, context)
    let sheet = sheet(context)
    if sheet[figure] == nil { figure = sheet.first }
    return .want(effects)
  }

  func openFigure(_ context: Context) -> Response {
    .open(sheet(context)[figure]?.opening, context)
  }

  private mutating func walk(_ key: KeyPress, _ context: Context) -> Response {
    if key.key == .escape {
      part = .table
      return .taken
    }
    switch sheet(context).move(key, from: figure) {
    case .to(let id): figure = id
    case .above: break
    case .below: part = .table
    case nil: return .ignored
    }
    return .taken
  }

  private mutating func click(_ place: Point, _ context: Context) -> Response {
    let spot = sheet(context).spot(at: place)
    if shownPart == .figures, spot?.id == figure { return openFigure(context) }
    let response = show(.figures, context)
    figure = spot?.id
    return response
  }

  // MARK: Drawing

  func hidesParts(_ context: Context) -> Bool { frames(context).calendar.isEmpty }

  private func frames(_ context: Context) -> (totals: Rect, table: Rect, calendar: Rect) {
    let area = context.area
    let none = Rect(x: area.x, y: area.y, width: 0, height: 0)
    if area.height < 16 || area.width < 50 {
      switch shownPart {
      case .table:
        let (totals, table) = area.top(area.height < 12 ? 0 : 1)
        return (totals, table, none)
      case .calendar: return (none, none, area)
      case .figures: return (area, none, none)
      }
    }
    // The totals take the lines they need, as far as they leave the table its own; all of them while
    // one walks the figures.
    var probe = FigureSheet(area)
    let lines = max(2, totals?.lay(in: area, on: &probe, context) ?? 2)
    let most = shownPart == .figures ? area.height / 2 : 1 + area.height / 12
    let (totals, rest) = area.top(min(lines, most))
    let (calendar, table) = rest.bottom(BaseCalendar.height)
    return (totals, table, calendar)
  }

  func draw(in area: Rect, on surface: inout Surface, _ context: Context) {
    let frames = frames(context)
    let period =
      month.flatMap { PartialDate(year: context.year, month: $0)?.iso } ?? "\(context.year)"
    if !frames.table.isEmpty {
      table.draw(
        in: frames.table, on: &surface, focused: shownPart == .table,
        title: "\(context.text(Self.tab))  \(period)", context)
    }
    if !frames.calendar.isEmpty, !table.isAsking {
      calendar.draw(in: frames.calendar, on: &surface, focused: shownPart == .calendar, context)
    }
    sheet(context).draw(on: &surface, cursor: shownPart == .figures ? figure : nil)
  }
}
