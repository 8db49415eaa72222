import Canvas
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
    var takesTheirs: Bool
  }

  private let theirs: Row
  private let rival: String
  private var differences: [Difference]
  private var cursor = 0

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
      return Difference(
        field: field.shape,
        base: form.base?.text(field.index, of: form.shape, context.language) ?? "",
        mine: field.entry, theirs: entry.entry, takesTheirs: field.value == base)
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
        "mine", "Left", Term("用我的", "Mine"),
        help: Term("这个字段用自己填的", "Take what you wrote"), hint: 1
      ) { layer, _ in layer.take(theirs: false) },
      Command(
        "theirs", "Right", Term("用他人的", "Theirs"),
        help: Term("这个字段用他人改的", "Take what they wrote"), hint: 2
      ) { layer, _ in layer.take(theirs: true) },
      Command(
        "save", "F10 ^S", Term("按此保存", "Save this"),
        help: Term("按所选在新的内容上保存", "Save what was chosen over what is there now"), hint: 3
      ) { layer, _ in
        let chosen = Dictionary(
          layer.differences.map { ($0.field.name, $0.takesTheirs ? $0.theirs : $0.mine) },
          uniquingKeysWith: { $1 })
        return .act(
          .answer(Answer("form.conflict", .merged(Merge(theirs: layer.theirs, chosen: chosen)))))
      },
      Command(
        "back", "Esc F12 ^G F3", Term("回到表单", "Back"),
        help: Term("先不保存，回到表单", "Back to the form; nothing is saved"), hint: 4
      ) { _, _ in .act(.pop) },
    ]

  private mutating func take(theirs: Bool) -> Response {
    guard differences.indices.contains(cursor) else { return .taken }
    differences[cursor].takesTheirs = theirs
    return .taken
  }

  mutating func receive(_ event: Event, _ context: Context) -> Response {
    guard case .input(.key(let key)) = event else { return .ignored }
    switch key.key {
    case .up: cursor = max(0, cursor - 1)
    case .down, .enter, .tab: cursor = min(differences.count - 1, cursor + 1)
    default: return .ignored
    }
    return .taken
  }

  func draw(in area: Rect, on surface: inout Surface, _ context: Context) {
    let (head, body) = area.top(1)
    let label = min(20, area.width / 4)
    let widths = [label + 2, (area.width - label - 2) / 3]
    func cells(_ row: Rect) -> [Rect] {
      let (name, rest) = row.left(widths[0])
      return [name] + rest.columns(weights: [1, 1, 1])
    }
    let titles = [
      Term("字段", "Field"), Term("原来", "Before"), Term("我的", "Mine"), Term("他人的", "Theirs"),
    ]
    for (cell, title) in zip(cells(head), titles) {
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
          (isTaken ? "● " : "○ ") + shown(entry.text, difference.field), in: cell,
          Style(isTaken ? .text : .dim, on: isCurrent && isTaken ? .cellCursor : .plain))
      }
    }
  }

  private func shown(_ text: String, _ field: FieldShape) -> String {
    text.isEmpty ? "—" : field.isPersonal ? PersonalText.masked(text) : FormField.flat(text)
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
