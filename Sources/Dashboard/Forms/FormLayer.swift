import Canvas
import Records
import Storage
import Widgets

/// One record as a form: entered field by field, faults shown but never in the way, saved as a whole.
struct FormLayer: Layer {
  /// The question of the popup below that is answered with the new record instead of going on.
  let answering: String?
  var id: Int?
  var form: RecordForm
  var saving: ChangeSet?
  /// Whether the next record follows once this one is saved.
  var goesOn = false
  /// Why it is kept though it is doubtful, and the doubts that was said about.
  var reason = ""
  /// Whether a draft left digits out of it.
  var reasonLacksDigits = false
  var explained: Set<Term> = []
  /// The records that were entered in this form, one after another.
  var entered: [Int] = []
  /// The records on either side of this one.
  var series: Series?
  /// The record asked for to be gone to.
  var turning: Query?
  /// Records of the series that were left, with what was typed in them; the new one has no id.
  var parked: [Int?: LeftRecord] = [:]
  /// What was entered in the batch that is open.
  var batchRecords = BatchRecords()
  /// Who changed the record meanwhile, while their version is awaited to be held against one's own.
  var rival: String?
  /// Under which name what is typed is kept, and what was kept last.
  var draftID: String
  var journaled: Draft?
  var isLinked = false
  /// The field that the key before left because it was full.
  var skippedFrom: Int? { didSet { writtenBehind = "" } }
  /// What was written behind that field since and changed nothing of it, as 年 behind a year.
  private var writtenBehind = ""
  /// Whether the key before looked for a list where there is none, so that leaving it leaves no more.
  var hasJustNoList = false
  /// What the store was asked about the record and has not answered yet.
  var asking: CheckRequest?
  /// Whether saving waits for that answer.
  var awaitsCheck = false
  /// Records said to be others, though they are alike.
  var apart: Set<Int> = []
  var unmasking = Unmasking()
  /// The records referred to whose values are taken over, by the field that refers to them.
  var leaders: [String: Row] = [:]
  /// What there is to say once the form is there.
  private(set) var greeting: Message?
  /// A draft that waits for its record to be read.
  var resumed: Draft?

  var entity: String { form.shape.name }
  var isNew: Bool { id == nil }

  /// A new record, with what is known of it already.
  init(
    new shape: Shape, prefilled: [String: Value] = [:], answering: String? = nil,
    _ context: Context
  ) {
    self.answering = answering
    id = nil
    form = RecordForm(shape)
    draftID = Self.draftID(shape.name, nil, answering, context)
    for (name, value) in prefilled { form.put(value, in: name, context.language) }
    form.open()
    let start = form.fields.firstIndex { prefilled[$0.shape.name] == nil } ?? 0
    form.move(to: start)
  }

  init(
    editing row: Row, _ shape: Shape, at field: String? = nil, in series: Series? = nil,
    _ context: Context
  ) {
    answering = nil
    self.series = series
    id = row.id
    form = RecordForm(shape)
    draftID = ""
    greeting = begin(with: row, context)
    form.move(to: field.flatMap(form.place) ?? 0)
  }

  var isWriting: Bool { true }
  var isHolding: Bool { saving != nil || resumed != nil || turning != nil || awaitsCheck }

  func title(_ context: Context) -> String {
    let (action, kind) = (isNew ? FormWording.add : FormWording.edit, form.shape.title)
    let title = Term("\(action.zh) \(kind.zh)", "\(action.en) \(kind.en.lowercased())")
    return context.text(title) + (id.map { " #\($0)" } ?? "")
  }

  // MARK: Loading

  mutating func refresh(_ context: Context) -> [Effect] {
    form.reword(context.language)
    var effects: [Effect] = []
    if let id { effects.append(.find(entity: entity, id: id)) }
    return effects + askNames() + askLeaders(anew: true) + askLast(context)
      + batchRecords.ask(batch(context))
      + look(anew: true, context)
  }

