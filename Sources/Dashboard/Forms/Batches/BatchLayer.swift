import Canvas
import Records
import Storage
import Widgets

/// A popup in which a batch is opened with what was counted beforehand, and closed once that agrees
/// with what was entered.
struct BatchLayer: Layer {
  private let shape: Shape
  /// nil before it is open.
  private var batch: Batch?
  private let newID: String
  /// What is expected: the count of forms, then each quantity.
  private var inputs: [TextInput]
  private var cursor = 0
  private var records = BatchRecords()
  /// The lines whose text is no number that may be kept, and why.
  private var unread: [Int: Term] = [:]
  /// Why it is closed though it does not agree, while that is being kept.
  private var saying: ChangeSet?

  init(_ shape: Shape, _ batch: Batch?, newID: String) {
    self.shape = shape
    self.batch = batch
    self.newID = newID
    inputs = BatchTally(batch, nil, shape).lines.map { line in
      TextInput(line.expected.map(BatchTally.figure) ?? "")
    }
  }

  static var isPopup: Bool { true }
  var isWriting: Bool { true }
  var isHolding: Bool { saying != nil }

  func title(_ context: Context) -> String { context.text(name) }

  private var name: Term {
    let doing = batch == nil ? BatchWording.open : BatchWording.check
    return Term(doing.zh + " " + shape.title.zh, doing.en + " " + shape.title.en)
  }

  private var tally: BatchTally { BatchTally(batch, records.rows, shape) }
  private var isOpen: Bool { batch != nil }

  mutating func refresh(_ context: Context) -> [Effect] { records.ask(batch) }

  static let commands: [Command<BatchLayer>] =
    [
      Command(
        "nextLine", "Enter Tab Down KeypadEnter", Term("下一行", "Next"),
        help: Term(
          "下一行；最后一行上开始这批，或改好应有的数", "Next line; on the last one, begin, or take the numbers"),
        hint: 2
      ) { layer, context in
        guard layer.cursor == layer.inputs.count - 1 else { return layer.move(by: 1) }
        return layer.isOpen ? layer.keep(context) : layer.open(context)
      },
      Command(
        "previousLine", "S-Tab Up", Term("上一行", "Previous"), help: Term("上一行", "Previous line")
      ) { layer, _ in layer.move(by: -1) },
      Command(
        "accept", "F10 ^S", Term("开始/结束", "Open/close"),
        help: Term("开始这批；已开始的，核对无误即结束", "Open the batch; close an open one if it agrees"), hint: 1
      ) { layer, context in layer.isOpen ? layer.close(context) : layer.open(context) },
      Command(
        "records", "F7 ^B", Term("记录", "Records"),
        help: Term("查看这一批录入的记录", "The records entered in this batch"), hint: 3,
        disabled: { layer, _ in
          layer.batch?.ids.isEmpty == false ? nil : BatchWording.noRecords
        }
      ) { layer, context in
        guard let batch = layer.batch else { return .taken }
        return .act(.push(TableLayer(layer.name, batch.scope)))
      },
      Command(
        "drop", "F8", Term("放弃本批", "Give up"),
        help: Term("不再核对这一批，已存的记录不变", "Stop checking this batch; its records stay"), hint: 4,
        disabled: { layer, _ in layer.isOpen ? nil : BatchWording.noRecords }
      ) { layer, context in
        guard let batch = layer.batch else { return .taken }
        return .act(
          .push(
            ConfirmLayer(
              BatchWording.dropTitle, layer.dropText, yes: BatchWording.drop,
              acts: [.endBatch(batch.id), .pop])))
      },
      Command(
        "back", "Esc F12 ^G F3", Wording.back, help: Term("回到表单", "Back to the form"), hint: 5
      ) { _, _ in .act(.pop) },
    ]

  private mutating func move(by step: Int) -> Response {
    cursor = min(max(0, cursor + step), inputs.count - 1)
    return .taken
  }

