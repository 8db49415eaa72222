import Canvas
import Han
import Records
import Storage
import Widgets

/// A popup that finds a value for a field: among choices or codes, or among the records of an entity,
/// which the store looks for.
struct PickerLayer: ListLayer, EntryPopup {
  private let question: String
  private let heading: Term
  /// All there is to choose from; records come page by page.
  private let items: [PickItem]
  private let shape: Shape?
  /// What the records meant most likely have in common; where none of them goes with what is typed, all
  /// are listed.
  private let kin: Filter?
  private var looksBeyondKin = false
  /// A text nobody typed here: all are listed where nothing goes with it.
  private var proposal: String?
  private var listsAll = false
  private var shown: [PickItem] = []
  /// The archived record that goes with what is typed, where no other does.
  private var archived: PickItem?
  var list: ChoiceList
  private var pending: Query?
  /// Whether the store could not look for what is typed, so that nothing is listed.
  private var hasFailed = false
  /// Whether the best match is taken as soon as the store has found it: Enter came first.
  private var takesFirst = false
  /// What the form below does once a value is chosen; nil where it only goes on to the next field.
  private var followed: String?
  /// Whether somebody moved the cursor since the text was typed.
  private var isPointed = false
  /// So many are listed at once; who wants others types on.
  private static let limit = 200

  /// Begins on what the field holds already.
  init(
    _ question: String, _ heading: Term, _ items: [PickItem], text: String,
    current: Value = .blank
  ) {
    self.question = question
    self.heading = heading
    self.items = items
    shape = nil
    kin = nil
    list = ChoiceList(title: "", text: text)
    rank()
    if text.isEmpty, let place = shown.firstIndex(where: { $0.value == current }) {
      list.move(to: place)
    }
  }

  init(
    _ question: String, _ heading: Term, _ shape: Shape, text: String, isProposed: Bool = false,
    kin: Filter? = nil
  ) {
    self.question = question
    self.heading = heading
    self.shape = shape
    self.kin = kin
    items = []
    list = ChoiceList(title: "", text: text)
    if isProposed {
      list.input = TextInput(selected: text)
      proposal = text
    }
  }

  var isHolding: Bool { takesFirst }

  /// What a field is looked for by; a qualifier is no field of its own.
  var unfinished: Unfinished? {
    let text = Typed.trimmed(list.input.text)
    return text.isEmpty || question.hasSuffix(".qualifier") ? nil : .field(text)
  }
  func title(_ context: Context) -> String { context.text(heading) }

  static let commands: [Command<PickerLayer>] =
    choosing.filter { $0.name != "leave" } + [
      Command(
        "chooseOn", "Tab", Term("选定并继续", "Choose, go on"),
        help: Term(
          "选定光标所在的一项，到下一个字段；没有相符的，照写在字段里",
          "Take what is under the cursor, or keep what was typed; then the next field")
      ) { layer, context in layer.receive(.input(.key(KeyPress(.enter))), context) },
      Command(
        "leave", "Esc F12 ^G", Wording.back,
        help: Term("不选，回到原处", "Choose nothing and go back"), hint: 2
      ) { layer, context in
        guard let text = layer.unfound else { return .act(.pop) }
        return .act(
          .pop, .notice(Message(context.text(FormWording.notFound(text)), .warning)))
      },
      Command(
        "chooseSave", "F10 ^S", Term("选定并保存", "Choose, save"),
        help: Term(
          "选定光标所在的一项，保存并关闭所填的记录", "What is under the cursor; then save and close the record"),
        disabled: { layer, _ in layer.isOfEntry ? nil : FormWording.onlyOfEntry }
      ) { layer, context in layer.choose(followedBy: "save", context) },
      Command(
        "create", "F6", FormWording.add,
        help: Term(
          "新增所缺的记录，存后回到原处；在选项中是选定、保存并续录",
          "Add the record that is missing, then come back; among choices, choose, save and go on"),
        hint: 3, changes: true,
        worded: { $0.shape == nil ? FormWording.saveNext : nil },
        disabled: { layer, _ in
          layer.shape != nil || layer.isOfForm ? nil : FormWording.onlyRecords
        }
      ) { layer, context in
        guard let shape = layer.shape else { return layer.choose(followedBy: "saveNext", context) }
        // Who is missing in a seat is most likely of the unit that holds it.
        var prefilled = Dictionary(layer.kin?.equalities ?? [], uniquingKeysWith: { $1 })
        if let name = shape.naming.first, shape[name]?.kind == .text, let text = layer.newName {
          prefilled[name] = .text(text)
        }
        let form = FormLayer(
          new: shape, prefilled: prefilled, answering: layer.question, context)
        return .act(.pop, .push(form))
      },
    ]

