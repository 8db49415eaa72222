import Canvas
import Catalog
import Records
import Storage
import Widgets

/// One's own and somebody else's changes of a record put together: the fields' values as chosen, on
/// top of the record as it is now.
package struct Merge: Hashable, Sendable {
  let theirs: Row
  let chosen: [String: FormField.Entry]
}

/// Two people's changes of one record side by side: for each field that differs one is chosen.
struct ConflictLayer: Layer {
  /// A field that differs.
  private struct Difference: Hashable {
    let field: FieldShape
    let base: String
    let mine: FormField.Entry
    let theirs: FormField.Entry
    /// Whether it was somebody else who changed it, or they as well.
    let isTheirs: Bool
    var takesTheirs: Bool
  }

  private let theirs: Row
  private let rival: String
  private var differences: [Difference]
  private var cursor = 0
  /// What was done to the record, the newest first, once that is known.
  private var entries: [HistoryEntry] = []

  /// What differs between a form and the record as somebody else left it. Where only one of the two
  /// changed a field, that change is proposed; where both did, one's own.
  init(_ form: RecordForm, theirs: Row, of rival: String, _ context: Context) {
    self.theirs = theirs
    self.rival = rival
    differences = form.fields.compactMap { field in
      let value = theirs.record.values[field.index]
      guard value != field.value else { return nil }
      let base = form.base?.record.values[field.index] ?? .blank
      var entry = FormField(field.shape, index: field.index)
      entry.put(value, name: theirs.names[field.index], context.language)
      var before = FormField(field.shape, index: field.index)
      before.put(base, name: form.base?.names[field.index], context.language)
      return Difference(
        field: field.shape,
        base: before.text,
        mine: field.entry, theirs: entry.entry, isTheirs: value != base,
        takesTheirs: field.value == base)
    }
  }

  static var isQuestion: Bool { true }

  func title(_ context: Context) -> String {
    let who = rival.isEmpty ? Term("他人", "Someone else") : Term(rival + " ", rival)
    return context.text(
      theirs.record.isArchived
        ? Term("\(who.zh)也改了这条记录，它现已归档", "\(who.en) changed it too; it is archived now")
        : Term("\(who.zh)也改了这条记录", "\(who.en) changed it too"))
  }

  /// Whether both left the record the same.
  var isSettled: Bool { differences.isEmpty }

  static let commands: [Command<ConflictLayer>] =
    [
      Command(
        "nextField", "Down Enter Tab KeypadEnter", Term("下一项", "Next"),
        help: Term("下一个不同的字段", "The next field that differs"), hint: 1
      ) { layer, _ in layer.move(to: layer.cursor + 1) },
      Command(
        "previousField", "Up S-Tab", Term("上一项", "Previous"),
        help: Term("上一个不同的字段", "The field before that differs")
      ) { layer, _ in layer.move(to: layer.cursor - 1) },
      Command(
        "mine", "Left", Term("用我的", "Mine"),
        help: Term("这个字段用自己填的", "Take what you wrote"), hint: 2
      ) { layer, _ in layer.take(theirs: false) },
      Command(
        "theirs", "Right", Term("用他人的", "Theirs"),
        help: Term("这个字段用他人改的", "Take what they wrote"), hint: 3
      ) { layer, _ in layer.take(theirs: true) },
      Command(
        "save", "F10 ^S", Term("保存", "Save"),
        help: Term("按所选在新的内容上保存", "Save what was chosen over what is there now"), hint: 4
      ) { layer, _ in
        let chosen = Dictionary(
          layer.differences.map { ($0.field.name, $0.takesTheirs ? $0.theirs : $0.mine) },
          uniquingKeysWith: { $1 })
        return .act(
          .answer(Answer("form.conflict", .merged(Merge(theirs: layer.theirs, chosen: chosen)))))
      },
      Command(
        "back", "Esc F12 ^G F3", Wording.back,
        help: Term("先不保存，回到表单", "Back to the form; nothing is saved"), hint: 5
      ) { _, _ in .act(.pop) },
    ]

  private var history: HistoryQuery {
    HistoryQuery(entity: theirs.record.entity, id: theirs.id, limit: 100)
  }

  /// What is shown stays as it is while others save on: nobody's value may change under the finger that
  /// decides about it. Saving then asks again, with the values there are by then.
  mutating func refresh(_ context: Context) -> [Effect] {
    entries.isEmpty ? [.history(history)] : []
  }

  private mutating func move(to place: Int) -> Response {
    cursor = min(max(0, place), max(0, differences.count - 1))
    return .taken
  }

  private mutating func take(theirs: Bool) -> Response {
    guard differences.indices.contains(cursor) else { return .taken }
    differences[cursor].takesTheirs = theirs
    return .taken
  }

  mutating func receive(_ event: Event, _ context: Context) -> Response {
    if case .history(let query, let entries) = event, query == history {
      self.entries = entries.filter { !HistoryEntry.Action.ofNoChange.contains($0.action) }
      return .taken
    }
    guard case .input(.key(let key)) = event else { return .ignored }
    switch key.key {
    case .home: return move(to: 0)
    case .end: return move(to: differences.count - 1)
    default: return .ignored
    }
  }