  /// Says that the batch is complete, once the records tell: of those entered some may be archived.
  private mutating func takeBatch(_ page: Page, _ context: Context) -> Response {
    guard batchRecords.take(page) else { return .ignored }
    defer { batchRecords.hasGrown = false }
    guard batchRecords.hasGrown, let count = batch(context)?.count, page.rows.count == count else {
      return .taken
    }
    return .notice(context.text(BatchWording.full), .done)
  }

  /// The batch that a new record belongs to.
  func batch(_ context: Context) -> Batch? {
    answering == nil ? context.batch(of: entity) : nil
  }

  /// Asks what the records are called that are referred to by number only.
  func askNames() -> [Effect] {
    form.fields.filter(\.lacksName).compactMap { field in
      guard let target = field.target, let id = field.value.integer else { return nil }
      return .find(entity: target, id: id)
    }
  }

  mutating func receive(_ event: Event, _ context: Context) -> Response {
    switch event {
    case .input(.key(let key)): return write(key, context)
    case .input(.paste(let text)):
      skippedFrom = nil
      if form.current.isChosen { return openList(text, context) }
      if form.current.isMasked { form.current.erase() }
      form.current.insert(text)
      return openListOfName(context) ?? .taken
    case .input(.mouse(let mouse)): return click(mouse, context)
    case .found(let entity, let id, let row): return take(entity, id, row, context)
    case .loaded(let page) where page.query == turning: return turn(to: page, context)
    case .loaded(let page):
      return remember(page, context) ?? takeBatch(page, context)
    case .failed(.load(let query), _) where query == turning:
      turning = nil
      return .taken
    case .answered(let answer): return take(answer, context)
    case .checked(let request, let findings) where request == asking:
      return take(findings, of: request, context)
    case .failed(.check(let request), let error) where request == asking:
      return unchecked(request, error, context)
    case .saved(let receipt, let set) where set == saving: return saved(receipt, context)
    case .saved: return unmasked(event)
    case .failed(.apply(let set), let error) where set == saving: return refused(error, context)
    case .failed(.find(let entity, let id), _)
    where resumed != nil && entity == self.entity && id == self.id:
      return .act(.pop)
    default: return .ignored
    }
  }

  private mutating func take(
    _ entity: String, _ id: Int, _ row: Row?, _ context: Context
  ) -> Response {
    if let row, let shape = context.holdings[entity] {
      form.name(entity, id, Display.name(row, shape, context.language))
      takeLeader(row)
    }
    guard entity == self.entity, id == self.id, saving == nil else { return .ignored }
    guard let row else {
      rival = nil
      guard let resumed else { return .notice(context.text(FormWording.isGone), .warning) }
      let question = ConfirmLayer(
        FormWording.isGone, FormWording.dropsGone, yes: FormWording.discard,
        effects: [.dropDraft(resumed.id)])
      return Response(isTaken: true, acts: [.pop, .push(question)])
    }
    if let resumed { return resume(resumed, over: row, context) }
    if let rival { return compare(with: row, of: rival, context) }
    guard row.record.revision != form.base?.record.revision else { return .taken }
    if form.isTouched { return .notice(context.text(FormWording.changedMeanwhile(row)), .warning) }
    form.begin(from: row, context.language)
    return .taken
  }

  // MARK: Writing

  mutating func press(_ key: KeyPress, _ context: Context) -> Response? {
    let leavesNoList = hasJustNoList && key == KeyPress(.escape)
    hasJustNoList = false
    if leavesNoList { return .taken }
    if let start = skippedFrom {
      skippedFrom = nil
      switch AfterSkip(key) {
      case .swallowed: return .taken
      case .back: return leave(to: start, context)
      case .usual: break
      }
    }
    return performCommand(of: key, context)
  }