  /// What a record to be added is called: what was typed, unless that is a number or letters of a sound
  /// by which others are found.
  private var newName: String? {
    let text = Typed.trimmed(list.input.text)
    let plain = Typed.folded(text)
    guard plain.contains(where: \.isLetter) else { return nil }
    return plain.allSatisfy(\.isASCII) && !shown.isEmpty ? nil : text
  }

  private var isOfForm: Bool { question.hasPrefix("form.") }
  private var isOfEntry: Bool { isOfForm || question.hasPrefix("sheet.") }

  /// Chooses, and lets what lies below save: who types the last field ends with the list of it open.
  /// What nobody typed or pointed at is not chosen, and nothing is saved while several are meant.
  private mutating func choose(followedBy command: String, _ context: Context) -> Response {
    let isTyped = !list.input.text.isEmpty && list.input.text != proposal
    guard isPointed || isTyped else { return .act(.pop, .perform(command)) }
    if !isPointed, pending == nil, shown.count > 1 { return askWhich(context) }
    followed = command
    defer { if !takesFirst { followed = nil } }
    return receive(.input(.key(KeyPress(.enter))), context)
  }

  private mutating func askWhich(_ context: Context) -> Response {
    (takesFirst, followed) = (false, nil)
    return .notice(context.text(FormWording.severalMeant(shown.count)), .warning)
  }

  private func answer(_ content: Answer.Content, isUnasked: Bool = false) -> Response {
    let answer = Act.answer(Answer(question, content, isUnasked: isUnasked))
    return Response(isTaken: true, acts: [answer] + (followed.map { [.perform($0)] } ?? []))
  }

  // MARK: Finding

  /// The text that was typed and goes with nothing; nil where it does, or the store is still looking.
  private var unfound: String? {
    let text = Typed.trimmed(list.input.text)
    return text.isEmpty || pending != nil || hasFailed || !shown.isEmpty ? nil : text
  }

  mutating func refresh(_ context: Context) -> [Effect] { shape == nil ? [] : search() }

  private mutating func search(_ archived: Scope.Archived = .hidden) -> [Effect] {
    self.archived = nil
    guard let shape else {
      rank()
      return []
    }
    let text = Typed.folded(list.input.text)
    var scope = Scope(shape.name, archived: archived)
    if let id = Self.number(text) {
      scope.filter = .ids([id])
    } else {
      scope.search = listsAll ? "" : text
      scope.filter = looksBeyondKin ? nil : kin
    }
    // Of records that come again each year under one name, the last is meant most often.
    let sort =
      shape["year"]?.isSortable == true ? Query.Sort("year", descending: true) : nil
    let query = Query(scope, sort: sort, limit: Self.limit)
    pending = query
    hasFailed = false
    return [.load(query)]
  }

  /// A record's number, as `#12`.
  private static func number(_ text: String) -> Int? {
    text.hasPrefix("#") ? Int(text.dropFirst()) : nil
  }

  /// Lists the choices that go with what is typed, the best first.
  private mutating func rank() {
    let text = Typed.folded(list.input.text)
    let ranked = PickItem.ranked(items, by: text)
    let query = SearchQuery(text)
    shown = Array(ranked.items.prefix(Self.limit))
    list.items = shown.map { $0.listed(query) }
    list.isUndecided = !ranked.isMeant && !shown.isEmpty
  }

