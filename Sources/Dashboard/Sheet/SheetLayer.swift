import Canvas
import Records
import Storage
import Widgets

/// Many new records as a sheet: typed, pasted or filled down cell by cell, faults marked but never in
/// the way, saved together.
struct SheetLayer: Layer {
  var sheet: Sheet
  /// The cell the cursor is on.
  var place = SheetPlace(row: 0, column: 0)
  /// The other corner of the block that is marked.
  var anchor: SheetPlace?
  /// Whether moving marks, as it does with Shift held down.
  var isMarking = false
  /// The column that a row entered from left to right was begun in, to which Enter goes back.
  var rowStart: Int?
  /// The cell that the key before left because it was full.
  var skippedFrom: SheetPlace?
  /// Whether the key before looked for a list where there is none, so that leaving it leaves no more.
  var hasJustNoList = false
  /// The records of the batch that what is saved here is counted in.
  var batchRecords = BatchRecords()
  /// The cell being written, and whether arrows move in its text rather than on to other cells.
  var editing: FormField?
  var movesInText = false
  var grid = TableGrid()
  /// The version of the sheet whose cells its columns fit; nil until something was pasted, while all
  /// have their usual room.
  var fittedVersion: Int?
  /// The first row shown.
  var top = 0
  /// What is being saved, with the rows it came from.
  var saving: (set: ChangeSet, rows: [Int])?
  /// What is asked about rows beside the records that are kept.
  var checking: Sheet.Question?
  /// What goes on as soon as what is asked has been answered.
  var awaiting: Awaiting?
  enum Awaiting { case saving, seeking }
  /// Whether rows were pasted that nothing was asked about yet, their names not being known.
  var looksOnceNamed = false
  /// Why rows are kept though they are doubtful, and the doubts that was said about.
  var reason = ""
  /// Whether a draft left digits out of it.
  var reasonLacksDigits = false
  var explained: Set<Sheet.Doubt> = []
  /// The language its texts are in.
  private var language: Language
  /// What became of the last paste.
  var pasted: Sheet.Pasted?
  /// What was copied here last.
  var copied = ""
  var draftID: String
  /// The version of the sheet that was kept last.
  var journaled: JournaledSheet?
  var isLinked = false

  var entity: String { sheet.shape.name }

  /// An empty sheet, whose rows are made with what is known of the records already.
  init(_ shape: Shape, prefilled: [String: Value] = [:], _ context: Context) {
    sheet = Sheet(shape, context.holdings)
    language = context.language
    draftID = FormLayer.draftID(shape.name, nil, "sheet", context)
    var given = sheet.given
    for (name, value) in prefilled {
      guard let place = sheet.place(of: name) else { continue }
      var field = sheet.fields[place]
      field.put(value, context.language)
      given[place] =
        field.lacksName ? FormField.Entry(text: field.text) : field.entry
    }
    sheet.give(given)
    place.column = given.firstIndex { $0.text.isEmpty } ?? 0
    rebuild(context)
  }

  var isWriting: Bool { true }
  var isHolding: Bool { saving != nil || awaiting == .saving }

  func title(_ context: Context) -> String {
    context.text(SheetWording.sheet) + " " + context.text(sheet.shape.title)
  }

  /// The marked block, or the cell under the cursor.
  var block: SheetBlock { SheetBlock(anchor ?? place, place) }

  // MARK: Events

  mutating func refresh(_ context: Context) -> [Effect] {
    if language != context.language {
      sheet.reword(context.language)
      language = context.language
    }
    sheet.renew(CellReader(context, sheet.names))
    rebuild(context)
    return sheet.names.ask() + askLast(context) + batchRecords.ask(context.batch(of: entity))
  }

  mutating func receive(_ event: Event, _ context: Context) -> Response {
    switch event {
    case .input(.key(let key)): return write(key, context)
    case .input(.paste(let text)): return paste(text, context)
    case .input(.mouse(let mouse)): return click(mouse, context)
    case .loaded(let page):
      return batchRecords.take(page) ? .taken : remember(page, context) ?? .ignored
    case .named(let query, let found):
      guard sheet.take(query, found, CellReader(context, sheet.names)) else { return .ignored }
      show(context)
      guard !sheet.isNaming else { return .want(ask()) }
      return goOn(context) ?? .want(journal() + look(context))
    case .failed(.findNames(let query), _):
      guard sheet.names.giveUp(query) else { return .ignored }
      (awaiting, looksOnceNamed) = (nil, false)
      return .taken
    case .checkedAll(let request, let found) where request == checking?.request:
      return take(found, context)
    case .failed(.checkAll(let request), let error) where request == checking?.request:
      return unchecked(error, context)
    case .answered(let answer): return take(answer, context)
    case .saved(let receipt, let set) where set == saving?.set: return saved(receipt, context)
    case .failed(.apply(let set), let error) where set == saving?.set:
      return refused(error, context)
    default: return .ignored
    }
  }

  private mutating func take(_ answer: Answer, _ context: Context) -> Response {
    let field = sheet.fields[place.column]
    switch (answer.question, answer.content) {
    case ("sheet.reason", .text(let text)):
      (reason, reasonLacksDigits) = (Typed.trimmed(text), false)
      explained = Set(sheet.doubts)
      return save(context)
    case ("sheet.merged", _):
      if let merged = pasted?.merged { sheet.fill(merged) }
      pasted?.merged = nil
      show(context)
    case ("entry.discard", _):
      return Response(isTaken: true, effects: dropDraft(), acts: [.pop])
    case ("sheet.note", .text(let text)):
      sheet.write(
        field.shape.entry(reading: text, today: context.today, context.language), at: place)
    case ("sheet.qualifier", .picked(let value, _)):
      guard let number = sheet[place].value.quantity, let code = value.integer,
        let qualifier = Qualifier(rawValue: code)
      else { return .taken }
      let amount = Value.amount(Amount(number, qualifier))
      sheet.write(
        FormField.Entry(text: field.shape.written(amount, context.language), value: amount),
        at: place)
    case ("sheet." + field.shape.name, .picked(let value, let text)):
      let start = place
      let notice = settle(FormField.Entry(text: text, value: value), context)
      goOn()
      if answer.isUnasked { skippedFrom = start }
      return Response(isTaken: true, effects: ask(), acts: notice.map { [.notice($0)] } ?? [])
    case ("sheet." + field.shape.name, .unfound(let text)):
      if !text.isEmpty {
        sheet.write(
          field.shape.entry(unfound: text, today: context.today, context.language), at: place)
      }
      goOn()
    case ("sheet.qualifier", .unfound(let text)):
      return .notice(context.text(FormWording.notFound(text)), .warning)
    default: return .ignored
    }
    return .want(ask())
  }

  /// Writes what was chosen; where the cell held a name nobody knew, wherever the column holds it.
  private mutating func settle(_ entry: FormField.Entry, _ context: Context) -> Message? {
    let old = sheet[place]
    guard old.error != nil else {
      sheet.write(entry, at: place)
      return nil
    }
    let count = sheet.settle(at: place, as: entry)
    return count > 1
      ? Message(context.text(SheetWording.settled(old.text, count)), .done) : nil
  }

  /// Asks what names mean, and keeps what was written.
  mutating func ask() -> [Effect] { sheet.names.ask() + journal() }
}
