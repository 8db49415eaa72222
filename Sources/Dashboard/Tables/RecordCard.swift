import Canvas
import Records
import Storage
import Widgets

/// The card of one record as a component: its fields by section, then what refers to it with counts.
struct RecordCard: Sendable {
  let entity: String
  let id: Int
  private(set) var row: Row?
  private var isLoaded = false
  /// What it is called, in short and otherwise too; empty where it has no name of its own.
  private var names: [String] = []
  private var view = CardView()
  /// A field of other records that refers to the record, or whose text may name it.
  private struct Tie {
    let shape: String
    let field: String
    let isByName: Bool
    /// How many do, once that is known.
    var count: Int?
  }

  private var references: [Tie] = []
  private var cursor = 0
  private var unmasking = Unmasking()

  init(entity: String, id: Int) {
    self.entity = entity
    self.id = id
  }

  /// Shows its masked fields once that is kept, or masks them again.
  mutating func unmask(_ context: Context) -> Response {
    let response = unmasking.toggle(row, context)
    rebuild(context)
    return response
  }

  /// The card as lines for a spreadsheet.
  var copied: String? {
    PastedTable.text(view.sections.flatMap(\.fields).map { [$0.label, $0.value] })
  }

  func title(_ context: Context) -> String {
    guard let shape = context.holdings[entity] else { return "#\(id)" }
    return row.map { Display.name($0, shape, context.language) }
      ?? "\(context.text(shape.title)) #\(id)"
  }

  /// The records of a tie; nil where it is by the record's name and that is not known.
  private func scope(_ tie: Tie) -> Scope? {
    guard tie.isByName else { return Scope(tie.shape, filter: .equals(tie.field, .integer(id))) }
    return names.isEmpty
      ? nil : Scope(tie.shape, filter: .any(names.map { .lists(tie.field, $0) }))
  }

  private func ask(byName: Bool) -> [Effect] {
    references.filter { $0.isByName == byName }.compactMap(scope).map { .measure(Measure($0)) }
  }

  mutating func refresh(_ context: Context) -> [Effect] {
    if references.isEmpty {
      references =
        context.holdings.references(to: entity)
        .map { Tie(shape: $0.shape.name, field: $0.field, isByName: false) }
        + context.holdings.mentions(of: entity)
        .map { Tie(shape: $0.shape.name, field: $0.field, isByName: true) }
    }
    return [.find(entity: entity, id: id)] + ask(byName: false)
  }

  mutating func receive(_ event: Event, in rect: Rect, _ context: Context) -> Response {
    switch event {
    case .found(let entity, let id, let row) where entity == self.entity && id == self.id:
      self.row = row
      isLoaded = true
      names = row.flatMap { row in context.holdings[entity].map { $0.names(of: row) } } ?? []
      rebuild(context)
      return .want(ask(byName: true))
    case .measured(let found):
      guard
        let index = references.firstIndex(where: { scope($0).map { Measure($0) } == found.measure })
      else { return .ignored }
      references[index].count = Int(found.figure() ?? 0)
      rebuild(context)
      return .taken
    case .saved:
      guard unmasking.take(event) else { return .ignored }
      rebuild(context)
      return .taken
    case .left:
      unmasking = Unmasking()
      rebuild(context)
      return .taken
    case .input(.key(let key)): return press(key, in: rect)
    default: return .ignored
    }
  }

  /// Whether the cursor stands on the first of what refers to the record.
  var isAtTop: Bool { cursor == 0 }

  private var shown: [Tie] {
    references.filter { ($0.count ?? 0) > 0 }
  }

  /// The arrows go through what refers to the record. One pages on from the end of the fields into that
  /// list and back, and Home and End lead to the ends of both.
  private mutating func press(_ key: KeyPress, in rect: Rect) -> Response {
    let (card, list) = frames(rect)
    let fields = card.top(1).rest.size
    guard !list.isEmpty, let move = Self.move(key) else {
      return view.press(key, size: fields) == .ignored ? .ignored : .taken
    }
    let top = view.top
    switch key.key {
    case .up, .down: break
    case .pageUp where cursor > 0: break
    case .home, .end: _ = view.press(KeyPress(key.key, .control), size: fields)
    default: _ = view.press(key, size: fields)
    }
    if key.key == .pageDown, view.top != top { return .taken }
    cursor = move.target(from: cursor, count: shown.count, page: list.height - 1)
    return .taken
  }

  private static func move(_ key: KeyPress) -> ListMove? {
    switch (key.key, key.modifiers) {
    case (.home, []): .first
    case (.end, []): .last
    default: ListMove(key, letters: false)
    }
  }