  mutating func receive(_ event: Event, _ context: Context) -> Response {
    switch event {
    case .input(.key(let key)):
      // While the store is looking, the list is that of the text before.
      if pending != nil, [.enter, .keypadEnter].contains(key.key) {
        takesFirst = true
        return .taken
      }
      if [.enter, .keypadEnter].contains(key.key) {
        if hasFailed {
          takesFirst = true
          return .want(search())
        }
        if shown.isEmpty { return leaveUnfound() }
        if list.isUndecided, listsAll { return leaveUnfound() }
        if list.isUndecided {
          return .notice(context.text(FormWording.codeBegun(list.input.text)), .warning)
        }
      }
      return point(event, context)
    case .input: return point(event, context)
    case .loaded(let page) where page.query == pending:
      guard let shape else { return .ignored }
      pending = nil
      if page.rows.isEmpty, kin != nil, !looksBeyondKin {
        looksBeyondKin = true
        return .want(search())
      }
      if page.query.scope.archived == .only {
        archived = page.rows.first.map { PickItem($0, shape, context.language) }
        if takesFirst { return leaveUnfound() }
        return archived == nil && list.input.text == proposal ? listAll(context) : .taken
      }
      let text = Typed.folded(list.input.text)
      shown = page.rows.map { PickItem($0, shape, context.language, typed: text) }
      let query = SearchQuery(list.input.text)
      list.items = shown.map { $0.listed(query) }
      list.isUndecided = listsAll
      if takesFirst, followed != nil, shown.count > 1 { return askWhich(context) }
      guard takesFirst else {
        return shown.isEmpty && !text.isEmpty && !listsAll ? .want(search(.only)) : .taken
      }
      takesFirst = false
      return shown.first.map { take($0) } ?? leaveUnfound()
    case .failed(.load(let query), _) where query == pending:
      pending = nil
      takesFirst = false
      hasFailed = true
      // What was found for another text must not be taken for this one.
      shown = []
      list.items = []
      return .taken
    default: return .ignored
    }
  }

  /// Does what a key does in the list, noting whether the cursor was moved by it.
  private mutating func point(_ event: Event, _ context: Context) -> Response {
    let (cursor, text) = (list.cursor, list.input.text)
    let response = receiveInput(event, context)
    isPointed = text == list.input.text && (isPointed || cursor != list.cursor)
    return response
  }

  mutating func narrow(_ context: Context) -> Response {
    looksBeyondKin = false
    listsAll = false
    let effects = search()
    if context.skipsFullFields, let only = PickItem.meant(by: list.input.text, in: items) {
      return take(only, isUnasked: true)
    }
    return .want(effects)
  }

  /// Lists everything where nothing goes with what was proposed, which stays for a record to be added.
  private mutating func listAll(_ context: Context) -> Response {
    listsAll = true
    looksBeyondKin = false
    let note = Message(context.text(FormWording.listsAll(list.input.text)), .note)
    return Response(isTaken: true, effects: search(), acts: [.notice(note)])
  }

  func choose(_ index: Int, _ context: Context) -> Response {
    guard shown.indices.contains(index), pending == nil else { return .taken }
    return take(shown[index])
  }

  private func take(_ item: PickItem, isUnasked: Bool = false) -> Response {
    answer(.picked(item.value, item.title), isUnasked: isUnasked)
  }

  /// Hands back what was typed: who types ahead is never kept in a list that has nothing for it.
  private func leaveUnfound() -> Response {
    answer(.unfound(Typed.trimmed(list.input.text)))
  }

  // MARK: Drawing

  private var manner: Term {
    if shape == nil { return Term("名称、拼音或代码", "Name or code") }
    let usual = Term("名称、拼音、代码或 #编号；F6 新增", "Name, code or #id; F6 adds one")
    return kin == nil || looksBeyondKin
      ? usual
      : Term(usual.zh + "；先列与已填相符的", usual.en + "; those that fit first")
  }

  func box(_ area: Rect) -> Rect {
    let width = min(area.width, 72)
    let height = min(area.height, max(8, min(20, (shape == nil ? items.count : 16) + 4)))
    return Rect(
      x: area.x + (area.width - width) / 2, y: area.y + (area.height - height) / 3, width: width,
      height: height)
  }

  func draw(in area: Rect, on surface: inout Surface, _ context: Context) {
    var list = list
    list.title = context.text(heading)
    list.placeholder = context.text(manner)
    list.emptyText = context.text(emptyText)
    list.draw(in: box(area), on: &surface)
  }

  private var emptyText: Term {
    if pending != nil { return Wording.loading }
    if hasFailed { return FormWording.lookingFailed }
    if let archived { return FormWording.foundArchived(archived.title) }
    return unfound == nil ? Wording.noMatch : FormWording.keepsUnfound
  }
}
