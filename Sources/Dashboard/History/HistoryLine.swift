import Canvas
import Records
import Storage
import Widgets

/// A line of the history in words.
struct HistoryLine {
  let entry: HistoryEntry
  private let shape: Shape?
  private let language: Language

  init(_ entry: HistoryEntry, _ holdings: Holdings, _ language: Language) {
    self.entry = entry
    self.language = language
    shape = holdings[entry.entity]
  }

  init(_ entry: HistoryEntry, _ context: Context) {
    self.init(entry, context.holdings, context.language)
  }

  var kind: String { shape?.title[language] ?? entry.entity }

  var command: String { HistoryWording.command(entry.command, language) }

  /// All that it says, to be found in.
  var words: String {
    ([record, kind, entry.user, command, entry.reason]
      + [change]).joined(separator: " ")
  }

  var record: String {
    if entry.count > 1 { return "#\(entry.id) … #\(entry.id + entry.count - 1)" }
    return entry.name ?? "#\(entry.id)"
  }

  /// The changed fields with their values, before and after.
  var fields: [CardSection.Field] {
    guard let shape else { return [] }
    return shape.fields.compactMap { field in
      guard entry.after.keys.contains(field.name) || entry.before.keys.contains(field.name) else {
        return nil
      }
      let label = field.label[language]
      if entry.action == .reveal {
        return CardSection.Field(label, HistoryWording.shown[language])
      }
      let values = [entry.before, entry.after].map {
        Display.value($0[field.name], field, in: entry, language)
      }
      return CardSection.Field(label, values.joined(separator: " → "))
    }
  }

  /// What was done, in one line.
  var change: String {
    let action = ChangeWording.term(for: entry.action)[language]
    switch entry.action {
    case .update:
      let parts = fields.map { $0.label + " " + FormField.flat($0.value) }
      return parts.isEmpty ? action : parts.joined(separator: language == .zh ? "；" : "; ")
    case .reveal:
      return action + " " + fields.map(\.label).joined(separator: ", ")
    case .remark: return action + " " + entry.reason
    case .insert, .archive, .restore:
      let count = Numbers.grouped(entry.count) + " " + Wording.records(entry.count)[language]
      return entry.count > 1 ? action + " " + count : action
    }
  }

  /// Everything about it, field by field.
  func sections(_ context: Context) -> [CardSection] {
    var facts = [
      CardSection.Field(context.text(HistoryWording.time), context.clock.text(entry.time)),
      CardSection.Field(context.text(HistoryWording.user), entry.user),
      CardSection.Field(context.text(HistoryWording.command), command),
      CardSection.Field(context.text(HistoryWording.number), "#\(entry.change)", ink: .number),
    ]
    if !entry.reason.isEmpty {
      facts.append(CardSection.Field(context.text(HistoryWording.reason), entry.reason))
    }
    facts += [
      CardSection.Field(context.text(HistoryWording.kind), kind),
      CardSection.Field(
        context.text(HistoryWording.record),
        entry.count > 1 || entry.name == nil ? record : record + "  #\(entry.id)"),
    ]
    if entry.count > 1 {
      facts.append(
        CardSection.Field(
          context.text(HistoryWording.count), Numbers.grouped(entry.count), ink: .number))
    }
    var changed = fields
    if changed.isEmpty {
      changed = [
        CardSection.Field(
          context.text(ChangeWording.term(for: entry.action)),
          context.text(HistoryWording.seeRecord))
      ]
    }
    return [
      CardSection(fields: facts),
      CardSection(title: context.text(HistoryWording.change), fields: changed),
    ]
  }

  /// The record's card, or the table of the records of a filling.
  func open() -> Response {
    guard let shape else { return .ignored }
    if entry.count == 1 { return .act(.push(CardLayer(entity: entry.entity, id: entry.id))) }
    let last = entry.id + entry.count - 1
    let scope = Scope(
      entry.entity,
      filter: .all([
        .compare("id", .atLeast, .integer(entry.id)), .compare("id", .atMost, .integer(last)),
      ]), archived: .included)
    return .act(.push(TableLayer(shape.plural, scope)))
  }
}

/// One line of the history in full.
struct HistoryEntryLayer: Layer {
  private let entry: HistoryEntry
  private var view = CardView()

  init(_ entry: HistoryEntry) { self.entry = entry }

  static let commands: [Command<HistoryEntryLayer>] =
    [
      Command(
        "openRecord", "Enter F4", TableWording.open,
        help: Term("打开这条记录", "Open the record"), hint: 2
      ) { layer, context in HistoryLine(layer.entry, context).open() },
      Command(
        "takeBack", "F8", ChangeWording.turnTitle(false),
        help: Term(
          "撤销这项修改，谁改的都行，只要其记录此后没有再改过",
          "Take back this change, whoever made it, unless its records were changed since"),
        hint: 3, changes: true, disabled: { layer, _ in layer.entry.cannotBeTakenBack }
      ) { layer, _ in .want(.findUndoable(.change(layer.entry.change))) },
    ]

  func title(_ context: Context) -> String {
    context.text(HistoryWording.change) + " #\(entry.change)"
  }

  mutating func refresh(_ context: Context) -> [Effect] {
    view.replace(HistoryLine(entry, context).sections(context), keepsPlace: true)
    return []
  }

  mutating func receive(_ event: Event, _ context: Context) -> Response {
    guard case .input(.key(let key)) = event else { return .ignored }
    return view.press(key, size: context.area.size) == .ignored ? .ignored : .taken
  }

  func draw(in area: Rect, on surface: inout Surface, _ context: Context) {
    view.draw(in: area, on: &surface)
  }
}

extension HistoryEntry {
  /// Why it is nothing that could be taken back; nil where it is.
  var cannotBeTakenBack: Term? {
    switch action {
    case .reveal: StorageWording.term(for: .cannotUndo(reason: "reveal"))
    case .remark: StorageWording.term(for: .cannotUndo(reason: "remark"))
    case .insert, .update, .archive, .restore: nil
    }
  }
}