  // MARK: Drawing

  func draw(in area: Rect, on surface: inout Surface, _ context: Context) {
    let (head, rest) = area.top(1)
    surface.write(who(context), in: head, Style(.warn))
    // Below the list the values of one field have the whole width.
    let (detail, list) = rest.bottom(rest.height > 9 ? 4 : 0)
    drawList(in: list, on: &surface, context)
    drawDetail(in: detail, on: &surface, context)
  }

  /// Who has changed it and when, and what to do.
  private func who(_ context: Context) -> String {
    guard let last = entries.first else { return "" }
    let time = time(last, context)
    return context.text(
      Term(
        "\(last.user) 于 \(time) 也改了这条记录；逐项选定，F10 保存",
        "\(last.user) changed it too, \(time); choose field by field, then F10"))
  }

  private func time(_ entry: HistoryEntry, _ context: Context) -> String {
    String(context.clock.text(entry.time).prefix(16))
  }

  private func drawList(in area: Rect, on surface: inout Surface, _ context: Context) {
    let (head, body) = area.top(1)
    let label = min(20, area.width / 4)
    func cells(_ row: Rect) -> [Rect] {
      let (name, rest) = row.left(label + 2)
      return [name] + rest.columns(weights: [1, 1, 1])
    }
    for (cell, title) in zip(cells(head), [Term("字段", "Field")] + Self.versions) {
      surface.write("  " + context.text(title), in: cell, Style(.title, .bold))
    }
    let first = max(0, cursor - body.height + 1)
    for (row, difference) in differences.enumerated().dropFirst(first).prefix(body.height) {
      let place = cells(body.row(row - first))
      let isCurrent = row == cursor
      surface.write(
        (isCurrent ? "▶ " : "  ") + context.text(difference.field.label), in: place[0],
        Style(isCurrent ? .title : .dim))
      surface.write("  " + shown(difference.base, difference.field), in: place[1], Style(.dim))
      for (cell, theirs) in zip(place[2...], [false, true]) {
        let entry = theirs ? difference.theirs : difference.mine
        let isTaken = difference.takesTheirs == theirs
        surface.write(
          (isTaken ? "● " : "○ ") + shown(entry.text, difference.field),
          in: cell.left(cell.width - 1).0,
          Style(isTaken ? .text : .dim, on: isCurrent && isTaken ? .cellCursor : .plain))
      }
    }
  }

  private static let versions = [
    Term("原来", "Before"), Term("我的", "Mine"), Term("他人的", "Theirs"),
  ]

  /// The field under the cursor with its values in full, and who changed it when.
  private func drawDetail(in area: Rect, on surface: inout Surface, _ context: Context) {
    guard area.height == 4, differences.indices.contains(cursor) else { return }
    let difference = differences[cursor]
    surface.write(
      String(repeating: "─", count: max(0, area.width)), in: area.row(0), Style(.border))
    let author = entries.first { $0.after.keys.contains(difference.field.name) }
    let by = author.map { "  \($0.user) \(time($0, context))" }
    let texts = [difference.base, difference.mine.text, difference.theirs.text]
    let width = Self.versions.map { context.text($0).columns }.max() ?? 0
    for (index, text) in texts.enumerated() {
      let isTaken = index > 0 && difference.takesTheirs == (index == 2)
      let (label, value) = area.row(index + 1).left(width + 4)
      surface.write(
        (index == 0 ? "  " : isTaken ? "● " : "○ ") + context.text(Self.versions[index]),
        in: label, Style(.dim))
      let end = surface.write(
        shown(text, difference.field), at: Point(x: value.x, y: value.y),
        Style(isTaken ? .text : .dim), clip: value)
      guard index == 2, difference.isTheirs, let by else { continue }
      surface.write(by, at: Point(x: end, y: value.y), Style(.dim), clip: value)
    }
  }

  /// A value with what its code stands for, what is personal masked.
  private func shown(_ text: String, _ field: FieldShape) -> String {
    if text.isEmpty { return "—" }
    if field.isPersonal { return PersonalText.masked(text) }
    if case .code(let scheme) = field.kind, let name = CodeTables.name(of: text, scheme) {
      return text + " " + name
    }
    return FormField.flat(text)
  }
}

extension FormLayer {
  /// Holds what was typed against the record as somebody else left it.
  mutating func compare(with theirs: Row, of rival: String, _ context: Context) -> Response {
    self.rival = nil
    let layer = ConflictLayer(form, theirs: theirs, of: rival, context)
    guard layer.isSettled else { return .act(.push(layer)) }
    return Response(
      isTaken: true, effects: dropDraft(),
      acts: [.pop, .notice(Message(context.text(FormWording.sameChange(rival)), .note))])
  }

  /// Goes on from the record as it is now, with the values chosen, and saves.
  mutating func take(_ merge: Merge, _ context: Context) -> Response {
    form.begin(from: merge.theirs, context.language)
    for (name, entry) in merge.chosen {
      guard let place = form.place(of: name) else { continue }
      form.fields[place].put(entry)
    }
    return save(goesOn: goesOn, context)
  }
}