  /// What differs, line by line.
  private func differences(_ language: Language) -> [String] {
    tally.lines.filter { ($0.missing ?? 0) != 0 }.map { line in
      (line.field?.label ?? BatchWording.forms)[language] + " "
        + BatchWording.missing(line.missing ?? 0)[language]
    }
  }

  /// What differs, and what giving up means.
  private var dropText: Term {
    func text(_ language: Language) -> String {
      differences(language).joined(separator: " · ") + "\n" + BatchWording.dropText[language]
    }
    return Term(text(.zh), text(.en))
  }

  // MARK: Opening and closing

  private mutating func open(_ context: Context) -> Response {
    guard let batch = read(Batch(id: newID, entity: shape.name, count: 0)) else {
      return unreadable(context)
    }
    let notice = Message(context.text(BatchWording.opened), .done)
    return .act(.keepBatch(batch), .pop, .notice(notice))
  }

  /// Takes the expected numbers as they stand now, and goes back to the form.
  private mutating func keep(_ context: Context) -> Response {
    guard let batch = batch.flatMap({ read($0) }) else { return unreadable(context) }
    return .act(.keepBatch(batch), .pop)
  }

  private mutating func close(_ context: Context) -> Response {
    guard let batch = batch.flatMap({ read($0) }) else { return unreadable(context) }
    self.batch = batch
    guard records.rows != nil else {
      return .act(.keepBatch(batch), .notice(Message(context.text(BatchWording.notYetRead), .note)))
    }
    guard tally.isBalanced else {
      cursor = tally.lines.firstIndex { $0.expected != nil && $0.missing != 0 } ?? 0
      let differences = differences(context.language)
      // Where nothing was entered there is no record to say it about.
      if batch.ids.isEmpty {
        let notice = Message(context.text(BatchWording.differs(differences.count)), .fault)
        return .act(.keepBatch(batch), .notice(notice))
      }
      let prompt = PromptLayer(
        "batch.reason", BatchWording.reason, text: "", about: differences, isKept: true)
      return .act(.keepBatch(batch), .push(prompt))
    }
    let notice = Message(context.text(BatchWording.closed), .done)
    return .act(.endBatch(batch.id), .pop, .notice(notice))
  }

  /// Keeps why it is closed all the same, with the record entered last.
  private mutating func close(because text: String, _ context: Context) -> Response {
    let text = Typed.trimmed(text)
    guard let batch, let last = batch.ids.last else { return .taken }
    let what = differences(context.language).joined(separator: " · ")
    let set = ChangeSet(
      [.remark(entity: shape.name, id: last)], user: context.user, command: batch.command,
      reason: what + (context.language == .zh ? "：" : ": ") + text)
    saying = set
    return .want(.apply(set))
  }

  /// The batch with what is written as expected; nil where that cannot be read.
  private mutating func read(_ batch: Batch) -> Batch? {
    var batch = batch
    batch.totals = []
    unread = [:]
    for (index, line) in tally.lines.enumerated() {
      let text = Typed.folded(inputs[index].text)
      let number = Typed.number(text, unit: line.field?.unit ?? BatchWording.forms)
      if let number, let fault = Self.fault(in: number) {
        unread[index] = fault
      } else if let field = line.field {
        if let number {
          batch.totals.append(Batch.Total(field: field.name, amount: number))
        } else if !text.isEmpty {
          unread[index] = BatchWording.noNumber
        }
      } else if let count = number.flatMap(Int.init(exactly:)), count > 0 {
        batch.count = count
      } else {
        unread[index] = BatchWording.noCount
      }
    }
    return unread.isEmpty ? batch : nil
  }

  /// Why a number may not be kept, as none of a field may.
  private static func fault(in number: Double) -> Term? {
    if PersonalText.isIdentityNumber(number) { return FaultWording.identityNumber }
    guard number.magnitude >= Numbers.limit else { return nil }
    return FaultWording.term(for: ReadingError(field: "", text: "", expected: .smallerNumber))
  }

  private mutating func unreadable(_ context: Context) -> Response {
    cursor = unread.keys.min() ?? 0
    return .notice(context.text(unread[cursor] ?? BatchWording.noNumber), .fault)
  }

  // MARK: Events