  private mutating func write(_ key: KeyPress, _ context: Context) -> Response {
    if let start = skippedFrom, goesWith(start, key, context) { return .taken }
    skippedFrom = nil
    if form.current.isChosen {
      if key.key == .backspace || key.key == .delete {
        form.current.erase()
        return .taken
      }
      guard key.isPrintable, case .character(let character) = key.key else { return .ignored }
      return openList(String(character), context)
    }
    if form.current.isMasked, let response = writeOverMask(key) { return response }
    let response = form.current.input.press(key)
    if key.isPrintable, let list = openListOfName(context) { return list }
    // What an input method writes has no end that could be known.
    guard response == .edited, case .character(let character) = key.key, character.isASCII else {
      return response == .ignored ? .ignored : .taken
    }
    return skipIfFull(context)
  }

  /// Whether a character still belongs to a field that went on by itself and says nothing new of it: who
  /// writes 2024年 must not look for 年 in the next field. Where words are written it may be their first.
  private mutating func goesWith(_ place: Int, _ key: KeyPress, _ context: Context) -> Bool {
    guard key.isPrintable, case .character(let character) = key.key,
      form.current.shape.kind != .text, form.current.shape.kind != .note,
      form.fields[place].isSame(with: writtenBehind + String(character), today: context.today)
    else { return false }
    writtenBehind.append(character)
    return true
  }

  private mutating func take(_ answer: Answer, _ context: Context) -> Response {
    switch (answer.question, answer.content) {
    case ("form.reason", .text(let text)):
      (reason, reasonLacksDigits) = (Typed.trimmed(text), false)
      explained = Set(form.newWarnings.map(\.term))
      return save(goesOn: goesOn, context)
    case ("entry.discard", _): return discard(context)
    case ("form.alike", let content): return take(alike: content, context)
    case ("form.conflict", .merged(let merge)): return take(merge, context)
    case ("form.note", .text(let text)):
      form.current.write(text)
      return leave(context)
    case ("form.qualifier", .picked(let value, _)):
      settle(context)
      if let number = form.current.value.quantity, let code = value.integer,
        let qualifier = Qualifier(rawValue: code)
      {
        form.current.put(.amount(Amount(number, qualifier)), context.language)
      }
      return .taken
    case (_, .picked(let value, let text)):
      guard answer.question == "form." + form.current.shape.name else { return .ignored }
      let start = form.cursor
      form.current.put(FormField.Entry(text: text, value: value))
      let response = leave(context)
      if answer.isUnasked { skippedFrom = start }
      return response
    case ("form.qualifier", .unfound(let text)):
      return .notice(context.text(FormWording.notFound(text)), .warning)
    case (_, .unfound(let text)):
      guard answer.question == "form." + form.current.shape.name else { return .ignored }
      if !text.isEmpty {
        form.current.put(
          form.current.shape.entry(unfound: text, today: context.today, context.language))
      }
      return leave(context)
    default: return .ignored
    }
  }

  // MARK: Moving

  /// Reads the field under the cursor and goes to another, or to the next to be filled, which what was
  /// read may tell; past the last one it stays.
  mutating func leave(to place: Int? = nil, _ context: Context) -> Response {
    let notice = takenForNextYear(context)
    settle(context)
    form.move(to: place ?? form.next)
    skippedFrom = nil
    return Response(
      isTaken: true, effects: journal() + look(context) + askLeaders(),
      acts: notice.map { [.notice($0)] } ?? [])
  }

  /// That the date under the cursor was written without its year and comes after New Year.
  private func takenForNextYear(_ context: Context) -> Message? {
    let field = form.current
    guard field.shape.kind == .date, field.isUnread,
      case .start(let start) = form.dateContext(of: field.shape.name),
      Typed.isPastNewYear(Typed.folded(field.text), today: context.today, from: start)
    else { return nil }
    return Message(context.text(FormWording.nextYear(start.year + 1)), .note)
  }

  /// Goes on to the next field to be filled; from the last one of a new record, saves it and begins
  /// the next.
  mutating func goOn(_ context: Context) -> Response {
    form.isLast
      ? save(goesOn: isNew && answering == nil, context)
      : leave(context)
  }
}