  func open(_ context: Context) -> Response {
    guard shown.indices.contains(cursor), let shape = context.holdings[shown[cursor].shape],
      let scope = scope(shown[cursor])
    else { return .ignored }
    return .act(.push(TableLayer(shape.plural, scope)))
  }

  private mutating func rebuild(_ context: Context) {
    guard let shape = context.holdings[entity], let row else { return }
    var sections: [CardSection] = []
    let doubts = Dictionary(
      shape.faults(in: row.record.values).map { ($0.field, $0) },
      uniquingKeysWith: { first, _ in first })
    for (index, field) in shape.fields.enumerated() where !row.record.values[index].isBlank {
      let title = field.section.map { context.text($0) } ?? ""
      var value = Display.text(
        row, index, shape, unmasked: unmasking.shown.contains(row.id), context.language)
      if let unit = field.unit { value += " " + context.text(unit) }
      let doubt = doubts[field.name]
      if let doubt { value += "  ⚠ " + context.text(FaultWording.term(for: doubt, shape)) }
      let entry = CardSection.Field(
        context.text(field.label), value,
        ink: doubt != nil ? .warn : field.kind.isQuantity ? .number : .text)
      if sections.last?.title == title {
        sections[sections.count - 1].fields.append(entry)
      } else {
        sections.append(CardSection(title: title, fields: [entry]))
      }
    }
    view.replace(sections, keepsPlace: true)
  }

  private func label(_ reference: Tie, _ context: Context) -> String {
    guard let shape = context.holdings[reference.shape], let field = shape[reference.field] else {
      return reference.shape
    }
    return context.text(
      Term("\(shape.plural.zh)（\(field.label.zh)）", "\(shape.plural.en) (\(field.label.en))"))
  }

  /// The list takes what the fields leave, and half where both are long.
  private func frames(_ rect: Rect) -> (card: Rect, list: Rect) {
    let count = shown.count
    guard count > 0, rect.height > 6 else { return (rect, rect.bottom(0).0) }
    // The name of the record above the fields, and a blank line below them.
    let left = rect.height - view.height(width: rect.width) - 2
    let (list, card) = rect.bottom(min(count + 1, max(rect.height / 2, left)))
    return (card, list)
  }

  func draw(in rect: Rect, on surface: inout Surface, focused: Bool, _ context: Context) {
    guard isLoaded else {
      surface.write(context.text(Wording.loading), in: rect.row(0), Style(.dim))
      return
    }
    guard row != nil else {
      surface.write(context.text(Wording.noRecords), in: rect.row(0), Style(.dim))
      return
    }
    let (cardRect, listRect) = frames(rect)
    let isArchived = row?.record.isArchived == true
    let head = title(context) + (isArchived ? context.text(Wording.archived) : "")
    surface.write(head, in: cardRect.row(0), Style(.title, on: .plain, .bold))
    view.draw(in: cardRect.top(1).rest, on: &surface)
    guard !listRect.isEmpty else { return }
    surface.write(
      context.text(Term("相关记录", "Related records")), in: listRect.row(0), Style(.dim))
    let room = listRect.height - 1
    let top = max(0, min(cursor - room + 1, shown.count - room))
    let lines = shown.map { reference in
      (label(reference, context), Numbers.grouped(reference.count ?? 0))
    }
    let numbers = lines.map(\.1.columns).max() ?? 0
    let labels = min(lines.map(\.0.columns).max() ?? 0, max(0, listRect.width - numbers - 3))
    for (line, (label, count)) in lines.dropFirst(top).prefix(room).enumerated() {
      let isCurrent = focused && line + top == cursor
      let row = listRect.row(line + 1)
      let (mark, rest) = row.left(2)
      surface.write(isCurrent ? "▶" : " ", in: mark, Style(.accent))
      let (name, number) = rest.left(labels)
      surface.write(label.shortened(labels), in: name, Style(.text))
      surface.write(count, in: number.left(1 + numbers).0, Style(.number), .right)
    }
    if top > 0 { surface.markMore("▲", in: listRect.row(1)) }
    if shown.count > top + room { surface.markMore("▼", in: listRect.row(room)) }
  }
}

extension Shape {
  /// All names of a record; those that it goes by besides are parted by commas.
  fileprivate func names(of row: Row) -> [String] {
    guard let likeness else { return [] }
    return ([likeness.name] + likeness.aliases).compactMap(index)
      .compactMap { row.record.values[$0].text }
      .flatMap { $0.split { "、，,；;".contains($0) }.map { Typed.trimmed(String($0)) } }
      .filter { !$0.isEmpty }
  }
}