  mutating func receive(_ event: Event, _ context: Context) -> Response {
    switch event {
    case .input(.key(let key)):
      return inputs[cursor].press(key) == .ignored ? .ignored : .taken
    case .input(.paste(let text)):
      inputs[cursor].insert(text)
      return .taken
    case .answered(let answer):
      guard answer.question == "batch.reason", case .text(let text) = answer.content else {
        return .ignored
      }
      return close(because: text, context)
    case .saved(_, let set) where set == saying:
      saying = nil
      guard let batch else { return .taken }
      let notice = Message(context.text(BatchWording.closedAnyway), .done)
      return .act(.endBatch(batch.id), .pop, .notice(notice))
    case .failed(.apply(let set), _) where set == saying:
      saying = nil
      return .taken
    case .loaded(let page): return records.take(page) ? .taken : .ignored
    default: return .ignored
    }
  }

  // MARK: Drawing

  func draw(in area: Rect, on surface: inout Surface, _ context: Context) {
    let lines = tally.lines
    let width = min(area.width, 72)
    let height = min(area.height, lines.count + (isOpen ? 3 : 4))
    let box = Rect(
      x: area.x + (area.width - width) / 2, y: area.y + max(0, (area.height - height) / 3),
      width: width, height: height)
    surface.fill(box, " ", Style(.text, on: .popup))
    surface.frame(
      box, title: title(context), Style(.borderFocus, on: .popup),
      titleStyle: Style(.title, on: .popup, .bold))
    let inside = box.inset(2, 1)
    let (head, rest) = inside.top(1)
    let (foot, body) = rest.bottom(rest.height > lines.count ? 1 : 0)
    let names = lines.map { context.text($0.field?.label ?? BatchWording.forms).columns }
    let label = min((names.max() ?? 0) + 3, inside.width / 2)
    let titles = [
      nil, BatchWording.expected, isOpen ? BatchWording.found : nil,
      isOpen ? BatchWording.difference : nil,
    ]
    for (index, (cell, title)) in zip(cells(head, label), titles).enumerated() {
      guard let title else { continue }
      surface.write(
        context.text(title), in: cell, Style(.dim, on: .popup), index == 1 ? .left : .right)
    }
    let top = max(0, cursor - body.height + 1)
    for (index, line) in lines.enumerated().dropFirst(top).prefix(body.height) {
      draw(line, index, cells(body.row(index - top), label), on: &surface, context)
    }
    if !isOpen {
      surface.write(context.text(BatchWording.manner), in: foot, Style(.dim, on: .popup))
    }
  }

  private func cells(_ row: Rect, _ label: Int) -> [Rect] {
    let (name, rest) = row.left(label)
    return [name] + rest.columns(weights: [4, 3, 4]).map { $0.left($0.width - 1).0 }
  }

  private func draw(
    _ line: BatchTally.Line, _ index: Int, _ cells: [Rect], on surface: inout Surface,
    _ context: Context
  ) {
    let isCurrent = index == cursor
    surface.write(
      (isCurrent ? "▶ " : "  ") + context.text(line.field?.label ?? BatchWording.forms),
      in: cells[0], Style(isCurrent ? .title : .text, on: .popup))
    var unit = line.field?.unit.map { " " + context.text($0) } ?? ""
    if cells[1].width < unit.columns + 6 { unit = "" }
    let (input, rest) = cells[1].left(cells[1].width - unit.columns)
    inputs[index].draw(in: input, on: &surface, focused: isCurrent, ink: .number)
    surface.write(unit, in: rest, Style(.dim, on: .popup))
    if unread[index] != nil {
      surface.write("✗", in: cells[2], Style(.fault, on: .popup))
    }
    guard isOpen else { return }
    surface.write(
      BatchTally.figure(line.found), in: cells[2], Style(.number, on: .popup), .right)
    guard let missing = line.missing else { return }
    surface.write(
      missing == 0 ? "✓" : context.text(BatchWording.missing(missing)), in: cells[3],
      Style(missing == 0 ? .ok : .warn, on: .popup), .right)
  }
}
